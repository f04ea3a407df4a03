"""Saved web pages: the article without what stands around it, by trafilatura; what it drops or hides is told."""

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotations.ingest import limits
from annotations.ingest.blocks import drop, parse_html, prepare, write_html
from annotations.ingest.described import headline, source_of, valid_date
from annotations.ingest.encoding import Decoded, decode
from annotations.ingest.page import BLOCK, Page, collapsed
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Source

if TYPE_CHECKING:
    from email.message import EmailMessage

    from lxml.etree import _Element

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""")
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
_NEAR = 300
"""Characters within which a page says its title, where it says it."""
_FURNITURE = ("nav", "footer", "form", "aside", "script", "style", "noscript", "template")
_WORTH = {"p": 60, "li": 30, "h2": 8, "h3": 8}
"""Characters from which a block of an article is worth missing."""


class WebPageReader:
    """Reads `.html`, `.htm` and `.xhtml`: main text, headings, captions and tables; title, byline, date, publisher."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    apart = True

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article of a saved page. Raises BadInputError: "too-deep", "not-format", "empty"."""
        return article_of_page(decode_page(raw), raw, name)


class MhtmlReader:
    """Reads `.mhtml` and `.mht`: a page that a browser saved in one file, with its address and the day of saving."""

    suffixes: tuple[str, ...] = (".mhtml", ".mht")
    apart = True
    largest = limits.PACKED

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article of a page saved in one file. Raises BadInputError as for a web page."""
        from email import message_from_bytes, policy

        message = message_from_bytes(raw, policy=policy.default)
        part = next((p for p in message.walk() if p.get_content_type() in ("text/html", "application/xhtml+xml")), None)
        if part is None:
            raise limits.not_format(name, "a page saved as MHTML")
        body = part.get_payload(decode=True)
        page = decode_page(body if isinstance(body, bytes) else b"", part.get_content_charset() or "")
        item = article_of_page(page, raw, name)
        where = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
        url = item.source.url or (where if where.startswith(("http://", "https://")) else "")
        return replace(item, source=replace(item.source, url=clean(url)[0], retrieved=_saved(message)))


def _saved(message: "EmailMessage") -> str:
    stamp = getattr(message.get("Date"), "datetime", None)
    return stamp.date().isoformat() if stamp is not None else ""


def decode_page(raw: bytes, declared: str = "") -> Decoded:
    """Return a page's text by what its carrier, or it itself, says of its encoding, as browsers understand it."""
    said = _CHARSET.search(raw[:4096]) or _XML_CHARSET.match(raw)
    declared = (declared or (said[1].decode("ascii", "replace") if said else "")).lower()
    return decode(raw, "cp1252" if declared in _LATIN else declared)


def article_of_page(decoded: Decoded, raw: bytes, name: str) -> Ingested:
    """Return the article in a page's text. Raises BadInputError: "too-deep", "not-format"."""
    import trafilatura

    cleaned, changed = clean(decoded.text)
    marked = re.sub(r"^\s*<\?xml[^>]*\?>", "", cleaned)
    root = parse_html(marked, name)
    page = Page(name)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    prepare(root, page)
    for figure in root.iter("figure"):
        figure.tag = "div"
    captions = _captions(root)
    found = trafilatura.bare_extraction(
        root, with_metadata=True, include_comments=False, include_tables=True, include_images=False,
        date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
    )  # fmt: skip
    notices: tuple[Notice, ...] = ()
    body = getattr(found, "body", None)
    title = _line(getattr(found, "title", None))
    whole = _whole(root)
    if body is None or not "".join(body.itertext()).strip():
        body = whole
        notices = (Notice("whole-page", "No main text was found; the article is all that the page shows."),)
    elif _is_all(body, whole):
        body = whole
    _write(body, page, title, captions)
    _tell_missing(root, page)
    source = replace(_source(found, title, page.text(), name), language=_language(language))
    kept = [n for n in decoded.notices if n.code != "mojibake"]
    kept += [n for n in changed if n.code not in ("byte-order-mark", "line-breaks")]
    return Ingested(page.text(), raw, source, name, page.sorted_parts(), (*kept, *page.notices(), *notices))


def _write(body: "_Element", page: Page, title: str, captions: frozenset[str]) -> None:
    for paragraph in body.iter("p", "item"):
        if _line("".join(paragraph.itertext())) in captions:
            paragraph.tag = "figcaption"
    begins = _line("".join(body.itertext()))[: len(title) + _NEAR]
    if title and title not in begins:
        with page.part("headline"):
            page.add(title)
        page.gap(BLOCK)
    elif (
        title
        and (first := next((p for p in body.iter("p") if _line("".join(p.itertext())) == title), None)) is not None
    ):
        first.tag = "head"
    write_html(body, page)


def _captions(root: "_Element") -> frozenset[str]:
    """Return the captions of the page's pictures, which become paragraphs, so that they are not dropped with them."""
    found = list(root.iter("figcaption"))
    for caption in found:
        caption.tag = "p"
        for inside in caption.iter("p", "div"):
            if inside is not caption:
                inside.tag = "span"
    return frozenset(line for c in found if (line := _line("".join(c.itertext()))))


def _is_all(body: "_Element", whole: "_Element") -> bool:
    """Whether a page has little beside the text that was found: then nothing of it is left out."""
    length = _length(whole)
    return length < 2 * _length(body) and 5 * sum(_length(a) for a in whole.iter("a")) < length


def _length(element: "_Element") -> int:
    return len(collapsed("".join(element.itertext())))


def _whole(root: "_Element") -> "_Element":
    body = root.find("body")
    body = root if body is None else body
    for element in list(body.iter(*_FURNITURE)):
        drop(element)
    return body


def _tell_missing(root: "_Element", page: Page) -> None:
    """Tell of paragraphs of the article that did not come through, and of those that came through once of several."""
    lines = Counter(" ".join(line.split()) for line in page.text().split("\n"))
    text = " ".join(lines)
    seen: Counter[str] = Counter()
    for block in root.iter(*_WORTH):
        line = " ".join("".join(block.itertext()).split())
        if len(line) >= _WORTH[block.tag]:
            seen[line] += 1
            if line not in lines and _in_article(block) and line not in text:
                page.noticed("left-out", line)
    for line, times in seen.items():
        if 0 < lines[line] < times:
            page.noticed("repeated", line, times - lines[line])


def _in_article(block: "_Element") -> bool:
    return any(around.tag in ("article", "main") for around in block.iterancestors())


def _source(found: Any, title: str, text: str, name: str) -> Source:
    own, _ = source_of(text, name)
    return replace(
        own,
        title=title or (own.title if headline(text) else _line(own.title)),
        author=_line(getattr(found, "author", None)).replace("; ", ", "),
        publisher=_line(getattr(found, "sitename", None)),
        url=_line(getattr(found, "url", None)),
        date=valid_date(getattr(found, "date", None) or "") or own.date,
        section=_line((getattr(found, "categories", None) or [""])[0]),
    )


def _language(tag: str) -> str:
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else "en"


def _line(text: str | None) -> str:
    return collapsed(clean(text or "")[0]).strip()
