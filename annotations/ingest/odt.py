"""OpenDocument texts (.odt): the text as it stands, tracked insertions kept, what is deleted or hidden told."""

import re
from typing import TYPE_CHECKING

from annotations.ingest import limits
from annotations.ingest.archive import Archive
from annotations.ingest.described import source_of
from annotations.ingest.docx import core_properties
from annotations.ingest.page import BLOCK, CELL, LINE, Page, collapsed, raised
from annotations.ingest.safe_xml import attribute, local, parse_xml
from schemas.article import Ingested, PartKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = "an OpenDocument text (.odt)"
_CAPTION = re.compile(r"(?i)caption|illustration|figure|drawing|table(?:_20_|\s)?(?:caption|title)")
_QUOTE = re.compile(r"(?i)quotations?|blockquote")
_SKIPPED = frozenset(
    {"forms", "sequence-decls", "variable-decls", "user-field-decls", "table-columns", "soft-page-break", "desc",
     "title", "note-citation", "bookmark", "event-listeners", "scripts"}
)  # fmt: skip


class OpenDocumentReader:
    """Reads `.odt`: paragraphs, headings, lists, tables, captions, footnotes."""

    suffixes: tuple[str, ...] = (".odt",)
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article of an OpenDocument text. Raises BadInputError as for Word files."""
        archive = Archive(raw, name, _KIND)
        if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
            raise limits.encrypted(name)
        content = parse_xml(archive.need("content.xml"), name)
        body = content.find("{*}body/{*}text")
        if body is None:
            raise limits.not_format(name, _KIND)
        page = Page(name)
        writer = _Body(page, content)
        writer.write(body)
        writer.write_notes()
        text = page.text()
        own, head = source_of(text, name)
        parts = page.sorted_parts()
        if head and not any(p.kind == "headline" for p in parts):
            parts = (*head, *parts)
        return Ingested(text, raw, core_properties(archive, "meta.xml", own, name), name, parts, page.notices())


class _Body:
    """Walks the elements of a text. Raises RecursionError where they are nested too deeply."""

    def __init__(self, page: Page, content: "_Element") -> None:
        self._page = page
        self._in_cell = False
        self._notes: list[_Element] = []
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        for style in content.iter("{*}style"):
            name = attribute(style, "name")
            self._parents[name] = attribute(style, "parent-style-name")
            if any(attribute(p, "display") == "none" for p in style.iterfind("{*}text-properties")):
                self._hidden.add(name)

    def write(self, element: "_Element") -> None:
        """Write what an element and all in it says, with the text after each of its children."""
        self._say(element.text)
        for child in element:
            self._one(child, local(child))
            self._say(child.tail)

    def write_notes(self) -> None:
        """Write the footnotes that stood in the text, after it."""
        notes, self._notes = self._notes, []
        for note in notes:
            self._page.gap(BLOCK)
            self._page.noticed("footnotes")
            with self._page.part("note", _citation(note)):
                self._page.add(raised(_citation(note)))
                self._page.add_inline(" ")
                self._in_cell = True
                for body in note.iterfind("{*}note-body"):
                    self.write(body)
                self._in_cell = False
            self._page.gap(BLOCK)

    def _say(self, text: str | None) -> None:
        if text:
            self._page.add_inline(collapsed(text))

    def _one(self, element: "_Element", tag: str) -> None:
        page = self._page
        if tag in ("p", "h"):
            self._paragraph(element, tag)
        elif tag == "table":
            self._table(element)
        elif tag == "tracked-changes":
            self._changes(element)
        elif tag == "note":
            page.add_inline(raised(_citation(element)))
            self._notes.append(element)
        elif tag in ("annotation", "annotation-end"):
            if tag == "annotation":
                page.noticed("comments", _words(element))
        elif tag in ("hidden-text", "hidden-paragraph") or attribute(element, "style-name") in self._hidden:
            page.noticed("hidden-text", attribute(element, "string-value") or _words(element))
        elif tag == "image":
            page.noticed("pictures")
        elif tag in ("object", "object-ole"):
            page.noticed("objects")
        elif tag in ("s", "tab"):
            page.add_inline(" ")
        elif tag == "line-break":
            page.add_inline(" ") if self._in_cell else page.gap(LINE)
        elif tag and tag not in _SKIPPED:
            self.write(element)

    def _paragraph(self, element: "_Element", tag: str) -> None:
        page = self._page
        style = attribute(element, "style-name")
        if style in self._hidden:
            page.noticed("hidden-text", _words(element))
            return
        if self._in_cell:
            page.add_inline(" ")
            self.write(element)
            return
        kind: PartKind | None = "headline" if tag == "h" else self._kind(style)
        in_list = any(local(a) == "list-item" for a in element.iterancestors())
        page.gap(LINE if in_list else BLOCK)
        if kind is None:
            self.write(element)
        else:
            with page.part(kind):
                self.write(element)
        page.gap(LINE if in_list else BLOCK)

    def _kind(self, style: str) -> PartKind | None:
        for _ in range(10):
            if style.lower() == "title":
                return "headline"
            if style.lower() == "subtitle":
                return "dek"
            if _CAPTION.match(style):
                return "caption"
            if _QUOTE.match(style):
                return "quote_box"
            style = self._parents.get(style, "")
        return None

    def _table(self, element: "_Element") -> None:
        page = self._page
        if self._in_cell:
            self.write(element)
            return
        page.gap(BLOCK)
        with page.part("table"):
            for row in element.iter("{*}table-row"):
                if next(row.iterancestors("{*}table")) is not element:
                    continue
                self._in_cell = True
                for cell in row.iterfind("{*}table-cell"):
                    self.write(cell)
                    page.gap(CELL)
                self._in_cell = False
                page.gap(LINE)
        page.gap(BLOCK)

    def _changes(self, element: "_Element") -> None:
        for region in element:
            for change in region:
                if local(change) == "deletion":
                    self._page.noticed("deletions", _words(change))
                elif local(change) == "insertion":
                    self._page.noticed("insertions")


def _citation(note: "_Element") -> str:
    return next((c.text or "" for c in note.iterfind("{*}note-citation")), "")


def _words(element: "_Element") -> str:
    return " ".join(
        "".join(str(t) for t in p.itertext()) for p in element.iter("{*}p", "{*}h", "{*}hidden-text", "{*}span")
    ) or "".join(str(t) for t in element.itertext())
