"""A project's facts as they are looked up: in the file's own tables, or in memory where the file cannot be written."""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from annotations.facts.match import SHARED_WORDS, FactIndex, Facts, Known, Said, said_by
from annotations.store.fact_table import FactRow, FactTable, FigureRow
from annotations.store.store import Store
from schemas.codec import decode, encode
from schemas.fact import Fact

if TYPE_CHECKING:
    from annotations.project.project import Project

_KEPT = 5_000
KnownIn = Callable[["Project", str], Sequence[Known]]


class KnownFacts:
    """A project's facts, brought up to date before they are asked: what was decided costs what its article costs."""

    def __init__(self, known_in: KnownIn) -> None:
        """`known_in` reads the facts of an article."""
        self._known_in = known_in
        self._changed: set[str] = set()
        self._stored: StoredFacts | None = None
        self._memory: tuple[int, FactIndex] | None = None

    def changed(self, articles: Iterable[str]) -> None:
        """Note that articles were detected or decided anew; an empty id says nothing that the log does not."""
        self._changed |= set(articles) - {""}

    def index(self, project: "Project") -> Facts:
        """Return the facts as they stand."""
        stored = self._stored = self._stored or StoredFacts(project.store)
        stale = stored.table.stale()
        todo = sorted(self._changed | set(stale or ()))
        if stale is not None and not todo:
            return stored
        if project.store.read_only:
            return self._in_memory(project)
        if stale is None:
            todo = project.store.articles_with_verdicts()
        read = ((article_id, [row_of(one) for one in self._known_in(project, article_id)]) for article_id in todo)
        stored.put(read, whole=stale is None)
        self._changed = set()
        return stored

    def _in_memory(self, project: "Project") -> FactIndex:
        decisions = project.store.decisions()
        if self._memory is None or self._memory[0] != decisions:
            index = FactIndex()
            for article_id in project.store.articles_with_verdicts():
                index.put(article_id, self._known_in(project, article_id))
            self._memory = decisions, index
        return self._memory[1]


class StoredFacts:
    """The facts in the tables of a store, as `facts.match` asks for them; those asked for last are kept in memory."""

    def __init__(self, store: Store) -> None:
        self.table = FactTable(store)
        self._kept: OrderedDict[int, Known] = OrderedDict()

    def put(self, facts: Iterable[tuple[str, Sequence[FactRow]]], whole: bool) -> None:
        """Replace the facts of articles."""
        self._kept.clear()
        self.table.put(facts, whole)

    def near(self, said: Said) -> list[tuple[Known, Said]]:
        """Return the figures of facts that name, measure and speak of something that `said` does, each once."""
        found = []
        for one in self.table.near(said.keys, said.words, SHARED_WORDS):
            known = self._kept.get(one.fact)
            if known is None:
                known = self._kept[one.fact] = known_of(one.known)
                if len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            found.append((known, known.said[one.number]))
        return found

    def find(self, fact_id: str) -> Known | None:
        found = self.table.find(fact_id)
        return None if found is None else known_of(found)

    def all(self) -> Iterator[Known]:
        return map(known_of, self.table.all())


def known_of(text: str) -> Known:
    """Return a kept fact. Raises DecodeError where it is none."""
    kept = json.loads(text)
    fact = decode(Fact, kept["fact"])
    return Known(fact, said_by(fact), kept["standing"], kept["why"])


def row_of(known: Known) -> FactRow:
    """Return a fact as it is kept."""
    fact = known.fact
    kept = {"fact": encode(fact), "standing": known.standing, "why": known.why}
    figures = tuple(FigureRow(tuple(said.keys), said.words) for said in known.said)
    title = fact.statement if known.standing == "stands" else ""
    body = f"{fact.subject}\n{fact.verdict.rationale}".strip()
    return FactRow(fact.fact_id, json.dumps(kept, ensure_ascii=False), figures, title, body)
