"""A claim that sets a bound ("more than 500 guests") against a text in which every such figure lies beyond it."""

import re
from collections.abc import Iterator

from annotations.check.article import CheckedArticle
from annotations.check.measured import stem
from annotations.check.words_en import ONE_MORE, PART_AFTER, STOP
from annotations.values.tolerance import agree
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity

_LONGEST, _SENTENCES = 300, 2
_SHARED = 0.5
_BOUNDS = frozenset({"more_than", "less_than", "at_least", "at_most", "up_to"})
_UPWARD, _DOWNWARD = frozenset({"more_than"}), frozenset({"less_than"})
_PLAIN = frozenset({"none", "about"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_SCALED = re.compile(r"[^\W\d_%]")
_TRAILING = re.compile(
    r"\s*[^\W\d_]*(?:\s+of\s+[^\W\d_]+)?\s+(?:and|or)\s+(?:less|more|fewer|above|below|over|under)\b"
)
_BEFORE = re.compile(r"\b(?:had been|used to be|(?:was|were) (?:once|previously)|previously|formerly)\b[^.;]*$")
_Figure = tuple[Mention, Quantity]


def beyond_bounds(one: CheckedArticle, other: CheckedArticle) -> Iterator[tuple[Mention, Mention]]:
    """Yield (figure of `one`, figure of `other`) where the claim's bound is not met by anything comparable.

    The claim is the shorter text, of two sentences at most; nothing is said where it and the other text share less than
    half of the claim's words, or where any figure of that kind, unit and noun meets the bound.
    """
    claim, text = (one, other) if len(one.text) <= len(other.text) else (other, one)
    short = len(claim.text) <= _LONGEST and sum(bool(claim.text[a:b].strip()) for a, b in claim.sentences) <= _SENTENCES
    words, around = _words(claim), _words(text)
    if not short or len(words & around) < _SHARED * len(words) or not words:
        return
    stated = _figures(text)
    for mention, bound in _figures(claim):
        if bound.modifier not in _BOUNDS or bound.kind in ("rank", "score") or _had_been(claim, mention):
            continue
        alike = [f for f in stated if _comparable(bound, f[1])]
        alike = [f for f in alike if not _had_been(text, f[0])]
        named = [f for f in alike if bound.kind != "count" or f[1].unit_name]
        if named and not any(_meets((mention, bound), f) for f in alike) and not _part(text, named[0][0]):
            found = named[0][0]
            yield (mention, found) if claim is one else (found, mention)


def _figures(article: CheckedArticle) -> list[_Figure]:
    return [(m, m.value.quantity) for m in article.of_kind("figure") if isinstance(m.value, FigureValue)]


def _words(article: CheckedArticle) -> set[str]:
    return {stem(w) for w in _WORD.findall(article.text) if w.casefold() not in STOP}


def _comparable(bound: Quantity, told: Quantity) -> bool:
    """Whether a figure could be the one that is bounded; a count without a noun could be any count."""
    if (bound.kind, bound.unit, bound.per, bound.prices) != (told.kind, told.unit, told.per, told.prices):
        return False
    if bound.kind != "count" or not bound.unit_name:
        return bound.kind != "count"
    return not told.unit_name or stem(bound.unit_name) == stem(told.unit_name)


def _meets(bound: _Figure, told: _Figure) -> bool:
    """Whether a figure lies within a bound: exactly where both are plain numbers, as wide as printed where rounded."""
    (a, p), (b, q) = bound, told
    if p.modifier in _UPWARD and q.modifier in _DOWNWARD:
        return p.low < q.high
    if p.modifier in _DOWNWARD and q.modifier in _UPWARD:
        return q.low < p.high
    if q.modifier not in _PLAIN or _SCALED.search(a.surface + b.surface):
        return agree(p, q, surfaces=(a.surface, b.surface)).agrees
    return {
        "more_than": q.high > p.low, "less_than": q.low < p.high, "at_least": q.high >= p.low,
    }.get(p.modifier, q.low <= p.high)  # fmt: skip


def _had_been(text: CheckedArticle, told: Mention) -> bool:
    return _BEFORE.search(text.text[max(0, told.start - 40) : told.start]) is not None


def _part(text: CheckedArticle, told: Mention) -> bool:
    """Whether a figure counts more of the same, or a bound of its own stands behind it."""
    before, after = text.text[max(0, told.start - 30) : told.start], text.text[told.end :]
    return bool(PART_AFTER.match(after) or ONE_MORE.search(before) or _TRAILING.match(after))
