"""What a merge brought, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.project.merge import MergeReport


@dataclass(frozen=True, slots=True)
class Merged:
    """The report with the names of the files that were chosen; `disputes` are open now, `fresh` of them new."""

    files: tuple[str, ...]
    report: "MergeReport"
    disputes: int
    fresh: int


def told(found: Merged) -> str:
    """Return what was new, what is disputed, and that nothing was decided."""
    names = " and ".join(found.files) if len(found.files) < 3 else f"{len(found.files)} copies"
    report = found.report
    if report.nothing_new:
        return f"Nothing in {names} was new."
    parts = [
        _many(report.articles, "article"), _many(report.revisions, "text"), _many(report.detector_runs, "detector run"),
        *(f"{_many(n, 'decision')} of {who}" for who, n in report.decisions.items() if who != "the program"),
    ]  # fmt: skip
    new = ", ".join(p for p in parts if p)
    settings = f" Settings that were changed: {', '.join(report.settings)}." if report.settings else ""
    if found.disputes:
        differ = f"{_many(found.disputes, 'dispute')} open ({found.fresh} new)."
    else:
        differ = "The reviewers differ in nothing."
    return f"New from {names}: {new}.{settings} {differ} Nothing was decided or overwritten by merging."


def _many(n: int, word: str) -> str:
    return "" if not n else f"1 {word}" if n == 1 else f"{n:,} {word}s"
