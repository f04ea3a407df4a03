"""One open article in memory: its mentions in order, what is selected, and where the next open item is."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from desktop_app.view_models.eyes import Eyes
from schemas.events import Draft
from schemas.mention import Mention, MentionKind, mention_id
from schemas.state import ArticleState, ClaimState, FindingState, MentionState, SubjectState, undecided

if TYPE_CHECKING:
    from annotations.project.project import ArticleView

_OUTER_FIRST: dict[MentionKind, int] = {"claim": 0, "quote": 1, "entity": 2, "figure": 3, "date": 4}
OPEN = "suggested"

T = TypeVar("T")
Span = tuple[int, int]
"""Half-open, code points of the article's text."""


class OpenArticle:
    """The article on screen. States change at once here; the project says later what is durable."""

    def __init__(self, view: "ArticleView", eyes: Eyes | None = None) -> None:
        self.eyes = eyes or Eyes()
        """What the reviewer sees of others."""
        self.selected: str = ""
        self.place: Span | None = None
        """What is looked at where no mention stands."""
        self._pending: Counter[str] = Counter()
        self._read(view)

    def _read(self, view: "ArticleView") -> None:
        self.article = view.article
        self.revision = view.revision
        self.text = view.revision.text
        self.detected = view.detected
        self.finished = view.finished
        self.scale, self.own = view.scale, view.own
        self.mentions: dict[str, MentionState] = {m.mention_id: m for m in view.mentions}
        self.claims: dict[str, ClaimState] = {c.claim_id: c for c in view.claims}
        self.findings: dict[str, FindingState] = {f.finding_id: f for f in view.findings}
        self.article_state = ArticleState(view.article.article_id, finished=view.finished)
        self._counts: Counter[str] = Counter(m.status for m in view.mentions)
        self._sort()

    @property
    def article_id(self) -> str:
        return self.article.article_id

    @property
    def selection(self) -> MentionState | None:
        """The selected mention."""
        return self.mentions.get(self.selected)

    @property
    def selected_span(self) -> Span | None:
        """Where the selected mention stands, or the place that is looked at."""
        m = self.selection
        return (m.mention.start, m.mention.end) if m is not None else self.place

    @property
    def open_count(self) -> int:
        return self._counts[OPEN]

    @property
    def settled_count(self) -> int:
        return len(self.mentions) - self._counts[OPEN] - self._counts["skipped"]

    def states_of(self, drafts: Iterable[Draft]) -> dict[str, SubjectState | None]:
        """Return the states of the subjects of drafts, for a preview."""
        return {d.subject_id: self.state(d.subject_id) for d in drafts}

    def state(self, subject_id: str) -> SubjectState | None:
        if subject_id == self.article_id:
            return self.article_state
        return self.mentions.get(subject_id) or self.claims.get(subject_id) or self.findings.get(subject_id)

    def claim_of(self, mention: MentionState) -> ClaimState | None:
        """Return the claim that the mention made, unless it was withdrawn, as the reviewer may see it."""
        claim = self.claims.get("c-" + mention.mention_id[2:])
        return self.eyes.seen(claim) if claim is not None and claim.withdrawn is None else None

    def claim_around(self, mention: MentionState) -> MentionState | None:
        """Return the claim mention that the mention is, or lies in (the narrowest, not rejected)."""
        if mention.mention.kind == "claim":
            return mention
        m = mention.mention
        around = [
            c
            for c in self.between(m.start, m.end)
            if c.mention.kind == "claim" and c.mention.start <= m.start and m.end <= c.mention.end
        ]
        standing = [c for c in around if c.status != "rejected"]
        return min(standing or around, key=lambda c: c.mention.end - c.mention.start, default=None)

    # --- what changes

    def assume(self, states: Mapping[str, SubjectState | None]) -> list[Span]:
        """Take in what a decision will make of its subjects, before it is durable; returns the touched spans."""
        self._pending.update(states.keys())
        return self._take(states)

    def settle(self, states: Mapping[str, SubjectState | None]) -> list[Span]:
        """Take in what is durable now, unless a newer decision on the same subject is under way."""
        for subject_id in states:
            if self._pending[subject_id] > 0:
                self._pending[subject_id] -= 1
        self.eyes = self.eyes.after(states)
        return self._take({i: s for i, s in states.items() if not self._pending[i]})

    def propose(self, found: Iterable[Mention]) -> list[Span]:
        """Show mentions of a detector that is still at work."""
        fresh: dict[str, SubjectState | None] = {}
        for m in found:
            identity = mention_id(self.revision.revision_id, m.detector, m.kind, m.start, m.end)
            if identity not in self.mentions:
                fresh[identity] = undecided(identity, self.article_id, self.revision.revision_id, m)
        return self._take(fresh)

    def reload(self, view: "ArticleView") -> None:
        """Take in the article anew; what is selected stays selected, a decision under way keeps its preview."""
        kept = {i: self.state(i) for i, n in self._pending.items() if n}
        self._read(view)
        self._take(kept)
        if self.selected not in self.mentions:
            self.selected = ""

    def forget_pending(self) -> None:
        """Stop waiting for decisions: one was lost, and the article is to be taken in anew."""
        self._pending.clear()

    def _take(self, states: Mapping[str, SubjectState | None]) -> list[Span]:
        touched: list[Span] = []
        moved = False
        for subject_id, state in states.items():
            match subject_id[:2]:
                case "m-":
                    before = self.mentions.get(subject_id)
                    moved |= self._take_mention(subject_id, state)
                    touched += [
                        (m.mention.start, m.mention.end) for m in (before, state) if isinstance(m, MentionState)
                    ]
                case "c-":
                    self._put(self.claims, ClaimState, subject_id, state)
                case "f-":
                    self._put(self.findings, FindingState, subject_id, state)
                case "a-" if isinstance(state, ArticleState) and subject_id == self.article_id:
                    self._take_article(state)
        if moved:
            self._sort()
        return touched

    def _take_mention(self, subject_id: str, state: SubjectState | None) -> bool:
        before = self.mentions.get(subject_id)
        self._put(self.mentions, MentionState, subject_id, state)
        after = self.mentions.get(subject_id)
        if before is not None:
            self._counts[before.status] -= 1
        if after is not None:
            self._counts[after.status] += 1
        return _place(before) != _place(after)

    def _put(self, known: dict[str, T], kind: type[T], subject_id: str, state: SubjectState | None) -> None:
        if state is None:
            known.pop(subject_id, None)
        elif isinstance(state, kind) and getattr(state, "article_id", self.article_id) == self.article_id:
            known[subject_id] = state

    def _take_article(self, state: ArticleState) -> None:
        self.article_state, self.finished = state, state.finished
        known = {k: v for k, v in state.fields if k in type(self.article.source).__dataclass_fields__}
        self.article = replace(self.article, source=replace(self.article.source, **known))

    def _sort(self) -> None:
        keyed = sorted(
            (m.mention.start, -m.mention.end, _OUTER_FIRST[m.mention.kind], i) for i, m in self.mentions.items()
        )
        self.order = [key[3] for key in keyed]
        self._keys = keyed
        self._starts = [key[0] for key in keyed]
        self._reach = list(accumulate((-key[1] for key in keyed), max))

    # --- what is where

    def between(self, start: int, end: int) -> list[MentionState]:
        """Return the mentions that overlap `text[start:end]`, in order, outer ones before inner ones."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        found = (self.mentions[i] for i in self.order[first:last])
        return [m for m in found if m.mention.end > start]

    def at(self, position: int) -> list[MentionState]:
        """Return the mentions under a position, the narrowest first."""
        return sorted(self.between(position, position + 1), key=lambda m: m.mention.end - m.mention.start)

    def step(self, by: int, kinds: frozenset[str] | None = None, open_only: bool = False, caret: int = 0) -> str:
        """Return the id of the next (or previous, `by` -1) mention that fits, around the end; "" where none does.

        Starts at the selected mention, or at `caret` where none is selected.
        """
        size = len(self.order)
        at = self._index(caret)
        for distance in range(1, size + 1):
            candidate = self.mentions[self.order[(at + by * distance) % size]]
            if kinds is not None and candidate.mention.kind not in kinds:
                continue
            if open_only and candidate.status != OPEN:
                continue
            return candidate.mention_id
        return ""

    def _index(self, caret: int) -> int:
        chosen = self.selection
        if chosen is not None:
            return bisect_left(self._keys, _key(chosen))
        return bisect_left(self._starts, caret) - 1

    def with_figures(self, mention: Mention) -> tuple[str, ...]:
        """Return the ids of the figures that lie in a mention, in text order."""
        inside = self.between(mention.start, mention.end)
        return tuple(
            m.mention_id
            for m in inside
            if m.mention.kind == "figure" and mention.start <= m.mention.start and m.mention.end <= mention.end
        )


def _key(m: MentionState) -> tuple[int, int, int, str]:
    return (m.mention.start, -m.mention.end, _OUTER_FIRST[m.mention.kind], m.mention_id)


def _place(m: MentionState | None) -> tuple[int, int, str] | None:
    return None if m is None else (m.mention.start, m.mention.end, m.mention.kind)
