"""The `dates` component: dates, times, durations and frequencies with TIMEX3 and EDTF values."""

import datetime as dt
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import ArticleContext, context_of, text_of, write_layer
from annotations.detect.dates.find import Found, find, grammar_of
from annotations.detect.dates.sense import Sense
from schemas.mention import DateValue, Mention

DETECTOR, VERSION = "dates", "1"
OPENING = 2_000
"""Characters at the beginning in which a business article names the quarter that it reports on."""
DATELINE = 400
"""Characters at the beginning of an article in which its own date may stand."""


class Background(NamedTuple):
    """What the paragraphs of an article are read against: its date, and the quarter that it reports on ("" if none)."""

    today: dt.date | None
    quarter: str


class Dates:
    """Writes the layer "dates" of each Doc; relative dates are resolved against the article's date or dateline."""

    def __init__(self, language: str, style: str = "news") -> None:
        self.language, self.style = language, style
        self._read: tuple[ArticleContext, Background] | None = None
        grammar_of(language, style)

    def __call__(self, doc: Doc) -> Doc:
        context = context_of(doc)
        if self._read is None or self._read[0] is not context:
            self._read = context, background(context, self.language)
        today, quarter = self._read[1]
        text = text_of(doc)
        found = find(text, self.language, today, Sense(doc), quarter, self.style)
        write_layer(doc, "dates", [_mention(text, f) for f in found])
        return doc


@Language.factory("dates", default_config={"style": "news"})
def make_dates(nlp: Language, name: str, style: str) -> Dates:
    """Return the component for the pipeline's language.

    `style` "dialogue" is for interview transcripts and messages: it also takes bare hours and days ("Friday at five",
    "the 18th"), small letters and spoken times, which in news would too often be something else. Raises ValueError
    for a style that is neither "news" nor "dialogue".
    """
    return Dates(nlp.lang or "en", style)


def article_date(text: str) -> dt.date | None:
    """Return the day of an ISO date or date-time; None for anything else (a month alone is no day to count from)."""
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def background(context: ArticleContext, language: str) -> Background:
    """Return the article's date, or that of its dateline, and the first quarter that its opening names."""
    today = article_date(context.date) or dateline(context.text, language)
    opening = context.text[:OPENING]
    words = [word for word, (cls, _) in grammar_of(language).lexicon.words.items() if cls == "QUARTER"]
    if today is None or not any(word in opening for word in words):
        return Background(today, "")
    values = (f.reading.time.value for f in find(opening, language, today) if f.rule == "quarter")
    return Background(today, next((v for v in values if v[4:6] == "-Q"), ""))


def dateline(text: str, language: str) -> dt.date | None:
    """Return the first full date at the beginning of an article's text, None where there is none."""
    for found in find(text[:DATELINE], language):
        value = found.reading.time.value
        if len(value) >= 10 and "/" not in value and (day := article_date(value)):
            return day
    return None


def _mention(text: str, found: Found) -> Mention:
    time = found.reading.time
    score = 0.6 if "X" in time.value.replace("XXXX-WXX", "") else 0.8 if time.value.endswith("_REF") else 0.95
    return Mention(
        "date", found.start, found.end, text[found.start : found.end], DateValue(time), score,
        (found.reading.reason,), DETECTOR, VERSION,
    )  # fmt: skip
