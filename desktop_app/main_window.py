"""The main window: menus, tool bar, banner, status bar, and room for the columns. Nothing is decided here."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop_app.actions import ACTIONS, MENUS, MENUS_OF, Action, Context
from desktop_app.keymap import Keymap
from desktop_app.settings import Geometry
from desktop_app.theme import Theme
from desktop_app.tool_bar import TOOLS, WAYS, Tools
from desktop_app.widgets.status import Status

if TYPE_CHECKING:
    from desktop_app.desk import Desk
    from desktop_app.icons import Icons
    from desktop_app.widgets.banner import Banner


class MainWindow(QMainWindow):
    """`ran(action)` when the reviewer chose one; `painted` after the first painting; `closing` before the end."""

    painted = Signal()
    closing = Signal()
    files_dropped = Signal(object)
    annotations_chosen = Signal(object)
    text_pasted = Signal(str, str)
    copy_chosen = Signal(object)
    panel_wanted = Signal()
    project_chosen = Signal(object, bool)
    export_chosen = Signal(object, bool)

    def __init__(self, theme: Theme, geometry: Geometry, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        keymap.changed.connect(self._set_keys)
        self._theme, self._geometry = theme, geometry
        self._context: Context | None = None
        self._columns: QWidget | None = None
        self._painted = False
        self._icons: Icons | None = None
        self._run: Callable[[Action], None] = _ignore
        self.actions_by_id: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        self.setWindowTitle("Factdesk")
        self.setMinimumSize(900, 560)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._banner: Banner | None = None
        self.status = Status(self)
        self.setStatusBar(self.status)
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
    def geometry_kept(self) -> Geometry:
        return self._geometry

    def fill(self, columns: QWidget, context: Context, run: Callable[[Action], None]) -> None:
        """Take in the columns of the desk; from now on actions are run by `run`."""
        if len(self.actions_by_id) < len(ACTIONS):
            self._furnish()
        self._columns = columns
        self._room.addWidget(columns, 1)
        self._context, self._run = context, run
        for action in ACTIONS:
            if action.scope == "article":
                for widget in (context.panes.reader, context.panes.claims, context.panes.findings):
                    widget.addAction(self.actions_by_id[action.id])

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel below what is shown."""
        self._room.addWidget(panel)

    def furnish_page(self, view: str, page: QWidget) -> None:
        """Give a page the keys of its actions."""
        for action in ACTIONS:
            if action.scope == view:
                page.addAction(self.actions_by_id[action.id])

    def show_view(self, view: str) -> None:
        """Show which view is open, and the menus that it has."""
        self.actions_by_id[f"view_{view}"].setChecked(True)
        for other, menus in MENUS_OF.items():
            for name in menus:
                self._menus[name].menuAction().setVisible(other == view)

    def empty(self) -> None:
        """Take the columns out."""
        self._context, self._run = None, _ignore
        if self._columns is not None:
            self._room.removeWidget(self._columns)
            self._columns.hide()
            self._columns.deleteLater()
            self._columns = None

    def show_project(self, desk: "Desk") -> None:
        """Name the project in the title bar and show what is saved."""
        if desk.project_path is not None:
            read_only = self.tr(" (read only)") if desk.read_only else ""
            self.setWindowTitle(f"{desk.project_path.stem}{read_only} — Factdesk")
        self.status.show_saved(desk.unsaved, desk.saved_at, desk.undo_label)

    def dismiss_banner(self) -> None:
        """Take the message away, where there is one."""
        if self._banner is not None:
            self._banner.dismiss()

    def _name_steps(self, desk: "Desk") -> None:
        """Say in the menu what undo and redo would do."""
        for key, words, step in (
            ("undo", self.tr("Undo"), desk.undo_label),
            ("redo", self.tr("Redo"), desk.redo_label),
        ):
            self.actions_by_id[key].setText(f"{words} {step}".rstrip() if step else words)
            self.actions_by_id[key].setIconText(words)

    def set_icons(self) -> None:
        """Give the tool bar its icons; they come after the first painting."""
        if self._icons is None:
            from desktop_app.icons import Icons

            self._icons = Icons()
        for action in ACTIONS:
            if action.icon:
                self.actions_by_id[action.id].setIcon(self._icons.icon(action.icon, self._theme.tokens))
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
        self._menus = {name: self.menuBar().addMenu(self.tr(name)) for name in MENUS}
        for action in ACTIONS:
            if action.id in TOOLS or action.id in WAYS:
                self._made(action)
        self._tools = Tools(self.actions_by_id, self)
        self._tools.setIconSize(self._theme.icon_size())
        self.addToolBar(self._tools)

    def _furnish(self) -> None:
        """Make all actions and fill the menus with them, after the first painting."""
        groups: dict[str, int] = {}
        for action in ACTIONS:
            menu = self._menus[action.menu]
            if groups.get(action.menu, action.group) != action.group:
                menu.addSeparator()
            groups[action.menu] = action.group
            made = self.actions_by_id.get(action.id) or self._made(action)
            if not action.id.startswith("choose_"):
                menu.addAction(made)
        for menu in self._menus.values():
            menu.aboutToShow.connect(lambda m=menu: self._enable(m))
            menu.aboutToHide.connect(lambda m=menu: self._enable_all(m))

    def _made(self, action: Action) -> QAction:
        made = QAction(self.tr(action.text), self)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(k) for k in self._keymap.keys(action)])
        made.setCheckable(action.toggle or bool(action.choice))
        made.setChecked(action.toggle)
        if action.choice:
            self._choices.setdefault(action.choice, QActionGroup(self)).addAction(made)
        made.setMenuRole(QAction.MenuRole.NoRole)
        if action.hint:
            made.setStatusTip(action.hint)
        made.setShortcutContext(_CONTEXTS.get(action.scope, Qt.ShortcutContext.WidgetWithChildrenShortcut))
        made.setAutoRepeat(action.menu in ("Go", "Decide", "View"))
        made.triggered.connect(lambda: self._run(action))
        self.actions_by_id[action.id] = made
        if action.scope == "window":
            self.addAction(made)
        return made

    def _set_keys(self) -> None:
        for action in ACTIONS:
            if action.id in self.actions_by_id:
                keys = [QKeySequence(k) for k in self._keymap.keys(action)]
                self.actions_by_id[action.id].setShortcuts(keys)
        self._tools.name_hint(self._keymap.first("palette"), self._keymap.first("shortcuts"))

    def _enable(self, menu: QMenu) -> None:
        context = self._context
        if context is not None:
            self._name_steps(context.desk)
        for action in ACTIONS:
            if action.menu == menu.title().replace("&", ""):
                self.actions_by_id[action.id].setEnabled(context is not None and action.enabled_when(context))

    def _enable_all(self, menu: QMenu) -> None:
        """Shortcuts stay alive whatever the menu showed; an action that cannot be done says so."""
        for action in menu.actions():
            action.setEnabled(True)

    def resize_text(self, by: int) -> None:
        """Make all text of the window larger or smaller, by percent."""
        self._theme.resize(self._theme.percent + by)

    # --- what happens to it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and any(u.isLocalFile() for u in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._icons is not None:
            self._tools.fit(self.width(), self._theme.percent)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._geometry.keep("geometry", self.saveGeometry())
        self.closing.emit()
        event.accept()


_CONTEXTS = {"article": Qt.ShortcutContext.WidgetShortcut, "window": Qt.ShortcutContext.WindowShortcut}


def _ignore(_: Action) -> None:
    return
