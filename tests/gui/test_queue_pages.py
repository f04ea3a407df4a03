"""A long queue is read page by page, as far as it is looked at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from annotations.review import decide
from desktop_app.app import Desktop
from desktop_app.view_models.queue import PAGE
from gui.conftest import opened
from schemas.article import Ingested, Source

ARTICLES = 2 * PAGE + 50


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project of more than two pages of articles, of which those of the first page are finished."""
    path = tmp_path / "Archive.factdesk"
    with Project.open(path, create=True, reviewer="Test") as project, project.store.together():
        for number in range(ARTICLES):
            text = f"Report {number:04}"
            article_id, _ = project.add(Ingested(text, text.encode(), Source(text)))
            if number < PAGE:
                project.commit(decide.finish_article(article_id, [], 0), "finish")
    return path


@pytest.fixture
def archive(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path) -> Iterator[Desktop]:
    yield from opened(qtbot, qapp, project_path, tmp_path)


def test_the_queue_grows_where_it_is_scrolled_to_its_end(qtbot, archive: Desktop) -> None:
    session = archive.session
    assert session is not None and session.desk.article is not None
    assert session.desk.article.text == f"Report {PAGE:04}", "the first article that is not finished"
    rows = session.panes.queue.rows
    for pages in (2, 3):
        session.panes.queue.scrollToBottom()
        qtbot.waitUntil(lambda: len(rows.rows) >= min(ARTICLES, pages * PAGE), timeout=10_000)  # noqa: B023
    session.panes.queue.scrollToBottom()
    qtbot.waitUntil(lambda: not session.desk.queueing.more, timeout=10_000)
    assert [r.title for r in rows.rows] == [f"Report {number:04}" for number in range(ARTICLES)]


def test_the_next_article_may_be_on_the_next_page(qtbot, archive: Desktop) -> None:
    session = archive.session
    assert session is not None
    last = session.desk.queue[-1]
    session.desk.open(last.article_id)
    qtbot.waitUntil(lambda: session.desk.article.text == last.title)
    session.desk.open_next(1)
    following = f"Report {int(last.title.split()[1]) + 1:04}"
    qtbot.waitUntil(lambda: session.desk.article.text == following, timeout=10_000)
