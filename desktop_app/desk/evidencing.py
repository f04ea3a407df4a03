"""What evidence needs of desk and project: copies of files and pages, what was cited before, what is changed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotations.errors import FactdeskError, RefusedError
from desktop_app.desk.desk import Desk
from desktop_app.desk.panes import Panes
from desktop_app.desk.reviewing import Reviewing
from desktop_app.running.pieces import Pieces
from desktop_app.running.project_thread import Priority
from desktop_app.sentences import problem_said
from desktop_app.view_models.wording import short
from desktop_app.widgets.evidence_sheet import EvidenceSheet
from desktop_app.widgets.key_menu import KeyMenu
from schemas.evidence import Evidence

if TYPE_CHECKING:
    from annotations.project.evidence import Snapshot
    from annotations.project.project import Project


class Evidencing(QObject):
    """Wires each evidence sheet that the inspector makes, and opens it with what was dropped or recorded."""

    def __init__(self, desk: Desk, panes: Panes, review: Reviewing) -> None:
        super().__init__()
        self._desk, self._bridge, self._review = desk, desk.bridge, review
        self._inspector, self._reader = panes.inspector, panes.reader
        self._fetching: Pieces | None = None
        self._inspector.made.connect(self._made)
        self._inspector.changing.connect(self.change)
        self._inspector.dropped.connect(self.drop)
        panes.claims.dropped.connect(self.drop_on)

    def stop(self) -> None:
        """Fetch nothing any more."""
        if self._fetching is not None:
            self._fetching.close()
            self._fetching = None

    # --- what is changed

    @property
    def _evidence(self) -> tuple[Evidence, ...]:
        article = self._desk.article
        m = article.selection if article is not None else None
        around = article.claim_around(m) if article is not None and m is not None else None
        claim = article.claim_of(around) if article is not None and around is not None else None
        return claim.evidence if claim is not None else ()

    def ask(self) -> None:
        """Change the evidence of the claim; where it has several pieces, ask which."""
        found = self._evidence
        if not found:
            raise RefusedError(self.tr("This claim has no evidence yet."), self.tr("D adds some."))
        if len(found) == 1:
            self.change(found[0].evidence_id)
            return
        menu = KeyMenu(self._reader)
        for number, one in enumerate(found, 1):
            words = short(one.title or one.quote or one.url, 50).replace("&", "&&")
            menu.addAction(f"&{number}  {words}").setData(one.evidence_id)
        menu.triggered.connect(lambda action: self.change(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._inspector.mapToGlobal(self._inspector.rect().center()))

    def change(self, evidence_id: str) -> None:
        """Open the sheet on evidence that was recorded."""
        found = next((e for e in self._evidence if e.evidence_id == evidence_id), None)
        if found is not None and self._opened():
            self._sheet.show_evidence(found)

    # --- what is dropped

    def drop_on(self, mention_id: str, mime: Any) -> None:
        """Begin evidence for a claim with what was dropped on its row."""
        self._desk.select(mention_id)
        self.drop(mime)

    def drop(self, mime: Any) -> None:
        """Begin evidence for the selected claim with a file, an address or words."""
        if self._opened():
            self._sheet.take(mime)

    def _opened(self) -> bool:
        try:
            self._review.edit("evidence")
        except FactdeskError as problem:
            self._bridge.report(problem)
            return False
        return True

    # --- what the sheet needs

    def _made(self, name: str, sheet: object) -> None:
        if isinstance(sheet, EvidenceSheet):
            sheet.cited_wanted.connect(self._offer)
            sheet.file_given.connect(self._copy)
            sheet.page_wanted.connect(self._fetch)

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

    def _fetch(self, url: str) -> None:
        """Fetch the page beside the project's thread: it may take half a minute, and decisions do not wait for it."""
        from annotations.project.evidence import keep_page

        project = self._desk.project_path
        if project is None or self._desk.read_only:
            self._sheet.refuse(self.tr("This project is open for reading only."))
            return
        if self._fetching is not None:
            self._fetching.stop()
        fetching = self._fetching = Pieces(lambda: [keep_page(project, url)], _nothing)
        fetching.came.connect(lambda kept: self._page_came(fetching, kept))
        fetching.ended.connect(lambda problem: self._page_ended(fetching, problem))

    def _page_came(self, fetching: Pieces, kept: "Snapshot") -> None:
        if fetching is self._fetching:  # the answer to an earlier question would stand beside another address
            self._sheet.page_kept(kept.name, kept.sha256)

    def _page_ended(self, fetching: Pieces, problem: Exception | None) -> None:
        if fetching is self._fetching and problem is not None:
            self._refused(problem)

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, FactdeskError):
            self._sheet.refuse(problem_said(problem))
        else:
            self._bridge.report(problem)


def _kept(project: "Project", path: Path) -> "Snapshot":
    from annotations.project.evidence import keep_file

    return keep_file(project.store.path, path)


def _nothing() -> None:
    return
