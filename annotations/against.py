"""Texts compared with the verified facts of a project, which is only read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from annotations.analyse import Analysed
from annotations.project import Project
from annotations.project_check import fact_findings


@contextmanager
def compared_with(project: Path | None) -> Iterator[Callable[[Analysed], Analysed]]:
    """Give what adds to a text's findings those against the facts of a project (none: no findings are added).

    A private copy of the project is read, also where it is open elsewhere. Raises a ProjectError as `Project.open`.
    """
    if project is None:
        yield lambda one: one
        return
    with Project.open(project, read_only=True) as desk:

        def compared(one: Analysed) -> Analysed:
            found = (*one.findings, *fact_findings(desk, one.checked()))
            return replace(one, findings=tuple(sorted(found, key=lambda f: f.members[0].start)))

        yield compared
