"""Names are offered as they are typed: asked of the project when a name is about to be typed, and kept until then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.desk.desk import Desk
from desktop_app.running.bridge import Bridge
from desktop_app.view_models.names import names
from desktop_app.widgets.inspector import Inspector
from schemas.entity import Entity

if TYPE_CHECKING:
    from annotations.project.project import Project


class Suggesting(QObject):
    """Fills the inspector's names with the register and the article's own."""

    def __init__(self, bridge: Bridge, desk: Desk, inspector: Inspector) -> None:
        super().__init__()
        self._bridge, self._desk, self._inspector = bridge, desk, inspector
        self._stale = True
        inspector.names_wanted.connect(self._ask)
        bridge.changed.connect(self._forget)
        desk.opened.connect(self._forget)

    def _forget(self) -> None:
        self._stale = True

    def _ask(self) -> None:
        if self._stale:
            self._stale = False
            self._bridge.ask(_register, self._show)

    def _show(self, register: list[Entity]) -> None:
        if self._desk.article is not None:
            self._inspector.show_names(names(register, self._desk.article))


def _register(project: "Project") -> list[Entity]:
    from annotations.project.learn import known_of

    return [k.entity for k in known_of(project)]
