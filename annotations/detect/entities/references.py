"""Other places that mean a named entity: a name within a longer one, a name with its title or place, "the company".

They are links, no proposals: a reviewer decides on names. What is said in few words or only once stays out, so that no
flat reading of the names suffers.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from annotations.detect.claims.nominals import LOOKED_BACK, meant
from annotations.detect.context import text_of
from annotations.detect.entities.kinds import by_table, countries, plain
from annotations.detect.lang.en import entities as words
from annotations.detect.lang.en.claims import COMPANY_NOUNS, LONGEST_NOMINAL
from annotations.text.slug import slug
from schemas.mention import EntityValue, Mention, Reference, ReferenceForm

_LONGEST_TITLE = 8
_MOST_STEPS = 3
_THE = re.compile(r"\b[Tt]he (?=\w)")
_BOTH = re.compile(r"\b(North|South|East|West) and (?:North|South|East|West) ([A-Z]\w+)")
_HALVES = frozenset(("North", "South"))
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
    found: dict[tuple[int, int], Reference] = {}
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
            stop = _placed_end(doc, text, named, i)
            if stop > mention.end:
                yield _reference("whole", text, mention.start, stop, value)
        if value.type == "ORG" and i and named[i - 1][1].type == "NORP" and named[i - 1][0].end + 1 == mention.start:
            yield _reference("whole", text, named[i - 1][0].start, mention.end, value)
        for start, stop, other in _inner(doc, text, first, end, mention, known):
            if other.entity != value.entity and not (other.type == value.type == "PER"):
                yield _reference("inner", text, start, stop, other)
    for match in _BOTH.finditer(text):
        both = known.get(f"{match[1]} {match[2]}")
        if both is not None and both.type == "LOC":
            yield _reference("inner", text, match.start(1), match.end(1), both)
    yield from _nominals(doc, text, [m for m, _ in named])


def _reference(form: ReferenceForm, text: str, start: int, end: int, value: EntityValue) -> Reference:
    return Reference(start, end, text[start:end], form, value.type, value.entity, value.name)


def _known(named: list[_Named]) -> dict[str, EntityValue]:
    """Return the names of the article as printed, each with its entity; what two entities share says nothing."""
    found: dict[str, EntityValue] = {}
    several: set[str] = set()
    for mention, value in named:
        for name in (mention.surface, *((value.name,) if value.type == "LOC" else ())):
            if value.type in _INNER and found.setdefault(name, value).entity != value.entity:
                several.add(name)
    return {surface: value for surface, value in found.items() if surface not in several and len(surface) > 1}


def _title_start(doc: Doc, first: int, named: list[_Named], i: int) -> int:
    """Return the token at which "U.S. President", "Governor of Ohio" or "Dr." before a person's name begins."""
    at = titles = first
    while at > 0 and first - at < _LONGEST_TITLE:
        if _is_title(doc[at - 1]):
            at = titles = at - 1
        elif at < first and at > 1 and doc[at - 1].lower_ in ("-", "of") and _is_title(doc[at - 2]):
            at -= 1
        elif titles == at < first and _qualifies(doc[at - 1]) and not _ends_name(doc, at, named, i):
            at = titles = at - 1
        elif i > 0 and (start := _name_start(doc, at, *named[i - 1])) < at:
            i, at = i - 1, start
            if titles < first:
                return at
        else:
            break
    return titles


def _is_title(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words.TITLE_WORDS | words.COURTESY


def _qualifies(token: Token) -> bool:
    """Tell whether a word says of what a title is: "Transport" before "Minister"."""
    return token.tag_ == "NNP" and token.dep_ in ("compound", "nmod") and token.text[0].isupper()


def _ends_name(doc: Doc, at: int, named: list[_Named], i: int) -> bool:
    return i > 0 and named[i - 1][0].end > doc[at - 1].idx


def _name_start(doc: Doc, at: int, mention: Mention, value: EntityValue) -> int:
    """Return the first token of a name (a nation, a party, an agency) where it ends right before `at`, else `at`."""
    last = doc[at - 1]
    if value.type == "PER" or mention.end != last.idx + len(last.text) or "\n" in mention.surface:
        return at
    return bisect_left(doc, mention.start, key=lambda t: t.idx)


def _placed_end(doc: Doc, text: str, named: list[_Named], i: int) -> int:
    """Return the end of "City, State" or "Museum in City, State" that begins with the i-th name, or the name's own."""
    at, bare = named[i][0], named[i][1].type == "LOC"
    links = (", ",) if bare and not _is_building(at.surface) else (", ", " in ") if bare else (" in ",)
    for j, (following, place) in enumerate(named[i + 1 : i + 1 + _MOST_STEPS], i + 1):
        between = text[at.end : following.start]
        if place.type != "LOC" or between not in links:
            break
        if between == ", " and not (_narrower(at.surface, following.surface) and not _lists_on(text, named, j)):
            break
        if between == " in " and not _belongs(doc, at.end + 1, named[i][0]):
            break
        at, links = following, (", ",)
    return at.end


def _is_building(surface: str) -> bool:
    return surface.split()[-1].lower() in words.PLACE_HEADS | words.ORG_HEADS


def _lists_on(text: str, named: list[_Named], j: int) -> bool:
    """Tell whether another place is listed after the j-th name: "Dallas, Texas and Ohio"."""
    if j + 1 == len(named) or named[j + 1][1].type != "LOC":
        return False
    return text[named[j][0].end : named[j + 1][0].start] in (" and ", ", and ", " or ")


def _belongs(doc: Doc, at: int, mention: Mention) -> bool:
    """Tell whether "in" at a character belongs to the name, not to the verb: "opened the Museum | in Lund".

    Right after "at the Museum" it does, whatever the parse says.
    """
    i, first = (bisect_left(doc, offset, key=lambda t: t.idx) for offset in (at, mention.start))
    if i < len(doc) and mention.start <= doc[i].head.idx < mention.end:
        return True
    before = first - 2 if first > 1 and doc[first - 1].lower_ == "the" else first - 1
    return before >= 0 and doc[before].lower_ in ("at", "from", "to", "of")


def _is_region(surface: str) -> bool:
    return plain(surface) in countries() or plain(surface) in words.REGIONS


def _narrower(inner: str, outer: str) -> bool:
    """Tell whether the first of two places may lie in the second, a region or country: no country lies in a region."""
    if not _is_region(outer) or plain(inner) in countries():
        return False
    return plain(inner) not in words.REGIONS or plain(outer) in countries()


def _inner(
    doc: Doc, text: str, first: int, end: int, mention: Mention, known: dict[str, EntityValue]
) -> Iterator[tuple[int, int, EntityValue]]:
    """Yield the names of the article that stand within a longer one, as characters with their entity."""
    if end - first < 2:
        return
    tokens = [(t.idx, t.idx + len(t.text), t.text) for t in doc[first:end]]
    for i, (start, _, opening) in enumerate(tokens):
        if not opening[0].isupper():
            continue
        for j, (_, stop, _) in enumerate(tokens[i:], i):
            surface = text[start:stop]
            value = known.get(surface) or known.get(_usual(surface))
            if value is None and _is_place_in(mention, surface, i == 0, j == len(tokens) - 1 and i > 0):
                name = _usual(surface) or surface
                value = EntityValue("LOC", slug(name), name)
            if value is None or (start, stop) == (mention.start, mention.end):
                continue
            if value.type == "LOC" or i == 0 or tokens[i - 1][2].islower():
                yield start, stop, value


def _usual(surface: str) -> str:
    """Return the usual name of a place that has others, else ""."""
    low = plain(surface)
    return countries().get(low) or (words.PLACE_ALIASES.get(low, "") if surface[0].isupper() else "")


def _is_place_in(mention: Mention, surface: str, opens: bool, closes: bool) -> bool:
    """Tell whether a place of the tables says where a thing is from: "Ontario Players", "Environment Canada"."""
    assert isinstance(mention.value, EntityValue)
    at_edge = (opens and mention.value.type in ("WORK", "OTHER")) or (closes and mention.value.type == "ORG")
    return at_edge and by_table(surface) == "LOC" and f" of {surface}" not in mention.surface


def _nominals(doc: Doc, text: str, named: list[Mention]) -> Iterator[Reference]:
    """Yield "the company", "the ministry", "the mayor", where only one entity named before can be meant."""
    starts = [m.start for m in named]
    for match in _THE.finditer(text):
        i = bisect_left(doc, match.start(), key=lambda t: t.idx)
        if i + 1 >= len(doc) or doc[i].lower_ != "the":
            continue
        article, noun = doc[i], doc[i].head
        if not article.i < noun.i <= article.i + LONGEST_NOMINAL or not _stands_alone(article, noun):
            continue
        last, end = bisect_left(starts, article.idx), noun.idx + len(noun.text)
        if last < len(named) and named[last].start < end:
            continue
        before = named[max(0, last - LOOKED_BACK) : last]
        one = _half(noun.text, before) if noun.text in _HALVES else meant(noun.lower_, before)
        if one is not None and (noun.text in _HALVES or _fits(one, noun.lower_)):
            yield _reference("nominal", text, article.idx, end, one)


def _half(side: str, named: Sequence[Mention]) -> EntityValue | None:
    """Return the one country named before that "the North" or "the South" can mean."""
    values = [m.value for m in named if isinstance(m.value, EntityValue) and plain(m.value.name) in countries()]
    found = {v.entity: v for v in values if v.name.startswith(side + " ")}
    return next(iter(found.values())) if len(found) == 1 else None


def _stands_alone(article: Token, noun: Token) -> bool:
    """Tell whether "the" and a noun are all that is said: no clause after it, and an adjective only of a company."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.tag_ == "NNS" or noun.dep_ in ("compound", "amod", "nmod"):
        return False
    if any(t.dep_ not in ("case", "punct") for t in noun.rights):
        return False
    return noun.i == article.i + 1 or noun.lower_ in COMPANY_NOUNS


def _fits(value: EntityValue, noun: str) -> bool:
    """Tell whether a noun is what an entity is, not only a word of its name or role."""
    if value.type == "PER":
        return noun in words.ROLE_HEADS
    return noun in COMPANY_NOUNS or value.name.lower().split(" of ")[0].split()[-1] == noun
