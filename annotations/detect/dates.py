"""The `dates` component: dates, times, durations and frequencies with TIMEX3 and EDTF values."""

import datetime as dt

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import context_of, write_layer
from annotations.detect.date_find import Found, find, grammar_of
from annotations.detect.date_sense import Sense
from schemas.mention import DateValue, Mention

DETECTOR, VERSION = "dates", "1"
DATELINE = 400
"""Characters at the beginning of an article in which its own date may stand."""


class Dates:
    """Writes the layer "dates" of each Doc; relative dates are resolved against the article's date or dateline."""

    def __init__(self, language: str) -> None:
        self.language = language
        grammar_of(language)

    def __call__(self, doc: Doc) -> Doc:
        context = context_of(doc)
        today = article_date(context.date) or dateline(context.text, self.language)
        found = find(doc.text, self.language, today, Sense(doc))
        write_layer(doc, "dates", [_mention(doc.text, f) for f in found])
        return doc


@Language.factory("dates")
def make_dates(nlp: Language, name: str) -> Dates:
    """Return the component for the pipeline's language."""
    return Dates(nlp.lang or "en")


def article_date(text: str) -> dt.date | None:
    """Return the day of an ISO date or date-time; None for anything else (a month alone is no day to count from)."""
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


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
