"""A small project with something of everything, for the tests of the store."""

import hashlib
import sys
import uuid
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from annotations.review.state import fold_subject
from annotations.store.machine import DetectorRun
from annotations.store.open import open_store
from annotations.store.store import Store
from schemas.article import Article, Notice, Part, Revision, Source
from schemas.entity import Entity
from schemas.events import (
    ArticleDescribed,
    ClaimCreated,
    Draft,
    EntityCreated,
    Event,
    EventKind,
    EvidenceAttached,
    FindingClosed,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    NoteAdded,
    ReviewerDescribed,
    SettingChanged,
    Undone,
    VerdictGiven,
)
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingMember, finding_id
from schemas.mention import ClaimValue, EntityValue, FigureValue, Mention, MentionKind, MentionValue, mention_id
from schemas.selector import select
from schemas.value import Quantity
from schemas.verdict import Verdict

APP = "0.1.0"
REVIEWER = "r-ada"
TEXT = "Northbridge Council spent £3.2 million on buses 🚌 last year.\nMayor Ida Voss said 40 routes would stay.\n"
OTHER_TEXT = "Buses in Northbridge cost £2.3 million last year, the council says.\n"


def article_of(text: str, number: int = 1, title: str = "Buses stay") -> tuple[Article, Revision, bytes]:
    """Return an article with its first revision and raw bytes; ids follow from the number."""
    raw = text.encode()
    digest = hashlib.sha256(raw).hexdigest()
    article_id, revision_id = f"a-{number}", f"rev-{number}"
    source = Source(title, author="Ada Lind", publisher="The Bridge", date="2026-03-02")
    revision = Revision(
        revision_id, article_id, 1, text, digest, digest, "1", "2026-03-03T08:00:00.000Z",
        (Part("headline", 0, 5),), (Notice("encoding", "Read as UTF-8."),),
    )  # fmt: skip
    article = Article(article_id, source, revision_id, "queued", "2026-03-03T08:00:00.000Z", f"{number}.txt")
    return article, revision, raw


def mention(text: str, surface: str, value: MentionValue, kind: MentionKind) -> Mention:
    start = text.index(surface)
    return Mention(kind, start, start + len(surface), surface, value, 0.9, ("said so",), f"{kind}s", "1")


def money(text: str, surface: str, amount: str) -> Mention:
    value = Decimal(amount)
    return mention(text, surface, FigureValue(Quantity("money", value, value, "GBP", "pound")), "figure")


def mentions_of(text: str, revision_id: str) -> list[tuple[str, Mention]]:
    """Return what a detector would find in TEXT, in text order, with ids."""
    found = [
        mention(text, "Northbridge Council", EntityValue("ORG", "e-council", "Northbridge Council"), "entity"),
        mention(text, "Northbridge Council spent £3.2 million on buses", ClaimValue("It spent it on buses"), "claim"),
        money(text, "£3.2 million", "3200000"),
        mention(text, "Ida Voss", EntityValue("PER", "e-voss", "Ida Voss"), "entity"),
    ]
    return [(mention_id(revision_id, m.detector, m.kind, m.start, m.end), m) for m in found]


def between() -> Finding:
    """Return an inconsistency between the two sample articles."""
    members = (
        FindingMember(TEXT.index("£3.2"), TEXT.index("£3.2") + 12, "£3.2 million", "a-1"),
        FindingMember(OTHER_TEXT.index("£2.3"), OTHER_TEXT.index("£2.3") + 12, "£2.3 million", "a-2"),
    )
    return Finding("same_quantity", "1", "warning", 0.8, "£3.2 million here, £2.3 million there.", "5 %", members)


def within() -> Finding:
    at = TEXT.index("40 routes")
    return Finding("round", "1", "note", 0.5, "40 is a round figure.", "0", (FindingMember(at, at + 2, "40", "a-1"),))


def record(store: Store, *drafts: Draft, label: str = "decide", reviewer: str = REVIEWER) -> list[Event]:
    """Record one gesture with the real fold."""
    return store.append(drafts, batch_id=uuid.uuid4().hex, label=label, reviewer_id=reviewer, fold=fold_subject)


def decided(kind: EventKind, key: str, m: Mention, reason: str = "") -> Draft:
    """Return the draft that accepts, skips, adds or rejects a mention of TEXT."""
    selector = select(TEXT, m.start, m.end)
    if kind == "mention_rejected":
        return Draft(kind, "a-1", key, MentionRejected("rev-1", selector, m, reason))
    return Draft(kind, "a-1", key, MentionDecided("rev-1", selector, m))


def corrected(key: str, m: Mention, was: Mention) -> Draft:
    return Draft("mention_corrected", "a-1", key, MentionCorrected("rev-1", select(TEXT, m.start, m.end), m, was))


def undo(events: Sequence[Event]) -> list[Draft]:
    return [Draft("undone", e.article_id, e.subject_id, Undone(e.event_id)) for e in reversed(events)]


def noted(article_id: str, subject_id: str, text: str) -> Draft:
    return Draft("note_added", article_id, subject_id, NoteAdded(text))


def claim_drafts(claim_id: str = "c-1", wording: str = "The council spent £3.2 million on buses.") -> list[Draft]:
    """Return what makes a claim with evidence and a final verdict."""
    key, m = mentions_of(TEXT, "rev-1")[1]
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    created = ClaimCreated(key, "rev-1", digest, select(TEXT, m.start, m.end), ClaimValue(wording, "money"))
    evidence = Evidence("v-1", "Annual accounts", quote="Omnibus services: 3,200,000", publisher="Town hall")
    return [
        Draft("claim_created", "a-1", claim_id, created),
        Draft("evidence_attached", "a-1", claim_id, EvidenceAttached(evidence)),
        Draft("verdict_given", "a-1", claim_id, VerdictGiven(Verdict("true", "The accounts say so."))),
    ]


def fill(store: Store) -> None:
    """Put two articles with machine results and a decision of every kind of subject into an empty project."""
    store.add_article(*article_of(TEXT, 1))
    store.add_article(*article_of(OTHER_TEXT, 2, "What buses cost"))
    run = DetectorRun("en_core_web_sm", "3.8.0", "en", "2026-03-03T08:00:01.000Z")
    found = mentions_of(TEXT, "rev-1")
    store.record_detection("a-1", "rev-1", run, found)
    store.record_findings("a-1", [("a-1", within())])
    store.record_findings("project", [("a-1", between())])
    record(store, Draft("reviewer_described", "", REVIEWER, ReviewerDescribed("Ada Lind", "AL")))
    record(store, decided("mention_accepted", *found[2]), label="accept £3.2 million")
    record(store, decided("mention_rejected", *found[0], reason="a building"))
    record(store, *claim_drafts())
    entity = Entity("e-voss", "PER", "Ida Voss", ("Voss",))
    record(store, Draft("entity_created", "", "e-voss", EntityCreated(entity)))
    closed = FindingClosed(within(), "rounding", "fine")
    record(store, Draft("finding_dismissed", "a-1", finding_id(within()), closed))
    record(store, Draft("article_described", "a-1", "a-1", ArticleDescribed({"title": "Buses will stay"})))
    record(store, Draft("setting_changed", "", "s-two_person_rule", SettingChanged("two_person_rule", True)))


def project(path: Path) -> Path:
    """Make the sample project and close it."""
    with open_store(path, create=True, app_version=APP) as store:
        fill(store)
    return path


if __name__ == "__main__":
    # Made tests/golden/projects/version-5.factdesk; each later version gets a file of its own.
    project(Path(sys.argv[1]))
