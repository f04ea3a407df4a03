"""A menu over the article whose keys are its own: the window's single keys rest while it is open."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu


class KeyMenu(QMenu):
    """Takes every key before the window's shortcuts do, which Qt leaves to them even while a menu is open."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
