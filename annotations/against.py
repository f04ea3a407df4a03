"""Texts compared with the verified facts of projects and of fact sets in files, which are only read."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from annotations.analyse import Analysed
from annotations.facts.match import Together
from annotations.project.attached import index_of
from annotations.project.check import against_facts, fact_findings, said_in
from annotations.project.project import Project
from annotations.project.told import all_matches
from schemas.finding import Finding


@contextmanager
def compared_with(files: Sequence[Path]) -> Iterator[Callable[[Analysed], Analysed]]:
    """Give what adds to a text's findings those against the facts in files (none: no findings are added).

    Of a project a private copy is read, also where it is open elsewhere, with what is attached to it, by its own
    switches and tolerances; another file is a fact set as `attached.index_of` reads it. Raises a ProjectError as
    `Project.open`, BadInputError as `index_of`.
    """
    if not files:
        yield lambda one: one
        return
    with ExitStack() as opened:
        projects = [f for f in files if f.suffix == ".factdesk" or not _is_set(f)]
        desks = [opened.enter_context(Project.open(path, read_only=True)) for path in projects]
        sets = Together(tuple(index_of(path) for path in files if path not in projects))

        def compared(one: Analysed) -> Analysed:
            article = one.checked()
            found: list[Finding] = [*one.findings]
            for desk in desks:
                found += fact_findings(desk, article)
            found += against_facts(article, all_matches(article, said_in(article), sets))
            return replace(one, findings=tuple(sorted(found, key=lambda f: f.members[0].start)))

        yield compared


def _is_set(path: Path) -> bool:
    return path.suffix in (".jsonl", ".ndjson", ".json", ".jsonld")
