"""The two typefaces, taken from their packages: Hanken Grotesk for the interface, Source Serif for articles."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

INTERFACE = "Hanken Grotesk"
READING = "Source Serif Pro"
LEADING = 0.42
"""Space between the lines of an article, as a part of the type's size, beside the face's own height."""

SANS = "Hanken Reading"
"""The interface face as articles have it, with leading; a name of its own, so that the two do not mix."""
LEADINGS: Mapping[str, float] = {"close": 0.22, "normal": LEADING, "wide": 0.68}

_READING_FILES = ("Regular", "Semibold")


def load_interface(*weights: str) -> None:
    """Make weights of the interface face available; the system's own is used where the package is missing."""
    for path in _files("font_hanken_grotesk", "HankenGrotesk-{}.otf", weights):
        QFontDatabase.addApplicationFont(str(path))


def load_reading() -> None:
    """Make the reading face available, with leading: Qt's plain text layout has no line height of its own."""
    for path in _files("font_source_serif_pro", "SourceSerifPro-{}.otf", _READING_FILES):
        QFontDatabase.addApplicationFontFromData(QByteArray(with_leading(path.read_bytes(), LEADING)))


def family(face: str, spacing: str) -> str:
    """Return the family of "serif" or "sans" with the space between lines of a setting.

    Each leading has a name of its own: Qt keeps what it knows of a family, also when its file is loaded anew.
    """
    name = SANS if face == "sans" else READING
    return name[:-1] + {"close": "1", "wide": "2"}.get(spacing, name[-1])


class ReadingFaces:
    """The faces of articles, serif and sans, loaded with the leading that is wanted."""

    def __init__(self) -> None:
        self._loaded: set[str] = set()

    def load(self, spacing: str) -> None:
        """Make the faces available with the space between lines of a setting."""
        if spacing in self._loaded:
            return
        self._loaded.add(spacing)
        serif = [p.read_bytes() for p in _files("font_source_serif_pro", "SourceSerifPro-{}.otf", _READING_FILES)]
        sans = [p.read_bytes() for p in _files("font_hanken_grotesk", "HankenGrotesk-{}.otf", ("Regular", "SemiBold"))]
        named = [_renamed(f, READING, family("serif", spacing)) for f in serif]
        named += [_renamed(f, INTERFACE, family("sans", spacing)) for f in sans]
        for face in named:
            QFontDatabase.addApplicationFontFromData(QByteArray(with_leading(face, LEADINGS[spacing])))


def _renamed(font: bytes, old: str, new: str) -> bytes:
    """Return a font under another family name of the same length, in memory only."""
    assert len(old) == len(new), "offsets in the font stay as they are"
    return font.replace(old.encode("utf-16-be"), new.encode("utf-16-be")).replace(old.encode(), new.encode())


def _files(package: str, pattern: str, names: tuple[str, ...]) -> list[Path]:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return []
    folder = Path(spec.origin).parent / "files"
    return [path for name in names if (path := folder / pattern.format(name)).is_file()]


def with_leading(font: bytes, leading: float) -> bytes:
    """Return the OpenType font with `leading` em between lines, in memory only.

    Sets the line gap of the tables `hhea` and `OS/2`, and the flag that makes the latter's typographic metrics count
    (OpenType 1.9, fsSelection bit 7). What is no OpenType font comes back as it is.
    """
    import struct

    patched = bytearray(font)
    if font[:4] not in (b"OTTO", b"\x00\x01\x00\x00"):
        return font
    tables = {
        tag: offset
        for tag, _, offset, _ in (
            struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(struct.unpack_from(">H", font, 4)[0])
        )
    }
    if not {b"hhea", b"OS/2", b"head"} <= tables.keys():
        return font
    gap = int(leading * struct.unpack_from(">H", font, tables[b"head"] + 18)[0])
    ascender, descender = struct.unpack_from(">hh", font, tables[b"hhea"] + 4)
    struct.pack_into(">h", patched, tables[b"hhea"] + 8, gap)
    flags = struct.unpack_from(">H", font, tables[b"OS/2"] + 62)[0]
    struct.pack_into(">H", patched, tables[b"OS/2"] + 62, flags | 0x80)
    struct.pack_into(">hhh", patched, tables[b"OS/2"] + 68, ascender, descender, gap)
    return bytes(patched)
