"""Which keys give which action: those of the rows, and what the reviewer changed. Two actions never share one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.actions import ACTIONS, Action
from desktop_app.settings import Settings
from desktop_app.view_models.shortcuts import shown_keys
from desktop_app.words import say, translated


class KeyTaken(Exception):  # noqa: N818 - it tells what is the matter
    """Another action has the key; `str` says which."""


class Keymap(QObject):
    """`changed` when an action got other keys."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._other = {i: keys for i in settings.changed_keys() if (keys := settings.keys(i)) is not None}

    def keys(self, action: Action) -> tuple[str, ...]:
        """Return the keys of an action now."""
        return self._other.get(action.id, action.keys)

    def first(self, action_id: str) -> str:
        """Return the first key of an action as it stands on the keyboard, "" for none."""
        action = next(a for a in ACTIONS if a.id == action_id)
        return shown_keys(self.keys(action)[:1])

    def actions(self) -> list[Action]:
        """Return all actions with the keys that they have now."""
        return [a._replace(keys=self.keys(a)) for a in ACTIONS]

    def taken_by(self, key: str, action: Action) -> Action | None:
        """Return the other action that a key would give as well where `action` counts."""
        wanted = normal(key)
        for other in ACTIONS:
            meet = other.scope == action.scope or "window" in (other.scope, action.scope)
            if other.id != action.id and meet and wanted in map(normal, self.keys(other)):
                return other
        return None

    def set(self, action: Action, keys: Sequence[str]) -> None:
        """Give an action other keys. Raises KeyTaken where another one has one of them."""
        for key in keys:
            other = self.taken_by(key, action)
            if other is not None:
                raise KeyTaken(say("%1 is taken: %2.", shown_keys([normal(key)]), _named(other)))
        self._store(action, tuple(map(normal, keys)))

    def reset(self, action: Action) -> None:
        """Give an action its own keys again. Raises KeyTaken where another one has got one of them since."""
        for key in action.keys:
            other = self.taken_by(key, action)
            if other is not None:
                raise KeyTaken(say("%1 is taken by now: %2.", shown_keys([key]), _named(other)))
        self._store(action, action.keys)

    def reset_all(self) -> None:
        """Give every action its own keys again."""
        for action_id in list(self._other):
            self._settings.set_keys(action_id, None)
        self._other.clear()
        self.changed.emit()

    def _store(self, action: Action, keys: tuple[str, ...]) -> None:
        if keys == action.keys:
            self._other.pop(action.id, None)
            self._settings.set_keys(action.id, None)
        else:
            self._other[action.id] = keys
            self._settings.set_keys(action.id, keys)
        self.changed.emit()

    def relabel(self, widget: QWidget, *scopes: str) -> None:
        """Put the keys that hold on the buttons of a widget that name a key ("Accept  A")."""
        own = {shown_keys(a.keys[:1]): a for a in ACTIONS if a.keys and a.scope in scopes}
        for button in widget.findChildren(QPushButton):
            text = str(button.property("named") or button.text())
            words, gap, key = text.rpartition("  ")
            if gap and key in own:
                button.setProperty("named", text)
                button.setText(f"{words}  {shown_keys(self.keys(own[key])[:1])}".rstrip())


def normal(key: str) -> str:
    """Return a key in the form in which it is compared and stored."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _named(action: Action) -> str:
    return f"{translated(action.text).rstrip('…')} ({translated(action.menu, 'menu')})"
