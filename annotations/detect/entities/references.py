"""Other places that mean a named entity: a name within a longer one, a name with its title or place, "the company".

They are links, no proposals: a reviewer decides on names. What is said in few words or only once stays out, so that no
flat reading of the names suffers.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from annotations.detect.claims.nominals import LOOKED_BACK, is_nominal, meant
from annotations.detect.context import text_of
from annotations.detect.entities.kinds import countries, plain
from annotations.detect.lang.en import entities as words
from schemas.mention import EntityValue, Mention, Reference, ReferenceForm

_LONGEST_TITLE = 8
_MOST_STEPS = 3
_INNER = frozenset(("PER", "ORG", "LOC"))
_Named = tuple[Mention, EntityValue]


def find_references(doc: Doc, mentions: Sequence[Mention]) -> list[Reference]:
    """Return the references to the entities of `mentions` (an article's, as they are at last) in text order.

    A name with its title, and a name within another, are given where the entity also stands by itself in the article,
    so that there is something to link them to. Offsets are code points of `doc.text`.
    """
    if not doc.has_annotation("DEP"):
        return []
    named = [(m, m.value) for m in mentions if isinstance(m.value, EntityValue)]
    taken = {(m.start, m.end) for m, _ in named}
    found = {}
    for reference in _all(doc, sorted(named, key=lambda one: one[0].start)):
        if (reference.start, reference.end) not in taken:
            found.setdefault((reference.start, reference.end), reference)
    return sorted(found.values(), key=lambda r: (r.start, -r.end))


def _all(doc: Doc, named: list[_Named]) -> Iterator[Reference]:
    text, times = text_of(doc), Counter(value.entity for _, value in named)
    starts = [token.idx for token in doc]
    known = _known(named)
    for i, (mention, value) in enumerate(named):
        first, end = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        if value.type == "PER" and times[value.entity] > 1:
            start = doc[_title_start(doc, first, named, i)].idx if first < len(doc) else mention.start
            if start < mention.start:
                yield _reference("whole", text, start, mention.end, value)
        if value.type in ("ORG", "LOC"):
            for stop in _placed(text, named, i):
                yield _reference("whole", text, mention.start, stop, value)
        for start, stop, other in _inner(doc, text, first, end, mention, known):
            if other.entity != value.entity and not (other.type == value.type == "PER"):
                yield _reference("inner", text, start, stop, other)
    yield from _nominals(doc, text, [m for m, _ in named])


def _reference(form: ReferenceForm, text: str, start: int, end: int, value: EntityValue) -> Reference:
    return Reference(start, end, text[start:end], form, value.type, value.entity, value.name)


def _known(named: list[_Named]) -> dict[str, EntityValue]:
    """Return the names of the article as printed, each with its entity; what two entities share says nothing."""
    found: dict[str, EntityValue] = {}
    several: set[str] = set()
    for mention, value in named:
        if value.type in _INNER and found.setdefault(mention.surface, value).entity != value.entity:
            several.add(mention.surface)
    return {surface: value for surface, value in found.items() if surface not in several and len(surface) > 1}


def _title_start(doc: Doc, first: int, named: list[_Named], i: int) -> int:
    """Return the token at which "U.S. President", "Governor of Ohio" or "Dr." before a person's name begins."""
    at = titles = first
    while at > 0 and first - at < _LONGEST_TITLE:
        if _is_title(doc[at - 1]):
            at = titles = at - 1
        elif at < first and at > 1 and doc[at - 1].lower_ in ("-", "of") and _is_title(doc[at - 2]):
            at -= 1
        elif i > 0 and (start := _name_start(doc, at, *named[i - 1])) < at:
            i, at = i - 1, start
            if titles < first:
                return at
        else:
            break
    return titles


def _is_title(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words.TITLE_WORDS | words.COURTESY


def _name_start(doc: Doc, at: int, mention: Mention, value: EntityValue) -> int:
    """Return the first token of a name (a nation, a party, an agency) where it ends right before `at`, else `at`."""
    last = doc[at - 1]
    if value.type == "PER" or mention.end != last.idx + len(last.text) or "\n" in mention.surface:
        return at
    return bisect_left(doc, mention.start, key=lambda t: t.idx)


def _placed(text: str, named: list[_Named], i: int) -> Iterator[int]:
    """Yield the ends of "City, State" and "Museum in City, State" that begin with the i-th name."""
    at, inside = named[i][0], named[i][1].type == "LOC"
    for following, place in named[i + 1 : i + 1 + _MOST_STEPS]:
        between = text[at.end : following.start]
        if place.type != "LOC" or between not in ((", ",) if inside else (" in ",)):
            return
        if inside and not (_is_region(following.surface) and _narrower(at.surface, following.surface)):
            return
        if inside and text[following.end : following.end + 5].startswith((" and ", " or ")):
            return
        yield following.end
        at, inside = following, True


def _is_region(surface: str) -> bool:
    return plain(surface) in countries() or plain(surface) in words.REGIONS


def _narrower(inner: str, outer: str) -> bool:
    """Tell whether the first of two places may lie in the second: no country lies in a region."""
    if plain(inner) in countries():
        return False
    return plain(inner) not in words.REGIONS or plain(outer) in countries()


def _inner(
    doc: Doc, text: str, first: int, end: int, mention: Mention, known: dict[str, EntityValue]
) -> Iterator[tuple[int, int, EntityValue]]:
    """Yield the names of the article that stand within a longer one, as characters with their entity."""
    if end - first < 2:
        return
    for i in range(first, end):
        start = doc[i].idx
        for j in range(i, end):
            stop = doc[j].idx + len(doc[j].text)
            value = known.get(text[start:stop])
            if value is not None and (start, stop) != (mention.start, mention.end):
                yield start, stop, value


def _nominals(doc: Doc, text: str, named: list[Mention]) -> Iterator[Reference]:
    """Yield "the company", "the ministry", "the mayor", where only one entity named before can be meant."""
    starts = [m.start for m in named]
    for token in doc:
        if token.pos_ != "NOUN" or not is_nominal(token) or _goes_on(token):
            continue
        start = token.left_edge.idx
        last = bisect_left(starts, start)
        one = meant(token.lower_, named[max(0, last - LOOKED_BACK) : last])
        if one is not None:
            yield _reference("nominal", text, start, token.idx + len(token.text), one)


def _goes_on(token: Token) -> bool:
    """Tell whether a noun only begins what is meant: "the company town", "the mayor of Lund"."""
    return token.dep_ in ("compound", "amod", "nmod")
