"""What was learned, in two tabs: lessons with the decisions that taught them, and the register of entities."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QTableView, QTabWidget, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.inconsistencies import Group
from desktop_app.view_models.learned import (
    EntityRow,
    Learned,
    LessonRow,
    entity_columns,
    lesson_key,
    lesson_look,
    lesson_rows,
)
from desktop_app.widgets.entity_form import EntityForm
from desktop_app.widgets.group_list import GroupList
from desktop_app.widgets.labels import button, label, scrolled
from desktop_app.widgets.rows import card
from desktop_app.widgets.sorted_table import SortedTable


class LearnedPage(QWidget):
    """`asked(action id)`, `lesson_moved(row)`; of the register `kept(id, fields)`, `merged(id, into)`,
    `parted(id, name, type)`."""

    asked = Signal(str)
    lesson_moved = Signal(object)
    kept = Signal(str, object)
    merged = Signal(str, str)
    parted = Signal(str, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._found = Learned((), ())
        self.lesson: LessonRow | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 12)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self._lessons(), self.tr("Lessons"))
        self.tabs.addTab(self._register(), self.tr("Register"))
        column.addWidget(self.tabs)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()
        self.show_lesson(None, [])

    @property
    def home(self) -> QWidget:
        return self.lessons if self.tabs.currentIndex() == 0 else self.table

    def focus_filter(self) -> None:
        (self._lesson_line if self.tabs.currentIndex() == 0 else self._entity_line).setFocus()

    def show_learned(self, found: Learned) -> None:
        """Show the lessons and the register; what was looked at stays so."""
        self._found = found
        self.lessons.empty_text = self.tr(
            "Nothing learned yet.\n\nAccept, correct and reject on the desk: names that you confirm, readings that you "
            "reject twice, and claims that you like are remembered here, and every article is read with them."
        )
        self._show_lessons()
        self._show_entities()
        self.tabs.setTabText(0, f"{self.tr('Lessons')}  {len(found.lessons)}")
        self.tabs.setTabText(1, f"{self.tr('Register')}  {len(found.entities)}")

    # --- lessons

    def _lessons(self) -> QWidget:
        self._lesson_line = self._filter(self.tr("Filter the lessons"))
        self._lesson_line.textChanged.connect(lambda _: self._show_lessons())
        self.lessons = GroupList(Group, self._theme, self.tr("Lessons"), lesson_key, lesson_look)
        self.lessons.empty_text = self.tr("Reading …")
        self.lessons.selectionModel().currentChanged.connect(self._lesson_moved)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(22, 18, 22, 18)
        inner.setSpacing(10)
        self._sentence = label("", "title", wrap=True, select=True)
        self._state = label("", "muted", wrap=True)
        self._decisions = label("", "", wrap=True, select=True)
        self._from = label(self.tr("Learned from"), "heading")
        for part in (self._sentence, self._state, self._from, self._decisions):
            inner.addWidget(part)
        inner.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 8, 22, 14)
        foot.addStretch(1)
        self._turn = button("", lambda: self.asked.emit("turn_lesson"))
        foot.addWidget(self._turn)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body), 1)
        column.addLayout(foot)
        return self._split(self._with_filter(self._lesson_line, self.lessons), right)

    def _show_lessons(self) -> None:
        wanted = self.lessons.current_key
        self.lessons.rows.replace(lesson_rows(self._found.lessons, self._lesson_line.text()))
        self.lessons.mark(wanted)
        if not self.lessons.current_key:
            self.lessons.setCurrentIndex(QModelIndex())
            self.lessons.step(1)
        self._tell()

    def _lesson_moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self._tell()

    def _tell(self) -> None:
        key = self.lessons.current_key
        self.lesson_moved.emit(next((r for r in self._found.lessons if r.lesson_id == key), None))

    def show_lesson(self, lesson: LessonRow | None, told: Sequence[str]) -> None:
        """Show a lesson with the decisions that taught it."""
        self.lesson = lesson
        for part in (self._state, self._from, self._decisions, self._turn):
            part.setVisible(lesson is not None)
        if lesson is None:
            self._sentence.setText(self.tr("Select a lesson to see what taught it."))
            return
        self._sentence.setText(lesson.sentence)
        self._state.setText(
            self.tr("Taken back: articles are read without it.") if lesson.taken_back
            else self.tr("Holds: articles are read with it from now on; F9 on the desk reads one again.")
        )  # fmt: skip
        self._decisions.setText("\n".join(f"• {line}" for line in told))
        self._turn.setText(self.tr("Let it hold again  W") if lesson.taken_back else self.tr("Take it back  W"))

    # --- register

    def _register(self) -> QWidget:
        self._entity_line = self._filter(self.tr("Filter the register"))
        self._entity_line.textChanged.connect(lambda _: self._show_entities())
        self.entities: SortedTable[EntityRow] = SortedTable(entity_columns(), lambda r: r.entity.entity_id, self)
        self.table = QTableView()
        self.table.setModel(self.entities)
        self.table.setAccessibleName(self.tr("Register of entities"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        heading = self.table.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setStretchLastSection(True)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._entity_moved)
        self.form = EntityForm()
        self.form.kept.connect(self.kept)
        self.form.merged.connect(self.merged)
        self.form.parted.connect(self.parted)
        self.form.left.connect(self.table.setFocus)
        return self._split(self._with_filter(self._entity_line, self.table), scrolled(self.form))

    def _show_entities(self) -> None:
        words = self._entity_line.text().casefold().split()
        wanted = self.entities.key_at(self.table.currentIndex())
        self.entities.replace([r for r in self._found.entities if all(w in r.words for w in words)])
        index = self.entities.find(wanted)
        if not index.isValid() and self.entities.rows:
            index = self.entities.index(0, 0)
        self.table.setCurrentIndex(index)
        self._show_entity(index)

    def _entity_moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self._show_entity(current)

    def _show_entity(self, index: QModelIndex) -> None:
        rows = self.entities.rows
        row = rows[index.row()] if index.isValid() and index.row() < len(rows) else None
        self.form.show_entity(row, self._found.entities)

    # --- room

    def _filter(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setClearButtonEnabled(True)
        return line

    def _with_filter(self, line: QLineEdit, below: QWidget) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 12, 10)
        head.addWidget(line)
        column.addLayout(head)
        column.addWidget(below, 1)
        return side

    def _split(self, left: QWidget, right: QWidget) -> QWidget:
        made: Any = QSplitter(Qt.Orientation.Horizontal)
        made.setHandleWidth(10)
        made.setChildrenCollapsible(False)
        left.setMinimumWidth(300)
        right.setMinimumWidth(300)
        made.addWidget(card(left))
        made.addWidget(card(right))
        made.setSizes([620, 620])
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(made)
        return ground

    def _fit_rows(self) -> None:
        px = self._theme.px
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + px(14))
        for i, width in enumerate((180, 110, 150, 90)):
            self.table.setColumnWidth(i, px(width))
