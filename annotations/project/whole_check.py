"""The checks of a whole project in pieces, so that decisions go on meanwhile: read, compared, noted.

What is compared is data alone: it may be compared in another thread than the project's. A finding is noted as what was
decided about it by then.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from annotations.check.base import CheckedArticle
from annotations.project.findings import as_decided
from schemas.finding import Finding

if TYPE_CHECKING:
    from annotations.project.project import Project

Read = Callable[["Project", str], CheckedArticle]
Compare = Callable[[Sequence[CheckedArticle]], list[Finding]]
Facts = Callable[["Project", Sequence[CheckedArticle]], None]
FOR_EVER = float("inf")


class WholeCheck:
    """`read` until it says that all is read, `compare` once, `note` until all is noted.

    The functions are what one article is read with, what finds what does not hold in and between articles, and what
    holds an article against facts. An article that is decided about meanwhile is checked again by itself.
    """

    def __init__(self, project: "Project", read: Read, compare: Compare, facts: Facts) -> None:
        self._left = [row.article_id for row in project.articles()]
        self._number = max(1, len(self._left))
        self._since = project.store.end_of_log()
        self._read_one, self._compare, self._facts = read, compare, facts
        self._articles: list[CheckedArticle] = []
        self._inside: dict[str, list[Finding]] = defaultdict(list)
        self._between: list[Finding] = []
        self._unnoted: list[CheckedArticle] | None = None

    @property
    def share(self) -> float:
        """How far it is, from 0 to 1: half of it is reading."""
        unnoted = self._number if self._unnoted is None else len(self._unnoted)
        return max(0.0, 1 - (len(self._left) + unnoted) / (2 * self._number))

    def read(self, project: "Project", seconds: float = FOR_EVER) -> bool:
        """Read articles for so long; returns whether all are read. In the project's thread."""
        until = time.monotonic() + seconds
        while self._left and time.monotonic() < until:
            self._articles.append(self._read_one(project, self._left.pop(0)))
        return not self._left

    def compare(self) -> None:
        """Find what does not hold in and between the articles that were read. In any thread."""
        for finding in self._compare(self._articles):
            if len({m.article for m in finding.members}) > 1:
                self._between.append(finding)
            else:
                self._inside[_first(finding)].append(finding)

    def note(self, project: "Project", seconds: float = FOR_EVER) -> bool:
        """Note what was found for so long; returns whether all is noted. In the project's thread."""
        until = time.monotonic() + seconds
        if self._unnoted is None:
            self._unnoted = list(self._articles)
            between = as_decided(project.store, self._between, project.store.finding_states())
            project.store.record_findings("project", [(_first(f), f) for f in between])
        decided = project.store.articles_decided_since(self._since)
        while self._unnoted and time.monotonic() < until:
            article = self._unnoted.pop(0)
            if article.article_id in decided:
                project.check_article(article.article_id)
                continue
            inside = self._inside[article.article_id]
            found = as_decided(project.store, inside, project.store.finding_states(article.article_id))
            project.store.record_findings(article.article_id, [(article.article_id, f) for f in found])
            self._facts(project, [article])
        return not self._unnoted


def _first(finding: Finding) -> str:
    return next((m.article for m in finding.members if m.article), "")
