"""After each decision only what changed is painted: the screen must then show what a whole painting shows."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage

from desktop_app.app import Desktop
from desktop_app.session import Session
from gui.conftest import select

Press = Callable[..., None]


def on_screen(qtbot, desktop: Desktop, session: Session) -> QImage:
    """Return the article as it stands on the screen now, without painting it anew."""
    qtbot.wait(30)
    viewport = session.panes.reader.viewport()
    at = viewport.mapTo(desktop.window, viewport.rect().topLeft())
    size = viewport.size()
    picture = desktop.window.screen().grabWindow(
        desktop.window.winId(), at.x(), at.y(), size.width(), size.height()
    )  # fmt: skip
    return picture.toImage()


def same(one: QImage, other: QImage) -> bool:
    """Return whether two pictures look the same; a line that is cut may be rounded otherwise at the cut."""
    a, b = bytes(one.constBits()), bytes(other.constBits())
    return a == b or max(abs(x - y) for x, y in zip(a, b, strict=True)) <= 8


@pytest.mark.parametrize(
    "keys",
    [
        ("N", "A"), ("N", "A", "A", "X", "S"), ("C", "C", "A", "U"), ("J", "J", "X", "U", "Ctrl+Y"), ("N", "Shift+A"),
        ("J", "]", "["), ("C", "Tab", "Tab"),
    ],
)  # fmt: skip
def test_what_changed_is_all_that_has_to_be_painted(
    qtbot, desktop: Desktop, session: Session, press: Press, keys: tuple[str, ...]
) -> None:
    before = on_screen(qtbot, desktop, session)
    press(*keys)
    changed = on_screen(qtbot, desktop, session)
    session.panes.reader.refresh_all()
    assert same(on_screen(qtbot, desktop, session), changed)
    assert not same(changed, before)


def test_a_mark_that_is_made_and_one_that_is_taken_back(
    qtbot, desktop: Desktop, session: Session, press: Press
) -> None:
    text = session.desk.article.text
    session.decisions.add("entity", (text.index("ferry line"), text.index("ferry line") + 10))
    made = on_screen(qtbot, desktop, session)
    session.panes.reader.refresh_all()
    assert same(on_screen(qtbot, desktop, session), made)
    select(session, "Ida Brandt")
    press("U")
    gone = on_screen(qtbot, desktop, session)
    session.panes.reader.refresh_all()
    assert same(on_screen(qtbot, desktop, session), gone)


def test_the_wave_under_an_inconsistency_comes_and_goes(
    qtbot, desktop: Desktop, session: Session, press: Press
) -> None:
    for surface in ("$40 million", "$45 million"):
        select(session, surface)
        press("I")
    session.desk.select("")
    flagged = on_screen(qtbot, desktop, session)
    session.panes.reader.refresh_all()
    assert same(on_screen(qtbot, desktop, session), flagged)
    state = next(f for f in session.desk.article.findings.values() if f.origin == "human")
    session.compare.dismiss(state, "rounding")
    qtbot.waitUntil(lambda: session.desk.unsaved == 0)
    gone = on_screen(qtbot, desktop, session)
    assert not same(gone, flagged)
    session.panes.reader.refresh_all()
    assert same(on_screen(qtbot, desktop, session), gone)
