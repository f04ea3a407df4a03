"""Parts that other packages add, by entry-point group (`GROUPS`)."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from annotations.errors import FactdeskError

DETECTORS = "factdesk.detectors"
GROUPS = (
    "factdesk.readers",
    "factdesk.marked_readers",
    DETECTORS,
    "factdesk.checks",
    "factdesk.exporters",
    "factdesk.article_exporters",
    "factdesk.printers",
)


@dataclass(frozen=True, slots=True)
class Registered:
    """What a package registers under a name: the part, or why it cannot be made."""

    name: str
    package: str
    version: str
    part: Any = None
    problem: FactdeskError | None = None


def plugins(group: str) -> tuple[Any, ...]:
    """Return what installed packages register in a group, made by calling each entry point, in order of their names.

    Raises FactdeskError that names the part and its package where one cannot be made.
    """
    found = registered(group)
    for one in found:
        if one.problem is not None:
            raise one.problem
    return tuple(one.part for one in found)


@cache
def registered(group: str) -> tuple[Registered, ...]:
    """Return every part of a group, also one that cannot be made, in order of their names.

    Looked up once in the life of the program: it reads the metadata of every installed package.
    """
    return tuple(_made(point) for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value)))


def any_registered(group: str) -> bool:
    """Return whether a package registers anything in a group; nothing of it is loaded."""
    return bool(entry_points(group=group))


def _made(point: EntryPoint) -> Registered:
    package, version = (point.dist.name, point.dist.version) if point.dist else ("an installed package", "")
    try:
        return Registered(point.name, package, version, point.load()())
    except (Exception, SystemExit) as problem:
        error = FactdeskError(
            f"{point.name!r} of {package} cannot be loaded ({type(problem).__name__}: {problem}).",
            "Update or uninstall that package.",
            "plugin",
        )
        error.__cause__ = problem
        return Registered(point.name, package, version, problem=error)
