"""F1: kill -9 of the whole program, window and all, in a burst of keys."""

import os
import random
import signal
from pathlib import Path

from benchmarks.made_large import large_project
from faults.trials.children import Ended, run
from faults.trials.found import Found
from faults.trials.kind import Kind
from faults.trials.looking import age, judge_names, judged

from annotations.project.project import Project

BURST_OF = 12
"""Decisions in a row, faster than any hand; then the window may catch up, however busy the machine is."""
LONGEST = 0.4
GENERATION = 25


class Pressing:
    """The program with a hand that presses keys; what its status line calls saved is written to the output."""

    def __init__(self, folder: Path, *, boastful: bool = False) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from desktop_app.app import Desktop

        self._app = QApplication(["factdesk"])
        self._app.setStyle("Fusion")
        self._desktop = Desktop(self._app, folder / "Desk.factdesk", [], folder / "w.ini", detect=False)
        self._desktop.window.show()
        self._boastful, self._decided, self._chosen = boastful, list[str](), 0
        self._timer = QTimer(interval=7)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    def go_on(self) -> None:
        """Run for ever."""
        self._app.exec()

    def _tell(self) -> None:
        desk = self._desktop.session.desk if self._desktop.session else None
        if desk and desk.unsaved == 0 and self._desktop.window.status._saved.text().startswith("Saved"):
            print(*self._decided, flush=True)

    def _press(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        session = self._desktop.session
        if session is None or session.desk.article is None:
            return
        if not self._decided:
            session.desk.saved.connect(self._tell)
            session.review.step(1, open_only=True)
        if session.desk.unsaved and len(self._decided) % BURST_OF == 0:
            return
        chosen = session.desk.article.selected
        QTest.keyClick(session.panes.reader, Qt.Key.Key_X if len(self._decided) % 3 else Qt.Key.Key_A)
        if session.desk.article.mentions[chosen].settled:
            self._decided.append(chosen)
            if self._boastful:  # the control: called saved when the key was pressed, and that is the end
                print(*self._decided, flush=True)
                os.kill(os.getpid(), signal.SIGKILL)


def pressing(folder: Path) -> None:
    """Run the program in a burst of keys, for ever."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    Pressing(folder).go_on()


def boasting(folder: Path) -> None:
    """The control: it is shown as saved before it is."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    Pressing(folder, boastful=True).go_on()


class Window(Kind):
    name, long, short = "window", 100, 6

    def prepare(self, template: Path) -> None:

        import desktop_app.app
        import desktop_app.session  # noqa: F401

        large_project(template / "Desk.factdesk", 4_000, 2_000)
        self._kept: set[str] = set()

    def place(self, number: int) -> Path:
        where = self.folder / "desk"
        if number % GENERATION == 0 or not where.exists():
            self._kept = set()
            if where.exists():
                where.rename(self.folder / f"desk-{number}")
            self.fresh().rename(where)
        return where

    def trial(self, folder: Path, number: int, chance: random.Random) -> Found:
        ended = run(pressing, folder, kill_after=chance.uniform(0.0, LONGEST))
        told = {i for line in ended.lines for i in line.split()}
        self._kept |= told
        return _look(folder, ended, self._kept, len(told))

    def control(self, folder: Path, number: int, chance: random.Random) -> Found:
        ended = run(boasting, folder)
        told = {i for line in ended.lines for i in line.split()}
        return _look(folder, ended, told, len(told))


def _look(folder: Path, ended: Ended, kept: set[str], told: int) -> Found:
    found = Found(struck=int(ended.killed), acknowledged=told)
    found.wrong("untyped", f"exit {ended.code}: {ended.problem}", not ended.killed)
    path = folder / "Desk.factdesk"
    if judged(path, found) is not None:
        with Project.open(path, read_only=True) as project:
            view = project.article(project.articles()[0].article_id)
        missing = kept - {m.mention_id for m in view.mentions if m.settled}
        found.wrong("lost", f"{len(missing)} decisions that were shown as saved", len(missing))
    age(folder)
    names = {p.name for p in folder.glob("w.ini*")} | {path.name, "Desk.life-raft.jsonl"}
    backups = {f"{p.parent.name}/{p.name}" for p in folder.glob("Desk.backups/[!.]*")}
    judge_names(folder, frozenset(names | backups), found, temporaries=True)
    return found
