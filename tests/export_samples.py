"""A desk with two articles, claims with verdicts and evidence, notes and an inconsistency, for the tests of exports."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from store_samples import mention, money

from annotations.export.to_csv import ESCAPED
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from annotations.text.normalise import normalise
from schemas.article import Ingested, Source
from schemas.events import (
    ClaimCreated,
    Draft,
    EvidenceAttached,
    FindingDecided,
    MentionDecided,
    NoteAdded,
    VerdictGiven,
)
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingMember, finding_id
from schemas.mention import ClaimValue
from schemas.selector import select
from schemas.verdict import Verdict

TEXT = (
    "Trams win in Łódź 🚋\n"
    "Łódź spent €3.2 million on trams last year, said Ida Voss. A second line cost €1.1 million.\n"
    "The mayor had promised 40 stops; there are 14 of them.\n"
)
OTHER = "Buses in Łódź cost €2.3 million, a report says.\n"
FIRST = "Łódź spent €3.2 million on trams last year"
SECOND = "A second line cost €1.1 million"
THIRD = "The mayor had promised 40 stops; there are 14 of them"
"""The claims: one is a fact, one a fact with a correction, one has a draft verdict."""


def desk(
    path: Path, text: str = TEXT, title: str = "Trams win", words: str = "", url: str = "https://example.org/trams"
) -> Project:
    """Make the project and return it, open. `words` stand in every field that a person can fill."""
    project = Project.open(path, create=True, reviewer="Ada Lind")
    source = Source(title, author=words or "Bo Berg", publisher=words or "The Bridge", url=url, date="2026-03-02")
    article_id, _ = project.add(Ingested(text, text.encode(), source, "trams.txt"))
    project.add(Ingested(OTHER, OTHER.encode(), Source("Buses"), "buses.txt"))
    text = normalise(text)[0]
    revision = project.article(article_id).revision
    found = [mention(text, s, ClaimValue(words or s, "money", subject=words), "claim") for s in (FIRST, SECOND, THIRD)]
    found += [money(text, "€3.2 million", "3200000"), money(text, "€1.1 million", "1100000")]
    project.record_detection(article_id, DetectorRun("test", "1", "none", "2026-03-03T08:00:00.000Z"), found)
    by_surface = {m.mention.surface: m for m in project.article(article_id).mentions}
    for surface, verdict in (
        (FIRST, Verdict("true", words or "The accounts say so.", "primary_document")),
        (
            SECOND,
            Verdict("half_true", words or "Without stops.", correction=words or "A second line cost €1.4 million"),
        ),
        (THIRD, Verdict("false", words or "Not counted yet.", final=False)),
    ):
        state = by_surface[surface]
        claim_id = f"c-{state.mention_id[2:]}"
        place = select(text, state.mention.start, state.mention.end)
        value = ClaimValue(words or f"{surface}.", "money", subject=words or "Łódź")
        evidence = Evidence(
            f"ev-{state.mention.start}",
            words or "Accounts",
            "primary",
            "official_statistics",
            words,
            words or "https://example.org/a?b=1&c=2",
            words or "p. 3",
            words or "3,200,000",
            note=words,
        )
        secret = Evidence(f"ev-s{state.mention.start}", "A call to a whistleblower", confidentiality="off_record")
        project.commit(
            [
                Draft(
                    "mention_accepted",
                    article_id,
                    state.mention_id,
                    MentionDecided(revision.revision_id, place, state.mention),
                ),
                Draft(
                    "claim_created",
                    article_id,
                    claim_id,
                    ClaimCreated(state.mention_id, revision.revision_id, revision.sha256, place, value),
                ),
                Draft("evidence_attached", article_id, claim_id, EvidenceAttached(evidence)),
                Draft("evidence_attached", article_id, claim_id, EvidenceAttached(secret)),
                Draft("verdict_given", article_id, claim_id, VerdictGiven(verdict)),
                Draft("note_added", article_id, claim_id, NoteAdded(words or "Ask the treasurer.")),
            ],
            f"judge {surface}",
        )
    for surface in ("€3.2 million", "€1.1 million"):
        m = by_surface[surface]
        place = select(text, m.mention.start, m.mention.end)
        project.commit(
            [
                Draft(
                    "mention_accepted", article_id, m.mention_id, MentionDecided(revision.revision_id, place, m.mention)
                )
            ],
            "accept",
        )
    places = tuple(FindingMember(text.index(s), text.index(s) + 2, s, article_id) for s in ("40", "14"))
    odd = Finding("told_again", "1", "warning", 0.8, words or "40 stops here, 14 there.", "0", places)
    project.commit([Draft("finding_confirmed", article_id, finding_id(odd), FindingDecided(odd, words))], "confirm")
    return project


def read_csv(raw: bytes) -> Iterator[dict[str, str]]:
    """Yield the cells of an exported file as they were before they were made harmless."""
    for row in csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")):
        escaped = (row.pop(ESCAPED, "") or "").split()
        yield {name: cell[1:] if name in escaped else cell for name, cell in row.items()}
