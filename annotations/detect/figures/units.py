"""What stands around a number: the currency before it, the scale mark and the unit behind it, and "per" what."""

import re
from dataclasses import dataclass
from decimal import Decimal

from annotations.detect.figures.compound import compound_unit
from annotations.detect.figures.lexicon import Lexicon, Unit
from annotations.detect.figures.scaling import Number
from annotations.detect.figures.words import singular

_GAP = r"[ \t\u00a0\u2009\u202f\n]{1,2}|\s?[-‐‑–]\s?|"
_WORD = r"[^\W\d_]+(?:[./][^\W\d_]+)*\.?|%\s?(?=point)|[%°£€$¥₹¢＄％\"″′'₡₾₭₴₽₩₦₺₪₫₱฿₿₵₲₸֏৳元円]"
_WORDS = re.compile(rf"({_GAP})({_WORD})(?:({_GAP})({_WORD}))?(?:({_GAP})({_WORD}))?(?:({_GAP})({_WORD}))?")
_MARK = re.compile(r"( ?)([A-Za-z]{1,3})(?![^\W_])")
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+) $")
_SUM = re.compile(r"\d{1,3}(?:,\d{2,3})+(?![\d%])|\d[\d.,]*\s?(?:bn|mn|m|k|million|billion|trillion|crore|lakh)\b")
_OPEN = re.compile(r"[(\[{<]")


@dataclass(slots=True)
class Found:
    """A unit and where it stands; `length` counts from the end of the number for one behind it."""

    unit: Unit
    start: int
    end: int
    sign: str = ""


def currency_before(text: str, start: int, lex: Lexicon) -> Found | None:
    """Return the currency sign or code that ends right before `start` ("US$", "Rs ", "HK $", "EUR")."""
    low = max(0, start - 8)
    match = lex.sign_before.search(text, low, start)
    if match is None:
        return _word_before(text, start, lex)
    if match[2]:
        code = lex.units.OTHER_CODES.get(match[2].upper(), match[2].upper())
        if start - match.end(2) > 0 and match[2] in lex.units.NOT_BEFORE:
            return None
        unit = _money(code, lex)
        millions = Unit("money", unit.code, unit.name, "1000000")
        return Found(millions if match.start() < match.start(2) else unit, match.start(), match.end(2), "")
    sign = re.sub(r"\s", "", match[1])
    if sign in lex.units.SIGNS_OF_SUMS and _SUM.match(text, start) is None:
        return None
    return Found(_money(lex.units.CURRENCY_SIGNS[sign], lex), match.start(), match.end(1), sign)


def _word_before(text: str, start: int, lex: Lexicon) -> Found | None:
    """The name of a currency before a sum: "rupees 5 crore", "yen 120,000"; a small number may be anything."""
    match = _WORD_BEFORE.search(text, max(0, start - 12), start)
    code = lex.units.WORDS_BEFORE.get(match[1].lower()) if match else None
    if match is None or code is None or _SUM.match(text, start) is None:
        return None
    if lex.patterns["no_sum_before"].search(text, max(0, match.start(1) - 16), match.start(1)):
        return None
    return Found(_money(code, lex), match.start(1), match.end(1), match[1].lower())


def _money(code: str, lex: Lexicon) -> Unit:
    return Unit("money", code, lex.units.CODES.get(code, code))


def unit_behind(text: str, number: Number, lex: Lexicon, money: bool) -> Found | None:
    """Return the unit that follows the number: symbols right behind digits, or the longest of up to four words."""
    end = number.end
    window = text[end : end + 64]
    if not window:
        return None
    if (number.behind_digits or number.scale != 1) and (found := _symbol_behind(text, number, lex)):
        return found
    match = _WORDS.match(window)
    if match is None:
        return None
    words = [(match[i], match.start(i), match.end(i)) for i in (2, 4, 6, 8) if match[i]]
    gap = match[1]
    if "\n" in gap:
        return None
    if found := _currency_words(words, end, lex, number, text):
        return found
    for n in range(len(words), 0, -1):
        joined = " ".join(w for w, _, _ in words[:n])
        key = joined.lower()
        unit = lex.names.get(key) or lex.names.get(key.rstrip("."))
        if unit is None and n == 1 and "/" in key and key.split("/")[0] in lex.names:
            unit, key = lex.names[key.split("/")[0]], key.split("/")[0]
            words[0] = (key, words[0][1], words[0][1] + len(key))
        if unit is None and n == 1 and key.endswith("."):
            continue
        if unit is None:
            continue
        if words[0][0][:1].isupper() and words[0][0][1:].islower() and key in lex.units.NAME_LIKE:
            continue
        if unit.kind == "money" and key in lex.units.NOT_ALONE and not _money_context(text, number, lex):
            continue
        if money and unit.kind in ("measure", "duration") and n == 1 and len(key) == 1:
            continue
        if len(key) <= 2 and key.isalpha() and not _short_fits(key, joined, gap, number, lex):
            continue
        stop = words[n - 1][2]
        if key.endswith(".") and key not in lex.names:
            stop -= 1
        return Found(unit, end + words[0][1], end + stop)
    return None


def _short_fits(key: str, surface: str, gap: str, number: Number, lex: Lexicon) -> bool:
    """One- and two-letter unit words ("p", "c", "pp", "kg") only behind digits; "c" and "p" only attached."""
    if (not number.behind_digits and number.scale == 1) or (len(key) == 1 and not surface.islower()):
        return False
    return (len(key) > 1 and key != "in") or gap == ""


def _symbol_behind(text: str, number: Number, lex: Lexicon) -> Found | None:
    end = number.end
    gap = 0
    while end + gap < len(text) and text[end + gap] in " \u00a0\u2009\u202f-([{<" and gap < 2:
        gap += 1
    if gap == 2 and text[end + 1] not in "([{<":
        return None
    match = lex.symbol.match(text, end + gap)
    compound = compound_unit(text, end + gap, lex) if gap < 2 and text[end : end + gap] in ("", " ", "\u00a0") else None
    squared = match is not None and match[2] and match[1] not in lex.units.AREA_SYMBOLS
    if compound is not None and (match is None or squared or compound[1] > match.end()):
        return Found(compound[0], end + gap, compound[1])
    if match is None:
        return None
    symbol, power = match[1], match[2] or lex.units.POWER_WORDS.get(match[3] or "")
    if symbol == "°" and re.compile(r"\s?[CFcf]").match(text, match.end()):
        return None
    if symbol == "s" and not gap and "." not in text[number.start : end] and not _timed(text, number, lex):
        return None
    unit = lex.symbols[symbol]
    lone = symbol in lex.units.NEVER_ALONE
    if power:
        base = lex.units.AREA_SYMBOLS.get(symbol)
        if base is None:
            return None
        unit = lex.names[f"{'square' if power in '2²' else 'cubic'} {base}"]
    elif (lone and gap and not _spaced_symbol(text, symbol, match.end(), number, lex)) or (
        symbol in ('"', "″", "'", "′") and not _is_inch(text, end, gap, symbol, lex)
    ):
        return None
    return Found(unit, end + gap, match.end())


def _timed(text: str, number: Number, lex: Lexicon) -> bool:
    before = lex.patterns["timed_before"].search(text, max(0, number.start - 8), number.start)
    return number.value < 1000 and before is not None


def _is_inch(text: str, end: int, gap: int, symbol: str, lex: Lexicon) -> bool:
    sized = lex.patterns["sized_behind"].match(text, end + gap + 1) is not None
    return sized or (not gap and (symbol in "″′" or not _inside_quote(text, end)))


def _inside_quote(text: str, at: int) -> bool:
    """Whether a straight mark at `at` closes a quotation that began on this stretch."""
    mark = text[at]
    begin = max(0, at - 2000)
    return text.count(mark, begin, at) % 2 == 1 or (mark == "'" and text[at + 1 : at + 2].isalpha())


def _spaced_symbol(text: str, symbol: str, end: int, number: Number, lex: Lexicon) -> bool:
    """A lone letter behind a space is a unit where no word of the sentence can be meant."""
    if symbol in lex.units.WORD_LIKE:
        return lex.patterns["sized_or_end"].match(text[end : end + 10]) is not None
    if symbol == "m":
        return number.scale == 1 and text[end : end + 1] != "'"
    return True


def _currency_words(
    words: list[tuple[str, int, int]], end: int, lex: Lexicon, number: Number, text: str
) -> Found | None:
    """ "Australian dollars", "US dollars", "EUR", "$ US", "pounds" where money is meant."""
    units = lex.units
    first = words[0][0]
    code = first.rstrip(".")
    if code in units.CODES or code in units.OTHER_CODES or code.lower() in units.LOWER_CODES:
        if text[end + words[0][1] + len(code) : end + words[0][1] + len(code) + 1].isdigit():
            return None
        upper = code.upper()
        return Found(_money(units.OTHER_CODES.get(upper, upper), lex), end + words[0][1], end + words[0][1] + len(code))
    if len(code) == 4 and code[0] == "M" and code[1:] in units.CODES:
        unit = Unit("money", code[1:], units.CODES[code[1:]], "1000000")
        return Found(unit, end + words[0][1], end + words[0][2])
    if first in units.CURRENCY_SIGNS and not (first.isascii() and first.isalpha()):
        if words[0][1] > 1 or (words[0][1] == 1 and text[end] not in " \u00a0\u202f"):
            return None
        if text[end + words[0][2] : end + words[0][2] + 2].strip()[:1].isdigit():
            return None
        return Found(_money(units.CURRENCY_SIGNS[first], lex), end + words[0][1], end + words[0][2], first)
    for n in (2, 1):
        if len(words) <= n:
            continue
        nation = " ".join(w for w, _, _ in words[:n]).lower()
        code = units.NATIONS.get(nation) or units.NATIONS.get(nation.rstrip("."))
        noun = words[n][0].lower().rstrip(".")
        money = lex.names.get(noun)
        if code and ((money and money.kind == "money") or noun in units.NATIONAL_WORDS):
            factor = money.factor if money else "1"
            stop = end + words[n][1] + len(noun)
            return Found(Unit("money", code, units.CODES.get(code, code), factor), end + words[0][1], stop)
    noun = first.lower().rstrip(".")
    weight = len(words) > 1 and words[1][0].lower() in units.WEIGHT_AFTER
    if noun in units.WEIGHT_WORDS and not weight and _money_context(text, number, lex):
        stop = end + words[0][2]
        if len(words) > 1 and (rest := words[1][0].lower().rstrip(".")) in units.MONEY_AFTER:
            stop = end + words[1][1] + len(rest)
        return Found(_money(units.WEIGHT_WORDS[noun], lex), end + words[0][1], stop)
    return None


def _money_context(text: str, number: Number, lex: Lexicon) -> bool:
    if number.scale >= 10**5:
        return True
    around = text[max(0, number.start - 80) : number.end + 60].lower()
    return any(word in around for word in lex.units.MONEY_AROUND)


def take_mark(text: str, number: Number, lex: Lexicon, money: bool) -> None:
    """Multiply the number by the scale mark behind its digits ("bn", "m", "k") where it is one."""
    if not number.behind_digits or number.form != "digits":
        return
    match = _MARK.match(text, number.end)
    if match is None:
        return
    gap, mark = match[1], match[2]
    power = lex.words.SCALE_MARKS.get(mark.lower())
    ends = mark in "kKMB" and not text[match.end() : match.end() + 8].strip(" .")
    if power is None or (gap and mark.lower() not in lex.words.CLEAR_MARKS and not (money or mark in "MBTK" or ends)):
        return
    if (
        mark.lower() not in lex.words.CLEAR_MARKS
        and not ends
        and not _is_mark(text, number, match.end(), mark, gap, lex, money)
    ):
        return
    number.scale = Decimal(10) ** power
    number.value *= number.scale
    number.end = match.end()


def _is_mark(text: str, number: Number, end: int, mark: str, gap: str, lex: Lexicon, money: bool) -> bool:
    behind = Number(number.start, end, number.value, "digits", Decimal(1000))
    unit = unit_behind(text, behind, lex, money=False)
    if money or (unit is not None and unit.unit.kind == "money"):
        return not (gap and mark.islower() and mark not in ("m", "k", "b"))
    if mark == "mm" or mark.lower() in ("g", "t", "cr"):
        return False
    followed = (
        bool(lex.patterns["many_people"].match(text[end : end + 48].lstrip(" -")))
        if text[end : end + 1] in " -"
        else False
    )
    first = re.match(r"\s+([^\W\d_]+)", text[end : end + 24])
    stopped = first is not None and first[1].lower() in lex.units.LENGTH_AFTER
    if mark == "m":
        return (followed or (unit is not None and end - unit.start <= 1)) and not stopped
    if gap:
        return followed and not stopped
    if mark in ("M", "B", "K", "k", "b"):
        return not (mark == "K" and number.mantissa in (4, 8))
    return False


def per_behind(text: str, end: int, lex: Lexicon) -> tuple[str, int] | None:
    """Return what a figure is per, in the singular, and where that ends: "a barrel", "per cent" never, "/hour"."""
    words, patterns = lex.words, lex.patterns
    match = patterns["per"].match(text, end)
    if match is None:
        adverb = patterns["per_adverb"].match(text, end)
        if adverb and adverb[1].lower() in words.PER_ADVERBS:
            return words.PER_ADVERBS[adverb[1].lower()], adverb.end()
        return None
    if match[1]:
        unit = lex.symbols.get(match[1]) or lex.names.get(match[1].lower())
        return (unit.name if unit else match[1].lower()), match.end()
    noun, link = match[5].lower(), match[3].lower()
    clear = patterns["per_clear"].fullmatch(link) is not None
    if link in words.PER_NEVER or (not clear and patterns["not_per_behind"].match(text, match.end())):
        return None
    unit = lex.symbols.get(match[5]) or lex.names.get(noun)
    if noun in words.PER_NO_NOUN or (unit and unit.kind in ("percent", "money")):
        return None
    name = unit.name if unit else singular(noun, lex.words)
    further = re.compile(r"\s+([^\W\d_]+)").match(text, match.end()) if clear and unit is None else None
    if further is not None and further[1].lower() in words.PER_AFTER_ARTICLE:
        return further[1].lower(), further.end()
    if clear:
        name = lex.units.ANNUM.get(noun, name)
        return ((match[4] or "").lower() + name).strip(), match.end()
    known = noun in words.PER_AFTER_ARTICLE
    if patterns["per_time_only"].fullmatch(link) and not (unit and unit.kind == "duration"):
        return None
    return (words.PER_NAMES.get(noun, name), match.end()) if known else None
