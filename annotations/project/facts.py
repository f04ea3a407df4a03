"""A project's facts as they are looked up: in the file's own tables, or in memory where the file cannot be written."""

import json
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotations.facts.match import SHARED_WORDS, FactIndex, Facts, Known, Said, said_by
from annotations.store.fact_list import Listed
from annotations.store.fact_table import FactRow, FactTable, FigureRow
from annotations.store.store import Store
from schemas.codec import decode, encode
from schemas.fact import Fact

if TYPE_CHECKING:
    from annotations.project.project import Project

_KEPT = 5_000
_PIECE = 0.03
"""Seconds that a decision may have to wait while the list of all is brought up to date."""
KnownIn = Callable[["Project", str], Sequence[Known]]


class KnownFacts:
    """A project's facts, brought up to date before they are asked: what was decided costs what its article costs."""

    def __init__(self, known_in: KnownIn) -> None:
        """`known_in` reads the facts of an article."""
        self._known_in = known_in
        self._changed: set[str] = set()
        self._stored: StoredFacts | None = None
        self._memory: tuple[int, FactIndex] | None = None
        self._aside: FactTable | None = None
        self._catching_up: tuple[dict[str, int], list[str]] | None = None

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
        stored.put(self._rows(project, todo), whole=stale is None)
        self._changed, self._catching_up = set(), None
        return stored

    def listed(self, project: "Project") -> FactTable | None:
        """Return the list of all facts; None where a piece of it was brought up to date and more is to be done.

        A copy that is read only keeps in memory what its file has not.
        """
        table = self.table(project)
        if self._catching_up is None:
            stale = table.stale()
            if stale is not None and not self._changed and not stale:
                return table
            if project.store.read_only and self._aside is None:
                self._aside = table = FactTable.aside(project.store)
                stale = None
            todo = project.store.articles_with_verdicts() if stale is None else sorted(self._changed | set(stale))
            self._catching_up, self._changed = (table.ends(), todo), set()
            if stale is None:
                table.clear()
        ends, todo = self._catching_up
        before = len(todo)
        if self._stored is not None:
            self._stored.kept_no_more()
        table.add(self._some_rows(project, todo))
        if not todo:
            table.mark(ends)
            self._catching_up = None
            return table if before == 0 or table.stale() == [] else None
        return None

    def table(self, project: "Project") -> FactTable:
        """Return the list as far as it is."""
        stored = self._stored = self._stored or StoredFacts(project.store)
        return self._aside or stored.table

    def _rows(self, project: "Project", articles: Iterable[str]) -> Iterator[tuple[str, list[FactRow]]]:
        values = {rating.rating: rating.value for rating in project.scale().values()}
        for article_id in articles:
            yield article_id, [row_of(one, values) for one in self._known_in(project, article_id)]

    def _some_rows(self, project: "Project", todo: list[str]) -> Iterator[tuple[str, list[FactRow]]]:
        """Take articles off the list for as long as a decision may wait."""
        until = time.monotonic() + _PIECE
        while todo:
            yield from self._rows(project, [todo.pop(0)])
            if time.monotonic() > until:
                return

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
        self.kept_no_more()
        self.table.put(facts, whole)

    def kept_no_more(self) -> None:
        """Forget what is kept in memory: the facts in the file are about to change."""
        self._kept.clear()

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


def listed_of(text: str) -> Known:
    """Return a kept fact as a list shows it: its figures, names and words, without evidence, dates and what it says."""
    kept = json.loads(text)
    fact = kept["fact"]
    return Known(decode(Fact, {**fact, "evidence": [], "dates": []}), (), kept["standing"], kept["why"])


def row_of(known: Known, values: Mapping[str, int | None] | None = None) -> FactRow:
    """Return a fact as it is kept; `values` has the place of each rating on the scale."""
    fact = known.fact
    kept = {"fact": encode(fact), "standing": known.standing, "why": known.why}
    figures = tuple(FigureRow(tuple(said.keys), said.words) for said in known.said)
    title = fact.statement if known.standing == "stands" else ""
    body = f"{fact.subject}\n{fact.verdict.rationale}".strip()
    listed = _listed(known, (values or {}).get(fact.verdict.rating) or 0)
    return FactRow(fact.fact_id, json.dumps(kept, ensure_ascii=False), figures, title, body, listed)


def _listed(known: Known, value: int) -> Listed:
    fact = known.fact
    about = fact.subject or ", ".join(dict.fromkeys(e.name for e in fact.entities))
    lows = [f.quantity.low for f in fact.figures if f.quantity.low is not None]
    figures = " ".join(f.surface for f in fact.figures)
    words = (fact.statement, fact.rating_label, figures, about, fact.article_title, fact.verified_at[:10],
             fact.reviewer_name)  # fmt: skip
    return Listed(
        known.standing, fact.statement, value, float(lows[0]) if lows else 0.0, about, fact.article_title,
        fact.verified_at[:10], fact.reviewer_name, " ".join(words),
    )  # fmt: skip
