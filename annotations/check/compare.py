"""Two texts laid side by side: what one confirms, contradicts or updates in the other."""

from annotations.check.article import CheckedArticle
from annotations.check.bounds import beyond_bounds
from annotations.check.joined import across
from annotations.check.measured import Measured, Surroundings
from annotations.check.name_drift import NameDrift
from annotations.check.pairing import Pair, pairs
from annotations.values.tolerance import prices_apart
from schemas.analysis import AnalysedRelation, Comparison
from schemas.finding import Finding
from schemas.mention import Mention, Place

_WORDS = {
    "corroborates": "Both tell “{a}”.",
    "contradicts": "One says “{a}”, the other “{b}”; both seem to mean the same thing.",
    "related": "“{a}” in one and “{b}” in the other: the later text tells that it moved on.",
}

_OTHER_PRICES = "“{a}” in one and “{b}” in the other: {apart}."


def compare(name: str | int, one: CheckedArticle, other: CheckedArticle) -> Comparison:
    """Return the relations between the figures and names of two texts; `name` is the id of the line."""
    relations = [_relation(pair) for pair in pairs(Surroundings(one), Surroundings(other))]
    relations += [_drifted(f) for f in NameDrift().laid_side_by_side(one, other)]
    told = {(r.a.start, r.b.start) for r in relations if r.relation == "contradicts"}
    relations += [_beyond(a, b) for a, b in beyond_bounds(one, other) if (a.start, b.start) not in told]
    told = {(r.a.start, r.b.start) for r in relations}
    relations += [r for f in across(one, other) if ((r := _drifted(f)).a.start, r.b.start) not in told]
    return Comparison(name, tuple(sorted(relations, key=lambda r: (r.a.start, r.b.start))))


def _relation(pair: Pair) -> AnalysedRelation:
    a, b = _place(pair.a), _place(pair.b)
    apart = prices_apart(pair.a.quantity, pair.b.quantity)
    words = (_OTHER_PRICES if apart else _WORDS[pair.relation]).format(a=a.surface, b=b.surface, apart=apart)
    confidence = round(min(0.95, 0.4 + pair.likeness / 2), 2)
    return AnalysedRelation(pair.relation, "same-quantity", confidence, words, a, b)


def _drifted(finding: Finding) -> AnalysedRelation:
    a, b = (Place(m.start, m.end, m.surface) for m in finding.members)
    return AnalysedRelation("contradicts", finding.check, finding.confidence, finding.explanation, a, b)


def _beyond(a: Mention, b: Mention) -> AnalysedRelation:
    first, second = (Place(m.start, m.end, m.surface) for m in (a, b))
    words = f"“{a.surface}” and “{b.surface}” cannot both hold: one lies beyond the bound that the other sets."
    return AnalysedRelation("contradicts", "bounds", 0.6, words, first, second)


def _place(figure: Measured) -> Place:
    return Place(figure.mention.start, figure.mention.end, figure.mention.surface)
