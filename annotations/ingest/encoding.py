"""Bytes to text: byte order mark, declared encoding, UTF-8, then a guess. Whatever was chosen is told."""

import codecs
import re
from dataclasses import dataclass

from annotations.errors import BadInputError
from schemas.article import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"SQLite")
_GUESSES = ("utf_8", "utf_16", "cp1252")
_SAMPLE = 100_000
_FEW = 5
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b]")
_MOJIBAKE = re.compile(
    "\u00e2\u20ac[\u0153\u009d\u2122\u02dc\u201c\u201d\u00a6]|\u00c3[\u00a9\u00a8\u00bc\u00b6\u00a4\u00a1\u00b1]|\u00c2[\u00a3\u00a0]"
)
_NAMES = {"cp1252": "Windows-1252", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding (Python's name) that it was read as, and what a reviewer should know of that."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(raw: bytes, declared: str = "") -> Decoded:
    """Return the text of a file's bytes. `declared` is what the file or its carrier says its encoding is.

    Nothing is repaired in silence: a guess, and bytes that do not fit, become notices. Raises BadInputError where the
    bytes are no text.
    """
    if raw.startswith(_NOT_TEXT):
        raise _no_text()
    decoded = _by_mark(raw) or _by_declaration(raw, declared) or _wide(raw) or _utf8(raw) or _guessed(raw)
    sample = decoded.text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > max(_FEW, len(sample) / 100):
        raise _no_text()
    return Decoded(decoded.text, decoded.encoding, (*decoded.notices, *mojibake_notice(decoded.text)))


def mojibake_notice(text: str) -> tuple[Notice, ...]:
    """Return the notice that a text was decoded wrongly somewhere before it came here, where it looks so."""
    if not _MOJIBAKE.search(text):
        return ()
    words = (
        "The text looks as if it had been stored in a wrong encoding (\u00e2\u20ac\u2122 for \u2019);"
        " it can be repaired when it is imported (--repair-encoding)."
    )
    return (Notice("mojibake", words),)


def _no_text() -> BadInputError:
    return BadInputError("This is not a text file.", "Save the article as plain text (UTF-8) or Markdown.", "not-text")


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _with_losses(raw[len(mark) :], encoding)
    return None


def _by_declaration(raw: bytes, declared: str) -> Decoded | None:
    if not declared:
        return None
    try:
        return Decoded(raw.decode(declared), codecs.lookup(declared).name)
    except (LookupError, UnicodeError):
        return None


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    head = raw[:_SAMPLE]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = head[first::2].count(0)
        if zeros > 0.4 * len(head) / 2 and head[1 - first :: 2].count(0) * 20 < zeros:
            return _with_losses(raw, encoding, _guess_notice(encoding))
    return None


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(len(m) for m in re.findall("[^\x00-\x7f\ufffd]+", text))
    return _with_losses(raw, "utf-8") if good > 4 * lost else None


def _guessed(raw: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_isolation=list(_GUESSES)).best()
    if best is None:
        return _with_losses(raw, "cp1252", _guess_notice("cp1252"))
    return Decoded(raw.decode(best.encoding), best.encoding, (_guess_notice(best.encoding),))


def _guess_notice(encoding: str) -> Notice:
    name = _NAMES.get(encoding.replace("-", "_"), encoding)
    return Notice("encoding", f"The file does not say its encoding and is not UTF-8; it was read as {name}.")


def _with_losses(raw: bytes, encoding: str, *notices: Notice) -> Decoded:
    try:
        return Decoded(raw.decode(encoding), encoding, notices)
    except UnicodeDecodeError:
        text = raw.decode(encoding, "replace")
    count = text.count("\ufffd")
    loss = Notice("encoding-errors", f"Bytes that are no {encoding.upper()} ({count}) were read as \ufffd.")
    return Decoded(text, encoding, (*notices, loss))
