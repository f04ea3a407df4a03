"""Actions as data: menus, shortcuts, the tool bar, the palette and the shortcut sheet are derived from these rows."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.actions.base import Action, Context
from desktop_app.actions.beside import BESIDE
from desktop_app.actions.decide import DECIDE
from desktop_app.actions.file import FILE
from desktop_app.actions.many import MANY
from desktop_app.actions.move import MOVE
from desktop_app.actions.pages import PAGES
from desktop_app.actions.search import SEARCH
from desktop_app.actions.trust import ON_CHANGES, ON_CLAIM, ON_DISPUTES
from desktop_app.actions.view import VIEW

ACTIONS: tuple[Action, ...] = (
    *FILE, *DECIDE, *ON_CLAIM, *MANY, *BESIDE, *MOVE, *PAGES, *SEARCH, *ON_DISPUTES, *ON_CHANGES, *VIEW,
)  # fmt: skip

ACTIONS_BY_ID: Mapping[str, Action] = MappingProxyType({a.id: a for a in ACTIONS})

__all__ = ["ACTIONS", "ACTIONS_BY_ID", "Action", "Context"]
