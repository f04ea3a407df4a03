"""Which currency a bare sign means: the words near it decide, the other readings are kept with their reasons."""

import re
from dataclasses import replace

from annotations.detect.figure_draft import Draft
from annotations.detect.figure_lexicon import Lexicon
from schemas.mention import Alternative
from schemas.value import Quantity

_NEAR = 400
_WIDE = 20_000
_OFTEN = 3


def readings(
    quantity: Quantity, draft: Draft, text: str, article: str, lex: Lexicon
) -> tuple[Quantity, tuple[Alternative, ...], tuple[str, ...]]:
    """Return the likeliest reading, the others with why they are possible, and the reasons for the first.

    The paragraph's own words come first; an article that names one country often and the sign's home never is read
    as that country's. What has no other reading comes back as it is.
    """
    if quantity.kind == "measure" and quantity.unit == "[lb_av]":
        pounds = replace(quantity, kind="money", unit="GBP", unit_name=lex.units.CODES["GBP"])
        return quantity, (Alternative(pounds, "“pounds” may be money"),), ()
    table = _table(draft.sign, lex) if quantity.kind == "money" else None
    if not table:
        return quantity, (), ()
    near = _named(text[max(0, draft.start - _NEAR) : draft.end + _NEAR], table)
    wide = _named(article[:_WIDE], table)
    home = quantity.unit
    best, reason = home, ""
    if near and home not in near:
        best = max(near, key=lambda code: near[code][0])
        reason = f"“{near[best][1]}” near it"
    elif not near and wide and home not in wide:
        code = max(wide, key=lambda c: wide[c][0])
        if wide[code][0] >= _OFTEN:
            best, reason = code, f"“{wide[code][1]}” in the article"
    if best != home and near.get(best, (0, ""))[0] < 2 and wide.get(best, (0, ""))[0] < _OFTEN:
        best, reason = home, ""
    others: list[Alternative] = []
    often = {code: said for code, said in wide.items() if said[0] >= _OFTEN}
    for code, (_, word) in sorted({**often, **near}.items(), key=lambda item: -item[1][0]):
        if code != best:
            others.append(Alternative(_in(quantity, code, lex), f"“{word}” is named"))
    if best != home and all(a.quantity.unit != home for a in others):
        others.append(Alternative(quantity, f"a bare “{draft.sign}” is most often {quantity.unit_name}"))
    return _in(quantity, best, lex), tuple(others[:3]), (reason,) if reason else ()


def _table(sign: str, lex: Lexicon) -> dict[str, tuple[str, ...]] | None:
    tables = {
        "dollar": lex.words.COUNTRY_DOLLARS, "pound": lex.words.COUNTRY_POUNDS, "rupee": lex.words.COUNTRY_RUPEES,
        "yen": lex.words.COUNTRY_YEN,
    }  # fmt: skip
    return tables.get(lex.units.AMBIGUOUS_SIGNS.get(sign, ""))


def _named(text: str, table: dict[str, tuple[str, ...]]) -> dict[str, tuple[int, str]]:
    """How often each currency's country is named, and by which word first; "US" only in capitals."""
    found: dict[str, tuple[int, str]] = {}
    for code, words in table.items():
        matches = [
            m.group()
            for m in re.finditer(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})(?![^\W_])", text, re.I)
            if m.group()[:1].isupper() and (len(m.group()) > 2 or m.group().isupper())
        ]
        if matches:
            found[code] = (len(matches), matches[0])
    return found


def _in(quantity: Quantity, code: str, lex: Lexicon) -> Quantity:
    return replace(quantity, unit=code, unit_name=lex.units.CODES[code])
