"""A language's words of figures, compiled once for the engine: indices of units and the patterns that find numbers.

A language is two modules of data, `lang/XX/figures.py` and `lang/XX/units.py`; nothing here knows English.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Literal

from annotations.detect.figures.words import by_ending, plural
from schemas.value import Direction, Modifier

_TRAP_START = r"(?=[\d+('’]|\b[^\W\d_])"
_MAIL = r"[^\s@]{1,64}@[^\s@]+\.\w+|"
UnitKind = Literal["money", "percent", "percentage_point", "basis_point", "measure", "duration"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word stands for; `factor` is what one of it is in `code` (a cent: 0.01)."""

    kind: UnitKind
    code: str
    name: str
    factor: str = "1"


@dataclass(frozen=True, slots=True)
class DigitPatterns:
    """How digits are grouped: "1,234.5"; "1 234" behind the first digits; "1, 000", a group that a break cut off."""

    grouped: re.Pattern[str]
    spaced: re.Pattern[str]
    broken: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the engine looks up. `words` and `units` are the data modules themselves."""

    words: ModuleType
    units: ModuleType
    names: dict[str, Unit]
    symbols: dict[str, Unit]
    singular: dict[str, str]
    number_words: frozenset[str]
    number: re.Pattern[str]
    symbol: re.Pattern[str]
    sign_before: re.Pattern[str]
    modifier_before: re.Pattern[str]
    modifier_of: dict[str, Modifier]
    modifier_after: re.Pattern[str]
    modifier_after_of: dict[str, Modifier]
    multiple: re.Pattern[str]
    movement: dict[str, Direction]
    movement_nouns: dict[str, Direction]
    traps: re.Pattern[str]
    traps_and_mail: re.Pattern[str]
    idioms: re.Pattern[str]
    countries: dict[str, dict[str, re.Pattern[str]]]
    patterns: dict[str, re.Pattern[str]]
    digits: DigitPatterns
    single: re.Pattern[str]
    untagged: tuple[tuple[re.Pattern[str], str], ...]


def lexicon(language: str = "en") -> Lexicon:
    """Return the compiled words of a language, English where there are none for it."""
    if find_spec(f"annotations.detect.lang.{language}") is None:
        language = "en"
    words = import_module(f"annotations.detect.lang.{language}.figures")
    units = import_module(f"annotations.detect.lang.{language}.units")
    patterns = import_module(f"annotations.detect.lang.{language}.figure_patterns")
    moved = _any((*words.UP_VERBS, *words.DOWN_VERBS))
    names, symbols, number_words = _names(words, units), _symbols(units), _number_words(words)
    before = {p: m for m, phrases in words.MODIFIERS.items() for p in phrases} | words.MODIFIER_MARKS
    after = {p: m for m, phrases in words.MODIFIERS_AFTER.items() for p in phrases}
    movement: dict[str, Direction] = dict.fromkeys(words.UP_VERBS, "up")
    movement |= dict.fromkeys(words.DOWN_VERBS, "down")
    nouns: dict[str, Direction] = dict.fromkeys(words.UP_NOUNS, "up")
    nouns |= dict.fromkeys(words.DOWN_NOUNS, "down")
    return Lexicon(
        words=words,
        units=units,
        names=names,
        symbols=symbols,
        singular=words.SINGULAR,
        number_words=number_words,
        number=_number_pattern(number_words, words),
        symbol=re.compile(rf"({_any(symbols)})(?:\^?([23²³])|\s({_any(units.POWER_WORDS)}))?(?![^\W_]|-\d|\.[^\W\d_])"),
        sign_before=_sign_pattern(units),
        modifier_before=_modifier_pattern(before, words.HEDGES),
        modifier_of=before,
        modifier_after=re.compile(rf"\s?({_any(after)})(?![^\W_])", re.I),
        modifier_after_of=after,
        multiple=_multiple_pattern(words),
        movement=movement,
        movement_nouns=nouns,
        traps=_trap_pattern(words, patterns.TRAPS, mail=False),
        traps_and_mail=_trap_pattern(words, patterns.TRAPS, mail=True),
        idioms=re.compile(rf"(?<![^\W_])(?:{_any(words.IDIOMS)})(?![^\W_])", re.I),
        countries=_countries(words),
        patterns={
            name: re.compile(pattern.replace("<moved>", moved), re.I)
            for name, pattern in (*patterns.PATTERNS.items(), *_basis_patterns(language))
        },
        digits=_digit_patterns(words),
        single=_single_pattern(words),
        untagged=tuple((re.compile(pattern), tag) for pattern, tag in words.UNTAGGED),
    )


def _countries(words: ModuleType) -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        family: {code: re.compile(rf"(?<![^\W_])(?:{_any(names)})(?![^\W_])", re.I) for code, names in table.items()}
        for family, table in words.COUNTRIES.items()
    }


def _basis_patterns(language: str) -> list[tuple[str, str]]:
    bases = import_module(f"annotations.detect.lang.{language}.bases")
    told = rf"(?<![^\W_])(?:(?P<ppp>{bases.PPP})|(?P<nominal>{bases.NOMINAL})|{bases.REAL})"
    gaps = {"basis_behind": bases.BEHIND_GAP, "basis_before": bases.BEFORE_GAP, "basis_list": bases.LIST_GAP}
    return [("basis", told), ("price_year", bases.YEAR), ("price_today", bases.TODAY), *gaps.items()]


def _digit_patterns(words: ModuleType) -> DigitPatterns:
    comma, point = re.escape(words.GROUP_MARK), re.escape(words.DECIMAL_MARK)
    return DigitPatterns(
        grouped=re.compile(
            rf"\d{{1,3}}(?:{comma}\d{{3}})+(?:{point}\d+)?|\d{{1,2}}(?:{comma}\d{{2}})+{comma}\d{{3}}(?:{point}\d+)?"
            rf"|\d+(?:{point}\d+)?"
        ),
        spaced=re.compile(rf"(?:([ \u00a0\u2009\u202f])\d{{3}})(?:\1\d{{3}})*(?:{point}\d+)?(?![\d{comma}]|{point}\d)"),
        broken=re.compile(rf"(?:{comma} 000)+(?![\d{comma}]|{point}\d)"),
    )


def _multiple_pattern(words: ModuleType) -> re.Pattern[str]:
    """ "Doubled", "twice", "threefold"."""
    whole = _any((*words.TWICE, *words.MULTIPLES))
    return re.compile(rf"(?<![^\W_])(?:{whole}|(?:{_any(words.CARDINALS)}){words.FOLD})(?![^\W_])", re.I)


def _single_pattern(words: ModuleType) -> re.Pattern[str]:
    """ "An hour", "a year and a half"."""
    article = _any(words.ARTICLES)
    return re.compile(
        rf"(?<![^\W_])(?:{article})\s+(?P<unit>{_any(words.SINGLE_UNITS)})(?![^\W_]|[-’'][^\W\d_])"
        rf"(?:\s+(?:{_any(words.AND)})\s+(?:{article})\s+(?P<part>{_any(words.ONE_PARTS)})(?![^\W_]))?",
        re.I,
    )


def _any(phrases: Iterable[str]) -> str:
    """An alternation of phrases, longest first, with any white space between their words; of none, what never fits."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(p).replace("\\ ", r"\s+") for p in ordered) or "(?!)"


def _forms(word: str, words: ModuleType) -> tuple[str, ...]:
    """A unit word as it is given and its plural."""
    return word, by_ending(word, words.UNIT_PLURAL_ENDINGS)


def _names(words: ModuleType, units: ModuleType) -> dict[str, Unit]:
    names: dict[str, Unit] = {}
    time_codes = set(units.TIME_CODES)
    for code, name, spelled, _ in units.UNITS:
        kind: UnitKind = "duration" if code in time_codes else "measure"
        for word in spelled.split():
            for form in _forms(word.replace("_", " "), words):
                names[form] = Unit(kind, code, name)
    for name, (other, _, code, prefixes) in units.SI_UNITS.items():
        for prefix in ("" if p == "none" else p for p in prefixes.split(" ")):
            for base in filter(None, (name, other)):
                for form in _forms(prefix + base, words):
                    names.setdefault(form, Unit("measure", units.SI_PREFIXES[prefix] + code, prefix + name))
    for base in units.AREA_BASES:
        unit = names[base]
        for form in {f for f, u in names.items() if u == unit} | set(units.AREA_SYMBOLS):
            if form in units.AREA_SYMBOLS and units.AREA_SYMBOLS[form] != base:
                continue
            for word in units.AREA_WORDS:
                names[f"{word}{units.AREA_JOINT}{form}"] = Unit("measure", _power(unit.code, 2), f"square {base}")
            for word in units.VOLUME_WORDS:
                names[f"{word}{units.AREA_JOINT}{form}"] = Unit("measure", _power(unit.code, 3), f"cubic {base}")
            for word, power in units.POWER_WORDS.items():
                cube = "cubic" if power == "3" else "square"
                names[f"{form} {word}"] = Unit("measure", _power(unit.code, int(power)), f"{cube} {base}")
    names |= {p: Unit("percent", "%", "percent") for p in words.PERCENT}
    names |= {p: Unit("percentage_point", "", "percentage point") for p in words.PERCENTAGE_POINT}
    names |= {p: Unit("basis_point", "", "basis point") for p in words.BASIS_POINT}
    for word, code in units.CURRENCY_WORDS.items():
        for form in _forms(word, words):
            names.setdefault(form, Unit("money", code, units.CODES.get(code, word)))
    for word, (code, _) in units.SUBUNITS.items():
        for form in _forms(word, words) if len(word) > 2 else (word,):
            size = units.SUBUNIT_SIZES[units.SUBUNITS[word][1]]
            names[form] = Unit("money", code, units.CODES[code], size)
    for code, name in units.CODES.items():
        names.setdefault(name.lower(), Unit("money", code, name))
    whole = [Unit("duration" if code in time_codes else "measure", code, name) for code, name, _, _ in units.UNITS]
    for unit in [*whole, *names.values()]:
        if unit.factor == "1":
            names.setdefault(unit.name.lower(), unit)
            names.setdefault(plural(unit.name).lower(), unit)
    return names | {form.replace("-", " "): unit for form, unit in names.items() if "-" in form}


def _power(code: str, power: int) -> str:
    return f"{code}{power}" if not code.endswith("]") else f"{code[:-3] if code.endswith('_i]') else code}{power}"


def _symbols(units: ModuleType) -> dict[str, Unit]:
    symbols: dict[str, Unit] = {}
    time_codes = set(units.TIME_CODES)
    for name, (_, symbol, code, prefixes) in units.SI_UNITS.items():
        for prefix in prefixes.split(" "):
            marks = {"u": ("µ", "μ", "u")}.get(units.SI_PREFIXES[prefix], (units.SI_PREFIXES[prefix],))
            for mark in marks:
                symbols[mark + symbol] = Unit("measure", units.SI_PREFIXES[prefix] + code, prefix + name)
    for code, name, _, marks in units.UNITS:
        for mark in marks.split():
            kind: UnitKind = "duration" if code in time_codes else "measure"
            symbols[mark.replace("_", "")] = Unit(kind, code, name)
    return symbols


def _number_words(words: ModuleType) -> frozenset[str]:
    tables = (words.CARDINALS, words.SCALES, words.DOZENS, words.VAGUE, words.VAGUE_DOZENS, words.ORDINALS)
    return frozenset(words.DENOMINATORS).union(*tables)


def _number_pattern(spelled: frozenset[str], words: ModuleType) -> re.Pattern[str]:
    """Digits, vulgar fractions, words: every run of letters, which `spelled` sorts faster than a pattern would."""
    vulgar = "".join(words.VULGAR)
    marked = _any(word for word in spelled if not word.isalpha())
    return re.compile(rf"(\d(?:[\d.,]*\d)?)|([{vulgar}])|((?<![^\W\d_])(?:{marked})(?![^\W\d_])|[^\W\d_]+)", re.I)


def _sign_pattern(units: ModuleType) -> re.Pattern[str]:
    signs = []
    for sign in sorted(units.CURRENCY_SIGNS, key=len, reverse=True):
        spaced = re.escape(sign)
        if sign.endswith("$") and len(sign) > 1 and sign not in units.NEVER_SPACED:
            spaced = re.escape(sign[:-1]) + r"\s?\$"
        signs.append(spaced if not sign[0].isalpha() else rf"(?<![^\W\d_]){spaced}")
    codes = "|".join([*units.CODES, *units.OTHER_CODES, *units.LOWER_CODES])
    return re.compile(rf"(?:({'|'.join(signs)})|(?<![^\W_])M?({codes}))[\s  ]?$")


def _modifier_pattern(phrases: dict[str, Modifier], hedges: frozenset[str]) -> re.Pattern[str]:
    spelled = [p for p in phrases if p[-1].isalpha() or p[-1] == "."]
    marks = [p for p in phrases if p not in spelled]
    hedge = "|".join(sorted(map(re.escape, hedges), key=len, reverse=True))
    before = rf"(?<![^\W_])(?<!\.)({_any(spelled)})[\s-]+|({_any(marks)})\s?"
    return re.compile(rf"(?:{before})((?:(?:{hedge})\s+){{0,2}})$", re.I)


def _trap_pattern(words: ModuleType, templates: tuple[str, ...], mail: bool) -> re.Pattern[str]:
    """Stretches whose digits are no figure: addresses of the web, dates, clock times, telephone and part numbers.

    Addresses of mail only where asked: they may start anywhere, and that is slow.
    """
    lists = {"month": words.MONTHS, "clock": words.CLOCK_WORDS, "era": words.ERA_WORDS}
    spelled = "|".join(templates)
    for name, phrases in lists.items():
        spelled = spelled.replace(f"<{name}>", _any(phrases))
    return re.compile(
        rf"{_MAIL if mail else _TRAP_START}(?:https?://\S+|www\.\S+|{spelled}"
        r"|(?<![\w.,$£€])(?:1\d|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\w)"
        r"|(?<![\w.,/])\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?![\w/])"
        r"|(?<![\w.,$£€])(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\w,.]*\d)"
        r"|(?<![\w.,:])\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?![\w:])"
        r"|\+\d[\d\s()/-]{6,}\d|\(\d{3,5}\)\s?\d[\d\s-]{4,}\d|(?<![\w-])\d{3}[-.\s]\d{3}[-.\s]\d{4}(?![\w-])"
        r"|(?<![\w$£€-])\d{3}-\d{4}(?![\w-])|(?<![\w.-])\d+(?:-\d+){2,}(?![\w])"
        r"|\b0\d{3,4}[\s-]\d{5,7}\b|\b0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4}\b)",
        re.I,
    )
