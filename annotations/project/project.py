"""Project: the one façade over a project file. Every mutation returns what changed; it delegates the rest.

Used from one thread. Nothing here imports spaCy, pydantic, jsonschema or sqlite_utils at start.
"""

import functools
import getpass
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from annotations import VERSION
from annotations.clock import now
from annotations.errors import BadInputError, FactdeskError
from annotations.facts import rating_scale
from annotations.facts.verify import why_not
from annotations.ingest.base import Options
from annotations.ingest.described import valid_date
from annotations.ingest.likeness import Likeness
from annotations.learn.order import Order, articles_in
from annotations.project import check as project_check
from annotations.project.attached import AttachedFacts
from annotations.project.facts import KnownFacts
from annotations.review import decide, decide_attribute
from annotations.review.state import fold_subject
from annotations.review.undo import Batch, Step, UndoStacks, take_back
from annotations.store.machine import DetectorRun
from annotations.store.open import open_store
from annotations.store.queries import ArticleRow
from annotations.store.search import SearchHit
from annotations.store.store import Store
from annotations.text.normalise import NORMALISATION, clean, normalise
from annotations.values import desk_table
from annotations.values.exchange import Conversion, conversions, currency_code
from annotations.values.tolerance import Tolerances
from schemas.article import Article, Ingested, Notice, Revision, Source
from schemas.changes import Changes
from schemas.events import Draft, ReviewerDescribed, SettingChanged, Undone
from schemas.fact import Fact
from schemas.mention import ClaimValue, Mention, mention_id
from schemas.own import Own
from schemas.state import ArticleState, ClaimState, FindingState, MentionState
from schemas.value import Quantity
from schemas.verdict import DEFAULT_SCALE, Rating

SYSTEM = "r-factdesk"
"""Who records what no reviewer decided: that a reviewer exists."""
REVIEWERS = uuid.UUID("5b1a2f0e-6f6f-4d55-9a41-7a2d5f3b0c11")
UNDO_DEPTH = 1_000
_PLAIN = Options()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as it stands: its source with what reviewers set, its current text, and all that was decided."""

    article: Article
    revision: Revision
    mentions: tuple[MentionState, ...]
    claims: tuple[ClaimState, ...]
    findings: tuple[FindingState, ...]
    finished: bool
    detected: bool
    scale: tuple[Rating, ...] = DEFAULT_SCALE
    own: Own = field(default_factory=Own)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file, or of one article in it.

    `article_id` is empty where it failed, and `known` says that it was there before. Of a new one, `similar_to` is the
    article that its text is most like, `likeness` how much (0 to 1), and `revision_of` the one that it seems a new
    revision of (the same address, or title and publisher); where that is the article itself, it became its revision.
    `notices` say what reading it changed, left out or found hidden.
    """

    origin: str
    article_id: str = ""
    known: bool = False
    error: FactdeskError | None = None
    similar_to: str = ""
    likeness: float = 0.0
    revision_of: str = ""
    notices: tuple[Notice, ...] = ()


Frozen = tuple[Article, Revision, bytes]
"""An article, its first revision and the bytes that it was read from."""


class Project:
    """A project file, opened for one reviewer."""

    def __init__(self, store: Store, reviewer: str) -> None:
        self.store = store
        self.reviewer_id = "r-" + uuid.uuid5(REVIEWERS, reviewer.casefold()).hex
        self.reviewer_name = reviewer
        self.reread()

    def reread(self) -> None:
        """Take in what came into the file other than by this reviewer's decisions: merging, a new revision."""
        self.known_facts = KnownFacts(project_check.known_in)
        self._unfollowed: list[Draft] = []
        self.attached = AttachedFacts()
        batches = reversed(self.store.batches_of(self.reviewer_id, UNDO_DEPTH))
        self._steps = UndoStacks(Batch(b.batch_id, b.label, b.event_ids, b.undone_targets) for b in batches)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False, reviewer: str = "") -> Self:
        """Open a project file, or make it with `create`. Raises a ProjectError that says why it cannot be opened.

        Where the last writer was cut off, the current state is made anew from the log.
        """
        store = open_store(path, create=create, read_only=read_only, app_version=VERSION)
        if store.recovered and not store.read_only:
            store.rebuild(fold_subject)
        return cls(store, clean(reviewer)[0].strip() or _account())

    def close(self) -> None:
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- articles

    def ingest(self, paths: Sequence[Path], options: Options = _PLAIN) -> Iterator[Imported]:
        """Read files and folders; yields what became of each. One that fails stops none of the others."""
        from annotations.project.ingest import ingest

        yield from ingest(self, paths, options)

    @functools.cached_property
    def likeness(self) -> Likeness:
        """What texts of this project are like, filled when articles are read."""
        return Likeness()

    def add(self, item: Ingested) -> tuple[str, bool]:
        """Freeze a text that was read as an article; returns its id and whether the same text was known before."""
        article, revision = frozen(item)
        known = self.store.find_by_sha256(revision.sha256)
        if known is not None:
            return known, True
        self.store.add_article(article, revision, item.raw)
        return article.article_id, False

    def articles(self, limit: int | None = None, offset: int = 0, query: str = "") -> list[ArticleRow]:
        """Return the queue: one row an article, with how much of it is open."""
        return self.store.article_rows(limit, offset, query)

    def wanted_articles(self, order: Order, limit: int | None = None, offset: int = 0) -> list[ArticleRow]:
        """Return the queue in an order: where a decision teaches most, or is worth most, first."""
        if order == "imported":
            return self.articles(limit, offset)
        if not self.store.read_only:
            self.store.add_up_needs()
            return self.store.wanted_rows(order, limit, offset)
        rows = articles_in(order, self.articles(), self.store.open_claims())
        return rows[offset:] if limit is None else rows[offset : offset + limit]

    def article(self, article_id: str) -> ArticleView:
        """Return an article with all that was found and decided. Raises BadInputError for an unknown id."""
        article, state = self.store.article(article_id), self.store.article_state(article_id)
        if article is None:
            raise BadInputError(
                f"There is no article {article_id} in this project.", "List them with `factdesk stats`."
            )
        revision = self.revision(article.revision_id)
        return ArticleView(
            described(article, state),
            revision,
            tuple(self.store.mention_states(article_id)),
            tuple(self.store.claim_states(article_id)),
            tuple(self.store.finding_states(article_id)),
            bool(state and state.finished),
            self.store.detected(article_id) is not None,
            tuple(self.scale().values()),
            decide_attribute.of_settings(self.store.settings()),
        )

    def revision(self, revision_id: str) -> Revision:
        found = self.store.revision(revision_id)
        if found is None:
            raise BadInputError(f"There is no revision {revision_id} in this project.")
        return found

    # --- detection and checks

    def record_detection(self, article_id: str, run: DetectorRun, mentions: Iterable[Mention]) -> None:
        """Replace what the machine found in an article's current revision, then run the checks on it."""
        article = self.store.article(article_id)
        if article is None:
            raise BadInputError(f"There is no article {article_id} in this project.")
        named = with_ids(article.revision_id, mentions)
        self.store.record_detection(article_id, article.revision_id, run, named)
        self.known_facts.changed([article_id])
        self.check_article(article_id)

    def undetected(self) -> list[str]:
        """Return the ids of the articles in which no detector has run yet, oldest first."""
        return self.store.undetected()

    def check_article(self, article_id: str) -> None:
        """Find again what does not hold together inside one article, and against the facts of others."""
        project_check.check_article(self, article_id)

    def check(self) -> list[FindingState]:
        """Find again what does not hold inside and between all articles and facts; returns all that stands."""
        return project_check.check_project(self)

    # --- decisions

    def commit(self, drafts: Sequence[Draft], label: str, *, follow: bool = True) -> Changes:
        """Record one gesture. What it returns is durable. Nothing to record gives empty Changes.

        What follows for findings is found at once, or with `follow` false when `follow_up` is called.
        """
        return self._commit(drafts, label, "", follow)

    def follow_up(self) -> frozenset[str]:
        """Find what follows for findings from decisions that were recorded without; returns the articles checked."""
        drafts, self._unfollowed = self._unfollowed, []
        return project_check.follow(self, drafts)

    def undo(self, *, follow: bool = True) -> Changes | None:
        """Take back this reviewer's last gesture, in whatever article; None where there is none."""
        return self._step(self._steps.undo, "undo", follow)

    def redo(self, *, follow: bool = True) -> Changes | None:
        """Bring back what was undone last; None where there is none."""
        return self._step(self._steps.redo, "redo", follow)

    def undo_label(self) -> str:
        return self._steps.undo.label if self._steps.undo else ""

    def redo_label(self) -> str:
        return self._steps.redo.label if self._steps.redo else ""

    def _step(self, step: Step | None, word: str, follow: bool) -> Changes | None:
        if step is None:
            return None
        events = self.store.events_of_batch(step.batch.batch_id)
        return self._commit(take_back(events), f"{word} {step.label}", word, follow)

    def _commit(self, drafts: Sequence[Draft], label: str, word: str, follow: bool) -> Changes:
        if not drafts:
            return Changes("", "", {}, frozenset(), self.undo_label(), self.redo_label())
        self._introduce()
        batch_id = uuid.uuid4().hex
        events = self.store.append(
            drafts, batch_id=batch_id, label=label, reviewer_id=self.reviewer_id, fold=fold_subject
        )
        self.known_facts.changed(d.article_id for d in drafts)
        targets = tuple(d.payload.target for d in drafts if isinstance(d.payload, Undone))
        self._steps.add(Batch(batch_id, label, tuple(e.event_id for e in events), targets))
        states = {d.subject_id: self.store.state(d.subject_id) for d in drafts}
        self._unfollowed += drafts
        followed = self.follow_up() if follow else frozenset()
        articles = frozenset(d.article_id for d in drafts if d.article_id) | followed
        return Changes(batch_id, label, states, articles, self.undo_label(), self.redo_label())

    def _introduce(self) -> None:
        if self.reviewer_id in self.store.reviewers():
            return
        who = Draft("reviewer_described", "", self.reviewer_id, ReviewerDescribed(self.reviewer_name))
        self.store.append(
            [who], batch_id=uuid.uuid4().hex, label="enter reviewer", reviewer_id=SYSTEM, fold=fold_subject
        )

    def finish(self, article_id: str) -> Changes:
        """Finish an article. Raises RefusedError with the list of what is open."""
        view = self.article(article_id)
        open_items = decide.still_open(view.mentions, view.claims, view.findings)
        settled = sum(m.settled for m in view.mentions)
        return self.commit(
            decide.finish_article(article_id, open_items, settled), f"finish {view.article.source.title}"
        )

    # --- facts

    def scale(self) -> dict[str, Rating]:
        """Return the project's rating scale, in order, by rating."""
        return rating_scale.of_settings(self.store.settings())

    def why_not(self, claim: ClaimState) -> list[str]:
        """Return what keeps a claim from being a verified fact, in words; empty where it is one."""
        mentions, article = self.store.mention_states(claim.article_id), self.store.article(claim.article_id)
        moved_on = article is not None and article.revision_id != claim.revision_id
        differ = project_check.differing(self.store, claim, mentions)
        two = self.two_person()
        claim = project_check.seconded(self.store, claim) if two else claim
        return why_not(claim, mentions, two, differ, moved_on)

    def facts(self) -> list[Fact]:
        """Return every verified fact, by article and place."""
        articles = self.store.articles_with_verdicts()
        known = (one for article_id in articles for one in project_check.known_in(self, article_id))
        return [one.fact for one in known if one.standing == "stands"]

    def two_person(self) -> bool:
        """Whether a fact needs the signature of a second reviewer."""
        return bool(self.store.settings().get("two_person_rule", False))

    def tolerances(self) -> Tolerances:
        """Return how far figures may lie apart and still agree: the program's table with the desk's changes."""
        return desk_table.of_settings(self.store.settings())

    def conversions(self, quantity: Quantity, day: str) -> list[Conversion]:
        """Return a figure in other currencies, at the rate of an ISO day, or in other units; three at most.

        The setting `currency` (an ISO 4217 code) is the desk's own currency, which comes first.
        """
        from annotations.detect.normalise_value import describe

        return conversions(quantity, day, describe, str(self.store.settings().get("currency", "")))

    def set(self, key: str, value: Any) -> Changes:
        """Change a setting of the project, as a decision. Raises BadInputError where the value cannot be read."""
        if key == rating_scale.KEY:
            rating_scale.read(value)
        decide_attribute.read(key, value)
        value = currency_code(str(value)) if key == "currency" else desk_table.valid(key, value)
        return self.commit([Draft("setting_changed", "", f"s-{key}", SettingChanged(key, value))], f"set {key}")

    # --- upkeep

    def search(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Return articles, claims and verified facts whose words all match."""
        self.known_facts.index(self)
        return self.store.search(text, limit)

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Fold the whole log anew; returns how many subjects there are."""
        return self.store.rebuild(fold_subject, progress)


def _account() -> str:
    """Return the name of the account that runs the program; a container may have none."""
    try:
        return clean(getpass.getuser())[0]
    except (OSError, KeyError, ImportError):
        return "reviewer"


def frozen(item: Ingested) -> tuple[Article, Revision]:
    """Return an ingested text as an article with its first revision, normalised. Ids are derived from the content."""
    import hashlib

    text, notices = normalise(item.text)
    if not text.strip():
        raise BadInputError(f"{item.origin or 'The file'} holds no text.", "Check that it is the right file.", "empty")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article_id, revision_id = f"a-{sha256[:24]}", f"v-{sha256[24:48]}"
    at = now()
    revision = Revision(
        revision_id, article_id, 1, text, sha256, hashlib.sha256(item.raw).hexdigest(), NORMALISATION, at,
        item.parts, tuple(dict.fromkeys((*item.notices, *notices))),
    )  # fmt: skip
    return Article(article_id, item.source, revision_id, "queued", at, item.origin), revision


def described(article: Article, state: ArticleState | None) -> Article:
    """Return the article with the fields of its source that reviewers set."""
    if state is None:
        return article
    known = {k: v for k, v in state.fields if k in Source.__dataclass_fields__ and (k != "date" or valid_date(v) == v)}
    return replace(
        article, source=replace(article.source, **known), status="finished" if state.finished else article.status
    )


def with_ids(revision_id: str, mentions: Iterable[Mention]) -> list[tuple[str, Mention]]:
    """Return the mentions with their content-derived ids; a claim gets the ids of the figures that lie in it."""
    named = [(mention_id(revision_id, m.detector, m.kind, m.start, m.end), m) for m in mentions]
    figures = [(i, m) for i, m in named if m.kind == "figure"]
    return [(i, _with_figures(m, figures)) for i, m in named]


def _with_figures(mention: Mention, figures: list[tuple[str, Mention]]) -> Mention:
    if not isinstance(mention.value, ClaimValue):
        return mention
    inside = tuple(i for i, f in figures if mention.start <= f.start and f.end <= mention.end)
    return replace(mention, value=replace(mention.value, figures=inside))


def sample_articles() -> list[Path]:
    """Return the sample articles that come with Factdesk, in order."""
    return sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*/article.txt"))
