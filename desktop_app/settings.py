"""Where the window stood: geometry and nothing else. What a desk decides lives in its project."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths


def settings_path() -> Path:
    """Return the file of the window's geometry."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "factdesk" / "window.ini"


class Geometry:
    """The window's places and sizes, kept from one start to the next."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """Return what was kept under `key`, empty where nothing was."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: QByteArray) -> None:
        self._settings.setValue(key, value)

    def number(self, key: str, default: int) -> int:
        value = self._settings.value(key, default)
        try:
            return int(str(value))
        except ValueError:
            return default

    def keep_number(self, key: str, value: int) -> None:
        self._settings.setValue(key, value)

    def save(self) -> None:
        self._settings.sync()
