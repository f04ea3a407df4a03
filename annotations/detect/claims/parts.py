"""A claim taken apart: predicate, what is measured, figure, time, place, attribution."""

from collections.abc import Sequence

from spacy.tokens import Token

from annotations.detect.claims.units import VERBS, Unit
from schemas.mention import ClaimParts, EntityValue, FigureValue, Mention

_HELPERS = frozenset(("aux", "auxpass", "neg", "prt"))
_IN = frozenset(("in", "at", "near", "across", "outside", "inside", "throughout", "around", "on"))
_LONGEST = 10
"""Tokens between the first and the last word of a predicate."""


def parts_of(
    unit: Unit, figures: Sequence[Mention], dates: Sequence[Mention], entities: Sequence[Mention], speaker: str
) -> ClaimParts:
    """Return the parts of a claim; the mentions are those that overlap it, in text order, `speaker` its quote's."""
    figure = _figure(figures, dates)
    return ClaimParts(
        _predicate(unit),
        _measured(figure),
        figure.surface if figure is not None else "",
        dates[0].surface if dates else "",
        _place(unit, entities),
        speaker,
    )


def _figure(figures: Sequence[Mention], dates: Sequence[Mention]) -> Mention | None:
    """Return the first figure that is no stretch of time, or else the first."""
    counted = [m for m in figures if isinstance(m.value, FigureValue)]
    timeless = (m for m in counted if not any(d.start < m.end and m.start < d.end for d in dates))
    return next(timeless, counted[0] if counted else None)


def _predicate(unit: Unit) -> str:
    """Return the main verb with what belongs to it, in text order, without what stands between ("has … risen")."""
    span = unit.tokens
    root: Token = unit.main
    kept = [t for t in root.children if t.dep_ in _HELPERS and abs(t.i - root.i) <= _LONGEST]
    if root.pos_ not in VERBS and not any(t.pos_ == "AUX" for t in kept):
        return ""
    return " ".join(t.text for t in sorted([*kept, root], key=lambda t: t.i) if span.start <= t.i < span.end)


def _measured(figure: Mention | None) -> str:
    if figure is None or not isinstance(figure.value, FigureValue):
        return ""
    quantity = figure.value.quantity
    return quantity.measures or (quantity.unit_name if quantity.kind == "count" else "")


def _place(unit: Unit, entities: Sequence[Mention]) -> str:
    """Return the first place that a word of place stands before, within the claim."""
    before = {t.idx: t.nbor(-1).lower_ for t in unit.tokens if t.i > 0}
    for m in entities:
        is_place = isinstance(m.value, EntityValue) and m.value.type == "LOC"
        if is_place and (before.get(m.start) in _IN or before.get(m.start - len("the ")) in _IN):
            return m.surface
    return ""
