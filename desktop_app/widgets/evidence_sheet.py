"""A piece of evidence: its fields, a file or an address dropped on it, the clipboard, and what was cited before."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QFileDialog, QFormLayout, QWidget

from desktop_app.view_models import wording
from desktop_app.view_models.pasted import CitedRow, cited_rows, fields_of, fields_of_file
from desktop_app.widgets.editors import Sheet
from desktop_app.widgets.fields import Line, Paragraph, Pick, form
from desktop_app.widgets.flow import Flow
from desktop_app.widgets.labels import button, label
from desktop_app.widgets.qt_models import ROW_ROLE, ListModel
from desktop_app.words import fill, say
from schemas.evidence import Evidence


class CitedLine(Line):
    """A title; evidence that was cited before is offered by any part of it. `cited(Evidence)` when one is chosen."""

    cited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: ListModel[CitedRow] = ListModel(lambda r: r.label, lambda r: r.evidence.evidence_id, parent=self)
        self._offered = _Completer(self._rows, self)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self._offered)
        popup = self._offered.popup()
        if popup is not None:
            popup.setObjectName("offered")
        signals: Any = self._offered  # of two signals each, which Qt's own type stubs do not tell
        signals.activated[QModelIndex].connect(self._choose)

    def offer(self, found: Sequence[Evidence]) -> None:
        self._rows.replace(cited_rows(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._offered.popup()
        shown = popup is not None and popup.isVisible()
        if not shown and event.key() == Qt.Key.Key_Down and self._rows.rows:
            self._offered.setCompletionPrefix(self.text())
            self._offered.complete()
            return
        if popup is not None and shown and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            popup.hide()
            if event.key() == Qt.Key.Key_Escape:
                return
            if popup.currentIndex().isValid():
                self._choose(popup.currentIndex())
                return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, CitedRow):
            self.cited.emit(row.evidence)


class _Completer(QCompleter):
    """Leaves the title in the line, not the words of the list."""

    def pathFromIndex(self, index: Any) -> str:
        row = index.data(ROW_ROLE)
        return row.evidence.title if isinstance(row, CitedRow) else ""


class EvidenceSheet(Sheet):
    """`kept(Evidence)`; where a file is to be copied first, `file_given(Path)`, and `keep_with` when that is done.

    `cited_wanted` when what was cited before is to be offered, `page_wanted(url)` when the page is to be fetched.
    """

    file_given = Signal(object)
    page_wanted = Signal(str)
    cited_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say("Evidence"))
        self.setWindowTitle(self.tr("Evidence"))
        self.setAcceptDrops(True)
        self._fields: dict[str, Line | Paragraph] = {}
        self._picks: dict[str, Pick] = {}
        self._id = ""
        self._file: Path | None = None
        self._snapshot = ("", "")
        self._awaited = ""
        ways = Flow()
        ways.addWidget(button(self.tr("Paste  Ctrl+Shift+V"), self.paste, "link"))
        ways.addWidget(button(self.tr("Keep a copy of a file…"), self._ask_file, "link"))
        tip = self.tr("The page of the URL is fetched now, once, and kept as it comes. Nothing else is fetched.")
        self._page = button(self.tr("Keep a copy of the page"), self._ask_page, "link", tip)
        ways.addWidget(self._page)
        self.column.addLayout(ways)
        self._kept_copy = label("", "understood", wrap=True)
        self._kept_copy.hide()
        self.column.addWidget(self._kept_copy)
        self.title_line = CitedLine()
        self.title_line.cited.connect(self.cite)
        rows = form()
        self._add(
            rows, "title", self.tr("Title"), self.tr("What it is; ↓ lists what was cited before"), self.title_line
        )
        self._pick(rows, "stance", self.tr("It"), wording.STANCES)
        self._add(rows, "url", self.tr("URL"), "https://…", Line())
        self._add(rows, "locator", self.tr("Where"), self.tr("p. 14, table 3, 12:40"), Line())
        self._add(rows, "quote", self.tr("Passage"), self.tr("The passage relied on, as it stands there"), Paragraph(3))
        self._pick(rows, "type", self.tr("Type"), wording.EVIDENCE_TYPES)
        self._pick(rows, "kind", self.tr("Kind"), wording.EVIDENCE_KINDS)
        self._add(rows, "publisher", self.tr("Publisher"), "", Line())
        self._add(rows, "published", self.tr("Published"), "YYYY-MM-DD", Line())
        self._add(rows, "retrieved", self.tr("Retrieved"), "YYYY-MM-DD", Line())
        self._add(rows, "archive_url", self.tr("Archived"), self.tr("Address of an archived copy"), Line())
        self._add(rows, "contact", self.tr("Contact"), self.tr("Who can be asked, and how"), Line())
        self._pick(rows, "confidentiality", self.tr("May be shown"), wording.CONFIDENTIALITY)
        self._add(rows, "note", self.tr("Note"), self.tr("For the desk"), Line())
        self.column.addLayout(rows)
        self._problem = label("", "problem", wrap=True)
        self.column.addWidget(self._problem)
        self.finish(self.tr("Keep evidence"))

    # --- what is in it

    def begin(self, about: str) -> None:
        super().begin(about)
        for field in self._fields.values():
            field.clear()
        for key, pick in self._picks.items():
            pick.show_code(str(Evidence.__dataclass_fields__[key].default))
        self._id = self._awaited = ""
        self._set("retrieved", _today())
        self._page.setEnabled(True)
        self._problem.clear()
        self._show_copy(None, ("", ""))
        self.cited_wanted.emit()

    def offer(self, found: Sequence[Evidence]) -> None:
        """Offer what was cited before under the title."""
        self.title_line.offer(found)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show evidence that was recorded, to be changed."""
        self.cite(evidence)
        self._picks["stance"].show_code(evidence.stance)
        self._id = evidence.evidence_id

    def cite(self, evidence: Evidence) -> None:
        """Take over what was cited before: all but what it says about this claim."""
        for key in self._fields:
            self._set(key, str(getattr(evidence, key)))
        for key in ("type", "kind", "confidentiality"):
            self._picks[key].show_code(str(getattr(evidence, key)))
        self._show_copy(None, (evidence.snapshot, evidence.snapshot_sha256))

    def fill(self, found: Mapping[str, str]) -> None:
        """Take over what was pasted or dropped; what stands in a line already stays."""
        for key, value in found.items():
            if key in self._picks:
                self._picks[key].show_code(value)
            elif not self._text(key):
                self._set(key, value)

    def take_file(self, path: Path) -> None:
        """Take a file of which a copy will be kept."""
        self._problem.clear()
        self.fill(fields_of_file(path))
        self._show_copy(path, ("", ""))

    def paste(self) -> None:
        """Take what is on the clipboard: a file, an address, a passage."""
        mime = QApplication.clipboard().mimeData()
        if mime is not None and not self.take(mime):
            self._problem.setText(self.tr("There is nothing on the clipboard that says where evidence is."))

    def take(self, mime: Any) -> bool:
        """Take what was pasted or dropped: a file, an address, a passage. Tells whether it said anything."""
        urls = list(mime.urls()) if mime.hasUrls() else []
        files = [Path(u.toLocalFile()) for u in urls if u.isLocalFile()]
        pages = [u.toString() for u in urls if u.scheme() in ("http", "https")]
        if files:
            self.take_file(files[0])
            if len(files) > 1:
                self._problem.setText(self.tr("One file at a time: the first was taken."))
            return True
        found = fields_of(pages[0] if pages else mime.text())
        self.fill(found)
        return bool(found)

    # --- keeping

    def first(self) -> QWidget:
        return self._fields["title"]

    def keep(self) -> None:
        self._awaited = "file"
        if self._file is not None:
            self.file_given.emit(self._file)
        else:
            self.keep_with(*self._snapshot)

    def keep_with(self, snapshot: str, sha256: str) -> None:
        """Keep the evidence, with the copy that was made of its file; not where another claim is in hand by now."""
        if not self._came("file"):
            return
        self._show_copy(None, (snapshot, sha256))
        texts = {key: self._text(key) for key in self._fields}
        codes = {key: pick.code() for key, pick in self._picks.items()}
        given = cast("dict[str, Any]", {**texts, **codes, "snapshot": snapshot, "snapshot_sha256": sha256})
        self.kept.emit(Evidence(self._id or uuid.uuid4().hex, **given))

    def page_kept(self, snapshot: str, sha256: str) -> None:
        """Take over the copy of the page that was fetched now; not where another claim is in hand by now."""
        if self._came("page"):
            self._problem.clear()
            self._set("retrieved", _today())
            self._show_copy(None, (snapshot, sha256))

    def refuse(self, problem: str) -> None:
        """Say why there is no copy."""
        if self._came("file", "page"):
            self._problem.setText(problem)

    def _came(self, *what: str) -> bool:
        here = self._awaited in what
        self._awaited = "" if here else self._awaited
        self._page.setEnabled(self._awaited != "page")
        return here

    # --- what happens to it

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _pastes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _pastes(event):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if says_where(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    # --- how it is built

    def _show_copy(self, path: Path | None, snapshot: tuple[str, str]) -> None:
        self._file, self._snapshot = path, snapshot
        words = ""
        if path is not None:
            words = self.tr("A copy of %s will be kept beside the project.").replace("%s", path.name)
        elif snapshot[0]:
            words = fill(self.tr("With the copy %1, SHA-256 %2…"), snapshot[0], snapshot[1][:12])
        self._kept_copy.setText(words)
        self._kept_copy.setVisible(bool(words))

    def _text(self, key: str) -> str:
        field = self._fields[key]
        return (field.text() if isinstance(field, Line) else field.toPlainText()).strip()

    def _set(self, key: str, value: str) -> None:
        field = self._fields[key]
        if isinstance(field, Line):
            field.setText(value)
        else:
            field.setPlainText(value)

    def _ask_page(self) -> None:
        url = self._text("url")
        if not url:
            self._problem.setText(self.tr("There is no URL yet."))
            self._fields["url"].setFocus()
            return
        self._page.setEnabled(False)
        self._awaited = "page"
        self._problem.setText(self.tr("The page is being fetched …"))
        self.page_wanted.emit(url)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Keep a copy of a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def _add(self, rows: QFormLayout, key: str, name: str, hint: str, field: Line | Paragraph) -> None:
        field.setPlaceholderText(hint)
        field.setAcceptDrops(False)
        self._fields[key] = field
        self._row(rows, name, field)

    def _pick(self, rows: QFormLayout, key: str, name: str, table: Any) -> None:
        self._picks[key] = Pick(tuple(table.items()))
        self._row(rows, name, self._picks[key])

    def _row(self, rows: QFormLayout, name: str, control: QWidget) -> None:
        control.setAccessibleName(name)
        rows.addRow(label(name, "muted"), control)


def says_where(mime: Any) -> bool:
    """Tell whether what is dragged can say where evidence is."""
    return bool(mime.hasUrls() or mime.hasText())


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the reviewer's own day


def _pastes(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_V and event.modifiers() == both
