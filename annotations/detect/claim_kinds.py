"""What kind of statement a claim is, its nature, and why it was proposed, in words a reviewer can read."""

import re
from dataclasses import dataclass

from annotations.detect.claim_features import TOKEN
from annotations.detect.lang.en import claims as words
from schemas.mention import ClaimKind, ClaimNature, FigureValue, Mention, QuoteValue

_AMOUNTS = frozenset({"percent", "percentage_point", "basis_point", "count", "measure", "ratio",
                      "score", "fraction", "multiple"})  # fmt: skip
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|his|her|their|ever)\s+(?:\w{1,30}\s+)?(?:most|least|\w{2,30}est|first|last|only)\b", re.I
)
_COMPARES = re.compile(
    r"\b(?:\w+er|more|less|fewer|as \w+ as|twice|double\w*|half)\b[^.;]*\bthan\b|\bcompared\b|\btwice as\b", re.I
)
_CAUSES = re.compile(r"\b(?:because|caus(?:e|es|ed|ing)|due to|led to|leads to|result(?:s|ed)? in|thanks to|owing to|"
                     r"triggered|prompted|sparked|blamed|as a result)\b", re.I)  # fmt: skip
_CREDIT = re.compile(words.CREDIT, re.I)
_DATELINE = re.compile(words.DATELINE + r"\.?", re.I)
_MONEY = re.compile(r"[$€£¥]\s?\d|\b\d[\d,.]{0,20}\s?(?:\w{1,4}illion\s)?(?:dollars|euros|pounds|yen)\b", re.I)
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Signals:
    """What a stretch of text shows: its layers' mentions, and what its words say."""

    text: str
    figures: tuple[Mention, ...] = ()
    quote: Mention | None = None
    attributed_to: str = ""
    dated: bool = False

    @property
    def is_quoted(self) -> bool:
        """Whether the words are mostly between quotation marks."""
        quote = self.quote
        if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.type == "indirect":
            return False
        return quote.end - quote.start > len(self.text) / 3

    @property
    def low(self) -> list[str]:
        return [token.lower().replace("’", "'") for token in TOKEN.findall(self.text)]


@dataclass(frozen=True, slots=True)
class Reading:
    """Kind, nature and reasons; `damping` (0 to 1) multiplies the score where nothing is asserted."""

    kind: ClaimKind
    nature: ClaimNature
    reasons: tuple[str, ...]
    damping: float = 1.0


def read(signals: Signals) -> Reading:
    """Return how a claim reads. Rules over words and layers; the check-worthiness itself comes from the model."""
    low = frozenset(signals.low)
    nature = _nature(signals, low)
    reasons = _reasons(signals, low, nature)
    damping, why = _damping(signals, low)
    return Reading(_kind(signals, low, nature), nature, (*why, *reasons), damping)


def _kind(signals: Signals, low: frozenset[str], nature: ClaimNature) -> ClaimKind:
    kinds = {m.value.quantity.kind for m in signals.figures if isinstance(m.value, FigureValue)}
    text = signals.text
    ordered: tuple[tuple[ClaimKind, bool], ...] = (
        ("image", bool(_CREDIT.match(text))),
        ("quote", signals.is_quoted),
        ("money", "money" in kinds or bool(_MONEY.search(text))),
        ("science", bool(low & words.STUDY_WORDS)),
        ("statistic", bool(kinds & _AMOUNTS) or (not signals.figures and _has_amount(text, low))),
        ("superlative", bool(_SUPERLATIVE.search(text)) or "rank" in kinds),
        ("quote", signals.quote is not None),
        ("comparison", bool(_COMPARES.search(text))),
        ("prediction", nature == "prediction"),
        ("opinion", nature == "opinion"),
        ("causal", bool(_CAUSES.search(text))),
        ("legal", bool(low & words.LEGAL_WORDS)),
        ("science", bool(low & words.SCIENCE_WORDS)),
        ("historical", bool(_YEAR.search(text))),
        ("date", signals.dated),
        ("name_title", bool(low & words.TITLE_WORDS)),
        ("geography", bool(low & words.PLACE_WORDS)),
    )
    return next((kind for kind, holds in ordered if holds), "other")


def _has_amount(text: str, low: frozenset[str]) -> bool:
    return bool(_NUMBER.search(_YEAR.sub("", text)) or low & words.NUMBER_WORDS)


def _nature(signals: Signals, low: frozenset[str]) -> ClaimNature:
    own = low & words.PERSON_PRONOUNS
    promised = low & words.PROMISE_WORDS
    if low & words.FORECAST_WORDS or (promised and (own or signals.is_quoted or low & words.BELIEF_VERBS)):
        return "prediction"
    if low & words.BELIEF_VERBS:
        return "belief"
    if low & words.OPINION_WORDS and not _NUMBER.search(signals.text):
        return "opinion"
    return "fact"


def _reasons(signals: Signals, low: frozenset[str], nature: ClaimNature) -> list[str]:
    kinds = {m.value.quantity.kind for m in signals.figures if isinstance(m.value, FigureValue)}
    text = signals.text
    found = [
        ("states an amount of money", "money" in kinds or bool(_MONEY.search(text))),
        ("states an amount", bool(kinds - {"money", "rank"}) or (not kinds and _has_amount(text, low))),
        ("superlative", bool(_SUPERLATIVE.search(text)) or "rank" in kinds),
        ("compares", bool(_COMPARES.search(text)) or bool(low & {"than", "twice"})),
        ("tells a change", bool(low & words.CHANGE_WORDS)),
        ("gives a cause", bool(_CAUSES.search(text))),
        ("gives a date", signals.dated or bool(_YEAR.search(text))),
        ("about law or a court", bool(low & words.LEGAL_WORDS)),
        (f"attributed to {signals.attributed_to}", bool(signals.attributed_to)),
        ("quoted words", signals.quote is not None and isinstance(signals.quote.value, QuoteValue)),
        ("tells the future", nature == "prediction" or bool(low & words.PROMISE_WORDS)),
        ("a belief", nature == "belief"),
        ("opinion words", nature == "opinion"),
    ]
    return [reason for reason, holds in found if holds]


def _damping(signals: Signals, low: frozenset[str]) -> tuple[float, list[str]]:
    text = signals.text.strip(" \"“”'‘’")
    if _CREDIT.match(text):
        return 0.1, ["a picture credit"]
    if _DATELINE.fullmatch(text):
        return 0.05, ["a dateline"]
    if text.endswith("?"):
        return 0.5, ["a question"]
    if text.endswith((",", ":")):
        return 0.5, ["leads to what follows"]
    return 1.0, []
