"""How German puts figures together. The names are those of `lang.en.figure_patterns`. Data only."""

NEVER = r"(?!)"
_EIN = r"ein(?:e[nmrs]?)?"

PATTERNS: dict[str, str] = {
    # inside a number
    "article_before": rf"(?<![^\W_]){_EIN}\s+$",
    "scale_gap": rf"\s+(?:{_EIN}\s+)?",
    "and_part": rf"\s+und\s+({_EIN}\s+)?",
    "and": r"\s+und\s+",
    "of": r"\s+von(?=\s)",
    "or_before": r"\boder\s+$",
    "over_gap": NEVER,
    "is_before": NEVER,
    "point": r"\s+komma\s+",
    "ordinal_behind": r"\.(?=\s+(?:Platz|Rang|Mal|Stock|Etage|Jahrestag|Auflage|Minute|Todestag|Geburtstag|Spieltag"
    r"|Runde|Sieg|Tor)\w*)",
    "minus_before": r"(?<![^\W_])minus\s+$",
    # between two figures
    "to_gap": r"\s+bis\s+(?:zu\s+)?|-\s+bis\s+",
    "or_gap": r"\s+oder\s+",
    "list_gap": r"\s*,\s*(?:und\s+|oder\s+)?|\s+(?:und|oder|auf)\s+|-\s+(?:und|oder|bis)\s+",
    "name_list_gap": r"\s*(?:,|und|&|oder|bis|-)\s*",
    "share_gap": r"\s+von\s+",
    "out_of": r"\bvon\b",
    "cents_gap": r"\s+(?:und\s+)?",
    "cents_end": r"[.,;!?)]|$|\s+(?:mehr|weniger)\b",
    "score_gap": r"\s?:\s?",
    "ratio_gap": r"\s+zu\s+",
    "opener": r"\b(zwischen|von)\s+(?:[^\W\d_]+\s+){0,2}$",
    "periods_behind": r"\s+(?:jahre|tage|monate|wochen)n?\b",
    "many_behind": r"\s+(?-i:[A-ZÄÖÜ])[^\W\d_]+",
    "restated_gap": r"(?:\s+[^\W\d_]+){0,2}[,\s]*(?:\boder\b|\()\s*",
    "level_gap": r"(?:\s+(?!und\b|oder\b)[^\W\d_]+){0,2},?\s+(?:auf|bei)\s+",
    "elided_gap": r"(?:nach|statt|gegenüber|von|darunter|verglichen mit|im Vergleich zu)\s+$",
    # units
    "unit_hyphened": r"-(?:jährig|tägig|wöchig)",
    "nation_behind": NEVER,
    "of_a_unit": NEVER,
    "per": r"/\s?([^\W\d_]+)|(\s+)(pro|je)\s+(\b\B)?([^\W\d_]+)",
    "per_clear": r"pro|je",
    "per_time_only": NEVER,
    "not_per_behind": NEVER,
    "per_adverb": r"\s+(jährlich|monatlich|wöchentlich|täglich|stündlich)\b",
    "sized_behind": r"\s*(?:x|mal|dick|breit|lang|hoch|tief)\b",
    "sized_or_end": r"[\s,.;:)]*$|\s+(?:dick|breit|lang|hoch|tief)\b|[.;)]",
    "timed_before": r"\b(?:in|nach|binnen)\s$",
    "many_people": NEVER,
    # what is said of a figure
    "age_of_before": r"(?:im\s+)?alter\s+von\s+$",
    "times": r"\s+(mal)\s+([^\W\d_]+)",
    "fold": r"-?fach(?:e[nrs]?)?\b",
    "hedge_behind": r"\s+oder\s+(?:mehr|weniger)\b",
    "counted_of": r"\s+(?:von\s+|der\s+|des\s+|aller\s+|dieser\s+)",
    "number_of": r"\b(?:Zahl|Anzahl)\s+(?=(?:der|des|von)\s)",
    "still_from": r"\bvon\b",
    "people_of": NEVER,
    "measured_of": r"\s+(?:für|an|der|des|aller)\s+",
    "ratio_of": NEVER,
    "moved_behind": r"[^.;!?\n]{0,80}?(?<![^\W\d_])(<moved>)(?![^\W\d_])",
    # ages
    "old_behind": r"\s+alt\b",
    "old_unit": r"jährige?[mnrs]?\b(?!\s+\w*(?:strafe|haft|vertrag|laufzeit|amtszeit|pause|bestehen|geschichte))",
    "old_glued": r"\s+J\.(?!\w)",
    "aged_before": r"\b(?:im\s+alter\s+von|alter)\s+(?:etwa\s+|rund\s+|zwischen\s+|über\s+|unter\s+)?$",
    "aged_limit_before": r"\b(?:menschen|personen|kinder|frauen|männer)\s+(?:über|unter|ab)\s+$",
    "eldest_before": r"\b(?:jüngste|älteste)\s+(?:war|ist)\s+$",
    "turned_before": NEVER,
    "was_before": NEVER,
    "age_end": NEVER,
    # what is no figure
    "ago_behind": NEVER,
    "ago_before": r"\bvor\s+(?:(?:etwa|rund|fast|gut|knapp|mehr\s+als|über)\s+)?$",
    "numbered_before": r"(?<![^\W_])(?:nr\.|nummer|platz|rang)\s?$",
    "stated_before": NEVER,
    "moved_to_before": NEVER,
    "year_pair": r"(?:19|20)\d\d\W+(?:\w+\W+)?(?:19|20)\d\d",
    "counted_many": r"\s+(?-i:[A-ZÄÖÜ])[^\W\d_]+",
    "the_before": NEVER,
    # what is typed
    "share_of": r"\banteil\s+von\s+$",
    "typed_noun": r"\s+(?!(?:oder|pro|je|mehr|weniger)\b)((?:[^\W\d_][\w-]*\s?){1,4}?)(?:\s+(?:pro|je)\s+\w+)?",
}

_DAY = r"\d{1,2}\."
TRAPS: tuple[str, ...] = (
    rf"(?<![\w.,]){_DAY}(?:\s?(?:[-–]|bis|und)\s?{_DAY})?\s+(?:<month>)\b\.?(?:\s+\d{{4}}\b)?",
    r"\b(?:<month>)\b\.?\s+[12]\d{3}\b",
    r"(?<![\w.,])(?:1\d|20)\d0er\b|(?<![\w.,])\d0er(?:[\s-]+jahren?)?\b",
    r"(?<![\w.,])\d{1,2}(?:[:.]\d\d)?\s?(?:<clock>)\b",
    r"(?<![\w.,])\d{1,4}\s?(?:<era>)",
    r"(?<![\w.,])\d{1,2}\.\d{1,2}\.(?![\d])",
    r"(?<![\w.,])\d{1,2}\.\s+(?:jahrhundert|quartal|halbjahr|januar)\w*",
)
