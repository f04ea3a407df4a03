"""The rows of the shortcut sheet."""

from collections.abc import Iterable

from desktop_app.actions import Action
from desktop_app.menu_names import MENUS
from desktop_app.words import say, translated

_SHOWN = {"Return": "Enter", "PgDown": "Page Down", "PgUp": "Page Up", "Up": "↑", "Down": "↓"}


def shown_keys(keys: Iterable[str]) -> str:
    """Return keys as they stand on a keyboard; Enter of the number pad is not named again."""
    return say("  or  ").join(_key(k) for k in keys if k not in ("Enter", "Ctrl+Enter"))


def _key(key: str) -> str:
    *modifiers, last = key.split("+") if not key.endswith("+") else [*key[:-2].split("+"), "+"]
    return "+".join([*(m for m in modifiers if m), _SHOWN.get(last, last)])


def shortcut_rows(actions: Iterable[Action]) -> list[Action]:
    """Return the actions that have keys, by menu; the number keys as one row."""
    with_keys = [a for a in actions if a.keys and not (a.id.startswith("choose_") and a.id != "choose_1")]
    return sorted(with_keys, key=lambda a: (MENUS.index(a.menu), a.group))


def row_keys(action: Action) -> str:
    return "1 … 9" if action.id == "choose_1" else shown_keys(action.keys)


def row_text(action: Action) -> str:
    return say("The choice of that number") if action.id == "choose_1" else translated(action.text).rstrip("…")
