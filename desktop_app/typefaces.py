"""The two typefaces, taken from their packages: Hanken Grotesk for the interface, Source Serif for articles."""

import importlib.util
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

INTERFACE = "Hanken Grotesk"
READING = "Source Serif Pro"
LEADING = 0.42
"""Space between the lines of an article, as a part of the type's size, beside the face's own height."""

_READING_FILES = ("Regular", "Semibold")


def load_interface(*weights: str) -> None:
    """Make weights of the interface face available; the system's own is used where the package is missing."""
    for path in _files("font_hanken_grotesk", "HankenGrotesk-{}.otf", weights):
        QFontDatabase.addApplicationFont(str(path))


def load_reading() -> None:
    """Make the reading face available, with leading: Qt's plain text layout has no line height of its own."""
    for path in _files("font_source_serif_pro", "SourceSerifPro-{}.otf", _READING_FILES):
        QFontDatabase.addApplicationFontFromData(QByteArray(with_leading(path.read_bytes(), LEADING)))


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
