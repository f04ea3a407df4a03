"""The same quantity told with another value: within an article, and in two articles about the same event.

Precision comes first: what is reported must be worth a reviewer's look.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.casualties import casualties_that_differ
from annotations.check.likeness import Likeness, agree, comparable
from annotations.check.measured import Measured, Surroundings, stem
from annotations.check.names import known_names, same_event
from annotations.check.pairing import pairs
from annotations.check.words_en import PERIOD
from schemas.finding import Finding, Severity

_HEADLINE_FROM = 0.3
_TEXT_FROM = 0.55
_SWAPPED_FROM = 0.35
_MARGIN = 0.8
_SHARED_WORDS = 4
_LONGEST_HEADLINE = 150


class SameQuantity:
    """Headline against text, victims counted in two ways, and the figures of two articles laid side by side."""

    name = "same-quantity"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        around = [Surroundings(article) for article in articles]
        for one in around:
            for a, b, words in (*casualties_that_differ(one), *_told_twice(one)):
                yield self._finding(a, b, words, 0.7)
        names = [known_names(article) for article in articles] if len(articles) > 1 else []
        for i, k in combinations(range(len(articles)), 2):
            if same_event(articles[i], articles[k], names[i], names[k]):
                for pair in pairs(around[i], around[k]):
                    if pair.relation == "contradicts":
                        words = (
                            f"One article says {_said(pair.a)}, the other {_said(pair.b)}{_of_what(pair.a, pair.b)}."
                        )
                        yield self._finding(pair.a, pair.b, words, round(min(0.95, 0.4 + pair.likeness / 2), 2))

    def _finding(self, a: Measured, b: Measured, words: str, confidence: float) -> Finding:
        members = tuple(m.article.member(m.mention.start, m.mention.end) for m in (a, b))
        return Finding(self.name, self.version, self.severity, confidence, words, "precision as printed", members)


def _told_twice(one: Surroundings) -> Iterator[tuple[Measured, Measured, str]]:
    """Yield figures of one article that stand in very like sentences and differ; the headline needs less likeness.

    What the text repeats elsewhere agrees with the headline: then nothing is said of the rest.
    """
    end = one.article.text.find("\n")
    headed = 0 < end <= _LONGEST_HEADLINE and one.article.text[:end].strip() == one.article.source.title.strip()
    rows = [row for row in Likeness(one, one).pairs() if _counts_the_same(row[1], row[2])]
    done: set[tuple[object, ...]] = set()
    for i, (alike, a, b) in enumerate(rows):
        in_headline = headed and a.mention.start < end
        least = _HEADLINE_FROM if in_headline else _SWAPPED_FROM if _digits_swapped(a, b) else _TEXT_FROM
        if alike < least or {a.key, b.key} & done:
            continue
        done |= {a.key, b.key}
        rivals = [r for r, x, y in rows[i + 1 :] if x is a and y.key != b.key]
        if agree(a, b) or (rivals and rivals[0] >= _MARGIN * alike) or not _same_time(a, b):
            continue
        if in_headline and any(agree(a, m) for m in one.figures if m is not a and comparable(a, m)):
            continue
        if in_headline or _same_names(a, b):
            place = "The headline says" if in_headline else "Here it is"
            yield a, b, f"{place} {_said(a)}; elsewhere in the text it is {_said(b)}{_of_what(a, b)}."


def _digits_swapped(a: Measured, b: Measured) -> bool:
    """Whether both are printed in the same digits in another order, as by a slip: 86 and 68."""
    one, other = ("".join(re.findall(r"\d", m.mention.surface)) for m in (a, b))
    return one != other and len(one) > 1 and sorted(one) == sorted(other)


def _same_time(a: Measured, b: Measured) -> bool:
    """Whether the sentences tell of the same time, as far as their words say: no "year earlier" in one of them."""
    times, others = ({w.casefold() for w in PERIOD.findall(m.text)} for m in (a, b))
    return times == others


def _same_names(a: Measured, b: Measured) -> bool:
    """Whether both sentences name the same, and neither a person, organisation or place of its own."""
    names, others = a.actors | a.places, b.actors | b.places
    return bool(names & others) and (names <= others or others <= names)


def _counts_the_same(a: Measured, b: Measured) -> bool:
    if a.quantity.prices != b.quantity.prices:
        return False
    return a.quantity.kind != "count" or bool(a.quantity.unit_name and b.quantity.unit_name)


def _said(figure: Measured) -> str:
    """Return the figure as printed, with what it counts."""
    noun = figure.quantity.measures if figure.quantity.kind in ("count", "percent") else ""
    after = figure.article.text[figure.mention.end :].lstrip()
    return f"“{figure.mention.surface} {noun}”" if noun and after.startswith(noun) else f"“{figure.mention.surface}”"


def _of_what(a: Measured, b: Measured) -> str:
    """Return the words that both sentences share, the nearest to the figures first, as the end of an explanation."""
    shared = sorted((k for k in a.words if k in b.words), key=lambda k: -a.words[k] * b.words[k])[:_SHARED_WORDS]
    printed = {stem(w): w for w in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", b.text)}
    words = [re.sub(r"['’]s$", "", printed[k]) for k in shared if k in printed]
    return f"; both seem to mean the same thing ({', '.join(words)})" if words else "; both seem to mean the same thing"
