"""Neighbouring figures that are one: ranges, scores, ratios, shares, sums with cents; and units that two share."""

import re
from decimal import Decimal

from annotations.detect.figures.atoms import QUOTIENT
from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.scaling import Number
from schemas.value import FigureKind

_DASH = re.compile(r"\s?[-–—‒−]{1,2}\s?")
_RELATIVE = ("percent", "percentage_point", "basis_point")
_PLUS_MINUS = re.compile(r"\s?(?:\+/[-−]|±)\s?")


def share_units(text: str, found: list[Draft], lex: Lexicon) -> None:
    """ "45 and 50 mg", "7- or 8-inch", "3.5, 4 and 5 percent": a unit said once, at the end."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if left.unit is not None or right.unit is None or left.kind != "count" or left.number.form == "vague":
            continue
        if right.unit_span is None or right.unit_span[0] < right.value_span[0] or right.start - left.end > 12:
            continue
        between = text[left.end : right.start]
        if not lex.patterns["list_gap"].fullmatch(between) or right.number.form == "ordinal":
            continue
        if "," in between and (left.low > 50 * right.low or left.low * 50 < right.low):
            continue
        if "," in between and (right.kind not in ("percent", "measure", "money") or left.number.form == "words"):
            continue
        factor = Decimal(right.unit.factor)
        if right.number.scale != 1 and left.number.scale == 1 and left.number.mantissa < 1000:
            left.low, left.high = left.low * right.number.scale, left.high * right.number.scale
            left.number.scale, left.number.value, left.lent = right.number.scale, left.low, True
        left.unit, left.kind, left.per = right.unit, right.kind, right.per
        left.low, left.high = left.low * factor, left.high * factor


def combined(text: str, found: list[Draft], lex: Lexicon) -> list[Draft]:
    out: list[Draft] = []
    for draft in found:
        left = out[-1] if out else None
        if left is None or draft.start - left.end > 20 or left.joined or not _join(text, left, draft, lex):
            out.append(draft)
    return out


def _join(text: str, left: Draft, right: Draft, lex: Lexicon) -> bool:
    """Merge `right` into `left` where they are one figure."""
    between = text[max(left.end, left.per_end if left.per_end > 0 else 0) : right.start]
    if "rank" in (left.kind, right.kind):
        return False
    if _PLUS_MINUS.fullmatch(between):
        _take(left, right, left.low - right.low, left.low + right.low)
        return True
    if (smaller := _smaller(left, right, between, lex)) is not None:
        left.unit, value = right.unit, left.low * smaller + right.low
        _take(left, right, value, value)
        return True
    if _is_change(text, left, right, between, lex):
        _take(left, right, left.low + right.low, left.high + right.low)
        return True
    plain = left.bare and right.bare and left.number.form == right.number.form == "digits"
    if plain and lex.patterns["ratio_gap"].fullmatch(between) and right.low:
        quotient = QUOTIENT.divide(left.low, right.low)
        _take(left, right, quotient, quotient, kind="ratio")
        return True
    of_ten = right.low in (10, 100) and between.strip().lower() in lex.words.OF
    shared = of_ten or lex.patterns["share_gap"].fullmatch(between) is not None
    if shared and left.bare and right.bare and _is_share(text, left, right, lex):
        quotient = QUOTIENT.divide(left.low, right.low)
        _take(left, right, quotient, quotient, kind="ratio")
        return True
    if plain and lex.patterns["score_gap"].fullmatch(between) and _is_score(text, left, right, lex):
        _take(left, right, left.low, right.low, kind="score")
        return True
    if (
        left.bare
        and right.bare
        and lex.patterns["to_gap"].fullmatch(between)
        and lex.patterns["score_of"].search(text, max(0, left.start - 24), left.start)
    ):
        _take(left, right, left.low, right.low, kind="score")
        return True
    return _is_range(text, left, right, between, lex)


def _smaller(left: Draft, right: Draft, between: str, lex: Lexicon) -> int | None:
    """How many of the right's unit make one of the left's, where both tell one amount: "3 hours and 20 minutes"."""
    if left.unit is None or right.unit is None or left.per or left.low != int(left.low) or right.number.scale != 1:
        return None
    many = lex.units.SMALLER.get((left.unit.code, right.unit.code))
    behind = right.unit_span is not None and right.unit_span[0] >= right.value_span[0]
    fits = many is not None and 0 < right.low < many and behind
    return many if fits and lex.patterns["and_smaller_gap"].fullmatch(between) else None


def _is_change(text: str, left: Draft, right: Draft, between: str, lex: Lexicon) -> bool:
    """The cents of a sum: "3 dollars and 50 cents", "15 dollars 50"."""
    if left.unit is None or left.kind != "money" or left.unit.factor != "1" or left.number.scale != 1:
        return False
    if right.kind == "money" and right.unit is not None and right.unit.factor != "1" and right.unit_span is not None:
        behind = right.unit_span[0] >= right.value_span[0]
        if behind and right.low < 1 and lex.patterns["cents_gap"].fullmatch(between):
            return right.unit.code == left.unit.code or right.unit.name == "US dollar"
    suffixed = left.unit_span is not None and left.unit_span[0] > left.value_span[0]
    plain = right.bare and right.number.form in ("digits", "words") and 10 <= right.low < 100
    said_and = lex.patterns["and"].fullmatch(between) is not None
    ends = said_and and re.match(r"[.!?]?\s*$", text[right.end : right.end + 8])
    if suffixed and plain and (between == " " or ends) and lex.patterns["cents_end"].match(text, right.end):
        right.low = right.low / 100
        return True
    return False


def _is_share(text: str, left: Draft, right: Draft, lex: Lexicon) -> bool:
    if left.low >= right.low or left.low <= 0 or left.low != int(left.low) or right.low != int(right.low):
        return False
    out_of = lex.patterns["out_of"].search(text, left.end, right.start) is not None
    round_base = right.low in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000, 10000, 100000, 1000000) or (
        left.low == 1 and not (1900 <= right.low <= 2100)
    )
    return out_of or (left.low < 100 and round_base and not lex.patterns["periods_behind"].match(text, right.end))


def _is_score(text: str, left: Draft, right: Draft, lex: Lexicon) -> bool:
    if left.low != int(left.low) or right.low != int(right.low) or max(left.low, right.low) > 250 or left.number.signed:
        return False
    before = re.findall(r"[\w’']+", text[max(0, left.start - 40) : left.start])
    after = re.findall(r"[\w’']+", text[right.end : right.end + 24])
    cued = any(w.lower() in lex.words.SCORE_BEFORE for w in before[-5:])
    cued = cued or bool(after and after[0].lower() in lex.words.SCORE_AFTER)
    named = bool(before and after and before[-1][:1].isupper() and after[0][:1].isupper())
    return cued or named or (left.low >= right.low and left.low < 100)


def _take(left: Draft, right: Draft, low: Decimal, high: Decimal, kind: FigureKind | None = None) -> None:
    left.low, left.high, left.joined = low, high, True
    left.kind = kind or (right.kind if left.unit is None else left.kind)
    if left.unit is None:
        left.unit, left.unit_span, left.sign = right.unit, right.unit_span, right.sign
    left.value_span = (left.value_span[0], right.value_span[1])
    left.end, left.per, left.per_end = right.end, right.per or left.per, right.per_end
    left.number = Number(
        left.number.start,
        right.number.end,
        left.number.value,
        left.number.form,
        max(left.number.scale, right.number.scale),
    )


def _is_range(text: str, left: Draft, right: Draft, between: str, lex: Lexicon) -> bool:
    opener = lex.patterns["opener"].search(text, max(0, left.start - 32), left.start)
    said = opener[1].lower() if opener else ""
    gaps = (_DASH, lex.patterns["to_gap"], lex.patterns["or_gap"], lex.patterns["and"])
    dash, to, either, both = (bool(p.fullmatch(between)) for p in gaps)
    if not (dash or to or either or (both and said in lex.words.BETWEEN)):
        return False
    year = re.fullmatch(r"(?:19|20)\d\d", text[left.start : left.end]) is not None
    if year and to and right.end - right.start != 4:
        return False
    if left.kind in ("fraction", "multiple") or right.kind in ("fraction", "multiple") or left.number.form == "vague":
        return False
    if left.unit is not None and right.unit is None and not _borrowed(text, left, right, lex):
        return False
    if left.unit is not None and right.unit is not None and left.unit.code != right.unit.code:
        return False
    if (left.kind != right.kind and not left.bare and not right.bare) or (
        left.bare and right.unit is not None and not _can_share(left)
    ):
        return False
    low, high = left.low, right.high
    if left.number.scale == 1 and right.number.scale != 1 and left.number.mantissa <= right.number.mantissa:
        low *= right.number.scale
    if left.bare and right.unit is not None:
        low *= Decimal(right.unit.factor)
    sized = not said and left.bare and right.bare and _sizes(text, left, right)
    if to and not said and right.kind in _RELATIVE and low < high <= 3 * low and (left.bare or left.kind == right.kind):
        sized = left.bare or lex.patterns["rate_before"].search(text, max(0, left.start - 60), left.start) is None
    if to and (said in lex.words.FROM or not said) and not sized and _moves(text, left, said, lex):
        _share_level(left, right, low)
        return False
    prefixed = right.unit_span is not None and right.unit_span[0] < right.value_span[0]
    if either and prefixed and left.bare and left.number.form == "digits" and left.low < right.low:
        left.unit, left.kind = right.unit, right.kind
    if either and (not (low < high and high <= low * 3) or prefixed or (left.number.scale != 1 and not left.lent)):
        return False
    if dash and right.number.signed:
        return False
    if low >= high and not (said in lex.words.BETWEEN or left.low < 0):
        return False
    if to and not said and left.bare and right.bare and not _sizes(text, left, right):
        return False
    if right.unit is None and left.unit is not None and left.unit_span and left.unit_span[0] < left.value_span[0]:
        right.number.scale = max(right.number.scale, Decimal(1))
    _take(left, right, min(low, high), max(low, high))
    left.modifier = "between"
    return True


def _share_level(left: Draft, right: Draft, low: Decimal) -> None:
    """ "from 2 to 3 million dollars" after a verb of movement: two figures, one scale and unit."""
    if left.unit is None and right.unit is not None:
        left.unit, left.kind, left.per = right.unit, right.kind, right.per
    left.low = left.high = low


def _borrowed(text: str, left: Draft, right: Draft, lex: Lexicon) -> bool:
    """A bare second end may lean on a currency sign before the first ("$2-3bn", "between $2 and 3 million")."""
    prefixed = left.unit_span is not None and left.unit_span[0] < left.value_span[0]
    return prefixed and lex.patterns["many_behind"].match(text, right.end, right.end + 24) is None


def _can_share(left: Draft) -> bool:
    return left.number.form in ("digits", "words")


def _moves(text: str, left: Draft, said: str, lex: Lexicon) -> bool:
    """Whether a verb of movement governs "(from) X to Y", so that X and Y are two figures."""
    head = re.split(r"[.;!?]\s", text[max(0, left.start - 90) : left.start])[-1]
    words = [w.lower() for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", head)]
    if any(w in lex.words.RANGING for w in words[-4:]):
        return False
    span = words[-13:] if said else words[-3:]
    return any(
        w in lex.movement or w in lex.words.UP_PARTICLE + lex.words.DOWN_PARTICLE or w in lex.movement_nouns
        for w in span
    )


def _sizes(text: str, left: Draft, right: Draft) -> bool:
    """Whether "3 to 5" without a unit reads as a size: it counts something or is approximate."""
    decimals = "." in text[left.start : left.end] and "." in text[right.start : right.end]
    counted = re.match(r"[\s-]+[^\W\d_]{3,}", text[right.end : right.end + 12]) is not None
    return decimals or counted or right.number.scale != 1
