"""Two texts read as one, so that what is checked inside an article is checked across two as well."""

from collections.abc import Iterator
from dataclasses import replace

from annotations.check.article import CheckedArticle
from annotations.check.direction import Direction
from annotations.check.names import name_key
from annotations.check.part_of_whole import PartOfWhole
from annotations.check.quotes import Quotes
from annotations.check.same_deed import SameDeed
from annotations.check.superlatives import Superlatives
from annotations.check.told_date import ToldDate
from schemas.finding import Finding, FindingMember
from schemas.mention import EntityValue, Mention, QuoteValue

_BETWEEN = "\n\n"
_THERE = ((", there ", ", in the other "), (" there.", " in the other."), ("Here it is", "One says"))


def across(one: CheckedArticle, other: CheckedArticle) -> Iterator[Finding]:
    """Yield what cannot hold in both of two texts, beside the figures that `pairing` lays side by side.

    Each finding has its first place in `one` and its second in `other`.
    """
    both, cut = joined(one, other)
    for check in (Direction(), Superlatives(), ToldDate(), SameDeed(), PartOfWhole(), Quotes()):
        for finding in check.run([both]):
            members = [_back(m, one, other, cut) for m in finding.members]
            if len({m.article for m in members}) == 2:
                members.sort(key=lambda m: m.article != one.article_id)
                yield replace(finding, members=tuple(members), explanation=_told(finding.explanation))


def joined(one: CheckedArticle, other: CheckedArticle) -> tuple[CheckedArticle, int]:
    """Return two texts as one, and the offset of the second; an entity named alike in both is one entity."""
    cut = len(one.text) + len(_BETWEEN)
    known = {name_key(m.value.name): m.value.entity for _, m in one.mentions if isinstance(m.value, EntityValue)}
    moved = tuple((i, _moved(m, cut, known)) for i, m in other.mentions)
    source = replace(one.source, title="", date=max(one.source.date, other.source.date))
    text = one.text + _BETWEEN + other.text
    return CheckedArticle(one.article_id, source, text, (*one.mentions, *moved)), cut


def _moved(mention: Mention, by: int, known: dict[tuple[str, ...], str]) -> Mention:
    value = mention.value
    if isinstance(value, EntityValue):
        value = replace(value, entity=known.get(name_key(value.name), f"other {value.entity}"))
    elif isinstance(value, QuoteValue) and value.parts:
        value = replace(value, parts=tuple(replace(p, start=p.start + by, end=p.end + by) for p in value.parts))
    return replace(mention, start=mention.start + by, end=mention.end + by, value=value)


def _back(member: FindingMember, one: CheckedArticle, other: CheckedArticle, cut: int) -> FindingMember:
    if member.start < cut:
        return replace(member, article=one.article_id)
    return replace(member, start=member.start - cut, end=member.end - cut, article=other.article_id)


def _told(words: str) -> str:
    for here, across_both in _THERE:
        words = words.replace(here, across_both)
    return words
