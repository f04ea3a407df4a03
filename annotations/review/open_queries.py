"""What is left to ask the author of an article: inconsistencies, and claims with notes or a draft verdict."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.state import ClaimState, FindingState, MentionState, Note
from schemas.verdict import Rating, Verdict

_MARKUP = re.compile(r"([\\`*_\[\]<>|])")
_CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Query:
    """One question. `about` is what it concerns, `passages` the sentences it is about, `notes` what reviewers noted."""

    kind: Literal["inconsistency", "claim", "detail"]
    subject_id: str
    about: str
    passages: tuple[str, ...]
    notes: tuple[str, ...]


def open_queries(
    article_id: str,
    text: str,
    findings: Iterable[FindingState],
    claims: Iterable[ClaimState],
    mentions: Iterable[MentionState],
    scale: Mapping[str, Rating],
) -> list[Query]:
    """Return the questions about an article: inconsistencies, confirmed ones first, then claims and details in order.

    A claim is asked about where it has a note, a verdict that is a draft, or a correction that a verdict proposes.
    """
    standing = [f for f in findings if f.status in ("open", "confirmed")]
    standing.sort(key=lambda f: (f.status != "confirmed", f.finding.members[0].start))
    found = [_of_finding(f, article_id, text) for f in standing]
    for c in claims:
        judged = _judged(c.verdict, scale)
        if c.withdrawn is None and (c.notes or judged):
            notes = (*judged, *_notes(c.notes))
            found.append(Query("claim", c.claim_id, c.value.wording, (c.selector.exact,), notes))
    for m in mentions:
        if m.notes and m.status != "rejected":
            passage = _passage(text, m.mention.start, m.mention.end)
            found.append(Query("detail", m.mention_id, m.mention.surface, (passage,), _notes(m.notes)))
    return found


def to_markdown(title: str, byline: str, queries: Sequence[Query]) -> str:
    """Return the questions as Markdown that also reads well as plain text; nothing in it has a meaning for Markdown."""
    return "\n".join(_lines(title, byline, queries)) + "\n"


def _lines(title: str, byline: str, queries: Sequence[Query]) -> Iterator[str]:
    yield f"# Questions about “{_plain(title)}”"
    if byline:
        yield f"\n{_plain(byline)}"
    for number, query in enumerate(queries, 1):
        yield f"\n{number}. {_plain(query.about)}"
        for passage in query.passages:
            if passage != query.about:
                yield f"   > {_plain(passage)}"
        for note in query.notes:
            yield f"   - {_plain(note)}"
    if not queries:
        yield "\nNothing is open."


def _of_finding(state: FindingState, article_id: str, text: str) -> Query:
    here = [m for m in state.finding.members if m.article == article_id and text[m.start : m.end] == m.surface]
    passages = dict.fromkeys(_passage(text, m.start, m.end) for m in here)
    noted = (state.note,) if state.note else ()
    about = state.finding.explanation or "These cannot both hold."
    return Query("inconsistency", state.finding_id, about, tuple(passages), (*noted, *_notes(state.notes)))


def _judged(verdict: Verdict | None, scale: Mapping[str, Rating]) -> tuple[str, ...]:
    if verdict is None or (verdict.final and not verdict.correction):
        return ()
    rating = scale.get(verdict.rating)
    said = f"{'Verdict' if verdict.final else 'Draft verdict'}: {rating.label if rating else verdict.rating}"
    said += f" – {verdict.rationale}" if verdict.rationale else ""
    return (said, f"Proposed correction: {verdict.correction}") if verdict.correction else (said,)


def _notes(notes: Iterable[Note]) -> tuple[str, ...]:
    return tuple(note.text for note in notes)


def _passage(text: str, start: int, end: int) -> str:
    """The line around a span, cut to what stands near it."""
    first = max(text.rfind("\n", 0, start) + 1, start - _CONTEXT)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + _CONTEXT)
    before = "…" if first > 0 and text[first - 1] != "\n" else ""
    after = "…" if last < len(text) and text[last] != "\n" else ""
    return f"{before}{text[first:last].strip()}{after}"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
