"""The part of the inspector that belongs to a claim: verdict, evidence, what keeps it from being a fact."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.view_models.claim_card import ClaimCard, EvidenceLine
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import button, label, set_tone


class ClaimPanel(QWidget):
    """`wanted(action id)`, `changing(evidence_id)`, `removed(evidence_id)`."""

    wanted = Signal(str)
    changing = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(7)
        head = Flow(apart=True)
        head.addWidget(label(self.tr("Verdict"), "heading"))
        self._verdict = label("", "chip")
        head.addWidget(self._verdict)
        self._by = label("", "chip")
        head.addWidget(self._by)
        head.addWidget(button(self.tr("Give a verdict  V"), lambda: self.wanted.emit("verdict"), "link"))
        column.addLayout(head)
        self._rationale = label("", "", wrap=True, select=True)
        column.addWidget(self._rationale)
        self._people = label("", "hint", wrap=True, select=True)
        column.addWidget(self._people)
        self._sign = button(self.tr("Sign off  Shift+V"), lambda: self.wanted.emit("sign_off"), "link")
        column.addWidget(self._sign)
        row = Flow(apart=True)
        self._evidence_head = label("", "heading")
        row.addWidget(self._evidence_head)
        row.addWidget(button(self.tr("Add evidence  D"), lambda: self.wanted.emit("evidence"), "link"))
        column.addLayout(row)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column.addLayout(self._list)
        self._missing = label("", "", wrap=True)
        column.addWidget(self._missing)
        self._shown: tuple[EvidenceLine, ...] | None = None

    def show_card(self, card: ClaimCard) -> None:
        """Show a claim's card."""
        self._verdict.setText(card.verdict or self.tr("None yet"))
        set_tone(self._verdict, card.tone)
        self._rationale.setText(card.rationale)
        self._rationale.setVisible(bool(card.rationale))
        self._by.setText(card.by)
        self._by.setAccessibleName(self.tr("Verdict by %s").replace("%s", card.by))
        self._by.setVisible(bool(card.by))
        self._people.setText("\n".join(card.people))
        self._people.setVisible(bool(card.people))
        self._sign.setVisible(card.signable)
        self._evidence_head.setText(self.tr("Evidence") + (f"  {len(card.evidence)}" if card.evidence else ""))
        if card.evidence != self._shown:
            self._shown = card.evidence
            self._fill(card.evidence)
        if card.missing:
            self._missing.setText(self.tr("Not yet a verified fact:") + "\n• " + "\n• ".join(card.missing))
            self._missing.setObjectName("muted")
        else:
            self._missing.setText("✓ " + self.tr("This is a verified fact."))
            self._missing.setObjectName("understood")
        self._missing.style().unpolish(self._missing)
        self._missing.style().polish(self._missing)

    def _fill(self, evidence: tuple[EvidenceLine, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in evidence:
            self._list.addWidget(self._row(line))

    def _row(self, line: EvidenceLine) -> QFrame:
        frame = QFrame()
        frame.setObjectName("evidence")
        column = QVBoxLayout(frame)
        column.setContentsMargins(10, 7, 8, 8)
        column.setSpacing(2)
        column.addWidget(label(line.title, "", wrap=True, select=True))
        head = Flow(apart=True)
        stance = label(line.stance, "chip")
        set_tone(stance, line.tone)
        head.addWidget(stance)
        change = button(self.tr("Change"), lambda: self.changing.emit(line.evidence_id), "link")
        change.setAccessibleName(self.tr("Change this evidence: %s").replace("%s", line.title))
        head.addWidget(change)
        remove = button("✕", lambda: self.removed.emit(line.evidence_id), "link", self.tr("Take this evidence off"))
        remove.setAccessibleName(self.tr("Take this evidence off"))
        head.addWidget(remove)
        column.addLayout(head)
        column.addWidget(label(line.detail, "hint", wrap=True, select=True))
        return frame
