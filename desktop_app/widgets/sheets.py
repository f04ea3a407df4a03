"""The sheets of the inspector by name."""

from collections.abc import Callable, Mapping

from desktop_app.widgets.editors import NoteSheet, Sheet, VerdictSheet
from desktop_app.widgets.evidence_sheet import EvidenceSheet

SHEETS: Mapping[str, Callable[[], Sheet]] = {"evidence": EvidenceSheet, "verdict": VerdictSheet, "note": NoteSheet}
