"""What a person types as a figure, read by the detector's own grammar, and a quantity said in plain words.

What is said is English, as the window and the names of units are; what is typed may be any language that has words.
No spaCy here: the window reads a correction without loading a model. Every description is read back as its quantity
(`measures` apart, which is the article's wording and no part of the amount).
"""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from annotations.detect.figures.basis import set_bases
from annotations.detect.figures.cues import lean, multiple_of, set_direction, set_modifier
from annotations.detect.figures.draft import Draft
from annotations.detect.figures.grammar import drafts
from annotations.detect.figures.lexicon import Lexicon, lexicon
from annotations.detect.figures.quantity import one_word_multiples, quantity_of
from annotations.detect.figures.scaling import Number
from annotations.detect.figures.single import with_singles
from annotations.detect.figures.words import plural, singular
from annotations.detect.lang.en import figures as words
from annotations.detect.lang.en.bases import SAID
from annotations.errors import BadInputError
from schemas.value import Quantity

HINT = "Type it as one would say it: “A$5bn”, “about 3 percent”, “46 years”, “two thirds”, “3-1”, “33rd”."


@cache
def _lexicon(language: str) -> Lexicon:
    return lexicon(language)


def parse_quantity(text: str, language: str = "en") -> Quantity:
    """Return the quantity that `text` states ("A$5bn", "about 3 percent", "three million people").

    Raises BadInputError where it states none, or more than one.
    """
    lex = _lexicon(language)
    text = " ".join(text.split())
    if len(text) > 300:
        raise BadInputError("That is too long for one figure.", HINT)
    found = with_singles(text, one_word_multiples(text, drafts(text, lex), lex), lex)
    found = set_bases(found, text, lex)
    if not found:
        found = _loose(text)
    if not found:
        raise BadInputError(f"“{text}” states no figure.", HINT)
    if len(found) > 1:
        said = ", ".join(f"“{text[d.start : d.end]}”" for d in found[:3])
        raise BadInputError(f"“{text}” states more than one figure: {said}.", "Give one.")
    draft = found[0]
    multiple_of(draft, text, lex)
    _age(draft, text, lex)
    _kind(draft, text, lex)
    set_modifier(draft, text, lex)
    set_direction(draft, text, lex, None)
    lean(draft, text, None, lex)
    _noun(draft, text, lex)
    return quantity_of(draft)


normalise_value = parse_quantity


def _loose(text: str) -> list[Draft]:
    """A bare year-like or long number, which is no figure in running text, is one where it is all there is."""
    match = re.fullmatch(r"(?:[^\W\d_]+\s+){0,2}([-−]?\d+(?:\.\d+)?)", text)
    if match is None:
        return []
    value = Decimal(match[1].replace("−", "-"))
    span = match.span(1)
    return [Draft(*span, value, value, Number(*span, value, "digits"), span)]


def _age(draft: Draft, text: str, lex: Lexicon) -> None:
    year = lex.names[lex.words.YEAR]
    old = lex.patterns["old_behind"].match(text, draft.end) is not None
    aged = lex.patterns["aged_before"].search(text, 0, draft.start) is not None
    if draft.kind == "duration" and (old or aged):
        draft.kind = "age"
    elif draft.bare and aged:
        draft.kind, draft.unit = "age", year


def _kind(draft: Draft, text: str, lex: Lexicon) -> None:
    """ "number 3" is a rank, "a share of 0.123" a fraction that no fraction word says, "1-2" alone a score."""
    if draft.bare and (score := re.fullmatch(r"(\d{1,3})[-–](\d{1,3})", text)):
        draft.kind, draft.modifier = "score", "none"
        draft.low, draft.high = Decimal(score[1]), Decimal(score[2])
    if draft.bare and lex.patterns["numbered_before"].search(text, 0, draft.start):
        draft.kind = "rank"
    elif draft.bare and lex.patterns["share_of"].search(text, 0, draft.start):
        draft.kind = "fraction"


def _noun(draft: Draft, text: str, lex: Lexicon) -> None:
    """What a count counts: the words behind it, the last in the singular."""
    if draft.kind != "count" or draft.unit is not None:
        return
    match = lex.patterns["typed_noun"].fullmatch(text, draft.end)
    if match is None:
        return
    words = match[1].strip().split(" ")
    words[-1] = singular(words[-1], lex.words)
    draft.noun = " ".join(words)


def describe(quantity: Quantity) -> str:
    """Return the quantity in plain words: "at least 2.9 billion US dollars", "up 3 percent", "about 46 years old"."""
    q = quantity
    moved = "" if q.direction == "none" else f"{q.direction} "
    ranged = q.low != q.high and q.kind != "score"
    modifier = "" if q.modifier == "none" else f"{words.KIND_WORDS[q.modifier]} "
    if ranged and q.modifier == "between":
        body = f"{_amount(q, q.low)} {words.SAID_AND} {_amount(q, q.high)}"
    elif ranged:
        body = f"{_amount(q, q.low)} {words.SAID_TO} {_amount(q, q.high)}"
    else:
        modifier = "" if q.modifier == "between" else modifier
        body = _amount(q, q.low)
    per = f" {words.SAID_PER} {q.per}" if q.per else ""
    return f"{moved}{modifier}{body}{_unit(q)}{per}{_basis(q)}"


def _basis(q: Quantity) -> str:
    if not q.basis:
        return ""
    return f" {SAID[q.basis][bool(q.price_year)].format(year=q.price_year)}"


def _amount(q: Quantity, value: Decimal) -> str:
    if q.kind == "rank":
        n = int(value)
        return f"{n}{'th' if 10 < n % 100 < 14 else words.SAID_ORDINALS.get(n % 10, 'th')}"
    if q.kind == "score":
        return f"{_plain(q.low)}-{_plain(q.high)}"
    if q.kind == "ratio":
        return _ratio(value)
    if q.kind == "multiple":
        return f"{_plain(value)}-{words.FOLD}"
    return _fraction(value) if q.kind == "fraction" and not q.unit else _number(value)


def _ratio(value: Decimal) -> str:
    """ "1 out of 5" below one, "2.5:1" above it."""
    near = Fraction(value).limit_denominator(1000)
    if 0 < near < 1 and abs(Fraction(value) - near) < Fraction(1, 10**12):
        return f"{near.numerator} {words.SAID_OUT_OF} {near.denominator}"
    return f"{_plain(value)}:1"


def _fraction(value: Decimal) -> str:
    near = Fraction(value).limit_denominator(10)
    if near.denominator > 1 and 0 < near < 1 and abs(Fraction(value) - near) < Fraction(1, 10**12):
        word = words.SAID_PARTS[near.denominator]
        count = words.SAID_CARDINALS[near.numerator]
        return f"{count} {word if near.numerator == 1 else plural(word)}"
    return f"{words.SAID_SHARE} {_plain(value)}"


def _number(value: Decimal) -> str:
    for power, word in words.SAID_SCALES:
        short = value.scaleb(-power)
        if abs(short) >= 1 and -int(short.normalize().as_tuple().exponent) <= 3:
            return f"{_plain(short)} {word}"
    return _plain(value)


def _plain(value: Decimal) -> str:
    text = f"{value.normalize():f}"
    whole, _, part = text.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}" if len(whole) > 4 else whole
    return sign + grouped + (f".{part}" if part else "")


def _unit(q: Quantity) -> str:
    one = q.low == q.high == 1
    if q.unit == "[lb_av]":
        return " lb"
    if q.kind == "age":
        return f" {q.unit_name if one else plural(q.unit_name)} {words.SAID_OLD}"
    if q.kind == "percent":
        return f" {words.SAID_PERCENT}"
    if q.kind in ("rank", "score", "ratio", "multiple") or not q.unit_name:
        return ""
    return f" {q.unit_name if one else plural(q.unit_name)}"
