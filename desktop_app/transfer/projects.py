"""Around one project: articles that come in, problems on the way, copies, and the projects opened before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.errors import FactdeskError
from desktop_app.desk.desk import Desk
from desktop_app.look.theme import Theme
from desktop_app.main_window import MainWindow
from desktop_app.sentences import sentence
from desktop_app.settings import Geometry
from desktop_app.transfer.adding import Adding
from desktop_app.transfer.importing import Importing, Run
from desktop_app.transfer.runs import Articles, Marks
from desktop_app.view_models.problems import Problem
from desktop_app.widgets.problem_panel import ProblemPanel

if TYPE_CHECKING:
    from annotations.project.project import Imported, Project
    from desktop_app.view_models.brought_in import Brought

Offer = tuple[str, Callable[[], object]]
"""What can be done about what is told: a button's words, and what it does."""
RECENT = 8
KEPT = 200
"""How many problems are kept in the panel."""


class Projects(QObject):
    """Brings articles in, keeps the problems, writes copies."""

    def __init__(self, desk: Desk, window: MainWindow, theme: Theme, geometry: Geometry) -> None:
        super().__init__()
        self._desk, self._window, self._theme, self._geometry = desk, window, theme, geometry
        self.importing = Importing(desk.bridge)
        self.adding = Adding(desk.bridge, self.importing, window, desk.bridge.report)
        self.problems: list[Problem] = []
        self.panel: ProblemPanel | None = None
        self._met = 0
        self.importing.progress.connect(self._progress)
        self.importing.done.connect(self._done)
        window.status.cancelled.connect(self.importing.stop)
        window.status.problems_wanted.connect(self.toggle_panel)

    # --- articles

    def _progress(self, number: int) -> None:
        words, share = self.importing.run.words()
        self._window.status.show_work("  ".join(filter(None, (self.tr("Adding …"), words))), share)

    def _done(self, run: Run) -> None:
        from desktop_app.view_models import brought_in

        self._window.status.show_work("", 0)
        if isinstance(run, Marks):
            self._tell(brought_in.marks(run.results, run.labels, run.stopped), ())
            if self._desk.article is not None and run.results:
                self._desk.open(self._desk.article.article_id, self._desk.article.selected)
        elif isinstance(run, Articles):
            self._tell(brought_in.articles(run.results, run.titles, run.stopped), self._offers(run))

    def _offers(self, run: Articles) -> "tuple[Offer, ...]":
        """Return what can be done after an import: go on where it was stopped."""
        again = replace(run, stopped=False, results=[], titles={})
        return ((self.tr("Go on"), lambda: self.importing.add(again)),) if run.stopped else ()

    def _tell(self, brought: "Brought", offers: "tuple[Offer, ...]") -> None:
        """Say what came in, keep what is to be looked at, and show an article that came alone."""
        for error in brought.errors:
            self.keep(error)
        for happened, todo in brought.notes:
            self._keep(happened, todo)
        if len(brought.errors) + len(brought.notes) > 1 or brought.notes:
            offers = (*offers, (self.tr("Show which"), self.show_panel))
        if brought.broken:
            repaired = Articles(brought.broken, repair=True)
            offers = (*offers, (self.tr("Repair"), lambda: self.importing.add(repaired)))
        if brought.tone:
            self._window.banner.tell(brought.words, brought.tone, offers)
        else:
            self._desk.said.emit(brought.words)
        if brought.first and (brought.new <= 1 or self._desk.article is None):
            self._desk.take_in(brought.first)
        elif brought.first:
            self._desk.refresh_queue()
            self._desk.detecting.look()

    def paste(self, title: str, text: str) -> None:
        """Take a pasted text in as an article."""

        from desktop_app.view_models.brought_in import articles

        def work(project: "Project") -> "list[Imported]":
            from annotations.project.project import Imported
            from schemas.article import Ingested, Source

            named = title.strip() or text.strip().split("\n", 1)[0][:120]
            raw = text.encode("utf-8", "surrogatepass")
            article_id, known = project.add(Ingested(text, raw, Source(named), origin="pasted"))
            return [Imported(named, article_id, known)]

        self._desk.bridge.ask(work, lambda found: self._tell(articles(found, {}, False), ()))

    # --- copies and other projects

    def save_copy(self, to: Path) -> None:
        """Write a verified copy of the project to a new file."""

        def done(_: object) -> None:
            self._window.banner.tell(self.tr("A copy was saved: %s").replace("%s", str(to)), "good")

        self._desk.bridge.ask(lambda project: project.store.backup(to), done)

    def remember(self, path: Path) -> None:
        """Note that a project was opened, the newest first."""
        lines = [str(path.resolve()), *self._geometry.words("recent")]
        self._geometry.keep_words("recent", list(dict.fromkeys(lines))[:RECENT])

    # --- problems

    def keep(self, error: FactdeskError) -> None:
        """Keep a problem in the panel and count it in the status bar."""
        self._keep(sentence(error.message), sentence(error.hint))

    def _keep(self, happened: str, todo: str) -> None:
        self._met += 1
        made = Problem(self._met, happened, todo, f"{datetime.now(UTC).astimezone():%H:%M}")
        self.problems = [made, *self.problems][:KEPT]
        self._show()

    def _show(self) -> None:
        self._window.status.show_problems(len(self.problems))
        if self.panel is not None:
            self.panel.show_problems(self.problems)

    def toggle_panel(self) -> None:
        """Show the panel, or put it away."""
        if self.panel is not None and self.panel.isVisible():
            self._leave()
        else:
            self.show_panel()

    def show_panel(self) -> None:
        if self.panel is None:
            self.panel = ProblemPanel(self._theme)
            self.panel.cleared.connect(self._clear)
            self.panel.left.connect(self._leave)
            self._window.add_panel(self.panel)
        self.panel.show_problems(self.problems)
        self.panel.show()
        self.panel.list.setFocus()

    def _clear(self) -> None:
        self.problems = []
        self._show()
        self._leave()

    def _leave(self) -> None:
        if self.panel is not None:
            self.panel.hide()

    def stop(self) -> None:
        """Read no further, and take the panel out of the window."""
        self.adding.close()
        self.importing.close()
        self._window.status.show_problems(0)
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None


def recent(geometry: Geometry) -> list[Path]:
    """Return the projects that were opened before and are still there, the newest first."""
    return [path for line in geometry.words("recent") if (path := Path(line)).is_file()]
