"""Which currency a bare sign means: the words near it decide, the other readings are kept with their reasons."""

import re
from collections.abc import Mapping
from dataclasses import replace

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from schemas.mention import Alternative
from schemas.value import Quantity

_NEAR = 400
_WIDE = 20_000
_OFTEN = 3

Naming = Mapping[str, tuple[int, str]]
"""How often the country of each currency is named, and by which word first."""


class ArticleNames:
    """What an article names that decides what a bare sign means, by the family of the sign ("dollar", "pound").

    Made once for an article, so that the cost of a paragraph does not depend on the article's length.
    """

    def __init__(self, text: str, lex: Lexicon) -> None:
        self._opening, self._countries = text[:_WIDE], lex.countries
        self._named: dict[str, Naming] = {}

    def named(self, family: str) -> Naming:
        """Return what the opening names (20,000 code points: dateline and topic are there), read when first asked."""
        if family not in self._named:
            self._named[family] = _named(self._opening, self._countries[family])
        return self._named[family]


def readings(
    quantity: Quantity, draft: Draft, text: str, names: ArticleNames, lex: Lexicon
) -> tuple[Quantity, tuple[Alternative, ...], tuple[str, ...]]:
    """Return the likeliest reading, the others with why they are possible, and the reasons for the first.

    The paragraph's own words come first; an article that is mostly about one country and never names the sign's home
    is read as that country's. What has no other reading comes back as it is.
    """
    if quantity.kind == "measure" and quantity.unit in lex.units.WEIGHT_OR_MONEY:
        money = replace(_in(quantity, lex.units.WEIGHT_OR_MONEY[quantity.unit], lex), kind="money")
        return quantity, (Alternative(money, f"“{quantity.unit_name}” may be money"),), ()
    family = lex.units.AMBIGUOUS_SIGNS.get(draft.sign, "") if quantity.kind == "money" else ""
    if family not in lex.countries:
        return quantity, (), ()
    near = _named(text[max(0, draft.start - _NEAR) : draft.end + _NEAR], lex.countries[family])
    wide = names.named(family)
    often = {code: said for code, said in wide.items() if _mostly(code, wide)}
    home = quantity.unit
    best, reason = home, ""
    if near and home not in near:
        code = max(near, key=lambda c: near[c][0])
        if near[code][0] > 1 or wide.get(code, (0, ""))[0] >= _OFTEN:
            best, reason = code, f"“{near[code][1]}” near it"
    elif not near and home not in wide and often:
        best = max(often, key=lambda c: often[c][0])
        reason = f"“{often[best][1]}” in the article"
    if best == home:
        named = (near or wide).get(home)
        usual = f"a bare “{draft.sign}” is most often {lex.units.CODES[home]}"
        reason = f"“{named[1]}” is named" if named else usual
    others = [
        Alternative(_in(quantity, code, lex), f"“{word}” is named")
        for code, (_, word) in sorted({**often, **near}.items(), key=lambda item: -item[1][0])
        if code != best
    ]
    if best != home and all(a.quantity.unit != home for a in others):
        others.append(Alternative(quantity, f"a bare “{draft.sign}” is most often {quantity.unit_name}"))
    return _in(quantity, best, lex), tuple(others[:3]), (reason,) if reason else ()


def _mostly(code: str, named: Naming) -> bool:
    """Whether at least half of what the article names of such countries is this one's, and often enough."""
    times = named[code][0]
    return times >= _OFTEN and 2 * times >= sum(count for count, _ in named.values())


def _named(text: str, table: Mapping[str, re.Pattern[str]]) -> Naming:
    """How often each currency's country is named, and by which word first; "US" only in capitals."""
    found: dict[str, tuple[int, str]] = {}
    for code, pattern in table.items():
        words = [m[0] for m in pattern.finditer(text) if m[0][:1].isupper() and (len(m[0]) > 2 or m[0].isupper())]
        if words:
            found[code] = (len(words), words[0])
    return found


def _in(quantity: Quantity, code: str, lex: Lexicon) -> Quantity:
    return replace(quantity, unit=code, unit_name=lex.units.CODES[code])
