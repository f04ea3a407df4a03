"""The status bar: what was saved, what undo would take back, what the keys do now, and the detector's progress."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from desktop_app.sentences import sentence
from desktop_app.widgets.labels import Elided, button, label
from desktop_app.words import several


class Status(QStatusBar):
    """`cancelled` when the reviewer stops the detector."""

    cancelled = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved, self._undo = Elided("muted"), Elided("muted")
        self._message = Elided()
        self._hint = Elided("muted")
        self._hint.setContentsMargins(8, 3, 12, 3)
        self._work = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = button(self.tr("Stop"), self.cancelled.emit, "link", self.tr("Stop what is under way"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for part in (self._saved, self._undo):
            part.setContentsMargins(8, 3, 8, 3)
            self.addWidget(part)
        self._message.setContentsMargins(8, 3, 8, 3)
        self.addWidget(self._message, 1)
        self._problems = button("", self.problems_wanted.emit, "link", self.tr("Show what went wrong"))
        self._problems.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._problems.setAccessibleName(self.tr("Show what went wrong"))
        self._problems.hide()
        self.addPermanentWidget(self._problems)
        for widget in (self._hint, self._work, self._bar, self._cancel):
            self.addPermanentWidget(widget)
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.setInterval(6_000)
        self._clear.timeout.connect(self._message.clear)
        self.show_work("", 0)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_saved"):
            self._fit()

    def _fit(self) -> None:
        """Keep the width of what changes with each decision, so that nothing else moves."""
        width = self.fontMetrics().horizontalAdvance(self.tr("Saved %s").replace("%s", "00:00 ")) + 24
        self._saved.setFixedSize(width, self.fontMetrics().height() + 8)

    def show_saved(self, waiting: int, at: str, undo: str) -> None:
        """`at` is when the last decision was on the disk (ISO 8601 UTC); `waiting` how many are not yet."""
        if waiting:
            self._saved.setText(self.tr("Saving …"))
        elif at:
            from datetime import datetime

            local = datetime.fromisoformat(at).astimezone()
            self._saved.setText(self.tr("Saved %s").replace("%s", f"{local:%H:%M}"))
        else:
            self._saved.setText(self.tr("All saved"))
        self._undo.setText(self.tr("Undo: %s").replace("%s", sentence(undo)) if undo else "")

    def say(self, text: str) -> None:
        """Show a message for a few seconds."""
        self._message.setText(text)
        self._clear.start()

    def show_hint(self, text: str) -> None:
        """Show what the keys do now."""
        self._hint.setText(text)

    def show_problems(self, number: int) -> None:
        """Show how many problems there are; none hides it."""
        words = several("1 problem", "%n problems", number)
        self._problems.setText(f"⚠ {words}")
        self._problems.setVisible(bool(number))

    def show_work(self, text: str, fraction: float) -> None:
        """Show what the detector does; an empty text hides it."""
        busy = bool(text)
        self._work.setText(text)
        self._bar.setValue(int(1000 * fraction))
        for part in (self._work, self._bar, self._cancel):
            part.setVisible(busy)

    def stop(self) -> None:
        self._clear.stop()
