"""No word is cut: every view, sheet and dialog in a small window, in English and German, at 100 % and at 200 %."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from annotations.clock import now
from annotations.ingest.base import read_path
from annotations.project.merge import merge_files
from annotations.project.project import Project
from annotations.project.revisions import revise
from annotations.review import decide
from annotations.store.machine import DetectorRun
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.pages.views import View
from desktop_app.session import Session
from desktop_app.settings import Geometry, Settings
from gui.conftest import opened
from gui.fits import cut
from gui.made import ARTICLE, made_project, mentions
from gui.several import copies, judge, settle_parts
from schemas.article import Ingested, Source
from schemas.mention import EntityValue

VIEWS: tuple[View, ...] = (
    "inconsistencies", "facts", "overview", "learned", "search", "disputes", "changes",
)  # fmt: skip
DIALOGS = ("settings", "shortcuts", "describe", "tour", "team", "backups", "as_it_was", "history", "scheme", "export",
           "paste_article", "import_address", "palette", "accept_sure", "own_label")  # fmt: skip
SHEETS = (("C", "V"), ("C", "D"), ("C", "M"))
KINDS = ("figure", "date", "entity", "quote", "claim")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Facts, a dispute, a lesson, and an article that changed since: every page has something to say."""
    base, path, new = tmp_path / "base.factdesk", tmp_path / "Desk.factdesk", tmp_path / "new.txt"
    made_project(base, ARTICLE)
    with Project.open(base, reviewer="Test") as desk:
        desk.set("blind", False)
        settle_parts(desk)
        (row,) = desk.articles()
        article = desk.article(row.article_id)
        town = next(m for m in article.mentions if m.mention.surface == "Port Anselm")
        desk.commit(decide.correct(town, article.revision, value=EntityValue("ORG", "", "Port Anselm")), "correct")
        judge(desk, "mostly_true", evidence=True)
    merge_files(copies(base, ("Ada", "true"), ("Ben", "unverifiable")), path)
    with Project.open(path, reviewer="Test") as desk:
        other = ARTICLE.replace("Ferry", "Tram")
        second, _ = desk.add(Ingested(other, other.encode(), Source("Tram line to cost $40 million")))
        desk.record_detection(second, DetectorRun("made", "1", "none", now()), mentions(other))
        view = desk.article(second)
        desk.commit([d for m in view.mentions for d in decide.accept(m, view.revision)], "accept all")
        new.write_text(other.replace("1,200 people work", "1,250 persons work").replace("$40", "$44"))
        revise(desk, second, read_path(new))
    return path


@pytest.fixture(params=["en", "de"])
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path, request) -> Iterator[Desktop]:
    Settings(Geometry(tmp_path / "window.ini")).set("language", request.param)
    before = QLocale()
    yield from opened(qtbot, qapp, project_path, tmp_path)
    QLocale.setDefault(before)


def pick(session: Session, kind: str) -> None:
    """Select the first mention of a kind."""
    found = {m.mention.kind: i for i, m in session.desk.article.mentions.items()}
    assert kind in found, (kind, found)
    session.desk.select(found[kind])
    session.panes.reader.setFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut(qtbot, desktop: Desktop, session: Session, press, percent: int) -> None:
    window = desktop.window
    window.resize(1024, 700)
    desktop.theme.resize(percent)
    found: list[str] = []

    def look(where: str) -> None:
        qtbot.wait(20)
        for _ in range(20):
            faults = cut(QApplication.activeModalWidget() or window)
            if not faults:
                return
            qtbot.wait(30)
        found.extend(f"{where}: {fault}" for fault in faults)

    look("desk")
    for kind in KINDS:
        pick(session, kind)
        look(f"desk, {kind}")
    for keys in SHEETS:
        press(*keys)
        look(f"sheet {keys[-1]}")
        session.review.focus_article()
    press("Ctrl+F")
    look("find")
    press("Esc")
    for view in VIEWS:
        session.views.show(view)
        qtbot.waitUntil(lambda view=view: getattr(session.views.pages[view], "ready", True), timeout=10_000)
        look(view)
    session.views.show("desk")
    pick(session, "entity")
    for action in DIALOGS:
        session.run(ACTIONS_BY_ID[action])
        qtbot.wait(40)
        look(action)
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
        session.panes.end_tour()
    desktop.theme.resize(100)
    assert window.width() == 1024
    assert not found, "\n".join(dict.fromkeys(found))
