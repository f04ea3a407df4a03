"""English words of figures: number words, scales, modifiers, movement, traps. Data only; units are in `units.py`."""

from annotations.detect.lang.word_lists import word_list, word_set
from schemas.value import Direction, Modifier

CARDINALS = {
    "zero": 0, "nil": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "lakh": 5,
    "crore": 7, "lakhs": 5, "crores": 7,
}  # fmt: skip
"""Scale words as powers of ten."""
SCALE_MARKS = {
    "bn": 9, "bln": 9, "mn": 6, "mln": 6, "mil": 6, "tn": 12, "trn": 12, "tln": 12, "mm": 6, "m": 6, "k": 3, "b": 9,
    "t": 12, "g": 9, "cr": 7,
}  # fmt: skip
"""Short scale marks behind digits; the single letters and "mm" are units too and are told apart by their context."""
CLEAR_MARKS = frozenset({"bn", "bln", "mn", "mln", "mil", "tn", "trn", "tln"})
DOZENS = {"dozen": 12, "dozens": 12, "dzs": 12, "doz": 12, "dozs": 12}
VAGUE = {
    "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12, "lakhs": 5, "crores": 7,
}  # fmt: skip
"""Plural scale words that give a magnitude alone ("thousands of fans"), as powers of ten."""
VAGUE_DOZENS = {"dozens": 12, "scores": 20}
VAGUE_BEFORE = frozenset({"several", "few", "many", "couple"})
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 1000000, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "halves": 2, "firsts": 1, "quarter": 4, "quarters": 4, "fourth": 4,
    **{word: n for word, n in ORDINALS.items() if n > 2},
    **{word + "s": n for word, n in ORDINALS.items() if n > 2},
}  # fmt: skip
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
HALF = "half"
SHARE_BEFORE = word_set(
    "about around almost nearly roughly approximately over under than least most by to in "
    "only just some is was "
    "are were make makes made lost losing for up from and or , ( -- - — – : be being account accounts accounted "
    "represent represents takes took cost costs with within reach reached"
)
"""Words before "half", "a third" or "a quarter" that make it a share even without "of"."""
SHARE_AFTER = word_set("of the a an its his her their our your my all as that more less those these this")
NOT_HALF_BEFORE = word_set("first second other latter opening closing final better each either this last next")
QUARTER_OF_A_YEAR_AFTER = word_set("ago earlier later ended ending before after")

BETWEEN = ("between",)
LEVEL_TO = ("to",)
FROM = ("from",)

MODIFIERS: dict[Modifier, tuple[str, ...]] = {
    "about": (
        "about", "around", "roughly", "approximately", "approx", "approx.", "some", "circa", "an estimated",
        "estimated at", "estimated", "aproximately", "close to", "closer to", "in the region of", "in the order of",
        "on the order of", "an average of", "averaging", "averaged", "averages", "something like", "or so", "c.", "ca.",
    ),
    "nearly": (
        "nearly", "almost", "just under", "just below", "just short of", "just shy of", "a little under",
        "a little less than", "slightly under", "slightly less than", "slightly below", "not quite", "approaching",
        "nearing", "shy of", "just less than", "a shade under",
    ),
    "at_least": (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of",
        "at a minimum",
    ),
    "at_most": (
        "at most", "no more than", "not more than", "a maximum of", "maximum of", "no greater than", "within",
        "at the most", "no higher than", "not exceeding",
    ),
    "more_than": (
        "more than", "over", "greater than", "above", "in excess of", "upwards of", "upward of", "exceeding",
        "exceeded", "exceeds", "surpassed", "surpassing", "surpasses", "topped", "topping", "tops", "beyond",
        "just over", "well over", "north of", "higher than", "larger than", "bigger than", "longer than", "older than",
        "better than", "just above", "a little over", "slightly more than", "slightly over", "just more than",
        "well above", "bettering", "taller than",
    ),
    "less_than": (
        "less than", "fewer than", "under", "below", "lower than", "smaller than", "shorter than", "younger than",
        "south of", "beneath", "well under", "well below", "sub-", "cheaper than", "lighter than",
    ),
    "up_to": ("up to", "as many as", "as much as", "as high as", "as long as", "as few as", "as little as", "upto"),
}  # fmt: skip
MODIFIER_MARKS: dict[str, Modifier] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", ">": "more_than", "<": "less_than", "≥": "at_least",
    "≤": "at_most", ">=": "at_least", "<=": "at_most",
}  # fmt: skip
MODIFIERS_AFTER: dict[Modifier, tuple[str, ...]] = {
    "at_least": ("or more", "or higher", "or above", "or over", "or older", "and over", "and above", "and older",
                 "or longer", "and more", "at least", "and up", "or greater", "or better"),
    "at_most": ("or less", "or fewer", "or lower", "or under", "or below", "or younger", "and under", "at most",
                "at the most", "or shorter", "and younger"),
    "more_than": ("-plus", " plus", "+"),
    "about": ("or so", "-odd", " odd", "or thereabouts", "-ish", "give or take"),
}  # fmt: skip
HEDGES = word_set(
    "only just the a an its his her their this that these those another further additional extra "
    "combined total full whole all each last next past first record whopping mere estimated"
)
"""Words that may stand between a modifier or a verb of movement and the number."""

UP_VERBS = word_list(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
    "climbed climbing jump jumps jumped jumping gain gains gained gaining surge surges surged surging soar soars "
    "soared soaring advance advances advanced advancing add adds added adding rally rallies rallied rallying expand "
    "expands expanded expanding leap leaps leaped leapt spike spikes spiked spiking swell swelled rebound rebounded "
    "strengthen strengthened raise raises raised raising hike hiked lift lifted boost boosted boosting widen widened "
    "appreciate appreciated accelerate accelerated edge-up skyrocketed ballooned multiplied inflated upped"
)
DOWN_VERBS = word_list(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing slip slips slipped slipping slide slides slid sliding plunge plunges plunged "
    "plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk sinking lose "
    "loses lost losing shed sheds shedding shrink shrinks shrank shrunk shrinking dip dips dipped dipping cut cuts "
    "cutting reduce reduces reduced reducing contract contracted contracting slump slumps slumped slumping ease eases "
    "eased easing weaken weakened narrow narrowed lower lowered lowering slash slashed slashing trim trimmed retreat "
    "retreated crash crashed depreciate depreciated dive dived drop-off sag sagged dwindled dwindle softened"
)
UP_NOUNS = word_list(
    "increase increases rise rises growth gain gains jump hike hikes surge improvement boost uptick climb advance "
    "expansion upturn rally spike leap appreciation rebound raise"
)
DOWN_NOUNS = word_list(
    "decrease decreases decline declines drop drops fall falls reduction reductions cut cuts loss losses slump "
    "plunge dip slide contraction downturn shrinkage depreciation slowdown tumble"
)
UP_AFTER = ("higher", "more", "up", "above", "taller", "longer", "faster", "bigger", "larger", "greater", "stronger")
DOWN_AFTER = ("lower", "less", "fewer", "down", "below", "smaller", "cheaper", "weaker", "shorter", "slower")
UP_PARTICLE, DOWN_PARTICLE = ("up",), ("down", "off")
MOVED_BY = ("by",)
CHANGE_OF = ("of", "by")

MULTIPLES: dict[str, tuple[str, Direction]] = {
    "doubled": ("2", "up"), "doubling": ("2", "up"), "doubles": ("2", "up"), "double": ("2", "none"),
    "tripled": ("3", "up"), "trebled": ("3", "up"), "tripling": ("3", "up"), "triples": ("3", "up"),
    "trebling": ("3", "up"), "triple": ("3", "none"), "treble": ("3", "none"), "quadrupled": ("4", "up"),
    "quadrupling": ("4", "up"), "quadruple": ("4", "none"), "quintupled": ("5", "up"), "halved": ("0.5", "down"),
    "halving": ("0.5", "down"), "halves": ("0.5", "down"),
}  # fmt: skip
ADJECTIVE_MULTIPLES = frozenset({"double", "triple", "treble", "quadruple", "halves", "doubles", "triples"})
"""Multiples only where a determiner or "the size of" follows ("double the number"); alone they are names ("a "
    "double")."""
MULTIPLE_FOLLOWERS = ("the", "that", "its", "his", "her", "their", "what", "last", "those", "to", "in", "this", "our")
TWICE = {"twice": "2", "thrice": "3"}
FOLD = "fold"
TIMES_AS = ("as", "more", "less", "higher", "lower", "the", "bigger", "larger", "greater", "faster", "longer", "its",
            "smaller", "stronger", "what", "that", "their", "his", "her", "likelier", "fewer")  # fmt: skip

PERCENT = ("%", "percent", "per cent", "percents", "pct", "pc", "percentage", "p.c.", "﹪", "％")
PERCENTAGE_POINT = ("percentage point", "percentage points", "percentage-point", "percent points", "pp", "ppt",
                    "ppts", "% points", "percentage pts", "pct points", "per cent points")  # fmt: skip
BASIS_POINT = ("basis point", "basis points", "basis-point", "bps", "bp")

PER_AFTER_ARTICLE = word_set(
    "second minute hour day night week fortnight month quarter year decade share "
    "barrel gallon litre liter ton tonne "
    "pound ounce kilo kilogram gram metre meter mile kilometre kilometer foot yard head person unit piece ticket "
    "bottle game dozen bushel acre hectare vote child student pack packet cup pop plate seat bag box loaf word page "
    "trip ride visit employee household worker customer user security bond square carat gramme "
    "megawatt-hour mwh stake"
)
PER_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
               "hourly": "hour", "nightly": "night"}  # fmt: skip

AGE_NOUNS = word_set("year month week day")
NOT_RANK_AFTER = word_set(
    "lady ladies half name names aid class hand person party minister amendment world time thing of , . ; : ) "
)
UNIT_ORDINALS = word_set(
    "legion regiment division battalion infantry airborne brigade street avenue st ave precinct "
    "district circuit fleet corps squadron cavalry"
)
"""Ordinals before these are names."""
SUPERLATIVES = word_set(
    "most least best worst largest biggest highest lowest smallest longest shortest oldest "
    "youngest fastest slowest "
    "richest poorest busiest deadliest tallest greatest strongest weakest heaviest wealthiest hottest coldest "
    "straight consecutive successive"
)

SCORE_BEFORE = word_set(
    "won win wins winning beat beats beating lost lose losing drew draw drawn defeated "
    "defeat led lead leading trail "
    "trailed trailing score scored scoreline victory tied tie tying vote voted ruled ruling finished ended level "
    "loss edged thrashed passed passes approved adopted rejected"
)
SCORE_AFTER = word_set(
    "win victory defeat loss draw lead aggregate down vote decision ruling scoreline "
    "thrashing majority "
    "advantage against"
)

MONTHS = word_list(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
YEAR_BEFORE = word_set(
    "in since by from until till during of after before mid early late fiscal fy season year "
    "to between and through "
    "spring summer autumn fall winter q1 q2 q3 q4 election the for around circa c. back"
)
CLOCK_WORDS = ("am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bst", "edt", "est", "pt", "et", "hours gmt")
ERA_WORDS = ("ad", "bc", "bce", "ce")

NAMED_NUMBERS = word_set(
    "section article chapter part page volume vol figure table appendix clause rule title "
    "schedule paragraph line "
    "amendment proposition prop resolution regulation directive flight route highway interstate motorway junction "
    "exit gate platform terminal runway room suite apartment unit building block channel episode season series level "
    "grade phase stage step version model mark type class category group pool lane hole pier dock zone district ward "
    "area sector formula windows iphone ipad galaxy pixel playstation xbox boeing airbus apollo soyuz falcon covid "
    "protocol agenda exercise nr nrs case docket bill act form id pin isbn code zip box hiv ps series tier state "
    "post posts sub-section nike nasdaq ftse s&p sp dax cac nikkei topix stoxx fortune russell csi hang-seng euro "
    "expo dow ibex asx tsx intel pentium core ryzen geforce pic photo slide day week round game lot "
)
"""A bare number straight after one of these is part of a name."""
NAMED_UNLESS_NOUN = word_set(
    "area state unit lot core act building game round week day season form type bill post "
    "posts group area case line box code series title expo euro model class part"
)
STREETS = word_set("street road avenue lane drive boulevard st st. rd rd. ave ave. blvd way court place square "
                    "terrace crescent close parkway highway quay")  # fmt: skip
IDENTIFIER_BEFORE = ("tel", "phone", "fax", "isbn", "issn", "doi", "ref", "reference", "id", "pin", "sku", "call",
                     "hotline", "vin", "imo", "mmsi", "ein", "abn")  # fmt: skip
IDIOMS = (
    "a million thanks", "thanks a million", "one another", "one by one", "one of a kind", "one thing",
    "at one point", "no one", "on one hand", "on the one hand", "one way or another", "one-way", "one more time",
    "at sixes and sevens", "the whole nine yards", "nine to five", "nine-to-five", "twenty-twenty", "zero in on",
    "zero in", "zeroed in", "back to square one", "square one", "number one fan", "one-on-one", "one on one",
    "one and only", "one-off", "one off", "one-sided", "one-time", "two-faced", "second-hand", "first-hand",
    "first hand", "first aid", "first of all", "at first", "first and foremost", "a million miles",
    "in a million years",
    "one in the same", "one and the same", "day one", "one to watch", "one-stop", "all in one", "all-in-one",
    "catch-22", "24/7", "9/11", "7/7", "fifty-fifty", "50-50", "50/50", "one size fits all", "one-size-fits-all",
    "at one time", "one night stand", "third party", "third world", "first world", "second nature", "one last",
    "one-man", "one-woman", "in one go", "for one thing", "one final", "one final time", "six feet under",
    "two-way", "three-dimensional", "two-dimensional", "one-dimensional", "year one", "one such", "one way",
    "two weeks notice", "top ten", "half-hearted", "half-time", "half time", "half-staff", "half-mast", "half-brother",
    "half-sister", "better half", "half past", "quarter past", "quarter to", "quarter-final", "quarter-finals",
    "quarter final", "quarterback", "second thoughts", "second thought", "big three", "big four", "big five",
    "group of seven", "group of 20", "group of eight", "group of twenty", "one direction", "forty winks",
    "cloud nine", "six figures", "seven figures", "five figures", "eight figures", "four figures",
    "in the first place", "fifteen minutes of fame", "15 minutes of fame", "in the second place",
    "seventh heaven", "eleventh hour", "first name", "last-second", "split second", "split-second",
)  # fmt: skip
PRONOUN_ONE_BEFORE = word_set(
    "this that which each every another any no the last next first new big good bad "
    "only right wrong same different "
    "former latter other some such someone every what my your his her our their a old small best first-ever"
)
PRONOUN_ONE_AFTER = word_set(
    "of who which that is was can could would should might may must will has had does "
    "needs wants 's ’s 'd cannot "
    "can't . , ; : ! ? ) in for with by on at from to and or but where when as than knows day another has"
)
NOT_COUNTED = ("thing", "things")
COUNT_STOP = word_set(
    "per cent percent am pm ago later earlier more less fewer other others such each apiece thing things"
)
"""Words after a number that are not what it counts."""
COUNTRIES: dict[str, dict[str, tuple[str, ...]]] = {
    "dollar": {
        "AUD": ("australia", "australian", "australians", "sydney", "melbourne", "canberra", "brisbane", "perth"),
        "CAD": ("canada", "canadian", "canadians", "toronto", "ottawa", "ontario", "quebec", "vancouver", "alberta"),
        "NZD": ("new zealand", "auckland", "wellington", "new zealander", "new zealanders"),
        "HKD": ("hong kong",),
        "SGD": ("singapore", "singaporean", "singaporeans"),
        "TWD": ("taiwan", "taiwanese", "taipei"),
        "USD": ("united states", "u.s.", "us", "american", "americans", "america", "washington", "new york",
                "wall street", "congress", "white house", "california", "texas", "florida", "chicago"),
    },
    "pound": {"EGP": ("egypt", "egyptian", "cairo"), "LBP": ("lebanon", "lebanese")},
    "rupee": {
        "PKR": ("pakistan", "pakistani", "karachi", "lahore", "islamabad"),
        "LKR": ("sri lanka", "sri lankan", "colombo"),
        "NPR": ("nepal", "nepalese", "nepali", "kathmandu"),
        "INR": ("india", "indian", "delhi", "mumbai"),
    },
    "yen": {"CNY": ("china", "chinese", "beijing", "shanghai"), "JPY": ("japan",)},
}  # fmt: skip
"""Words near a bare sign of each family that speak for a currency."""

KIND_WORDS = {
    "about": "about", "nearly": "nearly", "at_least": "at least", "at_most": "at most", "more_than": "more than",
    "less_than": "less than", "up_to": "up to", "between": "between", "none": "",
}  # fmt: skip
YEAR = "year"
PERIOD_HEDGES = word_set("the a an next past last first another his her its their these those this that our")
PARTICLE_OVER = word_set(
    "hand handed hands handing turn turned take took taken taking carry carried fork "
    "forked sign signed "
    "give gave given pay paid win won hold rolled roll"
)
"""Verbs of which "over" is a part: "handed over millions"."""
OVER_DURATION = word_set(
    "for than just well spanning lasting lasts lasted after of taken took take takes been "
    "little slightly spent is was are were at"
)
MOVED_UNITS = frozenset({"point", "place", "spot", "notch", "rank", "percent", "tick", "seat"})
RANK_PERIODS = word_set(
    "half quarter day days week weeks month months year years century decade hour hours "
    "season time times thing things step few two three four five six"
)
RANK_FOLLOWERS = word_set("that this to since ever such in of")
WORD_PREFIXES = word_set("sub mid post pre over to or and then minus now in of out by the non every")
"""Words that may be hyphenated to a number that is still a figure ("then-18", "one-in-three")."""
RANK_VERBS = word_set("finished ranked came ranks placed ranking finishing")
RANGING = word_set("range ranges ranged ranging vary varies varied varying anywhere somewhere")
CLAUSE_WORDS = word_set(
    "of in to and for on the at from a an had has have was were is are be been will would "
    "said who which that with by "
    "or but as than over under it they he she his her its their this these"
)
"""Words that end the noun phrase in which "3% rise" or "5% pay cut" is looked for."""
NEAR_DATES = frozenset({"last", "next", "this"})
NOT_MONEY_MOVES = word_set(
    "add adds added adding raise raises raised raising lift lifted boost boosted "
    "boosting hiked hike lose loses lost "
    "losing shed sheds shedding cut cuts cutting slash slashed slashing trim trimmed gain gains gained gaining advance "
    "advances advanced advancing"
)
"""Verbs of movement that with a sum of money say what was raised, lost or added, not by how much it changed."""
POINTS = ("point",)
NAME_STARTS = ("New", "North", "South", "East", "West", "San", "Puerto", "Hong", "Sri", "Saudi", "Costa")
"""First words of places whose people are counted ("40 New Yorkers")."""

GROUP_MARK, DECIMAL_MARK = ",", "."
OF, THAN = ("of",), ("than",)
ONE_PARTS = frozenset(word for word in DENOMINATORS if not word.endswith("s"))
MANY_PARTS = frozenset(word for word in DENOMINATORS if word.endswith("s"))
"""Denominators of one part and of several."""
VAGUE_WITH_OF = frozenset({"scores", "tens"})
ADDS_AFTER = frozenset({"plus"})
ALSO_PLACES = frozenset({"over", "within", "above", "under", "below", "around", "about", "beyond", "off"})
"""Modifiers that are prepositions of place and time too."""
OVER, SOME, AVERAGES = frozenset({"over"}), frozenset({"some"}), frozenset({"an average of"})
DETERMINERS = word_set("the his her their its our these those")
ADVERB_ENDING = "ly"
COUNTING_ONE_BEFORE = word_set("only his her their its")
DATED_RANKS = frozenset({"anniversary", "minute", "minutes"})
YEAR_ABOUT = frozenset({"around", "about"})
PER_NEVER, PER_NO_NOUN = frozenset({"the"}), frozenset({"cent"})
PER_NAMES: dict[str, str] = {}

TAGS: dict[str, str] = {}
UNTAGGED: tuple[tuple[str, str], ...] = ()
CAPITAL_NOUNS = False
PERSON = "person"
INVARIANT = word_set(
    "staff personnel police aircraft sheep series species yen yuan won baht ringgit rand rupiah dong tenge sol hertz "
    "horsepower stone lek taka sterling"
)
PLURAL = {
    "foot": "feet", "inch": "inches", "person": "people", "century": "centuries", "child": "children",
    "millennium": "millennia", "man": "men", "woman": "women", "wife": "wives", "life": "lives", "half": "halves",
    "leaf": "leaves", "tooth": "teeth", "penny": "pence",
}  # fmt: skip
SINGULAR = {many: one for one, many in PLURAL.items()}
UNIT_PLURAL_ENDINGS = ((r"(?<![aeiou])y$", "ies"), (r"(?<=s|x)$", "es"), (r"(?<=ch)$", "es"), (r"$", "s"))
PLURAL_ENDINGS = ((r"(?<![aeiou])y$", "ies"), (r"(?<=s|x)$", "es"), (r"(?<=ch|sh)$", "es"), (r"$", "s"))
SINGULAR_ENDINGS = (
    (r"(?<=..)ies$", "y"), (r"(?<=ss|ch|sh)es$", ""), (r"(?<=x)es$", ""), (r"(?<=[^sui])s$", ""),
)  # fmt: skip
"""Endings and what they become; the first that fits."""

SAID_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
SAID_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
SAID_CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SAID_PARTS = {
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
}  # fmt: skip
SAID_AND, SAID_TO, SAID_PER, SAID_OLD, SAID_OUT_OF = "and", "to", "per", "old", "out of"
SAID_SHARE, SAID_PERCENT = "a share of", "percent"
"""The words in which a quantity is told."""

ARTICLES, AND = ("a", "an"), ("and", "&")
SINGLE_UNITS = word_list("second minute hour day week month year decade century dollar euro penny cent quid")
"""Units that an article makes a figure of ("an hour"); times where the words before say how long."""
ONE_DAY = frozenset({"day"})
"""Units that with "one" mean some time or other ("one day he will"), unless something says that they are counted."""
TIME_NOUN = "time"
LEVEL_MODIFIERS = word_set("below above beneath")
"""Behind a verb of movement these say where it went, not by how much ("fell below $70")."""
RANKED_TIMES = frozenset({"time"})
"""Before these an ordinal in digits counts ("for the 14th time")."""
PERSON_NOUNS = word_set(
    "suspect man woman victim driver boy girl player student teenager mother father son daughter brother sister wife "
    "husband singer actor actress officer teacher farmer worker resident pilot soldier nurse doctor widow pensioner"
)
"""Set off behind one of these a number is an age ("the suspect, 26,")."""
