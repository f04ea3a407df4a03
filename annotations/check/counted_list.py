"""A number against the list that follows it: "three reasons", and four are named."""

import re
from collections.abc import Iterator, Sequence

from annotations.check.article import CheckedArticle
from annotations.check.reckon import finding
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from schemas.finding import Finding, Severity

_HEADED = re.compile(
    rf"(?P<n>{F})\s+(?:(?!and\b|or\b)[^\W\d_][\w’'-]*\s+){{0,4}}?(?P<noun>[^\W\d_][\w’'-]*s|people|men|women|children)"
    r"(?:\s+(?:are|were|was|have been)\s+[a-z]+)?"
    rf"(?P<how>\s*:|\s+[–—]|,\s+namely)\s+(?P<items>[^{F}:;.!?–—()]+)(?P<end>[.!?]|\s+[–—]|$|\n)"
)
_ASIDE = re.compile(r"^(?:an?|the|his|her|its|their|who|which|whose|of|aged?|not|with|including|both|from|in|one)\b")
_SPLIT = re.compile(r",\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_LONGEST = 5
_NUMBERED = re.compile(r"^[ \t]*(?:(?P<number>\d{1,2})[.)]|(?P<bullet>[•*\-–—]))[ \t]+\S", re.MULTILINE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ORDINAL = re.compile(r"(?:^|\n|[.!?]\s)(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?,\s")
_FOLLOWS = re.compile(rf"(?P<n>{F})\s+(?:[^\W\d_][\w’'-]*\s+){{0,3}}?[^\W\d_][\w’'-]*s(?:[^{F}:.]{{0,40}})?:?\s*$")
_REASONS = re.compile(
    rf"(?P<n>{F})\s+(?:[^\W\d_][\w’'-]*\s+){{0,2}}?(?:reasons|ways|steps|points|conditions|rules|things|questions|lessons"
    r"|problems|goals|demands|arguments|factors|options)\b"
)
_FEW, _REACH = 12, 150


class CountedList:
    """Counts plain lists only: behind a colon or dash, in numbered or bulleted lines, in "First, … Second, …"."""

    name = "counted-list"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        check = (self.name, self.version)
        for article in articles:
            around = skeletons(article)
            for sentence in around:
                if F in sentence.text:
                    yield from _in_sentence(check, sentence)
            yield from _in_lines(check, article, around)
            yield from _in_ordinals(check, article, around)


def _counts(stated: Stated) -> int:
    """Return the plain number of things that a figure counts, or 0."""
    q = stated.quantity
    plain = q is not None and q.kind == "count" and q.modifier == "none" and q.low == q.high == int(q.low)
    return int(q.low) if q is not None and plain and 2 <= q.low <= _FEW else 0


def _in_sentence(check: tuple[str, str], sentence: Skeleton) -> Iterator[Finding]:
    for match in _HEADED.finditer(sentence.text):
        stated = sentence.at(match.start("n"))
        said = _counts(stated)
        items = [item.strip(' \n"“”') for item in _SPLIT.split(match["items"].strip())]
        if not said or len(items) < 2 or not _plain(items, match["items"]):
            continue
        if len(items) != said:
            words = f"“{stated.surface} {match['noun']}” are announced, and {len(items)} are named."
            where = sentence.place(*match.span("items"))
            end = where[0] + len(sentence.article.text[slice(*where)].rstrip())
            off = f"exact; off by {abs(len(items) - said)}"
            yield finding(check, sentence.article, [stated, (where[0], end)], words, off, confidence=0.75)


def _plain(items: list[str], text: str) -> bool:
    """Whether every item is short and of one shape, so that no comma or "and" can belong inside one."""
    conjunctions = len(re.findall(r"\b(?:and|or)\b", text))
    shapes = {item[:1].isupper() for item in items}
    return (
        conjunctions == 1
        and len(shapes) == 1
        and all(item and len(item.split()) <= _LONGEST and not _ASIDE.match(item) for item in items)
        and re.search(r"\b(?:and|or)\b(?!.*,)", text, re.DOTALL) is not None
    )


def _in_lines(check: tuple[str, str], article: CheckedArticle, around: list[Skeleton]) -> Iterator[Finding]:
    """Numbered or bulleted lines right behind a sentence that ends in a colon."""
    for sentence in around:
        body = sentence.text.rstrip()
        match = _FOLLOWS.search(body, max(0, len(body) - _REACH)) if body.endswith(":") else None
        if match is None or not _counts(sentence.at(match.start("n"))):
            continue
        stated = sentence.at(match.start("n"))
        end = article.sentences[sentence.index][1]
        lines = _listed(article.text, end)
        if len(lines) >= 2 and len(lines) != _counts(stated):
            words = f"“{stated.surface}” are announced, and {len(lines)} are listed."
            off = f"exact; off by {abs(len(lines) - _counts(stated))}"
            yield finding(check, article, [stated, (lines[0][0], lines[-1][1])], words, off)


def _listed(text: str, at: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if line.strip():
            if not _NUMBERED.match(line):
                break
            lines.append((at, end))
        at = end + 1
    return lines


def _in_ordinals(check: tuple[str, str], article: CheckedArticle, around: list[Skeleton]) -> Iterator[Finding]:
    """ "There are three reasons." and paragraphs that begin with First, Second, Third, Fourth."""
    found = list(_ORDINAL.finditer(article.text))
    if len(found) < 2 or [m[1].casefold() for m in found] != list(_ORDINALS[: len(found)]):
        return
    heads = [(s, m) for s in around for m in _REASONS.finditer(s.text)]
    heads = [
        (s, m) for s, m in heads if article.sentences[s.index][0] < found[0].start() and _counts(s.at(m.start("n")))
    ]
    if not heads:
        return
    sentence, match = heads[-1]
    stated = sentence.at(match.start("n"))
    if _counts(stated) < len(found):
        words = f"“{stated.surface}” are announced, and {len(found)} follow."
        places: list[Stated | tuple[int, int]] = [stated, *(m.span(1) for m in found)]
        yield finding(check, article, places, words, f"exact; off by {len(found) - _counts(stated)}")
