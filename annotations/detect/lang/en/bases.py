"""How English says whose prices an amount is in: "in 2015 dollars", "in real terms", "at 2015 PPP". Data only."""

_YEAR = r"(?:18|19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?"
_CURRENCY = (
    r"(?:(?:U\.?S\.?|American|Australian|Canadian|New\sZealand|international)\s)?(?:dollars?|pounds?|euros?|francs?|yen"
    r"|rupees?|kron[ae]|USD|EUR|GBP)\b|(?:US|A|C|NZ)?[$£€]"
)
_TERMS = rf"(?:{_CURRENCY}|money|prices|terms|values)"
_CLOSED = (
    r"(?=\s*(?:[.,;:!?)\]—–”’\"']|$|\n)|\s+(?:and|or|but|to|for|by|on|over|a|per|each|while|when|which|at|as|from|if"
    r"|with|the|it|this|that|between|than|against|after|before|since|last|next)\b)"
)
"""What follows: else "in 2015 prices rose" would be one."""

_STEADY = rf"(?:constant\s+|current\s+)?(?:{_YEAR}\s+)?"
PPP = (
    rf"(?:at|in|on\sa|using)\s+{_STEADY}(?:PPP|purchasing[-\s]power[-\s]parit(?:y|ies))\b"
    r"(?:\s+(?:terms|dollars|prices|basis|exchange\srates))?"
    rf"|(?:in\s+)?{_STEADY}international\s+dollars\b|\((?:{_YEAR}\s+)?PPP(?:\s+{_YEAR})?\)"
)
NOMINAL = (
    r"(?:in|at)\s+(?:nominal|cash|current[-\s]price)\s+(?:terms|prices|dollars|pounds|euros)\b"
    r"|(?:in|at)\s+current\s+(?:prices|dollars|pounds|euros)\b"
    r"|(?:not|without\sbeing|before|un)[-\s]?adjust(?:ed|ing|ment)\sfor\sinflation\b|before\s+inflation\b" + _CLOSED
)
REAL = (
    rf"(?:in|at|using|(?:adjusted|converted)\s+to)\s+(?:constant|real|fixed|chained|inflation[-\s]adjusted)\s+"
    rf"(?:\({_YEAR}\)\s+|{_YEAR}\s+)?{_TERMS}"
    rf"|(?:in|at|using|(?:adjusted|converted)\s+to)\s+{_YEAR}\s+{_TERMS}{_CLOSED}"
    rf"|\(\s*(?:in\s+|constant\s+)*{_YEAR}\s+{_TERMS}\s*\)"
    rf"|(?:in|at)\s+(?:today['’]?s|present[-\s]day|current[-\s]day)\s+{_TERMS}"
    r"|(?:(?:when|if|once|after\sbeing)\s+)?adjust(?:ed|ing)\s+for\s+inflation\b|inflation[-\s]adjusted\b"
    rf"|after\s+(?:accounting\s+for\s+|allowing\s+for\s+|adjusting\s+for\s+)?inflation\b{_CLOSED}"
    r"|real(?:[-\s]terms)?\s+(?:wages?|pay|GDP|gross\sdomestic\sproduct|incomes?|earnings|household|disposable|consumption"
    r"|spending|output|house\sprices)\b"
)
TODAY = r"today|present|current"
YEAR = _YEAR
BEHIND_GAP = r"(?:,?\s*|\s+(?:a|an|per|each|every)\s+\w+,?\s+|\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3},?\s+)"
"""Between an amount and what is said of its prices behind it: "$5 billion a year", "$5 billion of spending"."""
BEFORE_GAP = r"[^.;:!?\n\d$£€]{0,60}"
LIST_GAP = r"\s*(?:,|and|or|to|,\s*and)\s*"

SAID = {
    "real": ("in real terms", "in {year} prices"),
    "nominal": ("in nominal terms", "in nominal terms"),
    "ppp": ("at PPP", "at {year} PPP"),
}
"""How it is said again, without and with the year."""
