"""From a draft to the quantity that it states; multiples in one word. Shared by the detector and what is typed."""

import re
from decimal import Decimal

from annotations.detect.figures.draft import Draft
from annotations.detect.figures.lexicon import Lexicon
from annotations.detect.figures.scaling import Number
from schemas.value import Direction, FigureKind, Quantity


def quantity_of(draft: Draft) -> Quantity:
    """Return what the draft states, its numbers without trailing zeros or exponents."""
    unit = draft.unit
    return Quantity(
        kind=draft.kind,
        low=plain(draft.low),
        high=plain(draft.high),
        unit=unit.code if unit else "",
        unit_name=unit.name if unit else draft.noun,
        modifier=draft.modifier,
        direction=draft.direction,
        per=draft.per,
        measures=draft.measures,
        basis=draft.basis,
        price_year=draft.price_year,
    )


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros (2.90E+9 is 2900000000)."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() and short.adjusted() < 27 else short


def one_word_multiples(text: str, found: list[Draft], lex: Lexicon) -> list[Draft]:
    """Return the drafts with "doubled", "halved", "threefold", "twice as many" added in their places."""
    words = lex.words
    extra: list[Draft] = []
    low = text.lower()
    if not any(word in low for word in (words.FOLD, *words.TWICE, *words.MULTIPLES)):
        return found
    for match in lex.multiple.finditer(text):
        word, span = match[0].lower(), match.span()
        follower = re.match(r"\s+([^\W\d_]+)", text[match.end() : match.end() + 16])
        following = follower[1].lower() if follower else ""
        direction: Direction = "none"
        kind: FigureKind = "multiple"
        if word in words.TWICE:
            counts = lex.patterns["twice_before"].search(text, max(0, match.start() - 16), match.start()) is not None
            if counts:
                kind = "count"
            elif following not in words.TIMES_AS:
                continue
            value = Decimal(words.TWICE[word])
        elif word in words.MULTIPLES:
            if word in words.ADJECTIVE_MULTIPLES and following not in words.MULTIPLE_FOLLOWERS:
                continue
            value, direction = Decimal(words.MULTIPLES[word][0]), words.MULTIPLES[word][1]
        else:
            value = Decimal(words.CARDINALS[word[: -len(words.FOLD)]])
        noun = words.TIME_NOUN if kind == "count" else ""
        number = Number(*span, value, "words")
        extra.append(Draft(*span, value, value, number, span, kind, direction=direction, noun=noun))
    if not extra:
        return found
    merged: list[Draft] = []
    for draft in sorted([*found, *extra], key=lambda d: d.start):
        if not merged or draft.start >= merged[-1].end:
            merged.append(draft)
    return merged
