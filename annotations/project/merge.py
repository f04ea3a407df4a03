"""Copies of a project united: nothing is decided by it and nothing overwritten; what reviewers differ in is listed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations import VERSION
from annotations.errors import FactdeskError
from annotations.facts import rating_scale
from annotations.project.project import Project
from annotations.review import decide_attribute
from annotations.review.merge import TextOf, problem_of
from annotations.review.state import fold_subject
from annotations.store import rotation
from annotations.store.foreign import open_foreign
from annotations.store.merging import unite_into
from annotations.store.reader import Reader
from annotations.store.unite import United
from annotations.values import desk_table
from annotations.values.exchange import currency_code
from schemas.events import Event, SettingChanged


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What was new. `decisions` counts by reviewer's name; `settings` are the keys that the others changed."""

    files: tuple[str, ...]
    articles: int
    revisions: int
    detector_runs: int
    decisions: Mapping[str, int]
    settings: tuple[str, ...] = ()

    @property
    def nothing_new(self) -> bool:
        """Whether all of it was there before."""
        return not (self.articles or self.revisions or self.detector_runs or self.decisions)


def merge(project: Project, paths: Sequence[Path], *, check: bool = True) -> MergeReport:
    """Add what other copies of an open project hold, all of them or none, after a backup; then check again.

    Without `check` that is left to the caller (`check.whole_check`): it takes by far the longest.

    Raises ProjectError where a file is not a copy of it, is damaged, or tells something differently.
    """
    with _opened(paths) as others:
        rotation.keep(project.store)
        united = project.store.unite(others, fold_subject, check_event)
    report = _report(paths, united, project.store)
    project.reread()
    if check and not report.nothing_new:
        project.check()
    return report


def merge_files(paths: Sequence[Path], out: Path) -> MergeReport:
    """Make a new project of all that copies of one project hold: the same one in whatever order they are named.

    Raises ProjectError as `merge` does, and where there is a file at `out`; nothing half-written stays.
    """
    with _opened(paths) as others:
        united = unite_into(out, others, fold_subject, check_event, app_version=VERSION)
    with Project.open(out) as project:
        project.check()
        return _report(paths, united, project.store)


def check_event(event: Event, text_of: TextOf) -> str:
    """Return why a decision of another file cannot be taken in, empty if it can."""
    return problem_of(event, text_of, _check_setting)


def _check_setting(key: str, value: Any) -> None:
    if key == rating_scale.KEY:
        rating_scale.read(value)
    elif key == "currency":
        currency_code(str(value))
    else:
        decide_attribute.read(key, value)
        desk_table.valid(key, value)


@contextmanager
def _opened(paths: Sequence[Path]) -> Iterator[list[Reader]]:
    with ExitStack() as stack:
        others: list[Reader] = []
        for path in paths:
            try:
                others.append(stack.enter_context(open_foreign(path, VERSION)))
            except FactdeskError as problem:
                raise type(problem)(problem.message, problem.hint or "Nothing was merged.", problem.code) from problem
        yield others


def _report(paths: Sequence[Path], united: United, store: Reader) -> MergeReport:
    names = {r.reviewer_id: r.name for r in store.reviewers().values()}
    decided = Counter(names.get(e.reviewer_id, "the program") for e in united.events)
    settings = sorted({e.payload.key for e in united.events if isinstance(e.payload, SettingChanged)})
    return MergeReport(
        tuple(path.name for path in paths), len(united.articles), len(united.revisions), united.runs,
        dict(sorted(decided.items())), tuple(settings),
    )  # fmt: skip
