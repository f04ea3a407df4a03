"""Full-text search over titles, articles, claims and facts (FTS5). What a person types is words, never a query."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.store.chain import seal
from schemas.state import ClaimState

HitKind = Literal["article", "claim", "fact"]
SNIPPET_WORDS = 16
MANY = 20


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Where words were found. `id` is the article's, claim's or fact's; `snippet` is plain, "…" where it is cut."""

    kind: HitKind
    id: str
    title: str
    snippet: str


COMMON = 5_000
"""Places from which on words are looked up as they are: as the beginning of others FTS5 would join all their lists."""
PHRASE = 160
LONGEST = 20_000
"""Characters of typed text that are looked for: of very many words FTS5 thinks without end."""
SURE = 12
"""Letters and digits that the beginning of a passage needs, so that it is not found by chance."""


def match_of(text: str) -> str:
    """Return typed text as an FTS5 query: all the words, the last one as the beginning of a word; "" if no words.

    Each word is quoted, so that no character in it has a meaning for FTS5 (https://www.sqlite.org/fts5.html, 3.1).
    """
    words = [word for word in _sayable(text[:LONGEST]).split() if any(c.isalnum() for c in word)]
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(quoted) + "*" if quoted else ""


def match_all(phrases: Sequence[str]) -> str:
    """Return words and phrases as an FTS5 query that wants all of them, each as it is; "" where there are none."""
    spoken = [_sayable(p).replace('"', " ") for p in phrases if any(c.isalnum() for c in p)]
    return " ".join(f'"{p}"' + ("*" if " " not in p.strip() else "") for p in spoken)


def _sayable(text: str) -> str:
    """Return typed text without what SQLite cannot be asked: NUL, and halves of characters."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()


def articles_holding(conn: sqlite3.Connection, passage: str) -> list[str]:
    """Return the ids of articles whose current text holds a passage word for word, two at most.

    The passage's first words are looked up as a phrase, so that not every text is read.
    """
    words = passage[:PHRASE].split()
    phrase = " ".join(words[: -1 if len(passage) > PHRASE else None]).replace('"', " ").replace("\0", " ")
    if sum(character.isalnum() for character in phrase) < SURE:
        return []
    rows = conn.execute(
        "SELECT a.article_id FROM article_text_index x JOIN revisions r ON r.position = x.rowid"
        " JOIN articles a USING (revision_id) WHERE x.article_text_index MATCH ? AND instr(r.text, ?) > 0 LIMIT 2",
        (f'"{phrase}"', passage),
    )
    return [row[0] for row in rows]


def search(conn: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """Return at most `limit` hits of each kind, the best first: facts, claims, then articles (title, then text).

    Words that stand in very many places (`MANY` times the limit) are not ranked: the newest of them are looked at.
    """
    match = match_of(text)
    if not match:
        return []
    titled_by, told_by = (narrowest(conn, index, match) for index in ("search_index", "article_text_index"))
    found: dict[str, dict[int, tuple[str, str]]] = {"fact": {}, "claim": {}, "article": {}}
    for position in _places(conn, "search_index", titled_by, MANY * limit):
        query = "SELECT kind, id, title FROM search_texts WHERE position = ?"
        kind, *subject = conn.execute(query, (position,)).fetchone()
        if len(found[kind]) < limit:
            found[kind][position] = (subject[0], subject[1])
    titled = {subject_id for subject_id, _ in found["article"].values()}
    texts: dict[int, tuple[str, str]] = {}
    for position in _places(conn, "article_text_index", told_by, MANY * limit):
        if len(titled) + len(texts) >= limit:
            break
        row = conn.execute(_OF_REVISION, (position,)).fetchone()
        if row is not None and row[0] not in titled:
            texts[position] = row
    said = _snippets(conn, "search_index", -1, titled_by, [p for places in found.values() for p in places])
    hits = [SearchHit(k, *row, said[p]) for k in _KINDS for p, row in found[k].items()]
    said = _snippets(conn, "article_text_index", 0, told_by, list(texts))
    return hits + [SearchHit("article", *row, said[p]) for p, row in texts.items()]


_KINDS: tuple[HitKind, ...] = ("fact", "claim", "article")
_OF_REVISION = """SELECT a.article_id, t.title FROM revisions r CROSS JOIN articles a ON a.revision_id = r.revision_id
 CROSS JOIN search_texts t ON t.kind = 'article' AND t.id = a.article_id WHERE r.position = ?"""


def narrowest(conn: sqlite3.Connection, index: str, match: str) -> str:
    """Return a query of `match_of` as it is, or without the beginnings of words where the words alone stand in more
    than `COMMON` places."""
    words = match.removesuffix("*")
    query = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT 1 OFFSET ?"
    return match if conn.execute(query, (words, COMMON)).fetchone() is None else words


def _places(conn: sqlite3.Connection, index: str, match: str, most: int) -> list[int]:
    """Return where words stand, the best places first; of more than `most` the newest."""
    newest = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT ?"
    found = conn.execute(newest, (match, most + 1)).fetchall()
    if len(found) <= most:
        ranked = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rank"
        found = conn.execute(ranked, (match,)).fetchall()
    return [row[0] for row in found[:most]]


def _snippets(conn: sqlite3.Connection, index: str, column: int, match: str, places: Sequence[int]) -> dict[int, str]:
    """Return the words around what was found, by place, in one walk over the matches between the places."""
    if not places:
        return {}
    query = f"""SELECT rowid, snippet({index}, {column}, '', '', '…', ?1) FROM {index} WHERE {index} MATCH ?2
     AND rowid >= ?3 AND rowid <= ?4 AND +rowid IN (SELECT value FROM json_each(?5))"""
    return dict(conn.execute(query, (SNIPPET_WORDS, match, min(places), max(places), json.dumps(places))).fetchall())


def index_text(conn: sqlite3.Connection, revision_id: str) -> None:
    """Index the text of a new revision."""
    conn.execute(
        "INSERT INTO article_text_index (rowid, text) SELECT position, text FROM revisions WHERE revision_id = ?",
        (revision_id,),
    )


def _index(conn: sqlite3.Connection, kind: HitKind, subject_id: str, title: str, body: str) -> None:
    held = _held(conn, kind, subject_id)
    if held is not None and held[1:] == (title, body):
        return
    if held is not None:
        _remove(conn, held)
    values = (kind, subject_id, title, body)
    position = conn.execute(
        "INSERT INTO search_texts (kind, id, title, body, seal) VALUES (?, ?, ?, ?, ?)", (*values, seal(*values))
    ).lastrowid
    conn.execute("INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)", (position, title, body))


def _forget(conn: sqlite3.Connection, kind: HitKind, subject_id: str) -> None:
    held = _held(conn, kind, subject_id)
    if held is not None:
        _remove(conn, held)


def _held(conn: sqlite3.Connection, kind: HitKind, subject_id: str) -> tuple[int, str, str] | None:
    query = "SELECT position, title, body FROM search_texts WHERE kind = ? AND id = ?"
    found: tuple[int, str, str] | None = conn.execute(query, (kind, subject_id)).fetchone()
    return found


def _remove(conn: sqlite3.Connection, held: tuple[int, str, str]) -> None:
    # An index over an external table has to be told what it forgets.
    conn.execute("INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)", held)
    conn.execute("DELETE FROM search_texts WHERE position = ?", held[:1])


def index_claim(conn: sqlite3.Connection, claim_id: str, claim: ClaimState | None) -> None:
    """Index a claim by its wording, its evidence and the rationale of its verdict; forget one that is gone."""
    if claim is None or claim.withdrawn is not None:
        _forget(conn, "claim", claim_id)
        return
    evidence = [text for e in claim.evidence for text in (e.title, e.publisher, e.quote) if text]
    rationale = claim.verdict.rationale if claim.verdict else ""
    _index(conn, "claim", claim_id, claim.value.wording, "\n".join([claim.value.subject, *evidence, rationale]).strip())


def clear_claims(conn: sqlite3.Connection) -> None:
    """Forget every claim, before the states are folded again."""
    for (claim_id,) in conn.execute("SELECT id FROM search_texts WHERE kind = 'claim'").fetchall():
        _forget(conn, "claim", claim_id)


def index_article(conn: sqlite3.Connection, article_id: str) -> None:
    """Index an article by its title as it stands (described by a reviewer or imported) and its publisher."""
    row = conn.execute(
        "SELECT coalesce(c.title, a.title), coalesce(c.publisher, a.publisher)"
        " FROM articles a LEFT JOIN current_articles c ON c.subject_id = a.article_id WHERE a.article_id = ?",
        (article_id,),
    ).fetchone()
    if row is not None:
        _index(conn, "article", article_id, *row)


def index_articles(conn: sqlite3.Connection) -> None:
    """Index every article again."""
    for (article_id,) in conn.execute("SELECT article_id FROM articles").fetchall():
        index_article(conn, article_id)


def index_fact(conn: sqlite3.Connection, fact_id: str, title: str, body: str) -> None:
    """Index a verified fact by its statement, its subject and the rationale of its verdict."""
    _index(conn, "fact", fact_id, title, body)


def forget_fact(conn: sqlite3.Connection, fact_id: str) -> None:
    """Forget a fact that is gone or does not stand any more."""
    _forget(conn, "fact", fact_id)


def forget_facts(conn: sqlite3.Connection) -> None:
    """Forget every verified fact."""
    for (fact_id,) in conn.execute("SELECT id FROM search_texts WHERE kind = 'fact'").fetchall():
        _forget(conn, "fact", fact_id)
