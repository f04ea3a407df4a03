"""The inconsistencies of the project: the list in groups, and beside it the passages that cannot all hold."""

from collections.abc import Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.inconsistencies import GROUPINGS, Detail, Group, Grouping, Passage, look, row_key
from desktop_app.view_models.wording import RESOLUTIONS
from desktop_app.widgets.fields import Line
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.group_list import GroupList
from desktop_app.widgets.labels import button, label, scrolled, set_tone
from desktop_app.widgets.passage import PassageText
from desktop_app.widgets.rows import card
from desktop_app.widgets.segments import Segments
from schemas.finding import Resolution

REASONS: tuple[Resolution, ...] = (
    "different_scope", "rounding", "not_same_thing", "detector_error", "fact_outdated", "other",
)  # fmt: skip
"""Why one is dismissed, by number key."""


class InconsistenciesPage(QWidget):
    """`narrowed` when filter or grouping changed, `moved(finding id)`, `asked(action id)`, `noted(text)`."""

    narrowed = Signal()
    moved = Signal(str)
    asked = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.keep = ""
        self.ready = False
        self._shown: Detail | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card(self._left()))
        splitter.addWidget(card(self._right()))
        splitter.setSizes([430, 830])
        splitter.setStretchFactor(1, 1)
        row.addWidget(splitter)
        theme.changed.connect(self._restyle)
        self.show_detail(None)

    # --- the list

    def _left(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(280)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 10)
        head.setSpacing(8)
        self.status = Segments(
            self.tr("Show"),
            {"open": self.tr("Open"), "confirmed": self.tr("Confirmed"), "dismissed": self.tr("Dismissed"),
             "resolved": self.tr("Resolved"), "": self.tr("All")},
            "open",
        )  # fmt: skip
        self.status.picked.connect(lambda _: self.narrowed.emit())
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter by words"))
        self.line.setAccessibleName(self.tr("Filter the inconsistencies"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _: self.narrowed.emit())
        self._by = Segments(self.tr("Group"), cast("dict[str, str]", dict(GROUPINGS)), "check")
        self._by.picked.connect(lambda _: self.narrowed.emit())
        head.addWidget(self.status)
        head.addWidget(self._by)
        head.addWidget(self.line)
        column.addLayout(head)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        self.list = GroupList(Group, self._theme, self.tr("Inconsistencies of the project"), row_key, look)
        self.list.picked.connect(lambda _: self.asked.emit("jump_finding"))
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.empty_text = self.tr("Reading …")
        column.addWidget(self.list, 1)
        self._more = _foot_line()
        column.addWidget(self._more)
        return side

    def tell_more(self, most: int) -> None:
        """Tell that there are more than so many of a kind, which are not listed; 0 where all are."""
        words = self.tr(
            "There are very many: the first %s of each kind are listed. Others follow once some are decided."
        )
        self._more.setText(words.replace("%s", f"{most:,}"))
        self._more.setVisible(most > 0)

    @property
    def by(self) -> Grouping:
        return cast("Grouping", self._by.code)

    def group_otherwise(self) -> None:
        self._by.choose("article" if self.by == "check" else "check")
        self.narrowed.emit()

    def show_rows(self, rows: Sequence[Any]) -> None:
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
        self.list.empty_text = self._empty()

    def _empty(self) -> str:
        if not self.ready:
            return self.tr("Reading …")
        if self.line.text():
            return self.tr("Nothing has all these words.")
        return {
            "open": self.tr("Nothing is open.\nWhat you confirmed or dismissed stands under the other headings; "
                            "F8 checks the whole project again."),
            "confirmed": self.tr("Nothing confirmed yet.\nY confirms an open inconsistency."),
            "dismissed": self.tr("Nothing dismissed yet.\nThe number keys dismiss one for a reason."),
            "resolved": self.tr("Nothing resolved yet.\nR says that the article is to be corrected."),
            "": self.tr("No inconsistency in any article, as far as the program sees."),
        }[self.status.code]  # fmt: skip

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self.moved.emit(self.list.current_key)

    # --- the one that is looked at

    def _right(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(340)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(22, 18, 22, 18)
        inner.setSpacing(10)
        head = QHBoxLayout()
        self._title = label("", "heading")
        self._severity, self._status = label("", "chip"), label("", "muted", wrap=True, select=True)
        head.addWidget(self._title)
        head.addWidget(self._severity)
        head.addStretch(1)
        inner.addLayout(head)
        self._explanation = label("", "title", wrap=True, select=True)
        inner.addWidget(self._explanation)
        self._facts = label("", "hint", wrap=True, select=True)
        inner.addWidget(self._facts)
        inner.addWidget(self._status)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._grid.setContentsMargins(0, 8, 0, 0)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        inner.addWidget(label(self.tr("Dismiss it because"), "muted"))
        reasons = Flow()
        for i, code in enumerate(REASONS):
            words = f"{i + 1}   {RESOLUTIONS[code]}"
            reasons.addWidget(button(words, partial(self.asked.emit, f"dismiss_{i + 1}"), "rating"))
        inner.addLayout(reasons)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = scrolled(body)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._body, 1)
        self._foot = self._feet()
        column.addWidget(self._foot)
        return side

    def _feet(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(22, 10, 22, 14)
        column.setSpacing(8)
        self._note = Line()
        self._note.setPlaceholderText(self.tr("A note; Enter keeps it, Esc leaves"))
        self._note.setAccessibleName(self.tr("Note on the inconsistency"))
        self._note.entered.connect(lambda: self.noted.emit(self._note.text()))
        self._note.left.connect(self.leave_note)
        self._note.hide()
        column.addWidget(self._note)
        row = Flow(right=True)
        for words, action, name, tip in (
            (self.tr("To the desk  Enter"), "jump_finding", "link", ""),
            (self.tr("Note  M"), "note_finding", "link", ""),
            (self.tr("Resolve  R"), "resolve_finding", "", self.tr("The article is wrong and is to be corrected")),
            (self.tr("Confirm  Y"), "confirm_one", "primary", ""),
        ):
            row.addWidget(button(words, partial(self.asked.emit, action), name, tip))
        column.addLayout(row)
        return foot

    def show_detail(self, detail: Detail | None) -> None:
        """Show an inconsistency, or that none is selected."""
        self._shown = detail
        for part in (self._body, self._foot):
            part.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        self._nothing.setText(self.tr("Select an inconsistency to see its passages side by side."))
        if detail is None:
            return
        self._title.setText(detail.title)
        self._severity.setText(detail.severity)
        set_tone(self._severity, detail.tone)
        self._explanation.setText(detail.state.finding.explanation)
        self._facts.setText(detail.facts)
        self._status.setText(detail.status)
        self._fill(detail.passages)

    def _fill(self, passages: tuple[Passage, ...]) -> None:
        _clear(self._grid)
        columns = 2 if self._wide() else 1
        for i, passage in enumerate(passages):
            self._grid.addWidget(self._framed(passage), i // columns, i % columns)
        for i in range(2):
            self._grid.setColumnStretch(i, int(i < columns))

    def _framed(self, passage: Passage) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 11, 14, 13)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(passage.title, "strong", wrap=True, select=True), 1)
        if passage.fact:
            chip = label(self.tr("✓ Verified fact"), "chip")
            set_tone(chip, "good")
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if passage.byline:
            column.addWidget(label(passage.byline, "hint", wrap=True))
        column.addSpacing(5)
        column.addWidget(PassageText(self._theme, passage))
        column.addStretch(1)
        return frame

    def ask_note(self) -> None:
        self._note.clear()
        self._note.show()
        self._note.setFocus()

    def leave_note(self) -> None:
        self._note.hide()
        self.list.setFocus()

    # --- room

    def _wide(self) -> bool:
        return self._body.width() >= self._theme.px(640)

    def _restyle(self) -> None:
        if self._shown is not None:
            self._fill(self._shown.passages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._grid.columnStretch(1) != int(self._wide()):
            self._fill(self._shown.passages)


def _foot_line() -> QLabel:
    made = label("", "hint", wrap=True)
    made.setContentsMargins(12, 6, 12, 8)
    made.hide()
    return made


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
