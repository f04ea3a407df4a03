"""A page printed as PDF: the part of HTML and CSS that Qt's rich text knows, without a window and without a network."""

import os
import re

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop_app.look.typefaces import READING, load_reading

RESOLUTION = 300
MARGIN = 18
"""Millimetres."""


class _Sealed(QTextDocument):
    """A document that loads nothing, whatever its text asks for."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return QByteArray(b"\0")


class Printer:
    """Prints pages; the engine finds it by the entry point "factdesk.printers"."""

    def __init__(self) -> None:
        self._application: QCoreApplication | None = None

    def __call__(self, html: str, title: str, at: str) -> bytes:
        """Return a page as a PDF on A4, numbered. `at` is ISO 8601 UTC: the same page then gives the same bytes."""
        self._application = self._application or QGuiApplication.instance() or _offscreen()
        if READING not in QFontDatabase.families():
            load_reading()
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QHashSeed.setDeterministicGlobalSeed()  # fonts are written in the order of a hash
        try:
            _paint(html, _writer(buffer, title))
        finally:
            QHashSeed.resetRandomGlobalSeed()
        buffer.close()
        return timeless(bytes(store.data()), at)


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Factdesk")
    writer.setResolution(RESOLUTION)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    return writer


def _paint(html: str, writer: QPdfWriter) -> None:
    document = _Sealed()
    document.setDefaultFont(QFont(READING, 10))
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(html)
    size = QSizeF(writer.pageLayout().paintRectPixels(RESOLUTION).size())
    document.setPageSize(size)
    painter = QPainter(writer)
    pages = document.pageCount()
    below = QRectF(0, size.height(), size.width(), RESOLUTION * 10 / 25.4)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * size.height())
        document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height()))
        painter.restore()
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{page + 1} / {pages}")
    painter.end()


def _offscreen() -> QGuiApplication:
    if os.name == "posix" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["factdesk"])


def timeless(content: bytes, at: str) -> bytes:
    """Return a PDF with the time `at` in the place of the moment of printing, and a fixed mark in that of random ones.

    Everything keeps its length, so that the table of places in the file stays right.
    """
    digits = re.sub(r"\D", "", at)[:14].ljust(14, "0").encode()
    moment = f"{at[:19]:19}+00:00".encode()
    content = re.sub(rb"\(D:\d{14}[^)]*\)", lambda m: (b"(D:" + digits + b"Z)").ljust(len(m[0])), content)
    content = re.sub(rb'(?<=Date=")[^"]{25}(?=")', lambda _: moment, content)
    content = re.sub(rb'(?<=DocumentID="uuid:)[0-9a-f-]{36}(?=")', b"0" * 36, content)
    return re.sub(rb"/ID \[ <([0-9a-f]+)> <\1> \]", lambda m: re.sub(rb"[0-9a-f]", b"0", m[0]), content)
