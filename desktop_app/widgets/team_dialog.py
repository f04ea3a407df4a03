"""Who decided in the project, and the rules that all its reviewers keep to."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.team import TeamView
from desktop_app.widgets.labels import button, label
from desktop_app.words import several


class TeamDialog(QDialog):
    """`ruled(key, on)` when a rule was changed."""

    ruled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reviewers"))
        column = QVBoxLayout(self)
        column.addStrut(480)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(8)
        self._who = QVBoxLayout()
        column.addWidget(label(self.tr("Who decided in this project"), "heading"))
        column.addLayout(self._who)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Rules of this project"), "heading"))
        self.blind = self._rule(
            column, "blind", self.tr("Blind: others' verdicts show after one's own"),
            self.tr("Nobody is led by what another found. On unless you turn it off."),
        )  # fmt: skip
        self.two_person = self._rule(
            column, "two_person_rule", self.tr("Two persons: a fact needs a second reviewer's signature"),
            self.tr("Shift+V on a claim signs another's verdict off; nobody signs their own."),
        )  # fmt: skip
        column.addWidget(label(self.tr("A rule is a decision like any other: it is undone with U."), "hint", wrap=True))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(self.tr("Close"), self.accept, "primary")
        foot.addWidget(close)
        column.addLayout(foot)

    def _rule(self, column: QVBoxLayout, key: str, words: str, hint: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleDescription(hint)
        box.setEnabled(False)
        box.clicked.connect(lambda on: self.ruled.emit(key, on))
        column.addWidget(box)
        told = label(hint, "hint", wrap=True)
        told.setContentsMargins(24, 0, 0, 4)
        column.addWidget(told)
        return box

    def show_team(self, team: TeamView) -> None:
        """Show them as they are."""
        for member in team.members:
            row = QHBoxLayout()
            row.addWidget(label(member.initials, "chip"))
            row.addWidget(label(member.name + (self.tr(" (you)") if member.you else ""), "strong"))
            row.addStretch(1)
            row.addWidget(label(several("1 decision", "%n decisions", member.decisions), "muted"))
            self._who.addLayout(row)
        if not team.members:
            self._who.addWidget(label(self.tr("Nobody yet."), "muted"))
        for box, on in ((self.blind, team.blind), (self.two_person, team.two_person)):
            box.setChecked(on)
            box.setEnabled(not team.read_only)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Be as high as the rows that came need in the width that there is."""
        wide = max(self.width(), self.minimumSizeHint().width())
        self.resize(wide, max(self.height(), self.heightForWidth(wide), self.minimumSizeHint().height()))
