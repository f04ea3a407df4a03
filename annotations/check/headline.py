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
_OPEN, _FAR = frozenset({"at_least", "more_than", "at_most", "less_than", "up_to"}), Decimal("0.2")
_OPENING = 3
_SHARED = 2
_MOST = 40
_NEAR = 300
"""Characters between two figures that a headline may add up: farther ones are parts of other things."""
_BELOW, _ABOVE = Decimal("0.99"), Decimal("1.01")
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
    """Whether the text has the headline's value too, in any kind ("a third" and 33 %); bounds bind one noun only."""
    quantity = head[1]
    return any(
        (q.low, q.high) == (quantity.low, quantity.high)
        or ((q.kind != "count" or _same(quantity, q)) and same_value(head, (s, q)) and not _open_and_far(quantity, q))
        for s, q in body
    )


def _open_and_far(a: Quantity, b: Quantity) -> bool:
    """Whether the two agree only because one is open to a side: "at least 15" does not tell the headline's 19."""
    return bool({a.modifier, b.modifier} & _OPEN) and abs(a.low - b.low) > _FAR * max(abs(a.low), abs(b.low))


def _same(a: Quantity, b: Quantity) -> bool:
    named = a.kind != "count" or (a.unit_name and b.unit_name and stem(a.unit_name) == stem(b.unit_name))
    return (a.kind, a.unit, a.per, a.prices) == (b.kind, b.unit, b.per, b.prices) and bool(named)


def _made(head: _Figure, body: list[_Figure]) -> bool:
    """Whether figures of the text make the headline's: a sum, a difference; for percents a share or a change."""
    told, quantity = span(*head, loose=True), head[1]
    apart = [f for f in body if f[1].low > 0 and not same_value(head, f)]
    same_kind = [(s.start, q.low) for s, q in apart if (q.kind, q.unit) == (quantity.kind, quantity.unit)][:_MOST]
    near = [(p, q) for (a, p), (b, q) in combinations(same_kind, 2) if abs(a - b) <= _NEAR]
    made = [value for p, q in near for value in (p + q, abs(p - q))]
    made.append(sum((value for _, value in same_kind), Decimal(0)))
    if quantity.kind == "percent":
        pairs = combinations([q for _, q in apart if q.kind in ("money", "count", "measure")][:_MOST], 2)
        same = [(min(p.low, q.low), max(p.low, q.low)) for p, q in pairs if (p.kind, p.unit) == (q.kind, q.unit)]
        made += [v * 100 for low, high in same for v in (low / high, (high - low) / low, (high - low) / high)]
    return any(told.meets(Span(value * _BELOW, value * _ABOVE)) for value in made)
