"""What became of decisions when an article changed: moved, asked about, changed or gone; before and now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from desktop_app.view_models import ratings
from desktop_app.view_models.disputes import passage
from desktop_app.view_models.eyes import hidden_from
from desktop_app.view_models.inconsistencies import Group, differing
from desktop_app.view_models.rows import Look
from desktop_app.view_models.sides import Side, Sides
from desktop_app.view_models.wording import KINDS, short
from desktop_app.words import Words, say, within
from schemas.mention import MentionKind
from schemas.state import ClaimState, MentionState

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.project.revisions import Anchor

FILTERS = Words({"wait": "To settle", "quote": "Edited", "changed": "Changed", "orphaned": "Gone", "moved": "Moved"})
_SIGNS = {"quote": ("≈", "warn"), "changed": ("≠", "bad"), "orphaned": ("∅", "warn"), "moved": ("✓", "good"),
          "same": ("✓", "good")}  # fmt: skip
_WORDS = Words({
    "quote": "Lightly edited", "changed": "Another figure", "orphaned": "Gone", "moved": "Moved",
    "same": "In the same place",
})  # fmt: skip
HINTS = Words(
    {
        "quote": "The words were lightly edited. Y says that this is the place now; P puts it elsewhere; W lets it go.",
        "changed": "A figure in it is another one now. Y takes it over, and a verdict has to be given again; E does so "
        "and goes to the desk; W lets it go.",
        "orphaned": "It does not stand in the article any more. W lets it go; P says where it stands; until then it is "
        "kept with the earlier text.",
        "moved": "It stands in the same words: carried over by itself.",
        "same": "It stands in the same words, at the same place.",
    }
)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A mention with the claim that was made of it. `done` says that it has its place; `stale` that a verdict is."""

    anchors: tuple["Anchor", ...]
    article_id: str
    title: str
    done: bool
    stale: bool

    @property
    def key(self) -> str:
        return self.anchors[0].subject_id

    @property
    def outcome(self) -> str:
        return self.anchors[0].outcome

    @property
    def subjects(self) -> tuple[str, ...]:
        return tuple(a.subject_id for a in self.anchors)


@dataclass(frozen=True, slots=True)
class Compared:
    row: ChangeRow
    sides: Sides
    text: str
    start: int


def row_key(row: Group | ChangeRow) -> str:
    return f"group {row.key}" if isinstance(row, Group) else row.key


def look(row: Group | ChangeRow) -> Look:
    """Return how a row looks."""
    if isinstance(row, Group):
        return Look("", row.title, str(row.count), lines=1)
    sign, tone = _SIGNS[row.outcome]
    first = row.anchors[0]
    shows = not row.done and row.outcome in ("quote", "changed") and first.became not in ("", first.surface)
    became = f" → {short(first.became, 40)}" if shows else ""
    kinds = _kinds(row)
    stale = say(" · verdict to be given again") if row.stale else ""
    return Look(sign, short(first.surface, 120) + became, f"{kinds}{stale}", _WORDS[row.outcome], tone)


def _kinds(row: ChangeRow) -> str:
    """Return what stands there, in words: "Claim and figure"."""
    return say(" and ").join(dict.fromkeys(within(KINDS.get(cast("MentionKind", a.what), a.what)) for a in row.anchors))


def of_kind(row: ChangeRow, only: str) -> bool:
    """Whether a row is shown under a filter."""
    if only == "wait":
        return not row.done
    return row.done if only == "moved" else not row.done and row.outcome == only


def grouped(rows: Iterable[ChangeRow], only: str, text: str = "") -> list[Group | ChangeRow]:
    """Return the rows of a filter that have all the words, under the titles of their articles."""
    words = text.casefold().split()
    groups: dict[str, list[ChangeRow]] = {}
    for row in rows:
        if of_kind(row, only) and all(w in f"{row.anchors[0].surface} {row.title}".casefold() for w in words):
            groups.setdefault(row.article_id, []).append(row)
    found: list[Group | ChangeRow] = []
    for article_id, members in groups.items():
        found += [Group(article_id, members[0].title, len(members)), *members]
    return found


def counted(rows: Sequence[ChangeRow]) -> dict[str, int]:
    return {only: sum(of_kind(r, only) for r in rows) for only in FILTERS}


# --- read in the project's thread


def changes_in(project: "Project", article_id: str) -> list[ChangeRow]:
    """Return what waits in an article, and what was carried over."""
    from annotations.project.revisions import carried, waiting

    article = project.store.article(article_id)
    if article is None:
        return []
    return [
        *_paired(project, article_id, article.source.title, waiting(project, article_id), done=False),
        *_paired(project, article_id, article.source.title, carried(project, article_id), done=True),
    ]


def _paired(
    project: "Project", article_id: str, title: str, found: Iterable["Anchor"], *, done: bool
) -> list[ChangeRow]:
    """Put each claim to its mention."""
    by_mention: dict[str, list[Anchor]] = {}
    for anchor in found:
        by_mention.setdefault(f"m-{anchor.subject_id[2:]}", []).append(anchor)
    rows = []
    for anchors in by_mention.values():
        anchors.sort(key=lambda a: a.subject_id.startswith("c-"))
        claims = [project.store.claim_state(a.subject_id) for a in anchors if a.subject_id.startswith("c-")]
        judged = [c for c in claims if c is not None and c.verdict is not None]
        stale = any(not c.verdict.final if done else anchors[0].outcome == "changed" for c in judged if c.verdict)
        rows.append(ChangeRow(tuple(anchors), article_id, title, done, stale))
    return rows


def compared(row: ChangeRow, project: "Project") -> Compared | None:
    """Return a mention before and now; None where it is gone."""
    first = row.anchors[0]
    state, article = project.store.state(first.subject_id), project.store.article(row.article_id)
    if not isinstance(state, MentionState | ClaimState) or article is None:
        return None
    number = len(project.store.revisions_of(row.article_id))
    old_id = state.revision_id if not row.done else _earlier(project, row.article_id)
    place = (state.mention.start, state.mention.end) if isinstance(state, MentionState) else (
        state.selector.start, state.selector.end)  # fmt: skip
    sides = []
    if not row.done:
        marks = (
            [(place[0] + a, place[0] + b) for a, b in differing(first.surface, [first.became])] if first.became else []
        )
        before = passage(project, row.article_id, old_id, place, marks)
        sides.append(Side(0, "", say("Before"), *_verdict(project, row), f"“{short(first.surface, 200)}”", "", before))
    s = first.selector
    if s is not None:
        marks = (
            [(s.start + a, s.start + b) for a, b in differing(s.exact, [first.surface])]
            if s.exact != first.surface
            else []
        )
        now = passage(project, row.article_id, article.revision_id, (s.start, s.end), marks)
        sides.append(Side(0, "", say("Now, revision %1", number), "", "", f"“{short(s.exact, 200)}”", "", now))
    else:
        said = any(ch.isalnum() for ch in first.became)
        words = (
            say("Where it stood there is now: “%1”", short(first.became, 200)) if said else say("These words are gone.")
        )
        sides.append(Side(0, "", say("Now, revision %1", number), say("No place"), "warn", words))
    tone = _SIGNS[row.outcome][1]
    text = project.revision(article.revision_id).text
    kinds = _kinds(row)
    kinds = kinds[:1].upper() + kinds[1:]
    made = Sides(
        row.key, kinds, _WORDS[row.outcome], tone, short(first.surface, 160), HINTS[row.outcome], None, tuple(sides)
    )
    return Compared(row, made, text, s.start if s is not None else place[0])


def _verdict(project: "Project", row: ChangeRow) -> tuple[str, str]:
    """Return the verdict on the claim as a chip, with its tone; a stale one is called so."""
    for anchor in row.anchors:
        claim = project.store.claim_state(anchor.subject_id) if anchor.subject_id.startswith("c-") else None
        if claim is not None and claim.verdict is not None:
            hidden = hidden_from(project, claim.claim_id)
            words = say("hidden") if hidden else ratings.label(tuple(project.scale().values()), claim.verdict.rating)
            return (say("Stale verdict: %1", words), "warn") if row.stale else (words, "")
    return "", ""


def _earlier(project: "Project", article_id: str) -> str:
    return project.store.revisions_of(article_id)[0]
