"""Text from outside as people may see it: what deceives is written out, and only links to the web are links."""

import re
from urllib.parse import urlsplit

from annotations.text.hazards import hidden

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_UNSAFE = re.compile(r"[\s\x00-\x20\x7f<>\"{}|\\^`]")


def shown(text: str) -> str:
    """Return text with its controls, hidden characters and changes of direction written out: "⟨U+202E⟩"."""
    marks = {at for at, _ in hidden(text)}
    marks.update(match.start() for match in _CONTROLS.finditer(text))
    if not marks:
        return text
    return "".join(f"⟨U+{ord(c):04X}⟩" if at in marks else c for at, c in enumerate(text))


def web_address(url: str) -> str:
    """Return a URL where it is one of the web (http or https, with a host), else an empty string."""
    if not url.isascii() or _UNSAFE.search(url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and host else ""
