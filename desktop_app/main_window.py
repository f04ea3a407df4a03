"""The main window: menus, tool bar, banner, status bar, and room for the columns. Nothing is decided here.

What is not seen in the first painting is imported and made after it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.menu_names import MENUS, MENUS_OF
from desktop_app.settings import Geometry
from desktop_app.tool_bar import Tools
from desktop_app.words import translated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent

    from desktop_app.actions import Action, Context
    from desktop_app.desk.desk import Desk
    from desktop_app.keymap import Keymap
    from desktop_app.look.icons import Icons
    from desktop_app.menus import Menus
    from desktop_app.widgets.banner import Banner
    from desktop_app.widgets.status import Status


class MainWindow(QMainWindow):
    """`ran(action)` when the reviewer chose one; `painted` after the first painting; `closing` before the end."""

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(object)
    words_dropped = Signal(str)
    annotations_chosen = Signal(object)
    text_pasted = Signal(str, str)
    copy_chosen = Signal(object)
    panel_wanted = Signal()
    project_chosen = Signal(object, bool)
    export_chosen = Signal(object, bool)
    moment_chosen = Signal(str, str)

    def __init__(self, theme: Theme, geometry: Geometry) -> None:
        super().__init__()
        self._theme, self._geometry = theme, geometry
        self._columns: QWidget | None = None
        self._painted = False
        self._icons: Icons | None = None
        self._banner: Banner | None = None
        self._status: Status | None = None
        self._furnished: Menus | None = None
        self._run: Callable[[Action], None] = _ignore
        self.actions_by_id: dict[str, QAction] = {}
        self.setWindowTitle("Factdesk")
        self.setMinimumSize(900, 560)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._room = QVBoxLayout()
        self._build()
        if not self.restoreGeometry(geometry.bytes("geometry")):
            self.resize(1280, 800)

    # --- what is in it

    @property
    def banner(self) -> "Banner":
        """The line below the tool bar, made when it is first needed."""
        if self._banner is None:
            from desktop_app.widgets.banner import Banner

            self._banner = Banner()
            self._room.insertWidget(0, self._banner)
        return self._banner

    @property
    def status(self) -> "Status":
        """The line at the bottom, made when it is first needed."""
        if self._status is None:
            from desktop_app.widgets.status import Status

            self._status = Status(self)
            self.setStatusBar(self._status)
        return self._status

    @property
    def geometry_kept(self) -> Geometry:
        return self._geometry

    def fill(self, columns: QWidget, context: "Context", run: "Callable[[Action], None]", keymap: "Keymap") -> None:
        """Take in the columns of the desk; from now on actions are run by `run`."""
        if self._furnished is None:
            self._furnished = self._furnish(keymap)
        self._columns = columns
        self._room.addWidget(columns, 1)
        self._furnished.context, self._run = context, run
        for widget in (context.panes.reader, context.panes.claims, context.panes.findings):
            self.furnish_page("article", widget)

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel below what is shown."""
        self._room.addWidget(panel)

    def furnish_page(self, scope: str, page: QWidget) -> None:
        """Give a page the keys of its actions."""
        if self._furnished is not None:
            page.addActions(self._furnished.of(scope))

    def show_view(self, view: str) -> None:
        """Show which view is open, and the menus that it has."""
        self.actions_by_id[f"view_{view}"].setChecked(True)
        self._show_menus(view)

    def empty(self) -> None:
        """Take the columns out."""
        self._run = _ignore
        if self._furnished is not None:
            self._furnished.context = None
        if self._columns is not None:
            self._room.removeWidget(self._columns)
            self._columns.hide()
            self._columns.deleteLater()
            self._columns = None

    def show_project(self, desk: "Desk") -> None:
        """Name the project in the title bar and show what is saved."""
        if desk.project_path is not None:
            read_only = self.tr(" (read only)") if desk.read_only else ""
            read_only = self.tr(" (as it was %s)").replace("%s", desk.as_of) if desk.as_of else read_only
            self.setWindowTitle(f"{desk.project_path.stem}{read_only} — Factdesk")
        self.status.show_saved(desk.unsaved, desk.saved_at, desk.undo_label)

    def dismiss_banner(self) -> None:
        """Take the message away, where there is one."""
        if self._banner is not None:
            self._banner.dismiss()

    def set_icons(self) -> None:
        """Give the tool bar its icons; they come after the first painting."""
        if self._icons is None:
            from desktop_app.look.icons import Icons

            self._icons = Icons()
        if self._furnished is not None:
            self._furnished.set_icons(self._icons, self._theme.tokens)
        self._tools.setIconSize(self._theme.icon_size())
        self._tools.fit(self.width(), self._theme.percent)

    def _build(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._room.setSpacing(0)
        column.addLayout(self._room, 1)
        self.setCentralWidget(ground)
        self._menus = {name: self.menuBar().addMenu(translated(name, "menu")) for name in MENUS}
        self._show_menus("desk")
        self._tools = Tools(self.actions_by_id, self)
        self._tools.setIconSize(self._theme.icon_size())
        self.addToolBar(self._tools)

    def _show_menus(self, view: str) -> None:
        for other, menus in MENUS_OF.items():
            for name in menus:
                self._menus[name].menuAction().setVisible(other == view)

    def _furnish(self, keymap: "Keymap") -> "Menus":
        """Return all actions, in the menus."""
        from desktop_app.menus import Menus

        def name_keys() -> None:
            self._tools.name_hint(keymap.first("palette"), keymap.first("shortcuts"))

        made = Menus(self, self._menus, self.actions_by_id, keymap, lambda action: self._run(action))
        keymap.changed.connect(name_keys)
        name_keys()
        return made

    def resize_text(self, by: int) -> None:
        """Make all text of the window larger or smaller, by percent."""
        self._theme.resize(self._theme.percent + by)

    # --- what happens to it

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        mime = event.mimeData()
        paths = [Path(u.toLocalFile()) for u in mime.urls() if u.isLocalFile()]
        pages = [u.toString() for u in mime.urls() if u.scheme() in ("http", "https")]
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(paths)
        elif pages or mime.hasText():
            self.words_dropped.emit("\n".join(pages) or mime.text())

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        if self._icons is not None:
            self._tools.fit(self.width(), self._theme.percent)

    def closeEvent(self, event: "QCloseEvent") -> None:
        self._geometry.keep("geometry", self.saveGeometry())
        self.closing.emit()
        event.accept()


def _ignore(_: "Action") -> None:
    return
