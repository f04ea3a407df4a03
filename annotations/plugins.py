"""Parts that other packages add, by entry-point group ("factdesk.readers", "factdesk.exporters", "factdesk.checks")."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from annotations.errors import FactdeskError


@cache
def plugins(group: str) -> tuple[Any, ...]:
    """Return what installed packages register in a group, made by calling each entry point, in order of their names.

    Looked up once in the life of the program: it reads the metadata of every installed package. Raises FactdeskError
    that names the part and its package where one cannot be made.
    """
    return tuple(_made(point) for point in sorted(entry_points(group=group), key=lambda p: (p.name, p.value)))


def _made(point: EntryPoint) -> Any:
    try:
        return point.load()()
    except Exception as problem:
        package = point.dist.name if point.dist else "an installed package"
        raise FactdeskError(
            f"{point.name!r} of {package} cannot be loaded ({type(problem).__name__}: {problem}).",
            "Update or uninstall that package.",
            "plugin",
        ) from problem
