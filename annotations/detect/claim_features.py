"""What the claim model sees of a sentence: words and pairs of words, and a few counts with a name.

Made from the characters alone, so that tens of thousands of training sentences take seconds and any base pipeline
gives the same score.
"""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from annotations.detect.lang.en import claims as words

TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£¥%?!\"“”:;()]")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_QUOTE = re.compile("[“”]")
LONGEST = 300
"""Tokens looked at; nothing that a sentence asserts starts later."""

_SETS = {
    "opinion words": words.OPINION_WORDS,
    "future": words.FUTURE_WORDS,
    "compares": words.COMPARE_WORDS,
    "change": words.CHANGE_WORDS,
    "superlative": words.SUPERLATIVE_WORDS,
    "cause": words.CAUSAL_WORDS,
    "law": words.LEGAL_WORDS,
    "science": words.SCIENCE_WORDS,
    "title": words.TITLE_WORDS,
    "image": words.IMAGE_WORDS,
    "number words": words.NUMBER_WORDS,
    "speech": words.SPEECH_VERBS,
    "time": words.TIME_WORDS,
    "politeness": words.POLITE_WORDS,
    "first or second person": words.PERSON_PRONOUNS,
}


def features(text: str) -> dict[str, float]:
    """Return the features of a sentence: "w:…" words, "b:…" neighbours, "f:…" named counts (all at least 0)."""
    tokens = TOKEN.findall(text)[:LONGEST]
    shapes = [_shape(token, i == 0) for i, token in enumerate(tokens)]
    found = {f"w:{shape}": 1.0 for shape in shapes}
    marked = ["<s>", *shapes, "</s>"]
    found.update({f"b:{a} {b}": 1.0 for a, b in pairwise(marked)})
    found.update({f"f:{name}": value for name, value in _counts(text, tokens) if value})
    return found


def _shape(token: str, first: bool) -> str:
    low = token.lower().replace("’", "'")
    if token[0].isdigit():
        return "<year>" if YEAR.fullmatch(token) else "<number>"
    if _QUOTE.fullmatch(token):
        return '"'
    return low if first or not token[0].isupper() or low in words.PERSON_PRONOUNS else f"^{low}"


def _counts(text: str, tokens: list[str]) -> Iterator[tuple[str, float]]:
    low = [token.lower().replace("’", "'") for token in tokens]
    size = max(1, len(tokens))
    digits = [token for token in tokens if token[0].isdigit()]
    years = sum(1 for token in digits if YEAR.fullmatch(token))
    names = sum(1 for token in tokens[1:] if token[0].isupper() and token.lower() not in words.PERSON_PRONOUNS)
    for name, members in _SETS.items():
        hits = sum(1 for token in low if token in members)
        yield name, math.log1p(hits)
    yield "digits", math.log1p(len(digits) - years)
    yield "years", math.log1p(years)
    yield "names", math.log1p(names)
    yield "share of names", names / size
    yield "money or percent", float(any(t in "$€£¥%" or t in words.MONEY_WORDS or t == "percent" for t in low))
    yield "length", math.log1p(size)
    yield "short", float(size <= 5)
    yield "question", float(text.rstrip(" \"”’'").endswith("?"))
    yield "no full stop", float(not text.rstrip(" \"”’')").endswith((".", "!", "?", ":", ",")))
    yield "ends in colon or comma", float(text.rstrip().endswith((":", ",")))
    yield "past tense", math.log1p(sum(1 for t in low if len(t) > 4 and t.endswith("ed")))
    yield "negation", float(any(t in ("not", "no", "never") or t.endswith("n't") for t in low))
    yield "quotation marks", float(any(t in '"“”' for t in tokens))
