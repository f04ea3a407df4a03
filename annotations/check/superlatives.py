"""Two that are called the largest of one kind, and one that is called the largest and the second largest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.measured import stem
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity
from schemas.mention import EntityValue, Mention

_ORDER = r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_BEST = (
    r"largest|biggest|highest|lowest|tallest|smallest|oldest|youngest|longest|shortest|richest|poorest|fastest|busiest"
    r"|deadliest|worst|best|strongest|deepest|hottest|coldest"
)
_CALLED = re.compile(
    rf"\b(?:the|[^\W\d_a-z][\w-]*[’']s)\s+(?:(?P<order>{_ORDER})[- ])?(?P<best>{_BEST})"
    r"\s+(?P<noun>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,3}?)"
    r"\s+(?P<where>(?:in|at|of|on)\s+(?:the\s+)?(?:(?:whole\s+)?(?:country|world|city|state|region|continent|province)"
    r"|[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*))"
)
_IS = re.compile(r"^(?:,\s+(?:which is |who is )?(?:now |still )?|\s+(?:is|remains)\s+(?:now |still )?)$")
_ONCE = re.compile(r"\b(?:was|were|once|former(?:ly)?|until|became|will|would|could|one of|among)\b")
_MOST = 8
_TYPES = ("PER", "ORG", "LOC", "PRODUCT", "WORK", "OTHER")


@dataclass(frozen=True, slots=True)
class _Called:
    mention: Mention
    entity: str
    start: int
    end: int
    surface: str
    order: str
    best: str


class Superlatives:
    """Compares by adjective, noun and place, all three the same; whoever it is said of must stand right before it."""

    name = "superlatives"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            classes: dict[tuple[str, ...], list[_Called]] = {}
            for key, called in _all_called(article):
                classes.setdefault(key, []).append(called)
            for same in classes.values():
                yield from self._compared(article, same)

    def _compared(self, article: CheckedArticle, same: list[_Called]) -> Iterator[Finding]:
        told: set[bool] = set()
        for a, b in combinations(same[:_MOST], 2):
            one = a.entity == b.entity
            if (
                one in told
                or one == (a.order == b.order)
                or (not one and _one_name(a.mention.surface, b.mention.surface))
            ):
                continue
            told.add(one)
            if one:
                words = f"{a.mention.surface} is “{a.surface}” here and “{b.surface}” there."
            else:
                which = f"{a.order} {a.best}".strip()
                words = f"Both {a.mention.surface} and {b.mention.surface} are called the {which} of one kind."
            places = [(c.start, c.end) for c in (a, b)]
            yield finding((self.name, self.version), article, places, words, "exact", confidence=0.7)


def _all_called(article: CheckedArticle) -> Iterator[tuple[tuple[str, ...], _Called]]:
    for match in _CALLED.finditer(article.text):
        index = article.sentence_index(match.start())
        start, end = article.sentences[index]
        if _ONCE.search(article.text, start, match.start()):
            continue
        for mention in article.by_sentence[index]:
            value = mention.value
            if not isinstance(value, EntityValue) or value.type not in _TYPES or mention.end > match.start():
                continue
            if _IS.match(article.text[mention.end : match.start()]):
                noun = tuple(stem(w) for w in match["noun"].split())
                where = match["where"].casefold().split(" ", 1)[1].removeprefix("the ")
                surface = match[0]
                until = min(match.end(), end)
                yield (
                    (match["best"], *noun, where),
                    _Called(mention, value.entity, match.start(), until, surface, match["order"] or "", match["best"]),
                )


def _one_name(a: str, b: str) -> bool:
    return bool(set(a.casefold().split()) & set(b.casefold().split()))
