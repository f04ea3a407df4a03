"""A figure of the headline that the text does not tell, where it tells another of the same thing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.measured import stem
from annotations.check.reckon import Span, finding, same_value, span
from annotations.check.skeleton import Skeleton, Stated, skeletons
from annotations.check.told_again import content
from schemas.finding import Finding, Severity
from schemas.value import Quantity

_COMPARED = frozenset({"money", "percent", "count", "measure", "age"})
_OPENING = 3
_SHARED = 2
_MOST = 40
_Figure = tuple[Stated, Quantity]


class Headline:
    """Compares with the opening sentences; a headline may reckon from the text's figures, so what these make counts."""

    name = "headline"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            title = article.source.title.strip()
            if not title or article.text.partition("\n")[0].strip() != title:
                continue
            around = [s for s in skeletons(article) if s.text.strip()]
            body = [(s, q) for sentence in around[1:] for _, s, q in sentence.figures()]
            for _, head, quantity in around[0].figures() if around else ():
                if quantity.kind in _COMPARED:
                    yield from self._against(article, around, (head, quantity), body)

    def _against(
        self, article: CheckedArticle, around: list[Skeleton], head: _Figure, body: list[_Figure]
    ) -> Iterator[Finding]:
        same = [f for f in body if _same(head[1], f[1])]
        if len(same) > _MOST or _made(head, body):
            return
        told = _told(head, body)
        for sentence in around[1 : 2 if told else 1 + _OPENING]:
            alike = [(s, q) for _, s, q in sentence.figures() if _same(head[1], q)]
            if len(alike) != 1 or len(content(around[0]) & content(sentence)) < _SHARED:
                continue
            other = alike[0][0]
            if told and (same_value(head, alike[0]) or _told(alike[0], [f for f in body if f[0] != other])):
                continue
            where = "and so does the text elsewhere; here" if told else "which the text does not;"
            words = f"The headline says “{head[0].surface}”, {where} it has “{other.surface}”."
            check = (self.name, self.version)
            yield finding(check, article, [head[0], other], words, "precision as printed", confidence=0.7)
            return


def _told(head: _Figure, body: list[_Figure]) -> bool:
    """Whether the text has the headline's value too, in any kind ("a third" and 33 %)."""
    quantity = head[1]
    return any((q.low, q.high) == (quantity.low, quantity.high) or same_value(head, (s, q)) for s, q in body)


def _same(a: Quantity, b: Quantity) -> bool:
    named = a.kind != "count" or (a.unit_name and b.unit_name and stem(a.unit_name) == stem(b.unit_name))
    return (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per) and bool(named)


def _made(head: _Figure, body: list[_Figure]) -> bool:
    """Whether two figures of the text make the headline's: sum, difference, product of parts, share or change."""
    told = span(*head, loose=True)
    values = [q.low for _, q in body if q.low > 0][:_MOST]
    for a, b in combinations(values, 2):
        low, high = min(a, b), max(a, b)
        made = [a + b, high - low, low / high * 100, (high - low) / low * 100, (high - low) / high * 100]
        if any(told.meets(Span(value * Decimal("0.99"), value * Decimal("1.01"))) for value in made):
            return True
    return told.meets(Span(sum(values, Decimal(0)), sum(values, Decimal(0)))) if values else False
