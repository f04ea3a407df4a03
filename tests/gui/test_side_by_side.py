"""Two articles compared: claims aligned, what differs told, a claim gone to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from annotations.project.compare import compare_articles
from annotations.project.detect import detect_project
from annotations.project.project import Project
from annotations.project.revisions import revise
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.compare_dialog import CompareDialog
from desktop_app.widgets.palette import Palette
from gui.made import ARTICLE, made_project
from schemas.article import Ingested


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    return path


@pytest.fixture
def two(project_path: Path) -> Path:
    from desktop_app.samples import sample_articles

    with Project.open(project_path, reviewer="Test") as project:
        list(project.ingest(sample_articles()[:2]))
        list(detect_project(project))
    return project_path


def test_claims_of_two_articles_are_aligned(two: Path) -> None:
    with Project.open(two, read_only=True) as project:
        _, a, b = (row.article_id for row in project.articles())
        rows = compare_articles(project, a, b)
        back = compare_articles(project, b, a)
    differs = next(r for r in rows if r.how == "contradicts" and "2.9 billion" in r.a.words)
    assert "2.6 billion" in differs.b.words and "$2.9 billion" in differs.why[0]
    assert any(r.how == "corroborates" for r in rows)
    assert all((r.a is None) != (r.b is None) for r in rows if r.how == "alone")
    assert sum(r.how == "contradicts" for r in rows) == sum(r.how == "contradicts" for r in back)


def test_articles_are_compared_in_the_window(qtbot, two: Path, session: Session, press: Callable[..., None]) -> None:
    press("Ctrl+D")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Palette), timeout=5_000)
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    assert len(palette.rows.rows) == 2
    qtbot.waitUntil(palette.line.hasFocus)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CompareDialog), timeout=5_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CompareDialog) and dialog.rows and "alone" in dialog.told.text()
    last = dialog.findChildren(QPushButton)[-2]
    assert last.text() == "Show it"
    last.click()
    qtbot.waitUntil(lambda: session.desk.article.article.source.title.startswith("Microsoft"))
    qtbot.waitUntil(lambda: session.desk.article.selection is not None)


def test_where_there_is_no_other_article_that_is_told(qtbot, session: Session, press: Callable[..., None]) -> None:
    told: list[str] = []
    session.bridge.refused.connect(lambda problem: told.append(str(problem)))
    press("Ctrl+D")
    qtbot.waitUntil(lambda: bool(told) and "no other article" in told[-1], timeout=5_000)


def test_two_revisions_of_an_article_are_compared(qtbot, two: Path, desktop: Desktop) -> None:
    session = desktop.session
    assert session is not None
    article = session.desk.article
    assert article is not None
    later = article.text.replace("$40 million", "$48 million").replace("About 1,200 people", "About 900 people")
    made: list[object] = []

    def revised(project: Project) -> object:
        source = project.article(article.article_id).article.source
        found = revise(project, article.article_id, Ingested(later, later.encode(), source))
        list(detect_project(project))
        return found

    session.bridge.ask(revised, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=30_000)
    session.desk.open(article.article_id)
    qtbot.waitUntil(lambda: "$48 million" in session.desk.article.text, timeout=10_000)
    session.side_by_side.ask()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Palette), timeout=5_000)
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    assert palette.rows.rows[0].text == "This article as it was: text 1 of 2"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CompareDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CompareDialog)
    row = next(r for r in dialog.rows if r.a is not None and "$40 million" in r.a.words)
    assert row.b is not None and "$48 million" in row.b.words and row.a.article_id == ""
    dialog.reject()
