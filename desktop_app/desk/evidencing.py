"""What the evidence sheet needs of the project: copies of files, and what was cited before."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.running.project_thread import Priority
from desktop_app.widgets.evidence_sheet import EvidenceSheet

if TYPE_CHECKING:
    from annotations.project.evidence import Snapshot
    from annotations.project.project import Project
    from desktop_app.running.bridge import Bridge
    from desktop_app.widgets.inspector import Inspector


class Evidencing(QObject):
    """Wires each evidence sheet that the inspector makes."""

    def __init__(self, bridge: "Bridge", inspector: "Inspector") -> None:
        super().__init__()
        self._bridge, self._inspector = bridge, inspector
        inspector.made.connect(self._made)

    def _made(self, name: str, sheet: object) -> None:
        if isinstance(sheet, EvidenceSheet):
            sheet.cited_wanted.connect(self._offer)
            sheet.file_given.connect(self._copy)

    @property
    def _sheet(self) -> EvidenceSheet:
        sheet = self._inspector.sheet("evidence")
        assert isinstance(sheet, EvidenceSheet)
        return sheet

    def _offer(self) -> None:
        from annotations.project.evidence import cited

        self._bridge.ask(cited, lambda found: self._sheet.offer(found), priority=Priority.BACKGROUND)

    def _copy(self, path: Path) -> None:
        self._bridge.ask(
            partial(_kept, path=path),
            lambda kept: self._sheet.keep_with(kept.name, kept.sha256),
            failed=self._refused,
        )

    def _refused(self, problem: Exception) -> None:
        from annotations.errors import FactdeskError

        if isinstance(problem, FactdeskError):
            self._sheet.refuse(str(problem))
        else:
            self._bridge.report(problem)


def _kept(project: "Project", path: Path) -> "Snapshot":
    from annotations.project.evidence import keep_file

    return keep_file(project.store.path, path)
