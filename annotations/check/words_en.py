"""English words that the checks go by."""

import re

STOP = frozenset(
    """a about after all also an and any are as at be because been before being between but by can could did do does
    down during each either even few for from had has have he her here hers him his how however i if in into is it its
    itself just last less like may me might more most much must my near nearly new next no nor not now of off on once
    one only onto or other our out over own per said same say says she should since so some still such than that the
    their them then there these they this those though through to too told under until up upon us was we well were
    what when where whether which while who whom whose why will with within without would yet you your""".split()
)
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s")

CHANGED = re.compile(
    r"\b(?:r[oi]se[sn]?|rising|raise[sd]?|increase[sd]?|climb(?:s|ed)?|gr[eo]ws?|grown|jump(?:s|ed)?|fe?ll|fall(?:s|en)?"
    r"|drop(?:s|ped)?|(?:up|down) from|revised|corrected|amended|updated|first reported|instead of|no longer|now)\b",
    re.IGNORECASE,
)
"""Words that tell that a figure moved on since it was reported before."""

_PEOPLE = r"(?:\s+(?!and\b|or\b|of\b|in\b)[\w’'-]+){0,3}?"
CASUALTIES = {
    "dead": (
        re.compile(
            rf"{_PEOPLE}\s+(?:dead|killed|died|deaths|fatalities|(?:were|have been|had been) killed|have died)\b"
        ),
        re.compile(
            r"\b(?:(?:death )?toll|number (?:of )?(?:people )?(?:killed|dead|deaths))\b[^.;:\d]{0,60}$"
            r"|\bkill(?:s|ed|ing)\s+$",
            re.IGNORECASE,
        ),
    ),
    "hurt": (
        re.compile(
            rf"{_PEOPLE}\s+(?:injured|wounded|hurt|injuries|(?:were|have been|had been) (?:injured|wounded|hurt))\b"
        ),
        re.compile(r"\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing))\s+$", re.IGNORECASE),
    ),
    "missing": (
        re.compile(rf"{_PEOPLE}\s+(?:(?:are |were )?(?:still )?missing|unaccounted)\b"),
        re.compile(r"\bnumber of (?:people )?(?:missing|unaccounted for)\b[^.;:\d]{0,40}$", re.IGNORECASE),
    ),
}
"""What happened to people, by the words after the number and before it."""

PART_BEFORE = re.compile(
    r"\b(?:another|further|additional|including|include[sd]?|among them|of (?:them|whom|those)|(?:up|down) from|from|by"
    r"|since|than|of the|a total of the)\s+(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
PART_AFTER = re.compile(r"\s*(?:more\b|others?\b|of (?:the|them|whom|those|its|their)\b|further\b)", re.IGNORECASE)
"""A part of a whole, or what was before: not the whole number now."""

NOT_ONE_NUMBER = re.compile(
    r"\b(?:(?:an average of|averag(?:e|es|ed|ing)|on average)\s+(?:about\s+|around\s+)?|either\s+)$",
    re.IGNORECASE,
)
"""An average and one of two possible numbers are not the number of one thing."""
NUMBERED = re.compile(r"(?:[#№]|\b(?:No|no|Nos|number)\.?)\s?$")
"""A number that is a name."""

DEFINITE = re.compile(r"\b(?:the|all|these|those)\s+$", re.IGNORECASE)

ONE_MORE = re.compile(
    r"\b(?:(?:another|further|additional|an? extra)|(?:from|compared (?:with|to)|against)(?:\s+[\w-]+){0,2})\s+$",
    re.IGNORECASE,
)
"""Something more, or what was before."""

APART = re.compile(
    r"\s*(?:in addition|another|also|meanwhile|separately|elsewhere|earlier|previously)\b", re.IGNORECASE
)
"""A sentence that begins so tells of something else."""

PERIOD = re.compile(
    r"\b(?:years?[- ](?:earlier|ago|before)"
    r"|(?:first|second|third|fourth|latest|last|next|fiscal|previous|prior|past|this)"
    r" (?:quarter|half|year|month|week|period|season|time)"
    r"|(?:three|six|nine|twelve|12) months|earlier|previously|before|originally|now|today|yesterday|tomorrow"
    r"|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that tell of which time a figure is."""

_SAY = r"(?:sa(?:id|ys?)|t(?:old|ells?)|report(?:ed|s)?|announce[sd]?|according|estimate[sd]?|add(?:ed|s)|wr[io]tes?)"
SAYS_AFTER = re.compile(rf"(?:['’]s)?,?\s+(?:(?:has|have|had|also|later|first)\s+)?{_SAY}\b", re.IGNORECASE)
SAYS_BEFORE = re.compile(rf"\b(?:according to|cit(?:ing|ed by)|{_SAY})\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
"""Who merely says so is not whom a figure is about."""
