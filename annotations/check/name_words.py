"""A name of several words with one of them in another form: "Protected B" and then "Protection B"."""

import re
from collections.abc import Iterator, Sequence

from annotations.check.article import CheckedArticle
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]*(?:[ \u00a0](?:of[ ](?:the[ ])?)?[^\W\d_a-z][\w’'-]*){1,4}")
_ROOT = 6
_ENDINGS = frozenset({"s", "es", "'s", "’s", "’", "'", "n", "an", "ian", "ese", "ish", "i", "ic", "er", "ers", "ies"})
"""Endings that tell a plural, a possessive, or a nation from its people: another word, not another spelling."""


class NameWords:
    """Compares names whose other words are all equal; the two that differ share a long root."""

    name = "name-words"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            yield from self._within(article)

    def _within(self, article: CheckedArticle) -> Iterator[Finding]:
        headline = article.text.find("\n")
        by_rest: dict[tuple[object, ...], dict[str, tuple[int, int]]] = {}
        for match in _NAME.finditer(article.text):
            if match.start() < headline or _title_case_line(article.text, match):
                continue
            words = match[0].split()
            for i, word in enumerate(words):
                rest = (i, *words[:i], *words[i + 1 :])
                by_rest.setdefault(rest, {}).setdefault(word, match.span())
        for forms in by_rest.values():
            if len(forms) == 2:
                (a, first), (b, second) = forms.items()
                if _one_word(a, b):
                    words_said = (
                        f"The name is “{article.text[slice(*first)]}” here and “{article.text[slice(*second)]}” there."
                    )
                    check = (self.name, self.version)
                    yield finding(check, article, [first, second], words_said, "one word of the name", confidence=0.65)


def _one_word(a: str, b: str) -> bool:
    """Whether two words have one long root and two endings, neither a mere plural, possessive or nationality."""
    root = 0
    while root < min(len(a), len(b)) and a[root].casefold() == b[root].casefold():
        root += 1
    ends = a[root:].casefold(), b[root:].casefold()
    return root >= _ROOT and a != b and all(ends) and not (set(ends) & _ENDINGS)


def _title_case_line(text: str, match: re.Match[str]) -> bool:
    """Whether the name fills its line: a heading, where every word is large."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return match.start() == start and match.end() == (len(text) if end < 0 else end)
