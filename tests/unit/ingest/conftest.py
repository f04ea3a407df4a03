"""One process that reads for all tests of a run: starting one takes longer than what most of them look at."""

from collections.abc import Iterator

import pytest
from made import Read

from annotations.ingest.base import Reading


@pytest.fixture(scope="session")
def read() -> Iterator[Read]:
    """Return what reads the one article of a file."""
    with Reading() as reading:
        yield reading.article
