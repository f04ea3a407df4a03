"""The same quantity told with another value: within an article, and in two articles about the same event.

Precision comes first: what is reported must be worth a reviewer's look.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from annotations.check.agreement import agree
from annotations.check.article import CheckedArticle
from annotations.check.casualties import casualties_that_differ
from annotations.check.measured import Likeness, Measured, Surroundings, comparable
from annotations.check.names import known_names, same_event
from annotations.check.pairing import pairs
from schemas.finding import Finding, Severity

_HEADLINE_FROM = 0.3
_MARGIN = 0.8


class SameQuantity:
    """Headline against text, victims counted in two ways, and the figures of two articles laid side by side."""

    name = "same-quantity"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        around = [Surroundings(article) for article in articles]
        for one in around:
            for a, b, words in (*casualties_that_differ(one), *_headline_that_differs(one)):
                yield self._finding(a, b, words, 0.7)
        names = [known_names(article) for article in articles]
        for i, k in combinations(range(len(articles)), 2):
            if same_event(articles[i], articles[k], names[i], names[k]):
                for pair in pairs(around[i], around[k]):
                    if pair.relation == "contradicts":
                        words = (
                            f"One article says {_said(pair.a)}, the other {_said(pair.b)}, it seems of the same thing."
                        )
                        yield self._finding(pair.a, pair.b, words, round(min(0.95, 0.4 + pair.likeness / 2), 2))

    def _finding(self, a: Measured, b: Measured, words: str, confidence: float) -> Finding:
        members = tuple(m.article.member(m.mention.start, m.mention.end) for m in (a, b))
        return Finding(self.name, self.version, self.severity, confidence, words, "precision as printed", members)


def _headline_that_differs(one: Surroundings) -> Iterator[tuple[Measured, Measured, str]]:
    """Yield a figure of the headline that the text does not repeat, with the one that stands in its place there."""
    end = one.article.text.find("\n")
    if end < 0 or one.article.text[:end].strip() != one.article.source.title.strip():
        return
    likeness = Likeness(one, one)
    body = [m for m in one.figures if m.mention.start > end]
    for head in (m for m in one.figures if m.mention.start < end):
        fits = [m for m in body if comparable(head, m) and _counts_the_same(head, m)]
        if any(agree(head.quantity, m.quantity) for m in fits):
            continue
        ranked = sorted(((likeness(head, m), i) for i, m in enumerate(fits)), reverse=True)
        others = [alike for alike, i in ranked if fits[i].key != fits[ranked[0][1]].key]
        if ranked and ranked[0][0] >= _HEADLINE_FROM and (not others or others[0] < _MARGIN * ranked[0][0]):
            there = fits[ranked[0][1]]
            yield head, there, f"The headline says {_said(head)}; in the text it is {_said(there)}."


def _counts_the_same(a: Measured, b: Measured) -> bool:
    return a.quantity.kind != "count" or bool(a.quantity.unit_name and b.quantity.unit_name)


def _said(figure: Measured) -> str:
    """Return the figure as printed, with what it counts."""
    noun = figure.quantity.measures if figure.quantity.kind in ("count", "percent") else ""
    after = figure.article.text[figure.mention.end :].lstrip()
    return f"“{figure.mention.surface} {noun}”" if noun and after.startswith(noun) else f"“{figure.mention.surface}”"
