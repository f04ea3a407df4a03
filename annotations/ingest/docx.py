"""Word files (.docx): the text as it stands with all tracked insertions, and what a reader of the print cannot see."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from annotations.ingest import limits
from annotations.ingest.archive import Archive
from annotations.ingest.described import source_of, valid_date
from annotations.ingest.page import BLOCK, CELL, LINE, Page, raised
from annotations.ingest.safe_xml import attribute, local, parse_xml
from annotations.text.normalise import clean
from schemas.article import Ingested, PartKind, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_KIND = "a Word file (.docx)"
_SKIPPED = frozenset({"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "instrText"})
_PICTURES = frozenset({"drawing", "pict"})
_CHARACTERS = {"tab": " ", "noBreakHyphen": "-", "softHyphen": "", "ptab": " "}


class WordReader:
    """Reads `.docx` and `.docm` (whose macros are not looked at)."""

    suffixes: tuple[str, ...] = (".docx", ".docm")
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article of a Word file. Raises BadInputError: "bomb", "encrypted", "not-format", "too-deep"."""
        archive = Archive(raw, name, _KIND)
        page = Page(name)
        styles = _styles(archive, name)
        document = parse_xml(archive.need(_main_part(archive)), name)
        if local(document) != "document":
            raise limits.not_format(name, _KIND)
        body = _Body(page, styles)
        body.write(document)
        _notes(archive, page, body.notes, name)
        if archive.read("word/comments.xml"):
            comments = parse_xml(archive.need("word/comments.xml"), name)
            for comment in comments:
                page.noticed("comments", "".join(str(t) for t in comment.itertext()))
        text = page.text()
        own, head = source_of(text, name)
        source = core_properties(archive, "docProps/core.xml", own, name)
        parts = page.sorted_parts()
        if head and not any(p.kind == "headline" for p in parts):
            parts = (*head, *parts)
        return Ingested(text, raw, source, name, parts, page.notices())


def core_properties(archive: Archive, entry: str, own: Source, name: str) -> Source:
    """Return the source with title, author, date and language of an office file's properties (Dublin Core)."""
    raw = archive.read(entry)
    if raw is None:
        return own
    found: dict[str, str] = {}
    for element in parse_xml(raw, name).iter():
        value = " ".join(clean(element.text or "")[0].split())
        if value:
            found.setdefault(local(element), value)
    author = found.get("creator") or found.get("initial-creator", "")
    return replace(
        own,
        title=found.get("title") or own.title,
        author=author,
        date=own.date or _day(found.get("created") or found.get("creation-date") or found.get("date", "")),
        language=found.get("language") or own.language,
    )


def _day(stamp: str) -> str:
    """Return the day of a time stamp; the date that programs write into files made from nothing is none."""
    day = valid_date(stamp)
    known = day and datetime.fromisoformat(day).year > 1990 and not stamp.startswith("2013-12-23T23:15")
    return day if known else ""


def _main_part(archive: Archive) -> str:
    return (
        _MAIN if _MAIN in archive.names() else next((n for n in archive.names() if n.endswith("/document.xml")), _MAIN)
    )


def _styles(archive: Archive, name: str) -> dict[str, PartKind]:
    """Return the parts that paragraph styles mark: headings, captions, quotations, by the names of built-in styles."""
    raw = archive.read("word/styles.xml")
    kinds: dict[str, PartKind] = {}
    for style in parse_xml(raw, name).iter("{*}style") if raw else ():
        called = next((attribute(e, "val") for e in style if local(e) == "name"), "").lower()
        if called.startswith("heading") or called == "title":
            kinds[attribute(style, "styleId")] = "headline"
        elif called == "caption":
            kinds[attribute(style, "styleId")] = "caption"
        elif called in ("quote", "intense quote"):
            kinds[attribute(style, "styleId")] = "quote_box"
        elif called == "subtitle":
            kinds[attribute(style, "styleId")] = "dek"
    return kinds


def _notes(archive: Archive, page: Page, wanted: list[tuple[str, str]], name: str) -> None:
    """Write the notes that the text refers to, numbered as they come there."""
    found: dict[tuple[str, str], _Element] = {}
    for kind in ("footnote", "endnote"):
        raw = archive.read(f"word/{kind}s.xml")
        for note in parse_xml(raw, name).iter(f"{{*}}{kind}") if raw else ():
            found[kind, attribute(note, "id")] = note
    for number, key in enumerate(wanted, 1):
        if key not in found:
            continue
        page.noticed("footnotes")
        page.gap(BLOCK)
        with page.part("note", str(number)):
            page.add(raised(str(number)))
            _Body(page, {}, in_cell=True).write(found[key])
        page.gap(BLOCK)


class _Body:
    """Walks the elements of a document. Raises RecursionError where they are nested too deeply."""

    def __init__(self, page: Page, styles: dict[str, PartKind], *, in_cell: bool = False) -> None:
        self._page = page
        self._styles = styles
        self._in_cell = in_cell
        self.notes: list[tuple[str, str]] = []

    def write(self, element: "_Element") -> None:
        for child in element:
            self._one(child, local(child))

    def _one(self, element: "_Element", tag: str) -> None:
        page = self._page
        if tag == "p":
            self._paragraph(element)
        elif tag == "tbl":
            self._table(element)
        elif tag == "r":
            self._run(element)
        elif tag in ("ins", "moveTo"):
            page.noticed("insertions", _words(element))
            self.write(element)
        elif tag in ("del", "moveFrom"):
            page.noticed("deletions", _words(element))
        elif tag == "AlternateContent":
            choice = next((c for c in element if local(c) == "Choice"), None)
            self.write(element if choice is None else choice)
        elif tag in ("altChunk", "object"):
            page.noticed("objects")
        elif tag == "oMath":
            page.noticed("formulas", _words(element))
        elif tag in _PICTURES:
            self._picture(element)
        elif tag and tag not in _SKIPPED:
            self.write(element)

    def _paragraph(self, element: "_Element") -> None:
        page = self._page
        if self._in_cell:
            page.add_inline(" ")
            self.write(element)
            return
        page.gap(BLOCK)
        style = next((attribute(e, "val") for e in element.iterfind("{*}pPr/{*}pStyle")), "")
        kind = self._styles.get(style)
        if kind is None:
            self.write(element)
        else:
            with page.part(kind):
                self.write(element)
        page.gap(LINE if element.find("{*}pPr/{*}numPr") is not None else BLOCK)

    def _table(self, element: "_Element") -> None:
        page, before = self._page, self._in_cell
        if before:  # a table in a cell is a stretch of its text
            self.write(element)
            return
        page.gap(BLOCK)
        with page.part("table"):
            for row in element.iter("{*}tr"):
                if next(row.iterancestors("{*}tbl")) is not element:
                    continue
                self._row(row)
                page.gap(LINE)
        page.gap(BLOCK)

    def _row(self, row: "_Element") -> None:
        kind = next((local(e) for e in row.iterfind("{*}trPr/*") if local(e) in ("ins", "del")), "")
        if kind == "del":
            self._page.noticed("deletions", _words(row))
            return
        if kind == "ins":
            self._page.noticed("insertions", _words(row))
        self._in_cell = True
        for cell in row.iter("{*}tc"):
            if next(cell.iterancestors("{*}tr")) is row:
                self.write(cell)
                self._page.gap(CELL)
        self._in_cell = False

    def _run(self, element: "_Element") -> None:
        page = self._page
        properties = element.find("{*}rPr")
        flags = (
            {local(e) for e in properties if attribute(e, "val") not in ("0", "false")}
            if properties is not None
            else set()
        )
        if flags & {"vanish", "webHidden", "specVanish"}:
            page.noticed("hidden-text", _words(element))
            return
        above = any(attribute(e, "val") == "superscript" for e in element.iterfind("{*}rPr/{*}vertAlign"))
        for child in element:
            tag = local(child)
            if tag == "t":
                page.add_verbatim(raised(child.text or "") if above else child.text or "")
            elif tag in ("br", "cr"):
                page.add_inline(" ") if self._in_cell else page.gap(LINE)
            elif tag in _CHARACTERS:
                page.add_inline(_CHARACTERS[tag])
            elif tag in ("footnoteReference", "endnoteReference"):
                self.notes.append((tag.removesuffix("Reference"), attribute(child, "id")))
                page.add_verbatim(raised(str(len(self.notes))))
            elif tag == "delText":
                page.noticed("deletions", child.text or "")
            else:
                self._one(child, tag)

    def _picture(self, element: "_Element") -> None:
        boxes = list(element.iter("{*}txbxContent"))
        if not boxes:
            self._page.noticed("pictures")
            return
        self._page.noticed("boxes", _words(boxes[0]))
        before, self._in_cell = self._in_cell, False
        for box in boxes:
            self.write(box)
        self._in_cell = before


def _words(element: "_Element") -> str:
    return "".join(str(e.text or "") for e in element.iter("{*}t", "{*}delText"))
