"""What a file is by its bytes: a suffix is only what somebody called it."""

import re
import zlib
from collections.abc import Mapping

_WEB = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(rb"(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]*:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_MAIL_NAMES = re.compile(rb"^(?:from|subject|date|mime-version|received):", re.IGNORECASE | re.MULTILINE)
_OFFICE: Mapping[bytes, str] = {
    b"word/": ".docx", b"xl/": ".xlsx", b"application/epub+zip": ".epub",
    b"application/vnd.oasis.opendocument.text": ".odt", b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
}  # fmt: skip
_BINARY = frozenset({".pdf", *_OFFICE.values(), ".xlsm", ".docm"})
_HEAD = 4_096


def sniffed(raw: bytes) -> str:
    """Return the suffix of what bytes are plainly: PDF, an office file, a web page, a feed, an e-mail; else ""."""
    if b"%PDF-" in raw[:1024] and raw.lstrip()[:5] == b"%PDF-":
        return ".pdf"
    if raw[:4] == b"PK\x03\x04":
        return _office(raw)
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if _WEB.match(head):
        return ".html"
    if _FEED.match(head.lstrip()):
        return ".rss"
    if _MAIL.match(head) and _MAIL_NAMES.search(head):
        return ".mhtml" if b"multipart/related" in head else ".eml"
    if head.lstrip()[:1] == b"{" and b"\n" in raw.strip():
        return ".jsonl"
    return ""


def deceives(raw: bytes, suffix: str) -> str:
    """Return the suffix that a file should have where its own says another kind of binary file, or a text; else ""."""
    found = sniffed(raw)
    if found == suffix or not found:
        return ""
    if found in _BINARY:
        return found if suffix not in _BINARY or not _alike(found, suffix) else ""
    return found if suffix in _BINARY else ""


def _alike(found: str, suffix: str) -> bool:
    return found[:4] == suffix[:4]


def _office(raw: bytes) -> str:
    # The directory at the end names every entry; ODF and EPUB say what they are in their first entry, uncompressed.
    for mark, suffix in _OFFICE.items():
        if mark.startswith(b"application/") and mark in raw[:200]:
            return suffix
    tail = raw[-200_000:]
    return next((s for m, s in _OFFICE.items() if not m.startswith(b"application/") and m in tail), "")


def unzipped(raw: bytes, largest: int) -> bytes | None:
    """Return gzip or zlib bytes unpacked, None where they are damaged or larger than `largest`."""
    unpack = zlib.decompressobj(wbits=47)
    try:
        found = unpack.decompress(raw, largest + 1)
    except zlib.error:
        return None
    return found if len(found) <= largest else None
