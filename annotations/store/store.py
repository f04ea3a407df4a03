"""The one door to a project file: it holds the connection and delegates to a module for each kind of thing."""

import sqlite3
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.errors import (
    DamagedProjectError,
    FactdeskError,
    ProjectError,
    ReadOnlyProjectError,
    StorageError,
)
from annotations.store import articles, chain, event_log, files, imported, machine, needs, projection, unite
from annotations.store.connection import errors_in_words, transaction
from annotations.store.event_log import Fold
from annotations.store.imported import ImportRun
from annotations.store.machine import DetectorRun
from annotations.store.private import PrivateFolder
from annotations.store.reader import Reader
from schemas.article import Article, Revision
from schemas.events import Draft, Event
from schemas.finding import Finding
from schemas.mention import Mention


class Store(Reader):
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
        folder: PrivateFolder | None = None,
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
        self._written = _written(path)
        self._together = False
        self._damage = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the file. Closing twice is no error."""
        # Out of exclusive mode SQLite itself removes the empty journal, when nobody else can be using it. After a write
        # that failed the journal is what brings the file back: SQLite would remove that one too.
        if not files.has_content(self.path, "-journal"):
            with suppress(sqlite3.Error, MemoryError):
                self._conn.execute("PRAGMA locking_mode = normal")
                self._conn.execute("PRAGMA journal_mode = delete")
        self._conn.close()
        if self._folder is not None:
            self._folder.close()

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise ReadOnlyProjectError(f"{self.path.name} is open as a read-only copy.", "Open the project itself.")
        if self._damage:
            raise DamagedProjectError(f"{self.path.name} is damaged: {self._damage}.", "Open the latest good backup.")
        if _identity(self.path) != self._identity:
            raise StorageError(
                f"{self.path.name} was moved, replaced or removed while it was open.",
                "Put it back, or save a copy under another name.",
            )
        if self._together:
            yield self._conn
            return
        self._check_unwritten()
        try:
            with errors_in_words(self.path), transaction(self._conn):
                yield self._conn
        finally:
            self._written = _written(self.path)

    def distrust(self, damage: str) -> None:
        """Refuse every change from now on (DamagedProjectError): an examination of the open file found damage."""
        self._damage = damage

    def _check_unwritten(self) -> None:
        """Raise StorageError where another program wrote into the file (a copy put over it, say)."""
        if _written(self.path) == self._written:
            return
        try:
            same = files.end_of_log(self.path) == files.end_told(self._conn)
        except FactdeskError:
            same = False
        if not same:
            raise StorageError(
                f"{self.path.name} was written over by another program while it was open.",
                "Open it anew; what was decided here before is in the latest backup.",
            )

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all changes inside one transaction: they are saved when it ends, and none of them if it fails."""
        with self._changing():
            self._together = True
            try:
                yield
            finally:
                self._together = False

    # Articles

    def add_article(self, article: Article, revision: Revision, raw: bytes) -> bool:
        """Add an article with its first revision; False, and no change, where the same text is here already."""
        if self.find_by_sha256(revision.sha256) is not None:
            return False
        with self._changing() as conn:
            articles.add_article(conn, self.project_id, article, revision, raw)
        return True

    def add_articles(self, new: Sequence[tuple[Article, Revision, bytes]]) -> None:
        """Add articles with their first revisions, all or none. None of the texts may be here already."""
        if not new:
            return
        with self._changing() as conn:
            for article, revision, raw in new:
                articles.add_article(conn, self.project_id, article, revision, raw)

    def add_revision(self, article_id: str, revision: Revision, raw: bytes) -> None:
        """Add a later revision of an article and make it the current one."""
        if revision.article_id != article_id:
            raise ValueError("the revision is not the article's")
        with self._changing() as conn:
            articles.add_revision(conn, self.project_id, revision, raw)

    # What the machine found

    def record_detection(
        self, article_id: str, revision_id: str, run: DetectorRun, mentions: Sequence[tuple[str, Mention]]
    ) -> None:
        """Replace the machine mentions of a revision: (id, mention) each."""
        with self._changing() as conn:
            machine.record_detection(conn, self.project_id, article_id, revision_id, run, mentions)

    def record_import(
        self, article_id: str, revision_id: str, run: ImportRun, mentions: Sequence[tuple[str, Mention]]
    ) -> None:
        """Replace the suggestions that came in this format for a revision: (id, mention) each."""
        with self._changing() as conn:
            imported.record_import(conn, self.project_id, article_id, revision_id, run, mentions)

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

    def unite(self, others: Sequence[Reader], fold: Fold, check: unite.Check) -> unite.United:
        """Add all that other copies of this project hold: texts, what detectors found, decisions; all or nothing.

        Raises ProjectError where a copy is of another project, tells something differently, or fails `check`.
        """
        with self._changing() as conn:
            try:
                return unite.unite(conn, self.project_id, [other._conn for other in others], fold, check)
            except sqlite3.IntegrityError as problem:
                raise ProjectError(f"The other file does not fit this one ({problem}).", unite.NOTHING) from problem

    def rebuild(self, fold: Fold, progress: Callable[[int, int], None] | None = None) -> int:
        """Fold every state again from the log; returns how many subjects there are."""
        with self._changing() as conn:
            for problem in chain.verify(conn, self.project_id, whole=True).problems:
                raise DamagedProjectError(f"{self.path.name} is damaged: {problem}.", "Open the latest good backup.")
            return projection.rebuild(conn, fold, progress)

    # The whole

    def add_up_needs(self) -> None:
        """Bring up to date what articles are wanted for; costs what the articles cost that changed since."""
        with errors_in_words(self.path):
            changed = needs.changed(self._conn)
        if changed:
            with self._changing() as conn:
                needs.keep(conn, changed)

    def backup(self, to: Path) -> None:
        """Write a verified copy to a new file."""
        from annotations.store.backup import backup_connection

        backup_connection(self._conn, to)


def _written(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
