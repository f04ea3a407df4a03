"""Parts that other packages add, by entry-point group ("factdesk.readers", "factdesk.exporters", "factdesk.checks")."""

from importlib.metadata import entry_points
from typing import Any


def plugins(group: str) -> list[Any]:
    """Return what installed packages register in a group, made by calling each entry point, in order of their names."""
    return [point.load()() for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value))]
