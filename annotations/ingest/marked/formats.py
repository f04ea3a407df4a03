"""Every format of marked texts, and which one a file is."""

from pathlib import Path

from annotations.errors import BadInputError
from annotations.ingest.marked.base import MarkedReader, check_ordinary
from annotations.ingest.marked.brat import BratReader
from annotations.ingest.marked.claimreview import ClaimReviewReader
from annotations.ingest.marked.conll import ConllReader
from annotations.ingest.marked.docbin import DocBinReader
from annotations.ingest.marked.doccano import DoccanoReader
from annotations.ingest.marked.labelstudio import LabelStudioReader
from annotations.ingest.marked.prodigy import ProdigyReader
from annotations.ingest.marked.webannotation import WebAnnotationReader
from annotations.plugins import plugins


def marked_readers() -> tuple[MarkedReader, ...]:
    """Return the readers of this program and of installed packages (entry points "factdesk.marked_readers")."""
    return (
        LabelStudioReader(), ProdigyReader(), DoccanoReader(), BratReader(), ConllReader(), DocBinReader(),
        ClaimReviewReader(), WebAnnotationReader(), *plugins("factdesk.marked_readers"),
    )  # fmt: skip


def marked_reader(path: Path, name: str = "") -> MarkedReader:
    """Return the reader of a format by its name, else the first that knows the file. Raises BadInputError."""
    if not path.is_dir():
        check_ordinary(path)
    known = marked_readers()
    names = ", ".join(reader.name for reader in known)
    if name:
        named = [reader for reader in known if reader.name == name]
        if not named:
            raise BadInputError(f"{name!r} is no format of annotations.", f"Formats: {names}.", "format")
        return named[0]
    if not path.exists():
        raise BadInputError(f"There is no file {path}.", "Check the name.", "no-file")
    found = next((reader for reader in known if reader.knows(path)), None)
    if found is None:
        raise BadInputError(f"{path.name} is of no known format of annotations.", f"Give --format: {names}.", "format")
    return found
