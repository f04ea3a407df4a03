"""What looks like a date and is none: "may" the verb, "march" the noun, years that are counts, names of papers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from annotations.detect.dates.grammar import Match
from annotations.detect.dates.sense import Sense
from annotations.detect.dates.tokens import OTHER, Lexicon, Token

_CALENDAR = frozenset(("MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYABBR"))
_NUMBERS = frozenset(("NUMBER", "D31", "D99", "WORDNUM"))
_RELATIVE = frozenset(("LAST", "PAST", "NEXT", "PREVIOUS", "FOLLOWING", "RECENT", "FUTURE", "ORD", "QUANT"))
_MONEY = frozenset("$€£¥₹#№")
_PLURAL_NOUNS = ("NNS", "NNPS")
_EARLIEST_YEAR, _LATEST_YEAR = 1400, 2100


@dataclass(frozen=True, slots=True)
class _Place:
    """A match with its neighbours."""

    own: list[Token]
    before: Token | None
    after: Token | None
    text: str
    lex: Lexicon
    sense: Sense | None

    def before_is(self, *classes: str) -> bool:
        return self.before is not None and self.before.cls in classes

    def after_is(self, *classes: str) -> bool:
        return self.after is not None and self.after.cls in classes

    def led_by(self, words: frozenset[str]) -> bool:
        return self.before is not None and self.before.lower in words

    def upper(self, token: Token | None) -> bool:
        return token is not None and self.text[token.start : token.start + 1].isupper()

    def tag(self, token: Token | None) -> str:
        return self.sense.tag(token.start, token.end) if self.sense is not None and token is not None else ""

    def name_follows(self) -> bool:
        """Whether an unknown capitalised word stands right after: "March Madness", "the Sunday Times"."""
        after = self.after
        if after is None or after.cls in _CALENDAR or after.start - self.own[-1].end != 1:
            return False
        return self.upper(after)

    def name_precedes(self) -> bool:
        return self.before_is(OTHER) and self.upper(self.before)


def is_date(match: Match, tokens: list[Token], text: str, lex: Lexicon, sense: Sense | None) -> bool:
    """Return whether the match states a date, duration or frequency in its surroundings."""
    own = tokens[match.first : match.last]
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last] if match.last < len(tokens) else None
    place = _Place(own, before, after, text, lex, sense)
    if before is not None and before.lower[-1:] in _MONEY and own[0].cls not in _CALENDAR:
        return False
    if after is not None and after.lower in lex.data.PERCENT and after.start - own[-1].end <= 1:
        return False
    named = [t for t in own if t.lower.rstrip(".") in lex.data.CAPITALISED]
    if not all(_written_as_name(t, place) for t in named):
        return False
    if len(own) == 1 and own[0].cls in ("YEAR4", "SPOKENYEAR"):
        return _bare_year(place)
    if len(own) == 1 and named:
        return _bare_name(place)
    if own[-1].cls == "DAYPART" and place.upper(own[-1]) and place.name_follows():
        return False
    if own[0].cls == "HOLIDAY" and place.name_precedes():
        return place.led_by(lex.data.DATE_LEADS)
    if match.rule == "moment" and own[-1].cls == "SEASON":
        return _season(place)
    if lex.loose and match.rule in _SAID:
        return _SAID[match.rule](place)
    check = _CHECKS.get(match.rule)
    return check is None or check(place)


def _written_as_name(token: Token, p: _Place) -> bool:
    """Capitalised, or a word that is nothing else ("july"), or beside a day or year ("may 5")."""
    if p.upper(token):
        return True
    if p.lex.style is not None and (token.lower not in p.lex.style.DOUBTFUL or p.led_by(p.lex.style.LEADS)):
        return True
    if token.lower not in p.lex.data.DOUBTFUL and len(token.lower) > 4:
        return True
    return any(t.cls in ("D31", "ORD", "YEAR4", "YY") for t in p.own)


def _bare_year(p: _Place) -> bool:
    token = p.own[0]
    year = int(str(token.value))
    led = p.led_by(p.lex.data.YEAR_LEADS) or p.before_is("EDGE", "APPROX")
    if token.cls == "SPOKENYEAR":
        return led or year % 1000 != 0
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR or not _free_standing(token, led, p.text):
        return False
    if p.after_is("UNITS", "YEARU"):
        return False
    if p.before_is("NUMBER", "D31", "D99") and token.start - p.before.end == 1:  # type: ignore[union-attr]  # there is one before
        return False
    if p.tag(p.after) in _PLURAL_NOUNS:
        counted = year % 100 == 0 if led else not p.before_is("THE", "ITS", "POSS", "AND", "OR")
        return not counted
    if led or p.before is None:
        return True
    code = p.text[p.before.start : p.before.end]
    return 1700 <= year <= 2050 and not p.led_by(p.lex.data.NUMBERED) and not (len(code) <= 3 and code.isupper())


def _free_standing(token: Token, led: bool, text: str) -> bool:
    """No part of a code: hyphens and slashes only before a word ("1996-model") or between years."""
    left, right = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    odd_left = left != "" and left in "-/.#_$€£"
    odd_right = right != "" and right in "-/_°" and not led
    if not odd_left and not odd_right:
        return True
    if _in_code(token, text):
        return False
    ranged = text[token.end + 1 : token.end + 3].isalpha() or text[token.end + 1 : token.end + 5].isdigit()
    return (right == "-" and ranged) or bool(re.match(r"\d{4}[-–/]", text[max(0, token.start - 5) : token.start]))


def _in_code(token: Token, text: str) -> bool:
    """Tell whether hyphens join a year with capitals or a number that is no year: "2023-CV-1045", "CVE-2021-4422"."""
    before = re.search(r"[\w-]{0,20}$", text[max(0, token.start - 20) : token.start])
    after = re.match(r"[\w-]{0,20}", text[token.end : token.end + 20])
    parts = f"{before[0] if before else ''}{token.lower}{after[0] if after else ''}".split("-")
    others = [part for part in parts if part and part != token.lower]
    if any(not part.isalnum() or part != part.upper() for part in others):
        return False
    return any(not part.isdigit() or not _is_second_year(part) for part in others)


def _is_second_year(part: str) -> bool:
    return len(part) <= 2 or (len(part) == 4 and _EARLIEST_YEAR <= int(part) <= _LATEST_YEAR)


def _bare_name(p: _Place) -> bool:
    token, data = p.own[0], p.lex.data
    word = token.lower.rstrip(".")
    short = token.cls == "WEEKDAYABBR" and p.text[token.end - 1] != "."
    if short and not p.lex.loose and (p.after_is("POSS") or not p.before_is("ON", "LAST", "NEXT", "THIS")):
        return False
    if p.lex.style is not None and p.after_is("TO", "HYPHEN", "DASH"):
        return True
    led = p.led_by(data.DATE_LEADS)
    after_verb = p.before_is(OTHER) and not p.upper(p.before)
    if p.name_follows() and (p.before_is("THE") or not (led or after_verb)):
        return False
    if word not in data.DOUBTFUL:
        return True
    if p.name_follows() and p.before_is("AND", "OR"):
        return False
    if led:
        return not (len(word) == 3 and word != "may" and p.name_follows())
    return p.tag(token) == "NNP" and not p.name_precedes() and not p.name_follows()


def _season(p: _Place) -> bool:
    if len(p.own) > 1 and p.own[0].cls != "THE":
        return True
    word = p.own[-1]
    if p.sense is not None and p.tag(word) and not p.tag(word).startswith("NN"):
        return False
    led = p.led_by(p.lex.data.DATE_LEADS)
    if word.lower in p.lex.data.DOUBTFUL_SEASONS:
        return led and not p.after_is("OF", "IN", "FROM")
    return len(p.own) > 1 or led


def _decade(p: _Place) -> bool:
    """ "the 80s" are years, "the 30s" may be degrees."""
    return p.own[-1].cls != "SHORTDECADE" or str(p.own[-1].value) >= "195"


def _clock(p: _Place) -> bool:
    if p.own[0].cls == "NOON" and p.upper(p.own[0]) and p.name_precedes():
        return False
    if p.own[-1].cls == "TZ" and p.own[-2].cls in ("YEAR4", "NUMBER") and not p.upper(p.own[-1]):
        return False  # "2019 est."
    hour_of_part = p.own[0].cls in _NUMBERS and p.own[-1].cls == "DAYPART"
    bare = (len(p.own) == 1 and p.own[0].cls == "CLOCK") or hour_of_part
    return not bare or p.before_is("APPROX") or p.led_by(p.lex.data.TIME_LEADS)


def _length(p: _Place) -> bool:
    own, last = p.own, p.own[-1]
    if p.after_is("OLD") or last.cls == "OLD":
        return False  # an age
    if own[0].cls == "UNITS" and p.before_is("ORD", "ORDBIG"):
        return False
    if len(own) == 1 and own[0].lower in p.lex.data.DOUBTFUL_UNITS and not p.led_by(p.lex.data.DATE_LEADS):
        return False
    if any(t.value == "Q" for t in own) and not any(t.cls in _RELATIVE for t in own):
        return False  # three quarters
    if own[0].cls == "A" and len(own) == 2 and _rate(p):
        return False
    if last.cls == "UNITABBR" and (p.upper(last) or len(own) == 1):
        return False
    if p.upper(last) and own[0].cls in ("A", "UNITS") and not p.lex.data.CAPITAL_NOUNS:
        return p.before is None or (p.before_is("DOT", OTHER) and not p.before.lower.isalpha())
    return True


def _rate(p: _Place) -> bool:
    """ "$40 a year", "four flights a week": part of a figure, no duration."""
    return p.before_is(*_NUMBERS) or p.tag(p.before) in ("NN", "NNS", "CD", "$")


def _numeric(p: _Place) -> bool:
    """ "on 5/12", "Friday 5/12", or a day that cannot be a month: "22/04"; "24/7" and "1/2" are no dates."""
    if p.own[0].cls == "ON" or p.own[0].cls in _CALENDAR:
        return True
    first, second = p.own[-3], p.own[-1]
    return len(first.lower) == len(second.lower) == 2 and (first.lower > "12") != (second.lower > "12")


def _said_clock(p: _Place) -> bool:
    return len(p.own) > 1 or p.own[0].cls != "D31"


def _said_numeric(p: _Place) -> bool:
    """ "24/7" is no date."""
    first, second = (t for t in p.own if t.cls == "D31")
    return (first.lower, second.lower) != ("24", "7")


def _reference(p: _Place) -> bool:
    return not (p.own[0].value == "FUTURE_REF" and p.after is not None and p.after.lower in p.lex.data.COMPARED)


def _ahead(p: _Place) -> bool:
    return p.before_is("IN")


def _no_title(p: _Place) -> bool:
    """ "This Week" and "USA Today" are names."""
    if p.lex.data.CAPITAL_NOUNS:
        return True
    if len(p.own) == 1:
        return not (p.upper(p.own[0]) and p.name_precedes())
    return not p.upper(p.own[-1])


def _echo(p: _Place) -> bool:
    """ "The year-round pool" names no year."""
    return not (p.after_is("HYPHEN") and p.own[-1].cls != "YEARAGO")


def _adverb(p: _Place) -> bool:
    return (not p.upper(p.own[0]) or p.before is None) and p.tag(p.own[0]) in ("", "RB")


_CHECKS: dict[str, Callable[[_Place], bool]] = {
    "decade": _decade,
    "clock": _clock,
    "length": _length,
    "numeric": _numeric,
    "ref": _reference,
    "ahead": _ahead,
    "echo": _echo,
    "shift": _no_title,
    "deictic": _no_title,
    "adverb": _adverb,
}
_SAID: dict[str, Callable[[_Place], bool]] = {"clock": _said_clock, "numeric": _said_numeric}
"""Checks in the place of those for news where the style is dialogue."""
