"""A project's facts, looked up by what their figures name and measure: by key first, by words second.

The tables follow from the log and may be written again at any time; `stale` tells for which articles that is due.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Self

from annotations.store import fact_list, schema, search
from annotations.store.chain import seal
from annotations.store.connection import errors_in_words
from annotations.store.fact_list import Listed, ListedFact, Listing, Place
from annotations.store.store import Store

MOST = 40
"""So many figures of one key are looked at, the newest first; of a fuller key those with two of the words are added."""
BEST = 6
"""So many of them are compared at most, those that share the most words."""
_PAIRED = 3
_SETTINGS = ("s-rating_scale", "s-two_person_rule")
"""Decisions on these may make any claim a fact, or no fact."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of a fact: what it is looked up by, and the words around it."""

    keys: tuple[tuple[str, str], ...]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as it is kept: `known` is the whole of it as JSON; `title` and `body` are searched, where it stands.

    `listed` is how it stands in the list of all.
    """

    fact_id: str
    known: str
    figures: tuple[FigureRow, ...]
    title: str = ""
    body: str = ""
    listed: Listed | None = None


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure that was found: the fact's JSON and which of its figures it is (from 0)."""

    fact: int
    number: int
    known: str


class FactTable:
    """The facts of an open store."""

    def __init__(self, store: Store, aside: sqlite3.Connection | None = None) -> None:
        """`aside` holds the tables of a store that cannot be written."""
        self._store, self._own, self._inside = store, aside, False

    @classmethod
    def aside(cls, store: Store) -> Self:
        """Return an empty table in memory, for a store that is read only."""
        conn = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for statement in schema.FACT_TABLES:
            conn.execute(statement)
        return cls(store, conn)

    def stale(self) -> list[str] | None:
        """Return the articles in which something was decided since the table was brought up to date; None: all."""
        with errors_in_words(self._store.path):
            marks = dict(self._conn.execute("SELECT name, value FROM fact_marks"))
            ends = self.ends()
            if marks.keys() != ends.keys() or any(ends[name] < value for name, value in marks.items()):
                return None
            decided = self._store._conn.execute(
                "SELECT DISTINCT article_id, subject_id IN (?, ?) FROM events WHERE position > ?",
                (*_SETTINGS, marks["events"]),
            ).fetchall()
            if any(setting for _, setting in decided):
                return None
            revised = self._store._conn.execute(
                "SELECT DISTINCT article_id FROM revisions WHERE position > ?", (marks["revisions"],)
            )
            return sorted({row[0] for row in (*decided, *revised)} - {""})

    def put(self, facts: Iterable[tuple[str, Sequence[FactRow]]], whole: bool = False) -> None:
        """Make these the facts of the articles (article id, facts), `whole`: and of no others; mark it up to date."""
        with self._changing():
            if whole:
                self.clear()
            self.add(facts)
            self.mark(self.ends())

    def clear(self) -> None:
        """Forget all facts; the table is stale until it is marked."""
        with self._changing() as conn:
            for index in ("fact_words", "fact_list_index"):
                conn.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
            for table in ("fact_list", "fact_counts", "fact_keys", "fact_figures", "known_facts", "fact_marks"):
                conn.execute(f"DELETE FROM {table}")
            if self._own is None:
                search.forget_facts(conn)

    def add(self, facts: Iterable[tuple[str, Sequence[FactRow]]]) -> None:
        """Make these the facts of the articles (article id, facts), without a mark: more follow."""
        with self._changing() as conn:
            for article_id, rows in facts:
                _forget(conn, "SELECT position, fact_id FROM known_facts WHERE article_id = ?", article_id)
                for row in rows:
                    _insert(conn, article_id, row if self._own is None else replace(row, title=""))

    def mark(self, ends: Mapping[str, int]) -> None:
        """Note up to where the log was looked at."""
        with self._changing() as conn:
            conn.execute("DELETE FROM fact_marks")
            conn.executemany("INSERT INTO fact_marks (name, value) VALUES (?, ?)", sorted(ends.items()))

    def near(self, keys: Iterable[tuple[str, str]], words: Set[str], least: int) -> list[FoundFigure]:
        """Return the figures of a key that share `least` of the words or more: the `BEST`, in the order of facts."""
        found: dict[int, tuple[int, int, int]] = {}
        with errors_in_words(self._store.path):
            for key in keys:
                rows = self._conn.execute(_BY_KEY, (*key, MOST)).fetchall()
                if len(rows) == MOST:
                    rows += self._by_words(key, words)
                for figure, fact, number, around in rows:
                    if figure not in found and (shared := len(words & set(around.split(" ")))) >= least:
                        found[figure] = shared, fact, number
            best = sorted(sorted(found, key=lambda figure: -found[figure][0])[:BEST])
            return [FoundFigure(fact, number, self._known(fact)) for _, fact, number in map(found.__getitem__, best)]

    def find(self, fact_id: str) -> str | None:
        """Return a fact by its id, as JSON."""
        with errors_in_words(self._store.path):
            row = self._conn.execute("SELECT known FROM known_facts WHERE fact_id = ?", (fact_id,)).fetchone()
            return None if row is None else str(row[0])

    def all(self) -> Iterator[str]:
        """Yield every fact as JSON, in the order in which articles got their facts."""
        with errors_in_words(self._store.path):
            yield from (row[0] for row in self._conn.execute("SELECT known FROM known_facts ORDER BY position"))

    # --- the list of all

    def count(self, listing: Listing) -> int:
        """Return how many facts are listed."""
        with errors_in_words(self._store.path):
            return fact_list.count(self._conn, listing)

    def page(self, listing: Listing, limit: int, skip: int = 0, after: Place | None = None) -> list[ListedFact]:
        """Return rows of the list; see `fact_list.page`."""
        with errors_in_words(self._store.path):
            return fact_list.page(self._conn, listing, limit, skip, after)

    def place_after(self, listing: Listing, step: int, after: Place | None) -> Place | None:
        """Return the row that stands `step` rows after another; None where the list ends before."""
        with errors_in_words(self._store.path):
            return fact_list.place_after(self._conn, listing, step, after)

    def number_of(self, listing: Listing, fact_id: str) -> int:
        """Return which row (from 0) a fact is; -1 where that cannot be told."""
        with errors_in_words(self._store.path):
            return fact_list.number_of(self._conn, listing, fact_id)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._own or self._store._conn

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, also where one is in another."""
        if self._own is not None:
            yield self._own
        elif self._inside:
            yield self._store._conn
        else:
            with self._store._changing() as conn:
                self._inside = True
                try:
                    yield conn
                finally:
                    self._inside = False

    def ends(self) -> dict[str, int]:
        """Return the ends of what facts follow from."""
        tables = ("events", "revisions")
        return {
            t: self._store._conn.execute(f"SELECT coalesce(max(position), 0) FROM {t}").fetchone()[0] for t in tables
        }

    def _known(self, position: int) -> str:
        row = self._conn.execute("SELECT known FROM known_facts WHERE position = ?", (position,)).fetchone()
        return str(row[0])

    def _by_words(self, key: tuple[str, str], words: Set[str]) -> list[tuple[int, int, int, str]]:
        own = set(key[0].split())
        chosen = sorted((w for w in words if w not in own), key=lambda w: (-len(w), w))[:_PAIRED]
        found: dict[int, tuple[int, int, int, str]] = {}
        for pair in combinations(chosen, 2):
            match = " AND ".join(_token(key, word) for word in pair)
            found |= {row[0]: row for row in self._conn.execute(_BY_WORDS, (match, MOST))}
        return list(found.values())


_BY_KEY = """SELECT f.position, f.fact, f.number, f.words FROM fact_keys k JOIN fact_figures f ON f.position = k.figure
WHERE k.name = ? AND k.dimension = ? ORDER BY k.figure DESC LIMIT ?"""
_BY_WORDS = """SELECT f.position, f.fact, f.number, f.words FROM fact_words w
CROSS JOIN fact_figures f ON f.position = w.rowid WHERE fact_words MATCH ? LIMIT ?"""
"""A token says its key too, so that the keys need not be read again."""


def _tokens(keys: Iterable[tuple[str, str]], words: Set[str]) -> str:
    return " ".join(sorted(_token(key, word) for key in set(keys) for word in words))


def _token(key: tuple[str, str], word: str) -> str:
    """Return a word of the figures of one key as a token of its own, so that what other keys say is not read."""
    return hashlib.blake2b("\0".join((*key, word)).encode(), digest_size=6).hexdigest()


def _insert(conn: sqlite3.Connection, article_id: str, row: FactRow) -> None:
    values = (row.fact_id, article_id, row.known)
    position = conn.execute(
        "INSERT INTO known_facts (fact_id, article_id, known, seal) VALUES (?, ?, ?, ?)", (*values, seal(*values))
    ).lastrowid
    for number, figure in enumerate(row.figures):
        words = " ".join(sorted(figure.words))
        at = conn.execute(
            "INSERT INTO fact_figures (fact, number, words) VALUES (?, ?, ?)", (position, number, words)
        ).lastrowid
        conn.execute("INSERT INTO fact_words (rowid, tokens) VALUES (?, ?)", (at, _tokens(figure.keys, figure.words)))
        conn.executemany(
            "INSERT OR IGNORE INTO fact_keys (name, dimension, figure) VALUES (?, ?, ?)",
            [(*key, at) for key in figure.keys],
        )
    if row.listed is not None and position is not None:
        fact_list.insert(conn, position, row.listed)
    if row.title:
        search.index_fact(conn, row.fact_id, row.title, row.body)


def _forget(conn: sqlite3.Connection, chosen: str, *values: str) -> None:
    for position, fact_id in conn.execute(chosen, values).fetchall():
        for at, words in conn.execute(
            "SELECT position, words FROM fact_figures WHERE fact = ?", (position,)
        ).fetchall():
            keys = conn.execute("SELECT name, dimension FROM fact_keys WHERE figure = ?", (at,)).fetchall()
            tokens = _tokens(keys, frozenset(words.split(" ")))
            conn.execute("INSERT INTO fact_words (fact_words, rowid, tokens) VALUES ('delete', ?, ?)", (at, tokens))
            conn.execute("DELETE FROM fact_keys WHERE figure = ?", (at,))
        conn.execute("DELETE FROM fact_figures WHERE fact = ?", (position,))
        fact_list.forget(conn, position)
        conn.execute("DELETE FROM known_facts WHERE position = ?", (position,))
        search.forget_fact(conn, fact_id)
