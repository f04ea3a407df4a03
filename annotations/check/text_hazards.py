"""Characters that deceive: a figure or a name that is not what it looks like."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from annotations.check.article import TEXTS_KEPT, CheckedArticle
from annotations.text.hazards import Hazard, deceives, hazards
from schemas.finding import Finding, Severity


class TextHazards:
    """Warns where a figure, a date or a name holds such characters; notes them elsewhere, once a paragraph and kind."""

    name = "text-hazards"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            if not article.text.isascii():
                yield from self._in_article(article)

    def _in_article(self, article: CheckedArticle) -> Iterator[Finding]:
        all_found = _hazards(article.text)
        if not all_found:
            return
        told: set[Hazard] = set()
        tops = [_top(article.text, h.start) for h in all_found]
        for _, mention in article.mentions:
            if _top(article.text, mention.start) in tops and mention.kind in ("figure", "date", "entity"):
                found = deceives(article.text, mention.start, mention.end)
                told.update(found)
                if found:
                    words = f"“{mention.surface}” is not what it looks like: {_listed(found)}."
                    yield self._finding(article, "warning", mention.start, mention.end, words)
        paragraphs: set[tuple[str, int]] = set()
        for hazard, top in zip(all_found, tops, strict=True):
            place = hazard.kind, top
            if hazard not in told and place not in paragraphs:
                paragraphs.add(place)
                yield self._finding(
                    article, "note", hazard.start, hazard.end, f"What is shown here deceives: {hazard.words}."
                )

    def _finding(self, article: CheckedArticle, severity: Severity, start: int, end: int, words: str) -> Finding:
        return Finding(self.name, self.version, severity, 1.0, words, "exact", (article.member(start, end),))


@lru_cache(maxsize=TEXTS_KEPT)
def _hazards(text: str) -> tuple[Hazard, ...]:
    return tuple(hazards(text))


def _top(text: str, at: int) -> int:
    """Return where the line break before a place is; -1 in the first paragraph."""
    return text.rfind("\n", 0, at)


def _listed(found: list[Hazard]) -> str:
    return "; ".join(dict.fromkeys(hazard.words for hazard in found))
