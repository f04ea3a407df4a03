"""The list of a project's facts, read page by page: sorted by an index, narrowed by the beginnings of words.

A page costs the same wherever it is: it is looked up from a row that is known to stand a little before it.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from annotations.store.search import LONGEST

FactOrder = Literal["statement", "value", "figure", "about", "article", "verified", "reviewer", "standing"]
Place = tuple[str | float, int]
"""What a row is sorted by, and its position."""

STANDINGS = ("stands", "superseded", "withdrawn")
FEW = 5_000
"""Of rows with all the words so many are listed, the newest; more are no list that anybody reads."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a fact is sorted by and found by."""

    standing: str
    statement: str
    value: int
    figure: float
    about: str
    article: str
    verified: str
    reviewer: str
    words: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Which facts, in which order. `standing` "" is all."""

    order: FactOrder = "verified"
    down: bool = True
    standing: str = "stands"
    words: str = ""

    def match(self, *, whole: bool = False) -> str:
        """Return the words, the last one as the beginning of a word unless `whole`, as a question to FTS5."""
        found = [f'"{word}"' for word in _WORD.findall(self.words[:LONGEST])]
        if found and not whole:
            found[-1] += "*"
        found += [f'"{_standing(self.standing)}"'] if self.standing else []
        return " AND ".join(found)

    @property
    def has_words(self) -> bool:
        return _WORD.search(self.words) is not None


@dataclass(frozen=True, slots=True)
class ListedFact:
    """A row: where it stands in the order, and the fact as JSON."""

    place: Place
    known: str


def count(conn: sqlite3.Connection, listing: Listing) -> int:
    """Return how many facts are listed; of those with words at most one more than `FEW`."""
    if listing.has_words:
        return _some(conn, _match(conn, listing))
    return _one(conn, "SELECT coalesce(sum(number), 0) FROM fact_counts WHERE ?1 IN ('', standing)", listing.standing)


def _match(conn: sqlite3.Connection, listing: Listing) -> str:
    """Return the question for a listing: a last word that stands in very many rows is no beginning of others, for FTS5
    puts together all words that begin so before it looks at the first row."""
    whole = listing.match(whole=True)
    return whole if _some(conn, whole) > FEW else listing.match()


def _some(conn: sqlite3.Connection, match: str) -> int:
    some = f"SELECT 1 FROM fact_list_index WHERE fact_list_index MATCH ? LIMIT {FEW + 1}"
    return _one(conn, f"SELECT count(*) FROM ({some})", match)


def page(
    conn: sqlite3.Connection, listing: Listing, limit: int, skip: int = 0, after: Place | None = None
) -> list[ListedFact]:
    """Return rows, `skip` of them passed over, from the start or `after` a row."""
    places = (_matching(conn, listing, limit, skip) if listing.has_words else
              _walk(conn, listing, limit, skip, after))  # fmt: skip
    found: Mapping[int, str] = dict(
        conn.execute(f"SELECT position, known FROM known_facts WHERE position IN ({_marks(places)})",
                     [position for _, position in places])
    )  # fmt: skip
    return [ListedFact((key, position), found[position]) for key, position in places if position in found]


def place_after(conn: sqlite3.Connection, listing: Listing, step: int, after: Place | None) -> Place | None:
    """Return the row that stands `step` rows after another; None where the list ends before."""
    found = _walk(conn, listing, 1, step - 1, after)
    return found[0] if found else None


def number_of(conn: sqlite3.Connection, listing: Listing, fact_id: str) -> int:
    """Return which row (from 0) a fact is, -1 where it is not listed, or none can tell without reading all."""
    row = conn.execute(
        f"SELECT l.{listing.order}, l.position, l.standing FROM known_facts k"
        " JOIN fact_list l ON l.position = k.position WHERE k.fact_id = ?", (fact_id,)
    ).fetchone()  # fmt: skip
    if row is None or listing.standing not in ("", row[2]):
        return -1
    if listing.has_words:
        found = _matching(conn, listing, FEW, 0)
        return next((i for i, (_, position) in enumerate(found) if position == row[1]), -1)
    sign = ">" if listing.down else "<"
    counted = "SELECT count(*) FROM fact_list WHERE standing = ?3 AND ({0}, position) {1} (?1, ?2)"
    query = counted.format(listing.order, sign)
    standings = (listing.standing,) if listing.standing else STANDINGS
    return sum(int(conn.execute(query, (row[0], row[1], standing)).fetchone()[0]) for standing in standings)


def _matching(conn: sqlite3.Connection, listing: Listing, limit: int, skip: int) -> list[Place]:
    """Sort what has the words: all of it, or the newest where it is more than `FEW`."""
    order, down = listing.order, " DESC" if listing.down else ""
    newest = f"SELECT rowid FROM fact_list_index WHERE fact_list_index MATCH ? ORDER BY rowid DESC LIMIT {FEW}"
    query = (
        f"SELECT l.{order}, l.position FROM ({newest}) i CROSS JOIN fact_list l ON l.position = i.rowid"
        f" ORDER BY l.{order}{down}, l.position{down} LIMIT ? OFFSET ?"
    )
    return conn.execute(query, (_match(conn, listing), limit, skip)).fetchall()


def _walk(conn: sqlite3.Connection, listing: Listing, limit: int, skip: int, after: Place | None) -> list[Place]:
    """Walk along the index of an order; where facts of every standing are listed, along three at once."""
    order, down = listing.order, " DESC" if listing.down else ""
    sign = "<" if listing.down else ">"
    narrowed = f" AND ({order}, position) {sign} (?3, ?4)" if after else ""
    standings = (listing.standing,) if listing.standing else STANDINGS
    walks = [f"SELECT {order}, position FROM fact_list WHERE standing = '{s}'{narrowed}" for s in standings]
    query = f"{' UNION ALL '.join(walks)} ORDER BY 1{down}, 2{down} LIMIT ?1 OFFSET ?2"
    return conn.execute(query, (limit, skip, *(after or ()))).fetchall()


def _one(conn: sqlite3.Connection, query: str, value: str) -> int:
    return int(conn.execute(query, (value,)).fetchone()[0])


def insert(conn: sqlite3.Connection, position: int, row: Listed) -> None:
    """List a fact of `known_facts`."""
    words = " ".join((row.words, _standing(row.standing)))
    conn.execute(
        "INSERT INTO fact_list (position, standing, statement, value, figure, about, article, verified, reviewer,"
        " judges, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
        (position, row.standing, row.statement, row.value, row.figure, row.about, row.article, row.verified,
         row.reviewer, words),
    )  # fmt: skip
    conn.execute("INSERT INTO fact_list_index (rowid, words) VALUES (?, ?)", (position, words))
    _count_on(conn, row.standing, 1)


def forget(conn: sqlite3.Connection, position: int) -> None:
    """Take a fact off the list."""
    row = conn.execute("SELECT words, standing FROM fact_list WHERE position = ?", (position,)).fetchone()
    if row is not None:
        conn.execute(
            "INSERT INTO fact_list_index (fact_list_index, rowid, words) VALUES ('delete', ?, ?)", (position, row[0])
        )
        conn.execute("DELETE FROM fact_list WHERE position = ?", (position,))
        _count_on(conn, row[1], -1)


def _count_on(conn: sqlite3.Connection, standing: str, step: int) -> None:
    conn.execute(
        "INSERT INTO fact_counts (standing, number) VALUES (?1, ?2)"
        " ON CONFLICT (standing) DO UPDATE SET number = number + ?2", (standing, step)
    )  # fmt: skip


def _standing(standing: str) -> str:
    return f"standing0{standing}"


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
