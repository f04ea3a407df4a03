"""Accept all of which the detector is sure: from which score, of which kinds, and how many that are."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from desktop_app.view_models.wording import KINDS
from desktop_app.widgets.labels import button, label
from desktop_app.words import several
from schemas.mention import MENTION_KINDS, MentionKind
from schemas.state import MentionState

Kinds = Collection[MentionKind]
Count = Callable[[float, Kinds], Sequence[MentionState]]
FIRST = 90


class SureDialog(QDialog):
    """`accept_all(least, kinds)` when the reviewer agrees. Claims are left out at first: their score says how much
    they deserve checking, not how sure the program is."""

    def __init__(self, count: Count, accept_all: Callable[[float, Kinds], int], over: QWidget) -> None:
        super().__init__(over)
        self._count, self._accept_all = count, accept_all
        self.setWindowTitle(self.tr("Accept what is sure"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Accept every open suggestion scored at least"), ""))
        self.percent = label("", "title")
        head.addWidget(self.percent)
        head.addStretch(1)
        column.addLayout(head)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Least score in percent"))
        column.addWidget(self.slider)
        row = QHBoxLayout()
        self.kinds: dict[MentionKind, QCheckBox] = {}
        for kind in MENTION_KINDS:
            box = QCheckBox(KINDS[kind])
            box.setChecked(kind != "claim")
            box.toggled.connect(self._show)
            self.kinds[kind] = box
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)
        self.told = label("", "muted", wrap=True)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("One undo step; the others stay open."), "hint"), 1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        self.go = button("", self.accept, "primary")
        foot.addWidget(self.go)
        self.go.setDefault(True)
        column.addLayout(foot)
        self.slider.valueChanged.connect(self._show)
        self.slider.setValue(FIRST)
        self.resize(min(560, over.width() - 60), self.sizeHint().height())
        self.slider.setFocus()

    @property
    def _kinds(self) -> list[MentionKind]:
        return [kind for kind, box in self.kinds.items() if box.isChecked()]

    def _show(self, *_: object) -> None:
        least = self.slider.value() / 100
        self.percent.setText(f"{self.slider.value()} %")
        found = Counter(m.mention.kind for m in self._count(least, self._kinds))
        total = sum(found.values())
        parts = ", ".join(_told(kind, n) for kind, n in found.most_common())
        self.told.setText(parts or self.tr("No open suggestion has such a score."))
        self.go.setText(self.tr("Accept %1").replace("%1", str(total)))
        self.go.setEnabled(total > 0)

    def accept(self) -> None:
        if self._accept_all(self.slider.value() / 100, self._kinds):
            super().accept()


def _told(kind: MentionKind, n: int) -> str:
    match kind:
        case "claim":
            return several("1 claim", "%n claims", n)
        case "figure":
            return several("1 figure", "%n figures", n)
        case "date":
            return several("1 date", "%n dates", n)
        case "entity":
            return several("1 entity", "%n entities", n)
        case "quote":
            return several("1 quote", "%n quotes", n)
