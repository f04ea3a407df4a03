"""An address that the user gave, fetched and read as a file is."""

from collections.abc import Iterator
from dataclasses import replace

from annotations.clock import now
from annotations.errors import BadInputError
from annotations.ingest.base import Options, read_bytes
from annotations.ingest.failure import Failure
from annotations.ingest.fetch import fetch
from schemas.article import Ingested


def read_address(address: str, options: Options) -> Iterator[Ingested | Failure]:
    """Fetch a page and yield its articles, with address and day; a Failure where it cannot be fetched or read."""
    try:
        page = fetch(address)
    except BadInputError as problem:
        yield Failure(address, problem)
        return
    for item in read_bytes(page.raw, page.name, page.suffix, options):
        if isinstance(item, Failure):
            yield Failure(address, item.error)
            continue
        source = replace(item.source, url=item.source.url or page.url, retrieved=now()[:10])
        yield replace(item, origin=address, source=source)
