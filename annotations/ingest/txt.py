"""Plain text."""

from annotations.ingest.described import source_of
from annotations.ingest.encoding import decode
from annotations.text.normalise import normalise
from schemas.article import Ingested


class TextReader:
    """Reads `.txt` and `.text`: the text as it is, its first line the headline where it looks like one."""

    suffixes: tuple[str, ...] = (".txt", ".text")

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article in the bytes of a file called `name`. Raises BadInputError where they are no text."""
        decoded = decode(raw)
        text, notices = normalise(decoded.text)
        source, parts = source_of(text, name)
        return Ingested(text, raw, source, name, parts, (*decoded.notices, *notices))
