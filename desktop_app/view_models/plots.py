"""What a plot shows, without any drawing: bars with parts, and the words for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.sentences import sentence, sentences
from desktop_app.view_models.wording import FIGURE_KINDS
from desktop_app.words import Words, month, numeral, say

if TYPE_CHECKING:
    from annotations.project.agreement import Agreement
    from annotations.store.pages import Counted
    from annotations.store.queries import ArticleRow

PLURALS: Mapping[str, str] = Words({
    "claim": "Claims", "figure": "Figures", "date": "Dates", "entity": "Entities", "quote": "Quotes",
})  # fmt: skip
DAYS = 28
"""How many days the plot of the throughput goes back at most."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its parts in the order of the plot's series. `said` tells it in words, `end` stands at its end."""

    label: str
    parts: tuple[float, ...]
    said: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """`series` names the parts, `tones` the token of each one's colour. Bars lie, or stand where `upright`."""

    name: str
    title: str
    about: str
    series: tuple[str, ...]
    tones: tuple[str, ...]
    bars: tuple[Bar, ...]
    empty: str
    upright: bool = False

    @property
    def most(self) -> float:
        return max((sum(b.parts) for b in self.bars), default=0.0)

    def spoken(self) -> str:
        """Return the whole plot in words, for assistive technology."""
        return f"{self.title}. " + (". ".join(b.said for b in self.bars) or self.empty)


def progress(rows: "Sequence[ArticleRow]") -> Plot:
    """Return how far the articles are, and how much of their mentions is settled."""
    finished = sum(r.status == "finished" for r in rows)
    begun = sum(r.status != "finished" and r.mentions > r.open for r in rows)
    new = len(rows) - finished - begun
    mentions, still_open = sum(r.mentions for r in rows), sum(r.open for r in rows)
    settled = mentions - still_open
    bars = (
        Bar(
            say("Articles"),
            (finished, begun, new),
            say("Articles: %1 finished, %2 under way, %3 not begun", finished, begun, new),
        ),
        Bar(
            say("Mentions"),
            (settled, 0, still_open),
            say("Mentions: %1 settled, %2 open", numeral(settled), numeral(still_open)),
        ),
    )
    shared = tuple(_shared(b) for b in bars)
    share = round(100 * settled / mentions) if mentions else 0
    return Plot(
        "progress", say("Progress"), say("%1 % of all mentions are settled", share),
        (say("Done"), say("Under way"), say("Open")),
        ("good", "warn", "strong"), shared if rows else (), say("No articles yet. Ctrl+I adds some."),
    )  # fmt: skip


def throughput(days: "Counted", reviewer_id: str, today: date) -> Plot:
    """Return decisions a day, one's own and those of others, up to today."""
    own: dict[str, int] = {}
    others: dict[str, int] = {}
    for (day, who), number in days.items():
        kept = own if who == reviewer_id else others
        kept[day] = kept.get(day, 0) + number
    known = sorted(own.keys() | others.keys())
    bars = []
    if known:
        first = max(date.fromisoformat(known[0]), today - timedelta(days=DAYS - 1))
        first = min(first, today - timedelta(days=6))
        for i in range((today - first).days + 1):
            day = (first + timedelta(days=i)).isoformat()
            mine, theirs = own.get(day, 0), others.get(day, 0)
            said = say("%1: %2 of your own, %3 of others", _short_day(day), mine, theirs)
            bars.append(Bar(_short_day(day), (mine, theirs), said))
    total = sum(own.values())
    return Plot(
        "throughput", say("Decisions a day"), say("%1 of your own in all", numeral(total)),
        (say("Your own"), say("Others")), ("accent", "strong"),
        tuple(bars), say("Nothing was decided yet."), upright=True,
    )  # fmt: skip


def quality(counted: "Counted", reviewer_id: str) -> Plot:
    """Return what became of what the program proposed, by one's own decisions."""
    by_kind: dict[str, dict[str, int]] = {}
    for (who, kind, status), number in counted.items():
        if who == reviewer_id:
            by_kind.setdefault(kind, {})[status] = number
    bars = []
    for kind, words in PLURALS.items():
        found = by_kind.get(kind, {})
        parts = tuple(found.get(s, 0) for s in ("accepted", "corrected", "rejected"))
        total = sum(parts)
        if total:
            a, c, r = parts
            said = say(
                "%1: %2 accepted, %3 corrected, %4 rejected; %5 % were right", words, a, c, r, round(100 * a / total)
            )
            bars.append(Bar(words, parts, said, f"{round(100 * a / total)} %"))
    right = sum(b.parts[0] for b in bars)
    decided = sum(sum(b.parts) for b in bars)
    about = say("%1 % of %2 were right as proposed", round(100 * right / decided), numeral(decided)) if decided else ""
    return Plot(
        "quality", say("What became of the program's proposals"), about,
        (say("Accepted"), say("Corrected"), say("Rejected")),
        ("good", "warn", "bad"), tuple(bars),
        say("Decide some mentions on the desk: here you see how often the program was right."),
    )  # fmt: skip


def figures(counted: "Counted") -> Plot:
    """Return how many figures of each kind the articles hold."""
    found = sorted(((FIGURE_KINDS.get(k, k), n) for (k,), n in counted.items()), key=lambda f: -f[1])
    bars = tuple(Bar(words, (n,), f"{words}: {numeral(n)}", numeral(n)) for words, n in found)
    total = sum(n for _, n in found)
    return Plot(
        "figures", say("Figures by kind"), say("%1 in all articles", numeral(total)) if total else "",
        (say("Figures"),), ("accent",), bars,
        say("No figures found yet. F9 on the desk runs the detector."),
    )  # fmt: skip


def agreement(found: "Sequence[Agreement]", many: bool) -> Plot:
    """Return how far reviewers agree; of negative coefficients no bar is drawn, the words tell them. `many` decisions
    are not counted while one waits."""
    bars = []
    for one in found:
        if one.value is None:
            continue
        what, who = sentence(one.what), say(" and ").join(one.reviewers)
        label = what if len(one.reviewers) > 2 or len(found) < 12 else f"{what} · {who}"
        between = (
            say(", 95 % between %1 and %2", numeral(one.low, 2), numeral(one.high, 2))
            if one.low is not None and one.high is not None
            else ""
        )
        said = say(
            "%1, %2: %3 %4 of %5 items%6", what, who, sentence(one.measure), numeral(one.value, 2), one.items, between
        )
        bars.append(Bar(label, (max(0.0, one.value),), said + (f"; {sentences(one.caution)}" if one.caution else ""),
                        numeral(one.value, 2) + (" *" if one.caution else "")))  # fmt: skip
    empty = say("With a second reviewer's decisions you see here how far you agree: merge their copy of the project.")
    if many:
        empty = say("There are very many decisions: `factdesk agreement` computes how far the reviewers agree.")
    about = say("1 is full agreement, 0 what chance gives") + (
        say(" · * few items") if any(b.end.endswith("*") for b in bars) else ""
    )
    return Plot("agreement", say("Agreement between reviewers"), about if bars else "", (say("Coefficient"),),
                ("accent",), tuple(bars[:12]), empty)  # fmt: skip


def _shared(bar: Bar) -> Bar:
    total = sum(bar.parts) or 1
    return Bar(bar.label, tuple(100 * p / total for p in bar.parts), bar.said, f"{round(100 * bar.parts[0] / total)} %")


def added(a: "Counted", b: Mapping[tuple[str, ...], int]) -> "Counted":
    """Return two counts as one."""
    return {key: a.get(key, 0) + b.get(key, 0) for key in {**a, **b}}


def _short_day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return say("%1 %2", day.day, month(day.month)[:3], about="day month")
