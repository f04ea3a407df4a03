"""A line below the tool bar for what the reviewer should know: an error with what to do, or a refusal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop_app.widgets.labels import button, label, set_tone


class Banner(QFrame):
    """Shows one message at a time; it stays until it is closed or replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        self._text = label("", "", wrap=True, select=True)
        row.addWidget(self._text, 1)
        self._actions: list[QPushButton] = []
        self._row = row
        close = button("✕", self.dismiss, "link", self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, tone: str = "", actions: tuple[tuple[str, Callable[[], object]], ...] = ()) -> None:
        """Show a message with buttons beside it; `tone` "bad" for what went wrong."""
        for old in self._actions:
            old.hide()
            old.deleteLater()
        self._actions = []
        self._text.setText(text)
        set_tone(self, tone)
        for words, run in actions:
            made = button(words, self._then(run))
            self._actions.append(made)
            self._row.insertWidget(self._row.count() - 1, made)
        self.show()

    def dismiss(self) -> None:
        self.hide()
        self._text.clear()

    def _then(self, run: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            self.dismiss()
            run()

        return act
