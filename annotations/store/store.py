"""The one door to a project file: it holds the connection and delegates to a module for each kind of thing."""

import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations.errors import ReadOnlyProjectError, StorageError
from annotations.store import articles, chain, event_log, machine, projection, queries, search
from annotations.store.connection import errors_in_words, transaction
from annotations.store.event_log import BatchRow, Fold
from annotations.store.machine import DetectorRun
from annotations.store.queries import ArticleRow
from annotations.store.search import SearchHit
from schemas.article import Article, Revision
from schemas.events import Draft, Event
from schemas.fact import Fact
from schemas.finding import Finding
from schemas.mention import Mention
from schemas.state import (
    ArticleState,
    ClaimState,
    EntityState,
    FindingState,
    MentionState,
    ReviewerState,
    SettingState,
    SubjectState,
)


class Store:
    """An open project file, used from one thread. Every change is one transaction: when it returns, it is saved.

    Changes raise StorageError where the disk refuses (nothing of that change is kept, all before it is) and
    ReadOnlyProjectError on a read-only copy. `recovered` says that a journal of an interrupted writing was replayed.
    """

    def __init__(
        self,
        conn: sqlite3.Connection,
        path: Path,
        project_id: str,
        app_version: str,
        *,
        read_only: bool = False,
        recovered: bool = False,
        folder: Path | None = None,
    ) -> None:
        """Take over a checked connection; `folder` holds the private copy and is removed on closing."""
        self.path = path
        self.project_id = project_id
        self.read_only = read_only
        self.recovered = recovered
        self._conn = conn
        self._app_version = app_version
        self._folder = folder
        self._writer = chain.Writer(project_id, str(uuid.uuid4()))
        self._identity = None if read_only else _identity(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file. Closing twice is no error."""
        self._conn.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise ReadOnlyProjectError(f"{self.path.name} is open as a read-only copy.", "Open the project itself.")
        if _identity(self.path) != self._identity:
            raise StorageError(
                f"{self.path.name} was moved, replaced or removed while it was open.",
                "Put it back, or save a copy under another name.",
            )
        with errors_in_words(self.path), transaction(self._conn):
            yield self._conn

    # Articles

    def add_article(self, article: Article, revision: Revision, raw: bytes) -> bool:
        """Add an article with its first revision; False, and no change, where the same text is here already."""
        if self.find_by_sha256(revision.sha256) is not None:
            return False
        with self._changing() as conn:
            articles.add_article(conn, self.project_id, article, revision, raw)
        return True

    def add_revision(self, article_id: str, revision: Revision, raw: bytes) -> None:
        """Add a later revision of an article and make it the current one."""
        if revision.article_id != article_id:
            raise ValueError("the revision is not the article's")
        with self._changing() as conn:
            articles.add_revision(conn, self.project_id, revision, raw)

    def article(self, article_id: str) -> Article | None:
        """Return an article as imported; its status follows from the decisions."""
        return articles.article(self._conn, article_id)

    def revision(self, revision_id: str) -> Revision | None:
        """Return a frozen revision with its text."""
        return articles.revision(self._conn, revision_id)

    def revisions_of(self, article_id: str) -> list[str]:
        """Return the ids of an article's revisions, oldest first."""
        return articles.revisions_of(self._conn, article_id)

    def raw(self, revision_id: str) -> bytes | None:
        """Return the bytes that a revision was read from."""
        return articles.raw(self._conn, revision_id)

    def find_by_sha256(self, sha256: str) -> str | None:
        """Return the id of the article that has, or had, this text."""
        return articles.find_by_sha256(self._conn, sha256)

    def article_rows(self, limit: int | None = None, offset: int = 0, query: str = "") -> list[ArticleRow]:
        """Return rows of the article list in the order of import; `query` keeps those that have all its words."""
        return queries.article_rows(self._conn, limit, offset, query)

    # What the machine found

    def record_detection(
        self, article_id: str, revision_id: str, run: DetectorRun, mentions: Sequence[tuple[str, Mention]]
    ) -> None:
        """Replace the machine mentions of a revision: (id, mention) each."""
        with self._changing() as conn:
            machine.record_detection(conn, self.project_id, article_id, revision_id, run, mentions)

    def detected(self, article_id: str) -> DetectorRun | None:
        """Return the run that looked at the article's current revision, None if none did yet."""
        return machine.detected(self._conn, article_id)

    def record_findings(self, scope: str, findings: Sequence[tuple[str, Finding]]) -> None:
        """Replace the machine findings of a scope (an article's id or "project"): (article id, finding) each."""
        with self._changing() as conn:
            machine.record_findings(conn, self.project_id, scope, findings)

    # Decisions

    def append(
        self, drafts: Sequence[Draft], *, batch_id: str, label: str, reviewer_id: str, fold: Fold
    ) -> list[Event]:
        """Record decisions and fold what they touch, in one transaction. When this returns they are saved."""
        if not drafts:
            return []
        with self._changing() as conn:
            events = event_log.append(
                conn, self._writer, drafts, batch_id=batch_id, label=label, reviewer_id=reviewer_id,
                app_version=self._app_version,
            )  # fmt: skip
            projection.refold(conn, (e.subject_id for e in events), fold)
        return events

    def merge_events(self, records: Iterable[chain.Record], fold: Fold) -> list[Event]:
        """Add the decisions of another copy of this project; returns the new ones. See `event_log.merge`."""
        with self._changing() as conn:
            events = event_log.merge(conn, self.project_id, records)
            projection.refold(conn, (e.subject_id for e in events), fold)
        return events

    def records(self) -> Iterator[chain.Record]:
        """Yield every event exactly as stored, for merging."""
        return (record for _, record in chain.records(self._conn))

    def events_of(self, subject_id: str) -> list[Event]:
        """Return every event of a subject in order, undone ones included."""
        return event_log.events_of(self._conn, subject_id)

    def events_of_batch(self, batch_id: str) -> list[Event]:
        """Return the events of one gesture in order."""
        return event_log.events_of_batch(self._conn, batch_id)

    def events(self, after_lamport: int = 0) -> Iterator[Event]:
        """Yield the events after a count, in order."""
        return event_log.events(self._conn, after_lamport)

    def batches_of(self, reviewer_id: str, limit: int) -> list[BatchRow]:
        """Return the newest gestures of a reviewer, newest first."""
        return event_log.batches_of(self._conn, reviewer_id, limit)

    def rebuild(self, fold: Fold, progress: Callable[[int, int], None] | None = None) -> int:
        """Fold every state again from the log; returns how many subjects there are."""
        with self._changing() as conn:
            return projection.rebuild(conn, fold, progress)

    # States

    def state(self, subject_id: str) -> SubjectState | None:
        """Return a subject as it stands: what was decided, else what the machine found; None if there is nothing."""
        match projection.state_class(subject_id):
            case s if s is MentionState:
                return self.mention_state(subject_id)
            case s if s is FindingState:
                return self.finding_state(subject_id)
            case cls:
                return projection.state(self._conn, cls, subject_id)

    def mention_states(self, article_id: str, revision_id: str = "") -> list[MentionState]:
        """Return the mentions of the article's current revision (or of the one named), in text order."""
        if not revision_id:
            article = self.article(article_id)
            if article is None:
                return []
            revision_id = article.revision_id
        return machine.mention_states(self._conn, article_id, revision_id)

    def mention_state(self, mention_id: str) -> MentionState | None:
        """Return a mention: what was decided, else what the machine suggests."""
        decided = projection.state(self._conn, MentionState, mention_id)
        return decided or machine.suggested(self._conn, mention_id)

    def claim_states(self, article_id: str | None = None) -> list[ClaimState]:
        """Return the claims of an article, or all, in the order of articles and text; withdrawn ones included."""
        order = "ORDER BY start_offset, subject_id"
        if article_id is not None:
            return projection.states(self._conn, ClaimState, f"WHERE article_id = ? {order}", article_id)
        return projection.states(
            self._conn, ClaimState, f"LEFT JOIN articles a USING (article_id) ORDER BY a.position, {order[9:]}"
        )

    def claim_state(self, claim_id: str) -> ClaimState | None:
        return projection.state(self._conn, ClaimState, claim_id)

    def entity_states(self) -> list[EntityState]:
        """Return the register by name; merged entities included."""
        return projection.states(self._conn, EntityState, "ORDER BY name, subject_id")

    def entity_state(self, entity_id: str) -> EntityState | None:
        return projection.state(self._conn, EntityState, entity_id)

    def finding_states(self, article_id: str | None = None) -> list[FindingState]:
        """Return the findings about an article (also those it shares with others), or all."""
        return machine.finding_states(self._conn, article_id)

    def finding_state(self, finding_id: str) -> FindingState | None:
        return machine.finding_state(self._conn, finding_id)

    def article_state(self, article_id: str) -> ArticleState | None:
        return projection.state(self._conn, ArticleState, article_id)

    def settings(self) -> dict[str, Any]:
        """Return the project's settings that were changed."""
        return {s.key: s.value for s in projection.states(self._conn, SettingState, "ORDER BY key")}

    def reviewers(self) -> dict[str, ReviewerState]:
        """Return the reviewers by id."""
        return {s.reviewer_id: s for s in projection.states(self._conn, ReviewerState, "ORDER BY name, subject_id")}

    # The whole

    def counts(self) -> dict[str, int]:
        """Return how many of everything there is."""
        return queries.counts(self._conn)

    def search(self, text: str, limit: int = 20) -> list[SearchHit]:
        """Return at most `limit` facts, claims and articles each that have all the words."""
        return search.search(self._conn, text, limit)

    def record_facts(self, facts: Sequence[Fact]) -> None:
        """Make these the facts that `search` finds."""
        with self._changing() as conn:
            search.index_facts(conn, facts)

    def backup(self, to: Path) -> None:
        """Write a verified copy to a new file."""
        from annotations.store.backup import backup_connection

        backup_connection(self._conn, to)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
