"""Every action as Qt has it: in the menus, with the keys that hold. Made after the first painting."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop_app.actions import ACTIONS, Action, Context
from desktop_app.keymap import Keymap
from desktop_app.menu_names import Menu
from desktop_app.sentences import sentence
from desktop_app.words import fill, say, translated

if TYPE_CHECKING:
    from desktop_app.desk.desk import Desk
    from desktop_app.look.icons import Icons
    from desktop_app.look.theme import Tokens

_CONTEXTS = {"article": Qt.ShortcutContext.WidgetShortcut, "window": Qt.ShortcutContext.WindowShortcut}


class Menus(QObject):
    """Fills a window's menus; those actions that are in its tool bar already are taken over from `made`.

    A key works whatever a menu last showed as disabled: an action that cannot be done says so. `run` does an action
    in the context; without a context nothing can be done.
    """

    def __init__(
        self,
        window: QMainWindow,
        menus: dict[Menu, QMenu],
        made: dict[str, QAction],
        keymap: Keymap,
        run: Callable[[Action], None],
    ) -> None:
        super().__init__(window)
        self.context: Context | None = None
        self._window, self._made, self._keymap, self._run = window, made, keymap, run
        self._choices: dict[str, QActionGroup] = {}
        groups: dict[str, int] = {}
        for action in ACTIONS:
            menu = menus[action.menu]
            if groups.get(action.menu, action.group) != action.group:
                menu.addSeparator()
            groups[action.menu] = action.group
            self._complete(action, made.setdefault(action.id, QAction(window)))
            if not action.id.startswith("choose_"):
                menu.addAction(made[action.id])
        for name, menu in menus.items():
            menu.aboutToShow.connect(lambda name=name: self._enable(name))
            menu.aboutToHide.connect(lambda menu=menu: _enable_all(menu))
        keymap.changed.connect(self._set_keys)

    def of(self, scope: str) -> list[QAction]:
        """Return the actions whose keys count there."""
        return [self._made[a.id] for a in ACTIONS if a.scope == scope]

    def set_icons(self, icons: "Icons", tokens: "Tokens") -> None:
        """Give those their icons that have one, in the colours of a scheme."""
        for action in ACTIONS:
            if action.icon:
                self._made[action.id].setIcon(icons.icon(action.icon, tokens))

    def _complete(self, action: Action, made: QAction) -> None:
        short = made.iconText()
        made.setText(translated(action.text))
        if short:
            made.setIconText(short)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(k) for k in self._keymap.keys(action)])
        made.setCheckable(action.toggle or bool(action.choice))
        made.setChecked(action.toggle)
        if action.choice:
            self._choices.setdefault(action.choice, QActionGroup(self._window)).addAction(made)
        made.setMenuRole(QAction.MenuRole.NoRole)
        if action.hint:
            made.setStatusTip(translated(action.hint))
        made.setShortcutContext(_CONTEXTS.get(action.scope, Qt.ShortcutContext.WidgetWithChildrenShortcut))
        made.setAutoRepeat(action.menu in ("Go", "Decide", "View"))
        made.triggered.connect(lambda: self._run(action))
        if action.scope == "window":
            self._window.addAction(made)

    def _set_keys(self) -> None:
        for action in ACTIONS:
            self._made[action.id].setShortcuts([QKeySequence(k) for k in self._keymap.keys(action)])

    def _enable(self, menu: Menu) -> None:
        context = self.context
        if context is not None:
            self._name_steps(context.desk)
        for action in ACTIONS:
            if action.menu == menu:
                self._made[action.id].setEnabled(context is not None and action.enabled_when(context))

    def _name_steps(self, desk: "Desk") -> None:
        """Say in the menu what undo and redo would do."""
        for key, words, named, step in (
            ("undo", say("Undo"), say("Undo %1"), desk.undo_label),
            ("redo", say("Redo"), say("Redo %1"), desk.redo_label),
        ):
            self._made[key].setText(fill(named, sentence(step)) if step else words)
            self._made[key].setIconText(words)


def _enable_all(menu: QMenu) -> None:
    for action in menu.actions():
        action.setEnabled(True)
