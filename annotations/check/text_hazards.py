"""Characters that deceive: a figure or a name that is not what it looks like."""

from collections.abc import Iterator, Sequence

from annotations.check.article import CheckedArticle
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
        told: set[Hazard] = set()
        for _, mention in article.mentions:
            if mention.kind in ("figure", "date", "entity"):
                found = deceives(article.text, mention.start, mention.end)
                told.update(found)
                if found:
                    words = f"“{mention.surface}” is not what it looks like: {_listed(found)}."
                    yield self._finding(article, "warning", mention.start, mention.end, words)
        paragraphs: set[tuple[str, int]] = set()
        for hazard in hazards(article.text):
            place = hazard.kind, article.text.rfind("\n", 0, hazard.start)
            if hazard not in told and place not in paragraphs:
                paragraphs.add(place)
                yield self._finding(
                    article, "note", hazard.start, hazard.end, f"What is shown here deceives: {hazard.words}."
                )

    def _finding(self, article: CheckedArticle, severity: Severity, start: int, end: int, words: str) -> Finding:
        return Finding(self.name, self.version, severity, 1.0, words, "exact", (article.member(start, end),))


def _listed(found: list[Hazard]) -> str:
    return "; ".join(dict.fromkeys(hazard.words for hazard in found))
