"""What falls on each: "£12 million for 400 homes, or £3,000 a home" divides into £30,000."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from annotations.check.article import CheckedArticle
from annotations.check.measured import stem
from annotations.check.reckon import Span, finding, said, span
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from schemas.finding import Finding, Severity
from schemas.value import Quantity

_SHARED_OUT = re.compile(
    rf"(?P<total>{F})[^{F};:]{{0,60}}?\b(?:for|among|between|across|on|to|over|into)\s+"
    r"(?:the\s+|all\s+|its\s+|their\s+)?"
    rf"(?P<count>{F})[^{F};]{{0,60}}?(?:,|\(|[–—]|\bor\b|\bwhich is\b|\bthat is\b)\s*"
    r"(?:or\s+|that is\s+|i\.e\.\s+|about\s+"
    rf"|roughly\s+|nearly\s+|an average of\s+)*(?P<each>{F})\s+(?:each\b|apiece\b|per\s+(?P<per>[a-z]+)"
    rf"|an?\s+(?P<a>[a-z]+)"
    r"|for (?:each|every)\s+(?P<for>[a-z]+))"
)
_LOOSE = Decimal("0.1")
_OPEN = frozenset({"at_least", "more_than", "at_most", "less_than", "up_to"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "night", "second", "quarter"})


class Rates:
    """Divides a total by a count of one sentence and compares with what is said to fall on each.

    Each figure counts as wide as it is printed, and a tenth is left for rounding: totals and counts in news are round.
    """

    name = "rates"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            for sentence in skeletons(article):
                for match in _SHARED_OUT.finditer(sentence.text) if sentence.text.count(F) > 1 else ():
                    yield from self._divided(article, sentence, match)

    def _divided(self, article: CheckedArticle, sentence: Skeleton, match: re.Match[str]) -> Iterator[Finding]:
        total, count, each = (sentence.quantity(match, group) for group in ("total", "count", "each"))
        if not _fit(total[1], count[1], each[1]) or not _counted(match, count[1]):
            return
        true = _quotient(total, count)
        told = span(*each, loose=True)
        if true is None or Span(told.low * (1 - _LOOSE), told.high * (1 + _LOOSE)).meets(true):
            return
        value = total[1].low / count[1].low
        words = (
            f"“{total[0].surface}” for “{count[0].surface}” is {said(value, each[1])} each, not “{each[0].surface}”."
        )
        off = "precision as printed and a tenth"
        yield finding((self.name, self.version), article, [total[0], count[0], each[0]], words, off, confidence=0.8)


def _fit(total: Quantity, count: Quantity, each: Quantity) -> bool:
    same = (total.kind, total.unit) == (each.kind, each.unit) and total.kind in ("money", "count", "measure")
    plain = total.direction == count.direction == "none" and not {total.modifier, count.modifier, each.modifier} & _OPEN
    return same and plain and count.kind == "count" and count.low > 1 and total.low == total.high


def _counted(match: re.Match[str], count: Quantity) -> bool:
    """Whether what each is named is what was counted; "each" names nothing."""
    noun = match["per"] or match["a"] or match["for"]
    if not noun:
        return True
    if noun in _TIMES:
        return False
    return noun in ("head", "person", "capita") or stem(noun) == stem(count.unit_name)


def _quotient(total: tuple[Stated, Quantity], count: tuple[Stated, Quantity]) -> Span | None:
    whole, parts = span(*total), span(*count)
    return Span(whole.low / parts.high, whole.high / parts.low) if parts.low > 0 and whole.low >= 0 else None
