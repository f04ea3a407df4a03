"""What is asked when something is added: what the columns of a table hold, which addresses, what labels mean."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.wording import short
from desktop_app.widgets.fields import Paragraph, Pick
from desktop_app.widgets.labels import button, label, scrolled

Pairs = tuple[tuple[str, str], ...]


class ChoicesDialog(QDialog):
    """Rows of a name, a choice and what is known of it. `keep(code by name)` gets what was chosen; what it returns is
    what is wrong with it, empty where nothing is."""

    def __init__(
        self,
        title: str,
        head: str,
        rows: Sequence[tuple[str, str, Pairs, str]],
        note: Callable[[str, str], str],
        done: str,
        keep: Callable[[Mapping[str, str]], str],
        parent: QWidget,
    ) -> None:
        """`rows` are (name, words, choices, chosen code); `note(name, code)` stands beside what is chosen."""
        super().__init__(parent)
        self._keep, self._note = keep, note
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label(head, "", wrap=True))
        self.fields: dict[str, Pick] = {}
        page = QWidget()
        page.setLayout(self._grid(rows))
        column.addWidget(scrolled(page), 1)
        self._problem = label("", "problem", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        column.addLayout(_foot(self, self.tr("Cancel"), done))
        self.resize(min(760, parent.width() - 60), min(560, parent.height() - 60))

    def _grid(self, rows: Sequence[tuple[str, str, Pairs, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        for at, (name, words, choices, code) in enumerate(rows):
            field = self.fields[name] = Pick(choices)
            field.setAccessibleName(words)
            field.show_code(code)
            told = label(self._note(name, code), "muted", wrap=True)
            field.currentIndexChanged.connect(lambda _, n=name, f=field, t=told: t.setText(self._note(n, f.code())))
            for across, widget in enumerate((label(words, "muted"), field, told)):
                grid.addWidget(widget, at, across)
        return grid

    def accept(self) -> None:
        """Keep what was chosen, or say what is wrong with it and stay."""
        problem = self._keep({name: field.code() for name, field in self.fields.items()})
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem:
            super().accept()


class AddressDialog(QDialog):
    """`keep(addresses)` gets the pages to fetch."""

    def __init__(self, given: str, keep: Callable[[list[str]], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(self.tr("Add pages from the web"))
        self.setMinimumWidth(min(640, parent.width() - 60))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        words = self.tr("These pages are fetched now, once, and kept as they came. Nothing else is fetched.")
        column.addWidget(label(words, "", wrap=True))
        self.lines = Paragraph(5)
        self.lines.setAccessibleName(self.tr("Addresses"))
        self.lines.setPlaceholderText(self.tr("https://…  (one a line; Shift+Enter for a new line)"))
        self.lines.setPlainText(given)
        self.lines.entered.connect(self.accept)
        self.lines.left.connect(self.reject)
        column.addWidget(self.lines)
        self._problem = label("", "problem", wrap=True)
        column.addWidget(self._problem)
        column.addLayout(_foot(self, self.tr("Cancel"), self.tr("Fetch")))

    def accept(self) -> None:
        addresses = [line.strip() for line in self.lines.toPlainText().splitlines() if line.strip()]
        wrong = [a for a in addresses if not a.lower().startswith(("http://", "https://"))]
        if not addresses:
            self._problem.setText(self.tr("There is no address yet."))
            return
        if wrong:
            words = self.tr("“%1” does not begin with http:// or https://.")
            self._problem.setText(words.replace("%1", short(wrong[0], 60)))
            return
        super().accept()
        self._keep(addresses)


def _foot(dialog: QDialog, cancel: str, done: str) -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.addStretch(1)
    foot.addWidget(button(cancel, dialog.reject))
    last = button(done, dialog.accept, "primary")
    last.setDefault(True)
    foot.addWidget(last)
    return foot
