"""What a check reads: articles with the mentions that stand, as reviewers corrected them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from schemas.article import Source
from schemas.finding import FindingMember
from schemas.mention import Mention, MentionKind

TEXTS_KEPT = 8
"""Of so many texts what follows from the characters alone is kept: a correction changes mentions, not the text."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9$€£])|\n")
_SHORT_FORM = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|Jr|Sr|Inc|Ltd|Corp|Co|No|vs|approx)|\.[A-Z])$"
)


@dataclass(frozen=True)
class CheckedArticle:
    """One article: `mentions` are (mention id, mention) of what is proposed or confirmed, not of what was rejected.

    `reviewed` are the ids of those that were accepted or corrected.
    """

    article_id: str
    source: Source
    text: str
    mentions: tuple[tuple[str, Mention], ...]
    reviewed: frozenset[str] = frozenset()

    def of_kind(self, kind: MentionKind) -> Iterator[Mention]:
        """Yield the mentions of a kind, in text order."""
        return (m for _, m in self.mentions if m.kind == kind)

    def member(self, start: int, end: int) -> FindingMember:
        """Return a place of this article as a member of a finding; offsets in code points."""
        return FindingMember(start, end, self.text[start:end], article=self.article_id)

    def sentence(self, at: int) -> tuple[int, int]:
        """Return start and end of the sentence around code point `at`."""
        return self.sentences[self.sentence_index(at)]

    def sentence_index(self, at: int) -> int:
        """Return which of the sentences holds code point `at`."""
        return max(0, bisect_right(self._starts, at) - 1)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of every sentence; together they are the text. A line break ends one too."""
        return list(sentences_of(self.text))

    @cached_property
    def by_sentence(self) -> list[list[Mention]]:
        """The figures, dates and entities that begin in each sentence."""
        found: list[list[Mention]] = [[] for _ in self.sentences]
        for _, mention in self.mentions:
            if mention.kind in ("figure", "date", "entity"):
                found[self.sentence_index(mention.start)].append(mention)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]


@lru_cache(maxsize=TEXTS_KEPT)
def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of a text."""
    ends = [end for end in _ends(text) if end < len(text)]
    return tuple(zip([0, *ends], [*ends, len(text)], strict=True))


def _ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        if match[0] == "\n" or not _SHORT_FORM.search(text[max(0, match.start() - 7) : match.start()]):
            yield match.end()
