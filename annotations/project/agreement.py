"""How far the reviewers of a project agree: in spans, labels, values, verdicts and inconsistencies, for each pair."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from annotations.project.project import Project
from annotations.review.adjudicate import DECIDING, Version, label_of, versions_of
from annotations.review.agreement import (
    FEW,
    Continuum,
    Measured,
    Spans,
    Unit,
    alpha,
    caution,
    cohen_kappa,
    fleiss_kappa,
    interval,
    measured,
    observed,
    unitizing_alpha,
)
from annotations.values.tolerance import agree, in_force
from schemas.events import MentionCorrected, MentionDecided, MentionRejected
from schemas.mention import MENTION_KINDS, FigureValue
from schemas.value import Quantity


@dataclass(frozen=True, slots=True)
class Agreement:
    """One coefficient: of what ("labels: figure"), between whom (names; all who judged), of how many items."""

    what: str
    reviewers: tuple[str, ...]
    measure: str
    items: int
    value: float | None
    low: float | None
    high: float | None
    caution: str = ""


@dataclass(slots=True)
class _Decided:
    """What was decided, ready to be compared: by kind of thing, then one unit a thing."""

    coded: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    figures: list[dict[str, Quantity]] = field(default_factory=list)
    marks: dict[tuple[str, str], dict[str, list[tuple[int, int]]]] = field(default_factory=dict)
    """(kind, article) -> reviewer -> spans in its current text."""
    places: dict[tuple[str, str, int, int], tuple[dict[str, object], dict[str, Quantity]]] = field(default_factory=dict)
    worked: dict[str, set[str]] = field(default_factory=dict)
    """article -> who decided anything about a mention in it."""


def agreement(project: Project) -> list[Agreement]:
    """Return every coefficient that can be computed, spans first; empty where fewer than two reviewers decided."""
    names = {r.reviewer_id: r.name for r in project.store.reviewers().values()}
    decided = _decided(project)
    who = {r for units in decided.coded.values() for u in units for r in u}
    who |= {r for reviewers in decided.worked.values() for r in reviewers}
    groups: list[tuple[str, ...]] = list(combinations(sorted(who, key=lambda r: names.get(r, r)), 2))
    if len(who) > 2:
        groups.append(tuple(sorted(who, key=lambda r: names.get(r, r))))
    scale = {rating: step.value for rating, step in project.scale().items()}
    found: list[Agreement] = []
    for group in groups:
        told = tuple(names.get(r, r) for r in group)
        rows = [*_spans(project, decided, group), *_coding(decided, group, scale), *_values(project, decided, group)]
        found += [Agreement(what, told, m, n, v.value, v.low, v.high, why) for what, m, n, v, why in rows]
    return found


Row = tuple[str, str, int, Measured, str]


def _decided(project: Project) -> _Decided:
    found = _Decided()
    current = {row.article_id: project.store.article(row.article_id) for row in project.articles()}
    for subject_id in sorted(project.store.deciders(DECIDING)):
        versions = versions_of(project.store.events_of(subject_id))
        if not versions:
            continue
        if subject_id.startswith("m-"):
            article = current.get(versions[0].event.article_id)
            _mention(found, versions, article.revision_id if article else "")
        else:
            what = "verdicts" if subject_id.startswith("c-") else "inconsistencies"
            found.coded.setdefault(what, []).append({v.reviewer_id: v.said for v in versions})
    return found


def _mention(found: _Decided, versions: Sequence[Version], revision_id: str) -> None:
    kind = ""
    labels, figures = _unit_of(found, versions)
    for v in versions:
        p = v.event.payload
        assert isinstance(p, MentionDecided | MentionRejected | MentionCorrected)
        kind, article_id = kind or p.mention.kind, v.event.article_id
        found.worked.setdefault(article_id, set()).add(v.reviewer_id)
        stands = not isinstance(p, MentionRejected)
        labels[v.reviewer_id] = label_of(p.mention) if stands else "rejected"
        if stands and p.revision_id == revision_id:
            marks = found.marks.setdefault((p.mention.kind, article_id), {})
            marks.setdefault(v.reviewer_id, []).append((p.mention.start, p.mention.end))
        if stands and isinstance(p.mention.value, FigureValue):
            figures[v.reviewer_id] = p.mention.value.quantity
    units = found.coded.setdefault(f"labels: {kind}", [])
    if len(labels) == len(versions):  # the first time that it is met
        units.append(labels)
        found.figures.append(figures)


def _unit_of(found: _Decided, versions: Sequence[Version]) -> tuple[dict[str, object], dict[str, Quantity]]:
    """Return where to note labels and figures: what two reviewers marked apart in the same words is one thing."""
    p = versions[0].event.payload
    if len(versions) > 1 or not isinstance(p, MentionDecided | MentionCorrected):
        return {}, {}
    return found.places.setdefault((p.revision_id, p.mention.kind, p.mention.start, p.mention.end), ({}, {}))


def _spans(project: Project, decided: _Decided, group: Sequence[str]) -> Iterator[Row]:
    articles = sorted(a for a, who in decided.worked.items() if set(group) <= who)
    for kind in MENTION_KINDS:
        continua: list[Continuum] = []
        marks = 0
        for article_id in articles:
            by = decided.marks.get((kind, article_id), {})
            marks += sum(len(by.get(r, ())) for r in group)
            article = project.store.article(article_id)
            text = project.revision(article.revision_id).text if article else ""
            continua += _paragraphs(text, {r: by.get(r, []) for r in group})
        if marks:
            value = measured(continua, lambda items: unitizing_alpha(items, group))
            yield f"spans: {kind}", "unitizing alpha", marks, value, f"only {marks} marks" if marks < FEW else ""


def _paragraphs(text: str, marks: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[Continuum]:
    """Yield the lines of a text with what lies in them; a mark over a line's end counts to the line it begins in."""
    at = 0
    for line in text.splitlines(keepends=True) or [text]:
        end = at + len(line)
        spans: dict[str, Spans] = {}
        for reviewer, places in marks.items():
            inside = sorted((s - at, min(e, end) - at) for s, e in places if at <= s < end)
            spans[reviewer] = [b for a, b in pairwise([(0, 0), *inside]) if b[0] >= a[1]]
        yield Continuum(len(line), spans)
        at = end


def _coding(decided: _Decided, group: Sequence[str], scale: Mapping[str, int | None]) -> Iterator[Row]:
    for what, everything in sorted(decided.coded.items()):
        units = [u for u in _among(everything, group) if len(u) > 1]
        if not units:
            continue
        why = caution(units)
        yield what, "raw agreement", len(units), measured(units, observed), why
        if len(group) == 2:
            yield what, "Cohen's kappa", len(units), measured(units, _cohen(group[0], group[1])), why
        else:
            yield what, "Fleiss' kappa", len(units), measured(units, fleiss_kappa), why
        yield what, "Krippendorff's alpha", len(units), measured(units, alpha), why
        if what == "verdicts":
            steps: list[Unit] = [{r: n for r, c in u.items() if (n := scale.get(str(c))) is not None} for u in units]
            steps = [u for u in steps if len(u) > 1]
            if steps:
                value = measured(steps, lambda items: alpha(items, interval))
                yield what, "alpha (interval)", len(steps), value, caution(steps)


def _among(units: Sequence[Unit], group: Sequence[str]) -> list[Unit]:
    return [{r: u[r] for r in group if r in u} for u in units]


def _cohen(a: str, b: str) -> Callable[[Sequence[Unit]], float | None]:
    return lambda units: cohen_kappa(units, a, b)


def _values(project: Project, decided: _Decided, group: Sequence[str]) -> Iterator[Row]:
    with in_force(project.tolerances()):
        same = [
            agree(u[a], u[b]).agrees for u in decided.figures for a, b in combinations(group, 2) if a in u and b in u
        ]
    if same:
        value = measured(same, lambda items: sum(items) / len(items))
        yield (
            "values: figure",
            "within tolerance",
            len(same),
            value,
            f"only {len(same)} items" if len(same) < FEW else "",
        )
