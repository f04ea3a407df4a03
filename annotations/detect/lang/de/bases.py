"""How German says whose prices an amount is in: "in Preisen von 2015", "inflationsbereinigt". Data only."""

YEAR = r"(?:18|19|20)\d\d(?:/\d\d(?:\d\d)?)?"
PPP = (
    rf"(?:in|zu|nach)\s+Kaufkraftparität(?:en)?(?:\s+von\s+{YEAR})?|kaufkraftbereinigt|in\s+internationalen\s+Dollars?"
)
NOMINAL = r"nominal\b|(?:in|zu)\s+(?:jeweiligen|laufenden)\s+Preisen|nicht\s+inflationsbereinigt"
REAL = (
    rf"(?:in|zu)\s+(?:konstanten\s+)?Preisen\s+(?:von|des\s+Jahres)\s+{YEAR}|(?:in|zu)\s+konstanten\s+Preisen"
    r"|(?:inflations|preis)bereinigt\w*|nach\s+Abzug\s+der\s+(?:Inflation|Teuerung)"
    r"|(?:in|nach|zu)\s+heutige[mnr]\s+(?:Geld|Wert|Preisen|Kaufkraft)"
)
TODAY = r"heutige"
BEHIND_GAP = r"(?:,?\s*|\s+(?:pro|je|im)\s+\w+,?\s+|\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,2},?\s+)"
BEFORE_GAP = r"[^.;:!?\n\d$£€]{0,60}"
LIST_GAP = r"\s*(?:,|und|oder|bis)\s*"

SAID = {
    "real": ("inflationsbereinigt", "in Preisen von {year}"),
    "nominal": ("nominal", "nominal"),
    "ppp": ("kaufkraftbereinigt", "in Kaufkraftparitäten von {year}"),
}
