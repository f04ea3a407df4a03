"""What looks like a date and is none: "may" the verb, "march" the noun, years that are counts, names of papers."""

import re

from annotations.detect.date_grammar import Match
from annotations.detect.date_sense import Sense
from annotations.detect.date_tokens import OTHER, Lexicon, Token

_CALENDAR = frozenset(("MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYABBR"))
_RELATIVE = frozenset(("LAST", "NEXT", "PREVIOUS", "FOLLOWING", "RECENT", "FUTURE", "ORD", "QUANT"))
_MONEY = frozenset("$€£¥₹#№")
_NOUN_PLURAL = ("NNS", "NNPS")


def is_date(match: Match, tokens: list[Token], text: str, lex: Lexicon, sense: Sense | None) -> bool:
    """Return whether the match states a date, duration or frequency in its surroundings."""
    own = tokens[match.first : match.last]
    before = tokens[match.first - 1] if match.first else None
    after = tokens[match.last] if match.last < len(tokens) else None
    if before is not None and before.lower[-1:] in _MONEY and own[0].cls not in _CALENDAR:
        return False
    if after is not None and after.lower in ("%", "percent") and after.start - own[-1].end <= 1:
        return False
    if len(own) == 1 and own[0].cls in ("YEAR4", "SPOKENYEAR"):
        return _bare_year(own[0], before, after, text, lex, sense)
    named = [t for t in own if t.lower.rstrip(".") in lex.data.CAPITALISED]
    if named and not all(_written_as_name(t, own, text, lex) for t in named):
        return False
    if len(own) == 1 and named:
        return _bare_name(own[0], before, after, text, lex, sense)
    if match.rule == "moment" and own[-1].cls == "SEASON":
        return _season(own, before, after, text, lex, sense)
    if match.rule == "clock" and len(own) == 1 and own[0].cls == "CLOCK":
        return (before is not None and before.cls in ("AT", "TO", "FROM", "APPROX", "IN")) or _told(before, lex)
    if match.rule == "length":
        return _length(own, before, after, text, sense)
    if match.rule == "numeric":
        return own[0].cls == "ON" or own[0].cls in _CALENDAR
    if match.rule == "ref":
        return not (after is not None and after.lower in ("as", "after") and own[0].lower == "soon")
    if match.rule == "ahead":
        return before is not None and before.cls == "IN"
    if match.rule in ("shift", "deictic") and own[-1].start > own[0].start and text[own[-1].start].isupper():
        return False
    if own[-1].cls == "DAYPART" and text[own[-1].start].isupper() and _capitalised_next(after, own[-1], text):
        return False
    if match.rule == "deictic" and len(own) == 1 and text[own[0].start].isupper():
        return before is None or before.cls != OTHER or not text[before.start].isupper()
    if match.rule == "adverb":
        tag = sense.tag(own[0].start, own[0].end) if sense else ""
        return text[own[0].start].islower() and tag in ("", "RB")
    return True


def _written_as_name(token: Token, own: list[Token], text: str, lex: Lexicon) -> bool:
    if text[token.start].isupper():
        return True
    return (
        (token.lower not in lex.data.DOUBTFUL
        and len(token.lower) > 4)
        or (len(own) > 1 and any(t.cls in ("D31", "ORD", "YEAR4", "YY") for t in own))
    )


def _told(before: Token | None, lex: Lexicon) -> bool:
    return before is not None and before.lower in lex.data.TIME_LEADS


def _bare_year(
    token: Token, before: Token | None, after: Token | None, text: str, lex: Lexicon, sense: Sense | None
) -> bool:
    year = int(str(token.value))
    led = before is not None and (before.lower in lex.data.YEAR_LEADS or before.cls in ("EDGE", "APPROX"))
    if token.cls == "SPOKENYEAR":
        return led or year % 1000 != 0
    left, right = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if (left in ("-", "/", ".", "#", "_", "$", "€", "£") and left) or (right in ("-", "/", "_", "°") and right and not led):
        ranged = text[token.end + 1 : token.end + 2].isalpha() or text[token.end + 1 : token.end + 5].isdigit()
        if not (right == "-" and ranged) and not re.match(r"\d{4}[-–/]", text[token.start - 5 : token.start]):
            return False
    if not (1400 <= year <= 2100):
        return False
    tag = sense.tag(after.start, after.end) if sense and after is not None else ""
    if after is not None and after.cls in ("UNITS", "YEARU", "HYPHEN") and after.cls != "HYPHEN":
        return False
    if tag in _NOUN_PLURAL and not led:
        return before is not None and before.cls in ("THE", "ITS", "POSS", "AND", "OR") and 1900 <= year <= 2050
    if before is not None and before.cls in ("NUMBER", "D31", "D99") and token.start - before.end == 1:
        return False
    if tag in _NOUN_PLURAL and year % 100 == 0:
        return False
    if led or before is None:
        return True
    if (
        before.cls is OTHER
        and text[before.start].isupper()
        and before.end + 1 >= token.start
        and before.lower.isalpha()
    ):
        return 1900 <= year <= 2050 and before.lower not in lex.data.NUMBERED
    return 1700 <= year <= 2050 and before.lower not in lex.data.NUMBERED


def _bare_name(
    token: Token, before: Token | None, after: Token | None, text: str, lex: Lexicon, sense: Sense | None
) -> bool:
    word = token.lower.rstrip(".")
    if token.cls == "WEEKDAYABBR" and text[token.end - 1] != ".":
        if after is not None and after.cls == "POSS" or before is None or before.cls not in ("ON", "LAST", "NEXT", "THIS"):
            return False
    led = before is not None and (before.lower in lex.data.DATE_LEADS)
    if (
        _capitalised_next(after, token, text)
        and not led
        and not (before is not None and before.cls == "OTHER" and text[before.start].islower())
    ):
        return False
    if before is not None and before.cls == "THE" and _capitalised_next(after, token, text):
        return False
    if word not in lex.data.DOUBTFUL:
        return True
    tag = sense.tag(token.start, token.end) if sense else ""
    if led:
        return not (word in ("jan",) and _capitalised_next(after, token, text))
    if tag:
        near_name = before is not None and before.cls is OTHER and text[before.start].isupper()
        return tag == "NNP" and not near_name and not _capitalised_next(after, token, text)
    return False


def _capitalised_next(after: Token | None, token: Token, text: str) -> bool:
    return after is not None and after.cls is OTHER and after.start - token.end == 1 and text[after.start].isupper()


def _season(
    own: list[Token], before: Token | None, after: Token | None, text: str, lex: Lexicon, sense: Sense | None
) -> bool:
    if len(own) > 1 and own[0].cls != "THE":
        return True
    tag = sense.tag(own[-1].start, own[-1].end) if sense else "NN"
    if tag and not tag.startswith("NN"):
        return False
    if own[-1].lower in ("fall", "spring"):
        if after is not None and after.cls in ("OF", "IN", "FROM"):
            return False
        return before is not None and (before.lower in lex.data.DATE_LEADS)
    return len(own) > 1 or (before is not None and before.lower in lex.data.DATE_LEADS)


def _rate(before: Token | None, sense: Sense | None) -> bool:
    """ "$40 a year", "four flights a week": part of a figure, no duration."""
    if before is None:
        return False
    if before.cls in ("NUMBER", "D31", "D99", "WORDNUM"):
        return True
    return sense is not None and sense.tag(before.start, before.end) in ("NN", "NNS", "CD", "$")


def _length(
    own: list[Token], before: Token | None, after: Token | None, text: str, sense: Sense | None
) -> bool:
    last = own[-1]
    if after is not None and after.cls == "OLD" or last.cls == "OLD":
        return False  # an age
    if own[0].cls == "UNITS" and before is not None and before.cls in ("ORD", "ORDBIG"):
        return False
    if any(t.lower == "quarters" for t in own) and not any(t.cls in _RELATIVE for t in own):
        return False
    if own[0].cls == "A" and len(own) == 2 and _rate(before, sense):
        return False
    if last.cls == "UNITABBR" and (text[last.start].isupper() or len(own) == 1):
        return False
    if text[own[-1].start].isupper() and own[0].cls in ("A", "UNITS"):
        return own[0].start == 0 or before is None or (before.cls in ("DOT", "OTHER") and not before.lower.isalpha())
    return True
