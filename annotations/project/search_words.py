"""The small language of the search: `money > 1m currency:EUR year:2023 status:open speaker:"Tim Cook" "free words"`.

Pure: a text becomes a `Query`, a `Query` a text again. Numbers are read by the reader of figures.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast, get_args

from annotations.detect.normalise_value import parse_quantity
from annotations.errors import BadInputError
from annotations.store.search import LONGEST
from schemas.mention import MENTION_KINDS
from schemas.value import FigureKind

Op = Literal["=", "<", "<=", ">", ">="]
Key = Literal["kind", "status", "currency", "unit", "year", "speaker", "name", "title", "publisher", "rating", "has",
              "label", "attribute"]  # fmt: skip
KEYS: Mapping[Key, str] = {
    "kind": "claim, figure, date, entity, quote",
    "status": "open, accepted, corrected, rejected, skipped; of claims verified, unverified",
    "currency": "EUR, USD …",
    "unit": "km, kg, % …",
    "year": "2023, or 2020..2023: of the date itself, else of the article",
    "speaker": "who said it, or what stands in a quote of theirs",
    "name": "an entity by a part of its name",
    "title": "words of the article's title",
    "publisher": "words of the publisher",
    "rating": "the rating of a claim's verdict",
    "has": "note, evidence, verdict",
    "label": "a label of the project's own",
    "attribute": "an attribute of the project's own: source=official, or a value alone",
}
VALUES: Mapping[str, tuple[str, ...]] = {
    "kind": MENTION_KINDS,
    "status": ("open", "accepted", "corrected", "rejected", "skipped", "verified", "unverified"),
    "has": ("note", "evidence", "verdict"),
}
AMOUNTS = ("figure", *get_args(FigureKind))
"""What may stand before a comparison."""
_OPS: Mapping[str, Op] = {"=": "=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "≤": "<=", "≥": ">="}
_COMPARES = re.compile(rf"({'|'.join(sorted(AMOUNTS, key=len, reverse=True))})\s*(<=|>=|=|<|>|≤|≥)\s*", re.IGNORECASE)
_KEYED = re.compile(r"(-?)([A-Za-z]+):(?!//)")
_QUOTED = re.compile(r'"([^"]*)(?:"|$)')
_BARE = re.compile(r"[^\s\"]+")
_MORE = re.compile(r"\s+(thousand|million|billion|trillion|percent|dozen|[A-Z]{3})(?=\s|$|\.\.)")
_SHORT = re.compile(r"-?[\d.,]+\s*(?:k|m|mn|bn|b|tn|t)", re.IGNORECASE)
_YEAR = re.compile(r"(\d{4})(?:\.\.(\d{4}))?")


@dataclass(frozen=True, slots=True)
class Filter:
    """`key:value`, or with `negated` none that has it."""

    key: Key
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """`money > 1m`: figures of a kind ("figure": any) whose value stands so to `low` … `high`; `unit` may be empty."""

    kind: str
    op: Op
    low: Decimal
    high: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; everything has to hold. `words` are words and phrases that stand in the text."""

    words: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    amounts: tuple[Amount, ...] = ()

    def values(self, key: Key) -> list[str]:
        """Return the values of a key that are wanted."""
        return [f.value for f in self.filters if f.key == key and not f.negated]

    def text(self) -> str:
        """Return the query as it can be typed; `parse` reads the same out of it."""
        amounts = [f"{a.kind} {a.op} {_amount_text(a)}" for a in self.amounts]
        filters = [f"{'-' if f.negated else ''}{f.key}:{_quoted(f.value)}" for f in self.filters]
        return " ".join([*amounts, *filters, *map(_word_text, self.words)])


def parse(text: str) -> Query:
    """Read a query. Raises BadInputError for a key, a value or a number that nobody can read."""
    if len(text) > LONGEST:
        raise BadInputError(f"A search is at most {LONGEST:,} characters long.", "Search by the words that matter.")
    words: list[str] = []
    filters: list[Filter] = []
    amounts: list[Amount] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
        elif compares := _COMPARES.match(text, at):
            said, at = _value(text, compares.end(), more=True)
            amounts.append(_amount(compares[1].lower(), _OPS[compares[2]], said))
        elif keyed := _KEYED.match(text, at):
            said, at = _value(text, keyed.end())
            filters.append(_filter(keyed[2].lower(), said, bool(keyed[1])))
        else:
            said, at = _value(text, at)
            words += [said] if said.strip() else []
    return Query(tuple(words), tuple(filters), tuple(amounts))


def _value(text: str, at: int, *, more: bool = False) -> tuple[str, int]:
    """Return what stands at a place, in quotation marks or up to the next blank, and where it ends."""
    if quoted := _QUOTED.match(text, at):
        return quoted[1], quoted.end()
    bare = _BARE.match(text, at)
    if bare is None:
        return "", at
    end = bare.end()
    while more and (following := _MORE.match(text, end)):
        if _COMPARES.match(text, len(text) - len(text[end:].lstrip())):
            break  # "= 0 percent = 5" compares twice
        end = following.end()
        if rest := re.compile(r"\.\.\S+").match(text, end):
            end = rest.end()
    return text[at:end], end


def _filter(key: str, value: str, negated: bool) -> Filter:
    if key not in KEYS:
        raise BadInputError(f"There is no “{key}:” to search by.", f"Use one of: {', '.join(KEYS)}.")
    value = " ".join(value.split())
    if not value:
        raise BadInputError(f"“{key}:” needs a value.", f"{key}: {KEYS[cast('Key', key)]}.")
    if key in VALUES:
        value = value.lower()
        if value not in VALUES[key]:
            raise BadInputError(f"“{key}:” cannot be “{value}”.", f"Use one of: {', '.join(VALUES[key])}.")
    if key == "currency":
        value = value.upper()
    if key == "year" and not _YEAR.fullmatch(value):
        raise BadInputError(f"“{value}” is no year.", "Write 2023, or 2020..2023.")
    return Filter(cast("Key", key), value, negated)


def _amount(kind: str, op: Op, said: str) -> Amount:
    if not said.strip():
        raise BadInputError(f"“{kind} {op}” needs a number.", f"Write {kind} {op} 1m, or {kind} = 1m..2m.")
    first, _, last = said.partition("..")
    low, unit = _number(kind, first)
    high, other = _number(kind, last) if last else (low, unit)
    return Amount(kind, op, min(low, high), max(low, high), unit or other)


def _number(kind: str, said: str) -> tuple[Decimal, str]:
    """Return the number and the unit that words say: "1m" is a million, "€2.5bn" has a currency."""
    said = said.strip()
    short = _SHORT.fullmatch(said) is not None
    try:
        quantity = parse_quantity(f"${said}" if short else said)
    except BadInputError as problem:
        hint = 'Write 1m, 2.5bn, "5 km", or 1m..2m for a range.'
        raise BadInputError(f"“{said}” after “{kind}” is no number.", hint) from problem
    return quantity.low, "" if short or quantity.unit == "%" else quantity.unit


def years(value: str) -> tuple[str, str]:
    """Return the first and the last year of the value of `year:`."""
    match = _YEAR.fullmatch(value)
    assert match is not None
    return match[1], match[2] or match[1]


def holds(amount: Amount, low: Decimal, high: Decimal) -> bool:
    """Return whether a figure from `low` to `high` stands to the amount as it says; "=" is any overlap."""
    match amount.op:
        case "=":
            return low <= amount.high and high >= amount.low
        case ">":
            return high > amount.high
        case ">=":
            return high >= amount.low
        case "<":
            return low < amount.low
        case "<=":
            return low <= amount.high


def _amount_text(a: Amount) -> str:
    said = "..".join(_short(x, a.unit) for x in dict.fromkeys((a.low, a.high)))
    return f'"{said} {a.unit}"' if a.unit else said


def _short(value: Decimal, unit: str) -> str:
    """Return a number as one types it: 2.5bn, unless a unit follows."""
    for scale, letter in ((9, "bn"), (6, "m")):
        part = value.scaleb(-scale)
        if not unit and part >= 1 and part == round(part, 2):
            return f"{part.normalize():f}{letter}"
    return f"{value:f}"


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) or not value else value


def _word_text(word: str) -> str:
    plain = _BARE.fullmatch(word) and not _KEYED.match(word) and not _COMPARES.match(word)
    return word if plain else f'"{word}"'


# --- completion


@dataclass(frozen=True, slots=True)
class Completion:
    """What could stand at the caret: `text` is the whole line with it, `said` the piece, `hint` what it means."""

    text: str
    said: str
    hint: str


def completions(text: str, known: Mapping[str, Sequence[str]]) -> list[Completion]:
    """Return how the end of a line that is being typed can go on. `known` has values of the project by key."""
    start = _last_term(text)
    head, term = text[:start], text[start:]
    return [Completion(head + said, said, hint) for said, hint in _ways(term, known)][:12]


def _last_term(text: str) -> int:
    """Return where the term at the end of a line begins; blanks inside an open quotation mark belong to it."""
    start, quoted = 0, False
    for i, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character.isspace() and not quoted:
            start = i + 1
    return start


def _ways(term: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    if keyed := _KEYED.match(term):
        key, begun = keyed[2].lower(), term[keyed.end() :].lstrip('"').rstrip('"').casefold()
        for value in (*VALUES.get(key, ()), *known.get(key, ())):
            if begun in value.casefold() and begun != value.casefold():
                yield f"{keyed[0]}{_quoted(value)} ", ""
        return
    begun = term.casefold().removeprefix("-")
    if not begun:
        return
    for key, hint in KEYS.items():
        if key.startswith(begun):
            yield f"{'-' if term.startswith('-') else ''}{key}:", hint
    for kind in AMOUNTS:
        if kind.startswith(begun):
            yield f"{kind} > ", f"{kind} > 1m, {kind} = 1m..2m"
