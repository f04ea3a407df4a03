"""Our own pairs: statements that cannot both hold, and look-alikes that can (rounding, scope, period, part, update).

`python -m tests.eval.conflicts` prints, for each kind of check, how many conflicts are found and how many look-alikes
are flagged, and lists both misses and false alarms. A row of `gold/conflicts.jsonl` has one text, checked by itself, or
two that are laid side by side.
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from annotations.check.base import run_checks
from annotations.check.compare import compare
from tests.eval import corpora
from tests.eval.detected import Detected


@dataclass
class Outcome:
    """Counts by kind of check; `lines` are what was missed and what was flagged wrongly."""

    conflicts: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    alike: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Of 100 conflicts, how many are found."""
        return 100 * self.found.total() / self.conflicts.total()

    @property
    def false_share(self) -> float:
        """Of 100 look-alikes, how many are flagged."""
        return 100 * self.false.total() / self.alike.total()


def measure(detected: Detected) -> Outcome:
    """Check every row."""
    out = Outcome()
    for row in corpora.own_gold("conflicts"):
        told, kind = said_of(row, detected), row["check"]
        if row["conflict"]:
            out.conflicts[kind] += 1
            out.found[kind] += bool(told)
            if not told:
                out.lines.append(f"missed  {kind}: {' || '.join(row['texts'])}")
        else:
            out.alike[kind] += 1
            out.false[kind] += bool(told)
            out.lines.extend(f"false   {kind}: {one} ({' || '.join(row['texts'])})" for one in told)
    return out


def said_of(row: dict[str, Any], detected: Detected) -> list[str]:
    """Return what contradicts in a row's texts, as check and explanation."""
    title, date = row.get("title", ""), row.get("date", "2014-02-03")
    sides = [detected.article(name, text, title, date) for name, text in zip("ab", row["texts"], strict=False)]
    if len(sides) == 1:
        return [f"{f.check}: {f.explanation}" for f in run_checks(sides) if f.severity != "note"]
    laid = compare("pair", *sides)
    return [f"{r.check}: {r.explanation}" for r in laid.relations if r.relation == "contradicts"]


def main() -> int:
    """Measure and print; return 0."""
    out = measure(Detected())
    sys.stdout.write("\n".join(out.lines) + "\n")
    for kind in sorted(out.conflicts):
        counts = f"{out.found[kind]:3} of {out.conflicts[kind]:3}   false {out.false[kind]:3} of {out.alike[kind]:3}"
        sys.stdout.write(f"{kind:16} found {counts}\n")
    sys.stdout.write(f"found {out.recall:.1f} %, false {out.false_share:.1f} %\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
