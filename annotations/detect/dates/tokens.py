"""Text to tokens with classes: the alphabet over which the date grammar's rules are written.

Time is linear in the length of the text: one pass of a regular expression without nested repeats, and tables.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import NamedTuple

from text_to_num import text2num

OTHER = "OTHER"
LONGEST_NUMBER = 9
_TOKEN = re.compile(
    r"""(?P<iso>(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-]))
    | (?P<clock>(?<![\w:.,])(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?[ap]\.?\s?m\b))(?![\d:]))
    | (?P<date>(?:(?<![\w/.-])|(?<=/\d-)|(?<=/\d\d-)|(?<=/\d{4}-))
        \d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}(?![\w/]|-(?!\d\d?/)|\.\d))
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)*)(?P<suffix>[qhQH]\d\d(?!\w)|[^\W\d_]*)
    | (?P<short>(?<!\w)['’]\d\ds?\b)
    | (?P<poss>['’]s\b)
    | (?P<ampm>(?<![\w.])[ap]\.\s?m\.(?!\w))
    | (?P<word>[^\W\d_]\w*)
    | (?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_FRACTION = re.compile(r"1/2|1/4|3/4|½|¼|¾")
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}
_MARKS = {",": "COMMA", ".": "DOT", "/": "SLASH", ":": "COLON", "'": "APOS", "’": "APOS", "-": "HYPHEN", "‑": "HYPHEN"}
_CODE = re.compile(r"(q[1-4]|h[12])(?:fy)?('?\d\d|\d{4})?$|(fy|cy)(\d{4}|\d\d)?$|(\d)([qh])(\d\d)?$", re.IGNORECASE)


class Token(NamedTuple):
    """A stretch of text with its class; `value` is what the class's words say (a number, a code)."""

    start: int
    end: int
    cls: str
    value: object
    lower: str


@dataclass(frozen=True)
class Lexicon:
    """A language's word data in the form in which tokens are looked up."""

    language: str
    words: Mapping[str, tuple[str, object]]
    phrases: Mapping[str, list[tuple[tuple[str, ...], str, object]]]
    data: ModuleType
    number_words: frozenset[str] = field(default_factory=frozenset)
    suffixes: Mapping[str, tuple[str, object]] = field(default_factory=dict)
    style: ModuleType | None = None

    @property
    def loose(self) -> bool:
        """Whether the text is written with less care than a newspaper: names small, hours bare."""
        return self.style is not None


def lexicon(language: str, data: ModuleType, style: ModuleType | None = None) -> Lexicon:
    """Return the lexicon of a `lang` module, with the words of a style of text on top."""
    words, told = data.WORDS, data.PHRASES
    if style is not None:
        words, told = words | style.WORDS, told | style.PHRASES
    phrases: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}
    for text, (cls, value) in told.items():
        head, *rest = text.split()
        phrases.setdefault(head, []).append((tuple(rest), cls, value))
    for entries in phrases.values():
        entries.sort(key=lambda e: -len(e[0]))
    suffixes = style.SUFFIXES if style is not None else {}
    return Lexicon(language, words, phrases, data, data.NUMBER_WORDS, suffixes, style)


def tokenise(text: str, lex: Lexicon) -> list[Token]:
    """Return the tokens of `text`; numbers in words, ordinals, decades and fixed phrases are one token each."""
    return list(_joined(list(_plain(text, lex)), text, lex))


def _plain(text: str, lex: Lexicon) -> Iterator[Token]:
    words, last = lex.words, 0
    abbreviations = ("MONTHABBR", "WEEKDAYABBR")
    for match in _TOKEN.finditer(text):
        start, end, kind = match.start(), match.end(), match.lastgroup
        if start < last:  # the full stop of an abbreviation
            continue
        if start - last > 1 and text.count("\n", last, start) > 1:
            yield Token(last, last, OTHER, None, "")
        last = end
        raw = match.group()
        if kind == "word":
            lower = raw.lower()
            cls, value = words.get(lower, (OTHER, None))
            if cls in abbreviations and text[end : end + 1] == ".":
                last = end = end + 1
            elif cls is OTHER and raw[-1].isdigit() and (code := _CODE.match(raw)):
                cls, value = _coded(code)
            yield Token(start, end, cls, value, lower)
        elif kind == "mark":
            yield _mark(text, start, raw)
        elif kind == "suffix":
            yield from _number(text, match, lex)
        elif kind == "short":
            year = int(raw[1:3])
            value = f"19{year // 10}" if raw[-1] == "s" else year + (1900 if year >= 40 else 2000)
            yield Token(start, end, "DECADE" if raw[-1] == "s" else "YY", value, raw.lower())
        elif kind == "iso":
            yield Token(start, end, "ISODATE", raw, raw)
        elif kind == "poss":
            yield Token(start, end, "POSS", None, "'s")
        elif kind == "ampm":
            yield Token(start, end, "AMPM", 0 if raw[0] in "aA" else 12, raw.lower())
        elif kind == "clock":
            yield Token(start, end, "CLOCK", raw.replace(".", ":"), raw)
        else:
            yield Token(start, end, "NUMDATE", raw, raw)


def _mark(text: str, start: int, raw: str) -> Token:
    cls: str = _MARKS.get(raw, OTHER)
    around = text[start - 1 : start] + text[start + 1 : start + 2]
    if raw in "-–—":
        cls = "HYPHEN" if len(around) == 2 and not around[0].isspace() and not around[1].isspace() else "DASH"
    return Token(start, start + 1, cls, None, raw)


def _coded(code: re.Match[str]) -> tuple[str, object]:
    part, year, fiscal, fiscal_year, digit, letter, _ = code.groups()
    if fiscal:
        number = int(fiscal_year)
        return "FYCODE", number if number > 99 else 2000 + number
    if digit:
        return "QCODE", letter.upper() + digit
    if year:
        return OTHER, None
    return "QCODE", part.upper()


def _number(text: str, match: re.Match[str], lex: Lexicon) -> Iterator[Token]:
    start, end, raw, suffix = match.start(), match.end(), match["number"], match["suffix"].lower()
    middle = end - len(suffix)
    before = text[start - 1 : start]
    glued = before.isalnum() or (before in "_$€£¥₹#@" and before != "")
    fraction = _FRACTION.match(text, start)
    if fraction and not suffix and not text[fraction.end() : fraction.end() + 1].isdigit() and not glued:
        yield Token(start, middle, "FRACTIONHEAD", _FRACTIONS[fraction.group()], raw)
        return
    cls, value = (OTHER, None) if glued else _digits(raw)
    if not suffix:
        yield Token(start, end, cls, value, raw)
    elif suffix in lex.data.ORDINAL_SUFFIXES and isinstance(value, int):
        yield Token(start, end, "ORD" if value <= 31 else "ORDBIG", value, raw + suffix)
    elif suffix == lex.data.DECADE_SUFFIX and isinstance(value, int) and value % 10 == 0 and value != 0:
        if len(raw) == 4:
            yield Token(start, end, "DECADE", str(value // 10), raw)
        elif len(raw) == 2:
            yield Token(start, end, "SHORTDECADE", f"19{value // 10}", raw)
    elif cls is not OTHER and suffix in lex.suffixes:
        yield Token(start, middle, cls, value, raw)
        yield Token(middle, end, *lex.suffixes[suffix], suffix)
    elif cls is not OTHER and lex.words.get(suffix, ("",))[0] in ("AMPM", "UNITABBR", "UNITS", "FRACTION"):
        yield Token(start, middle, cls, value, raw)
        yield Token(middle, end, *lex.words[suffix], suffix)
    elif code := _CODE.match(raw + suffix):
        yield Token(start, middle + 1, *_coded(code), raw + suffix[:1])
        if code[7]:
            yield Token(middle + 1, end, "YY", 2000 + int(code[7]), code[7])
    else:
        yield Token(start, end, OTHER, None, raw + suffix)


def _digits(raw: str) -> tuple[str, object]:
    if len(raw) > LONGEST_NUMBER:
        return OTHER, None
    if not raw.isascii() or not raw.isdigit():
        plain = raw.replace(",", "")
        if plain.isascii() and plain.isdigit():
            return "NUMBER", int(plain)
        if plain.count(".") == 1 and plain.isascii():
            return "NUMBER", float(plain)
        return OTHER, None
    value = int(raw)
    if len(raw) <= 2:
        return ("D31" if 1 <= value <= 31 else "D99"), value
    if len(raw) == 4 and 1000 <= value <= 2199:
        return "YEAR4", value
    return "NUMBER", value


def _joined(tokens: list[Token], text: str, lex: Lexicon) -> Iterator[Token]:
    i, n = 0, len(tokens)
    while i < n:
        token = tokens[i]
        lower = token.lower
        joined: tuple[Token, int] | None = None
        if lower in lex.phrases:
            joined = _phrase(tokens, i, lex)
        if joined is None and (lower in lex.number_words or lower in lex.data.ORDINALS):
            joined = _in_words(tokens, i, lex)
        if joined is None and token.cls == "FRACTIONHEAD":
            joined = _fraction(tokens, i)
        if joined is None:
            yield token
            i += 1
        else:
            yield joined[0]
            i = joined[1]


def _fraction(tokens: list[Token], i: int) -> tuple[Token, int]:
    end = min(i + 3, len(tokens))
    return Token(tokens[i].start, tokens[end - 1].end, "FRACTION", tokens[i].value, ""), end


def _phrase(tokens: list[Token], i: int, lex: Lexicon) -> tuple[Token, int] | None:
    for rest, cls, value in lex.phrases[tokens[i].lower]:
        j = i + 1 + len(rest)
        if j <= len(tokens) and all(tokens[i + 1 + k].lower == word for k, word in enumerate(rest)):
            return Token(tokens[i].start, tokens[j - 1].end, cls, value, ""), j
    return None


def _in_words(tokens: list[Token], i: int, lex: Lexicon) -> tuple[Token, int] | None:
    """A number in words from `i` on: a cardinal, an ordinal ("twenty-first"), or a year ("nineteen ninety-six")."""
    words: list[str] = []
    data, j = lex.data, i
    while j < len(tokens) and len(words) < 8:
        lower = tokens[j].lower
        if lower in lex.number_words:
            words.append(lower)
            j += 1
        elif words and lower in ("-", data.NUMBER_JOINT) and j + 1 < len(tokens):
            hyphen_fits = lower == "-" and (
                words[-1] in data.TENS or (len(words) == 1 and tokens[j + 1].lower in data.TENS)
            )
            joint_fits = lower != "-" and words[-1] in data.SCALES
            if not (hyphen_fits or joint_fits) or tokens[j + 1].lower not in lex.number_words | data.ORDINALS.keys():
                break
            j += 1
        else:
            break
    if j < len(tokens) and tokens[j].lower in data.ORDINALS and (not words or words[-1] in data.TENS):
        value = data.ORDINALS[tokens[j].lower] + data.ORDINAL_TENS.get(words[-1] if words else "", 0)
        if len(words) <= 1:
            return Token(tokens[i].start, tokens[j].end, "ORD" if value <= 31 else "ORDBIG", value, ""), j + 1
    if tokens[j - 1].lower == "-":
        j -= 1
    if not words:
        return None
    cls, value = _spoken(words, lex)
    return Token(tokens[i].start, tokens[j - 1].end, cls, value, ""), j


def _spoken(words: list[str], lex: Lexicon) -> tuple[str, object]:
    def number(part: list[str]) -> int | None:
        try:
            return int(text2num(" ".join(part), lex.language))
        except ValueError:
            return None

    if len(words) >= 2 and (century := number(words[:1])) is not None and 13 <= century <= 20:
        years = number(words[1:])
        if years is not None and 10 <= years <= 99:
            return "SPOKENYEAR", century * 100 + years
    value = number(words)
    if value is None:
        hour, minute = number(words[:1]), number(words[1:])
        if hour is not None and minute is not None and 1 <= hour <= 12 and 10 <= minute <= 59:
            return "SPOKENCLOCK", f"{hour}:{minute}"
        return OTHER, None
    return ("SPOKENYEAR" if 2000 <= value <= 2099 and len(words) >= 2 else "WORDNUM"), value
