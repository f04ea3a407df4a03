"""What a person types as a figure, read by the detector's own grammar, and a quantity said in plain words.

No spaCy here: the window reads a correction without loading a model. Every description is read back as its quantity
(`measures` apart, which is the article's wording and no part of the amount).
"""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from annotations.detect.figure_cues import lean, multiple_of, set_direction, set_modifier
from annotations.detect.figure_draft import Draft
from annotations.detect.figure_grammar import drafts
from annotations.detect.figure_lexicon import Lexicon, lexicon
from annotations.detect.figure_quantity import one_word_multiples, quantity_of
from annotations.detect.figure_scaling import Number
from annotations.detect.figure_words import plural, singular
from annotations.errors import BadInputError
from schemas.value import Modifier, Quantity

HINT = "Type it as one would say it: “A$5bn”, “about 3 percent”, “46 years”, “two thirds”, “3-1”, “33rd”."
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_CARDINALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_PARTS = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_MODIFIERS: dict[Modifier, str] = {
    "none": "", "about": "about ", "nearly": "nearly ", "at_least": "at least ", "at_most": "at most ",
    "more_than": "more than ", "less_than": "less than ", "between": "between ", "up_to": "up to ",
}  # fmt: skip


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
    found = one_word_multiples(text, drafts(text, lex), lex)
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
    _rank(draft, text)
    _share(draft, text)
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
    old = re.match(r"[\s-]+(?:olds?\b|of\s+age\b)", text[draft.end :], re.I) is not None
    aged = re.search(r"\b(?:aged?|age\s+of)\s+(?:\w+\s+)?$", text[: draft.start], re.I) is not None
    if draft.kind == "duration" and (old or aged):
        draft.kind = "age"
    elif draft.bare and aged:
        draft.kind, draft.unit = "age", year


def _rank(draft: Draft, text: str) -> None:
    if draft.bare and re.search(r"(?:\bno\.|\bnumber|#)\s?$", text[: draft.start], re.I):
        draft.kind = "rank"


def _share(draft: Draft, text: str) -> None:
    """ "a share of 0.123": a fraction that no fraction word says."""
    if draft.bare and re.search(r"\bshare\s+of\s+$", text[: draft.start], re.I):
        draft.kind = "fraction"


def _noun(draft: Draft, text: str, lex: Lexicon) -> None:
    """What a count counts: the words behind it, the last in the singular."""
    if draft.kind != "count" or draft.unit is not None:
        return
    match = re.fullmatch(r"[\s-]+(?:of\s+)?((?:[^\W\d_][\w'’-]*\s?){1,4}?)(?:\s+per\s+\w+)?", text[draft.end :])
    if match is None or match[1].split()[0].lower() in ("or", "per", "up", "down", "more", "less", "fewer", "higher"):
        return
    words = match[1].strip().split(" ")
    words[-1] = singular(words[-1])
    draft.noun = " ".join(words)


def describe(quantity: Quantity) -> str:
    """Return the quantity in plain words: "at least 2.9 billion US dollars", "up 3 percent", "about 46 years old"."""
    q = quantity
    moved = {"up": "up ", "down": "down ", "none": ""}[q.direction]
    ranged = q.low != q.high and q.kind != "score"
    modifier = _MODIFIERS[q.modifier]
    if ranged and q.modifier == "between":
        body = f"{_amount(q, q.low)} and {_amount(q, q.high)}"
    elif ranged:
        body = f"{_amount(q, q.low)} to {_amount(q, q.high)}"
    else:
        modifier = "" if q.modifier == "between" else modifier
        body = _amount(q, q.low)
    per = f" per {q.per}" if q.per else ""
    return f"{moved}{modifier}{body}{_unit(q)}{per}"


def _amount(q: Quantity, value: Decimal) -> str:
    if q.kind == "rank":
        n = int(value)
        return f"{n}{'th' if 10 < n % 100 < 14 else _ORDINAL_ENDINGS.get(n % 10, 'th')}"
    if q.kind == "score":
        return f"{_plain(q.low)}-{_plain(q.high)}"
    if q.kind == "ratio":
        return f"{_plain(value)}:1"
    if q.kind == "multiple":
        return f"{_plain(value)}-fold"
    return _fraction(value) if q.kind == "fraction" and not q.unit else _number(value)


def _fraction(value: Decimal) -> str:
    near = Fraction(value).limit_denominator(10)
    if near.denominator > 1 and 0 < near < 1 and abs(Fraction(value) - near) < Fraction(1, 10**12):
        word = _PARTS[near.denominator]
        if near.numerator == 1:
            return f"one {word}"
        return f"{_CARDINALS[near.numerator]} {word}s"
    return f"a share of {_plain(value)}"


def _number(value: Decimal) -> str:
    for power, word in _SCALES:
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
        return f" {q.unit_name if one else plural(q.unit_name)} old"
    if q.kind == "percent":
        return " percent"
    if q.kind in ("rank", "score", "ratio", "multiple") or not q.unit_name:
        return ""
    return f" {q.unit_name if one else plural(q.unit_name)}"
