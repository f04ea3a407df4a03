"""Marked texts in a zip file, as programs export them: unpacked within bounds into a folder that goes again."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from annotations.ingest import limits
from annotations.ingest.archive import Archive
from annotations.ingest.marked.base import whole

_KIND = "a zip file"


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """Give a path that readers take: of a zip file the folder of what it holds (its only file or folder, where there
    is but one), else the path itself. Raises BadInputError: "bomb", "encrypted", "not-format", "too-large"."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        yield path
        return
    archive = Archive(whole(path), path.name, _KIND)
    with tempfile.TemporaryDirectory(prefix="factdesk-") as name:
        folder = Path(name)
        for entry in archive.names():
            inside = PurePosixPath(entry.replace("\\", "/"))
            if entry.endswith("/") or not inside.parts or _is_left_out(inside):
                continue
            place = folder.joinpath(*inside.parts)
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(archive.need(entry))
            except OSError as problem:
                raise limits.not_format(path.name, _KIND) from problem
        yield _only(folder)


def _is_left_out(inside: PurePosixPath) -> bool:
    """Whether an entry would leave the folder, or is what a system adds by itself."""
    odd = inside.is_absolute() or ".." in inside.parts or ":" in inside.parts[0]
    return odd or inside.parts[0] == "__MACOSX" or inside.name.startswith(".")


def _only(folder: Path) -> Path:
    """Return the only file or folder in a folder, else the folder."""
    inside = list(folder.iterdir())
    return inside[0] if len(inside) == 1 else folder
