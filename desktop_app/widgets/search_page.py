"""Search the project: a line that is completed as it is typed, what it is understood as, the hits, what is saved."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from annotations.project.search import Hit
from annotations.project.search_words import KEYS, Completion, completions
from desktop_app.look.theme import Theme
from desktop_app.sentences import sentence
from desktop_app.view_models.search import Heading, SavedSearch, hit_key, hit_look, hit_rows, saved_look
from desktop_app.widgets.fields import Line
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.group_list import GroupList
from desktop_app.widgets.labels import button, label, scrolled, set_tone
from desktop_app.widgets.qt_models import ROW_ROLE, ListModel
from desktop_app.widgets.rows import RowList, card
from desktop_app.words import numeral, say


class SearchLine(Line):
    """A line of the search language; Tab or Enter takes the completion that is marked, Down goes to the hits."""

    down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.known: Mapping[str, Sequence[str]] = {}
        self._ways: ListModel[Completion] = ListModel(
            lambda c: f"{c.said.strip()}    {c.hint}" if c.hint else c.said.strip(), lambda c: c.text, parent=self
        )
        self._offered = QCompleter(self._ways, self)
        self._offered.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._offered.setWidget(self)
        self._offered.setMaxVisibleItems(10)
        popup = self._offered.popup()
        if popup is not None:
            popup.setObjectName("offered")
        signals: Any = self._offered  # of two signals each, which Qt's own type stubs do not tell
        signals.activated[QModelIndex].connect(self._take)
        self.textEdited.connect(self._offer)

    @property
    def offered(self) -> list[Completion]:
        """What is offered now."""
        popup = self._offered.popup()
        return self._ways.rows if popup is not None and popup.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._offered.popup()
        shown = popup is not None and popup.isVisible()
        if shown and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            chosen = popup.currentIndex() if popup is not None else QModelIndex()
            if chosen.isValid() or event.key() == Qt.Key.Key_Tab:
                self._take(chosen if chosen.isValid() else self._ways.index(0))
                return
        if popup is not None and shown and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            popup.hide()
            if event.key() == Qt.Key.Key_Escape:
                return
        if event.key() == Qt.Key.Key_Down and not shown:
            self.down.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.offered:
            self._take(self._ways.index(0))
            return True
        return super().focusNextPrevChild(forward)

    def _offer(self, text: str) -> None:
        self._ways.replace(completions(text[: self.cursorPosition()], self.known))
        popup = self._offered.popup()
        if self._ways.rows and self.cursorPosition() == len(text):
            self._offered.complete()
        elif popup is not None:
            popup.hide()

    def _take(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        popup = self._offered.popup()
        if popup is not None:
            popup.hide()
        if isinstance(row, Completion):
            self.setText(row.text)
            self._offer(row.text)


class SearchPage(QWidget):
    """`typed(text)` while a query is typed, `wanted(hit)` to be shown, `saved(name, query)`, `asked(action id)`."""

    typed = Signal(str)
    wanted = Signal(object)
    saved = Signal(str, str)
    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hits: list[Hit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(card(self._head()))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(10)
        split.setChildrenCollapsible(False)
        self.list = GroupList(Heading, theme, self.tr("What was found"), hit_key, hit_look)
        self.list.picked.connect(self._pick)
        split.addWidget(card(self.list))
        split.addWidget(card(self._side()))
        split.setSizes([860, 380])
        column.addWidget(split, 1)
        self.show_state("", "", 0, done=True)

    @property
    def home(self) -> QWidget:
        return self.line

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(7)
        row = Flow(right=True)
        self.line = SearchLine()
        self.line.setAccessibleName(self.tr("Search the project"))
        self.line.setPlaceholderText(self.tr('money > 1m currency:EUR year:2023 status:open speaker:"Tim Cook" words'))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.typed)
        self.line.down.connect(self.to_list)
        self.line.entered.connect(self.to_list)
        self.line.left.connect(lambda: self.asked.emit("view_desk"))
        column.addWidget(self.line)
        row.addWidget(button(self.tr("As the queue  Ctrl+J"), lambda: self.asked.emit("search_queue")))
        row.addWidget(button(self.tr("Save this search…  Ctrl+S"), self.ask_name))
        self.told = label("", "muted", wrap=True)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addLayout(row)
        column.addLayout(below)
        self.name_row = QWidget()
        naming = QHBoxLayout(self.name_row)
        naming.setContentsMargins(0, 0, 0, 0)
        self.name = Line()
        self.name.setAccessibleName(self.tr("Name of the saved search"))
        self.name.setPlaceholderText(self.tr("What the queue is called: large sums"))
        self.name.entered.connect(self._save)
        self.name.left.connect(self._leave_name)
        naming.addWidget(self.name, 1)
        naming.addWidget(button(self.tr("Cancel"), self._leave_name))
        naming.addWidget(button(self.tr("Save"), self._save, "primary"))
        self.name_row.hide()
        column.addWidget(self.name_row)
        return head

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        head = Flow(apart=True)
        head.setContentsMargins(16, 0, 12, 0)
        head.addWidget(label(self.tr("Saved searches"), "heading"))
        head.addWidget(button(self.tr("Forget"), lambda: self.asked.emit("forget_search"), "link"))
        column.addLayout(head)
        self.queues = RowList(self._theme, self.tr("Saved searches"), lambda r: r.name, saved_look)
        self.queues.empty_text = self.tr("A search that you save is a queue: it is run anew when you choose it.")
        self.queues.picked.connect(self._run)
        column.addWidget(self.queues, 1)
        words = QWidget()
        inner = QVBoxLayout(words)
        inner.setContentsMargins(16, 10, 16, 12)
        inner.setSpacing(4)
        inner.addWidget(label(self.tr("How to ask"), "heading"))
        for said, what in (
            ("money > 1m", self.tr("also =, <, >=, <=; percent, count, figure …; = 1m..2m, > €2bn")),
            *((f"{key}:", what) for key, what in ((key, sentence(what)) for key, what in KEYS.items())),
            ('"free words"', self.tr("in the same paragraph; a minus before a key means not")),
        ):
            inner.addWidget(label(f"{said}  {what}", "hint", wrap=True, select=True))
        inner.addStretch(1)
        column.addWidget(scrolled(words), 1)
        side.setMinimumWidth(260)
        return side

    # --- what is shown

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found; what is looked at stays so."""
        looked = self.list.current_key
        self.hits = list(hits)
        self.list.rows.replace(hit_rows(hits))
        if looked:
            self.list.mark(looked)

    def show_state(self, words: str, problem: str, found: int, *, done: bool) -> None:
        """Say how the query is understood, or what is wrong with it, and how much was found."""
        count = say("%1 found", numeral(found)) + ("" if done else " …")
        self.told.setText(problem or (f"{words} — {count}" if words else self.tr("Tab completes, Enter goes on.")))
        self.told.setObjectName("problem" if problem else "muted")
        set_tone(self.told, "")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.list.empty_text = self.tr("Nothing in the project fits.") if words and done and not problem else ""
        self.list.viewport().update()

    def show_saved(self, found: Mapping[str, str]) -> None:
        self.queues.rows.replace([SavedSearch(name, query) for name, query in found.items()])

    # --- what is done

    def to_list(self) -> None:
        """Give the keyboard to the hits."""
        if self.list.rows.rows:
            self.list.setFocus()
            if not self.list.current_key:
                self.list.step(1)

    def ask_name(self) -> None:
        """Ask for the name under which the query is kept."""
        self.name_row.show()
        self.name.setText("")
        self.name.setFocus()

    def name_of(self, text: str) -> str:
        """Return under which name a query was saved, "" where it was not."""
        return next((q.name for q in self.queues.rows.rows if q.query == text.strip()), "")

    @property
    def chosen_queue(self) -> str:
        return self.queues.rows.key_at(self.queues.currentIndex())

    def _save(self) -> None:
        self.saved.emit(self.name.text(), self.line.text())
        self._leave_name()

    def _leave_name(self) -> None:
        self.name_row.hide()
        self.line.setFocus()

    def _run(self, name: str) -> None:
        query = next((q.query for q in self.queues.rows.rows if q.name == name), "")
        self.line.setText(query)
        self.line.setFocus()

    def _pick(self, key: str) -> None:
        self.show_hit(lambda hit: hit_key(hit) == key)

    def show_hit(self, is_it: Callable[[Hit], bool]) -> None:
        found = next((h for h in self.hits if is_it(h)), None)
        if found is not None:
            self.wanted.emit(found)
