"""Actions as data: menus, shortcuts, the tool bar, the palette and the shortcut sheet are derived from these rows."""

from desktop_app.actions.base import MENUS, Action, Context
from desktop_app.actions.decide import DECIDE
from desktop_app.actions.file import FILE
from desktop_app.actions.move import MOVE
from desktop_app.actions.view import VIEW

ACTIONS: tuple[Action, ...] = (*FILE, *DECIDE, *MOVE, *VIEW)

__all__ = ["ACTIONS", "MENUS", "Action", "Context"]
