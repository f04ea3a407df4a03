"""The composition root of the window: the only place where its objects are made and wired.

The window is painted before the engine is imported; the model loads in a process of its own.
"""

import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QStyle

from desktop_app.language import install
from desktop_app.look.theme import Theme
from desktop_app.look.typefaces import ReadingFaces, load_interface
from desktop_app.main_window import MainWindow
from desktop_app.samples import sample_articles
from desktop_app.settings import Geometry, Settings, settings_path
from desktop_app.transfer.bundles import SUFFIX, project_of

if TYPE_CHECKING:
    from desktop_app.keymap import Keymap
    from desktop_app.session import Session

PROJECT_SUFFIX = ".factdesk"
SWITCH = 0.001
"""Seconds after which the project's thread lets the window's go on; the interpreter's own 5 ms can be felt."""


def run(arguments: Sequence[str]) -> int:
    """Open the window on a project (`[PROJECT] [PATH…]`) and serve it; returns the exit status."""
    from desktop_app.checks import display_missing, qt_unfit

    for problem in (display_missing, qt_unfit):
        if words := problem():
            print(words, file=sys.stderr)
            return 2
    app = QApplication(sys.argv[:1])
    app.setApplicationName("factdesk")
    app.setApplicationDisplayName("Factdesk")
    app.setStyle("Fusion")
    project, paths = divided(arguments)
    from annotations.errors import FactdeskError

    try:
        project = project_of(project) if project is not None else None
    except FactdeskError as problem:
        print(f"factdesk: {problem}", file=sys.stderr)
        return 2
    desktop = Desktop(app, project or default_project(), paths, settings_path())
    sys.excepthook = desktop.crashed
    desktop.window.show()
    from desktop_app.ended import ended_by_signals

    watched = ended_by_signals(desktop.window.close)
    status = app.exec()
    for part in watched:
        part.close()
    return status


def divided(arguments: Sequence[str]) -> tuple[Path | None, list[Path]]:
    """Return the project or bundle among the arguments (by its name's end, or a database) and the rest."""
    paths = [Path(a) for a in arguments]
    if paths and (paths[0].suffix.lower() in (PROJECT_SUFFIX, SUFFIX) or _is_database(paths[0])):
        return paths[0], paths[1:]
    return None, paths


def default_project() -> Path:
    """Return the project that opens when none is named."""
    import platformdirs

    return Path(platformdirs.user_data_dir("factdesk")) / f"My desk{PROJECT_SUFFIX}"


class Desktop(QObject):
    """The window, its theme, and the session on the project that it shows."""

    def __init__(
        self,
        app: QApplication,
        project: Path,
        paths: Sequence[Path],
        geometry: Path,
        *,
        scheme: str = "",
        percent: int = 0,
        detect: bool = True,
    ) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH)
        self.session: Session | None = None
        self._project, self._paths, self._detect = project, list(paths), detect
        load_interface("Regular")
        self.geometry = Geometry(geometry)
        self.settings = Settings(self.geometry)
        self._catalogues = install(app, self.settings.text("language"))
        self._app, self._faces, self._blinking = app, ReadingFaces(), app.cursorFlashTime()
        self.theme = Theme(app, scheme or self.settings.text("scheme"), percent or self.settings.number("text"))
        self.theme.measure = self.settings.number("measure")
        self.theme.face, self.theme.spacing = self.settings.text("face"), self.settings.text("spacing")
        if self.settings.text("colours") != "standard":
            self.theme.choose(scheme or self.settings.text("scheme"), self.settings.text("colours"))
        self.window = MainWindow(self.theme, self.geometry)
        self.window.painted.connect(self._after_first_paint)
        self.window.closing.connect(self.close)
        self.window.project_chosen.connect(self.open_project)
        self.window.moment_chosen.connect(self.look_back)
        self.theme.changed.connect(self.window.set_icons)
        self.settings.changed.connect(self._set)

    @cached_property
    def keymap(self) -> "Keymap":
        """Which keys give which action; made when it is first needed, after the first painting."""
        from desktop_app.keymap import Keymap

        return Keymap(self.settings)

    def open_project(self, path: Path, create: bool = False, *, read_only: bool = False) -> None:
        """Put another project on the desk."""
        self._end_session()
        self._project, self._paths = path, []
        self._begin_session(read_only=read_only)

    def look_back(self, moment: str, words: str) -> None:
        """Put the project on the desk as it was at a moment (an event's id or a time), for reading."""
        self._end_session()
        self._paths = []
        self._begin_session(read_only=True, as_of=(moment, words))

    def crashed(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Say in the window that something of ours went wrong; what was saved is saved, and it goes on."""
        sys.__excepthook__(kind, problem, trace)
        if self.session is not None:
            self.session.crashed(problem)

    def close(self) -> None:
        """Save what is under way and end every thread and process."""
        self.settings.set("text", self.theme.percent)
        self._end_session()
        self.geometry.save()
        for catalogue in self._catalogues:
            self._app.removeTranslator(catalogue)

    def _after_first_paint(self) -> None:
        if self.session is None:
            load_interface("SemiBold")
            self._faces.load(self.settings.text("spacing"))
            self._set_motion()
            self._begin_session()
            self.window.set_icons()

    def _begin_session(self, *, read_only: bool = False, as_of: tuple[str, str] = ("", "")) -> None:
        from desktop_app.session import Session

        new = not self._project.exists()
        paths = [*(sample_articles() if new and not self._paths else []), *self._paths]
        self.session = Session(
            self.theme, self.window, self.geometry, self._project, paths, self.settings, self.keymap,
            read_only=read_only, as_of=as_of, detect=self._detect and not as_of[0],
        )  # fmt: skip
        if new and not self.settings.flag("tour"):
            self.session.dialogs.show_tour()
        self.session.reopen.connect(lambda path: self.open_project(path, read_only=True))

    # --- settings

    def _set(self, key: str) -> None:
        """Let what was set hold at once."""
        s = self.settings
        match key:
            case "scheme" | "colours":
                self.theme.choose(s.text("scheme"), s.text("colours"))
            case "text" if s.number("text") != self.theme.percent:
                self.theme.resize(s.number("text"))
            case "face" | "measure" | "spacing":
                self._faces.load(s.text("spacing"))
                self.theme.read_with(s.text("face"), s.text("spacing"), s.number("measure"))
            case "zoom" if self.session is not None:
                self.session.panes.reader.set_zoom(s.number("zoom"))
            case "motion":
                self._set_motion()
            case "reviewer" if self.session is not None:
                self.open_project(self._project)

    def _set_motion(self) -> None:
        """Let nothing move where the reviewer or the system says so: a system without motion has a caret that stands
        still, or a style without animations."""
        slides = self._app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        still = self.settings.flag("motion") or not self._blinking or not slides
        self._app.setCursorFlashTime(0 if still else self._blinking)
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip):
            self._app.setEffectEnabled(effect, not still)

    def _end_session(self) -> None:
        if self.session is not None:
            self.session.close()
            self.session = None


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return file.read(15) == b"SQLite format 3"
    except OSError:
        return False
