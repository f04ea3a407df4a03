"""Memory of the window and its detector's process, with the model loaded: their share of pages (PSS)."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.conftest import Measured
from benchmarks.made_large import large_project

ROOT = Path(__file__).resolve().parents[2]
LABEL_STUDIO, DOCCANO = 1_137.0, 2_375.0
"""Megabytes of server and browser with 1,000 words and 50 spans."""
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.app import Desktop
app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
desktop = Desktop(app, Path(sys.argv[1]), [], Path(sys.argv[2]))
desktop.window.show()
def look():
    session = desktop.session
    if session is not None and session.desk.article is not None and session.detection.loaded:
        timer.stop()
        QTimer.singleShot(1500, lambda: print("ready", flush=True))
timer = QTimer(interval=100)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def together(pid: int) -> float:
    """Return the megabytes of a process and of all that it started."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    children = Path(f"/proc/{pid}/task").glob("*/children")
    return own / 1024 + sum(together(int(child)) for file in children for child in file.read_text().split())


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell shares of pages")
def test_window_and_detector_take_little_memory(tmp_path: Path, measured: Callable[[Measured], None]) -> None:
    large_project(tmp_path / "Desk.factdesk", 1_000, 50)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(tmp_path / "Desk.factdesk"), str(tmp_path / "w.ini")],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        used = together(process.pid)
        process.kill()
    measured(Measured("memory with the model, of Label Studio's", used, LABEL_STUDIO, "MB", target=0.3, row="16"))
    measured(Measured("memory with the model, of doccano's", used, DOCCANO, "MB", target=0.3, row="16"))
