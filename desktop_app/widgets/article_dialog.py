"""What is known of where the article comes from, to be put right: title, author, publisher, date, address."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.widgets.fields import Line, form
from desktop_app.widgets.labels import button, label


class ArticleDialog(QDialog):
    """`keep` gets the fields that were changed; what it returns is what is wrong with them, empty where nothing is."""

    def __init__(self, fields: Mapping[str, str], keep: Callable[[dict[str, str]], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._keep, self._shown = keep, dict(fields)
        self.setWindowTitle(self.tr("About this article"))
        self.setMinimumWidth(600)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        rows = form()
        self._lines: dict[str, Line] = {}
        for key, name, hint in (
            ("title", self.tr("Title"), ""), ("author", self.tr("Author"), ""),
            ("publisher", self.tr("Publisher"), ""), ("date", self.tr("Published"), "YYYY-MM-DD"),
            ("url", self.tr("URL"), "https://…"),
        ):  # fmt: skip
            line = self._lines[key] = Line()
            line.setText(self._shown.get(key, ""))
            line.setCursorPosition(0)
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)
            line.entered.connect(self.accept)
            line.left.connect(self.reject)
            rows.addRow(label(name, "muted"), line)
        column.addLayout(rows)
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        foot.addWidget(button(self.tr("Keep"), self.accept, "primary"))
        column.addLayout(foot)

    def accept(self) -> None:
        """Keep what was changed, or say what is wrong with it and stay."""
        said = {key: line.text().strip() for key, line in self._lines.items()}
        problem = self._keep({key: text for key, text in said.items() if text != self._shown.get(key, "")})
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem:
            super().accept()
