"""One verified fact in full: evidence, where it is used, its history; and what ends it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.facts import FactDetail, Use
from desktop_app.widgets.fields import Line
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import button, label, scrolled, set_tone


class FactCard(QWidget):
    """`asked(action id)`, `withdrawn(reason)`, `superseded(words)`, `named(words)` while they are typed,
    `used(number)`, `left` on Esc."""

    asked = Signal(str)
    withdrawn = Signal(str)
    superseded = Signal(str)
    named = Signal(str)
    used = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(280)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        body = QWidget()
        self._inner = QVBoxLayout(body)
        self._inner.setContentsMargins(18, 16, 18, 12)
        self._inner.setSpacing(8)
        head = QHBoxLayout()
        self._rating, self._standing = label("", "chip"), label("", "muted", wrap=True, select=True)
        head.addWidget(self._rating)
        head.addStretch(1)
        self._inner.addLayout(head)
        self._statement = label("", "quoted", wrap=True, select=True)
        self._inner.addWidget(self._statement)
        self._inner.addWidget(self._standing)
        self._rationale = label("", "", wrap=True, select=True)
        self._inner.addWidget(self._rationale)
        self._lists: dict[str, QVBoxLayout] = {}
        for key, title in (
            ("evidence", self.tr("Evidence")), ("uses", self.tr("Where it is used")), ("history", self.tr("History")),
        ):  # fmt: skip
            heading = label(title, "heading")
            heading.setContentsMargins(0, 8, 0, 0)
            self._inner.addWidget(heading)
            self._lists[key] = QVBoxLayout()
            self._lists[key].setSpacing(4)
            self._inner.addLayout(self._lists[key])
        self._inner.addStretch(1)
        self._body = scrolled(body)
        self._nothing = label(
            self.tr("Select a fact to see its evidence, its uses and its history."), "muted", wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(18, 18, 18, 18)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._body, 1)
        self._foot = self._feet()
        column.addWidget(self._foot)
        self.show_detail(None)

    def _feet(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(18, 8, 18, 14)
        self._reason, self._successor = Line(), Line()
        for line, hint, name in (
            (self._reason, self.tr("Why does it not hold? Enter keeps, Esc leaves"), self.tr("Reason")),
            (self._successor, self.tr("Which fact takes its place? Type some words"), self.tr("Successor")),
        ):
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)
            line.left.connect(self.leave_reason)
            line.hide()
            column.addWidget(line)
        self._reason.entered.connect(lambda: self.withdrawn.emit(self._reason.text()))
        self._successor.entered.connect(lambda: self.superseded.emit(self._successor.text()))
        self._successor.textEdited.connect(self.named)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._successor.setCompleter(completer)
        row = Flow(right=True)
        row.addWidget(button(self.tr("To the desk  Enter"), lambda: self.asked.emit("jump_fact"), "link"))
        self._change = [
            button(self.tr("Supersede  T"), lambda: self.asked.emit("supersede_fact")),
            button(self.tr("Withdraw  W"), lambda: self.asked.emit("withdraw_fact")),
        ]
        for made in self._change:
            row.addWidget(made)
        column.addLayout(row)
        return foot

    def show_detail(self, detail: FactDetail | None) -> None:
        """Show a fact, or that none is selected."""
        for part in (self._body, self._foot):
            part.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        row = detail.row
        self._rating.setText(row.rating)
        set_tone(
            self._rating, "" if not row.value else "good" if row.value >= 4 else "bad" if row.value <= 2 else "warn"
        )
        self._statement.setText(row.statement)
        self._standing.setText(detail.standing)
        self._standing.setVisible(row.standing != "stands")
        self._rationale.setText(detail.rationale)
        self._rationale.setVisible(bool(detail.rationale))
        for made in self._change:
            made.setEnabled(row.standing == "stands")
        self._fill("evidence", [label(text, "", wrap=True, select=True) for text in detail.evidence])
        self._fill("history", [self._step(s.when, s.who, s.what) for s in detail.history])
        self.show_uses([], done=False)

    def _step(self, when: str, who: str, what: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(label(what, "", wrap=True, select=True))
        column.addWidget(label(f"{who} · {when}", "hint", wrap=True))
        return made

    def show_uses(self, uses: Sequence[Use], *, done: bool) -> None:
        """Show where the fact is used; they arrive article by article."""
        made: list[QWidget] = [
            button(f"{use.surface}  —  {use.title}", partial(self.used.emit, i), "link") for i, use in enumerate(uses)
        ]
        if not made:
            made = [label(self.tr("In no other article.") if done else self.tr("Looking …"), "muted")]
        self._fill("uses", made)

    def _fill(self, key: str, widgets: Sequence[QWidget]) -> None:
        place = self._lists[key]
        while (item := place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            place.addWidget(widget)

    # --- reasons and successors

    def ask_reason(self) -> None:
        self._successor.hide()
        self._reason.clear()
        self._reason.show()
        self._reason.setFocus()

    def ask_successor(self) -> None:
        """Let the fact be named that takes its place."""
        self._reason.hide()
        self._successor.clear()
        self._successor.show()
        self._successor.setFocus()

    def offer(self, statements: Sequence[str]) -> None:
        """Offer facts that have the words typed so far."""
        self._offered.setStringList(list(statements))
        completer = self._successor.completer()
        if completer is not None and statements and self._successor.hasFocus():
            completer.complete()

    def refuse_successor(self) -> None:
        """Show that the words name no fact, or several."""
        self._successor.selectAll()

    def leave_reason(self) -> None:
        self._reason.hide()
        self._successor.hide()
        self.left.emit()
