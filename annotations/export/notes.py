"""The numbered notes of a proof: one for each claim, inconsistency, correction and remark, in the order of the text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from annotations.export.dossier import Dossier
from schemas.evidence import Evidence
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Rating

Tone = Literal["good", "warn", "bad", "plain"]

SIGNS: dict[Tone, str] = {"good": "✓", "warn": "◐", "bad": "✕", "plain": "○"}
STATE_SIGNS = {"suggested": "○", "accepted": "✓", "corrected": "✎", "skipped": "»", "rejected": "✕"}
STATE_WORDS = {
    "suggested": "open", "accepted": "accepted", "corrected": "corrected", "skipped": "set aside",
    "rejected": "rejected",
}  # fmt: skip
FINDING_WORDS = {"open": "Open inconsistency", "confirmed": "Confirmed inconsistency", "resolved": "Resolved"}


@dataclass(frozen=True, slots=True)
class Note:
    """What stands under one number. `verdict` is in words, `sign` and `tone` say the same; `lines` are plain text."""

    number: int
    start: int
    end: int
    kind: Literal["claim", "finding", "detail"]
    title: str
    verdict: str
    sign: str
    tone: Tone
    lines: tuple[str, ...] = ()
    correction: str = ""
    evidence: tuple[Evidence, ...] = ()
    by: str = ""
    also: tuple[tuple[int, int], ...] = ()
    """Further places in the text that it is about."""


def notes_of(dossier: Dossier) -> list[Note]:
    """Return the notes of an article, numbered from 1 in the order of their places."""
    found = [_claim(dossier, c) for c in dossier.claims]
    found += [note for f in dossier.findings for note in _finding(dossier, f)]
    found += [_detail(dossier, m) for m in dossier.mentions if m.notes or m.status == "corrected"]
    found.sort(key=lambda n: (n.start, n.end, n.kind, n.title))
    return [replace(note, number=number) for number, note in enumerate(found, 1)]


def tone_of(rating: Rating | None) -> Tone:
    """Return how a rating looks: upheld, halfway, false, or no degree of truth."""
    if rating is None or rating.value is None:
        return "plain"
    return "good" if rating.value >= 4 else "warn" if rating.value == 3 else "bad"


def _claim(dossier: Dossier, claim: ClaimState) -> Note:
    verdict = claim.verdict
    rating = dossier.ratings.get(verdict.rating) if verdict else None
    label = "No verdict yet"
    tone: Tone = "plain"
    lines: list[str] = []
    if verdict is not None:
        label, tone = rating.label if rating else verdict.rating, tone_of(rating)
        label += "" if verdict.final else " (draft)"
        lines += [verdict.rationale] if verdict.rationale else []
    lines += [f"{dossier.names.get(n.reviewer_id, n.reviewer_id)}: {n.text}" for n in claim.notes]
    who = dossier.names.get(claim.verdict_by, claim.verdict_by)
    by = " · ".join(filter(None, ("verified" if claim.claim_id in dossier.facts else "", who, claim.verdict_at[:10])))
    return Note(
        0, claim.selector.start, claim.selector.end, "claim", claim.value.wording, label, SIGNS[tone], tone,
        tuple(lines), verdict.correction if verdict else "", claim.evidence, by,
    )  # fmt: skip


def _finding(dossier: Dossier, state: FindingState) -> Iterator[Note]:
    here = [m for m in state.finding.members if m.article == dossier.article.article_id]
    here = [m for m in here if dossier.text[m.start : m.end] == m.surface]
    if not here:
        return
    other = [f"Elsewhere: “{m.surface}”" for m in state.finding.members if m not in here]
    notes = [f"{dossier.names.get(n.reviewer_id, n.reviewer_id)}: {n.text}" for n in state.notes]
    remark = [state.note] if state.note else []
    tone: Tone = "plain" if state.status == "resolved" else "bad" if state.status == "confirmed" else "warn"
    yield Note(
        0, here[0].start, here[0].end, "finding", state.finding.explanation or "These cannot both hold.",
        FINDING_WORDS.get(state.status, state.status), "⚠", tone, (*other, *remark, *notes),
        by=dossier.names.get(state.reviewer_id, ""), also=tuple((m.start, m.end) for m in here[1:]),
    )  # fmt: skip


def _detail(dossier: Dossier, state: MentionState) -> Note:
    lines = [f"Says: {dossier.said[state.mention_id]}"] if state.mention_id in dossier.said else []
    if state.original is not None and state.original.surface != state.mention.surface:
        lines.append(f"The program had read “{state.original.surface}”.")
    lines += [f"{dossier.names.get(n.reviewer_id, n.reviewer_id)}: {n.text}" for n in state.notes]
    return Note(
        0, state.mention.start, state.mention.end, "detail", state.mention.surface,
        f"{state.mention.kind}, {STATE_WORDS[state.status]}", STATE_SIGNS[state.status], "plain", tuple(lines),
        by=dossier.names.get(state.reviewer_id, ""),
    )  # fmt: skip
