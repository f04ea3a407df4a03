"""What to export, in which format, which rows, and where to; the first rows are shown as they would go out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.sentences import sentence
from desktop_app.view_models import export_preview
from desktop_app.view_models.export_preview import WHATS, Ask, Asked, Options, Pairs, Preview
from desktop_app.widgets.fields import Line
from desktop_app.widgets.labels import button, label
from desktop_app.widgets.qt_models import TableModel
from desktop_app.words import several

if TYPE_CHECKING:
    from schemas.export_manifest import What

_PAUSE = 150
"""Milliseconds after the last change before the preview follows."""
Cells = tuple[str, ...]


class ExportDialog(QDialog):
    """`export` gets what was asked for."""

    def __init__(
        self, ask: Ask, options: Options, asked: Asked, export: Callable[[Asked], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ask, self._options, self._export = ask, options, export
        self._latest = 0
        self.setWindowTitle(self.tr("Export"))
        self.resize(820, 620)
        self.what = _combo(tuple(WHATS.items()), self.tr("What"))
        self.form = QComboBox()
        self.form.setAccessibleName(self.tr("Format"))
        self.article = _combo((("", self.tr("All articles")), *options.articles), self.tr("Article"))
        self.kind = _combo((), self.tr("Kind"))
        self.verdict = _combo((("", self.tr("Any verdict")), *options.verdicts), self.tr("Verdict"))
        self.reviewer = _combo((("", self.tr("Any reviewer")), *options.reviewers), self.tr("Reviewer"))
        self.since, self.until, self.out = Line(), Line(), Line()
        self.unconfirmed = QCheckBox(self.tr("Also what nobody has decided"))
        self.confidential = QCheckBox(self.tr("Also confidential evidence"))
        self.rows: TableModel[Cells] = TableModel((), self)
        self.table, self.told, self._problem = (
            QTableView(),
            label("", "muted", wrap=True),
            label("", "problem", wrap=True),
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self._show(asked)
        self._connect()
        self._look()

    def asked(self) -> Asked:
        """Return what the fields say."""
        what: What = self.what.currentData()
        return Asked(
            what, str(self.form.currentData() or ""), self.article.currentData(), self.kind.currentData() or "",
            self.verdict.currentData(), self.reviewer.currentData(), self.since.text().strip(),
            self.until.text().strip(), self.unconfirmed.isChecked(), self.confidential.isChecked(),
            self._place(),
        )  # fmt: skip

    def _place(self) -> Path:
        said = self.out.text().strip()
        return self._options.folder / Path(said).expanduser() if said else Path()

    def accept(self) -> None:
        """Export, or say what is missing and stay."""
        asked = self.asked()
        problem = export_preview.problem(asked, self._options)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem:
            super().accept()
            self._export(asked)

    def choose_file(self) -> None:
        """Ask where to write."""
        asked = self.asked()
        name = export_preview.file_name(asked, self._options)
        start = str(asked.out if asked.out.name else self._named(asked))
        if "." not in name:
            dialog = QFileDialog(self, self.tr("A new or empty folder"), start)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        else:
            dialog = QFileDialog(self, self.tr("Export to"), start, f"*{Path(name).suffix}")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(start)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    def _named(self, asked: Asked) -> Path:
        return self._options.folder / export_preview.file_name(asked, self._options)

    # --- building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for line, hint, name in (
            (self.since, "YYYY-MM-DD", self.tr("Decided since")),
            (self.until, "YYYY-MM-DD", self.tr("Decided until")),
            (self.out, "", self.tr("File")),
        ):
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)
            line.entered.connect(self.accept)
            line.left.connect(self.reject)
        for at, (words, field) in enumerate(
            (
                (self.tr("What"), self.what), (self.tr("Format"), self.form), (self.tr("Article"), self.article),
                (self.tr("Kind"), self.kind), (self.tr("Verdict"), self.verdict), (self.tr("Reviewer"), self.reviewer),
                (self.tr("Decided since"), self.since), (self.tr("until"), self.until),
            )
        ):  # fmt: skip
            grid.addWidget(label(words, "muted"), at // 2, at % 2 * 2)
            grid.addWidget(field, at // 2, at % 2 * 2 + 1)
        grid.addWidget(self.unconfirmed, 4, 1)
        grid.addWidget(self.confidential, 4, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addWidget(self._table(), 1)
        column.addWidget(self.told)
        self._problem.hide()
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("To"), "muted"))
        foot.addWidget(self.out, 1)
        foot.addWidget(button(self.tr("Choose…"), self.choose_file))
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        foot.addWidget(button(self.tr("Export"), self.accept, "primary"))
        column.addLayout(foot)

    def _table(self) -> QTableView:
        self.table.setModel(self.rows)
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setTabKeyNavigation(False)
        return self.table

    def _show(self, asked: Asked) -> None:
        _choose(self.what, asked.what)
        self._offer()
        for combo, code in (
            (self.form, asked.form), (self.article, asked.article), (self.kind, asked.kind),
            (self.verdict, asked.verdict), (self.reviewer, asked.reviewer),
        ):  # fmt: skip
            _choose(combo, code)
        self.since.setText(asked.since)
        self.until.setText(asked.until)
        self.unconfirmed.setChecked(asked.unconfirmed)
        self.confidential.setChecked(asked.confidential)
        self.out.setText(str(asked.out if asked.out.name else self._named(asked)))

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._offer)
        for combo in (self.what, self.form, self.article):
            combo.currentIndexChanged.connect(self._rename)
        for combo in (self.what, self.form, self.article, self.kind, self.verdict, self.reviewer):
            combo.currentIndexChanged.connect(self._timer.start)
        for line in (self.since, self.until):
            line.textChanged.connect(self._timer.start)
        for box in (self.unconfirmed, self.confidential):
            box.toggled.connect(self._timer.start)

    # --- following

    def _offer(self) -> None:
        """Offer the formats and the kinds of what is chosen; what was chosen stays, where it is offered."""
        what: What = self.what.currentData()
        before = self.form.currentData()
        _fill(self.form, tuple((f.name, _told(f.name, f.suffix)) for f in self._options.of(what)))
        _choose(self.form, before)
        kinds = export_preview.kinds_of(what)
        before = self.kind.currentData()
        _fill(self.kind, (("", self.tr("All kinds")), *kinds))
        _choose(self.kind, before)
        self.kind.setEnabled(bool(kinds))
        for field in (self.verdict, self.reviewer, self.since, self.until):
            field.setEnabled(what != "project")
        self.unconfirmed.setEnabled(what in ("annotations", "proof"))

    def _rename(self) -> None:
        """Give the file the ending of the format, and the name of what is exported unless it has one of its own."""
        asked = self.asked()
        place, name = asked.out if asked.out.name else self._named(asked), self._named(asked)
        stem = name.stem if place.stem in WHATS else place.stem
        self.out.setText(str(place.with_name(f"{stem}{name.suffix}")))

    def _look(self) -> None:
        """Ask for the first rows; only the latest answer is shown."""
        self._latest += 1
        number, asked = self._latest, self.asked()
        if problem := export_preview.problem(replace(asked, out=Path("x")), self._options):
            self.told.setText(problem)
            return
        self._ask(
            lambda project: export_preview.preview(project, asked),
            lambda found: self._found(found) if number == self._latest else None,
        )

    def _found(self, found: Preview) -> None:
        columns = [(heading, _cell(at)) for at, heading in enumerate(found.headings)]
        self.rows = TableModel(columns, self)
        self.rows.replace(found.rows)
        self.table.setModel(self.rows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, max(240, self.table.viewport().width() // 2))
        words = several("1 row", "%n rows", found.count)
        if found.count > len(found.rows):
            words += self.tr(", the first %1 are shown").replace("%1", str(len(found.rows)))
        if found.losses:
            words += self.tr(". Left out: %1").replace("%1", "; ".join(map(sentence, found.losses)))
        self.told.setText(words)


def _cell(at: int) -> Callable[[Cells], str]:
    return lambda row: row[at]


def _combo(pairs: Pairs, name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(18)
    _fill(made, pairs)
    return made


def _fill(combo: QComboBox, pairs: Pairs) -> None:
    blocked = combo.blockSignals(True)
    combo.clear()
    for code, words in pairs:
        combo.addItem(words, code)
    combo.blockSignals(blocked)


def _choose(combo: QComboBox, code: object) -> None:
    at = combo.findData(code)
    if at >= 0:
        combo.setCurrentIndex(at)


def _told(name: str, suffix: str) -> str:
    return f"{name} ({suffix or 'folder'})"
