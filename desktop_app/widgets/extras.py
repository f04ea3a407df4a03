"""Below the fields of the inspector: facts verified before, relations, and what else stands at the place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.beside import Beside, FactLine, Link
from desktop_app.widgets.labels import ElidedLink, button, label, set_tone


class Extras(QWidget):
    """`picked(mention id)`, `applied(fact id)`, `shown(article id, place)`, `cut(Link)`."""

    picked = Signal(str)
    applied = Signal(str)
    shown = Signal(str, object)
    cut = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.facts = QWidget()
        """The facts; they stand above the fields."""
        self._facts_column, self._column = QVBoxLayout(self.facts), QVBoxLayout(self)
        for column in (self._facts_column, self._column):
            column.setContentsMargins(0, 4, 0, 0)
            column.setSpacing(5)
        self.facts.hide()
        self.now = Beside()

    def show_beside(self, found: Beside) -> None:
        """Show what stands beside the selected mention; built anew only where that changed."""
        if found == self.now:
            return
        self.now = found
        for column in (self._facts_column, self._column):
            while (item := column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.facts.setVisible(bool(found.facts))
        if found.facts:
            self._facts_column.addWidget(label(self.tr("Verified before"), "heading"))
        for number, fact in enumerate(found.facts):
            self._facts_column.addWidget(self._fact(fact, first=number == 0))
        if found.links:
            self._column.addWidget(label(self.tr("Relations"), "heading"))
        for link in found.links:
            self._column.addWidget(self._link(link))
        if found.others:
            self._column.addWidget(label(self.tr("Also at this place  (Tab)"), "heading"))
        for mention_id, words in found.others:
            row = ElidedLink(partial(self.picked.emit, mention_id))
            row.show_text(words)
            self._column.addWidget(row)

    def _fact(self, fact: FactLine, *, first: bool) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(10, 7, 8, 8)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(label(fact.words, "", wrap=True, select=True), 1)
        badge = label(fact.badge, "chip")
        set_tone(badge, fact.tone)
        head.addWidget(badge)
        column.addLayout(head)
        column.addWidget(label(fact.statement, "hint", wrap=True, select=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        if fact.article_id:
            foot.addWidget(button(self.tr("Show it"), partial(self.shown.emit, fact.article_id, fact.place), "link"))
        words = self.tr("Apply its verdict  O") if first else self.tr("Apply its verdict")
        foot.addWidget(button(words, partial(self.applied.emit, fact.fact_id), "link"))
        column.addLayout(foot)
        return frame

    def _link(self, link: Link) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = ElidedLink(partial(self.picked.emit, link.other))
        words.show_text(link.words)
        line.addWidget(words, 1)
        cut = button("✕", partial(self.cut.emit, link), "link", self.tr("Take this relation back"))
        cut.setAccessibleName(self.tr("Take this relation back"))
        line.addWidget(cut)
        return row
