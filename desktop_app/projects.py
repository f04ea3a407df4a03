"""Around one project: articles that come in, problems on the way, copies, and the projects opened before."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.errors import FactdeskError
from desktop_app.desk import Desk
from desktop_app.importing import Importing
from desktop_app.main_window import MainWindow
from desktop_app.settings import Geometry
from desktop_app.theme import Theme
from desktop_app.view_models.problems import Problem, problem
from desktop_app.widgets.problem_panel import ProblemPanel

if TYPE_CHECKING:
    from annotations.project import Imported, Project

RECENT = 8
KEPT = 200
"""How many problems are kept in the panel."""


class Projects(QObject):
    """Brings articles in, keeps the problems, writes copies."""

    def __init__(self, desk: Desk, window: MainWindow, theme: Theme, geometry: Geometry) -> None:
        super().__init__()
        self._desk, self._window, self._theme, self._geometry = desk, window, theme, geometry
        self.importing = Importing(desk.bridge)
        self.problems: list[Problem] = []
        self.panel: ProblemPanel | None = None
        self._met = 0
        self.importing.progress.connect(self._progress)
        self.importing.done.connect(self._imported)
        window.status.cancelled.connect(self.importing.stop)
        window.status.problems_wanted.connect(self.toggle_panel)

    # --- articles

    def _progress(self, number: int) -> None:
        words = self.tr("Adding articles …") + (f"  {number}" if number else "")
        self._window.status.show_work(words, 0.0)

    def _imported(self, results: "list[Imported]") -> None:
        self._window.status.show_work("", 0)
        self._told(results)
        for error in (r.error for r in results if r.error is not None):
            self.keep(error)
        first = next((r.article_id for r in results if r.article_id), "")
        if first:
            self._desk.take_in(first)

    def _told(self, results: "list[Imported]") -> None:
        """Say what became of files."""
        failed = [r.error for r in results if r.error is not None]
        new = sum(bool(r.article_id) and not r.known for r in results)
        if len(failed) == 1:
            self._window.banner.tell(str(failed[0]), "bad")
        elif failed:
            words = self.tr("%1 of %2 files could not be read.")
            words = words.replace("%1", str(len(failed))).replace("%2", str(len(results)))
            self._window.banner.tell(words, "bad", ((self.tr("Show why"), self.show_panel),))
        elif not results:
            self._desk.said.emit(self.tr("There was no article in there."))
        else:
            words = self.tr("1 article added") if new == 1 else self.tr("%d articles added").replace("%d", str(new))
            self._desk.said.emit(words if new else self.tr("Known already"))

    def paste(self, title: str, text: str) -> None:
        """Take a pasted text in as an article."""

        def work(project: "Project") -> "list[Imported]":
            from annotations.project import Imported
            from schemas.article import Ingested, Source

            named = title.strip() or text.strip().split("\n", 1)[0][:120]
            raw = text.encode("utf-8", "surrogatepass")
            article_id, known = project.add(Ingested(text, raw, Source(named), origin="pasted"))
            return [Imported(named, article_id, known)]

        self._desk.bridge.ask(work, self._imported)

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
        self._met += 1
        made = problem(self._met, error, datetime.now(UTC).astimezone())
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
        self.importing.stop()
        self._window.status.show_problems(0)
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None


def recent(geometry: Geometry) -> list[Path]:
    """Return the projects that were opened before and are still there, the newest first."""
    return [path for line in geometry.words("recent") if (path := Path(line)).is_file()]
