"""A page fetched because the user gave its address: with bounds on size, time and redirects, its bytes kept."""

import re
import time
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.sniff import sniffed, unzipped

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

SECONDS = 30.0
"""From the first word to the last byte."""
_PATIENCE = 10.0
_REDIRECTS = 5
_PIECE = 65_536
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "application/epub+zip": ".epub",
    "application/rss+xml": ".rss", "application/atom+xml": ".rss", "application/xml": ".rss", "text/xml": ".rss",
    "text/markdown": ".md", "text/csv": ".csv", "application/x-ndjson": ".jsonl", "message/rfc822": ".eml",
    "multipart/related": ".mhtml", "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx", "text/plain": ".txt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, the address where it was in the end, a name, and the suffix of its format."""

    raw: bytes
    url: str
    name: str
    suffix: str


def is_address(text: str) -> bool:
    """Whether an argument is an address, not a path."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", text) is not None


def fetch(url: str) -> Fetched:
    """Fetch a page. Raises BadInputError: "address" (not http or https), "fetch", "timeout", "too-large"."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    _checked(url)
    until = time.monotonic() + SECONDS
    asked = Request(url, headers={"User-Agent": "Factdesk", "Accept-Encoding": "identity"})  # noqa: S310 - http and https only, checked before
    try:
        with _opener().open(asked, timeout=_PATIENCE) as answer:
            raw, final, headers = _read(answer, until, url), str(answer.geturl()), answer.headers
    except HTTPError as problem:
        problem.close()
        raise _refused(url, f"the server answers {problem.code} {problem.reason}") from problem
    except TimeoutError as problem:
        raise _late(url) from problem
    except URLError as problem:
        if isinstance(problem.reason, TimeoutError):
            raise _late(url) from problem
        raise _refused(url, str(problem.reason)) from problem
    except (HTTPException, OSError, ValueError) as problem:
        raise _refused(url, str(problem) or type(problem).__name__) from problem
    path = unquote(urlsplit(final).path).rstrip("/").rpartition("/")[2]
    return Fetched(raw, final, path or urlsplit(final).netloc, _suffix(headers, raw, path))


def _read(answer: Any, until: float, url: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        pieces.append(piece)
        if size > limits.TEXT:
            raise limits.too_large(f"What {url} sends", f"Pages of up to {limits.TEXT // 1_000_000} MB are fetched.")
        if time.monotonic() > until:
            raise _late(url)
    raw = b"".join(pieces)
    if answer.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        unpacked = unzipped(raw, limits.TEXT)
        if unpacked is None:
            raise limits.too_large(f"What {url} sends, unpacked")
        return unpacked
    return raw


def _suffix(headers: Message, raw: bytes, path: str) -> str:
    """Return the format by the bytes, else by what the server says, else by the address."""
    found = sniffed(raw) or _KINDS.get(headers.get_content_type(), "")
    dotted = "." + path.rpartition(".")[2].lower() if "." in path else ""
    return found if found and found != ".txt" else dotted if dotted in _KINDS.values() else found or ".html"


def _opener() -> "OpenerDirector":
    """Return what opens http and https, and nothing else: no file, no FTP, whatever a redirect says."""
    from urllib import request

    class Redirects(request.HTTPRedirectHandler):
        max_redirections = _REDIRECTS

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            _checked(newurl)
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler, Redirects, request.HTTPDefaultErrorHandler,
        request.HTTPErrorProcessor,
    ):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _checked(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        raise BadInputError(f"{url} is no address of a web page.", "It begins with http:// or https://.", "address")


def _refused(url: str, why: str) -> BadInputError:
    return BadInputError(f"{url} cannot be fetched: {why}.", "Open it in a browser and save the page.", "fetch")


def _late(url: str) -> BadInputError:
    return BadInputError(f"{url} did not come within {SECONDS:.0f} seconds.", "Try again later.", "timeout")
