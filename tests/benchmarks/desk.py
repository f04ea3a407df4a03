"""A whole window on a project, opened for a while."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.session import Session

PATIENCE = 120_000


@contextmanager
def desk(qtbot, qapp: QApplication, project: Path) -> Iterator[Session]:
    """Open the window, with an article on the desk, and close it."""
    qapp.setStyle("Fusion")
    made = Desktop(qapp, project, [], project.with_suffix(".ini"), scheme="light", detect=False)
    made.window.resize(1280, 900)
    made.window.show()
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.article is not None, timeout=PATIENCE)
    session = made.session
    assert session is not None
    qtbot.wait(400)
    try:
        yield session
    finally:
        made.window.close()
        made.window.deleteLater()
        qapp.processEvents()


def taken(app: QApplication, act: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds by the clock and of the processor until it is done and painted."""
    clock, used = time.perf_counter(), time.thread_time()
    act()
    app.processEvents()
    return 1000 * (time.perf_counter() - clock), 1000 * (time.thread_time() - used)
