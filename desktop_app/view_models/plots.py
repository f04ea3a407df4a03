"""What a plot shows, without any drawing: bars with parts, and the words for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.view_models.wording import FIGURE_KINDS

if TYPE_CHECKING:
    from annotations.project.agreement import Agreement
    from annotations.store.pages import Counted
    from annotations.store.queries import ArticleRow

PLURALS: Mapping[str, str] = {
    "claim": "Claims", "figure": "Figures", "date": "Dates", "entity": "Entities", "quote": "Quotes",
}  # fmt: skip
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
        Bar("Articles", (finished, begun, new), f"Articles: {finished} finished, {begun} under way, {new} not begun"),
        Bar("Mentions", (settled, 0, still_open), f"Mentions: {settled:,} settled, {still_open:,} open"),
    )
    shared = tuple(_shared(b) for b in bars)
    share = round(100 * settled / mentions) if mentions else 0
    return Plot(
        "progress", "Progress", f"{share} % of all mentions are settled", ("Done", "Under way", "Open"),
        ("good", "warn", "strong"), shared if rows else (), "No articles yet. Ctrl+I adds some.",
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
            said = f"{_short_day(day)}: {mine} of your own, {theirs} of others"
            bars.append(Bar(_short_day(day), (mine, theirs), said))
    total = sum(own.values())
    return Plot(
        "throughput", "Decisions a day", f"{total:,} of your own in all", ("Your own", "Others"), ("accent", "strong"),
        tuple(bars), "Nothing was decided yet.", upright=True,
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
            said = f"{words}: {a} accepted, {c} corrected, {r} rejected; {round(100 * a / total)} % were right"
            bars.append(Bar(words, parts, said, f"{round(100 * a / total)} %"))
    right = sum(b.parts[0] for b in bars)
    decided = sum(sum(b.parts) for b in bars)
    about = f"{round(100 * right / decided)} % of {decided:,.0f} were right as proposed" if decided else ""
    return Plot(
        "quality", "What became of the program's proposals", about, ("Accepted", "Corrected", "Rejected"),
        ("good", "warn", "bad"), tuple(bars), "Decide some mentions on the desk: here you see how often the program "
        "was right.",
    )  # fmt: skip


def figures(counted: "Counted") -> Plot:
    """Return how many figures of each kind the articles hold."""
    found = sorted(((FIGURE_KINDS.get(k, k), n) for (k,), n in counted.items()), key=lambda f: -f[1])
    bars = tuple(Bar(words, (n,), f"{words}: {n:,}", f"{n:,}") for words, n in found)
    total = sum(n for _, n in found)
    return Plot(
        "figures", "Figures by kind", f"{total:,} in all articles" if total else "", ("Figures",), ("accent",), bars,
        "No figures found yet. F9 on the desk runs the detector.",
    )  # fmt: skip


def agreement(found: "Sequence[Agreement]", many: bool) -> Plot:
    """Return how far reviewers agree; of negative coefficients no bar is drawn, the words tell them. `many` decisions
    are not counted while one waits."""
    bars = []
    for one in found:
        if one.value is None:
            continue
        label = one.what if len(one.reviewers) > 2 or len(found) < 12 else f"{one.what} · {' and '.join(one.reviewers)}"
        between = (
            f", 95 % between {one.low:.2f} and {one.high:.2f}" if one.low is not None and one.high is not None else ""
        )
        said = f"{one.what}, {' and '.join(one.reviewers)}: {one.measure} {one.value:.2f} of {one.items} items{between}"
        bars.append(Bar(label, (max(0.0, one.value),), said + (f"; {one.caution}" if one.caution else ""),
                        f"{one.value:.2f}" + (" *" if one.caution else "")))  # fmt: skip
    empty = "With a second reviewer's decisions you see here how far you agree: merge their copy of the project."
    if many:
        empty = "There are very many decisions: `factdesk agreement` computes how far the reviewers agree."
    about = "1 is full agreement, 0 what chance gives" + (
        " · * few items" if any(b.end.endswith("*") for b in bars) else ""
    )
    return Plot("agreement", "Agreement between reviewers", about if bars else "", ("Coefficient",), ("accent",),
                tuple(bars[:12]), empty)  # fmt: skip


def _shared(bar: Bar) -> Bar:
    total = sum(bar.parts) or 1
    return Bar(bar.label, tuple(100 * p / total for p in bar.parts), bar.said, f"{round(100 * bar.parts[0] / total)} %")


def added(a: "Counted", b: Mapping[tuple[str, ...], int]) -> "Counted":
    """Return two counts as one."""
    return {key: a.get(key, 0) + b.get(key, 0) for key in {**a, **b}}


def _short_day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%b}"
