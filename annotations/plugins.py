"""Parts that other packages add, by entry-point group ("factdesk.readers", "factdesk.exporters", "factdesk.checks")."""

from functools import cache
from importlib.metadata import entry_points
from typing import Any


@cache
def plugins(group: str) -> tuple[Any, ...]:
    """Return what installed packages register in a group, made by calling each entry point, in order of their names.

    Looked up once in the life of the program: it reads the metadata of every installed package.
    """
    return tuple(point.load()() for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value)))
