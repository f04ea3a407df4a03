"""Figures whose number is the article: "less than an hour", "a dollar an hour", "a year and a half"."""

from decimal import Decimal

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.scaling import Number
from annotations.detect.figures.units import per_behind


def with_singles(text: str, found: list[Draft], lex: Lexicon) -> list[Draft]:
    """Return the drafts with those added in their places that an article and a unit make, in text order and apart.

    A rate ("$40 an hour") is part of the figure before it and none of its own.
    """
    singles = list(_singles(text, lex))
    if not singles:
        return found
    whole = [s for s in singles if s.low > 1]
    kept = [d for d in found if not any(s.start <= d.start and d.end <= s.end for s in whole)]
    out: list[Draft] = []
    for draft in sorted([*kept, *singles], key=lambda d: (d.start, -d.end)):
        if not out or draft.start >= max(out[-1].end, out[-1].per_end if draft in singles else 0):
            out.append(draft)
    return out


def _singles(text: str, lex: Lexicon) -> list[Draft]:
    singles = []
    for match in lex.single.finditer(text):
        unit = lex.names[match["unit"].lower()]
        part = lex.words.DENOMINATORS[match["part"].lower()] if match["part"] else 0
        before = lex.patterns["single_before"].search(text, max(0, match.start() - 24), match.start())
        stated = part or unit.kind == "money" or before is not None
        if not stated or lex.patterns["dated_behind"].match(text, match.end()):
            continue
        value = (1 + (Decimal(1) / part if part else 0)) * Decimal(unit.factor)
        start, end = match.span()
        draft = Draft(start, end, value, value, Number(start, end, value, "words"), (start, match.start("unit") - 1))
        draft.unit, draft.kind, draft.unit_span = unit, unit.kind, match.span("unit")
        if (per := per_behind(text, end, lex)) is not None:
            draft.per, draft.per_end = per
        singles.append(draft)
    return singles
