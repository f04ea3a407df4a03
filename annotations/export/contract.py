"""What `analyse --json` says of an article, from its mentions and findings."""

from collections.abc import Sequence
from decimal import Decimal

from schemas.analysis import (
    AnalysedAlternative,
    AnalysedArticle,
    AnalysedClaim,
    AnalysedDate,
    AnalysedEntity,
    AnalysedFigure,
    AnalysedFinding,
    AnalysedMember,
    AnalysedParts,
    AnalysedQuote,
    Analysis,
)
from schemas.article import Source
from schemas.codec import decimal_text
from schemas.finding import Finding
from schemas.mention import (
    Alternative,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    Mention,
    QuoteValue,
    Reference,
)


def to_contract(
    article_id: str | int,
    source: Source,
    text: str,
    mentions: Sequence[Mention],
    findings: Sequence[Finding] = (),
    references: Sequence[Reference] = (),
) -> Analysis:
    """Return an article's mentions, findings and references in the form of the analysis contract.

    Offsets are code points of `text`. A claim's `figures` are the indices of the figures that lie in it. References
    stand among the entities, told apart by `form`. Raises ValueError where a surface is not what stands in the text.
    """
    placed: list[tuple[str, int, int, str]] = [(m.kind, m.start, m.end, m.surface) for m in mentions]
    for kind, start, end, surface in placed + [("reference", r.start, r.end, r.surface) for r in references]:
        if text[start:end] != surface or not surface:
            raise ValueError(f"{kind} at {start}: {surface!r} is not in the text")
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    figures = [(m, m.value) for m in ordered if isinstance(m.value, FigureValue)]
    return Analysis(
        id=article_id,
        article=AnalysedArticle(source.title or None, source.date or None, source.language, text),
        claims=tuple(_claim(m, m.value, figures) for m in ordered if isinstance(m.value, ClaimValue)),
        figures=tuple(_figure(m, value) for m, value in figures),
        dates=tuple(_date(m, m.value) for m in ordered if isinstance(m.value, DateValue)),
        entities=_entities(ordered, references),
        quotes=tuple(_quote(m, m.value) for m in ordered if isinstance(m.value, QuoteValue)),
        findings=tuple(finding_contract(f) for f in findings),
    )


def finding_contract(finding: Finding) -> AnalysedFinding:
    """Return a finding in the form of the contract."""
    members = tuple(AnalysedMember(m.article, m.fact, m.start, m.end, m.surface) for m in finding.members)
    return AnalysedFinding(
        finding.check, finding.version, finding.severity, round(finding.confidence, 4), finding.explanation,
        finding.tolerance, members,
    )  # fmt: skip


def _figure(mention: Mention, value: FigureValue) -> AnalysedFigure:
    q, parts = value.quantity, value.parts
    return AnalysedFigure(
        mention.start, mention.end, mention.surface, q.kind, _number(q.low), _number(q.high), q.unit, q.unit_name,
        q.modifier, q.direction, q.per or None, q.measures, AnalysedParts(parts.value, parts.unit, parts.modifier),
        tuple(_alternative(a) for a in value.alternatives), mention.reasons,
    )  # fmt: skip


def _alternative(other: Alternative) -> AnalysedAlternative:
    q = other.quantity
    return AnalysedAlternative(_number(q.low), _number(q.high), q.unit, q.unit_name, other.reason)


def _number(value: Decimal) -> str:
    return decimal_text(value)


def _date(mention: Mention, value: DateValue) -> AnalysedDate:
    time = value.time
    return AnalysedDate(mention.start, mention.end, mention.surface, time.type, time.value, time.edtf or None)


def _entities(mentions: Sequence[Mention], references: Sequence[Reference]) -> tuple[AnalysedEntity, ...]:
    found = [
        AnalysedEntity(m.start, m.end, m.surface, m.value.type, m.value.entity, m.value.name, "name")
        for m in mentions
        if isinstance(m.value, EntityValue)
    ]
    found += [AnalysedEntity(r.start, r.end, r.surface, r.type, r.entity, r.name, r.form) for r in references]
    return tuple(sorted(found, key=lambda e: (e.start, -e.end)))


def _quote(mention: Mention, value: QuoteValue) -> AnalysedQuote:
    return AnalysedQuote(mention.start, mention.end, mention.surface, value.type, value.parts, value.speaker, value.cue)


def _claim(mention: Mention, value: ClaimValue, figures: Sequence[tuple[Mention, FigureValue]]) -> AnalysedClaim:
    inside = tuple(i for i, (f, _) in enumerate(figures) if mention.start <= f.start and f.end <= mention.end)
    return AnalysedClaim(
        mention.start, mention.end, mention.surface, value.wording, round(mention.score, 4), value.kind, value.nature,
        mention.reasons, value.subject, inside,
    )  # fmt: skip
