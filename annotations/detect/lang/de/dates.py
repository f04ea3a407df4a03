"""German words and word orders of dates, as far as plain news needs them; the classes are those of `lang.en.dates`."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = [
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember",
]  # fmt: skip
MONTH_SHORT = {"jan": 1, "feb": 2, "mär": 3, "apr": 4, "aug": 8, "sept": 9, "okt": 10, "nov": 11, "dez": 12}
WEEKDAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
CAPITAL_NOUNS = True
CAPITALISED = frozenset((*MONTHS, *MONTH_SHORT, *WEEKDAYS))
DOUBTFUL = _words("mai august")
DOUBTFUL_SEASONS = _words("")
DOUBTFUL_UNITS = _words("minuten sekunden")
COMPARED = _words("nach")
NUMBER_WORDS = _words(
    "ein eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig "
    "neunzig hundert tausend"
)
NUMBER_JOINT = "und"
TENS = _words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
SCALES = _words("hundert tausend")
ORDINALS = {
    stem + end: n for n, stem in enumerate(("erste", "zweite", "dritte", "vierte"), 1) for end in ("", "n", "s")
}
ORDINAL_TENS: dict[str, int] = {}
ORDINAL_SUFFIXES = _words("")
DECADE_SUFFIX = "er"
DATE_LEADS = _words("im in am seit bis vom von nach vor ab zum für und oder jeden diesen")
YEAR_LEADS = _words("in seit bis von nach vor ab jahr jahre jahres anfang ende mitte um")
TIME_LEADS = _words("um gegen ab bis vor nach")
TYPED_TO = "bis"
TYPED_LEADS = ("im", "um", "am", "in", "seit", "bis", "ab", "vom", "von")
BACK = _words("seit")
AHEAD = _words("bis ab")
NUMBERED = _words("windows nr nummer seite artikel boeing")
ENDED = _words("")
PERCENT = _words("% prozent")
LOOSE = _words("über etwa rund")
DIRECTION = _words("über")
OVER = _words("")

_UNIT_WORDS: dict[str, tuple[str, dict[str, str]]] = {
    "YEARU": ("jahr jahres", {"value": "Y"}),
    "MONTHU": ("monat monats", {"value": "M"}),
    "WEEKU": ("woche", {"value": "W"}),
    "DAYU": ("tag tages", {"value": "D"}),
    "CENTURYU": ("jahrhundert jahrhunderts", {"value": "C"}),
    "QUARTER": ("quartal quartals", {"value": "Q"}),
    "WEEKENDU": ("wochenende", {"value": "WE"}),
}
_LISTS: dict[str, dict[str, object]] = {
    "MONTH": {w: i for i, w in enumerate(MONTHS, 1)},
    "MONTHABBR": dict(MONTH_SHORT),
    "WEEKDAY": {w: i for i, w in enumerate(WEEKDAYS, 1)},
    "UNIT": {"stunde": "TH", "minute": "TM", "sekunde": "TS", "jahrzehnt": "E"},
    "UNITS": {
        "jahre": "Y", "jahren": "Y", "monate": "M", "monaten": "M", "wochen": "W", "tage": "D", "tagen": "D",
        "stunden": "TH", "minuten": "TM", "sekunden": "TS", "jahrzehnte": "E", "jahrzehnten": "E",
    },
    "SEASON": {"frühling": "SP", "frühjahr": "SP", "sommer": "SU", "herbst": "FA", "winter": "WI"},
    "DAYPART": {"vormittag": "TMO", "nachmittag": "TAF", "abend": "TEV", "nacht": "TNI"},
    "DEICTIC": {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    "OCLOCK": {"uhr": None},
    "LAST": dict.fromkeys(("letzter", "letzte", "letztes", "letzten", "vergangene", "vergangenen", "vergangenes"), -1),
    "NEXT": dict.fromkeys(("nächster", "nächste", "nächstes", "nächsten", "kommende", "kommenden", "kommendes"), 1),
    "THIS": dict.fromkeys(("dieser", "diese", "dieses", "diesen", "diesem"), 0),
    "THE": dict.fromkeys(("der", "die", "das", "den", "dem", "des")),
    "IN": dict.fromkeys(("in", "im")),
    "ON": dict.fromkeys(("am", "an")),
    "AT": {"um": None},
    "AGO": {"vor": -1},
    "EVERY": dict.fromkeys(("jeder", "jede", "jedes", "jeden"), 1),
    "EDGE": {"anfang": "START", "mitte": "MID", "ende": "END"},
    "APPROX": {"etwa": "APPROX", "rund": "APPROX", "über": "MORE", "fast": "LESS"},
    "EACHADV": {"täglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y"},
    "REF": {"jetzt": "PRESENT_REF", "derzeit": "PRESENT_REF", "kürzlich": "PAST_REF", "bald": "FUTURE_REF"},
    "OF": {"von": None},
    **{cls: dict.fromkeys(words.split(), unit["value"]) for cls, (words, unit) in _UNIT_WORDS.items()},
}  # fmt: skip
WORDS: dict[str, tuple[str, object]] = {word: (cls, value) for cls, ws in _LISTS.items() for word, value in ws.items()}
PHRASES: dict[str, tuple[str, object]] = {}

SETS: dict[str, str] = {
    "MON": "MONTH MONTHABBR",
    "CARD": "D31 D99 YEAR4 NUMBER WORDNUM SPOKENYEAR",
    "U1": "YEARU MONTHU WEEKU DAYU CENTURYU QUARTER UNIT WEEKENDU",
    "REL": "LAST NEXT THIS",
}
RULES: tuple[tuple[str, str], ...] = (
    ("iso", "v=ISODATE"),
    ("iso", "v=NUMDATE"),
    ("moment", "(wd=WEEKDAY COMMA? (ON|THE)? THE?)? THE? d=D31 DOT m=MON y=YEAR4?"),
    ("moment", "e=EDGE? m=MON y=YEAR4?"),
    ("moment", "rel=REL? wd=WEEKDAY p=DAYPART?"),
    ("moment", "e=EDGE? y=YEAR4"),
    ("moment", "THE? rel=REL? s=SEASON y=YEAR4?"),
    ("deictic", "t=DEICTIC p=DAYPART?"),
    ("clock", "(h=CLOCK|h=D31) OCLOCK"),
    ("quarter", "THE? o=ORD q=QUARTER THE? (y=YEAR4 | yr=REL YEARU)?"),
    ("quarter", "qc=QCODE y=YEAR4?"),
    ("decade", "THE? dec=DECADE UNITS?"),
    ("century", "THE? o=D31 DOT c=CENTURYU"),
    ("shift", "THE? rel=REL u=U1"),
    ("length", "tail=AGO a=APPROX? n=CARD (u=UNITS|u=U1)"),
    ("length", "a=APPROX? THE? rel=REL? n=CARD (u=UNITS|u=U1)"),
    ("length", "u=UNITS"),
    ("weekdays", "ev=EVERY ws=WEEKDAY"),
    ("every", "ev=EVERY u=U1"),
    ("adverb", "v=EACHADV"),
    ("ref", "v=REF"),
)
