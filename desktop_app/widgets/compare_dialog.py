"""Two articles side by side: a row for each pair of claims, between them what one says to the other."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from annotations.project.compare import Aligned, How, Side
from desktop_app.look.theme import Theme
from desktop_app.sentences import sentence
from desktop_app.widgets.labels import button, label, scrolled, set_tone
from desktop_app.words import Words, fill

SIGNS: Mapping[How, str] = Words({
    "contradicts": "≠ Differs", "related": "→ Moved on", "corroborates": "= Agrees", "alike": "≈ Alike",
    "alone": "· Alone",
})  # fmt: skip
TONES: Mapping[How, str] = {"contradicts": "bad", "related": "warn", "corroborates": "good", "alike": "", "alone": ""}
TOLD: Mapping[How, str] = Words({
    "contradicts": "%1 differ", "related": "%1 moved on", "corroborates": "%1 agree", "alike": "%1 are alike",
    "alone": "%1 in one article alone",
})  # fmt: skip


class CompareDialog(QDialog):
    """`wanted(article id, place)` when a claim is to be shown on the desk."""

    wanted = Signal(str, object)

    def __init__(self, titles: tuple[str, str], rows: Sequence[Aligned], theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.rows = list(rows)
        self.setWindowTitle(self.tr("Side by side"))
        self.resize(max(640, over.width() - 120), max(420, over.height() - 100))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        counts = Counter(row.how for row in rows)
        told = ", ".join(fill(words, counts[how]) for how, words in TOLD.items() if counts[how])
        self.told = label(told or self.tr("Neither article has a claim."), "muted")
        column.addWidget(self.told)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(12, 10, 14, 10)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        for at, title in ((0, titles[0]), (2, titles[1])):
            self._grid.addWidget(label(title, "heading", wrap=True), 0, at)
        for number, row in enumerate(rows, 1):
            self._add(number, row)
        self._grid.setRowStretch(len(rows) + 1, 1)
        area = scrolled(body)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Claims side by side"))
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.reject, "primary"))
        column.addLayout(foot)
        area.setFocus()

    def _add(self, number: int, row: Aligned) -> None:
        for at, side in ((0, row.a), (2, row.b)):
            if side is not None:
                self._grid.addWidget(self._claim(side, row.why if at == 2 else ()), number, at)
        chip = label(SIGNS[row.how], "chip")
        set_tone(chip, TONES[row.how])
        self._grid.addWidget(chip, number, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def _claim(self, side: Side, why: Sequence[str]) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(label(side.words, "", wrap=True, select=True))
        for line in why:
            column.addWidget(label(sentence(line), "hint", wrap=True, select=True))
        column.addStretch(1)
        if not side.article_id:  # of an earlier revision, which is not on the desk
            return frame
        show = button(self.tr("Show it"), lambda: self._show(side), "link")
        show.setAccessibleName(self.tr("Show on the desk: %s").replace("%s", side.words[:60]))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignRight)
        return frame

    def _show(self, side: Side) -> None:
        self.accept()
        self.wanted.emit(side.article_id, (side.start, side.end))
