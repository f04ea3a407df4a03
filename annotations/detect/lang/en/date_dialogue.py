"""What people say of dates and newspapers do not print; read on top of `dates` where the style is dialogue."""

WORDS: dict[str, tuple[str, object]] = {
    "before": ("BOUND", None),
    "after": ("BOUND", None),
    "by": ("BOUND", None),
    "breakfast": ("MEAL", "TMO"),
    "lunch": ("MEAL", "TMI"),
    "dinner": ("MEAL", "TEV"),
    "dinnertime": ("MEAL", "TEV"),
    "tmrw": ("DEICTIC", 1),
    "tmr": ("DEICTIC", 1),
    "tonite": ("TONIGHT", "TNI"),
    "noonish": ("NOON", "T12:00"),
    "eod": ("DAYEND", "T23:59"),
    **dict.fromkeys(("starting", "beginning", "commencing"), ("STARTING", None)),
}
PHRASES: dict[str, tuple[str, object]] = {
    "no later than": ("BOUND", None),
    "later than": ("BOUND", None),
    "prior to": ("BOUND", None),
    "p . m .": ("AMPM", 12),
    "a . m .": ("AMPM", 0),
    "p m": ("AMPM", 12),
    "a m": ("AMPM", 0),
    "mid night": ("NOON", "T24:00"),
    "to date": ("REF", "PRESENT_REF"),
    "till date": ("REF", "PRESENT_REF"),
    "at the minute": ("REF", "PRESENT_REF"),
    "the present time": ("REF", "PRESENT_REF"),
    "current date": ("DEICTIC", 0),
}
SUFFIXES: dict[str, tuple[str, object]] = {
    "a": ("AMPM", 0),
    "p": ("AMPM", 12),
    "h": ("UNITABBR", "TH"),
    "d": ("UNITABBR", "D"),
    "w": ("UNITABBR", "W"),
    "y": ("UNITABBR", "Y"),
}
"""What a number may end in: "9p", "2h", "10d"."""

DOUBTFUL = frozenset(("march", "may", "mar", "jan", "mon", "sat", "sun", "wed", "dec"))
"""Small, other words than months and weekdays."""
LEADS = frozenset(
    ("in", "of", "since", "until", "till", "by", "from", "through", "during", "last", "next", "early", "late")
)
"""Words after which a small "may" or "march" is a month."""

SETS: dict[str, str] = {
    "HOUR": "D31 WORDNUM CLOCK SPOKENCLOCK NUMBER",
    "BARE": "D31 WORDNUM",
    "UPTO": "HYPHEN TO DASH AND",
}
_IN_PART = "((IN THE|AT)? p=DAYPART)"

RULES: tuple[tuple[str, str], ...] = (
    # bare hours
    ("hour", f"(AT|APPROX) h=HOUR UNITS? OCLOCK? (ap=AMPM | {_IN_PART})? TZ?"),
    ("clock", "h=SPOKENCLOCK (ap=AMPM | IN THE p=DAYPART)? TZ?"),
    ("clock", "(h=NUMBER|h=YEAR4) ap=AMPM TZ?"),
    ("hours", f"(FROM|BETWEEN|AT|APPROX)? h=HOUR ap1=AMPM? UPTO k=HOUR OCLOCK? (ap=AMPM | {_IN_PART})? TZ?"),
    ("pasthour", f"AT? n=CARD (US|UNIT)? PAST h=BARE OCLOCK? (ap=AMPM | {_IN_PART})?"),
    ("clock", "t=DAYEND"),
    # days by their number
    ("days", "(FROM|BETWEEN)? THE? d=DAYN UPTO THE? d2=DAYN OF? m=MON (COMMA? y=YEARX)?"),
    ("days", "FROM? m=MON THE? d=DAYN UPTO THE? d2=DAYN"),
    ("weekof", "THE? k=WEEKU OF THE? d=ORD"),
    ("dayth", "THE? d=ORD"),
    ("dayth", "THE d=D31"),
    ("dayth", "wd=WD COMMA? THE? d=ORD"),
    ("moment", "m=MON THE? d=WORDNUM"),
    ("numeric", "(THIS|NEXT)? wd=WD? COMMA? d1=D31 SLASH d2=D31"),
    ("yearmonth", "y=YEAR4 (HYPHEN|SLASH) m=D31"),
    ("yearmonth", "m=D31 (HYPHEN|SLASH) y=YEAR4"),
    # parts of the day and periods without more
    ("daypart", "(p=DAYPART|p=DAYPARTS)"),
    ("daypart", "IN? THE p=DAYPARTS"),
    ("daypart", "(AT|BOUND|APPROX) p=MEAL"),
    ("echo", "THE (u=DAYU|u=WEEKU|u=MONTHU)"),
    ("echo", "u=WEEKENDU"),
    ("weekof", "THE? k=WEEKU STARTING ON? (m=MON THE? d=DAYN | THE? d=DAYN OF? m=MON) (COMMA? y=YEARX)?"),
)
