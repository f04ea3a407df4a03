"""What a merge brought, in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.words import say, several

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
    names = say(" and ").join(found.files) if len(found.files) < 3 else say("%1 copies", len(found.files))
    report = found.report
    if report.nothing_new:
        return say("Nothing in %1 was new.", names)
    parts = [
        several("1 article", "%n articles", report.articles) if report.articles else "",
        several("1 text", "%n texts", report.revisions) if report.revisions else "",
        several("1 detector run", "%n detector runs", report.detector_runs) if report.detector_runs else "",
        *(several("1 decision of %1", "%n decisions of %1", n, who)
          for who, n in report.decisions.items() if who != "the program" and n),
    ]  # fmt: skip
    lines = [say("New from %1: %2.", names, ", ".join(p for p in parts if p))]
    if report.settings:
        lines.append(say("Settings that were changed: %1.", ", ".join(report.settings)))
    if found.disputes:
        lines.append(several("1 dispute open (%1 new).", "%n disputes open (%1 new).", found.disputes, found.fresh))
    else:
        lines.append(say("The reviewers differ in nothing."))
    return " ".join((*lines, say("Nothing was decided or overwritten by merging.")))
