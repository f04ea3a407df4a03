"""Where names begin and end: the model's entities repaired, and names that it missed."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from annotations.detect.entities.capitals import is_capital, starts_sentence, title_case_lines
from annotations.detect.entities.kinds import by_table
from annotations.detect.entities.pieces import Name, joined_up
from annotations.detect.lang.en import entities as words

NAME_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE")
)
_BREAKS = frozenset('()[]{}:;"“”«»„‹›/|*•–—…!?')
_POSSESSIVES = frozenset(("'s", "’s", "'", "’", "`s", "´s"))
_YEAR = re.compile(r"(1[5-9]|20)\d\d$")
_DASHES = frozenset("-–")
_LONGEST = 14


def find_names(doc: Doc) -> list[Name]:
    """Return the names in text order, without overlaps."""
    taken = [False] * len(doc)
    names: list[Name] = []

    def keep(found: Iterator[Name]) -> None:
        for name in found:
            if name.start < name.end and not any(taken[name.start : name.end]):
                taken[name.start : name.end] = [True] * (name.end - name.start)
                names.append(name)

    keep(_elections(doc))
    keep(_headed(doc))
    titled = title_case_lines(doc)
    keep(_model_names(doc, titled))
    keep(_capital_runs(doc, taken, titled))
    return joined_up(doc, sorted(names, key=lambda n: n.start))


def _elections(doc: Doc) -> Iterator[Name]:
    """Find "2031 Norwegian general election": a year, names, small words of the kind, the head."""
    for i, token in enumerate(doc):
        if token.lower_ not in ("election", "elections", "referendum", "referendums"):
            continue
        j = i
        while j > 0 and i - j < _LONGEST and (doc[j - 1].lower_ in words.ELECTION_WORDS or doc[j - 1].text in _DASHES):
            j -= 1
        small = j
        while (
            j > 0
            and i - j < _LONGEST
            and ((is_capital(doc[j - 1]) and doc[j - 1].is_alpha) or doc[j - 1].lower_ in ("of", "'s", "membership"))
        ):
            j -= 1
        if j > 0 and _YEAR.match(doc[j - 1].text) and j < i:
            yield Name(j - 1, i + 1, "EVENT")
        elif j < small and is_capital(doc[j]) and doc[i].text[0].isupper():
            yield Name(j, i + 1, "EVENT")


def _headed(doc: Doc) -> Iterator[Name]:
    """Find "Treaty of Lisbon", "University of Lower Saxony": a head written with a capital, "of", a name."""
    lows = [token.lower_ for token in doc]
    i = 0
    while i + 2 < len(doc):
        end = i
        if (
            lows[i] in words.OF_HEADS
            and doc[i].text[0].isupper()
            and doc[i + 1].lower_ == "of"
            and not doc[i].ent_type_
        ):
            first = i + 3 if doc[i + 2].lower_ == "the" and i + 3 < len(doc) else i + 2
            if doc[first].text[0].isupper() and doc[first].pos_ in ("PROPN", "ADJ", "NOUN"):
                end = _run_end(doc, first)
        if end > i:
            yield Name(_run_start(doc, i), end)
        i = max(end, i + 1)


def _run_start(doc: Doc, i: int) -> int:
    """Go left over capitals that belong to a head: "Royal College" before "of Nursing"."""
    floor = max(0, i - 4)
    while (
        i > floor
        and doc[i - 1].text[0].isupper()
        and doc[i - 1].tag_ in ("NNP", "NNPS")
        and not _opens_line(doc, i - 1)
    ):
        i -= 1
    return i


def _opens_line(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in words.NOT_NAMES or doc[i].lower_ in words.ARTICLES or doc[i].is_space


def _model_names(doc: Doc, titled: list[bool]) -> Iterator[Name]:
    for ent in doc.ents:
        if ent.label_ not in NAME_LABELS:
            continue
        for start, end in _pieces(doc, ent.start, ent.end, ent.label_):
            start, end = _extended(doc, start, end, ent.label_)
            start, end = trimmed(doc, start, end, ent.label_)
            if start < end and not _is_noise(doc, start, end, titled):
                yield Name(start, end, ent.label_)


def _pieces(doc: Doc, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """Cut an entity at line breaks, brackets and quote marks, and at the commas of a list of names."""
    at = start
    cut_by_comma = False
    for i in range(start, end):
        text = doc[i].text
        comma = text == "," and label not in ("WORK_OF_ART", "LAW", "EVENT") and not _suffix_follows(doc, i, end)
        listed = (cut_by_comma or label == "PERSON" or _is_place(doc, i + 1, end)) and text in ("and", "&", "or")
        if "\n" in text or text in _BREAKS or comma or listed or _parts_names(doc, start, i, end, label):
            yield at, i
            at = i + 1
        cut_by_comma = cut_by_comma or comma
    yield at, end


def _is_place(doc: Doc, start: int, end: int) -> bool:
    return by_table(doc[start:end].text) == "LOC"


def _parts_names(doc: Doc, start: int, i: int, end: int, label: str) -> bool:
    """Tell whether a small word stands between two names: "Hotel Lux | in Porto", not "Council on Trade"."""
    word = doc[i].lower_
    if not start < i < end - 1 or word not in ("in", "on", "at", "the") or label in ("WORK_OF_ART", "EVENT", "LAW"):
        return False
    if word == "the":
        return label == "PERSON" or doc[i - 1].lower_ not in words.CONNECTORS | {"in", "on", "at", "to"}
    return _is_dated(doc, i) or not {t.lower_ for t in doc[start:i]} & words.TAKING_IN_ON_AT


def _suffix_follows(doc: Doc, i: int, end: int) -> bool:
    return i + 1 < end and doc[i + 1].lower_ in words.LEGAL_SUFFIXES


def _joins(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in ("of", "for", "on", "against") and not _is_dated(doc, i)


def _is_dated(doc: Doc, i: int) -> bool:
    """Tell whether "on" at a token leads to a day or a number: "the arena | on May 3", "| on Flight 12"."""
    if doc[i].lower_ != "on" or i + 1 >= len(doc):
        return False
    return doc[i + 1].ent_type_ == "DATE" or any(c.isdigit() for c in doc[i + 1].text)


def _extended(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Grow a name over its own capitals: "Labour" + "Party", "Farmers Party" + "of Greece", "X" + "Inc."."""
    if label == "PERSON" or (start > 1 and doc[start - 1].text in ("von", "van", "der", "bin", "della")):
        start, end = _whole_person(doc, start, end)
    if label == "GPE" and _is_agency(doc, start):
        start -= 1
    while start < end < len(doc) and end - start < _LONGEST:
        if _hyphen_follows(doc, end, label):
            grown = end + 2
        elif doc[end].text in _POSSESSIVES and doc[end - 1].lower_ in words.OWNERS and end + 1 < len(doc):
            grown = end + 2 if _head_follows(doc, end + 1, label) else end
        else:
            grown = end + 1 if _head_follows(doc, end, label) else _complement_end(doc, end)
        if grown == end:
            break
        end = grown
    return start, end


def _is_agency(doc: Doc, start: int) -> bool:
    """Tell whether what stands before a country makes it a name of its own: "Environment Canada", "Team Norway"."""
    return start > 0 and doc[start - 1].text in words.BEFORE_COUNTRIES and doc[start - 1].ent_type_ in ("", "ORG")


def _whole_person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Add the first name before a surname that stands alone, and what particles join: "Ursula" + "von der Leyen"."""
    while start > 0 and end - start < 3 and _is_forename(doc, start - 1):
        start -= 1
    while end - 1 > start and doc[end - 1].text in words.NAME_PARTICLES:
        end -= 1
    end = _after_particles(doc, end)
    begins = start
    while begins > 0 and start - begins < 3 and doc[begins - 1].text in words.NAME_PARTICLES:
        begins -= 1
    if begins < start and begins > 0 and _is_forename(doc, begins - 1):
        begins -= 1
    return begins, end


def _after_particles(doc: Doc, end: int) -> int:
    """Return the end of "von der Leyen" where particles and a name follow, else `end`."""
    follows = end
    while follows < len(doc) and follows - end < 3 and doc[follows].text in words.NAME_PARTICLES:
        follows += 1
    found = end < follows < len(doc) and doc[follows].text[0].isupper() and doc[follows].pos_ == "PROPN"
    return follows + 1 if found else end


def _is_forename(doc: Doc, i: int) -> bool:
    low = doc[i].lower_
    known = low in words.MALE_NAMES or low in words.FEMALE_NAMES
    plain = doc[i].tag_ == "NNP" and doc[i].text.istitle() and doc[i].ent_type_ == "" and not starts_sentence(doc, i)
    return (known and doc[i].text[0].isupper()) or (
        plain
        and low not in words.TITLE_WORDS
        and low not in words.COURTESY
        and low not in words.NOT_NAMES
        and low not in words.DEMONYMS
        and low not in words.ORG_HEADS
    )


def _hyphen_follows(doc: Doc, end: int, label: str) -> bool:
    """Tell whether "-un" or "-Hazy" goes on with the name, and is no "-led" or "-based"."""
    if doc[end].text != "-" or doc[end].whitespace_ or doc[end - 1].whitespace_ or end + 1 >= len(doc):
        return False
    part = doc[end + 1].text
    return part.isalpha() and (part[0].isupper() or (label == "PERSON" and part not in words.AFTER_HYPHEN))


def _head_follows(doc: Doc, end: int, label: str) -> bool:
    if end >= len(doc) or not doc[end].text[0].isupper():
        return False
    word = doc[end].lower_
    if word in _POSSESSIVES:
        return False
    head = word in words.ORG_HEADS and label in ("ORG", "NORP", "GPE", "FAC", "LOC", "PERSON")
    return head or (word in words.LEGAL_SUFFIXES and label in ("ORG", "PERSON", "PRODUCT"))


def _complement_end(doc: Doc, end: int) -> int:
    """Return the end of "of Greece", "for the Visual Arts" after an organisation's head, or `end` if there is none."""
    if not (_joins(doc, end) and doc[end - 1].lower_ in words.ORG_HEADS and doc[end - 1].text[0].isupper()):
        return end
    first = end + 1
    if first < len(doc) and doc[first].lower_ == "the":
        first += 1
    if first < len(doc) and doc[first].text[0].isupper() and doc[first].pos_ == "PROPN":
        return _run_end(doc, first)
    return end


def _run_end(doc: Doc, i: int) -> int:
    while (
        i < len(doc) and is_capital(doc[i]) and doc[i].pos_ in ("PROPN", "ADJ", "NOUN") and doc[i].text not in _BREAKS
    ):
        i += 1
    return i


def trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Take articles, titles, small words and marks off a name's ends."""
    while start < end:
        token = doc[start]
        low = token.lower_
        titled = _is_title(low, label) and start + 1 < end and not doc[start + 1].is_stop
        small = not is_capital(token) and not token.text[0].isdigit() and low not in words.PARTICLES
        if low in words.ARTICLES or titled or small or not token.text[0].isalnum():
            start += 1
        else:
            break
    while start < end and _ends_off(doc, start, end - 1, label):
        end -= 1
    return start, end


def _ends_off(doc: Doc, start: int, i: int, label: str) -> bool:
    """Tell whether the last token is no part of the name: a possessive, a mark, a small word, a caption's "Image"."""
    token = doc[i]
    if token.text in _POSSESSIVES or not any(c.isalnum() for c in token.text):
        return True
    if i > start and token.lower_ in ("image", "photo", "photograph", "picture", "video", "file"):
        return True
    if i - start > 1 and token.is_alpha and doc[i - 1].text == "-" and not doc[i - 1].whitespace_:
        return token.text in words.AFTER_HYPHEN
    return not (is_capital(token) or token.text[0].isdigit() or label == "EVENT")


def _is_title(word: str, label: str) -> bool:
    if word in words.COURTESY:
        return label in ("PERSON", "")
    if label == "":
        return word in words.TITLES and word not in words.TITLES_IN_NAMES
    return label == "PERSON" and word in words.TITLE_WORDS


def _is_noise(doc: Doc, start: int, end: int, titled: list[bool]) -> bool:
    text = doc[start:end].text.lower()
    if text in words.NOT_NAMES or not any(c.isalpha() for c in text) or end - start > _LONGEST:
        return True
    if not any(is_capital(t) for t in doc[start:end]):
        return True
    if end - start > 1:
        return False
    token = doc[start]
    small = token.is_stop and token.text.istitle() and token.lower_ not in words.MALE_NAMES | words.FEMALE_NAMES
    if len(token.text) == 1 or small:
        return True
    return (
        starts_sentence(doc, start)
        and token.pos_ not in ("PROPN", "NOUN", "ADJ")
        and not token.text.isupper()
        and token.ent_type_ not in ("PERSON", "GPE")
    )


def _capital_runs(doc: Doc, taken: list[bool], titled: list[bool]) -> Iterator[Name]:
    """Find names by their capitals: runs of proper nouns that the model left out."""
    i, n = 0, len(doc)
    while i < n:
        if taken[i] or titled[i] or not _can_start(doc, i):
            i += 1
            continue
        j = i + 1
        while j < n and j - i < _LONGEST and not taken[j] and (grown := _grown(doc, j, taken)) > j:
            j = grown
        start, end = trimmed(doc, i, j, "")
        if start < end and _worth_keeping(doc, start, end, titled):
            yield Name(start, end)
        i = max(j, i + 1)


def _grown(doc: Doc, j: int, taken: list[bool]) -> int:
    """Return the end of what a run of capitals takes in at `j`, or `j` where it ends."""
    if is_capital(doc[j]) and doc[j].pos_ in ("PROPN", "ADJ", "NOUN") and doc[j].ent_type_ not in ("DATE", "TIME"):
        return j + 1
    follows = j + 1 < len(doc) and not taken[j + 1]
    if follows and _is_hyphenated(doc, j):
        return j + 2
    if follows and _joins(doc, j) and is_capital(doc[j + 1]) and doc[j + 1].pos_ == "PROPN":
        return j + 2
    if follows and doc[j].text in _POSSESSIVES and doc[j - 1].lower_ in words.OWNERS:
        return j + 2 if _head_follows(doc, j + 1, "ORG") else j
    after = _after_particles(doc, j)
    return after if not any(taken[j:after]) else j


def _is_hyphenated(doc: Doc, j: int) -> bool:
    """Tell whether a hyphen stands within a name, "Sea-Air-Space", not between two places or parties."""
    ends = (doc[j - 1], doc[j + 1])
    tight = doc[j].text == "-" and not doc[j].whitespace_ and not doc[j - 1].whitespace_
    return tight and is_capital(ends[1]) and all(by_table(t.text) is None and t.is_alpha for t in ends)


def _can_start(doc: Doc, i: int) -> bool:
    token = doc[i]
    return (
        is_capital(token)
        and token.pos_ == "PROPN"
        and token.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
    )


def _worth_keeping(doc: Doc, start: int, end: int, titled: list[bool]) -> bool:
    if _is_noise(doc, start, end, titled):
        return False
    if all(t.lower_ in words.TITLE_WORDS or t.lower_ in words.COURTESY for t in doc[start:end]):
        return False
    return end - start > 1 or not starts_sentence(doc, start) or _stands_out(doc, start)


def _stands_out(doc: Doc, i: int) -> bool:
    """Tell whether a word that opens a sentence is a name for more than its capital."""
    text = doc[i].text
    if not text.isascii() or any(c.isupper() for c in text[1:]):
        return True
    after = doc[i + 1] if i + 1 < len(doc) else None
    if after is None or doc[i].tag_ not in ("NNP", "NNPS"):
        return False
    return after.text in ("'s", "’s") or (after.tag_ == "VBD" and doc[i].dep_ in ("nsubj", "nsubjpass"))
