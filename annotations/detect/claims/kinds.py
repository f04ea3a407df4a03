"""What kind of statement a claim is, its nature, and why it was proposed, in words a reviewer can read."""

import re
from dataclasses import dataclass

from annotations.detect.claims.features import TOKEN
from annotations.detect.lang.en import claims as words
from schemas.mention import ClaimKind, ClaimNature, FigureValue, Mention, QuoteValue

_AMOUNTS = frozenset({
    "percent", "percentage_point", "basis_point", "count", "measure", "ratio", "score", "fraction", "multiple",
})  # fmt: skip
_SUPERLATIVE = re.compile(words.SUPERLATIVE, re.I)
_COMPARES = re.compile(words.COMPARES, re.I)
_CAUSES = re.compile(words.CAUSES, re.I)
_CREDIT = re.compile(words.CREDIT, re.I)
_DATELINE = re.compile(words.DATELINE, re.I)
_MONEY = re.compile(words.MONEY, re.I)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NUMBER = re.compile(r"\d")

_KINDS: tuple[tuple[str, ClaimKind], ...] = (
    ("credit", "image"),
    ("dateline", "date"),
    ("quoted", "quote"),
    ("money", "money"),
    ("study", "science"),
    ("amount", "statistic"),
    ("superlative", "superlative"),
    ("attributed", "quote"),
    ("compares", "comparison"),
    ("prediction", "prediction"),
    ("opinion", "opinion"),
    ("cause", "causal"),
    ("law", "legal"),
    ("science", "science"),
    ("year", "historical"),
    ("dated", "date"),
    ("title", "name_title"),
    ("place", "geography"),
)
"""The kind of a claim is that of the first sign that it shows."""
_REASONS = (
    ("money", "states an amount of money"),
    ("figures", "states an amount"),
    ("superlative", "superlative"),
    ("compares", "compares"),
    ("change", "tells a change"),
    ("cause", "gives a cause"),
    ("dated", "gives a date"),
    ("law", "about law or a court"),
    ("attributed", "attributed to {speaker}"),
    ("marks", "quoted words"),
    ("future", "tells the future"),
    ("belief", "a belief"),
    ("opinion", "opinion words"),
)
_NOTHING_ASSERTED = (
    ("credit", "a picture credit", 0.1),
    ("dateline", "a dateline", 0.05),
    ("question", "a question", 0.5),
    ("lead-in", "leads to what follows", 0.5),
)


@dataclass(frozen=True, slots=True)
class Signals:
    """A stretch of text, and what the other layers found in it."""

    text: str
    figures: tuple[Mention, ...] = ()
    quote: Mention | None = None
    speaker: str = ""
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Kind, nature and reasons; `damping` (0 to 1) multiplies the score where nothing is asserted."""

    kind: ClaimKind
    nature: ClaimNature
    reasons: tuple[str, ...]
    damping: float = 1.0


def read(signals: Signals) -> Reading:
    """Return how a claim reads. Rules over words and layers; the check-worthiness itself comes from the model."""
    low = frozenset(token.lower().replace("’", "'") for token in TOKEN.findall(signals.text))
    signs = _of_words(signals.text, low) | _of_layers(signals)
    if not signals.figures and _states_number(signals):
        signs |= {"figures", "amount"}
    nature = _nature(low, _plain(signals.text), signs)
    signs |= {nature}
    why = [(reason, factor) for sign, reason, factor in _NOTHING_ASSERTED if sign in signs]
    reasons = [reason.format(speaker=signals.speaker or "?") for sign, reason in _REASONS if sign in signs]
    kind: ClaimKind = next((kind for sign, kind in _KINDS if sign in signs), "other")
    return Reading(kind, nature, (*(reason for reason, _ in why), *reasons), min((f for _, f in why), default=1.0))


def _states_number(signals: Signals) -> bool:
    """Tell whether a number stands outside the dates."""
    text = signals.text
    for date in signals.dates:
        text = text.replace(date, " ")
    return bool(_NUMBER.search(_YEAR.sub("", text))) or not words.NUMBER_WORDS.isdisjoint(text.lower().split())


def _plain(text: str) -> frozenset[str]:
    """Return the words that are no part of a name: "fair", not the "Fair" of a science fair."""
    tokens = TOKEN.findall(text)
    first = next((i for i, token in enumerate(tokens) if token[0].isalpha()), 0)
    return frozenset(t.lower().replace("’", "'") for i, t in enumerate(tokens) if i <= first or t.islower())


def _of_words(text: str, low: frozenset[str]) -> set[str]:
    core = text.strip(" \"“”'‘’")
    by_set = (
        ("change", words.CHANGE_WORDS), ("law", words.LEGAL_WORDS), ("science", words.SCIENCE_WORDS),
        ("study", words.STUDY_WORDS), ("title", words.TITLE_WORDS), ("place", words.PLACE_WORDS),
        ("future", words.PROMISE_WORDS),
    )  # fmt: skip
    signs = {sign for sign, members in by_set if not low.isdisjoint(members)}
    by_pattern = (
        ("superlative", _SUPERLATIVE), ("compares", _COMPARES), ("cause", _CAUSES), ("money", _MONEY),
        ("year", _YEAR), ("number", _NUMBER),
    )  # fmt: skip
    signs |= {sign for sign, pattern in by_pattern if pattern.search(text)}
    if _CREDIT.match(core):
        signs.add("credit")
    if _DATELINE.fullmatch(core):
        signs.add("dateline")
    if core.endswith("?"):
        signs.add("question")
    if core.endswith((",", ":")):
        signs.add("lead-in")
    if "year" in signs:
        signs.add("dated")
    return signs


def _of_layers(signals: Signals) -> set[str]:
    kinds = {m.value.quantity.kind for m in signals.figures if isinstance(m.value, FigureValue)}
    shown = (
        ("money", "money" in kinds),
        ("amount", not kinds.isdisjoint(_AMOUNTS)),
        ("figures", bool(kinds - {"money", "rank"})),
        ("superlative", "rank" in kinds),
        ("dated", bool(signals.dates)),
        ("attributed", bool(signals.speaker)),
    )
    signs = {sign for sign, holds in shown if holds}
    quote = signals.quote
    if quote is not None and isinstance(quote.value, QuoteValue) and quote.value.type != "indirect":
        signs.add("marks")
        if quote.end - quote.start > len(signals.text) / 3:
            signs.add("quoted")
    return signs


def _nature(low: frozenset[str], plain: frozenset[str], signs: set[str]) -> ClaimNature:
    believed = not plain.isdisjoint(words.BELIEF_VERBS)
    own_promise = "future" in signs and ("quoted" in signs or believed or not low.isdisjoint(words.PERSON_PRONOUNS))
    if own_promise or not plain.isdisjoint(words.FORECAST_WORDS):
        return "prediction"
    if believed:
        return "belief"
    return "opinion" if "number" not in signs and not plain.isdisjoint(words.OPINION_WORDS) else "fact"
