"""One project on the desk: everything that lives as long as it is open, wired to the window."""

import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotations.errors import DamagedProjectError, FactdeskError, LockedProjectError, RefusedError, StorageError
from desktop_app.actions import ACTIONS_BY_ID, Action, Context
from desktop_app.desk.beside import BesideIt
from desktop_app.desk.bulk import Bulk
from desktop_app.desk.comparing import Comparing
from desktop_app.desk.converting import Converting
from desktop_app.desk.decisions import Decisions
from desktop_app.desk.desk import Desk
from desktop_app.desk.evidencing import Evidencing
from desktop_app.desk.jumping import Jumping
from desktop_app.desk.panes import Panes
from desktop_app.desk.reviewing import Reviewing
from desktop_app.desk.scheming import Scheming
from desktop_app.desk.search_queue import SearchQueue
from desktop_app.desk.side_by_side import SideBySide
from desktop_app.desk.suggesting import Suggesting
from desktop_app.dialogs import Dialogs
from desktop_app.keymap import Keymap
from desktop_app.look.theme import Theme
from desktop_app.main_window import MainWindow
from desktop_app.pages.views import Around, Pages, import_ahead, makers
from desktop_app.running.background import Detection
from desktop_app.running.bridge import Bridge
from desktop_app.running.detecting import Detecting
from desktop_app.running.examining import Examining
from desktop_app.samples import sample_articles
from desktop_app.sentences import problem_said, sentence
from desktop_app.settings import Geometry, Settings
from desktop_app.transfer.exporting import Exporting
from desktop_app.transfer.projects import Projects
from desktop_app.transfer.runs import Articles
from desktop_app.trust.trusting import Trust
from desktop_app.words import fill, several, translated, within
from schemas.events import Draft

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.view_models.article import Span


_AT_REST = 1_500
"""Milliseconds after which the first article is on the desk, and pages may be imported."""

_HINTS: Mapping[str, tuple[str, ...]] = {
    "inconsistencies": ("next_one", "confirm_one", "resolve_finding", "note_finding", "jump_finding"),
    "learned": ("turn_lesson", "other_learned", "filter_learned"),
    "changes": ("next_change", "confirm_place", "redecide", "place_change", "let_go"),
    "disputes": ("next_dispute", "both_sides", "neither_side", "edit_dispute", "clear_disputes"),
    "search": ("find_search", "save_search", "next_hit"),
    "facts": ("jump_fact", "supersede_fact", "withdraw_fact", "filter_facts"),
}
"""What the status bar names on a page of the whole project."""


class Session(QObject):
    """`reopen(path)` when a read-only copy is asked for."""

    reopen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        geometry: Geometry,
        project: Path,
        paths: Sequence[Path],
        settings: Settings,
        keymap: Keymap,
        *,
        read_only: bool = False,
        as_of: tuple[str, str] = ("", ""),
        detect: bool = True,
    ) -> None:
        super().__init__()
        self._window, self._geometry, self._project = window, geometry, project
        self._paths = list(paths)
        self._settings, self._keymap = settings, keymap
        self.bridge = Bridge(lambda: opened(project, read_only, settings.text("reviewer"), as_of[0]))
        self.detection = Detection()
        self.detecting = Detecting(self.bridge, self.detection, wanted=detect)
        self.desk = Desk(self.bridge, self.detecting)
        self.desk.as_of = as_of[1]
        self.examining = Examining(self.bridge, self.desk)
        self.decisions = Decisions(self.desk)
        self.panes = Panes(self.desk, self.decisions, theme)
        self._take_hands(window, theme)
        self.exporting = Exporting(self.bridge, geometry, window, lambda words: window.banner.tell(words, "good"))
        self.dialogs = Dialogs(window, self.run, settings, keymap, self.exporting)
        self.jumping = Jumping(self.desk)
        self.search_queue = SearchQueue(self.desk, self.panes.queue_head, keymap, self.jump)
        self.panes.inspector.extras.shown.connect(self.jump)
        around = Around(self.desk, theme, self.jump, window.status.say)
        self.views = Pages(self.panes.placed(), self.panes.reader, makers(around), self._furnish)
        self.trust = Trust(self.desk, self.decisions, window, self.views, theme, project)
        self._context = Context(
            self.desk, self.decisions, self.panes, self.review, self.compare, self.dialogs, window, self.views,
            self.bulk, self.beside, self.scheming, self.side_by_side, self.trust, self.search_queue, self.evidencing,
        )  # fmt: skip
        self.dialogs.context = self._context
        self.projects = Projects(self.desk, window, theme, geometry)
        window.fill(self.views.stack, self._context, self.run, keymap)
        window.show_view("desk")
        self._connect()
        self._restore()
        if detect:
            self.detection.start()
        self.bridge.start(self._started)

    def _take_hands(self, window: MainWindow, theme: Theme) -> None:
        """Make what acts on the desk's article, and what tells of it."""
        self.review = Reviewing(self.desk, self.decisions, self.panes)
        self.bulk = Bulk(self.desk, self.decisions)
        self.scheming = Scheming(self.desk, window)
        self.side_by_side = SideBySide(self.desk, window, theme, self.jump)
        self.beside = BesideIt(self.desk, self.decisions, self.panes, theme)
        self.compare = Comparing(self.desk, self.decisions, self.panes)
        self.converting = Converting(self.bridge, self.panes.inspector)
        self.evidencing = Evidencing(self.desk, self.panes, self.review)
        self.suggesting = Suggesting(self.bridge, self.desk, self.panes.inspector)

    def run(self, action: Action) -> None:
        """Do an action, or say why it cannot be done."""
        if not action.enabled_when(self._context):
            words = self.tr("Nothing is selected.") if self.desk.article else self.tr("No article is open.")
            self._window.status.say(words)
            return
        try:
            action.run(self._context)
        except FactdeskError as problem:
            self.bridge.report(problem)

    def jump(self, article_id: str, place: "Span") -> None:
        """Show a place of an article on the desk."""
        self.views.show("desk")
        self.jumping.jump(article_id, place)

    def _relabel(self) -> None:
        """Name the keys that hold now where they are named."""
        self._keymap.relabel(self.panes.inspector, "article")
        for view, page in self.views.pages.items():
            self._keymap.relabel(page.widget, view)
        self._show_hint()

    def _furnish(self, view: str, page: QWidget) -> None:
        self._window.furnish_page(view, page)
        self._keymap.relabel(page, view)
        asked = getattr(page, "asked", None)
        if asked is not None:
            asked.connect(lambda name: self.run(ACTIONS_BY_ID[name]))

    def close(self) -> None:
        """Write what is queued, and end the thread and the process. A field that is being typed in is left first."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        self.panes.reader.setFocus()
        self._geometry.keep("columns", self.panes.splitter.saveState())
        self._geometry.keep("right", self.panes.right.saveState())
        self._settings.set("zoom", self.panes.reader.zoom)
        self.panes.stop()
        self.views.stop()
        self.projects.stop()
        self.converting.stop()
        self.bulk.stop()
        self.evidencing.stop()
        self.beside.stop()
        self.trust.stop()
        self.examining.stop()
        self.desk.stop()
        self._window.status.stop()
        self.detection.close()
        self.bridge.close()
        self.desk.article = None  # what still hears of the theme shows nothing any more
        self._window.empty()

    def _connect(self) -> None:
        window, desk = self._window, self.desk
        self._keymap.changed.connect(self._relabel)
        self.views.shown.connect(window.show_view)
        self.views.shown.connect(self._show_hint)
        desk.saved.connect(lambda: window.show_project(desk))
        desk.said.connect(window.status.say)
        desk.decided.connect(window.dismiss_banner)
        desk.lost.connect(self._lost)
        self.bridge.refused.connect(self._refused)
        self.examining.damaged.connect(self._refused)
        self.bridge.crashed.connect(self.crashed)
        self.bridge.changed.connect(lambda changes: self.trust.safekeeping.let_go(changes.label))
        self.panes.refreshed.connect(self._show_hint)
        self.panes.refreshed.connect(self._show_conversions)
        self.panes.reader.span_changed.connect(self._show_hint)
        self.panes.inspector.asked.connect(lambda name: self.run(ACTIONS_BY_ID[name]))
        self.detecting.progress.connect(self._show_work)
        self.detecting.idle.connect(lambda: window.status.show_work("", 0))
        self.detecting.failed.connect(
            lambda why: window.banner.tell(why, "bad", ((self.tr("Detect again"), desk.detect_again),))
        )
        window.status.cancelled.connect(self.detecting.cancel)
        window.files_dropped.connect(self.projects.adding.add)
        window.annotations_chosen.connect(self.projects.adding.add_marked)
        window.text_pasted.connect(self.projects.paste)
        window.copy_chosen.connect(self.projects.save_copy)
        window.panel_wanted.connect(self.projects.toggle_panel)
        window.export_chosen.connect(self.exporting.facts_to)

    def _restore(self) -> None:
        for splitter, key in ((self.panes.splitter, "columns"), (self.panes.right, "right")):
            state = self._geometry.bytes(key)
            if not state.isEmpty():
                splitter.restoreState(state)
        zoom = self._settings.number("zoom")
        if zoom != 100:
            self.panes.reader.set_zoom(zoom)

    def _started(self, project: "Project") -> None:
        self.desk.started(project)
        self.projects.remember(self._project)
        self.trust.tell_moment()
        if not project.store.read_only:
            self.examining.begin_later(self._project)
        QTimer.singleShot(_AT_REST, self, lambda: import_ahead(self.bridge))
        if self._paths == sample_articles():
            self.projects.importing.add(Articles(self._paths, own=True))
        elif self._paths:
            self.projects.adding.add(self._paths)

    # --- what the window says

    def _refused(self, problem: FactdeskError) -> None:
        banner = self._window.banner
        if isinstance(problem, LockedProjectError):
            again = ((self.tr("Open a read-only copy"), lambda: self.reopen.emit(self._project)),)
            banner.tell(problem_said(problem), "bad", again)
        elif isinstance(problem, DamagedProjectError):
            banner.tell(problem_said(problem), "bad", self.trust.safekeeping.actions())
        elif isinstance(problem, RefusedError) and len(problem_said(problem)) < 90:
            self._window.status.say(problem_said(problem))
        elif not isinstance(problem, StorageError):
            banner.tell(problem_said(problem), "" if isinstance(problem, RefusedError) else "bad")
        if not isinstance(problem, RefusedError):
            self.projects.keep(problem)

    def _lost(self, problem: Any, drafts: Sequence[Draft], label: str) -> None:
        words = fill(self.tr("Not saved: %1. %2"), sentence(label), problem_said(problem))
        keeping = self.trust.safekeeping
        keeping.hold(drafts, label)
        again = (self.tr("Try again"), lambda: self.desk.decide(drafts, label))
        self._window.banner.tell(words, "bad", (again, (self.tr("Keep it in a file…"), keeping.ask_raft)))

    def crashed(self, problem: BaseException) -> None:
        """Say that something of ours went wrong, with the details for a report."""
        details = "".join(traceback.format_exception(problem))
        words = self.tr("Something went wrong in Factdesk itself. What was shown as saved is saved.")
        self._window.banner.tell(words, "bad", ((self.tr("Details"), lambda: self._show_details(details)),))

    def _show_details(self, details: str) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Details"))
        box.setText(self.tr("Please send this along when you report it."))
        box.setDetailedText(details)
        box.open()

    def _show_conversions(self) -> None:
        article = self.desk.article
        if article is not None:
            self.converting.show(article.selection, article.article.source.date)

    def _show_hint(self) -> None:
        reader, article = self.panes.reader, self.desk.article
        if self.views.current != "desk":
            hint = self._page_hint()
        elif reader.span() is not None:
            hint = self.tr("1 claim   2 figure   3 date   4 entity   5 quote   Esc leaves")
        elif reader.spanning:
            hint = self.tr("Arrows move the caret, Shift+arrows mark, Ctrl by word, Esc leaves")
        elif article is not None and article.selection is not None:
            hint = self._named(("accept", "reject", "correct", "skip", "next_open"))
        else:
            hint = self._named(("next_open", "shortcuts"))
        self._window.status.show_hint(hint)

    def _named(self, ids: tuple[str, ...]) -> str:
        """Return actions with their keys, for the status bar."""
        words = {"next_open": self.tr("next"), "shortcuts": self.tr("all keys")}
        named = ((self._keymap.first(i), words.get(i, _short(ACTIONS_BY_ID[i].text))) for i in ids)
        return "   ".join(f"{key} {text}" for key, text in named if key)

    def _page_hint(self) -> str:
        return self._named((*_HINTS.get(self.views.current, ()), "view_desk"))

    def _show_work(self, article_id: str, fraction: float, left: int) -> None:
        if not self.detection.loaded:
            words = self.tr("Loading the language model …")
        else:
            words = several("Reading …", "Reading, %n articles left", max(1, left))
        self._window.status.show_work(words, fraction)


def opened(path: Path, read_only: bool, reviewer: str = "", as_of: str = "") -> "Project":
    """Open a project, as it was at a moment where one is given, or make it where it is not there yet."""
    from annotations.project.project import Project

    if as_of:
        from annotations.project.history import as_of as opened_as_of

        return opened_as_of(path, as_of, reviewer)
    if not path.exists() and not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    return Project.open(path, create=not read_only, read_only=read_only, reviewer=reviewer)


def _short(text: str) -> str:
    return within(translated(text).rstrip("…"))
