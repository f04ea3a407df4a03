"""A list in groups, and beside it what is looked at: its versions or its before and after, side by side."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.look.theme import Theme
from desktop_app.view_models.inconsistencies import Group, Passage
from desktop_app.view_models.rows import Look
from desktop_app.view_models.sides import Side, Sides
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.group_list import GroupList
from desktop_app.widgets.labels import button, label, scrolled, set_tone
from desktop_app.widgets.passage import PassageText
from desktop_app.widgets.rows import card
from desktop_app.widgets.segments import Segments

Button = tuple[str, str, str, str]
"""Words with the key, action id, looks, tip."""


class Sheets(QStackedWidget):
    """The page, and the sheets over it: while one of these is open, its keys are its own."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.currentIndex() > 0:
            event.accept()
            return True
        return super().event(event)


class SidesPage(QWidget):
    """`narrowed` when the filter changed, `moved(key)`, `asked(action id)`."""

    narrowed = Signal()
    moved = Signal(str)
    asked = Signal(str)

    def __init__(
        self, theme: Theme, name: str, filters: Mapping[str, str], key: Callable[[Any], str],
        look: Callable[[Any], Look], buttons: Sequence[Button], nothing: str, *, pick: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme, self._name, self._buttons, self._pick = theme, name, buttons, pick
        self.keep = ""
        self._shown: Sides | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card(self._left(filters, key, look)))
        splitter.addWidget(card(self._right(nothing)))
        splitter.setSizes([430, 830])
        splitter.setStretchFactor(1, 1)
        row.addWidget(splitter)
        theme.changed.connect(self._restyle)
        self.show_sides(None)

    # --- the list

    def _left(self, filters: Mapping[str, str], key: Callable[[Any], str], look: Callable[[Any], Look]) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(280)
        self.column = QVBoxLayout(side)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 10)
        head.setSpacing(8)
        self.filter = Segments(self.tr("Show"), filters, next(iter(filters)))
        self.filter.picked.connect(lambda _: self.narrowed.emit())
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter by words"))
        self.line.setAccessibleName(f"{self.tr('Filter')}: {self._name}")
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _: self.narrowed.emit())
        head.addWidget(self.filter)
        head.addWidget(self.line)
        self.column.addLayout(head)
        self.column.addWidget(rule())
        self.list = GroupList(Group, self._theme, self._name, key, look)
        self.list.picked.connect(lambda _: self.asked.emit(self._pick) if self._pick else None)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.moved.emit(self.list.current_key))
        self.list.empty_text = self.tr("Reading …")
        self.column.addWidget(self.list, 1)
        return side

    def show_rows(self, rows: Sequence[Any], empty: str) -> None:
        """Show the rows; the one to keep, or the one that was looked at, or the first is looked at."""
        wanted = self.keep or self.list.current_key
        self.keep = ""
        self.list.selectionModel().blockSignals(True)
        self.list.rows.replace(rows)
        self.list.mark(wanted)
        if not self.list.current_key:
            self.list.setCurrentIndex(QModelIndex())
            self.list.step(1)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.list.empty_text = empty

    # --- what is looked at

    def _right(self, nothing: str) -> QWidget:
        self.pages = Sheets()
        self.pages.setMinimumWidth(340)
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(22, 18, 22, 18)
        inner.setSpacing(10)
        head = QHBoxLayout()
        self._title, self._chip = label("", "heading"), label("", "chip")
        head.addWidget(self._title)
        head.addWidget(self._chip)
        head.addStretch(1)
        inner.addLayout(head)
        self._about = label("", "title", wrap=True, select=True)
        self._hint = label("", "muted", wrap=True)
        self._shared = QVBoxLayout()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setContentsMargins(0, 8, 0, 0)
        for part in (self._about, self._hint):
            inner.addWidget(part)
        inner.addLayout(self._shared)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self._nothing = label(nothing, "muted", wrap=True)
        self._nothing.setContentsMargins(22, 18, 22, 18)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = scrolled(body)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._body, 1)
        self._foot = QWidget()
        place = QVBoxLayout(self._foot)
        place.setContentsMargins(22, 10, 22, 14)
        feet = Flow(right=True)
        for words, action, looks, tip in self._buttons:
            feet.addWidget(button(words, partial(self.asked.emit, action), looks, tip))
        place.addLayout(feet)
        column.addWidget(self._foot)
        self.pages.addWidget(front)
        return self.pages

    def show_sides(self, sides: Sides | None) -> None:
        """Show what is looked at, or that nothing is."""
        self._shown = sides
        for part in (self._body, self._foot):
            part.setVisible(sides is not None)
        self._nothing.setVisible(sides is None)
        if sides is None:
            return
        self._title.setText(sides.title)
        self._chip.setText(sides.chip)
        self._chip.setVisible(bool(sides.chip))
        set_tone(self._chip, sides.tone)
        self._about.setText(sides.about)
        self._hint.setText(sides.hint)
        self._hint.setVisible(bool(sides.hint))
        self._fill(sides)

    def _fill(self, sides: Sides) -> None:
        for place in (self._shared, self._grid):
            while (item := place.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        if sides.shared is not None:
            self._shared.addWidget(self._quoted(sides.shared))
        columns = 2 if self._wide() else 1
        for i, side in enumerate(sides.sides):
            self._grid.addWidget(self._framed(side), i // columns, i % columns)
        for i in range(2):
            self._grid.setColumnStretch(i, int(i < columns))

    def _quoted(self, passage: Passage) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 11, 14, 13)
        column.addWidget(PassageText(self._theme, passage))
        column.addStretch(1)
        return frame

    def _framed(self, side: Side) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 11, 14, 13)
        column.setSpacing(5)
        head = Flow()
        if side.mark:
            head.addWidget(label(side.mark, "chip"))
        head.addWidget(label(side.who, "strong"))
        if side.chip:
            chip = label(side.chip, "chip")
            set_tone(chip, side.tone)
            head.addWidget(chip)
        column.addLayout(head)
        if side.said:
            column.addWidget(label(side.said, "", wrap=True, select=True))
        if side.hint:
            column.addWidget(label(side.hint, "hint", wrap=True))
        if side.passage is not None:
            if side.passage.byline:
                column.addWidget(label(side.passage.byline, "hint", wrap=True))
            column.addWidget(PassageText(self._theme, side.passage))
        column.addStretch(1)
        if side.number:
            words = f"{side.number}   {self.tr('This one holds')}"
            choose = button(words, partial(self.asked.emit, f"choose_side_{side.number}"), "rating")
            choose.setAccessibleName(f"{self.tr('This one holds')}: {side.who}, {side.chip}")
            column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    # --- room

    def _wide(self) -> bool:
        return self._body.width() >= self._theme.px(640)

    def _restyle(self) -> None:
        if self._shown is not None:
            self._fill(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._grid.columnStretch(1) != int(self._wide()):
            self._fill(self._shown)


def rule() -> QFrame:
    """Return a thin line across."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made
