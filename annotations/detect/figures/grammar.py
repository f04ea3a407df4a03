"""From numbers to figures: a unit for each, then ranges, scores, ratios and shares out of neighbours."""

import re
from collections.abc import Iterator
from decimal import Decimal

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.joins import combined, share_units
from annotations.detect.figures.lexicon import Lexicon, Unit
from annotations.detect.figures.number_reader import numbers
from annotations.detect.figures.scaling import Number
from annotations.detect.figures.units import Found, currency_before, per_behind, take_mark, unit_behind
from annotations.detect.figures.words import singular

_MASKED = re.compile(r"[\d@]|https?://|www\.", re.I)


def drafts(text: str, lex: Lexicon) -> list[Draft]:
    """Return the figures that the text may hold, in order and apart, before their surroundings are judged."""
    read = numbers(text, lex)
    if not read:
        return []
    masked = Stretches(_masks(text, lex))
    found: list[Draft] = []
    for number in read:
        if masked.hold(number.start, number.end) or (found and number.end == found[-1].per_end):
            continue
        draft = _with_unit(text, number, lex)
        if draft is not None and (not found or draft.start >= found[-1].end):
            found.append(draft)
        elif draft is not None and draft.number.start >= found[-1].end:
            found.append(_with_unit(text, number, lex, prefixed=False) or draft)
    share_units(text, found, lex)
    return combined(text, found, lex)


def _masks(text: str, lex: Lexicon) -> Iterator[re.Match[str]]:
    """Find what is no figure; where there is no digit and no address there is nothing to look for."""
    if _MASKED.search(text) is None:
        return iter(())
    return (lex.traps_and_mail if "@" in text else lex.traps).finditer(text)


class Stretches:
    """Stretches in order; `hold` is asked in order too, so a whole text costs one walk."""

    def __init__(self, matches: Iterator[re.Match[str]]) -> None:
        self.spans = [m.span() for m in matches]
        self.i = 0

    def hold(self, start: int, end: int = -1) -> bool:
        """Whether one of the stretches overlaps start to end, or has `start` in it where there is no end."""
        while self.i < len(self.spans) and self.spans[self.i][1] <= start:
            self.i += 1
        return self.i < len(self.spans) and self.spans[self.i][0] < max(end, start + 1)


def _with_unit(text: str, number: Number, lex: Lexicon, prefixed: bool = True) -> Draft | None:
    before = None
    if prefixed and number.form in ("digits", "words", "vague", "fraction"):
        before = currency_before(text, number.start, lex)
    take_mark(text, number, lex, before is not None)
    if number.form == "digits" and _is_identifier(text, number, lex, before is not None):
        return None
    if number.form in ("words", "ordinal"):
        prefix = re.search(r"([^\W\d_]{2,})[-‐‑]$", text[max(0, number.start - 16) : number.start])
        if prefix is not None and prefix[1].lower() not in lex.words.WORD_PREFIXES:
            return None
    surface = text[number.start : number.end]
    if number.form == "ordinal" and surface.isupper() and surface.isalpha() and not text.isupper():
        return None
    if number.form == "ordinal":
        draft = Draft(number.start, number.end, number.value, number.value, number, (number.start, number.end), "rank")
        return draft
    start, end = number.start, number.end
    draft = Draft(start, end, number.value, number.value, number, (start, end))
    if number.form == "fraction":
        draft.kind = "fraction"
    if before is not None:
        draft.start, draft.sign = before.start, before.sign
        _set_unit(draft, before.unit, (before.start, before.end))
        _minus_before(text, draft)
        _repeated_currency(text, draft, lex)
    else:
        behind = unit_behind(text, number, lex, money=False)
        if behind is None and number.form == "fraction":
            behind = _fraction_of_unit(text, number, lex)
        if behind is None and number.form == "vague":
            behind = _vague_of_unit(text, number, lex)
        if behind is not None:
            draft.sign = behind.sign
            _set_unit(draft, behind.unit, (behind.start, behind.end))
            draft.end = behind.end
            _scale_behind_unit(text, draft, lex)
    if draft.unit is not None and (per := per_behind(text, draft.end, lex)) is not None:
        draft.per, draft.per_end = per
    elif draft.kind == "money" and (match := lex.patterns["per_each"].match(text, draft.end)) is not None:
        draft.per = singular(match[1].lower(), lex.words)
    return draft


def _is_identifier(text: str, number: Number, lex: Lexicon, money: bool) -> bool:
    """Digits glued to letters that are no unit, "#12", "G20", "3D", a part number."""
    before, after = text[max(0, number.start - 2) : number.start], text[number.end : number.end + 2]
    if before[-1:] == "+" and before[:1].isalnum():
        return True
    if not money and before[-1:] in ("#", "_", "/", "\\", "@", "&", "=") and not number.signed:
        return before[-1:] != "/" or before[:1].isdigit() or before[:1].isalpha()
    if not money and before[-1:] in "-–—−" and before[:1].isalpha() and len(before) == 2:
        word = re.search(r"([^\W_]+)[-–—−]$", text[max(0, number.start - 16) : number.start])
        if word and not lex.patterns["unit_hyphened"].match(text, number.end):
            prefix = word[1].lower()
            return prefix not in lex.words.WORD_PREFIXES
    if after[:1].isalpha():
        return unit_behind(text, number, lex, money=False) is None and not money
    return after[:1] == "_" or (after[:1] in "/\\" and after[1:].isdigit() and not money)


def _set_unit(draft: Draft, unit: Unit, span: tuple[int, int]) -> None:
    draft.unit, draft.unit_span, draft.kind = unit, span, unit.kind
    if unit.factor != "1":
        draft.low *= Decimal(unit.factor)
        draft.high *= Decimal(unit.factor)


def _minus_before(text: str, draft: Draft) -> None:
    """A sign in front of the currency: "-$5m"."""
    if re.search(r"(?:^|[\s(])[-−]$", text[max(0, draft.start - 2) : draft.start]) and draft.low > 0:
        draft.start -= 1
        draft.low, draft.high = -draft.low, -draft.high


def _repeated_currency(text: str, draft: Draft, lex: Lexicon) -> None:
    """ "$10 dollars", "$1 US", "HK$5m HKD": the second naming belongs to the figure."""
    behind = unit_behind(text, draft.number, lex, money=True)
    if behind is None or behind.unit.kind != "money" or behind.unit.factor != "1":
        match = lex.patterns["nation_behind"].match(text, draft.end)
        if match and match[1][:1].isupper() and draft.sign == "$":
            code = lex.units.NATIONS.get(match[1].lower(), match[1])
            draft.unit, draft.sign, draft.end = Unit("money", code, lex.units.CODES[code]), match[1], match.end()
        return
    if draft.sign not in lex.units.AMBIGUOUS_SIGNS and draft.unit is not None and draft.unit.code != behind.unit.code:
        return
    draft.end = behind.end
    if draft.sign in lex.units.AMBIGUOUS_SIGNS:
        if text[behind.start : behind.end].lower() not in lex.units.CURRENCY_PLAIN:
            draft.sign = behind.sign or "said"
        draft.unit = behind.unit


def _fraction_of_unit(text: str, number: Number, lex: Lexicon) -> Found | None:
    """ "half an hour", "half a mile", "three quarters of an hour": the unit behind the article."""
    match = lex.patterns["of_a_unit"].match(text, number.end)
    if match is None:
        return None
    ahead = Number(number.start, match.end() - 1, number.value, "words")
    found = unit_behind(text, ahead, lex, money=False)
    return found if found is not None and found.unit.kind != "money" else None


def _vague_of_unit(text: str, number: Number, lex: Lexicon) -> Found | None:
    match = lex.patterns["of"].match(text, number.end)
    if match is None:
        return None
    return unit_behind(text, Number(number.start, match.end(), number.value, "words", number.value), lex, money=False)


def _scale_behind_unit(text: str, draft: Draft, lex: Lexicon) -> None:
    """ "75 USD million": the scale word behind the code."""
    if draft.kind != "money" or draft.number.scale != 1:
        return
    match = re.compile(r"\s([^\W\d_]+)\b").match(text, draft.end)
    power = lex.words.SCALES.get(match[1].lower()) if match else None
    if match and power:
        draft.low, draft.high = draft.low.scaleb(power), draft.high.scaleb(power)
        draft.number.scale = Decimal(10) ** power
        draft.end = match.end()
