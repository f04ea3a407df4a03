"""The files in folders, in order of their names, without those that are no articles."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})
_PATTERN = re.compile(r"[*?\[]")


def files_in(path: Path, suffixes: Collection[str]) -> Iterator[Path]:
    """Yield a file itself; of a folder, all files of the suffixes; of a pattern ("news/**/*.pdf"), what it matches.

    In folders, hidden files, links to folders and those that tell of the folder itself are skipped.
    """
    waiting = _matched(path)
    while waiting:
        found = waiting.pop()
        inside = _inside(found)
        if inside is None:
            yield found
        else:
            waiting += [entry for entry in inside if _is_wanted(entry, suffixes)]


def _matched(path: Path) -> list[Path]:
    """Return what a pattern matches, last first; a path that is there, or that holds no pattern, is itself."""
    with suppress(OSError):
        if path.exists():
            return [path]
    parts = path.parts
    first = next((i for i, part in enumerate(parts) if _PATTERN.search(part)), None)
    if first is None:
        return [path]
    with suppress(OSError, ValueError):
        return sorted(Path(*parts[:first]).glob("/".join(parts[first:])), reverse=True) or [path]
    return [path]


def _inside(path: Path) -> list[Path] | None:
    """Return what is in a folder, last first; None for a file, and for what cannot be opened (reading it tells why)."""
    try:
        return sorted(path.iterdir(), reverse=True) if path.is_dir() else None
    except OSError:
        return None


def _is_wanted(entry: Path, suffixes: Collection[str]) -> bool:
    if entry.name.startswith("."):
        return False
    with suppress(OSError):
        if entry.is_dir():
            return not entry.is_symlink()
    return entry.suffix.lower() in suffixes and entry.stem.lower() not in _ABOUT_THE_FOLDER
