"""The whole program is killed in a burst of decisions, again and again: what it said is saved is there."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from benchmarks.made_large import large_project

from annotations.project.project import Project

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("FACTDESK_WINDOW_KILLS", "6"))
BURST_OF = 12
"""Decisions in a row, faster than any hand; then the window may catch up, however busy the machine is."""

BURST = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop_app.app import Desktop
app = QApplication(sys.argv[:1])
app.setStyle("Fusion")
desktop = Desktop(app, Path(sys.argv[1]), [], Path(sys.argv[2]), detect=False)
desktop.window.show()
undecided, decided = [], []
def tell():
    status = desktop.window.status
    if desktop.session.desk.unsaved == 0 and status._saved.text().startswith("Saved"):
        print(*decided, flush=True)
def press():
    session = desktop.session
    if session is None or session.desk.article is None:
        return
    if not decided:
        session.desk.saved.connect(tell)
        session.review.step(1, open_only=True)
    if session.desk.unsaved and len(decided) % int(sys.argv[3]) == 0:
        return
    chosen = session.desk.article.selected
    QTest.keyClick(session.panes.reader, Qt.Key.Key_X if len(decided) % 3 else Qt.Key.Key_A)
    if session.desk.article.mentions[chosen].settled:
        decided.append(chosen)
timer = QTimer(interval=7)
timer.timeout.connect(press)
timer.start()
app.exec()
"""


@pytest.mark.timeout(200)
def test_nothing_that_was_shown_as_saved_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    large_project(path, 4_000, 2_000)
    chance = random.Random(20)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    shown_as_saved: set[str] = set()
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", BURST, str(path), str(tmp_path / "w.ini"), str(BURST_OF)],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.4))
            process.send_signal(signal.SIGKILL)
            *whole, _ = [first, *process.stdout.read().split("\n")]
            shown_as_saved.update(i for line in whole for i in line.split())
        with Project.open(path) as project:
            view = project.article(project.articles()[0].article_id)
            assert shown_as_saved <= {m.mention_id for m in view.mentions if m.settled}
    assert len(shown_as_saved) > 2 * KILLS
