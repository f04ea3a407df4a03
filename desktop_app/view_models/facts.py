"""The verified facts of the project as rows, one of them in full, and the history of its claim."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from annotations.store.fact_list import FactOrder, Listing, Place
from desktop_app.sentences import sentence
from desktop_app.view_models.wording import EVIDENCE_TYPES, STANCES, day, quantity, short
from desktop_app.words import Words, say
from schemas.events import (
    ClaimReworded,
    ClaimWithdrawn,
    Event,
    EvidenceAttached,
    EvidenceDetached,
    FactSuperseded,
    FactWithdrawn,
    NoteAdded,
    Undone,
    VerdictGiven,
)

if TYPE_CHECKING:
    from annotations.facts.match import Known
    from annotations.project.project import Project

STANDINGS = Words({"stands": "Stands", "superseded": "Superseded", "withdrawn": "Withdrawn"})


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the table."""

    fact_id: str
    article_id: str
    place: tuple[int, int]
    statement: str
    rating: str
    value: int
    figures: str
    about: str
    article: str
    verified: str
    by: str
    standing: str


@dataclass(frozen=True, slots=True)
class FactPage:
    """The first facts of a listing, and how many there are: in all and by standing.

    `ready` is false where more are being brought up to date.
    """

    listing: Listing
    total: int
    rows: Sequence[FactRow]
    counts: Mapping[str, int]
    ready: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a history: when, who, what."""

    when: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Use:
    """Where a fact is used: the article and the words there."""

    article_id: str
    title: str
    surface: str
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FactDetail:
    """A fact in full."""

    row: FactRow
    rationale: str
    evidence: tuple[str, ...]
    standing: str
    history: tuple[Step, ...]


Column = tuple[str, Callable[[FactRow], str]]
ORDERS: Sequence[FactOrder] = (
    "statement", "value", "figure", "about", "article", "verified", "reviewer", "standing",
)  # fmt: skip
"""What each column is sorted by."""


def columns() -> Sequence[Column]:
    """Return the columns of the table: heading and what is shown."""
    return (
        (say("Statement"), lambda r: r.statement),
        (say("Rating"), lambda r: r.rating),
        (say("Figures"), lambda r: r.figures),
        (say("About"), lambda r: r.about),
        (say("Article"), lambda r: r.article),
        (say("Verified"), lambda r: r.verified),
        (say("By"), lambda r: r.by),
        (say("Standing"), lambda r: STANDINGS[r.standing]),
    )


def fact_row(known: "Known", values: Mapping[str, int | None]) -> FactRow:
    """Return a fact as a row; `values` has the place of each rating on the scale."""
    f = known.fact
    figures = ", ".join(dict.fromkeys(quantity(one.quantity) for one in f.figures))
    about = f.subject or ", ".join(dict.fromkeys(e.name for e in f.entities))
    return FactRow(
        f.fact_id, f.article_id, (f.selector.start, f.selector.end), f.statement, f.rating_label,
        values.get(f.verdict.rating) or 0, figures, about, f.article_title, f.verified_at[:10], f.reviewer_name,
        known.standing,
    )  # fmt: skip


def first_facts(project: "Project", listing: Listing, limit: int) -> FactPage:
    """Return the first facts of a listing, and all numbers. Called in the project's thread."""
    ready = project.known_facts.listed(project) is not None
    table = project.known_facts.table(project)
    total = table.count(listing)
    counts = {s: table.count(Listing(standing=s)) for s in STANDINGS}
    rows = fact_rows(project, listing, limit)
    return FactPage(listing, total, rows, {"": sum(counts.values()), **counts}, ready)


def fact_rows(
    project: "Project", listing: Listing, limit: int, skip: int = 0, after: Place | None = None
) -> list[FactRow]:
    """Return rows of a listing. Called in the project's thread."""
    from annotations.project.facts import listed_of

    values = {r.rating: r.value for r in project.scale().values()}
    found = project.known_facts.table(project).page(listing, limit, skip, after)
    return [fact_row(listed_of(one.known), values) for one in found]


def fact_place(project: "Project", listing: Listing, step: int, after: Place | None) -> Place | None:
    """Return the row that stands `step` rows after another. Called in the project's thread."""
    return project.known_facts.table(project).place_after(listing, step, after)


def fact_number(project: "Project", listing: Listing, fact_id: str) -> int:
    """Return which row a fact is, -1 where that cannot be told. Called in the project's thread."""
    return project.known_facts.table(project).number_of(listing, fact_id)


def fact_detail(row: FactRow, project: "Project") -> FactDetail | None:
    """Return a fact in full; None where its claim is gone. Called in the project's thread."""
    claim = project.store.claim_state(row.fact_id)
    if claim is None:
        return None
    evidence = tuple(
        " · ".join(
            p for p in (STANCES[e.stance], e.title or short(e.quote or e.url, 60), EVIDENCE_TYPES[e.type],
                        e.publisher, e.locator, e.url) if p
        ) + (f"\n“{short(e.quote, 240)}”" if e.quote else "")
        for e in claim.evidence
    )  # fmt: skip
    standing = STANDINGS[row.standing]
    if claim.superseded_by:
        newer = project.store.claim_state(claim.superseded_by)
        by = short(newer.value.wording, 120) if newer is not None else ""
        standing = say("%1 by “%2”", standing, by) if by else standing
    elif claim.withdrawn:
        standing += f": {claim.withdrawn}"
    rationale = claim.verdict.rationale if claim.verdict is not None else ""
    names = {i: who.name for i, who in project.store.reviewers().items()}
    labels = {r.rating: sentence(r.label) for r in project.scale().values()}
    events = project.store.events_of(row.fact_id)
    return FactDetail(row, rationale, evidence, standing, tuple(history(events, names, labels)))


def history(events: Iterable[Event], names: Mapping[str, str], labels: Mapping[str, str]) -> list[Step]:
    """Return what happened to a claim, the newest first: who did what when, from what to what."""
    steps: list[Step] = []
    told: dict[str, str] = {}
    wording, rating = "", ""
    for event in events:
        match event.payload:
            case VerdictGiven(verdict):
                now = labels.get(verdict.rating, verdict.rating) + ("" if verdict.final else say(" (draft)"))
                what, rating = say("Verdict: %1", f"{rating} → {now}" if rating else now), now
            case ClaimReworded() as reworded:
                before = f"“{short(wording, 60)}” → " if wording else ""
                what, wording = say("Worded: %1", f"{before}“{short(reworded.wording, 80)}”"), reworded.wording
            case Undone(target):
                what = say("Taken back: %1", told.get(target, say("a decision")))
            case payload:
                what = _told(payload)
                wording = getattr(getattr(payload, "value", None), "wording", wording)
        told[event.event_id] = what
        steps.append(Step(_when(event.recorded_at), names.get(event.reviewer_id, event.reviewer_id), what))
    return steps[::-1]


def _told(payload: object) -> str:
    match payload:
        case EvidenceAttached(e):
            return say("Evidence added: %1", short(e.title or e.url or e.quote, 60))
        case EvidenceDetached(reason=reason):
            return say("Evidence taken off") + (f": {reason}" if reason else "")
        case FactSuperseded(reason=reason):
            return say("Superseded") + (f": {reason}" if reason else "")
        case FactWithdrawn(reason) | ClaimWithdrawn(reason):
            return say("Withdrawn") + (f": {reason}" if reason else "")
        case NoteAdded(text=text):
            return say("Note: %1", short(text, 90))
    return {"ClaimCreated": say("Accepted as a claim"), "SignedOff": say("Signed off")}.get(
        type(payload).__name__, say("Decided")
    )


def _when(at: str) -> str:
    try:
        local = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{day(local.date().isoformat())}, {local:%H:%M}"


def candidates(row: FactRow, project: "Project") -> list[str]:
    """Return the articles that may use a fact: they have a name of it in their text. In the project's thread."""
    known = project.known_facts.index(project).find(row.fact_id)
    if known is None:
        return []
    names = sorted({name for said in known.said for name in said.names})
    found = dict.fromkeys(r.article_id for name in names for r in project.articles(limit=200, query=name))
    return [i for i in found if i != row.article_id]


def uses_in(row: FactRow, article_id: str, project: "Project") -> list[Use]:
    """Return where an article uses a fact. Called in the project's thread."""
    from annotations.project.check import checked, matches_of

    article = checked(project, article_id)
    return [
        Use(article_id, article.source.title or article_id, m.here.surface, (m.here.start, m.here.end))
        for m in matches_of(project, article)
        if m.known.fact.fact_id == row.fact_id and m.relation == "corroborates"
    ]
