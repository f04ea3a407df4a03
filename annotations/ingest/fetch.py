"""A page fetched because the user gave its address: with bounds on size, time and redirects, its bytes kept."""

import re
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.hang_up import Watch
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

    asked = Request(_checked(url), headers={"User-Agent": "Factdesk", "Accept-Encoding": "identity"})  # noqa: S310 - http and https only, checked before
    watch = Watch(SECONDS)
    try:
        with _opener(watch).open(asked, timeout=_PATIENCE) as answer:
            raw, final, headers = _read(answer, watch, url), str(answer.geturl()), answer.headers
    except HTTPError as problem:
        problem.close()
        raise _refused(url, f"the server answers {problem.code} {problem.reason}") from problem
    except (HTTPException, OSError, ValueError) as problem:
        reason = problem.reason if isinstance(problem, URLError) else problem
        if watch.late or isinstance(reason, TimeoutError):
            raise _late(url) from problem
        raise _refused(url, str(reason) or type(reason).__name__) from problem
    finally:
        watch.stop()
    path = unquote(urlsplit(final).path).rstrip("/").rpartition("/")[2]
    return Fetched(raw, final, path or urlsplit(final).netloc, _suffix(headers, raw, path))


def _read(answer: Any, watch: Watch, url: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        pieces.append(piece)
        if size > limits.TEXT:
            raise limits.too_large(f"What {url} sends", f"Pages of up to {limits.TEXT // 1_000_000} MB are fetched.")
    if watch.late:
        raise _late(url)
    raw = b"".join(pieces)
    if answer.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        unpacked = unzipped(raw, limits.TEXT)
        if unpacked is None:
            raise _refused(url, "what it sends is packed, and damaged or too large")
        return unpacked
    return raw


def _suffix(headers: Message, raw: bytes, path: str) -> str:
    """Return the format by the bytes, else by what the server says, else by the address."""
    found = sniffed(raw) or _KINDS.get(headers.get_content_type(), "")
    dotted = "." + path.rpartition(".")[2].lower() if "." in path else ""
    return found if found and found != ".txt" else dotted if dotted in _KINDS.values() else found or ".html"


def _opener(watch: Watch) -> "OpenerDirector":
    """Return what opens http and https, and nothing else: no file, no FTP, whatever a redirect says."""
    from http.client import HTTPConnection, HTTPSConnection
    from urllib import request

    class Http(request.HTTPHandler):
        def http_open(self, req: Any) -> Any:
            return self.do_open(lambda host, **given: watch.over(HTTPConnection(host, **given)), req)

    class Https(request.HTTPSHandler):
        def https_open(self, req: Any) -> Any:
            return self.do_open(lambda host, **given: watch.over(HTTPSConnection(host, **given)), req)

    class Redirects(request.HTTPRedirectHandler):
        max_redirections = _REDIRECTS

        def http_error_302(self, req: Any, fp: Any, code: int, msg: str, headers: Any) -> Any:
            fp.close()  # else it is read to its end, and may have none
            return super().http_error_302(req, fp, code, msg, headers)

        http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
            return super().redirect_request(req, fp, code, msg, headers, _checked(newurl))

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler, Http, Https, Redirects, request.HTTPDefaultErrorHandler,
        request.HTTPErrorProcessor,
    ):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _checked(url: str) -> str:
    """Return the address as it is asked for: what is not ASCII in it is written as a server takes it."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
        path, query = (quote(part, safe="%/:;=@,&?+!$'()*~[]|") for part in (parts.path, parts.query))
        fitting = url.isprintable() and parts.scheme.lower() in ("http", "https") and bool(host)
    except ValueError:
        fitting = False
    if not fitting:
        raise BadInputError(f"{url} is no address of a web page.", "It begins with http:// or https://.", "address")
    return parts._replace(netloc=host, path=path, query=query, fragment="").geturl()


def _refused(url: str, why: str) -> BadInputError:
    return BadInputError(f"{url} cannot be fetched: {why}.", "Open it in a browser and save the page.", "fetch")


def _late(url: str) -> BadInputError:
    return BadInputError(f"{url} did not come within {SECONDS:.0f} seconds.", "Try again later.", "timeout")
