"""German names of currencies and units. Codes, signs and symbols are those of `lang.en.units`. Data only."""

from annotations.detect.lang.en import units as english

AMBIGUOUS_SIGNS, CURRENCY_SIGNS = english.AMBIGUOUS_SIGNS, english.CURRENCY_SIGNS
CODES, OTHER_CODES, LOWER_CODES = english.CODES, english.OTHER_CODES, english.LOWER_CODES
NEVER_ALONE, NEVER_SPACED, NOT_BEFORE = english.NEVER_ALONE, english.NEVER_SPACED, english.NOT_BEFORE
SI_PREFIXES, TIME_CODES = english.SI_PREFIXES, english.TIME_CODES
AREA_BASES = ("metre", "kilometre", "centimetre", "millimetre")
AREA_SYMBOLS = {"m": "metre", "km": "kilometre", "cm": "centimetre", "mm": "millimetre"}
NONE: frozenset[str] = frozenset()
SI_UNITS = {**english.SI_UNITS, "gram": ("gramm", "g", "g", " kilo milli micro nano"),
            "metre": ("meter", "m", "m", " kilo milli micro nano centi deci")}  # fmt: skip
CURRENCY_WORDS = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "yen": "JPY", "yuan": "CNY", "franken": "CHF", "rubel": "RUB",
    "pfund": "GBP", "rupie": "INR", "lira": "TRY", "krone": "SEK", "zloty": "PLN", "forint": "HUF", "bitcoin": "XBT",
    "mark": "DEM", "d-mark": "DEM", "schilling": "ATS",
}  # fmt: skip
SUBUNITS = {"cent": ("EUR", "cent"), "pfennig": ("DEM", "cent"), "rappen": ("CHF", "cent")}
SUBUNIT_SIZES = {"cent": "0.01"}
NOT_ALONE = frozenset({"mark", "krone"})
MONEY_AROUND = ("kost", "preis", "zahl", "euro", "geld", "kauf", "verdien", "budget", "etat")
NATIONS = {
    "us": "USD", "amerikanische": "USD", "amerikanischen": "USD", "australische": "AUD", "australischen": "AUD",
    "kanadische": "CAD", "kanadischen": "CAD", "schweizer": "CHF", "britische": "GBP", "britischen": "GBP",
    "schwedische": "SEK", "schwedischen": "SEK", "norwegische": "NOK", "norwegischen": "NOK", "dänische": "DKK",
    "dänischen": "DKK", "tschechische": "CZK", "tschechischen": "CZK", "indische": "INR", "indischen": "INR",
    "türkische": "TRY", "türkischen": "TRY", "ägyptische": "EGP", "ägyptischen": "EGP", "singapur": "SGD",
    "neuseeland": "NZD", "hongkong": "HKD",
}  # fmt: skip
NATIONAL_WORDS = frozenset({"kronen", "pfund"})
CURRENCY_PLAIN = frozenset({"dollar"})
SIGNS_OF_SUMS, WORDS_BEFORE = english.SIGNS_OF_SUMS, {"euro": "EUR", "dollar": "USD", "franken": "CHF", "yen": "JPY"}
WEIGHT_OR_MONEY: dict[str, str] = {}
WEIGHT_WORDS: dict[str, str] = {}
WEIGHT_AFTER, MONEY_AFTER = NONE, NONE
NAME_LIKE, WORD_LIKE, LENGTH_AFTER = NONE, NONE, NONE
POWER_WORDS: dict[str, str] = {}
ANNUM = {"kopf": "person", "einwohner": "inhabitant", "tonne": "tonne", "person": "person"}
AREA_WORDS, VOLUME_WORDS, AREA_JOINT = ("quadrat",), ("kubik",), ""
UNITS: tuple[tuple[str, str, str, str], ...] = (
    ("s", "second", "sekunde sek.", "s"), ("min", "minute", "minute min.", ""), ("h", "hour", "stunde std.", "h"),
    ("d", "day", "tag tage tägig tägige tägigen tägiger", ""), ("wk", "week", "woche wöchig wöchige wöchigen", ""),
    ("mo", "month", "monat monate monatig monatige monatigen", ""),
    ("a", "year", "jahr jahre jahren jährig jährige jährigen jähriger jähriges jährigem", ""),
    ("", "decade", "jahrzehnt jahrzehnte", ""), ("", "century", "jahrhundert jahrhunderte", ""),
    ("m", "metre", "", "m"), ("km/h", "kilometre per hour", "stundenkilometer km/h", "km/h"),
    ("har", "hectare", "hektar", "ha"), ("t", "tonne", "tonne", "t"), ("kg", "kilogram", "kilo", ""),
    ("[mi_i]", "mile", "meile", ""), ("[nmi_i]", "nautical mile", "seemeile", ""), ("[kn_i]", "knot", "knoten", ""),
    ("[bbl_us]", "barrel", "barrel", ""), ("[HP]", "horsepower", "ps", "PS"),
    ("deg", "degree", "grad", "°"), ("Cel", "degree Celsius", "grad_celsius", "°C"),
    ("[degF]", "degree Fahrenheit", "grad_fahrenheit", "°F"),
    ("kW.h", "kilowatt hour", "kilowattstunde", "kWh"), ("MW.h", "megawatt hour", "megawattstunde", "MWh"),
    ("GW.h", "gigawatt hour", "gigawattstunde", "GWh"), ("TW.h", "terawatt hour", "terawattstunde", "TWh"),
    ("L", "litre", "liter", "l L"), ("g/km", "gram per kilometre", "", "g/km"), ("dB", "decibel", "dezibel", "dB"),
    ("[in_i]", "inch", "zoll", ""), ("[ft_i]", "foot", "fuß", ""), ("[yd_i]", "yard", "yard", ""),
)  # fmt: skip
SMALLER = english.SMALLER
