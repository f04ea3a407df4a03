"""English words of dates, times, durations, periods and frequencies.

`WORDS` gives each word its class and value, `PHRASES` the same for sequences; the orders are in `date_orders`.
"""

from annotations.detect.lang.en.date_orders import RULES, SETS

__all__ = ["RULES", "SETS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_SHORT = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
CAPITAL_NOUNS = False
"""Whether every noun has a capital, so that one tells nothing."""
CAPITALISED = frozenset((*MONTHS, *MONTH_SHORT, *WEEKDAYS, *WEEKDAY_SHORT))
"""Written with a capital; without one they are other words (march, may, sat) or slips."""
DOUBTFUL = _words("march may mar jan august april june mon sat sun wed dec")
"""A month or weekday, or another word or name, even with a capital."""
DOUBTFUL_SEASONS = _words("fall spring")
DOUBTFUL_UNITS = _words("minutes seconds quarters")
"""Without a number and a preposition other things: minutes of a meeting."""
COMPARED = _words("as after")
"""After "soon": no time of its own ("soon after the vote")."""

NUMBER_WORDS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
)
NUMBER_JOINT = "and"
TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = _words("hundred thousand")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
ORDINAL_TENS = {"twenty": 20, "thirty": 30}
ORDINAL_SUFFIXES = _words("st nd rd th")
DECADE_SUFFIX = "s"

UNITS = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM", "second": "TS",
    "decade": "E", "century": "C", "millennium": "L", "fortnight": "F", "weekend": "WE", "quarter": "Q",
}  # fmt: skip
UNIT_CLASSES = {
    "Y": "YEARU",
    "W": "WEEKU",
    "M": "MONTHU",
    "D": "DAYU",
    "C": "CENTURYU",
    "Q": "QUARTER",
    "TS": "SECONDU",
    "WE": "WEEKENDU",
}
PLURALS = {
    "years": "Y", "months": "M", "weeks": "W", "days": "D", "hours": "TH", "minutes": "TM", "seconds": "TS",
    "decades": "E", "centuries": "C", "millennia": "L", "fortnights": "F", "weekends": "WE", "quarters": "Q",
    "yrs": "Y", "hrs": "TH", "mins": "TM", "secs": "TS",
}  # fmt: skip
ABBREVIATED_UNITS = {"yr": "Y", "hr": "TH", "min": "TM", "sec": "TS"}

DATE_LEADS = _words(
    "in since by until till from of during before after through between to for on last next this early late "
    "mid every each throughout about around and or the"
)
"""Words before a month, weekday or season."""
ENDED = _words("ended ending ends")
"""After "the year": twelve months up to the day that follows."""
PERCENT = _words("% percent")
LOOSE = _words("over under about around")
"""Prepositions before an article ("over the past year"), modifiers before a number."""
DIRECTION = _words("over")
OVER = _words("for last lasts lasted lasting of took take takes well spent spend")
"""Words after which "over" means more than; else it is a preposition."""
YEAR_LEADS = _words(
    "in since by until till from of during before after through between to for early late mid circa about "
    "around throughout year"
)
"""Words before a bare year."""
TYPED_TO = "to"
TYPED_LEADS = ("in", "at", "on", "the", "during", "for", "from", "since", "by", "over", "in the", "about")
"""What a reviewer may type before a date; the first two are tried where the words alone are not enough ("April")."""
BACK = _words("since")
AHEAD = _words("by until till through into effective payable due")
"""Words before a date without a year that say whether it is over or to come, the latter where no verb tells."""
TIME_LEADS = _words("at by until till before after from to about around between")
"""Words before a bare clock time."""
NUMBERED = _words(
    "windows no number section page room route highway flight chapter boeing article rule office box lot room"
)
"""Words whose number is a name, not a year."""

_LISTS: dict[str, dict[str, object]] = {
    "MONTH": {w: i + 1 for i, w in enumerate(MONTHS)},
    "MONTHABBR": dict(MONTH_SHORT),
    "WEEKDAY": {w: i + 1 for i, w in enumerate(WEEKDAYS)},
    "WEEKDAYABBR": dict(WEEKDAY_SHORT),
    "WEEKDAYS": {w + "s": i + 1 for i, w in enumerate(WEEKDAYS)},
    "UNITABBR": dict(ABBREVIATED_UNITS),
    "UNITS": dict(PLURALS),
    "SEASON": {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    "SEASONS": {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"},
    "DAYPART": {
        "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "daytime": "TDT", "midday": "TMI",
        "mid-morning": "TMO", "lunchtime": "TMI", "nighttime": "TNI",
    },
    "DAYPARTS": {"mornings": "TMO", "afternoons": "TAF", "evenings": "TEV", "nights": "TNI"},
    "NOON": {"noon": "T12:00", "midnight": "T24:00", "midday": "T12:00"},
    "DEICTIC": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "TONIGHT": {"tonight": "TNI", "overnight": "TNI"},
    "AMPM": {"am": 0, "pm": 12},
    "OCLOCK": {"oclock": None},
    "TZ": dict.fromkeys(_words("est edt cst cdt mst mdt pst pdt gmt utc bst cet cest jst ist msk")),
    "LAST": {"last": -1},
    "PAST": {"past": -1},
    "PREVIOUS": {"previous": -1, "preceding": -1, "prior": -1},
    "NEXT": {"next": 1, "coming": 1, "upcoming": 1},
    "FOLLOWING": {"following": 1, "subsequent": 1},
    "THIS": {"this": 0},
    "CURRENT": {"current": 0, "present": 0},
    "LATEST": {"latest": -1},
    "RECENT": {"recent": -1},
    "FUTURE": {"future": 1},
    "THAT": {"that": 0},
    "SAME": {"same": 0},
    "THE": {"the": None},
    "ITS": dict.fromkeys(("its", "their", "his", "her", "our", "your")),
    "A": {"a": None, "an": None},
    "OF": {"of": None},
    "IN": {"in": None},
    "ON": {"on": None},
    "AT": {"at": None},
    "AND": {"and": None},
    "OR": {"or": None},
    "TO": {"to": None, "through": None, "till": None, "until": None},
    "FROM": {"from": None},
    "BETWEEN": {"between": None},
    "ALL": {"all": None},
    "EDGE": {"early": "START", "late": "END", "mid": "MID", "sometime": ""},
    "EARLIER": {"earlier": "START"},
    "LATER": {"later": "END"},
    "POINT": {
        "beginning": "START", "start": "START", "middle": "MID", "end": "END", "close": "END", "rest": "END",
        "remainder": "END", "dawn": "START", "turn": "START",
    },
    "APPROX": {
        "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX",
        "over": "MORE", "nearly": "LESS", "almost": "LESS",
    },
    "AGO": {"ago": -1},
    "HENCE": {"hence": 1},
    "AHEAD": {"ahead": 1},
    "MORE": dict.fromkeys(
        _words("more additional further extra full whole straight consecutive successive long trading business working")
        | _words("calendar solid other")
    ),
    "FRACTION": {"½": 0.5, "¼": 0.25, "¾": 0.75},
    "OLD": {"old": None},
    "HALF": {"half": 0.5},
    "QUANT": {"few": None, "several": None, "many": None, "some": None, "numerous": None, "couple": 2, "dozen": 12},
    "EVERY": {"every": 1, "each": 1},
    "EACHADV": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
        "hourly": "PT1H", "nightly": "XXXX-XX-XXTNI", "fortnightly": "P2W", "everyday": "P1D",
    },
    "TIMES": {"times": None},
    "TWICE": {"once": 1, "twice": 2, "thrice": 3},
    "PER": {"per": None},
    "PERIOD": {"period": "P"},
    "ADJ": {"comparable": None, "corresponding": None},
    "FISCAL": {"fiscal": None, "financial": None, "calendar": None},
    "DECADE": {
        "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196", "seventies": "197",
        "eighties": "198", "nineties": "199",
    },
    "BC": {"bc": "BC", "bce": "BC", "ad": "", "ce": ""},
    "WITHIN": {"within": None},
    "REF": {
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
        "recently": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF",
    },
}  # fmt: skip

WORDS: dict[str, tuple[str, object]] = {}
for _class, _members in _LISTS.items():
    for _word, _value in _members.items():
        WORDS.setdefault(_word, (_class, _value))
for _word, _unit in UNITS.items():
    WORDS[_word] = (UNIT_CLASSES.get(_unit, "UNIT"), _unit)


def _as(cls: str, value: object, phrases: str) -> dict[str, tuple[str, object]]:
    return dict.fromkeys(phrases.split("|"), (cls, value))


PHRASES: dict[str, tuple[str, object]] = {
    **_as("REF", "PRESENT_REF", "right now|at the moment|at present|these days|at this point|at this time"),
    **_as("REF", "PAST_REF", "more recently|most recently|not long ago|the recent past"),
    **_as("REF", "FUTURE_REF", "the near future|the foreseeable future|the near term|as soon as possible|a later date"),
    **_as("APPROX", "MORE", "more than|at least|no less than|no fewer than|as long as|well over|just over"),
    **_as("APPROX", "LESS", "less than|fewer than|at most|up to|no more than|not more than|just under|under"),
    **_as("APPROX", "APPROX", "close to|some"),
    "from now": ("HENCE", 1),
    "this past": ("PAST", -1),
    "this coming": ("NEXT", 1),
    "that same": ("THAT", 0),
    "the same": ("SAME", 0),
    "or so": ("ORSO", None),
    "and a half": ("ANDHALF", 0.5),
    "year - ago": ("YEARAGO", -1),
    "year - earlier": ("YEARAGO", -1),
    "o ' clock": ("OCLOCK", None),
    "o ’ clock": ("OCLOCK", None),
    "a couple of": ("QUANT", 2),
    "couple of": ("QUANT", 2),
    "a couple": ("QUANT", 2),
    "a few": ("QUANT", None),
    "a number of": ("QUANT", None),
    "a dozen": ("QUANT", 12),
    "half a dozen": ("QUANT", 6),
    "dozens of": ("QUANT", None),
    "hundreds of": ("QUANT", None),
    "thousands of": ("QUANT", None),
    "a half": ("HALF", 0.5),
    "small hours": ("DAYPART", "TMO"),
    "early hours": ("DAYPART", "TMO"),
    "year end": ("YEAREND", "Y"),
    "year - end": ("YEAREND", "D"),
    "year 's end": ("YEAREND", "Y"),
    "day before yesterday": ("DEICTIC", -2),
    "day after tomorrow": ("DEICTIC", 2),
    "eastern time": ("TZ", "ET"),
    "pacific time": ("TZ", "PT"),
    "local time": ("TZ", ""),
    "every other": ("EVERY", 2),
}  # fmt: skip

HOLIDAYS: dict[str, str] = {
    "new year 's day": "01-01", "new year day": "01-01", "new year 's eve": "12-31", "new year 's": "01-01",
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "valentine 's day": "02-14", "st . patrick 's day": "03-17", "st patrick 's day": "03-17",
    "april fools ' day": "04-01", "april fool 's day": "04-01", "may day": "05-01", "juneteenth": "06-19",
    "independence day": "07-04", "fourth of july": "07-04", "bastille day": "07-14", "halloween": "10-31",
    "guy fawkes night": "11-05", "veterans day": "11-11", "armistice day": "11-11", "remembrance day": "11-11",
    "thanksgiving": "11-4#4", "thanksgiving day": "11-4#4", "labor day": "09-1#1", "memorial day": "05-1#-1",
    "martin luther king day": "01-1#3", "martin luther king jr . day": "01-1#3", "presidents ' day": "02-1#3",
    "presidents day": "02-1#3", "columbus day": "10-1#2", "mother 's day": "05-7#2", "father 's day": "06-7#3",
    "black friday": "11-4#4+1", "earth day": "04-22", "groundhog day": "02-02", "anzac day": "04-25",
    "easter": "E0", "easter sunday": "E0", "easter monday": "E1", "good friday": "E-2", "ash wednesday": "E-46",
    "pentecost": "E49", "palm sunday": "E-7", "maundy thursday": "E-3",
}  # fmt: skip
"""Month and day, or month-weekday#nth of the month, or days from Easter Sunday."""
PHRASES.update({name: ("HOLIDAY", rule) for name, rule in HOLIDAYS.items() if " " in name})
WORDS.update({name: ("HOLIDAY", rule) for name, rule in HOLIDAYS.items() if " " not in name})
