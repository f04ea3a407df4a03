"""The look: one map of colour tokens for light and dark, made into a palette and one style sheet.

Interface colours follow the scheme; the colours of marks are fixed per scheme, and none of them is the only sign.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.look.typefaces import INTERFACE, READING, family

BASE_SIZE = 13
"""Interface type at 100 %, in pixels."""


class Tokens(NamedTuple):
    """The colours of one scheme. `marks` has tint and line of each kind of mention."""

    name: str
    ground: str
    card: str
    raised: str
    border: str
    strong: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_tint: str
    good: str
    warn: str
    bad: str
    good_tint: str
    warn_tint: str
    bad_tint: str
    marks: Mapping[str, tuple[str, str]]


LIGHT = Tokens(
    name="light",
    ground="#f4f5f7", card="#ffffff", raised="#f8f9fb", border="#e1e4e9", strong="#c5cad3",
    text="#1d2129", muted="#646c7a", accent="#2962f0", accent_text="#ffffff", accent_tint="#e4ebff",
    good="#1b7f4b", warn="#9a6200", bad="#c0322f",
    good_tint="#ddf2e5", warn_tint="#fdf0d3", bad_tint="#fbe0df",
    marks={
        "figure": ("#fdebc4", "#a86c00"),
        "date": ("#dff1ec", "#1c7c6a"),
        "entity": ("#e1e5f9", "#4a5bc4"),
        "quote": ("#f3e6f5", "#8a45a0"),
        "claim": ("#eceff3", "#5c6675"),
        "finding": ("#fbdcd8", "#c0322f"),
    },
)  # fmt: skip

DARK = Tokens(
    name="dark",
    ground="#15171b", card="#1d2025", raised="#23272d", border="#2f343c", strong="#4b525e",
    text="#e4e7ec", muted="#98a1af", accent="#4c82ff", accent_text="#ffffff", accent_tint="#24345f",
    good="#5cc98b", warn="#e5b04c", bad="#f0807b",
    good_tint="#1f3d2d", warn_tint="#43351a", bad_tint="#4b2626",
    marks={
        "figure": ("#4a3a18", "#e2ac4b"),
        "date": ("#1c403a", "#55c2ab"),
        "entity": ("#2b3360", "#8e9cf2"),
        "quote": ("#432a4c", "#cf92e0"),
        "claim": ("#2b3038", "#9aa4b3"),
        "finding": ("#55292a", "#f0807b"),
    },
)  # fmt: skip

CONTRAST = Tokens(
    name="contrast",
    ground="#000000", card="#000000", raised="#161616", border="#a8a8a8", strong="#d0d0d0",
    text="#ffffff", muted="#dcdcdc", accent="#ffd84d", accent_text="#000000", accent_tint="#4a3f00",
    good="#6dff9e", warn="#ffcf5c", bad="#ff9f99",
    good_tint="#06331a", warn_tint="#3a2a00", bad_tint="#4a0f0c",
    marks={
        "figure": ("#4a3600", "#ffcf5c"),
        "date": ("#003d33", "#4dffd8"),
        "entity": ("#1e2a66", "#aebcff"),
        "quote": ("#4a1a5c", "#f0a8ff"),
        "claim": ("#262b33", "#d0d8e4"),
        "finding": ("#5c1512", "#ff9f99"),
    },
)  # fmt: skip

SCHEMES: Mapping[str, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

# Blue for green, orange for red: hues of Okabe and Ito (2008), darker or lighter as the ground needs.
SAFE: Mapping[str, Tokens] = {
    "light": LIGHT._replace(
        good="#0b6ea8", warn="#75660a", bad="#b04600", good_tint="#d8eefa", warn_tint="#f8f3c4", bad_tint="#fbdfcd",
        marks={**LIGHT.marks, "figure": ("#fdebc4", "#a86c00"), "date": ("#d8eefa", "#0b6ea8"),
               "entity": ("#d7efe7", "#00735a"), "quote": ("#f7e3ee", "#a0407a"), "finding": ("#fbdfcd", "#b04600")},
    ),
    "dark": DARK._replace(
        good="#67bdf0", warn="#e6d94a", bad="#ff9a62", good_tint="#12384f", warn_tint="#403c10", bad_tint="#55301a",
        marks={**DARK.marks, "figure": ("#4a3a18", "#f0b53c"), "date": ("#12384f", "#67bdf0"),
               "entity": ("#0f4034", "#35c79b"), "quote": ("#472a3b", "#e39cc6"), "finding": ("#55301a", "#ff9a62")},
    ),
    "contrast": CONTRAST._replace(
        good="#7cc8ff", warn="#fff04d", bad="#ffa365", good_tint="#0a2f4a", warn_tint="#3d3900", bad_tint="#4f2408",
        marks={**CONTRAST.marks, "date": ("#0a2f4a", "#7cc8ff"), "entity": ("#00402f", "#4dffb8"),
               "finding": ("#5c2a0c", "#ffa365")},
    ),
}  # fmt: skip
"""Each scheme in colours that are told apart whichever kind of colour blindness one has."""


class Theme(QObject):
    """The tokens in force; `changed` when the system's scheme or the text size changes."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = "system", percent: int = 100) -> None:
        super().__init__()
        self._app = app
        self._scheme = scheme
        self._safe = False
        self.measure = 68
        self.face, self.spacing = "serif", "normal"
        self.percent = percent
        self.tokens = self._wanted()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply()

    def choose(self, scheme: str, colours: str = "") -> None:
        """Follow the "system", or be "light", "dark" or "contrast" whatever it says; `colours` may be "safe"."""
        self._scheme = scheme
        self._safe = colours == "safe" if colours else self._safe
        self._system_changed()

    def read_with(self, face: str, spacing: str, measure: int) -> None:
        """Set articles in "serif" or "sans", "close" to "wide", in lines of so many characters."""
        self.face, self.spacing, self.measure = face, spacing, measure
        self.changed.emit()

    def resize(self, percent: int) -> None:
        """Set the size of all text, 70 to 300 %."""
        self.percent = max(70, min(300, percent))
        self.apply()
        self.changed.emit()

    def apply(self) -> None:
        """Give the application its font, palette and style sheet."""
        font = QFont(INTERFACE)
        font.setPixelSize(self.px(BASE_SIZE))
        self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens, self.px))

    def px(self, size: float) -> int:
        """Return a length at 100 % in pixels at the present size."""
        return round(size * self.percent / 100)

    def icon_size(self) -> QSize:
        return QSize(self.px(18), self.px(18))

    def reading_font(self, zoom: int = 100) -> QFont:
        """Return the face of articles; `zoom` is the reader's own, in percent."""
        name = family(self.face, self.spacing)
        font = QFont(name)
        others = [INTERFACE, "sans-serif"] if self.face == "sans" else [READING, "Georgia", "DejaVu Serif", "serif"]
        font.setFamilies([name, *others])
        font.setPixelSize(max(8, round(self.px(18) * zoom / 100)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _wanted(self) -> Tokens:
        schemes = SAFE if self._safe else SCHEMES
        if self._scheme in schemes:
            return schemes[self._scheme]
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return schemes["dark" if dark else "light"]

    def _system_changed(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self.apply()
            self.changed.emit()


def palette(t: Tokens) -> QPalette:
    """Return the palette of a scheme."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: t.ground, role.WindowText: t.text, role.Base: t.card, role.AlternateBase: t.raised,
        role.Text: t.text, role.Button: t.card, role.ButtonText: t.text, role.BrightText: t.bad,
        role.Highlight: t.accent_tint, role.HighlightedText: t.text, role.ToolTipBase: t.raised,
        role.ToolTipText: t.text, role.PlaceholderText: t.muted, role.Link: t.accent, role.LinkVisited: t.accent,
        role.Light: t.card, role.Midlight: t.raised, role.Mid: t.border, role.Dark: t.strong, role.Shadow: t.border,
        role.Accent: t.accent,
    }.items():  # fmt: skip
        made.setColor(where, QColor(colour))
    for where in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.strong))
    return made


def style_sheet(t: Tokens, px: Callable[[float], int]) -> str:
    """Return the style sheet of a scheme: `@token` is a colour, `px(n)` a length at 100 %."""
    here = Path(__file__).parent
    check = "check-contrast" if t.name == "contrast" else "check"
    images = {"arrow": here / f"arrow-{t.name}.svg", "up": here / f"up-{t.name}.svg", "check": here / f"{check}.svg"}

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return f'url("{images[name].as_posix()}")' if name in images else str(getattr(t, name))

    sheet = (here / "style.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"@(\w+)", value, sheet)
    return re.sub(r"\bpx\(([\d.]+)\)", lambda m: f"{px(float(m[1]))}px", sheet)
