"""What is set on this computer: each setting is declared once, only what differs from its default is stored.

What a desk decides lives in its project. Geometry is kept beside the settings, in the same file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSettings, QStandardPaths, Signal

Value = str | int | bool
Group = Literal["Appearance", "Reading", "You", ""]


class Setting(NamedTuple):
    """A row. `choices` are code and words; numbers have `low`, `high` and `step`. Without a group it is not shown."""

    key: str
    default: Value
    words: str
    group: Group
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    suffix: str = ""
    hint: str = ""


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "scheme", "system", "Theme", "Appearance",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")),
    ),
    Setting(
        "colours", "standard", "Colours", "Appearance",
        (("standard", "Standard"), ("safe", "Safe for colour-blind eyes")),
        hint="Blue and orange in the place of green and red; signs and patterns stay the same",
    ),
    Setting(
        "language", "system", "Language", "Appearance",
        (("system", "As the system"), ("en", "English"), ("de", "Deutsch")), hint="Holds from the next start",
    ),
    Setting("text", 100, "Size of all text", "Appearance", low=70, high=300, step=10, suffix=" %"),
    Setting("motion", False, "Reduce motion", "Appearance", hint="No blinking caret, no sliding menus"),
    Setting("face", "serif", "Typeface", "Reading", (("serif", "Serif"), ("sans", "Sans serif"))),
    Setting("zoom", 100, "Size of articles", "Reading", low=60, high=300, step=10, suffix=" %"),
    Setting("measure", 68, "Length of lines", "Reading", low=40, high=110, step=4, suffix=" characters"),
    Setting(
        "spacing", "normal", "Space between lines", "Reading",
        (("close", "Close"), ("normal", "Normal"), ("wide", "Wide")),
    ),
    Setting("reviewer", "", "Your name", "You", hint="Stands with every decision. Empty: the name of the account"),
    Setting("tour", False, "The tour was seen", ""),
)  # fmt: skip


def settings_path() -> Path:
    """Return the file of the window's geometry and settings."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "factdesk" / "window.ini"


class Geometry:
    """The window's places and sizes, kept from one start to the next."""

    def __init__(self, path: Path) -> None:
        self.file = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """Return what was kept under `key`, empty where nothing was."""
        value = self.file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: QByteArray) -> None:
        self.file.setValue(key, value)

    def words(self, key: str) -> list[str]:
        """Return the lines kept under `key`."""
        found = str(self.file.value(key) or "")
        return [line for line in found.split("\n") if line]

    def keep_words(self, key: str, lines: list[str]) -> None:
        self.file.setValue(key, "\n".join(lines))

    def save(self) -> None:
        self.file.sync()


class Settings(QObject):
    """The settings in force; `changed(key)` when one was set."""

    changed = Signal(str)

    def __init__(self, geometry: Geometry) -> None:
        super().__init__()
        self._file = geometry.file
        self._rows = {s.key: s for s in SETTINGS}

    def text(self, key: str) -> str:
        """Return a setting of words; where the file holds what is no choice, the default."""
        row, value = self._rows[key], self._file.value(key)
        codes = [code for code, _ in row.choices]
        return str(value) if value is not None and (not codes or value in codes) else str(row.default)

    def number(self, key: str) -> int:
        """Return a setting of a number, within its bounds."""
        row = self._rows[key]
        try:
            value = int(str(self._file.value(key, row.default)))
        except ValueError:
            return int(row.default)
        return max(row.low, min(row.high, value))

    def flag(self, key: str) -> bool:
        return str(self._file.value(key, self._rows[key].default)).casefold() in ("true", "1")

    def set(self, key: str, value: Value) -> None:
        """Set it; a value that is the default is not stored."""
        if value == self._rows[key].default:
            self._file.remove(key)
        else:
            self._file.setValue(key, value)
        self.changed.emit(key)

    def overridden(self, key: str) -> bool:
        return bool(self._file.contains(key))

    def reset(self) -> None:
        """Bring back every default that is shown in the dialog."""
        for row in SETTINGS:
            if row.group and self.overridden(row.key):
                self.set(row.key, row.default)

    # --- keys of actions

    def keys(self, action_id: str) -> tuple[str, ...] | None:
        """Return the keys that were chosen for an action; None where it has its own."""
        value = self._file.value(f"keys/{action_id}")
        if value is None:
            return None
        return tuple(k for k in str(value).split(" ") if k)

    def set_keys(self, action_id: str, keys: tuple[str, ...] | None) -> None:
        """Give an action other keys; None gives it its own again."""
        if keys is None:
            self._file.remove(f"keys/{action_id}")
        else:
            self._file.setValue(f"keys/{action_id}", " ".join(keys))
        self.changed.emit(f"keys/{action_id}")

    def changed_keys(self) -> Iterator[str]:
        """Yield the ids of the actions that have other keys."""
        self._file.beginGroup("keys")
        found = list(self._file.childKeys())
        self._file.endGroup()
        yield from found
