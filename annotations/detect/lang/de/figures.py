"""German words of figures, as far as plain news needs them. The names are those of `lang.en.figures`. Data only."""

from annotations.detect.lang.en import figures as english
from annotations.detect.lang.word_lists import word_list, word_set
from schemas.value import Direction, Modifier

KIND_WORDS, MODIFIER_MARKS, VULGAR = english.KIND_WORDS, english.MODIFIER_MARKS, english.VULGAR
NONE: frozenset[str] = frozenset()
GROUP_MARK, DECIMAL_MARK = ".", ","

_UNITS = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
         "neunzig": 90}  # fmt: skip
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
          "siebzehn": 17, "achtzehn": 18, "neunzehn": 19}  # fmt: skip
CARDINALS = {
    "null": 0, "eins": 1, **{word: n for word, n in _UNITS.items() if n > 1}, **_TEENS, **_TENS,
    **{f"{unit}und{ten}": n + tens for unit, n in _UNITS.items() for ten, tens in _TENS.items()},
    **{f"{unit}hundert": 100 * n for unit, n in _UNITS.items()},
    **{f"{word}tausend": 1000 * n for word, n in {**_UNITS, **_TEENS, **_TENS}.items()},
}  # fmt: skip
"""German writes a number below a million as one word. "Ein" alone is the article; see `article_before`."""
SCALES = {
    "hundert": 2, "tausend": 3, "million": 6, "millionen": 6, "milliarde": 9, "milliarden": 9, "billion": 12,
    "billionen": 12, "mio": 6, "mio.": 6, "mrd": 9, "mrd.": 9, "mill.": 6, "tsd.": 3, "tsd": 3,
}  # fmt: skip
SCALE_MARKS: dict[str, int] = {}
CLEAR_MARKS = NONE
DOZENS = {"dutzend": 12}
VAGUE = {"hunderte": 2, "tausende": 3, "hunderten": 2, "tausenden": 3}
VAGUE_DOZENS = {"dutzende": 12, "dutzenden": 12}
VAGUE_BEFORE = word_set("mehrere mehreren einige einigen etliche")
VAGUE_WITH_OF = NONE
_ORDINAL_STEMS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8,
                  "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12}  # fmt: skip
ORDINALS = {stem + end: n for stem, n in _ORDINAL_STEMS.items() for end in ("e", "en", "er", "es")}
DENOMINATORS = {
    "hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9,
    "zehntel": 10, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip
ONE_PARTS = frozenset(DENOMINATORS)
MANY_PARTS = frozenset(DENOMINATORS) - {"hälfte"}
HALF = "hälfte"
SHARE_BEFORE = word_set("etwa rund fast beinahe nahezu knapp um auf über unter mindestens nur ist sind war waren macht")
SHARE_AFTER = word_set("der des aller von davon ihrer seiner dieser")
NOT_HALF_BEFORE = word_set("erste ersten zweite zweiten andere anderen bessere")
QUARTER_OF_A_YEAR_AFTER = word_set("nach vor")
BETWEEN, FROM, LEVEL_TO = ("zwischen",), ("von",), ("auf",)
OF, THAN = ("von",), ("als",)

MODIFIERS: dict[Modifier, tuple[str, ...]] = {
    "about": ("etwa", "rund", "ungefähr", "circa", "zirka", "ca.", "um die", "in etwa", "schätzungsweise", "an die"),
    "nearly": ("fast", "beinahe", "nahezu", "knapp", "annähernd"),
    "at_least": ("mindestens", "wenigstens", "nicht weniger als", "zumindest"),
    "at_most": ("höchstens", "maximal", "nicht mehr als", "allenfalls"),
    "more_than": ("mehr als", "über", "gut", "weit über", "deutlich mehr als", "oberhalb von"),
    "less_than": ("weniger als", "unter", "unterhalb von"),
    "up_to": ("bis zu",),
}
MODIFIERS_AFTER: dict[Modifier, tuple[str, ...]] = {
    "at_least": ("oder mehr", "und mehr", "und älter"),
    "at_most": ("oder weniger", "und jünger"),
}
HEDGES = word_set("nur der die das den dem des ein eine einen weitere weiteren zusätzliche insgesamt jeweils alle")
ADDS_AFTER = NONE
ALSO_PLACES = word_set("über unter")
OVER, SOME, AVERAGES = frozenset({"über"}), NONE, NONE
DETERMINERS = word_set("der die das den dem des seine ihre unsere diese")
ADVERB_ENDING = "weise"

UP_VERBS = word_list(
    "steigen steigt stieg stiegen gestiegen ansteigen angestiegen wachsen wächst wuchs wuchsen gewachsen zulegen "
    "zugelegt zunehmen zugenommen erhöhen erhöht erhöhte erhöhten klettern kletterte geklettert anheben angehoben "
    "verteuert verteuerte verteuerten gewann gewannen"
)
DOWN_VERBS = word_list(
    "sinken sinkt sank sanken gesunken fallen fällt fiel fielen gefallen zurückgehen zurückgegangen zurückging "
    "abnehmen abgenommen schrumpfen schrumpft schrumpfte geschrumpft einbrechen eingebrochen kürzen gekürzt "
    "reduzieren reduziert reduzierte verringern verringert verringerte senken gesenkt senkte verlor verloren gab "
    "nachgegeben verbilligt"
)
UP_NOUNS = word_list("plus anstieg zuwachs steigerung zunahme erhöhung wachstum gewinn")
DOWN_NOUNS = word_list("minus rückgang abnahme senkung kürzung verlust einbruch")
UP_AFTER = ("mehr", "höher", "größer", "länger", "teurer", "über")
DOWN_AFTER = ("weniger", "niedriger", "kleiner", "kürzer", "billiger", "unter")
UP_PARTICLE: tuple[str, ...] = ()
DOWN_PARTICLE: tuple[str, ...] = ()
MOVED_BY, CHANGE_OF = ("um",), ("von", "um")
MULTIPLES: dict[str, tuple[str, Direction]] = {
    "verdoppelt": ("2", "up"), "verdoppelte": ("2", "up"), "verdoppelten": ("2", "up"), "verdreifacht": ("3", "up"),
    "verdreifachte": ("3", "up"), "vervierfacht": ("4", "up"), "halbiert": ("0.5", "down"),
    "halbierte": ("0.5", "down"),
}  # fmt: skip
ADJECTIVE_MULTIPLES = NONE
MULTIPLE_FOLLOWERS: tuple[str, ...] = ()
TWICE = {"doppelt": "2", "zweimal": "2", "dreimal": "3", "viermal": "4", "fünfmal": "5"}
FOLD = "fach"
TIMES_AS = ("so", "mehr", "höher", "größer", "länger")

PERCENT = ("%", "prozent", "v. h.", "％")
PERCENTAGE_POINT = ("prozentpunkt", "prozentpunkte", "prozentpunkten")
BASIS_POINT = ("basispunkt", "basispunkte", "basispunkten")
PER_AFTER_ARTICLE = NONE
PER_ADVERBS = {"jährlich": "year", "monatlich": "month", "wöchentlich": "week", "täglich": "day", "stündlich": "hour"}
PER_NEVER, PER_NO_NOUN = NONE, NONE
PER_NAMES: dict[str, str] = {}

YEAR = "jahr"
AGE_NOUNS = word_set("year month week day")
NOT_RANK_AFTER = word_set("mal hand hilfe weltkrieg person liga bundesliga , . ; :")
UNIT_ORDINALS = NONE
SUPERLATIVES = word_set("größte größten größter höchste höchsten kleinste ältesten älteste reichste längste")
RANK_PERIODS = word_set("tag tage woche monat jahr quartal halbjahr halbzeit")
RANK_FOLLOWERS = word_set("der die das in von seit")
RANK_VERBS = word_set("als wurde belegte")
DATED_RANKS = word_set("jahrestag minute")
SCORE_BEFORE = word_set(
    "gewann gewannen gewonnen schlug besiegte verlor verloren unterlag siegte führte endete trennten"
)
SCORE_AFTER = word_set("sieg siege erfolg niederlage remis unentschieden endstand führung gegen")
MONTHS = word_list(
    "januar februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug "
    "sep sept okt nov dez"
)
YEAR_BEFORE = word_set(
    "in im seit bis von nach vor ab jahr jahre jahres jahren anfang mitte ende zwischen und sommer winter"
)
YEAR_ABOUT = frozenset({"um", "etwa"})
CLOCK_WORDS = ("uhr",)
ERA_WORDS = ("n. chr.", "v. chr.")
NAMED_NUMBERS = word_set(
    "paragraf paragraph artikel abschnitt kapitel seite band tabelle abbildung absatz satz nummer nr linie gleis flug "
    "bundesstraße autobahn ausfahrt tor zimmer klasse gruppe typ modell version windows iphone boeing airbus covid "
    "dax mdax klage verordnung resolution gesetz agenda stufe"
)
NAMED_UNLESS_NOUN = word_set("gruppe klasse stufe tor")
STREETS = word_set("straße allee platz weg gasse ring")
IDENTIFIER_BEFORE = ("tel", "telefon", "fax", "isbn", "issn", "doi", "id", "pin", "iban", "aktenzeichen", "postfach")
IDIOMS = (
    "unter vier augen", "erste hilfe", "erster hilfe", "zum ersten", "zweite wahl", "null und nichtig", "ersten blick",
    "zweiten blick", "erste liga", "eins zu eins", "erste weltkrieg", "zweite weltkrieg", "zweiten weltkrieg",
    "ersten weltkrieg",
)  # fmt: skip
PRONOUN_ONE_BEFORE, PRONOUN_ONE_AFTER, COUNTING_ONE_BEFORE = NONE, NONE, NONE
NOT_COUNTED = ("dinge",)
COUNT_STOP = word_set("prozent uhr")
COUNTRIES: dict[str, dict[str, tuple[str, ...]]] = {
    "dollar": {
        "AUD": ("australien", "australische", "australischen", "sydney", "canberra", "melbourne"),
        "CAD": ("kanada", "kanadische", "kanadischen", "toronto", "ottawa"),
        "NZD": ("neuseeland",),
        "HKD": ("hongkong",),
        "SGD": ("singapur",),
        "USD": ("usa", "vereinigte staaten", "vereinigten staaten", "washington", "new york", "amerika"),
    },
    "pound": {"EGP": ("ägypten", "kairo"), "LBP": ("libanon",)},
    "rupee": {"PKR": ("pakistan",), "LKR": ("sri lanka",), "INR": ("indien", "delhi", "mumbai")},
    "yen": {"CNY": ("china", "peking", "shanghai"), "JPY": ("japan",)},
}
PERIOD_HEDGES = word_set("der die den dem nächsten letzten vergangenen kommenden")
PARTICLE_OVER = NONE
OVER_DURATION = word_set("als seit dauerte")
MOVED_UNITS = frozenset({"punkt"})
WORD_PREFIXES = NONE
RANGING = word_set("zwischen")
CLAUSE_WORDS = word_set("der die das und oder in im mit auf von zu bei")
NEAR_DATES = word_set("letzte nächste diese")
NOT_MONEY_MOVES = word_set("gewann gewannen verlor verloren")
POINTS = ("punkt",)
NAME_STARTS: tuple[str, ...] = ()

TAGS = {
    "NN": "NNS", "NE": "NNP", "ADJA": "JJ", "ART": "DT", "CARD": "CD", "ADV": "RB", "ADJD": "RB", "PPOSAT": "PRP$",
    "PIAT": "DT", "PDAT": "DT", "KON": "CC", "$,": ",", "$.": ".", "VVFIN": "VBD", "VAFIN": "VBD", "VVPP": "VBD",
    "APPR": "IN", "APPRART": "IN", "VMFIN": "MD", "TRUNC": "JJ",
}  # fmt: skip
"""Tags of the Stuttgart-Tübingen set in terms of the Penn Treebank's."""
UNTAGGED = (
    (r"(?:der|die|das|den|dem|des|ein|eine[nmrs]?|diese[nmrs]?|alle[nrs]?)", "DT"),
    (r"(?:in|im|am|an|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|für|um|gegen|seit|vor|über|unter|durch|ohne)", "IN"),
    (r"(?:und|oder|sowie)", "CC"),
    (r"[A-ZÄÖÜ][a-zäöüß-]+", "NNS"),
    (r"[a-zäöüß]{2,}(?:e|en|er|es|em)", "JJ"),
)  # fmt: skip
"""What a token is where no model has tagged it: German writes its nouns with a capital."""
CAPITAL_NOUNS = True
PERSON = "Person"
INVARIANT = NONE
SINGULAR = {
    "menschen": "Mensch", "personen": "Person", "leute": "Person", "einwohner": "Einwohner", "wohnungen": "Wohnung",
    "kinder": "Kind", "frauen": "Frau", "männer": "Mann", "häuser": "Haus", "stimmen": "Stimme", "toten": "Tote",
    "tote": "Tote", "verletzte": "Verletzte", "verletzten": "Verletzte", "fälle": "Fall", "besucher": "Besucher",
    "punkte": "Punkt", "punkten": "Punkt", "beschäftigte": "Beschäftigte", "stellen": "Stelle", "autos": "Auto",
    "einwohnern": "Einwohner", "fahrgäste": "Fahrgast", "bäume": "Baum", "schulen": "Schule", "haushalte": "Haushalt",
    "tore": "Tor", "arbeitsplätze": "Arbeitsplatz", "plätze": "Platz", "städte": "Stadt", "länder": "Land",
}  # fmt: skip
PLURAL: dict[str, str] = {}
UNIT_PLURAL_ENDINGS = ((r"(?<=e)$", "n"), (r"(?<=e[rl])$", "n"), (r"$", "en"))
PLURAL_ENDINGS = UNIT_PLURAL_ENDINGS
SINGULAR_ENDINGS = ((r"(?<=in)nen$", ""), (r"(?<=ung)en$", ""), (r"(?<=heit|keit)en$", ""), (r"(?<=ion)en$", ""))
ARTICLES, AND = ("ein", "eine", "einen", "einem", "einer"), ("und",)
SINGLE_UNITS = word_list("sekunde minute stunde tag woche monat jahr jahrzehnt jahrhundert euro dollar cent")
ONE_DAY: frozenset[str] = frozenset()
TIME_NOUN = "Mal"
LEVEL_MODIFIERS = word_set("unter über")
RANKED_TIMES = frozenset({"mal"})
PERSON_NOUNS = word_set("mann frau täter opfer fahrer fahrerin schüler schülerin lehrer lehrerin mutter vater")
