"""EPUB: the chapters in reading order as one article, their headings as parts."""

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from annotations.ingest import limits
from annotations.ingest.archive import Archive
from annotations.ingest.blocks import parse_html, prepare, write_html
from annotations.ingest.described import source_of, valid_date
from annotations.ingest.page import BLOCK, Page
from annotations.ingest.safe_xml import attribute, local, parse_xml
from annotations.ingest.webpage import decode_page
from annotations.text.normalise import clean
from schemas.article import Ingested, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = "an EPUB"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


class EpubReader:
    """Reads `.epub`."""

    suffixes: tuple[str, ...] = (".epub",)
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the text of an EPUB. Raises BadInputError: "bomb", "encrypted", "not-format", "too-deep"."""
        archive = Archive(raw, name, _KIND)
        if (
            b"EncryptedData" in (archive.read("META-INF/encryption.xml") or b"")
            and "META-INF/rights.xml" in archive.names()
        ):
            raise limits.encrypted(name)
        container = parse_xml(archive.need("META-INF/container.xml"), name)
        entry = next((attribute(e, "full-path") for e in container.iter("{*}rootfile")), "")
        package = parse_xml(archive.need(entry), name)
        page = Page(name)
        for chapter in _chapters(package, posixpath.dirname(entry)):
            found = archive.read(chapter)
            if found is not None:
                _write(found, page, name)
        text = page.text()
        own, _ = source_of(text, name)
        return Ingested(text, raw, _described(package, own), name, page.sorted_parts(), page.notices())


def _chapters(package: "_Element", folder: str) -> list[str]:
    items = {
        attribute(i, "id"): posixpath.normpath(posixpath.join(folder, unquote(attribute(i, "href"))))
        for i in package.iter("{*}item")
        if attribute(i, "media-type") in _PAGES and "nav" not in attribute(i, "properties").split()
    }
    wanted = (attribute(r, "idref") for r in package.iter("{*}itemref"))
    return list(dict.fromkeys(items[w] for w in wanted if w in items))


def _write(raw: bytes, page: Page, name: str) -> None:
    decoded = clean(decode_page(raw).text)[0]
    root = parse_html(decoded[decoded.find("?>") + 2 :] if decoded.startswith("<?xml") else decoded, name)
    prepare(root, page)
    page.gap(BLOCK)
    body = root.find("body")
    write_html(root if body is None else body, page)
    page.gap(BLOCK)


def _described(package: "_Element", own: Source) -> Source:
    found: dict[str, list[str]] = {}
    for element in package.iterfind("{*}metadata/*"):
        if value := " ".join(clean(element.text or "")[0].split()):
            found.setdefault(local(element), []).append(value)
    first = {key: values[0] for key, values in found.items()}
    return replace(
        own,
        title=first.get("title", own.title),
        author=", ".join(found.get("creator", [])),
        publisher=first.get("publisher", ""),
        date=valid_date(first.get("date", "")) or own.date,
        language=first.get("language", own.language),
        licence=first.get("rights", ""),
    )
