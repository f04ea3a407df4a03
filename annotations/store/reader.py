"""What can be read of an open project: each question goes to the module for its kind of thing."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from annotations.store import articles, machine, mention_search, pages, projection, queries, search
from annotations.store.connection import errors_in_words
from annotations.store.log_reader import LogReader, reading
from annotations.store.machine import DetectorRun
from annotations.store.pages import Counted, FindingRow, Tally
from annotations.store.queries import ArticleRow, OpenClaim, QueueOrder
from annotations.store.search import SearchHit
from schemas.article import Article, Revision, Source
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

S = TypeVar("S", ClaimState, EntityState, ArticleState)


class Reader(LogReader):
    """The reading half of a store."""

    # Articles

    @reading
    def article(self, article_id: str) -> Article | None:
        """Return an article as imported; its status follows from the decisions."""
        return articles.article(self._conn, article_id)

    @reading
    def revision(self, revision_id: str) -> Revision | None:
        """Return a frozen revision with its text."""
        return articles.revision(self._conn, revision_id)

    @reading
    def revisions_of(self, article_id: str) -> list[str]:
        """Return the ids of an article's revisions, oldest first."""
        return articles.revisions_of(self._conn, article_id)

    @reading
    def raw(self, revision_id: str) -> bytes | None:
        """Return the bytes that a revision was read from."""
        return articles.raw(self._conn, revision_id)

    @reading
    def find_by_sha256(self, sha256: str) -> str | None:
        """Return the id of the article that has, or had, this text."""
        return articles.find_by_sha256(self._conn, sha256)

    @reading
    def known_hashes(self) -> list[tuple[str, str, str]]:
        """Return (article id, SHA-256 of the bytes, SHA-256 of the text) of every revision."""
        return articles.known_hashes(self._conn)

    def sources(self) -> Iterator[tuple[str, Source]]:
        """Yield (article id, source as imported) of every article."""
        with errors_in_words(self.path):
            yield from articles.sources(self._conn)

    def current_texts(self, known: Collection[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield (article id, current text) of the articles that are not `known`."""
        with errors_in_words(self.path):
            yield from articles.current_texts(self._conn, known)

    @reading
    def article_rows(self, limit: int | None = None, offset: int = 0, query: str = "") -> list[ArticleRow]:
        """Return rows of the article list in the order of import; `query` keeps those that have all its words."""
        return queries.article_rows(self._conn, limit, offset, query)

    @reading
    def wanted_rows(self, order: QueueOrder, limit: int | None = None, offset: int = 0) -> list[ArticleRow]:
        """Return rows of the article list, the most wanted of an order first, as `add_up_needs` kept it."""
        return queries.wanted_rows(self._conn, limit, offset, order)

    @reading
    def first_unfinished(self) -> str:
        """Return the id of the first article that is not finished, "" where all are."""
        return queries.first_unfinished(self._conn)

    # What the machine found

    @reading
    def detected(self, article_id: str) -> DetectorRun | None:
        """Return the run that looked at the article's current revision, None if none did yet."""
        return machine.detected(self._conn, article_id)

    @reading
    def undetected(self, run: DetectorRun | None = None) -> list[str]:
        """Return the ids of articles in which no detector has run, or none like `run`, oldest first."""
        return machine.undetected(self._conn, run)

    @reading
    def imported_mentions(self, revision_id: str, form: str) -> list[Mention]:
        """Return what was imported for a revision in a format."""
        return machine.imported_mentions(self._conn, revision_id, form)

    @reading
    def articles_holding(self, passage: str) -> list[str]:
        """Return the ids of articles whose current text holds a passage word for word, two at most."""
        return search.articles_holding(self._conn, passage)

    # States

    @reading
    def state(self, subject_id: str) -> SubjectState | None:
        """Return a subject as it stands: what was decided, else what the machine found; None if there is nothing."""
        match projection.state_class(subject_id):
            case s if s is MentionState:
                return self.mention_state(subject_id)
            case s if s is FindingState:
                return self.finding_state(subject_id)
            case cls:
                return projection.state(self._conn, cls, subject_id)

    @reading
    def mention_states(self, article_id: str, revision_id: str = "") -> list[MentionState]:
        """Return the mentions of the article's current revision (or of the one named), in text order."""
        if not revision_id:
            article = self.article(article_id)
            if article is None:
                return []
            revision_id = article.revision_id
        return machine.mention_states(self._conn, article_id, revision_id)

    @reading
    def settled_mentions(self) -> list[MentionState]:
        """Return every mention that a reviewer accepted, corrected or rejected, of any revision, by id."""
        return projection.states(
            self._conn, MentionState, "WHERE status IN ('accepted', 'corrected', 'rejected') ORDER BY subject_id"
        )

    @reading
    def mention_state(self, mention_id: str) -> MentionState | None:
        """Return a mention: what was decided, else what the machine suggests."""
        decided = projection.state(self._conn, MentionState, mention_id)
        return decided or machine.suggested(self._conn, mention_id)

    @reading
    def claim_states(self, article_id: str | None = None) -> list[ClaimState]:
        """Return the claims of an article, or all, in the order of articles and text; withdrawn ones included."""
        order = "ORDER BY start_offset, subject_id"
        if article_id is not None:
            return projection.states(self._conn, ClaimState, f"WHERE article_id = ? {order}", article_id)
        return projection.states(
            self._conn, ClaimState, f"LEFT JOIN articles a USING (article_id) ORDER BY a.position, {order[9:]}"
        )

    @reading
    def articles_with_verdicts(self) -> list[str]:
        """Return the ids of the articles of which a claim has a final verdict, in the order of import."""
        return queries.articles_with_verdicts(self._conn)

    @reading
    def articles_held_against(self, fact_id: str) -> list[str]:
        """Return the ids of the articles with findings of which the fact is a member."""
        return queries.articles_held_against(self._conn, fact_id)

    @reading
    def articles_resting_on(self, fact_id: str) -> list[str]:
        """Return the ids of the articles with claims whose verdict was carried over from the fact."""
        return queries.articles_resting_on(self._conn, fact_id)

    def claim_state(self, claim_id: str) -> ClaimState | None:
        return self._decided(ClaimState, claim_id)

    @reading
    def entity_states(self) -> list[EntityState]:
        """Return the register by name; merged entities included."""
        return projection.states(self._conn, EntityState, "ORDER BY name, subject_id")

    @reading
    def finding_states(self, article_id: str | None = None) -> list[FindingState]:
        """Return the findings about an article (also those it shares with others), or all."""
        return machine.finding_states(self._conn, article_id)

    @reading
    def finding_state(self, finding_id: str) -> FindingState | None:
        return machine.finding_state(self._conn, finding_id)

    @reading
    def finding_rows(self, after: int = 0, limit: int = 500) -> list[FindingRow]:
        """Return a piece of the list of all findings that checks stand by; the next starts after the last position."""
        return pages.finding_rows(self._conn, after, limit)

    @reading
    def decided_finding_rows(self) -> list[FindingRow]:
        """Return the findings that were decided or flagged and that no check stands by."""
        return pages.decided_finding_rows(self._conn)

    @reading
    def end_of_log(self) -> int:
        """Return the place of the decision that came last into this file."""
        return pages.end_of_log(self._conn)

    @reading
    def articles_decided_since(self, position: int) -> set[str]:
        """Return the articles about which something was decided after a place of the log."""
        return pages.articles_decided_since(self._conn, position)

    def article_state(self, article_id: str) -> ArticleState | None:
        return self._decided(ArticleState, article_id)

    @reading
    def _decided(self, cls: type[S], subject_id: str) -> S | None:
        return projection.state(self._conn, cls, subject_id)

    @reading
    def settings(self) -> dict[str, Any]:
        """Return the project's settings that were changed."""
        return {s.key: s.value for s in projection.states(self._conn, SettingState, "ORDER BY key")}

    @reading
    def reviewers(self) -> dict[str, ReviewerState]:
        """Return the reviewers by id."""
        return {s.reviewer_id: s for s in projection.states(self._conn, ReviewerState, "ORDER BY name, subject_id")}

    # The whole

    @reading
    def open_claims(self) -> list[OpenClaim]:
        """Return the machine's claims that nobody has settled, in the order of articles and text."""
        return queries.open_claims(self._conn)

    @reading
    def tally(self, what: Tally, after: int = 0) -> tuple[Counted, int]:
        """Return a piece of a count and where the next piece starts (0: that was the last)."""
        return pages.tally(self._conn, what, after)

    @reading
    def deciders(self, kinds: Sequence[str], subject_ids: Sequence[str] | None = None) -> dict[str, set[str]]:
        """Return who made decisions of these kinds on each subject; on all subjects, or on those named."""
        return queries.deciders(self._conn, kinds, subject_ids)

    @reading
    def counts(self) -> dict[str, int]:
        """Return how many of everything there is."""
        return queries.counts(self._conn)

    @reading
    def changed_at(self) -> str:
        """Return when the project was last changed (ISO 8601 UTC)."""
        return queries.changed_at(self._conn)

    @reading
    def search(self, text: str, limit: int = 20) -> list[SearchHit]:
        """Return at most `limit` facts, claims and articles each that have all the words."""
        return search.search(self._conn, text, limit)

    @reading
    def searched_articles(self, match: str, after: int, limit: int) -> list[mention_search.Place]:
        """Return the next articles to look through after a position, in the order of import; `match` is FTS5's."""
        return mention_search.articles(self._conn, match, after, limit)

    @reading
    def searched_mentions(self, place: mention_search.Place, wanted: mention_search.Wanted) -> list[MentionState]:
        """Return the mentions of an article's current revision that fit."""
        return mention_search.mentions(self._conn, place, wanted)
