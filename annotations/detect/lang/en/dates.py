"""English words and word orders of dates, times, durations, periods and frequencies.

`WORDS` gives each word its class and value; `PHRASES` the same for sequences; `SETS` names groups of classes; `RULES`
are (builder in `date_grammar`, word order) with `key=CLASS` for what the builder reads.
"""

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
CAPITALISED = frozenset((*MONTHS, *MONTH_SHORT, *WEEKDAYS, *WEEKDAY_SHORT))
"""Written with a capital; without one they are other words (march, may, sat) or slips."""
DOUBTFUL = frozenset(("march", "may", "mar", "jan", "august", "april", "june", "mon", "sat", "sun", "wed", "dec"))
"""A month or weekday, or another word or name, even with a capital."""

NUMBER_WORDS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand"]
)
NUMBER_JOINT = "and"
TENS = frozenset(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"))
SCALES = frozenset(("hundred", "thousand"))
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
ORDINAL_TENS = {"twenty": 20, "thirty": 30}
ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
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
    "TS": "SECONDU", "WE": "WEEKENDU"
}
PLURALS = {
    "years": "Y", "months": "M", "weeks": "W", "days": "D", "hours": "TH", "minutes": "TM", "seconds": "TS",
    "decades": "E", "centuries": "C", "millennia": "L", "fortnights": "F", "weekends": "WE", "quarters": "Q",
    "yrs": "Y", "hrs": "TH", "mins": "TM", "secs": "TS",
}  # fmt: skip
ABBREVIATED_UNITS = {"yr": "Y", "hr": "TH", "min": "TM", "sec": "TS"}

DATE_LEADS = frozenset(
    ["in", "since", "by", "until", "till", "from", "of", "during", "before", "after", "through", "between", "to", "for", "on", "last", "next", "this", "early", "late", "mid", "every", "each", "throughout", "about", "around", "and", "or", "the"]
)
"""Words before a month, weekday or season."""
ENDED = frozenset(("ended", "ending", "ends"))
"""After "the year": twelve months up to the day that follows."""
OVER = frozenset("for last lasts lasted lasting of took take takes well spent spend".split())
"""Words after which "over" means more than; else it is a preposition."""
YEAR_LEADS = frozenset(
    ["in", "since", "by", "until", "till", "from", "of", "during", "before", "after", "through", "between", "to", "for", "early", "late", "mid", "circa", "about", "around", "throughout", "year"]
)
"""Words before a bare year."""
TIME_LEADS = frozenset(("at", "by", "until", "till", "before", "after", "from", "to", "about", "around", "between"))
"""Words before a bare clock time."""
NUMBERED = frozenset(
    ["windows", "no", "number", "section", "page", "room", "route", "highway", "flight", "chapter", "boeing", "article", "rule", "office"]
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
    "TZ": {w: w.upper() for w in ["est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest", "jst", "ist", "et", "ct", "pt", "msk"]},
    "LAST": {"last": -1, "past": -1},
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
    "APPROX": dict.fromkeys(("about", "around", "roughly", "approximately", "circa", "almost", "nearly"), "APPROX")
    | {"over": "MORE", "nearly": "LESS", "almost": "LESS"},
    "AGO": {"ago": -1},
    "HENCE": {"hence": 1},
    "AHEAD": {"ahead": 1},
    "MORE": dict.fromkeys(
        "more additional further extra full whole straight consecutive successive long trading business working calendar "
        "solid other".split()
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
        w: v for w, v in zip(
            ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
            ("192", "193", "194", "195", "196", "197", "198", "199"), strict=True)
    },
    "BC": {"bc": "BC", "bce": "BC", "ad": "", "ce": ""},
    "WITHIN": {"within": None},
    "REF": {
        "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
        "recently": "PAST_REF", "lately": "PAST_REF", 
        "soon": "FUTURE_REF",
    },
}  # fmt: skip

WORDS: dict[str, tuple[str, object]] = {}
for _class, _words in _LISTS.items():
    for _word, _value in _words.items():
        WORDS.setdefault(_word, (_class, _value))
for _word, _unit in UNITS.items():
    WORDS[_word] = (UNIT_CLASSES.get(_unit, "UNIT"), _unit)

def _as(cls: str, value: object, phrases: str) -> dict[str, tuple[str, object]]:
    return {phrase: (cls, value) for phrase in phrases.split("|")}


PHRASES: dict[str, tuple[str, object]] = {
    **_as("REF", "PRESENT_REF", "right now|at the moment|at present|these days|at this point|at this time"),
    **_as("REF", "PAST_REF", "more recently|most recently|not long ago|the recent past"),
    **_as("REF", "FUTURE_REF", "the near future|the foreseeable future|the near term|as soon as possible|a later date"),
    **_as("APPROX", "MORE", "more than|at least|no less than|no fewer than|as long as|well over|just over|a little over"),
    **_as("APPROX", "LESS", "less than|fewer than|at most|up to|no more than|not more than|just under|under"),
    **_as("APPROX", "APPROX", "close to|some"),
    "from now": ("HENCE", 1),
    "this past": ("LAST", -1),
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

SETS: dict[str, str] = {
    "MON": "MONTH MONTHABBR",
    "WD": "WEEKDAY WEEKDAYABBR",
    "YEAR": "YEAR4 SPOKENYEAR",
    "YEARX": "YEAR4 SPOKENYEAR YY",
    "DAYN": "D31 ORD",
    "CARD": "D31 D99 YEAR4 NUMBER WORDNUM SPOKENYEAR",
    "U1": "YEARU MONTHU WEEKU DAYU CENTURYU QUARTER UNIT WEEKENDU",
    "ANY1": "YEARU MONTHU WEEKU DAYU CENTURYU UNIT",
    "TWODIGITS": "D31 D99",
    "ORDS": "ORD ORDBIG",
    "RELR": "LAST PREVIOUS NEXT FOLLOWING RECENT FUTURE",
    "US": "UNITS UNITABBR",
    "ANYU": "YEARU MONTHU WEEKU DAYU CENTURYU QUARTER UNIT SECONDU WEEKENDU UNITS",
    "REL": "LAST PREVIOUS NEXT FOLLOWING THIS CURRENT LATEST",
    "RELX": "LAST PREVIOUS NEXT FOLLOWING THIS CURRENT LATEST THAT SAME",
    "EDGES": "EDGE EARLIER LATER",
    "JOIN": "HYPHEN TO DASH",
    "TAIL": "AGO EARLIER HENCE AHEAD",
}

PRE = "(APPROX? (THE? e=EDGES HYPHEN? IN? | THE? e=POINT OF) | e2=APPROX)?"
AP = "(THE? a=APPROX THE?)?"
IN_YEAR = "((OF|COMMA|IN)? f=FISCAL? y=YEARX | (OF|IN|COMMA)? THE? yr=REL f2=FISCAL? YEARU)"

RULES: tuple[tuple[str, str], ...] = (
    ("iso", "v=ISODATE"),
    ("iso", "(wd=WD COMMA?)? v=NUMDATE"),
    # day, month, year
    (
        "moment",
        f"{PRE} (THE? rel=REL)? (wd=WD COMMA? THE?)? m=MON THE? d=DAYN ((COMMA|OF|IN)? y=YEARX | (OF|COMMA)? yr=REL YEARU)?",
    ),
    ("moment", f"{PRE} (THE? rel=REL)? (wd=WD COMMA?)? THE? d=DAYN (OF|HYPHEN|SLASH)? m=MON (HYPHEN|COMMA|OF|IN|SLASH)? y=YEARX"),
    ("moment", f"{PRE} (wd=WD COMMA?)? THE? d=DAYN OF? m=MON ((OF|COMMA)? yr=REL YEARU)?"),
    ("days", "m=MON d=DAYN JOIN d2=DAYN (COMMA? y=YEARX)?"),
    ("days", "THE? d=DAYN (JOIN|AND) d2=DAYN OF? m=MON (COMMA? y=YEARX)?"),
    ("moment", f"{PRE} m=MON {IN_YEAR}"),
    ("moment", f"{PRE} m=MON (HYPHEN|SLASH) y=YEAR"),
    ("moment", "y=YEAR (HYPHEN|SLASH|COMMA)? m=MON ((HYPHEN|SLASH)? d=DAYN)?"),
    ("moment", "y=YEAR (HYPHEN|SLASH) d=D31 (HYPHEN|SLASH) m=MON"),
    ("moment", f"{PRE} THE? d=ORD DAYU OF m=MON ((COMMA|OF|IN)? y=YEARX)?"),
    ("numeric", "(ON? wd=WD COMMA? | ON) d1=D31 SLASH d2=D31"),
    ("week", "THE? (o=ORD|o=LAST) WEEKU OF (y=YEAR|THE? yr=REL YEARU)"),
    ("week", "THE? WEEKU n=D31 (OF? (y=YEAR|THE? yr=REL YEARU))?"),
    ("moment", f"{PRE} THE? (rel=REL)? m=MON"),
    # weekdays and parts of the day
    ("moment", f"{PRE} (THE? rel=RELX)? wd=WD (THE d=ORD)? p=DAYPART?"),
    ("moment", f"{PRE} wd=WD OF? wr=REL WEEKU"),
    ("moment", "wr=REL WEEKU (ON|COMMA|POSS)? wd=WD"),
    ("weekdays", "EVERY? ws=WEEKDAYS p=DAYPART?"),
    ("weekdays", "EVERY? ws=WD ps=DAYPARTS"),
    ("weekdays", "ev=EVERY ws=WD p=DAYPART?"),
    ("deictic", f"{PRE} THE? t=DEICTIC p=DAYPART?"),
    ("deictic", f"{PRE} t=DEICTIC POSS p=DAYPART"),
    ("deictic", f"{PRE} p=TONIGHT"),
    ("deictic", f"{PRE} THE? rel=REL p=DAYPART"),
    ("deictic", f"{PRE} e3=EDGES? HYPHEN? p=DAYPART t=DEICTIC"),
    ("moment", "e=EDGES HYPHEN? p=DAYPART ((ON|OF)? wd=WD)?"),
    ("daypart", "IN THE? e=EDGES? HYPHEN? p=DAYPART"),
    # clock times
    ("clock", f"{PRE} h=CLOCK ap=AMPM? TZ?"),
    ("clock", f"{PRE} h=D31 ap=AMPM TZ?"),
    ("clock", f"{PRE} h=WORDNUM ap=AMPM TZ?"),
    ("clock", f"{PRE} h=CARD OCLOCK (IN THE p=DAYPART | AT p=DAYPART)? TZ?"),
    ("clock", f"{PRE} h=CLOCK (IN THE p=DAYPART | AT p=DAYPART) TZ?"),
    ("clock", f"{PRE} t=NOON TZ?"),
    ("clocks", "(h=D31|h=CLOCK|h=WORDNUM) JOIN (k=D31|k=CLOCK|k=WORDNUM) ap=AMPM TZ?"),
    ("clocks", "BETWEEN (h=D31|h=CLOCK|h=WORDNUM) AND (k=D31|k=CLOCK|k=WORDNUM) ap=AMPM TZ?"),
    ("clocks", "(BETWEEN|FROM) (h=D31|h=CLOCK|h=WORDNUM) (AND|TO|HYPHEN) (k=D31|k=CLOCK|k=WORDNUM) IN THE p=DAYPART"),
    ("clocks", "(BETWEEN|FROM) h=CLOCK (AND|TO|HYPHEN) k=CLOCK"),
    # quarters and halves
    ("quarter", f"{PRE} (THE|ITS)? f3=FISCAL? HYPHEN? o=ORD HYPHEN? q=QUARTER {IN_YEAR}?"),
    (
        "quarter",
        f"{PRE} (THE|ITS)? f=FISCAL? (y=YEARX|yr=REL YEARU POSS|ya=YEARAGO) f3=FISCAL? HYPHEN? o=ORD HYPHEN? q=QUARTER",
    ),
    ("quarter", f"{PRE} (THE|ITS)? f3=FISCAL? HYPHEN? o=ORD HYPHEN? q=HALF {IN_YEAR}"),
    ("quarter", f"{PRE} (THE|ITS)? o=LAST HYPHEN? q=HALF {IN_YEAR}"),
    ("quarter", f"{PRE} (THE|ITS)? o=ORD HYPHEN? q=HALF OF (THE|ITS) f=FISCAL? YEARU"),
    ("quarter", f"{PRE} THE? qc=QCODE (OF|HYPHEN|SLASH|COMMA)? f=FISCAL? y=YEARX?"),
    ("quarter", "y=YEAR HYPHEN? qc=QCODE"),
    # years, decades, centuries, seasons
    ("moment", f"{PRE} (THE YEARU)? y=YEAR"),
    ("moment", f"{PRE} (THE|ITS)? f=FISCAL YEARU? y=YEARX"),
    ("moment", f"{PRE} (THE|ITS)? y=YEAR f=FISCAL YEARU"),
    ("moment", f"{PRE} y=FYCODE"),
    ("years", "y=YEAR (HYPHEN|SLASH|DASH) y2=TWODIGITS"),
    ("decade", f"{PRE} THE? ((ORD|LAST) HALF OF THE)? dec=DECADE"),
    ("century", f"{PRE} THE? o=ORDS HYPHEN? c=CENTURYU BC?"),
    ("moment", f"{PRE} (THE|THE? rel=REL)? s=SEASON {IN_YEAR}?"),
    ("moment", f"{PRE} THE? (rel=REL)? h=HOLIDAY (COMMA? OF? y=YEARX | (OF)? yr=REL YEARU)?"),
    # periods counted from now
    ("shift", f"{PRE} THE? rel=REL MORE? f=FISCAL? u=U1"),
    ("echo", f"{PRE} THE? rel=THAT u=U1"),
    ("echo", f"{PRE} THE? rel=SAME u=U1"),
    ("echo", "THE? ADJ? ya=YEARAGO u=QUARTER"),
    ("echo", "THE? ADJ? ya=YEARAGO u=PERIOD"),
    ("echo", "ya=YEARAGO"),
    ("echo", "THE u=QUARTER"),
    ("echo", "THE u=QUARTER A YEARU ya=AGO"),
    ("echo", "THE rel=LATEST u=PERIOD"),
    ("echo", "THE? e=POINT OF THE f=FISCAL? u=U1"),
    ("echo", "e=EDGES IN THE f=FISCAL? u=U1"),
    ("echo", "THE f=FISCAL? u=YEARU"),
    ("echo", "THE MORE u=YEARU"),
    ("echo", "THE u=WEEKENDU"),
    ("echo", "THE y=YEARX u=QUARTER"),
    ("echo", "THE? y=YEARX u=PERIOD"),
    ("past", "THE r=LAST"),
    ("ahead", "THE FUTURE"),
    ("yearend", "(THE? a=APPROX)? THE? v=YEAREND"),
    # durations
    ("length", f"{AP} (THE|A)? (rel=REL|ORD)? HYPHEN? n=CARD x=FRACTION? half=ANDHALF? MORE? u=US ORSO? tail=TAIL?"),
    ("length", f"{AP} THE? (rel=REL|ORD)? n=CARD (JOIN|OR) n2=CARD HYPHEN? MORE? u=ANYU ORSO? tail=TAIL?"),
    ("length", f"{AP} n=CARD u=US (AND|COMMA)? k=CARD v=US tail=TAIL?"),
    ("length", "THE? n=CARD HYPHEN u=ANYU (HYPHEN OLD)?"),
    ("length", f"{AP} n=CARD u=ANYU tail=TAIL?"),
    ("length", f"{AP} one=A MORE? u=ANY1 half=ANDHALF? ORSO? tail=TAIL?"),
    ("length", f"{AP} hf=HALF (A|HYPHEN)? u=U1 tail=TAIL?"),
    ("length", f"{AP} A hf=HALF HYPHEN? u=U1 tail=TAIL?"),
    ("length", f"{AP} THE? (rel=REL|ORD)? q=QUANT MORE? u=US tail=TAIL?"),
    ("length", "q=QUANT HYPHEN u=U1"),
    ("length", "THE? (rel=RELR|ORD) u=US tail=TAIL?"),
    ("length", "u=US tail=TAIL?"),
    ("length", "one=ALL u=ANY1"),
    ("length", "u=US OR US tail=TAIL?"),
    ("length", f"{AP} one=A u=ANY1 OR CARD"),
    ("length", "THE? YEARAGO n=CARD u=US"),
    # frequencies
    ("every", "ev=EVERY (n=CARD|o=ORD)? u=ANYU"),
    ("every", "ev=EVERY m=MON"),
    ("every", "ev=EVERY s=SEASON"),
    ("every", "ev=EVERY p=DAYPART"),
    ("every", "(TWICE|CARD TIMES) (A|PER|EVERY) u=U1"),
    ("adverb", "v=EACHADV"),
    ("ref", "v=REF"),
)
