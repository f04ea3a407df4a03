"""How English puts figures together: the small words around numbers, as regular expressions. Data only.

Every language has the same names; one that a language does not need is `NEVER`. All are matched without case.
"""

NEVER = r"(?!)"

PATTERNS: dict[str, str] = {
    # inside a number
    "article_before": r"(?<![^\W_])an?[\s-]+$",
    "scale_gap": r"[\s-]+(?:of\s+)?(?:an?[\s-]+)?",
    "and_part": r"[\s-]+(?:and|&)[\s-]+(a\b[\s-]+)?",
    "and": r"\s+(?:and|&)\s+",
    "of": r"\s+of(?=\s)",
    "or_before": r"\bor\s+$",
    "over_gap": r"\s+over\s+",
    "is_before": r"(?:^|\bis\s)\W*$",
    "point": r"\s+point\s+",
    "ordinal_behind": r"(?:st|nd|rd|th)(?![^\W_])",
    "minus_before": r"(?<![^\W_])(?:minus|negative)[\s-]+$",
    # between two figures
    "to_gap": r"[\s-]+to[\s-]+|-\s+to\s+",
    "or_gap": r"\s+or\s+",
    "list_gap": r"\s*,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|-\s+(?:and|or|to)\s+",
    "name_list_gap": r"\s*(?:,|and|&|or|to|-|,\s*and)\s*",
    "share_gap": r"[\s-]+(?:in|out[\s-]+of)[\s-]+(?:every\s+|each\s+)?",
    "out_of": r"\bout\b",
    "cents_gap": r"\s+(?:and\s+)?",
    "cents_end": r"[.,;!?)]|$|\s+(?:more|less)\b",
    "score_of": r"\b(?:votes?|score|ruling|decision)\s+of\s+$",
    "score_gap": r"\s?[-–—‒−]{1,2}\s?",
    "ratio_gap": r":|-to-",
    "opener": r"\b(between|from)\s+(?:[^\W\d_]+\s+){0,2}$",
    "periods_behind": r"\s+(?:years|days|months|weeks)\b",
    "many_behind": r"\s+(?!(?:a|an|per|in|for|to|on|of|and|each|by|with|at)\b)[^\W\d_]+s\b",
    "rate_before": r"\b(?:inflation|unemployment|joblessness|rates?|yields?|margins?|shares?|turnout|approval"
    r"|support)\b[^.;]{0,40}$",
    "coordinated_gap": r"[^.;:!?()]{0,60}\b(?:and|but|while|with)\s+(?:a\s+)?(?:further\s+"
    r"|another\s+|only\s+|just\s+)?",
    "clause_behind": r"\s+(?:in|by|from|at|on|for|were|was|had|have|did|of them|under|over|with|to)\b|[.,;]|$",
    "restated_gap": r"(?:\s+[^\W\d_]+){0,2}[,\s]*(?:\bor\b|\()\s*",
    "moved_gap": r"\s?,?\s(?:up|down|off)\s",
    "level_gap": r"(?:\s+(?!and\b|or\b)[^\W\d_]+){0,2},?\s+(?:to\s+(?:[^\W\d_]+\s+){1,2})?(?:to|at)\s+",
    "elided_gap": r"(?:up from|down from|compared with|compared to|from|rather than|against|including|of which|of whom"
    r"|of them|to just|instead of|versus|vs)\s+$",
    "against_gap": r"\s+[^\W\d_]+\s+to\s+",
    "and_smaller_gap": r"\s?|\s+and\s+",
    "ordinal_list": r"(?:\s*(?:,|and|or|to)\s*(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth)\b)+",
    # units
    "no_sum_before": r"(?:\b(?:the|a|an|per|against|one)\s|\d\s|-)$",
    "cold_before": r"(?:^|\b(?:to|of|at|below|above|is|was|convert|reached|hit|about|around|between)\s)[-−]\s$",
    "security_behind": r"\s?/?\s?(?:per|a)\s(?:share|security|unit)\b",
    "per_each": r"\s+(?:to|for)\s+(?:every|each)\s+([^\W\d_]+)",
    "unit_hyphened": r"[\s-]+(?:year|month|week|day|hour|minute)",
    "nation_behind": r"\s(U\.S\.|US|AUD|CAD|USD|Canadian|Australian)(?!\w)(?!\s+(?!per\b|a\b)[^\W\d_]{2,})",
    "of_a_unit": r"[\s-]+(?:of\s+)?an?[\s-]+(?=[^\W\d_])",
    "per": r"/\s?([^\W\d_]+)"
    r"|([\s-]+|\s\([^()]{1,24}\)\s)(per|a|an|each|every|the)[\s-]+((?:square|cubic)\s+)?([^\W\d_]+)",
    "per_clear": r"per",
    "per_time_only": r"each|every",
    "not_per_behind": r"\s+(?:earlier|ago|later|before|after|prior)\b",
    "per_adverb": r"\s+([^\W\d_]+ly)\b",
    "sized_behind": r"\s*(?:x|by|thick|wide|long|high|deep|tall)\b",
    "sized_or_end": r"[\s,.;:)]*$|\s+(?:thick|wide|long|high|deep|tall|x|by)\b|[.;)]",
    "timed_before": r"\b(?:in|of|within|for|after|to)\s$",
    "many_people": r"(?:(?!(?:in|to|of|for|the|a|from|by|at|is|was|on|with|that|as|or)\b)[^\W\d_]+[\s-]+){0,5}?"
    r"(?:[^\W\d_]{2,}[^s\W\d]s|people|children|men|women|staff)\b",
    # what is said of a figure
    "age_of_before": r"(?:(?:the|an)\s+)?age\s+of\s+$",
    "twice_before": r"\b(?:score[sd]?|scoring|struck|strikes|netted|won|lost)\s+$",
    "times": r"\s+(times)\s+([^\W\d_]+)",
    "fold": r"[\s-]?fold(?:s)?\b",
    "hedge_behind": r"\s+or\s+(?:more|less|fewer|so)\b|\+",
    "counted_of": r"\s+(?:more\s+|other\s+|out\s+)?of\s+",
    "number_of": r"\b(?:number|total|count|tally|toll|crowd|crowds|attendance|numbers)\s+of\s+(?=[^\W\d_])",
    "still_from": r"\bfrom\b",
    "people_of": r"\b(?:crowd|attendance|audience|population|gate|turnout)\s+of\s+(?:[^\W\d_]+\s+){0,2}$",
    "measured_of": r"\s+(?:worth\s+)?(?:of|in|for)\s+",
    "ratio_of": r"\b(?:ratio|odds|risk|likelihood|confidence\s+interval)\s+(?:(?:of|was|is|at)\s+)+$",
    "moved_behind": NEVER,
    "single_before": r"\b(?:for|within|than|under|about|nearly|almost|lasts|lasted|took|takes|be|(?:in|for) at least"
    r"|heaviest in|worst in|first in|most in|lowest in|highest in|biggest in|largest in|once in)\s+$",
    "heat_before": r"\b(?:temperatures?|heat|highs?|lows?|weather|thermometers?|degrees|warm|cold|hot)\b[^.;]{0,60}$"
    r"|(?:\d\s?°?C|Celsius)[\s(/,]+(?:or\s+)?$",
    # ages
    "old_behind": r"[\s-]+(?:olds?\b|of\s+age\b)",
    "old_unit": NEVER,
    "old_glued": r"[\s-]?(?:yo|y/o|y\.o\.|yrs?[\s-]old)\b",
    "aged_before": r"\b(?:aged?|ages|(?:the|an)\s+age\s+of|age\s+group|age\s+limit\s+of"
    r"|life\s+expectancy\s+(?:[^\W\d_]+\s+){0,4}?(?:is|was|of|at|to))[\s-]+(?:of\s+)?(?:about\s+"
    r"|around\s+|just\s+|only\s+|over\s+|under\s+|between\s+|from\s+|at\s+least\s+|below\s+|above\s+)?$",
    "aged_limit_before": r"\b(?:people|children|adults|men|women|anyone|everyone|those|kids|voters|players|drivers"
    r"|persons|girls|boys|workers|youngsters|teenagers|residents|citizens|patients|students|americans|britons)\s+"
    r"(?:under|over|above|below|younger than|older than|aged under|aged over)\s+$",
    "eldest_before": r"\b(?:youngest|oldest|eldest)\s+(?:was\s+|is\s+|being\s+|only\s+|just\s+)*$",
    "turned_before": r"(?:\b(?:turned|turns|turning)|\b(?:i|she|he)['’](?:m|s))\s+(?:(?:about|around|only|just|nearly"
    r"|almost|now|already|still)\s+)*$",
    "was_before": r"\b(?:he|she|i|they|who|we)\s+(?:(?:will|would|had|has|have|been|be|to|turn)\s+)*(?:was|is|were"
    r"|turned|turns|turning|be|am|when|until)\s+(?:(?:about|around|only|just|nearly|almost|now|already|still)\s+)*$",
    "age_end": r"\s*([.,;:!?)\"”]|$|(?:when|and|so|by|on|in|at|but|or|then|as|this|next|last|before)\b)",
    # what is no figure
    "ago_behind": r"\s+(?:ago\b|from\s+now\b)",
    "dated_behind": r"\s+(?:ago|earlier|from\s+now)\b",
    "ago_before": NEVER,
    "counting_before": r"\b(?:had|have|has|with|only|just|for|in|within|than|least|about|nearly|almost|took|takes"
    r"|lasted|every|after|before|of|over|by|and|or|to)\s+$",
    "one_speaks": r"\s+(?:[^\W\d_]+\s+)?[^\W\d_]+,?\s+(?:said|says|admitted|wrote|writes|writing|told|tells|added|asked"
    r"|claimed|called|posted|noted|explained|recalled|saying|tweeted|commented|remarked|described|argued|suggested)\b",
    "numbered_before": r"(?<![^\W_])(?:no\.|number|#)\s?$",
    "stated_before": r"(?:,|—|–|\b(?:is|was|are|were|became|becomes|become|being|as))\s+(?:only\s+|just\s+)?"
    r"(?:the|its|his|her|their)\s+$",
    "moved_to_before": r"\b(?:drop|fall|fell|climb|rise|rose|move|slip|finish|place|stay|remain|rank|rang)\w*\s+"
    r"(?:to|in)\s+$",
    "year_pair": r"(?:19|20)\d\d\W+(?:\w+\W+)?(?:19|20)\d\d",
    "counted_many": r"\s+(?:[^\W\d_]+\s+){0,2}[^\W\d_]+s\b|\s+people\b",
    "the_before": r"\bthe\s+$",
    # what is typed
    "share_of": r"\bshare\s+of\s+$",
    "typed_noun": r"[\s-]+(?:of\s+)?(?!(?:or|per|up|down|more|less|fewer|higher)\b)((?:[^\W\d_][\w'’-]*\s?){1,4}?)"
    r"(?:\s+per\s+\w+)?",
}

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_END = r"(?![\d]|[.,]\d|\s?%)"
TRAPS: tuple[str, ...] = (
    rf"(?<![\w.,]){_DAY}(?:\s?[-–]\s?{_DAY})?(?:\s+of)?[\s-]+(?:<month>)\b\.?(?:,?[\s-]+\d{{4}}{_END})?",
    rf"\b(?:<month>)\b\.?\s+{_DAY}(?:\s?(?:[-–]|to|and)\s?{_DAY})?{_END}(?:,?\s+\d{{4}}{_END})?"
    rf"(?!\s+(?:percent|per\s+cent|million|billion))",
    rf"\b(?:<month>)\b\.?,?(?:\s+of)?\s+[12]\d{{3}}{_END}",
    r"(?<![\w.,])(?:1\d|20)\d0['’]?s\b|(?<![\w.,$£€])['’]?\d0['’]?s\b|['’]\d\d\b(?!\s?%)",
    r"(?<![\w.,$£€])\d{1,2}(?:[:.]\d\d)?(?::\d\d)?\s?(?:<clock>)\b\.?",
    r"(?<![\w.,])[0-2]\d{3}\s?(?:gmt|utc|hrs)\b",
    r"\b(?:<era>)\s+\d{1,4}\b|(?<![\w.,])\d{1,4}(?:th)?\s?(?:<era>)\b",
    r"\b(?:q[1-4]|h[12]|fy)\s?['’]?(?:20)?\d\d\b|\b(?:fiscal|fy)\s+(?:year\s+)?\d{4}\b",
    r"(?<![\w.,])\d+(?:\.\d+){2,}(?![\w])",
)
"""Dates, clock times and versions; `<month>`, `<clock>` and `<era>` stand for the word lists of those names."""
