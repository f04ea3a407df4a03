"""One file of the corpus, and what it must end in."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SEED = 20261124
Made = bytes | str
Make = Callable[[random.Random], Made]
Build = Callable[[Path, random.Random], None]


@dataclass(frozen=True, slots=True)
class Case:
    """`make` gives a file's content, `build` puts what is more than one file at a path.

    `ends` is "ok" or the code of an error ("a|b": either, where the machine decides which bound is met first);
    `notices` must all be told of what was read; `read` is how many articles or texts are read beside what fails;
    `slow` ends only at a bound of time or memory.
    """

    family: str
    name: str
    ends: str
    make: Make | None = None
    build: Build | None = None
    notices: tuple[str, ...] = ()
    read: int | None = None
    slow: bool = False

    @property
    def id(self) -> str:
        return f"{self.family}/{self.name}"

    def put(self, folder: Path) -> Path:
        """Make the file in a folder; the same bytes each time."""
        path = folder / self.name
        chance = random.Random(f"{SEED} {self.id}")
        if self.build is not None:
            self.build(path, chance)
            return path
        assert self.make is not None
        made = self.make(chance)
        path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)
        return path


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of a file: its class, the notices that were told, how many articles were read."""

    ends: str
    notices: frozenset[str] = frozenset()
    read: int = 0
    words: str = ""

    def fits(self, case: Case) -> bool:
        """Whether it is the class that the file is named for."""
        return (
            self.ends in case.ends.split("|")
            and self.notices >= set(case.notices)
            and (case.read is None or case.read == self.read)
        )
