"""Full-text search over titles, articles, claims and facts (FTS5). What a person types is words, never a query."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.store.chain import seal
from schemas.fact import Fact
from schemas.state import ClaimState

HitKind = Literal["article", "claim", "fact"]
SNIPPET_WORDS = 16


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Where words were found. `id` is the article's, claim's or fact's; `snippet` is plain, "…" where it is cut."""

    kind: HitKind
    id: str
    title: str
    snippet: str


PHRASE = 160
SURE = 12
"""Letters and digits that the beginning of a passage needs, so that it is not found by chance."""


def match_of(text: str) -> str:
    """Return typed text as an FTS5 query: all the words, the last one as the beginning of a word; "" if no words.

    Each word is quoted, so that no character in it has a meaning for FTS5 (https://www.sqlite.org/fts5.html, 3.1).
    """
    words = [word for word in text.replace("\0", " ").split() if any(c.isalnum() for c in word)]
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(quoted) + "*" if quoted else ""


def match_all(phrases: Sequence[str]) -> str:
    """Return words and phrases as an FTS5 query that wants all of them, each as it is; "" where there are none."""
    spoken = [p.replace("\0", " ").replace('"', " ") for p in phrases if any(c.isalnum() for c in p)]
    return " ".join(f'"{p}"' + ("*" if " " not in p.strip() else "") for p in spoken)


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
    """Return at most `limit` hits of each kind, the best first: facts, claims, then articles (title, then text)."""
    match = match_of(text)
    if not match:
        return []
    hits: list[SearchHit] = []
    for kind in ("fact", "claim", "article"):
        rows = conn.execute(
            "SELECT t.kind, t.id, t.title, snippet(search_index, -1, '', '', '…', ?)"
            " FROM search_index CROSS JOIN search_texts t ON t.position = search_index.rowid"
            " WHERE search_index MATCH ? AND t.kind = ? ORDER BY rank LIMIT ?",
            (SNIPPET_WORDS, match, kind, limit),
        )
        hits += [SearchHit(*row) for row in rows]
    titled = {hit.id for hit in hits if hit.kind == "article"}
    rows = conn.execute(
        "SELECT 'article', a.article_id, t.title, snippet(article_text_index, 0, '', '', '…', ?)"
        " FROM article_text_index"
        " CROSS JOIN revisions r ON r.position = article_text_index.rowid"
        " JOIN articles a ON a.revision_id = r.revision_id"
        " JOIN search_texts t ON t.kind = 'article' AND t.id = a.article_id"
        " WHERE article_text_index MATCH ? ORDER BY article_text_index.rank LIMIT ?",
        (SNIPPET_WORDS, match, limit),
    )
    in_text = [SearchHit(*row) for row in rows]
    return hits + [hit for hit in in_text if hit.id not in titled][: limit - len(titled)]


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


def index_facts(conn: sqlite3.Connection, facts: Sequence[Fact]) -> None:
    """Make `facts` the facts that can be found, within the caller's transaction; unchanged ones cost no write."""
    kept = {fact.fact_id for fact in facts}
    for (fact_id,) in conn.execute("SELECT id FROM search_texts WHERE kind = 'fact'").fetchall():
        if fact_id not in kept:
            _forget(conn, "fact", fact_id)
    for fact in facts:
        _index(conn, "fact", fact.fact_id, fact.statement, f"{fact.subject}\n{fact.verdict.rationale}".strip())
