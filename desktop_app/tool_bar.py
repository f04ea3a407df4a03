"""The tool bar: the ways in, then the tools; with less room first the hint goes, then the words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from desktop_app.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

WAYS = Words({
    "view_desk": "Desk", "view_inconsistencies": "Inconsistencies", "view_facts": "Facts", "view_overview": "Overview",
    "view_learned": "Learned", "view_search": "Search", "view_disputes": "Disputes",
})  # fmt: skip
TOOLS = Words({
    "import": "Add articles", "detect": "Detect", "check": "Check", "export": "Export", "|": "",
    "undo": "Undo", "redo": "Redo", "||": "", "hide": "Highlights",
})  # fmt: skip
"""What stands in the tool bar, and its shorter words there; the empty ones are rules."""


class Tools(QToolBar):
    """Makes its actions into `actions`, with no more than a word; `menus.Menus` gives them the rest."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._hint: QLabel | None = None
        self._hint_place: QAction | None = None
        self._ways = self._buttons(actions, WAYS)
        self.addSeparator()
        self._tools = self._buttons(actions, TOOLS)
        self._widths: dict[tuple[int, int], int] = {}
        self._set_level(1)

    def _buttons(self, actions: dict[str, QAction], words: Mapping[str, str]) -> list[QToolButton]:
        made = []
        for name, text in words.items():
            if not text:
                self.addSeparator()
                continue
            action = actions[name] = QAction(self.parent())
            action.setIconText(text)
            self.addAction(action)
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(text)
                if words is WAYS:
                    button.setObjectName("way")
                made.append(button)
        return made

    def name_hint(self, palette: str, sheet: str) -> None:
        """Say which keys find an action and show all keys."""
        from PySide6.QtWidgets import QSizePolicy

        from desktop_app.widgets.labels import label

        if self._hint is None:
            spring = QWidget()
            spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self.addWidget(spring)
            self._hint = label(name="hint")
            self._hint.setContentsMargins(8, 0, 8, 0)
            self._hint_place = self.addWidget(self._hint)
            self._hint_place.setVisible(False)
        words = self.tr("%1 finds any action, %2 shows all keys")
        self._hint.setText(words.replace("%1", palette).replace("%2", sheet))
        self._widths.clear()

    def fit(self, width: int, percent: int) -> None:
        """Show as much as there is room for; `percent` is the size of the text."""
        for level in range(5):
            if (level, percent) not in self._widths:
                self._set_level(level)
                self._widths[level, percent] = self._needed()
            if self._widths[level, percent] <= width or level == 4:
                self._set_level(level)
                return

    def _needed(self) -> int:
        self.ensurePolished()
        return self.sizeHint().width() + 8

    def _set_level(self, level: int) -> None:
        both, icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        if self._hint_place is not None:
            self._hint_place.setVisible(level == 0)
        for button in self._tools:
            button.setToolButtonStyle(icon if level >= 2 else both)
        for button in self._ways:
            button.setToolButtonStyle(icon if level >= 3 else both)
        if bool(self.property("tight")) != (level >= 4):
            self.setProperty("tight", level >= 4)
            for button in (*self._ways, *self._tools):
                button.style().unpolish(button)
                button.style().polish(button)
