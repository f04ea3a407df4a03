"""Whose prices an amount is in: real (of a year), nominal, or at purchasing power parity; told beside it."""

import re
from dataclasses import dataclass

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from schemas.value import Basis

_KINDS = frozenset({"money", "percent", "percentage_point"})
_BEHIND, _BEFORE = 48, 60


@dataclass(frozen=True, slots=True)
class _Told:
    start: int
    end: int
    basis: Basis
    year: str


def set_bases(found: list[Draft], text: str, lex: Lexicon, year: str = "") -> list[Draft]:
    """Set the basis and price year of the drafts beside which the text tells it; `year` is what "today's money" means.

    Returns the drafts without those that only name the prices ("2015 dollars" in "in 2015 dollars").
    """
    if not any(draft.kind in _KINDS for draft in found):
        return found
    told = [_read(match, lex, year) for match in lex.patterns["basis"].finditer(text)]
    if not told:
        return found
    kept = [d for d in found if not any(t.start <= d.start and d.end <= t.end for t in told)]
    for one in told:
        meant = _meant(one, kept, text, lex)
        for draft in meant:
            draft.basis, draft.price_year = one.basis, one.year
            draft.reasons.append(f"“{text[one.start : one.end].strip('()')}”: {_WORDS[one.basis]}")
    return kept


_WORDS = {"real": "in real prices", "nominal": "in nominal prices", "ppp": "at purchasing power parity", "": ""}


def _read(match: "re.Match[str]", lex: Lexicon, year: str) -> _Told:
    basis: Basis = "ppp" if match["ppp"] else "nominal" if match["nominal"] else "real"
    named = lex.patterns["price_year"].search(match[0])
    if named is not None:
        return _Told(*match.span(), basis, named[0].replace("–", "/").replace("-", "/"))
    return _Told(*match.span(), basis, year if basis == "real" and lex.patterns["price_today"].search(match[0]) else "")


def _meant(told: _Told, found: list[Draft], text: str, lex: Lexicon) -> list[Draft]:
    """Return the draft before what is told, with those listed with it; else the one that it stands in front of."""
    before = [d for d in found if d.end <= told.start]
    near = bool(before) and before[-1].kind in _KINDS and told.start - before[-1].end <= _BEHIND
    if near and lex.patterns["basis_behind"].fullmatch(text, before[-1].end, told.start):
        meant, listed = [before.pop()], lex.patterns["basis_list"]
        while before and before[-1].kind == meant[0].kind and listed.fullmatch(text, before[-1].end, meant[0].start):
            meant.insert(0, before.pop())
        return meant
    after = next((d for d in found if d.start >= told.end), None)
    fits = after is not None and after.kind in _KINDS and not after.basis and after.start - told.end <= _BEFORE
    return (
        [after]
        if after is not None and fits and lex.patterns["basis_before"].fullmatch(text, told.end, after.start)
        else []
    )
