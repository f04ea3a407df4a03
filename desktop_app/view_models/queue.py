"""The queue of articles, as rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import day
from desktop_app.words import say, several

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.store.queries import ArticleRow

PAGE = 200
"""Articles that are read at once; more when the list is scrolled to its end."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An article in the queue. `share` is how much of it is settled, 0 to 1; `state` says it in words."""

    article_id: str
    title: str
    byline: str
    sign: str
    state: str
    share: float
    finished: bool


def queue_rows(
    rows: "Iterable[ArticleRow]", running: str = "", only: Mapping[str, int] | None = None
) -> list[QueueRow]:
    """Return the queue's rows; `running` is the article that is being detected in, `only` how many places each has."""
    made = [_row(r, running) for r in rows]
    if only is None:
        return made
    return [replace(r, byline=say("%1 · %2 found", r.byline, only.get(r.article_id, 0))) for r in made]


def queue_in(
    order: str, project: "Project", limit: int, offset: int = 0, only: Mapping[str, int] | None = None
) -> "tuple[list[ArticleRow], bool]":
    """Return articles in an order of the queue, and whether more follow. Called in the project's thread.

    A page of `limit` costs the same in any project; where `only` some stand in the queue, all come at once.
    """
    from annotations.learn.order import order_of

    if only is None:
        rows = project.wanted_articles(order_of(order), limit + 1, offset)
        return rows[:limit], len(rows) > limit
    return [r for r in project.wanted_articles(order_of(order)) if r.article_id in only], False


def _row(r: "ArticleRow", running: str) -> QueueRow:
    settled = r.mentions - r.open
    share = settled / r.mentions if r.mentions else 0.0
    byline = " · ".join(part for part in (r.publisher, day(r.date)) if part)
    sign, state = _state(r, settled, running)
    return QueueRow(r.article_id, r.title or r.article_id, byline, sign, state, share, r.status == "finished")


def _state(r: "ArticleRow", settled: int, running: str) -> tuple[str, str]:
    if r.status == "finished":
        return "✓", say("Finished")
    if r.article_id == running:
        return "◌", say("Being read by the detector")
    if not r.mentions:
        return "○", say("New")
    if not settled:
        return "○", several("1 open", "%n open", r.open)
    if not r.open:
        return "●", say("All decided")
    return "◐", several("1 open", "%n open", r.open)


def with_article(rows: list[QueueRow], article: OpenArticle) -> list[QueueRow]:
    """Return the rows with the open article's own counts, which are ahead of the project's."""
    return [_ahead(r, article) if r.article_id == article.article_id else r for r in rows]


def _ahead(row: QueueRow, article: OpenArticle) -> QueueRow:
    total, still_open = len(article.mentions), article.open_count
    if not total or not article.detected:
        return row
    settled = article.settled_count
    if article.finished:
        sign, state = "✓", say("Finished")
    elif not settled:
        sign, state = "○", several("1 open", "%n open", still_open)
    elif settled == total:
        sign, state = "●", say("All decided")
    else:
        sign, state = "◐", several("1 open", "%n open", total - settled)
    return replace(row, sign=sign, state=state, share=settled / total, finished=article.finished)
