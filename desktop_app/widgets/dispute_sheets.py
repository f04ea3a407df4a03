"""What is typed where no version holds as it is, and the strategies for the clear cases."""

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.wording import KINDS
from desktop_app.widgets.editors import Sheet
from desktop_app.widgets.fields import Line, Pick, form
from desktop_app.widgets.labels import button, label
from desktop_app.widgets.segments import Segments
from desktop_app.words import say
from schemas.events import AdjudicationStrategy
from schemas.mention import Mention

SHARES = {"2/3": Fraction(2, 3), "3/4": Fraction(3, 4), "4/5": Fraction(4, 5), "9/10": Fraction(9, 10)}


class MentionSheet(Sheet):
    """Kind, words and value of a mention as it should be; `kept((kind, words, value))`."""

    def __init__(self) -> None:
        super().__init__(say("As it should be"))
        self._kind = Pick(tuple(KINDS.items()))
        self._words, self._value = Line(), Line()
        self._value.setPlaceholderText(self.tr("As you would say it; empty: what the words say"))
        rows = form()
        for name, control in (
            (self.tr("It is a"), self._kind), (self.tr("Its words"), self._words), (self.tr("It says"), self._value),
        ):  # fmt: skip
            control.setAccessibleName(name)
            rows.addRow(label(name, "muted"), control)
        self.column.addLayout(rows)
        self.finish(self.tr("This holds"))

    def show_mention(self, mention: Mention) -> None:
        self._kind.show_code(mention.kind)
        self._words.setText(mention.surface)
        self._value.clear()

    def first(self) -> QWidget:
        return self._words

    def keep(self) -> None:
        self.kept.emit((self._kind.code(), self._words.text(), self._value.text()))


class PlaceSheet(Sheet):
    """The words in which something stands now; `kept(words)`."""

    def __init__(self) -> None:
        super().__init__(say("Where it stands now"))
        self._words = Line()
        self._words.setAccessibleName(self.tr("The words as they stand now"))
        self._words.setPlaceholderText(self.tr("The words as they stand in the article now"))
        self.column.addWidget(self._words)
        self.finish(self.tr("That is the place"))

    def show_words(self, words: str) -> None:
        self._words.setText(words)

    def first(self) -> QWidget:
        return self._words

    def keep(self) -> None:
        self.kept.emit(self._words.text())


class Strategies(QWidget):
    """`settled(strategy, threshold)` when the clear cases are to be settled, `left` on leaving."""

    settled = Signal(str, object)
    left = Signal()

    def __init__(self, count: Callable[[AdjudicationStrategy, Fraction], tuple[int, int]]) -> None:
        super().__init__()
        self._count = count
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Settle the clear ones"), "title"))
        self.strategy = Segments(
            self.tr("Strategy"),
            {"unanimous": self.tr("Unanimous"), "majority": self.tr("Majority"), "threshold": self.tr("Share")},
            "majority",
        )
        self.share = Segments(self.tr("Share"), {s: f"≥ {s}" for s in SHARES}, "2/3")
        self._means, self._preview = label("", "muted", wrap=True), label("", "strong", wrap=True)
        for part in (self.strategy, self.share, self._means, self._preview):
            column.addWidget(part)
        for segments in (self.strategy, self.share):
            segments.picked.connect(lambda _: self.look_again())
        self.settle = button("", self._settle, "primary")
        row = QHBoxLayout()
        row.addWidget(self.settle)
        row.addWidget(button(self.tr("Leave  Esc"), self.left.emit, "link"))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def look_again(self) -> None:
        """Say how many a strategy settles."""
        code = self.strategy.code
        self.share.setVisible(code == "threshold")
        self._means.setText({
            "unanimous": self.tr("All reviewers say the same by now: stale ones that became one again."),
            "majority": self.tr("More than half of the reviewers say the same."),
            "threshold": self.tr("That share of the reviewers, or more, say the same."),
        }[code])  # fmt: skip
        number, of = self._count(cast("AdjudicationStrategy", code), SHARES[self.share.code])
        words = self.tr("%1 of %2 disputes are clear. One step settles them, and U takes it back.")
        self._preview.setText(words.replace("%1", str(number)).replace("%2", str(of)))
        self.settle.setText(self.tr("Settle %s").replace("%s", str(number)))
        self.settle.setEnabled(number > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        self.settled.emit(self.strategy.code, SHARES[self.share.code])
