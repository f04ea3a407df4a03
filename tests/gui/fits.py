"""Measuring whether what a widget says has room: in its own width and height, and in all that it stands in."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QTabBar, QToolButton, QWidget

from desktop_app.widgets.labels import Elided, ElidedLink

SPARE = 1
"""Pixels by which rounding may take from a width."""


def cut(top: QWidget) -> list[str]:
    """Return what has too little room in a window: the words, what is too narrow or low, and by how much."""
    return [f"{type(w).__name__} {_words(w)!r}: {why}" for w in _shown(top) for why in _faults(w, top)]


def _shown(top: QWidget) -> Iterator[QWidget]:
    speaking = (w for w in top.findChildren(QWidget) if isinstance(w, QLabel | QAbstractButton | QComboBox | QTabBar))
    yield from (w for w in speaking if w.isVisible() and w.window() is top and _words(w).strip())


def _words(w: QWidget) -> str:
    if isinstance(w, QComboBox):
        return w.currentText()
    if isinstance(w, QTabBar):
        return " | ".join(w.tabText(i) for i in range(w.count()))
    if isinstance(w, QToolButton) and w.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    assert isinstance(w, QLabel | QAbstractButton)
    return w.text()


def _faults(w: QWidget, top: QWidget) -> Iterator[str]:
    hint = w.sizeHint()
    if isinstance(w, QTabBar):
        for i in range(w.count()):
            short = w.tabSizeHint(i).width() > w.tabRect(i).width() + SPARE and not w.tabToolTip(i)
            if short or w.tabRect(i).right() > w.width():
                yield f"the tab {w.tabText(i)!r} is cut"
    elif isinstance(w, QLabel) and w.wordWrap():
        room = w.contentsRect().width() - 2 * w.margin()
        longest = max(w.fontMetrics().horizontalAdvance(word) for word in re.split(r"[\s\u200b-]+", w.text()))
        if longest > room + SPARE:
            yield f"a word needs {longest} px of {room}"
        if (high := w.heightForWidth(w.width())) > w.height() + SPARE:
            yield f"{high} px high in {w.height()}"
    elif isinstance(w, QComboBox):
        if w.width() < min(hint.width(), w.minimumSizeHint().width()):
            yield f"{hint.width()} px wide in {w.width()}"
    elif not isinstance(w, Elided | ElidedLink):
        if hint.width() > w.width() + SPARE and not w.toolTip():
            yield f"{hint.width()} px wide in {w.width()}"
        if hint.height() > w.height() + SPARE and w.fontMetrics().height() > w.contentsRect().height():
            yield f"{hint.height()} px high in {w.height()}"
    if outside := _outside(w, top):
        yield outside


def _outside(w: QWidget, top: QWidget) -> str:
    """Say by how much a widget sticks out of what it stands in; downward it may where that scrolls."""
    scrolls = False
    parent = w.parentWidget()
    while parent is not None:
        box = QRect(w.mapTo(parent, QPoint(0, 0)), w.size())
        name = f"{type(parent).__name__} {parent.objectName()}".strip()
        if box.left() < -SPARE or box.right() > parent.width() + SPARE - 1:
            return f"sticks {max(-box.left(), box.right() + 1 - parent.width())} px out of {name}, sideways"
        scrolls = scrolls or _is_viewport(parent)
        if not scrolls and (box.top() < -SPARE or box.bottom() > parent.height() + SPARE - 1):
            return f"sticks {max(-box.top(), box.bottom() + 1 - parent.height())} px out of {name}, up or down"
        if parent is top:
            return ""
        parent = parent.parentWidget()
    return ""


def _is_viewport(w: QWidget) -> bool:
    area = w.parentWidget()
    return isinstance(area, QScrollArea) and area.viewport() is w
