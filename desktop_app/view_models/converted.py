"""The conversions of a figure, as the inspector's quiet lines. Called in the project's thread."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.project.project import Project
    from schemas.value import Quantity


def convert(quantity: "Quantity", day: str, project: "Project") -> str:
    """Return the figure in other terms, one line each source: "about 3.07 billion euros · about … (ECB …)"."""
    by_source: dict[str, list[str]] = {}
    for one in project.conversions(quantity, day):
        by_source.setdefault(one.source, []).append(one.words)
    return "\n".join(f"{' · '.join(words)} ({source})" for source, words in by_source.items())


def warm_up() -> None:
    """Read the exchange rates, so that the first figure need not wait for them. A decision does not wait for it."""
    from annotations.values.exchange import warm

    warm()
