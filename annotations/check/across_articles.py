"""Two articles about the same event read as one: opposite directions, ranks and dates."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.joined import across
from annotations.check.names import known_names, same_event
from schemas.finding import Finding, Severity


class AcrossArticles:
    """Runs the checks of `joined.across` over pairs of articles; each finding keeps the name of the check it is of."""

    name = "across-articles"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        if len(articles) < 2:
            return
        names = [known_names(article) for article in articles]
        for i, k in combinations(range(len(articles)), 2):
            if same_event(articles[i], articles[k], names[i], names[k]):
                yield from across(articles[i], articles[k])
