"""A kind of fault: how a trial of it is made ready, run and judged."""

import random
import shutil
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from faults.trials.children import PRIVATE
from faults.trials.found import Found

CONTROLS = 25
"""One control for so many trials, and three at least."""


class Kind(ABC):
    """Trials of one kind. A trial is told by its number and the seed alone, so that ranges can be run apart."""

    name: ClassVar[str]
    long: ClassVar[int]
    short: ClassVar[int]
    step: ClassVar[int] = 1
    """Trials that are made in one go."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.seed = folder, seed
        self.template = folder / "template"
        self.template.mkdir()
        self.prepare(self.template)

    @abstractmethod
    def prepare(self, template: Path) -> None:
        """Make what every trial begins with."""

    @abstractmethod
    def trial(self, folder: Path, number: int, chance: random.Random) -> Found:
        """Strike once, in a fresh copy of what was prepared, and say what is left."""

    @abstractmethod
    def control(self, folder: Path, number: int, chance: random.Random) -> Found:
        """Strike a program that takes no care, in the same way; the harness has to find harm."""

    def fresh(self) -> Path:
        """Return a copy of what was prepared."""
        where = self.folder / "trial"
        shutil.rmtree(where, ignore_errors=True)
        shutil.copytree(self.template, where)
        (where / PRIVATE).mkdir(exist_ok=True)
        return where

    def one(self, number: int) -> Found:
        """Run a trial (or a step of them), and a control where one is due; returns the counts."""
        began = time.monotonic()
        found = self.trial(self.place(number), number, random.Random(f"{self.name} {self.seed} {number}"))
        found.problems = [f"{self.name} {number}: {words}" for words in found.problems]
        found.trials = found.trials or self.step
        if number // self.step % CONTROLS == CONTROLS // 2 or number < 3:
            control = self.control(self.fresh(), number, random.Random(f"control {self.name} {self.seed} {number}"))
            found.controls, found.controls_seen = 1, int(control.harm > 0)
        found.seconds = time.monotonic() - began
        return found

    def place(self, number: int) -> Path:
        """Return the folder of a trial."""
        return self.fresh()
