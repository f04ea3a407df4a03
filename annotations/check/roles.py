"""Who somebody is: two titles of one person that cannot both be current; an acronym that does not fit its expansion."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.check.acronyms import acronyms
from annotations.check.article import CheckedArticle
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity
from schemas.mention import EntityValue, Mention

_HEADS = (
    r"prime minister|foreign minister|finance minister|defen[cs]e minister|chief executive|finance director"
    r"|managing director|secretary[- ]general|president|mayor|premier|chancellor|minister|governor|ambassador|chairman"
    r"|chairwoman|chair|director|commissioner|principal|editor|treasurer|professor|coach|sheriff|bishop|archbishop"
    r"|general|colonel|major|captain|lieutenant|sergeant|corporal|admiral|commander"
)
_RANKS = frozenset("general colonel major captain lieutenant sergeant corporal admiral commander".split())
_OFFICES = frozenset({"prime minister", "foreign minister", "finance minister", "defence minister", "defense minister"})
_UNDER = r"deputy|vice|assistant|associate|junior|under|lieutenant|brigadier|rear|major|sub"
_PAST = re.compile(
    r"\b(?:former(?:ly)?|ex|then|late|past|previous(?:ly)?|acting|interim|outgoing|incoming|designate|elect|retired|until"
    r"|was|were|bec(?:a|o)mes?|named|appointed|elected|promoted|served|since|candidate|nominee|running|would-be|old)\b",
    re.IGNORECASE,
)
_TITLE = rf"(?:(?P<under>{_UNDER})[- ])?(?P<head>{_HEADS})"
_BEFORE = re.compile(rf"\b{_TITLE}\s+$", re.IGNORECASE)
_BEHIND = re.compile(
    rf",\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:[^\W\d_][\w-]*(?:[’']s)?\s+){{0,2}}?{_TITLE}\b(?![- ](?:{_HEADS}))"
    r"(?:\s+of\s+(?:the\s+)?(?P<of>(?-i:[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*)*)))?",
    re.IGNORECASE,
)
_AT_A_DATE = re.compile(r",\s+(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+\d|,\s+\d{4}\b")
"""A list of who had a post since when: ranks change from one to the next."""
_REACH, _FAR = 40, 160


@dataclass(frozen=True, slots=True)
class _Title:
    start: int
    end: int
    surface: str
    under: str
    head: str
    of: str


class Roles:
    """Reads titles before a name and behind it; what is past, acting or to come is left alone."""

    name = "roles"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        check = (self.name, self.version)
        for article in articles:
            yield from acronyms(check, article)
            held: dict[str, list[_Title]] = {}
            for mention in article.of_kind("entity"):
                title = _title(article, mention)
                if title is not None and isinstance(mention.value, EntityValue):
                    held.setdefault(mention.value.entity, []).append(title)
            for titles in held.values():
                yield from self._compared(article, titles)

    def _compared(self, article: CheckedArticle, titles: list[_Title]) -> Iterator[Finding]:
        first = titles[0]
        for other in titles[1:]:
            why = _apart(first, other)
            if why:
                words = f"One person is “{first.surface}” here and “{other.surface}” there: {why}."
                places = [(t.start, t.end) for t in (first, other)]
                yield finding((self.name, self.version), article, places, words, "exact", confidence=0.65)
                return


def _title(article: CheckedArticle, mention: Mention) -> _Title | None:
    if not isinstance(mention.value, EntityValue) or mention.value.type != "PER":
        return None
    start, end = article.sentence(mention.start)
    lead = article.text[max(start, mention.start - _REACH) : mention.start]
    match, base = _BEFORE.search(lead), mention.start - len(lead)
    if match is None:
        match, base = _BEHIND.match(article.text[mention.end : min(end, mention.end + _FAR)]), mention.end
        around = article.text[mention.end : mention.end + match.end()] if match else ""
    else:
        around = lead[: match.start()][-_REACH // 2 :]
    if match is None or _PAST.search(around) or _AT_A_DATE.match(article.text, mention.end):
        return None
    at = base + (match.start("under") if match["under"] else match.start("head"))
    until = base + match.end()
    of = (match.groupdict().get("of") or "") if match.re is _BEHIND else ""
    text = article.text[at:until].rstrip()
    return _Title(at, at + len(text), text, (match["under"] or "").casefold(), match["head"].casefold(), of)


def _apart(a: _Title, b: _Title) -> str:
    """Return why two titles are not of one person at one time, or nothing; a lieutenant colonel is called colonel."""
    if a.head == b.head and a.head not in _RANKS and a.under != b.under:
        return "a deputy is not the head"
    if a.head != b.head and {a.head, b.head} <= _OFFICES and not a.under and not b.under:
        return "two offices"
    ranks = a.head in _RANKS and b.head in _RANKS and (a.head, a.under) != (b.head, b.under) and not a.of and not b.of
    if ranks and not (a.head == b.head and "" in (a.under, b.under)):
        return "two ranks"
    if a.head == b.head and a.of[:1].isupper() and b.of[:1].isupper() and not set(a.of.split()) & set(b.of.split()):
        return f"of {a.of} and of {b.of}"
    return ""
