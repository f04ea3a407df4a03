"""The selected figure in other currencies and units: asked of the project's thread, shown when it answers."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.running.aside import Aside
from desktop_app.running.bridge import Bridge
from desktop_app.view_models.converted import convert, warm_up
from desktop_app.widgets.inspector import Inspector
from schemas.mention import FigureValue
from schemas.state import MentionState

if TYPE_CHECKING:
    from schemas.value import Quantity

WARM_AFTER = 2_000
"""Milliseconds after the start when the exchange rates are read: the first articles are on screen by then."""
ASK_AFTER = 60
"""Milliseconds that a selection must rest: stepping through a list converts nothing on the way."""


class Converting(QObject):
    """Shows the conversions of what is selected, an empty line for what has none."""

    def __init__(self, bridge: Bridge, inspector: Inspector) -> None:
        super().__init__()
        self._bridge, self._inspector = bridge, inspector
        self._wanted: tuple[Quantity, str] | None = None
        self._known: tuple[tuple[Quantity, str], str] | None = None
        self._aside = Aside()
        self._warm = self._timer(WARM_AFTER, self._warm_up)
        self._later = self._timer(ASK_AFTER, self._ask)
        self._warm.start()

    def _timer(self, after: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    def _warm_up(self) -> None:
        self._aside.ask(warm_up, _nothing, self._bridge.report)

    def stop(self) -> None:
        """Ask nothing any more."""
        self._aside.close()
        self._warm.stop()
        self._later.stop()

    def show(self, selected: MentionState | None, day: str) -> None:
        """Show the conversions of the selected mention, in an article of an ISO day ("" where it is unknown)."""
        value = selected.mention.value if selected is not None else None
        self._wanted = (value.quantity, day) if isinstance(value, FigureValue) else None
        known = self._known[1] if self._known is not None and self._known[0] == self._wanted else ""
        self._inspector.show_conversions(known)
        if self._wanted is not None and not known:
            self._later.start()

    def _ask(self) -> None:
        if self._wanted is not None:
            self._bridge.ask(partial(convert, *self._wanted), partial(self._converted, self._wanted))

    def _converted(self, asked: "tuple[Quantity, str]", words: str) -> None:
        self._known = asked, words
        if asked == self._wanted:
            self._inspector.show_conversions(words)


def _nothing(_: object) -> None:
    return
