"""The sheets that slide into the inspector: verdict and note. Ctrl+Enter keeps, Esc leaves."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop_app.sentences import sentence
from desktop_app.view_models import wording
from desktop_app.widgets.fields import Line, Paragraph, Pick, form
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import button, label, scrolled
from desktop_app.words import say
from schemas.verdict import CheckMethod, Rating, Verdict


class Sheet(QWidget):
    """A small form with Keep and Cancel. `kept(what)`, `left`."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(16, 14, 16, 8)
        self.column.setSpacing(9)
        self.title = label(title, "title", wrap=True)
        self.about = label("", "muted", wrap=True)
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        area = scrolled(body)
        area.setMinimumHeight(1)
        whole.addWidget(area, 1)
        self._foot = Flow(gap=8, right=True)
        self._foot.setContentsMargins(16, 8, 16, 12)
        whole.addLayout(self._foot)

    def begin(self, about: str) -> None:
        """Empty the sheet for something new; `about` says on what."""
        self.about.setText(about)

    def finish(self, keep: str) -> None:
        """Add the buttons, which stay in view, and let Enter in a line keep."""
        self.column.addWidget(label(self.tr("Ctrl+Enter keeps, Esc leaves"), "hint", wrap=True))
        self.column.addStretch(1)
        row = self._foot
        row.addWidget(button(self.tr("Cancel"), self.left.emit))
        row.addWidget(button(keep, self.keep, "primary"))
        for line in self.findChildren(Line):
            line.left.connect(self.left)
            line.entered.connect(self.keep)
        for paragraph in self.findChildren(Paragraph):
            paragraph.left.connect(self.left)

    def keep(self) -> None:
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return where the keyboard starts."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first().setFocus()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is the sheet's, whatever the window does by it; fields hand it up."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _keeps(event):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class VerdictSheet(Sheet):
    """Rating by number key, rationale, method; `kept(Verdict)`."""

    def __init__(self) -> None:
        super().__init__(say("Verdict"))
        self._scale: tuple[Rating, ...] = ()
        self._ratings = QButtonGroup(self)
        self._rating_buttons: list[QPushButton] = []
        self._choices = Flow()
        self.column.addLayout(self._choices)
        rows = form()
        self._rationale = Paragraph(4)
        self._rationale.setPlaceholderText(self.tr("Why, in a sentence or two"))
        self._method = Pick(tuple(wording.METHODS.items()))
        self._correction = Line()
        self._correction.setPlaceholderText(self.tr("What it should say, if anything"))
        self._draft = Pick((("final", self.tr("Final")), ("draft", self.tr("Draft"))))
        for name, control in (
            (self.tr("Rationale"), self._rationale), (self.tr("Checked by"), self._method),
            (self.tr("Correction"), self._correction), (self.tr("Verdict is"), self._draft),
        ):  # fmt: skip
            control.setAccessibleName(name)
            rows.addRow(label(name, "muted"), control)
        self.column.addLayout(rows)
        self._problem = label("", "problem", wrap=True)
        self.column.addWidget(self._problem)
        self.finish(self.tr("Give verdict"))
        self._rationale.entered.connect(self.keep)

    def show_scale(self, scale: tuple[Rating, ...]) -> None:
        """Offer the ratings of a scale, each with its number key."""
        if scale == self._scale:
            return
        self._scale = scale
        for old in self._rating_buttons:
            self._ratings.removeButton(old)
            self._choices.removeWidget(old)
            old.deleteLater()
        self._rating_buttons = [_rating_button(n, sentence(rating.label)) for n, rating in enumerate(scale, start=1)]
        for number, choice in enumerate(self._rating_buttons):
            self._ratings.addButton(choice, number)
            self._choices.addWidget(choice)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show the verdict that stands, or none."""
        self._problem.clear()
        self._ratings.setExclusive(False)
        for choice, rating in zip(self._rating_buttons, self._scale, strict=True):
            choice.setChecked(verdict is not None and verdict.rating == rating.rating)
        self._ratings.setExclusive(True)
        self._rationale.setPlainText(verdict.rationale if verdict else "")
        self._method.show_code(verdict.method if verdict else "")
        self._correction.setText(verdict.correction if verdict else "")
        self._draft.show_code("draft" if verdict and not verdict.final else "final")

    def first(self) -> QWidget:
        chosen = self._ratings.checkedButton()
        return chosen if chosen is not None else self._rating_buttons[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - int(Qt.Key.Key_0)
        if 1 <= number <= len(self._rating_buttons):
            self._rating_buttons[number - 1].setChecked(True)
            self._rationale.setFocus()
            return
        super().keyPressEvent(event)

    def keep(self) -> None:
        chosen = self._ratings.checkedId()
        if chosen < 0:
            self._problem.setText(self.tr("Choose a rating: keys 1 to %d.").replace("%d", str(len(self._scale))))
            self._rating_buttons[0].setFocus()
            return
        self.kept.emit(
            Verdict(
                self._scale[chosen].rating,
                self._rationale.toPlainText().strip(),
                cast("CheckMethod", self._method.code()),
                self._draft.code() == "final",
                self._correction.text().strip(),
            )
        )


def _rating_button(number: int, words: str) -> QPushButton:
    made = QPushButton(f"{number}   {words}".replace("&", "&&"))
    made.setObjectName("rating")
    made.setCheckable(True)
    made.setAutoDefault(False)
    return made


class NoteSheet(Sheet):
    """A note; `kept(str)`."""

    def __init__(self) -> None:
        super().__init__(say("Note", about="written by a reviewer"))
        self._text = Paragraph(5)
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("What you want to remember or ask"))
        self._text.entered.connect(self.keep)
        self.column.addWidget(self._text)
        self.finish(self.tr("Keep note"))

    def begin(self, about: str) -> None:
        super().begin(about)
        self._text.clear()

    def first(self) -> QWidget:
        return self._text

    def keep(self) -> None:
        self.kept.emit(self._text.toPlainText())


def _keeps(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
