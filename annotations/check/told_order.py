"""Two dated events and the time between them: "arrested on 3 May and, three days later, on 8 May, charged"."""

import re
from collections.abc import Iterator, Sequence

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import days_of, elapsed, period
from annotations.check.reckon import Span, finding
from annotations.check.skeleton import D, F, Skeleton, skeletons
from schemas.finding import Finding, Severity

_APART = re.compile(
    rf"(?P<a>{D})[^{D}{F};.]{{0,70}}?(?P<f>{F})\s+(?P<way>later|afterwards?|earlier|before)\b,?\s*"
    rf"(?:\(|on\s+|in\s+)?(?P<b>{D})"
)


class ToldOrder:
    """Compares by the calendar, each date and duration as wide as it is told."""

    name = "told-order"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            for sentence in skeletons(article):
                if sentence.text.count(D) > 1:
                    yield from self._apart(article, sentence)

    def _apart(self, article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
        for match in _APART.finditer(sentence.text):
            a, b = sentence.at(match.start("a")), sentence.at(match.start("b"))
            lasting = sentence.at(match.start("f"))
            first, last, told = period(a), period(b), days_of(lasting, loose=True)
            if first is None or last is None or told is None:
                continue
            forward = match["way"].startswith(("later", "after"))
            true = elapsed(first, last) if forward else elapsed(last, first)
            unit = told[1]
            if told[0].meets(Span(true.low - unit, true.high + unit)):
                continue
            way = "later" if forward else "earlier"
            words = f"“{b.surface}” is not “{lasting.surface}” {way} than “{a.surface}”."
            off = f"one {lasting.quantity.unit_name if lasting.quantity else 'unit'} more or less"
            yield finding((self.name, self.version), article, [a, lasting, b], words, off, confidence=0.75)
