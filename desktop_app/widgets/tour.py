"""Five steps through the first article: small, out of the way, and gone with one key."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import button, label


class Tour(QFrame):
    """`ended` when it was seen or sent away. `key(action id)` tells which key an action has now."""

    ended = Signal()

    def __init__(self, key: Callable[[str], str]) -> None:
        super().__init__()
        self.setObjectName("tour")
        self._key = key
        self.at = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 12, 10)
        column.setSpacing(6)
        self._step, self._title = label("", "hint"), label("", "strong", wrap=True)
        self._words = label("", "", wrap=True)
        for part in (self._step, self._title, self._words):
            column.addWidget(part)
        row = Flow()
        row.addWidget(button(self.tr("Skip"), self.ended.emit, "link", self.tr("Put the tour away; Help has it")))
        self._next = button("", self.go_on, "primary")
        row.addWidget(self._next)
        column.addLayout(row)
        self._show()

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """The titles and the words of the steps."""
        k = self._key
        return (
            (self.tr("What the program found"),
             self.tr("Press %1 for the next open item. Figures, dates, names and quotes are underlined; claims have a "
                     "bar in the margin.").replace("%1", k("next_open"))),
            (self.tr("One key decides"),
             self.tr("%1 accepts, %2 rejects, %3 skips; the next one follows. %4 takes back whatever you did.")
             .replace("%1", k("accept")).replace("%2", k("reject")).replace("%3", k("skip")).replace("%4", k("undo"))),
            (self.tr("Correct by typing"),
             self.tr("%1, then type what it says, as you would say it: “about 3m euros”. The line below shows what was "
                     "understood.").replace("%1", k("correct"))),
            (self.tr("From claim to fact"),
             self.tr("%1 goes to the next claim. %2 adds evidence, %3 gives a verdict: then it is a verified fact.")
             .replace("%1", k("next_claim")).replace("%2", k("evidence")).replace("%3", k("verdict"))),
            (self.tr("The whole project"),
             self.tr("%1 shows all inconsistencies side by side, %2 the facts, %3 how far you are. %4 finds any "
                     "action, %5 shows all keys.")
             .replace("%1", k("view_inconsistencies")).replace("%2", k("view_facts"))
             .replace("%3", k("view_overview")).replace("%4", k("palette")).replace("%5", k("shortcuts"))),
        )  # fmt: skip

    def go_on(self) -> None:
        """Show the next step; after the last one it ends."""
        if self.at + 1 == len(self.steps):
            self.ended.emit()
            return
        self.at += 1
        self._show()

    def _show(self) -> None:
        title, words = self.steps[self.at]
        self._step.setText(self.tr("First steps  %1 of %2").replace("%1", str(self.at + 1)).replace("%2", "5"))
        self._title.setText(title)
        self._words.setText(words)
        self._next.setText(self.tr("Done") if self.at == 4 else self.tr("Next"))
