"""Fact sets of others, attached to a project read-only: another project, an exported fact set, a ClaimReview feed.

The project keeps the names of the files alone (setting `attached`); what they hold is read when it is needed.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import BadInputError, FactdeskError
from annotations.facts import claim_reviews
from annotations.facts.match import FactIndex, Known, said_by
from annotations.json_lines import parse_line, read_lines
from schemas.codec import DecodeError, decode
from schemas.fact import Fact, FactDate, FactEntity, FactFigure
from schemas.mention import DateValue, EntityValue, FigureValue, Mention

if TYPE_CHECKING:
    from annotations.project.project import Project

KEY = "attached"
"""The setting: a list of paths, relative ones from the project's folder."""
MOST_FACTS = 1_000_000
Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attached:
    """An attached file as the setting names it: the facts in it, or why it cannot be read."""

    name: str
    path: Path
    facts: FactIndex | None = None
    problem: FactdeskError | None = None


class AttachedFacts:
    """What is attached to a project, read once for as long as a file does not change."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[Stamp, FactIndex]] = {}

    def of(self, project: "Project") -> Iterator[Attached]:
        """Yield each attached file; one that cannot be read says why and stops none of the others."""
        for name in names(project):
            path = project.store.path.parent / name
            try:
                yield Attached(name, path, self._index(path))
            except FactdeskError as problem:
                logging.getLogger(__name__).warning("%s", problem.message)
                yield Attached(name, path, problem=problem)

    def _index(self, path: Path) -> FactIndex:
        try:
            found = path.stat()
        except OSError as problem:
            hint = "Detach it, or put it back."
            raise BadInputError(f"{path.name} cannot be read: {problem.strerror}.", hint) from problem
        stamp = found.st_mtime_ns, found.st_size
        kept = self._read.get(path)
        if kept is None or kept[0] != stamp:
            kept = self._read[path] = stamp, index_of(path)
        return kept[1]


def names(project: "Project") -> list[str]:
    """Return the attached files as the setting names them."""
    value = project.store.settings().get(KEY, [])
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def attach(project: "Project", path: Path) -> FactIndex:
    """Attach a file, as a decision, and return what it holds. Raises BadInputError where it holds no facts."""
    if path.resolve() == project.store.path.resolve():
        raise BadInputError("A project cannot be attached to itself.")
    index = index_of(path)
    name = _name(project, path)
    if name not in names(project):
        project.set(KEY, [*names(project), name])
    return index


def detach(project: "Project", path: Path) -> None:
    """Detach a file, as a decision. Raises BadInputError where it is not attached."""
    known = names(project)
    fits = [name for name in known if name in (str(path), _name(project, path))]
    fits = fits or [name for name in known if Path(name).name == str(path)]
    if len(fits) != 1:
        raise BadInputError(f"{path} is not attached.", f"Attached are: {', '.join(known) or 'none'}.")
    project.set(KEY, [name for name in known if name != fits[0]])


def _name(project: "Project", path: Path) -> str:
    """Return how the setting names a file: from the project's folder on where it lies there, so both can be moved."""
    folder, whole = project.store.path.resolve().parent, path.resolve()
    return str(whole.relative_to(folder)) if whole.is_relative_to(folder) else str(whole)


def index_of(path: Path) -> FactIndex:
    """Return the facts in a file, in memory.

    A project (`.factdesk`) is read from a private copy, JSON lines are facts as `factdesk export` writes them, any
    other file is a ClaimReview feed, whose claims go through detection. Raises BadInputError, saying what is wrong, a
    ProjectError, or DetectionError.
    """
    if path.exists() and not path.is_file():  # a pipe or a device may never end
        raise BadInputError(f"{path.name} is not a file.", code="no-file")
    if path.suffix == ".factdesk":
        known = _of_project(path)
    elif path.suffix in (".jsonl", ".ndjson"):
        known = [Known(fact, said_by(fact), source=path.name) for fact in _of_lines(path)]
    else:
        try:
            with path.open("rb") as stream:
                raw = stream.read(claim_reviews.LARGEST + 1)
        except OSError as problem:
            raise BadInputError(f"{path.name} cannot be read: {problem.strerror}.") from problem
        facts = list(_measured(claim_reviews.facts_in(raw, path.name)))
        known = [Known(fact, said_by(fact), source=path.name) for fact in facts]
    index = FactIndex()
    by_article: dict[str, list[Known]] = {}
    for one in known:
        by_article.setdefault(one.fact.article_id, []).append(one)
    for article_id, facts_of_it in by_article.items():
        index.put(article_id, facts_of_it)
    return index


def _of_project(path: Path) -> list[Known]:
    from annotations.project.project import Project

    with Project.open(path, read_only=True) as other:
        return [replace(one, source=path.name) for one in other.known_facts.index(other).all()]


def _of_lines(path: Path) -> Iterator[Fact]:
    for count, (number, line) in enumerate(read_lines(str(path))):
        if count >= MOST_FACTS:
            raise BadInputError(f"{path.name} holds more than {MOST_FACTS:,} facts.", "Divide it.", "too-large")
        try:
            yield decode(Fact, parse_line(number, line), "fact")
        except (DecodeError, RecursionError) as problem:
            raise BadInputError(f"{path.name}, line {number}, is no fact: {problem}.") from problem


def _measured(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield facts with the figures, dates and names that detection finds in their statements."""
    from annotations.jobs import ArticleDone, Request, detect_all, processes

    requests = (Request(str(n), f.statement, f.article_date, "en", "", stream=False) for n, f in enumerate(facts))
    done = (message for message in detect_all(requests, processes(), early=True) if isinstance(message, ArticleDone))
    found = {int(message.job): message.mentions for message in done}
    for number, fact in enumerate(facts):
        mentions = found.get(number, ())
        yield replace(
            fact,
            figures=tuple(_figures(mentions)),
            dates=tuple(
                FactDate("", m.surface, m.start, m.end, m.value.time)
                for m in mentions
                if isinstance(m.value, DateValue)
            ),
            entities=tuple(
                FactEntity("", m.surface, m.start, m.end, m.value.type, m.value.entity, m.value.name)
                for m in mentions
                if isinstance(m.value, EntityValue)
            ),
        )


def _figures(mentions: Iterable[Mention]) -> Iterator[FactFigure]:
    for m in mentions:
        if isinstance(m.value, FigureValue):
            yield FactFigure("", m.surface, m.start, m.end, m.value.quantity)
