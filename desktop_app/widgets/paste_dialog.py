"""A text from the clipboard becomes an article: a title, and the words as they are."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.widgets.fields import Line, form
from desktop_app.widgets.labels import button, label


class PasteDialog(QDialog):
    """`keep(title, text)` gets what is to be added."""

    def __init__(self, text: str, keep: Callable[[str, str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(min(680, parent.width() - 60), min(520, parent.height() - 60))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        rows = form()
        self.title = Line()
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("The first line, where you give none"))
        self.title.left.connect(self.reject)
        self.title.entered.connect(self.accept)
        rows.addRow(label(self.tr("Title"), "muted"), self.title)
        column.addLayout(rows)
        self.text = QPlainTextEdit()
        self.text.setObjectName("field")
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setPlaceholderText(self.tr("Paste or type the text here"))
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(text)
        column.addWidget(self.text, 1)
        foot = QHBoxLayout()
        self._problem = label("", "problem")
        foot.addWidget(self._problem, 1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        foot.addWidget(button(self.tr("Add the article"), self.accept, "primary"))
        column.addLayout(foot)

    def accept(self) -> None:
        text = self.text.toPlainText()
        if not text.strip():
            self._problem.setText(self.tr("There is no text yet."))
            self.text.setFocus()
            return
        self._keep(self.title.text(), text)
        super().accept()
