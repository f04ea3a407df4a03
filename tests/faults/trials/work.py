"""F14, F15, F17, F18: merging, migrating, backing up, restoring, recovering and exporting, killed at any write.

The project is as before or as after, never between; a new file is there whole or not at all; what was there stays; and
the same work, done again, succeeds and leaves nothing lying about.
"""

import random
import shutil
from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path

from faults.trials.calls import WRITES, Injection, counting
from faults.trials.children import Ended, run
from faults.trials.found import Found
from faults.trials.journeys import with_decisions
from faults.trials.kind import Kind
from faults.trials.looking import age, files_below, judge_names, judged, state
from store_samples import APP, project

from annotations.store.open import open_store
from annotations.store.rotation import keep

Piece = Callable[[Path], object]


class Work(Kind):
    """Pieces of work that are killed at a write of theirs, drawn from all that they make."""

    @abstractmethod
    def pieces(self) -> Sequence[Piece]:
        """Return the pieces of work that are killed in turn."""

    @abstractmethod
    def careless(self) -> Piece:
        """Return the control: the first of them as a program does it that writes where the file stands."""

    def prepare(self, template: Path) -> None:
        desk = project(template / "desk.factdesk")
        shutil.copyfile(desk, template / "theirs.factdesk")
        with_decisions(desk, "desk", 20)
        with open_store(desk, app_version=APP) as store:
            keep(store)
        with_decisions(template / "theirs.factdesk", "theirs", 20)
        self.prepare_more(template)
        self.before, self.theirs = state(desk), state(template / "theirs.factdesk")
        self.kept = {p.relative_to(template): p.read_bytes() for p in files_below(template)}
        self.known = frozenset(map(str, self.kept))
        self.writes: dict[Piece, int] = {}
        for piece in (*self.pieces(), self.careless()):
            every, where = counting(*WRITES), self.fresh()
            ended = run(piece, where, every)
            assert ended.after("done"), ended
            self.writes[piece] = every.seen.total()
            self.learn(piece, where)

    def prepare_more(self, template: Path) -> None:
        """Make what else the work begins with."""

    def learn(self, piece: Piece, folder: Path) -> None:
        """Take note of what undisturbed work leaves."""

    @abstractmethod
    def judge(self, piece: Piece, folder: Path, done: bool, found: Found) -> frozenset[str]:
        """Count what is wrong; returns the names of files, besides those that were there, that may be there."""

    def trial(self, folder: Path, number: int, chance: random.Random) -> Found:
        pieces = self.pieces()
        piece = pieces[number % len(pieces)]
        injection = Injection(WRITES, chance.randrange(1, self.writes[piece] + 2))
        ended = run(piece, folder, injection)
        found = self._look(piece, folder, ended, injection)
        if self.may_be_done_again(piece, folder):
            age(folder)
            again = run(piece, folder)
            found.wrong("untyped", f"done again: {again.lines} {again.problem}", not again.after("done"))
            more = self.judge(piece, folder, True, found)
            judge_names(folder, self.known | more, found, temporaries=False)
        return found

    def may_be_done_again(self, piece: Piece, folder: Path) -> bool:
        """Whether the work can be done where it was done before."""
        return not (folder / "out.factdesk").exists()

    def control(self, folder: Path, number: int, chance: random.Random) -> Found:
        careless = self.careless()
        third = self.writes[careless] // 3
        injection = Injection(WRITES, chance.randrange(third, 2 * third))
        return self._look(self.pieces()[0], folder, run(careless, folder, injection), injection)

    def _look(self, piece: Piece, folder: Path, ended: Ended, injection: Injection) -> Found:
        done = bool(ended.after("done"))
        found = Found(struck=int(ended.killed), acknowledged=int(done))
        found.wrong("untyped", f"exit {ended.code}: {ended.problem}", not ended.killed and not done)
        more = self.judge(piece, folder, done, found)
        for name in self.kept:
            if name.name == "theirs.factdesk":
                same = (folder / name).read_bytes() == self.kept[name]
                found.wrong("lost", f"{name} was changed", not same)
        judge_names(folder, self.known | more, found, temporaries=True)
        found.problems = [f"{piece.__name__}, {injection}: {words}" for words in found.problems]
        return found

    def judge_project(self, path: Path, wanted: tuple[frozenset[str], ...], found: Found) -> frozenset[str]:
        """Count what is wrong with a project that must hold exactly one of these sets of decisions; returns its own."""
        now = judged(path, found)
        if now is None:
            return frozenset()
        found.wrong("chimeras", f"{path.name} is neither as before nor as after", now.ids not in wanted)
        found.wrong("chimeras", "it became another project", now.project_id != self.before.project_id)
        return now.ids
