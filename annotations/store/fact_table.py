"""A project's facts, looked up by what their figures name and measure: by key first, by words second.

The tables follow from the log and may be written again at any time; `stale` tells for which articles that is due.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from annotations.store import search
from annotations.store.chain import seal
from annotations.store.connection import errors_in_words
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
    """A fact as it is kept: `known` is the whole of it as JSON; `title` and `body` are searched, where it stands."""

    fact_id: str
    known: str
    figures: tuple[FigureRow, ...]
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure that was found: the fact's JSON and which of its figures it is (from 0)."""

    fact: int
    number: int
    known: str


class FactTable:
    """The facts of an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def stale(self) -> list[str] | None:
        """Return the articles in which something was decided since the table was brought up to date; None: all."""
        with errors_in_words(self._store.path):
            marks = dict(self._conn.execute("SELECT name, value FROM fact_marks"))
            ends = self._ends()
            if marks.keys() != ends.keys() or any(ends[name] < value for name, value in marks.items()):
                return None
            decided = self._conn.execute(
                "SELECT DISTINCT article_id, subject_id IN (?, ?) FROM events WHERE position > ?",
                (*_SETTINGS, marks["events"]),
            ).fetchall()
            if any(setting for _, setting in decided):
                return None
            revised = self._conn.execute(
                "SELECT DISTINCT article_id FROM revisions WHERE position > ?", (marks["revisions"],)
            )
            return sorted({row[0] for row in (*decided, *revised)} - {""})

    def put(self, facts: Iterable[tuple[str, Sequence[FactRow]]], whole: bool = False) -> None:
        """Make these the facts of the articles (article id, facts), `whole`: and of no others; mark it up to date."""
        with self._store._changing() as conn:
            if whole:
                _forget(conn, "SELECT position, fact_id FROM known_facts")
                search.forget_facts(conn)
            for article_id, rows in facts:
                _forget(conn, "SELECT position, fact_id FROM known_facts WHERE article_id = ?", article_id)
                for row in rows:
                    _insert(conn, article_id, row)
            marks = self._ends().items()
            conn.execute("DELETE FROM fact_marks")
            conn.executemany("INSERT INTO fact_marks (name, value) VALUES (?, ?)", sorted(marks))

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

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._store._conn

    def _ends(self) -> dict[str, int]:
        tables = ("events", "revisions")
        return {t: self._conn.execute(f"SELECT coalesce(max(position), 0) FROM {t}").fetchone()[0] for t in tables}

    def _known(self, position: int) -> str:
        row = self._conn.execute("SELECT known FROM known_facts WHERE position = ?", (position,)).fetchone()
        return str(row[0])

    def _by_words(self, key: tuple[str, str], words: Set[str]) -> list[tuple[int, int, int, str]]:
        own = set(key[0].split())
        chosen = sorted((w for w in words if w not in own), key=lambda w: (-len(w), w))[:_PAIRED]
        found: dict[int, tuple[int, int, int, str]] = {}
        for pair in combinations(chosen, 2):
            match = " AND ".join(_token(key, word) for word in pair)
            found |= {row[0]: row for row in self._conn.execute(_BY_WORDS, (match, *key, MOST))}
        return list(found.values())


_BY_KEY = """SELECT f.position, f.fact, f.number, f.words FROM fact_keys k JOIN fact_figures f ON f.position = k.figure
WHERE k.name = ? AND k.dimension = ? ORDER BY k.figure DESC LIMIT ?"""
_BY_WORDS = """SELECT f.position, f.fact, f.number, f.words FROM fact_words w
CROSS JOIN fact_figures f ON f.position = w.rowid CROSS JOIN fact_keys k ON k.figure = f.position
WHERE fact_words MATCH ? AND k.name = ? AND k.dimension = ? LIMIT ?"""


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
        conn.execute("DELETE FROM known_facts WHERE position = ?", (position,))
        search.forget_fact(conn, fact_id)
