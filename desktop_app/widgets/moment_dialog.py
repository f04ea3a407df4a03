"""Which moment the project is to be seen at."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.widgets.labels import button, label


class MomentDialog(QDialog):
    """`chosen(moment, words)`: ISO 8601 in UTC, and as it is shown."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("As it was"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Show the project as it was at"), "strong"))
        self.at = QDateTimeEdit(QDateTime.currentDateTime().addSecs(-3600))
        self.at.setDisplayFormat("yyyy-MM-dd HH:mm:ss")
        self.at.setLocale(QLocale.c())
        self.at.setCalendarPopup(True)
        self.at.setMaximumDateTime(QDateTime.currentDateTime())
        self.at.setAccessibleName(self.tr("Date and time"))
        column.addWidget(self.at)
        column.addWidget(
            label(self.tr("For reading only: the project itself stays as it is. Times are those of the reviewers' "
                          "clocks. The history of a thing (Ctrl+H) leads to the moment of any decision."), "hint",
                  wrap=True)
        )  # fmt: skip
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        go = button(self.tr("Show"), self._go, "primary")
        go.setDefault(True)
        foot.addWidget(go)
        column.addLayout(foot)

    def _go(self) -> None:
        at = self.at.dateTime()
        iso = at.toUTC().toString(Qt.DateFormat.ISODate)
        self.chosen.emit(iso, at.toString("yyyy-MM-dd HH:mm:ss"))
        self.accept()
