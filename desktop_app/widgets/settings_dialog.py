"""The settings: what is changed holds at once. Keys are changed in a table; a key that is taken is refused."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.actions import ACTIONS, Action
from desktop_app.keymap import Keymap, KeyTaken
from desktop_app.settings import SETTINGS, Setting, Settings
from desktop_app.view_models.shortcuts import shown_keys
from desktop_app.widgets.fields import Pick
from desktop_app.widgets.labels import button, label, scrolled
from desktop_app.widgets.qt_models import TableModel
from desktop_app.words import translated


class SettingsDialog(QDialog):
    """One tab a group of settings, and one for the keys."""

    def __init__(self, settings: Settings, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.fields: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for group in dict.fromkeys(s.group for s in SETTINGS if s.group):
            self.tabs.addTab(self._page(group), translated(group))
        self.keys = KeysPage(keymap)
        self.tabs.addTab(self.keys, self.tr("Keys"))
        column.addWidget(self.tabs, 1)
        foot = QHBoxLayout()
        foot.addWidget(button(self.tr("Everything as it was"), self._reset))
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        column.addLayout(foot)
        wide = max(640, 44 * self.fontMetrics().averageCharWidth() * 2)
        self.resize(min(wide, parent.width() - 40), min(max(520, wide * 3 // 4), parent.height() - 40))

    def _page(self, group: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 12)
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        rows.setVerticalSpacing(6)
        rows.setColumnMinimumWidth(0, 130)
        rows.setColumnStretch(1, 1)
        for setting in SETTINGS:
            if setting.group == group:
                self._row(rows, setting)
        column.addLayout(rows)
        column.addStretch(1)
        return scrolled(page)

    def _row(self, rows: QGridLayout, setting: Setting) -> None:
        at = rows.rowCount()
        field = self.fields[setting.key] = self._field(setting)
        field.setAccessibleName(translated(setting.words))
        named = "" if isinstance(field, QCheckBox) else translated(setting.words)
        rows.addWidget(label(named, "muted"), at, 0)
        rows.addWidget(field, at, 1)
        if setting.hint:
            field.setAccessibleDescription(translated(setting.hint))
            rows.addWidget(label(translated(setting.hint), "hint", wrap=True), at + 1, 1)
        rows.setRowMinimumHeight(at + 2, 6)

    def _field(self, setting: Setting) -> QWidget:
        keep: Callable[..., None] = partial(self._settings.set, setting.key)
        if setting.choices:
            pick = Pick(tuple((code, translated(words)) for code, words in setting.choices))
            pick.show_code(self._settings.text(setting.key))
            pick.chosen.connect(keep)
            return pick
        if isinstance(setting.default, bool):
            box = QCheckBox(translated(setting.words))
            box.setChecked(self._settings.flag(setting.key))
            box.toggled.connect(keep)
            return box
        if isinstance(setting.default, int):
            spin = QSpinBox()
            spin.setRange(setting.low, setting.high)
            spin.setSingleStep(setting.step)
            spin.setSuffix(setting.suffix)
            spin.setValue(self._settings.number(setting.key))
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(keep)
            return spin
        line = QLineEdit(self._settings.text(setting.key))
        line.editingFinished.connect(lambda: keep(line.text().strip()))
        return line

    def _reset(self) -> None:
        self._settings.reset()
        self.keys.reset_all()
        for setting in SETTINGS:
            match self.fields.get(setting.key):
                case Pick() as pick:
                    pick.show_code(self._settings.text(setting.key))
                case QCheckBox() as box:
                    box.setChecked(self._settings.flag(setting.key))
                case QSpinBox() as spin:
                    spin.setValue(self._settings.number(setting.key))
                case QLineEdit() as line:
                    line.setText(self._settings.text(setting.key))


class KeysPage(QWidget):
    """Every action with its keys; the chosen one's are typed in the line below."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 8)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter"))
        self.line.setAccessibleName(self.tr("Filter the actions"))
        self.line.textChanged.connect(lambda _: self._show())
        column.addWidget(self.line)
        self.rows: TableModel[Action] = TableModel(
            [
                (self.tr("Action"), lambda a: translated(a.text).rstrip("…")),
                (self.tr("Keys"), lambda a: shown_keys(keymap.keys(a))),
                (self.tr("Menu"), lambda a: translated(a.menu, "menu")),
            ],
            self,
        )
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + 12)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        self.typed = QKeySequenceEdit()
        self.typed.setMaximumSequenceLength(1)
        self.typed.setClearButtonEnabled(True)
        self.typed.setAccessibleName(self.tr("Press the new key"))
        self.typed.editingFinished.connect(self._keep)
        self._own = button(self.tr("Its own keys"), self._reset)
        row.addWidget(label(self.tr("New key"), "muted"))
        row.addWidget(self.typed, 1)
        row.addWidget(self._own)
        column.addLayout(row)
        self.problem = label("", "problem", wrap=True)
        column.addWidget(self.problem)
        self._show()
        self.table.setColumnWidth(0, 300)
        self.table.setColumnWidth(1, 160)
        self.table.selectRow(0)

    @property
    def chosen(self) -> Action | None:
        at = self.table.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def choose(self, action_id: str) -> None:
        """Choose an action in the table."""
        at = next(i for i, a in enumerate(self.rows.rows) if a.id == action_id)
        self.table.selectRow(at)

    def _show(self) -> None:
        words = self.line.text().casefold().split()
        self.rows.replace([a for a in ACTIONS if all(w in self._searched(a) for w in words)])

    def _searched(self, a: Action) -> str:
        said = (translated(a.text), translated(a.menu, "menu"), shown_keys(self._keymap.keys(a)))
        return " ".join(said).casefold()

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        action = self.chosen
        self.problem.clear()
        self.typed.setEnabled(action is not None)
        keys = self._keymap.keys(action) if action is not None else ()
        self.typed.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())

    def _keep(self) -> None:
        key = self.typed.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        action = self.chosen
        if action is not None and self._keymap.keys(action)[:1] != ((key,) if key else ()):
            self._try(partial(self._keymap.set, action, (key,) if key else ()), action)

    def _reset(self) -> None:
        action = self.chosen
        if action is not None:
            self._try(partial(self._keymap.reset, action), action)

    def reset_all(self) -> None:
        self._keymap.reset_all()
        self._show()

    def _try(self, act: Callable[[], None], action: Action) -> None:
        try:
            act()
        except KeyTaken as taken:
            said = str(taken)
        else:
            said = ""
        self._show()
        if any(a.id == action.id for a in self.rows.rows):
            self.choose(action.id)
        self.problem.setText(said)
