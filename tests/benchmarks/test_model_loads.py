"""While the language model loads, in a process of its own, the window keeps beating."""

from collections.abc import Callable
from pathlib import Path

from gui.made import ARTICLE, made_project
from PySide6.QtWidgets import QApplication

from benchmarks.conftest import Measured
from benchmarks.test_hostile_text import Heart
from desktop_app.app import Desktop

STALL = 0.016


def test_the_window_does_not_stall_while_the_model_loads(
    qtbot, qapp: QApplication, tmp_path: Path, measured: Callable[[Measured], None]
) -> None:
    """The same window is watched without a model loading, in the same run: what a busy machine adds is in both."""
    project = tmp_path / "Desk.factdesk"
    made_project(project, ARTICLE)
    desktop = Desktop(qapp, project, [], tmp_path / "w.ini", detect=False)
    desktop.window.show()
    qtbot.waitUntil(lambda: desktop.session is not None and desktop.session.desk.article is not None, timeout=15_000)
    qtbot.wait(500)
    still = [beats(qtbot, 300) for _ in range(5)]
    desktop.session.detection.start()
    loading = []
    while not desktop.session.detection.loaded and len(loading) < 100:
        loading.append(beats(qtbot, 300))
    loaded = desktop.session.detection.loaded
    desktop.window.close()
    measured(Measured("longest stall while the model loads", 1000 * max(loading), 1000 * max(still)))
    assert desktop.session is None and loaded
    assert max(loading) <= max(STALL, 3 * max(still))


def beats(qtbot, milliseconds: int) -> float:
    heart = Heart()
    qtbot.wait(milliseconds)
    heart.beat()
    heart.stop()
    return heart.worst
