"""What trials found: counts that add up, and each thing that was wrong in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any, Self

MOST_TOLD = 20


@dataclass(slots=True)
class Found:
    """Counts over trials. `struck` are those that the fault met at work, `replayed` journals that it left in a commit,
    `told` failures told in words; whatever is under `lost` to `untyped` must be 0.

    lost: acknowledged decisions that are not there; integrity: files that are not whole (pages, keys, hashes, states);
    chimeras: files that are half of one state and half of another; half_written: parts of a file, a gesture or an
    import, and files left that nothing will sweep; untyped: errors that are no message for a person, and hangs.
    """

    trials: int = 0
    struck: int = 0
    acknowledged: int = 0
    replayed: int = 0
    told: int = 0
    lost: int = 0
    integrity: int = 0
    chimeras: int = 0
    half_written: int = 0
    untyped: int = 0
    controls: int = 0
    controls_seen: int = 0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Found") -> Self:
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.problems = (self.problems + other.problems)[:MOST_TOLD]
        return self

    @property
    def harm(self) -> int:
        """How much went wrong."""
        return self.lost + self.integrity + self.chimeras + self.half_written + self.untyped

    def wrong(self, what: str, words: str, count: int = 1) -> None:
        """Count something that went wrong under one of the names, and say what it is."""
        if count:
            setattr(self, what, getattr(self, what) + count)
            self.problems.append(f"{what}: {words}")

    def row(self) -> list[str]:
        """Return the line of the table."""
        return [str(getattr(self, name)) for name in COLUMNS] + [f"{self.controls_seen} of {self.controls}"]

    @classmethod
    def of(cls, values: dict[str, Any]) -> Self:
        """Return what `dataclasses.asdict` made of one."""
        return cls(**{f.name: values[f.name] for f in fields(cls) if f.name in values})


COLUMNS = (
    "trials", "struck", "acknowledged", "replayed", "told", "lost", "integrity", "chimeras", "half_written", "untyped",
)  # fmt: skip
_COUNTS = (*COLUMNS, "controls", "controls_seen", "seconds")


def table(found: dict[str, Found]) -> str:
    """Return the table that is published."""
    rows = [["kind", *(c.replace("_", "-") for c in COLUMNS), "controls seen"]]
    rows += [[kind, *counts.row()] for kind, counts in found.items()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: Iterable[str], widths: Iterable[int]) -> str:
    first, *rest = [(cell, width) for cell, width in zip(row, widths, strict=True)]
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)])
