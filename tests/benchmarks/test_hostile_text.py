"""Fourteen shapes of text that freeze a text widget: each opens, scrolls and is marked without a stall of a second."""

import random
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotations.text.offsets import DisplayText
from benchmarks.conftest import Measured
from desktop_app.look.theme import Theme
from desktop_app.view_models.marks import Mark
from desktop_app.widgets.reader_view import ReaderView

LIMIT = 1.0

SHAPES = {
    "one word of a million letters": lambda: "x" * 1_000_000,
    "one paragraph of a million characters": lambda: "word " * 200_000,
    "half a million emoji": lambda: "😀" * 500_000,
    "200,000 tabs": lambda: "\t" * 200_000,
    "a million blank lines": lambda: "\n" * 1_000_000,
    "200,000 short lines of ten megabytes": lambda: "A short line of about fifty characters, no more. \n" * 200_000,
    "letters under piles of accents": lambda: ("a" + "\u0301" * 50) * 10_000,
    "one letter under 100,000 accents": lambda: "a" + "\u0301" * 100_000,
    "direction turned back and forth": lambda: "abc \u202e54%\u202c " * 60_000,
    "nothing but zero width": lambda: "\u200b" * 500_000,
    "Arabic in one paragraph": lambda: "مرحبا بالعالم " * 50_000,
    "Chinese without a space": lambda: "报道称经济增长放缓" * 60_000,
    "one line of digits and commas": lambda: "1,000,000," * 100_000,
    "every kind of character": lambda: _mixed(400_000),
}


def _mixed(size: int) -> str:
    chance = random.Random(7)
    ranges = ((0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x6FF), (0x900, 0xDFF), (0x4E00, 0x9FFF), (0x1F300, 0x1F6FF))
    return "".join(chr(chance.randint(*ranges[chance.randrange(len(ranges))])) for _ in range(size))


class Heart:
    """Beats every millisecond in the window's loop; the longest pause between two beats is the worst stall."""

    def __init__(self) -> None:
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def reader(qtbot, qapp: QApplication) -> ReaderView:
    theme = Theme(qapp, "light")
    made = ReaderView(theme)
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("name", SHAPES)
def test_hostile_text_opens_without_a_stall(
    qtbot, reader: ReaderView, name: str, measured: Callable[[Measured], None]
) -> None:
    text = SHAPES[name]()
    size = len(text)
    every = max(1, size // 500)
    found = [Mark(f"m-{i}", "figure", "suggested", i, min(size, i + 5), 0) for i in range(0, size, every)]
    display = DisplayText(text)  # the project's thread makes it
    heart = Heart()
    qtbot.wait(20)
    reader.show_marks(lambda start, end: [m for m in found if m.start < end and start < m.end], list)
    reader.show_text(display)
    qtbot.waitUntil(lambda: not reader._filler.isActive(), timeout=60_000)
    for at in (0, size // 2, size - 1):
        reader.select((at, at + 1))
        qtbot.wait(30)
    reader.hide_marks(True)
    qtbot.wait(30)
    heart.beat()
    heart.stop()
    measured(Measured(f"stall: {name}", 1000 * heart.worst))
    assert heart.worst <= LIMIT
