"""How long the window takes to stand, as a multiple of a bare Qt window's start in the same run."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gui.made import ARTICLE, made_project

from benchmarks.conftest import Measured

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
ATTEMPTS = 3
"""How often it is measured where a busy machine spoils it."""
LIMIT = 1.3

BARE = """
import sys, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.painted)
    def painted(self):
        print("painted", time.process_time(), flush=True)
        QApplication.quit()
app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
window = Window()
window.setCentralWidget(QLabel("words", alignment=Qt.AlignmentFlag.AlignCenter))
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from desktop_app.app import Desktop
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
desktop = Desktop(app, Path(sys.argv[1]), [], Path(sys.argv[2]), detect=False)
desktop.window.painted.disconnect()
desktop.window.painted.connect(lambda: print("painted", time.process_time(), flush=True))
desktop.window.painted.connect(desktop._after_first_paint)
def look():
    session = desktop.session
    if session is not None and session.desk.article is not None and session.panes.reader.hasFocus():
        print("article", time.process_time(), flush=True)
        timer.stop()
        desktop.window.close()
        app.quit()
from PySide6.QtCore import QTimer
timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
desktop.window.show()
app.exec()
"""


def lines_of(code: str, compiled: Path, *arguments: str) -> dict[str, tuple[float, float]]:
    """Run a program; return for each line it said the milliseconds since its spawning and of processor time.

    Python keeps what it compiled in the folder `compiled`, as it does beside an installed program.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    seen: dict[str, tuple[float, float]] = {}
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            word, used = line.split()
            seen.setdefault(word, (1000 * (time.perf_counter() - start), 1000 * float(used)))
    assert process.returncode == 0
    return seen


def test_the_window_stands_almost_as_fast_as_a_bare_one(tmp_path: Path, measured: Callable[[Measured], None]) -> None:
    """Processor time decides, because it holds on a busy machine too; the time on the clock is printed beside it."""
    project = tmp_path / "Desk.factdesk"
    made_project(project, ARTICLE)
    compiled, arguments = tmp_path / "compiled", (str(project), str(tmp_path / "w.ini"))
    lines_of(BARE, compiled), lines_of(OURS, compiled, *arguments)
    assert any(_ratio(compiled, arguments, measured) <= LIMIT for _ in range(ATTEMPTS))


def _ratio(compiled: Path, arguments: tuple[str, str], measured: Callable[[Measured], None]) -> float:
    rounds = [(lines_of(BARE, compiled), lines_of(OURS, compiled, *arguments)) for _ in range(ROUNDS)]
    median = {
        (who, word, unit): statistics.median(said[0 if who == "bare" else 1][word][unit] for said in rounds)
        for who, word in (("bare", "painted"), ("ours", "painted"), ("ours", "article"))
        for unit in (0, 1)
    }
    for unit, name in enumerate(("clock", "processor")):
        base = median["bare", "painted", unit]
        painted, article = median["ours", "painted", unit], median["ours", "article", unit]
        measured(Measured(f"start, first painting, {name}", painted, base))
        measured(Measured(f"start, article on the desk, {name}", article, base))
    return median["ours", "painted", 1] / median["bare", "painted", 1]
