"""English names of currencies and units, with ISO 4217 and UCUM codes. Data only.

UCUM: The Unified Code for Units of Measure (ucum.org). Names are British and singular.
"""

from annotations.detect.lang.word_lists import word_set

CURRENCY_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "J$": "JMD", "TT$": "TTD",
    "Z$": "ZWL", "$US": "USD", "$A": "AUD", "$C": "CAD", "$NZ": "NZD", "$HK": "HKD", "CN¥": "CNY", "RMB¥": "CNY",
    "JP¥": "JPY", "$": "USD", "＄": "USD", "£": "GBP", "￡": "GBP", "€": "EUR", "¥": "JPY", "￥": "JPY", "₹": "INR",
    "₽": "RUB", "₩": "KRW", "₦": "NGN", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB",
    "₭": "LAK", "元": "CNY", "円": "JPY", "c$": "CAD", "hk$": "HKD", "us$": "USD", "nz$": "NZD", "₿": "XBT", "₵": "GHS",
    "₡": "CRC", "₲": "PYG", "₸": "KZT", "₾": "GEL", "֏": "AMD", "৳": "BDT", "E£": "EGP",
    "Rs.": "INR", "Rs": "INR", "RM": "MYR", "Rp": "IDR", "RMB": "CNY", "Y=": "JPY", "CHF": "CHF",
    "kr": "SEK", "zł": "PLN", "Ksh": "KES", "KSh": "KES", "Tk": "BDT", "Fr": "CHF", "USD$": "USD", "usd$": "USD",
    "AUD$": "AUD", "aud$": "AUD", "CAD$": "CAD", "cad$": "CAD", "NZD$": "NZD", "nzd$": "NZD", "MXN$": "MXN",
    "mxn$": "MXN", "HKD$": "HKD", "Ps": "MXN", "PS": "GBP", "D$": "USD", "U$": "USD",
}  # fmt: skip
AMBIGUOUS_SIGNS = {"$": "dollar", "＄": "dollar", "£": "pound", "¥": "yen", "￥": "yen", "Rs": "rupee", "Rs.": "rupee",
                   "₹": ""}  # fmt: skip
SIGNS_OF_SUMS = frozenset({"PS"})
"""Signs of money before what can only be a sum: "PS" is what is left of "£" in plain ASCII."""
WORDS_BEFORE = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "rupee": "INR",
    "rupees": "INR", "ringgit": "MYR", "rupiah": "IDR", "baht": "THB", "naira": "NGN", "peso": "PHP", "pesos": "PHP",
    "shillings": "KES",
}  # fmt: skip
"""Names of currencies that may stand before a sum."""
WEIGHT_OR_MONEY = {"[lb_av]": "GBP"}
"""Units whose name is a currency's too."""
CODES = {
    "USD": "US dollar", "AUD": "Australian dollar", "CAD": "Canadian dollar", "NZD": "New Zealand dollar",
    "HKD": "Hong Kong dollar", "SGD": "Singapore dollar", "TWD": "Taiwan dollar", "EUR": "euro",
    "GBP": "British pound", "JPY": "Japanese yen", "CNY": "Chinese yuan", "INR": "Indian rupee",
    "PKR": "Pakistani rupee",
    "LKR": "Sri Lankan rupee", "NPR": "Nepalese rupee", "CHF": "Swiss franc", "SEK": "Swedish krona",
    "NOK": "Norwegian krone", "DKK": "Danish krone", "ISK": "Icelandic krona", "PLN": "Polish zloty",
    "CZK": "Czech koruna",
    "HUF": "Hungarian forint", "RON": "Romanian leu", "BGN": "Bulgarian lev", "RUB": "Russian rouble",
    "UAH": "Ukrainian hryvnia",
    "TRY": "Turkish lira", "ILS": "Israeli shekel", "AED": "UAE dirham", "SAR": "Saudi riyal", "QAR": "Qatari riyal",
    "KWD": "Kuwaiti dinar", "BHD": "Bahraini dinar", "JOD": "Jordanian dinar", "IQD": "Iraqi dinar",
    "EGP": "Egyptian pound", "LBP": "Lebanese pound", "IRR": "Iranian rial", "OMR": "Omani rial",
    "ZAR": "South African rand",
    "NGN": "Nigerian naira", "KES": "Kenyan shilling", "UGX": "Ugandan shilling", "TZS": "Tanzanian shilling",
    "GHS": "Ghanaian cedi", "ETB": "Ethiopian birr", "MAD": "Moroccan dirham", "DZD": "Algerian dinar",
    "TND": "Tunisian dinar",
    "BRL": "Brazilian real", "MXN": "Mexican peso", "ARS": "Argentine peso", "CLP": "Chilean peso",
    "COP": "Colombian peso",
    "PEN": "Peruvian sol", "UYU": "Uruguayan peso", "VES": "Venezuelan bolivar", "KRW": "South Korean won",
    "IDR": "Indonesian rupiah", "MYR": "Malaysian ringgit",
    "THB": "Thai baht", "PHP": "Philippine peso", "VND": "Vietnamese dong", "BDT": "Bangladeshi taka",
    "KZT": "Kazakhstani tenge",
    "GEL": "Georgian lari",
    "AMD": "Armenian dram", "AZN": "Azerbaijani manat", "BYN": "Belarusian rouble", "RSD": "Serbian dinar",
    "HRK": "Croatian kuna",
    "JMD": "Jamaican dollar", "TTD": "Trinidad dollar", "BBD": "Barbadian dollar", "BSD": "Bahamian dollar",
    "XBT": "bitcoin", "ETH": "ether", "AFN": "Afghan afghani", "MMK": "Myanmar kyat", "KHR": "Cambodian riel",
    "LAK": "Lao kip", "MNT": "Mongolian tugrik",
    "CUP": "Cuban peso", "DOP": "Dominican peso", "CRC": "Costa Rican colon", "GTQ": "Guatemalan quetzal",
    "PYG": "Paraguayan guarani",
    "BOB": "Bolivian boliviano", "ZMW": "Zambian kwacha", "BWP": "Botswana pula", "NAD": "Namibian dollar",
    "MZN": "Mozambican metical",
    "DEM": "German mark", "FRF": "French franc", "ITL": "Italian lira", "ESP": "peseta", "NLG": "Dutch guilder",
    "BEF": "Belgian franc", "ATS": "Austrian schilling", "FIM": "Finnish markka", "IEP": "Irish pound",
    "PTE": "Portuguese escudo", "GRD": "drachma", "ZWL": "Zimbabwean dollar", "FJD": "Fijian dollar",
    "SYP": "Syrian pound", "SDG": "Sudanese pound", "LYD": "Libyan dinar", "MUR": "Mauritian rupee",
    "MVR": "Maldivian rufiyaa", "BTN": "ngultrum", "XAF": "Central African franc", "XOF": "West African franc",
    "PGK": "kina", "ALL": "Albanian lek", "MKD": "Macedonian denar", "MDL": "Moldovan leu", "UZS": "Uzbek sum",
    "KGS": "Kyrgyz som",
}  # fmt: skip
OTHER_CODES = {"RMB": "CNY", "CNH": "CNY", "BTC": "XBT", "NTD": "TWD", "STG": "GBP", "NIS": "ILS", "SFR": "CHF",
               "DKR": "DKK", "SKR": "SEK", "NKR": "NOK"}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR",
    "pound sterling": "GBP", "sterling": "GBP", "quid": "GBP", "franc": "CHF", "krona": "SEK", "kronor": "SEK",
    "krone": "NOK", "kroner": "NOK", "kronur": "ISK", "zloty": "PLN", "koruna": "CZK", "forint": "HUF", "rouble": "RUB",
    "ruble": "RUB", "hryvnia": "UAH", "lira": "TRY", "lire": "ITL", "shekel": "ILS", "dirham": "AED", "riyal": "SAR",
    "rand": "ZAR", "naira": "NGN", "peso": "MXN", "real": "BRL", "reais": "BRL", "won": "KRW", "rupiah": "IDR",
    "ringgit": "MYR", "baht": "THB", "dong": "VND", "taka": "BDT", "tenge": "KZT", "lari": "GEL", "cedi": "GHS",
    "birr": "ETB", "bolivar": "VES", "bitcoin": "XBT", "peseta": "ESP", "guilder": "NLG", "markka": "FIM",
    "deutsche mark": "DEM", "deutschmark": "DEM", "mark": "DEM", "schilling": "ATS", "escudo": "PTE", "drachma": "GRD",
    "afghani": "AFN", "kyat": "MMK", "kwacha": "ZMW", "shilling": "KES", "riel": "KHR", "kuna": "HRK", "kn": "HRK",
    "dinar": "KWD", "rial": "IRR", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "som": "KGS",
    "crown": "SEK", "greenback": "USD", "loonie": "CAD", "punt": "IEP", "krónur": "ISK", "złoty": "PLN",
    "koruny": "CZK",
    "manat": "AZN", "nakfa": "ERN", "pataca": "MOP", "gourde": "HTG", "lempira": "HNL", "dalasi": "GMD",
}  # fmt: skip
TIME_CODES = ("s", "min", "h", "d", "wk", "mo", "a", "", "14.d", "ms", "us", "ns")
NEVER_SPACED = frozenset({"A$", "S$_", "D$", "U$", "J$", "Z$", "R$"})
"""Signs whose letter may be a word before a bare "$" ("A $5 million fine"): taken only without a space."""
NOT_ALONE = frozenset({"real", "mark", "crown", "crowns", "reals", "marks", "sol", "som", "lev", "sterling", "pound",
    "won", "rand", "lei", "kn", "dram", "punt"})  # fmt: skip
"""Currency words that are also something else: taken only with a number of money before them (plural, scale, "
    "nation)."""
LOWER_CODES = word_set("usd eur gbp rmb btc inr aud cad chf jpy sek nok dkk cny hkd sgd nzd")
NOT_BEFORE = frozenset({"ALL", "TOP", "SOS", "MOP", "CUP", "LAK", "COP", "SOL"})
"""Codes that are English words in capitals."""
MONEY_AROUND = (
    "£",
    "cost",
    "price",
    "pay",
    "paid",
    "worth",
    "fine",
    "budget",
    "salar",
    "earn",
    "bill",
    "spend",
    "spent",
    "money",
    "charge",
    "sterling",
    "sold",
    "donat",
    "cash",
    "fund",
    "debt",
    "rent",
    "sell",
)
WORD_LIKE = frozenset(
    {
        "in",
        "h",
        "s",
        "A",
        "am",
        "pm",
        "fm",
        "mi",
        "min",
        "g",
        "t",
        "l",
        "C",
        "F",
        "N",
        "T",
        "V",
        "W",
        "J",
        "B",
        "K",
        "ac",
        "ha",
        "PS",
        "MP",
        "gal",
    }
) - {"g", "W", "V", "ha", "F", "min", "t"}
NAME_LIKE = word_set(
    "stone mark marks won miles pound day days may yard foot rand real sol grain dram cup knot carat "
    "second night mile point kilo amp gray tesla newton watt pascal"
)
"""Unit words that are names when they are written with a capital."""
POWER_WORDS = {"squared": "2", "cubed": "3"}
ANNUM = {"annum": "year", "diem": "day", "capita": "person"}
LENGTH_AFTER = word_set(
    "tall long wide high deep apart away freestyle race sprint relay hurdles steeplechase "
    "butterfly backstroke "
    "breaststroke medley final above below from to x by in is and or isn of the final on at for with dash run walk "
    "diving platform springboard pool telescope off before after past thick"
)
"""Words behind "m" that make it metres, not millions."""
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "united states": "USD", "australian": "AUD", "aussie": "AUD",
    "canadian": "CAD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD",
    "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD", "zimbabwean": "ZWL", "zimbabwe": "ZWL", "fijian": "FJD",
    "bahamian": "BSD", "barbadian": "BBD", "namibian": "NAD", "trinidad": "TTD", "british": "GBP", "egyptian": "EGP",
    "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG", "irish": "IEP", "indian": "INR", "pakistani": "PKR",
    "pakistan": "PKR", "sri lankan": "LKR", "sri lanka": "LKR", "nepalese": "NPR", "nepali": "NPR", "mauritian": "MUR",
    "swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XOF", "swedish": "SEK", "norwegian": "NOK",
    "danish": "DKK", "icelandic": "ISK", "czech": "CZK", "polish": "PLN", "turkish": "TRY", "italian": "ITL",
    "israeli": "ILS", "uae": "AED", "emirati": "AED", "moroccan": "MAD", "saudi": "SAR", "qatari": "QAR",
    "mexican": "MXN", "argentine": "ARS", "argentinian": "ARS", "chilean": "CLP", "colombian": "COP",
    "philippine": "PHP", "philippines": "PHP", "uruguayan": "UYU", "cuban": "CUP", "dominican": "DOP",
    "brazilian": "BRL", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS", "kuwaiti": "KWD",
    "kuwait": "KWD", "bahraini": "BHD", "bahrain": "BHD", "jordanian": "JOD", "iraqi": "IQD", "algerian": "DZD",
    "tunisian": "TND", "libyan": "LYD", "serbian": "RSD", "iranian": "IRR", "omani": "OMR", "russian": "RUB",
    "belarusian": "BYN", "ukrainian": "UAH", "chinese": "CNY", "japanese": "JPY", "korean": "KRW",
    "south korean": "KRW", "north korean": "KPW", "south african": "ZAR", "nigerian": "NGN", "malaysian": "MYR",
    "indonesian": "IDR", "thai": "THB", "vietnamese": "VND", "bangladeshi": "BDT", "german": "DEM", "finnish": "FIM",
    "spanish": "ESP", "dutch": "NLG", "portuguese": "PTE", "greek": "GRD", "austrian": "ATS", "romanian": "RON",
    "bulgarian": "BGN", "moldovan": "MDL", "hungarian": "HUF", "ghanaian": "GHS", "croatian": "HRK",
    "peruvian": "PEN", "kyrgyz": "KGS", "ethiopian": "ETB", "zambian": "ZMW",
    "netherlands": "NLG", "costa rican": "CRC", "afghan": "AFN", "georgian": "GEL",
}  # fmt: skip
SUBUNITS = {
    "cent": ("USD", "cent"), "penny": ("GBP", "penny"), "pence": ("GBP", "penny"), "pennies": ("USD", "penny"),
    "p": ("GBP", "penny"), "c": ("USD", "cent"), "¢": ("USD", "cent"), "sen": ("MYR", "sen"),
    "paise": ("INR", "paisa"), "paisa": ("INR", "paisa"), "kopeck": ("RUB", "kopeck"), "eurocent": ("EUR", "cent"),
    "dime": ("USD", "dime"), "nickel": ("USD", "nickel"), "centavo": ("MXN", "centavo"), "satoshi": ("XBT", "satoshi"),
}  # fmt: skip
"""Subunits are kept as written: the value counts them, and the unit name tells ("50 cents": 0.50 USD)."""
SUBUNIT_SIZES = {"cent": "0.01", "penny": "0.01", "sen": "0.01", "paisa": "0.01", "kopeck": "0.01", "dime": "0.1",
                 "nickel": "0.05", "centavo": "0.01", "satoshi": "0.00000001"}  # fmt: skip

# (UCUM code, name, words, symbols): words match in any case and take a plural -s; symbols match as they are.
UNITS: tuple[tuple[str, str, str, str], ...] = (
    ("s", "second", "second sec secs", "s"), ("min", "minute", "minute min mins", ""), ("h", "hour", "hour hr hrs",
    "h"),
    ("d", "day", "day", ""), ("wk", "week", "week wk wks", ""), ("mo", "month", "month", ""),
    ("a", "year", "year yr yrs", ""), ("", "decade", "decade", ""), ("", "century", "century centuries", ""),
    ("", "millennium", "millennium millennia", ""), ("14.d", "fortnight", "fortnight", ""),
    ("[in_i]", "inch", "inch inches", '" ″ in'), ("[ft_i]", "foot", "foot feet ft", "ft"),
    ("[yd_i]", "yard", "yard yd yds", ""),
    ("[mi_i]", "mile", "mile", "mi"), ("[nmi_i]", "nautical mile", "nautical-mile nautical_mile", "nmi"),
    ("[ly]", "light year", "light_year light-year lightyear", ""), ("AU", "astronomical unit", "astronomical_unit", ""),
    ("um", "micrometre", "micron", ""), ("m", "metre", "", "m"),
    ("[acr_us]", "acre", "acre", "ac"), ("har", "hectare", "hectare", "ha"),
    ("[lb_av]", "pound", "pound lb lbs", ""), ("[oz_av]", "ounce", "ounce oz", ""), ("[ston_av]", "ton",
    "ton short_ton", ""),
    ("[stone_av]", "stone", "stone", ""), ("t", "tonne", "tonne metric_ton", "t"), ("t", "tonne", "mt", "Mt_"),
    ("[lton_av]", "long ton", "long_ton", ""), ("[car_m]", "carat", "carat karat", "ct"), ("[gr]", "grain", "grain",
    ""),
    ("[dr_av]", "dram", "dram", ""), ("kg", "kilogram", "kilo", "Kg KG"), ("[oz_tr]", "troy ounce", "troy_ounce", ""),
    ("[gal_us]", "gallon", "gallon us_gallon", "gal"), ("[pt_us]", "pint", "pint us_pint", ""), ("[qt_us]", "quart",
    "quart us_quart", ""),
    ("[bbl_us]", "barrel", "barrel bbl", ""), ("[foz_us]", "fluid ounce", "fluid_ounce us_fluid_ounce", "fl_oz"),
    ("[cup_us]", "cup", "cup", ""), ("[tbs_us]", "tablespoon", "tablespoon tbsp", ""),
    ("[tsp_us]", "teaspoon", "teaspoon tsp", ""), ("[bu_us]", "bushel", "bushel", ""),
    ("cm3", "cubic centimetre", "", "cc"), ("[HP]", "horsepower", "horsepower hp", "PS"),
    ("[kn_i]", "knot", "knot", "kt kts"), ("[HP]", "brake horsepower", "bhp", ""), ("cal", "calorie", "calorie cal",
    ""), ("kcal", "kilocalorie",
    "kilocalorie kcal", ""),
    ("[Btu]", "British thermal unit", "btu", ""), ("atm", "atmosphere", "", "atm"), ("[psi]", "pound per square inch",
    "psi", ""),
    ("k[psi]", "kilopound per square inch", "ksi", ""), ("mm[Hg]", "millimetre of mercury", "mmhg", ""),
    ("deg", "degree", "degree deg", "°"), ("rad", "radian", "radian", "rad"), ("Cel", "degree Celsius",
     "degree_celsius degrees_celsius celsius celcius centigrade centigrate deg_celsius deg_c degree_c degrees_c "
     "degrees_centigrade degree_centigrade °_celsius degrees_celcius", "°C ℃ C_"),
    ("[degF]", "degree Fahrenheit", "degree_fahrenheit degrees_fahrenheit fahrenheit farenheit deg_fahrenheit deg_f "
     "degree_f degrees_f degrees_farenheit °_fahrenheit", "°F ℉"), ("K", "kelvin", "kelvin degrees_kelvin", ""),
    ("[mi_i]/h", "mile per hour", "mph mile_per_hour miles_per_hour mile_an_hour miles_an_hour m.p.h m.p.h. "
    "miles_hour", ""),
    ("km/h", "kilometre per hour", "kph kmh kmph kilometre_per_hour kilometres_per_hour kilometer_per_hour "
     "kilometers_per_hour kilometres_an_hour kilometers_an_hour km_per_hour km_an_hour", "km/h km/hr kmh km/hour"),
    ("m/s", "metre per second", "metre_per_second metres_per_second meter_per_second meters_per_second", "m/s"),
    ("[mi_i]/[gal_us]", "mile per gallon", "mpg mile_per_gallon miles_per_gallon miles_a_gallon", ""),
        ("g/km", "gram per kilometre", "", "g/km"), ("ug/m3", "microgram per cubic metre", "", "µg/m3 μg/m³"),
    ("[ppm]", "part per million", "ppm part_per_million parts_per_million", ""),
    ("[ppb]", "part per billion", "ppb part_per_billion parts_per_billion", ""),
    ("kW.h", "kilowatt hour", "kilowatt_hour kilowatt-hour kwh", "kWh"),
    ("MW.h", "megawatt hour", "megawatt_hour megawatt-hour mwh", "MWh"),
    ("GW.h", "gigawatt hour", "gigawatt_hour gigawatt-hour gwh", "GWh"),
    ("TW.h", "terawatt hour", "terawatt_hour terawatt-hour twh", "TWh"), ("W.h", "watt hour", "watt_hour watt-hour",
    "Wh"),
    ("N.m", "newton metre", "newton_metre newton_meter newton-metre", "Nm"), ("[ft_i].[lbf_av]", "foot pound-force", "",
     "lb-ft lb.ft. ft-lb"), ("dB", "decibel", "decibel", "dB dBA"), 
    ("mA.h", "milliampere hour", "", "mAh"), ("1/min", "revolution per minute", "rpm", ""), ("Hz", "hertz", "", "HZ"),
    ("Mibit/s", "megabit per second", "mbps", "Mbps Mb/s Mbit/s"), ("Gibit/s", "gigabit per second", "gbps",
    "Gbps Gb/s"),
    ("MBy/s", "megabyte per second", "", "MB/s"), ("[MPix]", "megapixel", "megapixel", "MP"), ("[pix]", "pixel",
    "pixel", ""),
    ("L", "litre", "", "L"), ("mL", "millilitre", "", "mL"), ("MBy", "megabyte", "mb", ""), ("GBy", "gigabyte", "gb",
    ""), ("kBy", "kilobyte", "kb", ""),
    ("TBy", "terabyte", "tb", ""), ("ms", "millisecond", "millisecond", "ms"), ("sr", "steradian", "steradian", ""),
    ("circ", "turn", "turn", ""), ("Ma", "megayear", "megayear", "Ma Myr"),
    ("Ga", "gigayear", "gigayear", "Ga Gyr"), ("[ston_av]/d", "ton per day", "tpd", ""), ("1", "point per game",
    "ppg", ""), ("1", "rebound per game", "rpg", ""),
    ("1", "assist per game", "apg", ""), ("[GT]", "gross ton", "gross_ton", ""),
    ("[ft_i]", "foot", "", "′ '"), ("[TEU]", "TEU", "teu", "TEUs"),
    ("Sv", "sievert", "sievert", "mSv_"),
)  # fmt: skip
SI_PREFIXES = {
    "": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E", "milli": "m", "micro": "u",
    "nano": "n", "pico": "p", "centi": "c", "deci": "d", "hecto": "h", "atto": "a", "femto": "f",
}  # fmt: skip
SI_UNITS: dict[str, tuple[str, str, str, str]] = {
    # name: (other spellings, symbol, UCUM, prefixes that occur)
    "metre": ("meter", "m", "m", " kilo milli micro nano pico centi deci atto femto"),
    "gram": ("gramme", "g", "g", " kilo milli micro nano"),
    "litre": ("liter", "l", "L", " milli centi deci hecto mega micro"),
    "watt": ("", "W", "W", " kilo mega giga tera milli"),
    "joule": ("", "J", "J", " kilo mega giga tera"),
    "hertz": ("", "Hz", "Hz", " kilo mega giga tera"),
    "volt": ("", "V", "V", " kilo milli mega"),
    "ampere": ("amp", "A", "A", "milli"),
    "byte": ("", "B", "By", " kilo mega giga tera peta exa"),
    "bit": ("", "bit", "bit", " kilo mega giga"),
    "pascal": ("", "Pa", "Pa", " kilo mega hecto giga"),
    "newton": ("", "N", "N", "kilo"),
    "electronvolt": ("", "eV", "eV", " kilo mega giga tera"),
    "sievert": ("", "Sv", "Sv", "milli micro"),
    "gray": ("", "Gy", "Gy", "milli"),
    "farad": ("", "F", "F", " micro nano pico"),
    "ohm": ("", "Ω", "Ohm", " kilo mega"),
    "tesla": ("", "T", "T", "milli"),
    "becquerel": ("", "Bq", "Bq", " mega giga tera"),
    "tonne": ("ton", "t", "t", "kilo mega giga"),
}
AREA_WORDS = ("square", "sq", "sq.")
VOLUME_WORDS = ("cubic", "cu", "cu.")
AREA_BASES = ("metre", "kilometre", "centimetre", "millimetre", "foot", "mile", "inch", "yard")
AREA_SYMBOLS = {"m": "metre", "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "ft": "foot", "mi": "mile",
                "in": "inch", "yd": "yard"}  # fmt: skip
NEVER_ALONE = frozenset({"s", "h", "t", "m", "g", "l", "A", "B", "V", "W", "N", "F", "K", "T", "J", "in", "mi", "ha",
                         "ac", "PS", "'", "′", '"', "″", "MP", "ct", "C", "min", "cal", "atm", "Pa", "Gy", "rad",
                         "kt", "kts", "am", "pm", "fm", "bit", "gal"})  # fmt: skip
"""Symbols that are taken only right behind digits ("1.5mm", "32 m", '10"'), never behind a number word."""
CURRENCY_PLAIN = frozenset({"dollar", "dollars"})
"""Words that say no more than the bare sign."""
NATIONAL_WORDS = frozenset({"pound", "pounds", "marks", "liras"})
"""Currency words that are taken behind a nation's name only."""
WEIGHT_WORDS = {"pound": "GBP", "pounds": "GBP"}
"""Names of weights that are money where money is meant."""
WEIGHT_AFTER, MONEY_AFTER = frozenset({"per", "of"}), frozenset({"sterling"})
AREA_JOINT = " "
SMALLER: dict[tuple[str, str], int] = {
    ("h", "min"): 60, ("min", "s"): 60, ("[ft_i]", "[in_i]"): 12,
    ("[stone_av]", "[lb_av]"): 14, ("[lb_av]", "[oz_av]"): 16,
}  # fmt: skip
"""How many of the second unit make one of the first, where the two are said as one amount ("6 ft 2 in")."""
