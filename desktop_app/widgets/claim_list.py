"""The claims of the article; what says where evidence is can be dropped on one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from desktop_app.look.theme import Theme
from desktop_app.view_models.rows import Look
from desktop_app.widgets.evidence_sheet import says_where
from desktop_app.widgets.rows import RowList


class ClaimList(RowList):
    """`dropped(mention id, mime data)`."""

    dropped = Signal(str, object)

    def __init__(self, theme: Theme, name: str, key: Callable[[Any], str], look: Callable[[Any], Look]) -> None:
        super().__init__(theme, name, key, look)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if says_where(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        key = self.rows.key_at(self.indexAt(event.position().toPoint()))
        if key:
            event.acceptProposedAction()
            self.dropped.emit(key, event.mimeData())
