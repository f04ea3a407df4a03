"""The verified facts of the project as rows, one of them in full, and the history of its claim."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.view_models.wording import EVIDENCE_TYPES, STANCES, day, quantity, short
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

STANDINGS = {"stands": "Stands", "superseded": "Superseded", "withdrawn": "Withdrawn"}


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the table. `words` is what the filter looks in."""

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
    words: str


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


Column = tuple[str, Callable[[FactRow], str], Callable[[FactRow], object]]


def columns() -> Sequence[Column]:
    """Return the columns of the table: heading, what is shown, and what is sorted by."""
    return (
        ("Statement", lambda r: r.statement, lambda r: r.statement.casefold()),
        ("Rating", lambda r: r.rating, lambda r: (r.value, r.rating)),
        ("Figures", lambda r: r.figures, lambda r: r.figures.casefold()),
        ("About", lambda r: r.about, lambda r: r.about.casefold()),
        ("Article", lambda r: r.article, lambda r: r.article.casefold()),
        ("Verified", lambda r: r.verified, lambda r: r.verified),
        ("By", lambda r: r.by, lambda r: r.by.casefold()),
        ("Standing", lambda r: STANDINGS[r.standing], lambda r: r.standing),
    )


def fact_row(known: "Known", values: Mapping[str, int | None]) -> FactRow:
    """Return a fact as a row; `values` has the place of each rating on the scale."""
    f = known.fact
    figures = ", ".join(dict.fromkeys(quantity(one.quantity) for one in f.figures))
    about = f.subject or ", ".join(dict.fromkeys(e.name for e in f.entities))
    row = (f.statement, f.rating_label, figures, about, f.article_title, f.verified_at[:10], f.reviewer_name)
    return FactRow(
        f.fact_id, f.article_id, (f.selector.start, f.selector.end), f.statement, f.rating_label,
        values.get(f.verdict.rating) or 0, figures, about, f.article_title, f.verified_at[:10], f.reviewer_name,
        known.standing, " ".join((*row, STANDINGS[known.standing])).casefold(),
    )  # fmt: skip


def facts_of(article_ids: Iterable[str], project: "Project") -> dict[str, list[FactRow]]:
    """Return the facts of articles, those withdrawn and superseded included. Called in the project's thread."""
    from annotations.project.check import known_in

    values = {r.rating: r.value for r in project.scale().values()}
    return {i: [fact_row(known, values) for known in known_in(project, i)] for i in article_ids}


def narrowed(rows: Iterable[FactRow], text: str, standing: str) -> list[FactRow]:
    """Return the rows of a standing ("" all) that have all the words."""
    words = text.casefold().split()
    return [r for r in rows if (not standing or r.standing == standing) and all(w in r.words for w in words)]


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
        standing += f" by “{short(newer.value.wording, 120)}”" if newer is not None else ""
    elif claim.withdrawn:
        standing += f": {claim.withdrawn}"
    rationale = claim.verdict.rationale if claim.verdict is not None else ""
    names = {i: who.name for i, who in project.store.reviewers().items()}
    labels = {r.rating: r.label for r in project.scale().values()}
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
                now = labels.get(verdict.rating, verdict.rating) + ("" if verdict.final else " (draft)")
                what, rating = f"Verdict: {f'{rating} → ' if rating else ''}{now}", now
            case ClaimReworded() as reworded:
                before = f"“{short(wording, 60)}” → " if wording else ""
                what, wording = f"Worded: {before}“{short(reworded.wording, 80)}”", reworded.wording
            case Undone(target):
                what = f"Taken back: {told.get(target, 'a decision')}"
            case payload:
                what = _told(payload)
                wording = getattr(getattr(payload, "value", None), "wording", wording)
        told[event.event_id] = what
        steps.append(Step(_when(event.recorded_at), names.get(event.reviewer_id, event.reviewer_id), what))
    return steps[::-1]


def _told(payload: object) -> str:
    match payload:
        case EvidenceAttached(e):
            return f"Evidence added: {short(e.title or e.url or e.quote, 60)}"
        case EvidenceDetached(reason=reason):
            return "Evidence taken off" + (f": {reason}" if reason else "")
        case FactSuperseded(reason=reason):
            return "Superseded" + (f": {reason}" if reason else "")
        case FactWithdrawn(reason) | ClaimWithdrawn(reason):
            return "Withdrawn" + (f": {reason}" if reason else "")
        case NoteAdded(text=text):
            return f"Note: {short(text, 90)}"
    return {"ClaimCreated": "Accepted as a claim", "SignedOff": "Signed off"}.get(type(payload).__name__, "Decided")


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
