"""The few icons of the tool bar: glyphs of Material Design Icons, from the font file that qtawesome brings.

The package itself is not imported: that takes longer than the window takes to stand.
"""

import importlib.util
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from desktop_app.look.theme import Tokens

GLYPHS = {
    "add": 0xF0120,
    "detect": 0xF13B8,
    "check": 0xF1740,
    "export": 0xF0B93,
    "undo": 0xF054C,
    "redo": 0xF044E,
    "marks": 0xF0652,
    "desk": 0xF0EAF,
    "inconsistencies": 0xF098E,
    "facts": 0xF137B,
    "overview": 0xF154E,
    "learned": 0xF1180,
    "search": 0xF0349,
    "disputes": 0xF05D1,
    "changes": 0xF0450,
}
_SIZES = (18, 27, 36, 54)


class Icons:
    """Makes icons; where the font is not installed they are empty and the words stand alone."""

    def __init__(self) -> None:
        spec = importlib.util.find_spec("qtawesome")
        folder = Path(spec.origin).parent / "fonts" if spec is not None and spec.origin else Path()
        files = sorted(folder.glob("materialdesignicons6*.ttf"))
        families = (
            QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(files[-1]))) if files else []
        )
        self._family = families[0] if families else ""

    def icon(self, name: str, tokens: Tokens) -> QIcon:
        """Return the icon in the colours of a scheme."""
        made = QIcon()
        if self._family:
            for size in _SIZES:
                made.addPixmap(self._drawn(name, tokens.text, size), QIcon.Mode.Normal, QIcon.State.Off)
                made.addPixmap(self._drawn(name, tokens.accent, size), QIcon.Mode.Normal, QIcon.State.On)
                made.addPixmap(self._drawn(name, tokens.strong, size), QIcon.Mode.Disabled, QIcon.State.Off)
        return made

    def _drawn(self, name: str, colour: str, size: int) -> QPixmap:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        font = QFont(self._family)
        font.setPixelSize(size)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, chr(GLYPHS[name]))
        painter.end()
        return picture
