"""All inconsistencies of the project: the list in groups, and one of them with its passages side by side."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotations.text.offsets import DisplayText
from desktop_app.view_models.findings import SEVERITY_TONES, SEVERITY_WORDS
from desktop_app.view_models.rows import Look
from desktop_app.view_models.wording import FINDING_STATUSES, RESOLUTIONS, day, short
from desktop_app.words import Words, say
from schemas.state import FindingState

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.store.pages import FindingRow
    from schemas.finding import FindingMember

Grouping = Literal["check", "article"]
GROUPINGS: Mapping[Grouping, str] = Words({"check": "By check", "article": "By article"})
AROUND = 260
"""Characters of context on either side of a place, cut at words."""
CHECKS: Mapping[str, str] = Words({
    "arithmetic": "Sums and shares", "bare-dollar": "Which dollar", "by-hand": "Flagged by hand",
    "counted-list": "Counts and lists", "direction": "Up or down", "event-dates": "Dates of events",
    "headline": "Headline and text", "known-name": "Names of the register",
    "label-consistency": "Labelled two ways", "name-drift": "Spelling of names",
    "name-words": "Names and words", "part-of-whole": "A part and the whole", "quotes": "Quotes",
    "rates": "Rates and shares", "relative-day": "Yesterday, today, tomorrow", "roles": "Titles and roles",
    "same-clause": "The same sentence again", "same-deed": "What somebody did or has",
    "same-quantity": "Same thing, other figure", "superlatives": "Superlatives", "text-hazards": "Deceptive characters",
    "time-span": "Spans of time", "told-again": "Told again", "told-date": "When it happened",
    "told-order": "What came first", "unit-slip": "Slips of unit",
    "verified-fact": "Against verified facts", "weekday": "Weekdays", "withdrawn-fact": "Rests on a withdrawn fact",
})  # fmt: skip
_GRAVITY = {"error": 0, "warning": 1, "note": 2}
_SIGNS = {"note": "·", "warning": "!", "error": "‼", "confirmed": "✓", "dismissed": "✕", "resolved": "●"}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading in the list: a check or an article, with how many there are below it."""

    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in its context. `start` and `end` are where it stands in `text`, `marks` what differs, in code points.

    `article_id` and `place` say where the desk finds it; `fact` marks the words of a verified fact.
    """

    title: str
    byline: str
    text: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]
    article_id: str
    place: tuple[int, int]
    fact: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """One inconsistency as it is compared."""

    state: FindingState
    title: str
    severity: str
    tone: str
    status: str
    facts: str
    passages: tuple[Passage, ...]


def row_key(row: "Group | FindingRow") -> str:
    return f"group {row.key}" if isinstance(row, Group) else row.finding_id


def check_words(check: str) -> str:
    """Return what a check is called in the window."""
    return CHECKS.get(check, check.replace("-", " ").capitalize())


def grouped(rows: "Iterable[FindingRow]", status: str, by: Grouping, text: str = "") -> "list[Group | FindingRow]":
    """Return the rows of a state ("" all) that have all the words, under headings, the gravest first in each."""
    words = text.casefold().split()
    groups: dict[str, list[FindingRow]] = {}
    for r in rows:
        if (status and r.status != status) or not _has(r, words):
            continue
        groups.setdefault(r.check if by == "check" else r.article_id, []).append(r)
    found: list[Group | FindingRow] = []
    for key, members in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        title = check_words(key) if by == "check" else members[0].title or say("No article")
        found.append(Group(key, title, len(members)))
        members.sort(key=_need)
        found += members
    return found


def _need(r: "FindingRow") -> tuple[int, str, int]:
    return _GRAVITY[r.severity], r.title, r.position


def _has(r: "FindingRow", words: list[str]) -> bool:
    said = f"{r.explanation} {r.title} {r.first} {r.second} {check_words(r.check)}".casefold() if words else ""
    return all(word in said for word in words)


def look(row: "Group | FindingRow") -> Look:
    """Return how a row looks."""
    if isinstance(row, Group):
        return Look("", row.title, str(row.count), lines=1)
    closed = row.status in ("dismissed", "resolved")
    where = short(row.title, 60)
    if row.status == "open":
        return Look(
            _SIGNS[row.severity], row.explanation, where, SEVERITY_WORDS[row.severity], SEVERITY_TONES[row.severity]
        )
    return Look(_SIGNS[row.status], row.explanation, where, FINDING_STATUSES[row.status], "muted", faded=closed)


def counted(rows: "Iterable[FindingRow]") -> dict[str, int]:
    """Return how many rows there are of each state, and of all under ""."""
    found = dict.fromkeys(("open", "confirmed", "dismissed", "resolved", ""), 0)
    for r in rows:
        found[r.status] += 1
        found[""] += 1
    return found


def detail(finding_id: str, project: "Project") -> Detail | None:
    """Return an inconsistency with its passages; None where it is gone. Called in the project's thread."""
    state = project.store.finding_state(finding_id)
    if state is None:
        return None
    finding = state.finding
    others = [m.surface for m in finding.members]
    passages = tuple(
        made
        for i, m in enumerate(finding.members)
        if (made := _passage(project, m, others[:i] + others[i + 1 :])) is not None
    )
    facts = " · ".join(
        part for part in (finding.tolerance, say("confidence %1 %", round(100 * finding.confidence))) if part
    )  # fmt: skip
    return Detail(
        state, check_words(finding.check), SEVERITY_WORDS[finding.severity], SEVERITY_TONES[finding.severity],
        _status(state, project), facts, passages,
    )  # fmt: skip


def _status(state: FindingState, project: "Project") -> str:
    words = FINDING_STATUSES[state.status]
    if state.resolution is not None:
        words += f": {RESOLUTIONS[state.resolution]}"
    who = project.store.reviewers().get(state.reviewer_id)
    if state.decided_at and who is not None:
        words += f" · {who.name}, {day(state.decided_at)}"
    notes = [n.text for n in state.notes] + ([state.note] if state.note else [])
    return "\n".join([words, *(f"✎ {text}" for text in notes)])


def _passage(project: "Project", member: "FindingMember", others: list[str]) -> Passage | None:
    article_id = member.article
    if article_id is None and member.fact:
        claim = project.store.claim_state(member.fact)
        article_id = claim.article_id if claim is not None else None
    article = project.store.article(article_id) if article_id else None
    if article is None or article_id is None:
        return None
    source = project.article(article_id).article.source if article_id else article.source
    text = project.revision(article.revision_id).text
    start, end = min(member.start, len(text)), min(member.end, len(text))
    low, high = context(text, start, end)
    shown = DisplayText(text[low:high]).text
    marks = tuple((start - low + a, start - low + b) for a, b in differing(member.surface, others))
    byline = " · ".join(part for part in (source.publisher, day(source.date)) if part)
    return Passage(
        source.title or article_id, byline, shown, start - low, end - low, marks, article_id, (start, end),
        member.article is None,
    )  # fmt: skip


def context(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch of text around a place, cut at words and at the ends of its paragraphs."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    low = max(low, text.rfind("\n\n", low, start) + 2 if "\n\n" in text[low:start] else low)
    gap = text.find("\n\n", end, high)
    high = gap if gap >= 0 else high
    while 0 < low < start and not text[low - 1].isspace():
        low += 1
    while end < high < len(text) and not text[high].isspace():
        high -= 1
    return low, high


def differing(surface: str, others: Iterable[str]) -> list[tuple[int, int]]:
    """Return the stretches of `surface` whose words no other place has in their order; all of it where nothing is."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"\S+", surface)]
    own = [surface[a:b].casefold() for a, b in pieces]
    alone: set[int] = set()
    for other in others:
        matcher = difflib.SequenceMatcher(None, own, other.casefold().split(), autojunk=False)
        kept = {i for block in matcher.get_matching_blocks() for i in range(block.a, block.a + block.size)}
        alone |= set(range(len(own))) - kept
    found = [pieces[i] for i in sorted(alone)]
    return found or ([(0, len(surface))] if surface.strip() else [])
