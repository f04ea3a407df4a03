"""What the claim model sees of a sentence: words, classes of words, grammar, and a few counts with a name.

Grammar and classes of words each raised the average precision on a left-out fifth of ClaimBuster when they were tried.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from spacy.tokens import Token

from annotations.detect.claims.classes import WordClasses
from annotations.detect.lang.en import claims as words

TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£¥%?!\"“”:;()]")
SUBJECTS = ("nsubj", "nsubjpass")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DIGIT = re.compile(r"\d")
_QUOTE = re.compile("[“”]")
_MARKS = ' "“”'
_MARK_TAGS = frozenset({"``", "''"})
LONGEST = 300
"""Tokens looked at; nothing that a sentence asserts starts later."""
LONGEST_TEXT = 1_500
"""Code points looked at for letters in a row."""

_SETS = {
    "opinion words": words.OPINION_WORDS,
    "future": words.FUTURE_WORDS,
    "compares": words.COMPARE_WORDS,
    "change": words.CHANGE_WORDS,
    "superlative": words.SUPERLATIVE_WORDS,
    "cause": words.CAUSAL_WORDS,
    "law": words.LEGAL_WORDS,
    "science": words.SCIENCE_WORDS,
    "title": words.TITLE_WORDS,
    "image": words.IMAGE_WORDS,
    "number words": words.NUMBER_WORDS,
    "speech": words.SPEECH_VERBS,
    "time": words.TIME_WORDS,
    "politeness": words.POLITE_WORDS,
    "first or second person": words.PERSON_PRONOUNS,
}


_NAMES = {
    word: [name for name, members in _SETS.items() if word in members] for word in frozenset().union(*_SETS.values())
}


class Tag(NamedTuple):
    """What the base pipeline says of a token: tag, lemma, dependency, lemma and tag of its head, type of its name.

    `ent` is the type of entity that the token is part of, "B-" before it where it is the first.
    """

    tag: str
    lemma: str
    dep: str
    pos: str
    head: str
    head_tag: str
    ent: str = ""


def tags_of(tokens: Iterable[Token]) -> list[Tag]:
    """Return what the features need of spaCy's tokens; empty strings where the pipeline has no tagger or parser."""
    return [
        Tag(t.tag_, t.lemma_.lower(), t.dep_, t.pos_, head.lemma_.lower(), head.tag_, _entity(t))
        for t, head in ((t, t.head) for t in islice(tokens, LONGEST))
        if not t.is_space
    ]


def _entity(token: Token) -> str:
    kind: str = token.ent_type_
    return f"B-{kind}" if kind and token.ent_iob_ == "B" else kind


def features(text: str, tags: Sequence[Tag], classes: WordClasses) -> dict[str, float]:
    """Return the features of a sentence, all at least 0.

    "w:" words and "b:" neighbours; "k:", "c:" and "d:" fine classes, coarse classes and neighbouring coarse
    classes; "t:" part-of-speech tags and their neighbours, "r:" the main verb, "s:" subjects and their verbs; "p:"
    a word, how it hangs on another, and that one, "q:" the same with their classes; "e:" types of entity and how
    they hang; "g:" four letters in a row; "f:" counts with a name. Quotation marks at its ends count for nothing:
    quoted words are judged by what they say.
    """
    text, tags = text.strip(_MARKS), _unquoted(tags)
    tokens = TOKEN.findall(text)[:LONGEST]
    low = [token.lower().replace("’", "'") for token in tokens]
    shapes = [_shape(token, i == 0) for i, token in enumerate(tokens)]
    groups = [_class(word, classes) for word in low]
    there = [f"w:{shape}" for shape in shapes]
    there += [f"b:{a} {b}" for a, b in pairwise(["<s>", *shapes, "</s>"])]
    there += [f"k:{fine}" for fine, _ in groups]
    there += [f"c:{coarse}" for _, coarse in groups]
    there += [f"d:{a} {b}" for a, b in pairwise(["<s>", *(coarse for _, coarse in groups), "</s>"])]
    there += _grammar(tags)
    there += _links(tags, classes)
    there += _grams(text)
    found = dict.fromkeys(there, 1.0)
    found.update((f"t:{name}", math.log1p(n)) for name, n in Counter(t.tag for t in tags).items())
    found.update(_entities(tags))
    found.update((f"f:{name}", value) for name, value in _counts(text, tokens, low) if value)
    return found


def _grams(text: str) -> list[str]:
    """What words are made of, across their borders, every digit as 0: endings, stems, turns of phrase."""
    low = _DIGIT.sub("0", f" {' '.join(text[:LONGEST_TEXT].lower().split())} ")
    return [f"g:{low[i : i + 4]}" for i in range(len(low) - 3)]


def _unquoted(tags: Sequence[Tag]) -> Sequence[Tag]:
    first, last = 0, len(tags)
    while first < last and tags[first].tag in _MARK_TAGS:
        first += 1
    while first < last and tags[last - 1].tag in _MARK_TAGS:
        last -= 1
    return tags[first:last]


def _class(word: str, classes: WordClasses) -> tuple[str, str]:
    if word[0].isdigit():
        return "<number>", "<number>"
    fine, coarse = classes.of(word.partition("'")[0])
    return str(fine), str(coarse)


def _grammar(tags: Sequence[Tag]) -> list[str]:
    names = ["<s>", *(t.tag for t in tags), "</s>"]
    found = [f"t:{a} {b}" for a, b in pairwise(names)]
    found += [f"t:{a} {b} {c}" for a, b, c in zip(names, names[1:], names[2:], strict=False)]
    for t in tags:
        if t.dep == "ROOT":
            found += [f"r:{t.tag}", f"r:{t.lemma}"]
        elif t.dep in SUBJECTS:
            found += [f"s:{t.lemma if t.pos == 'PRON' else t.pos}", f"s:v:{t.head}", f"s:v:{t.head_tag}"]
    return found


def _links(tags: Sequence[Tag], classes: WordClasses) -> list[str]:
    fine = classes.fine
    linked = [t for t in tags if t.dep and t.dep != "ROOT"]
    words_linked = [f"p:{t.head}>{t.dep}>{t.lemma}" for t in linked]
    return words_linked + [f"q:{fine.get(t.head, -1)}>{t.dep}>{fine.get(t.lemma, -1)}" for t in linked]


def _entities(tags: Sequence[Tag]) -> dict[str, float]:
    first = Counter(t.ent for t in tags if t.ent.startswith("B-"))
    found = {f"e:{kind[2:]}": float(n) for kind, n in first.items()}
    found.update((f"e:{t.ent.removeprefix('B-')}:{t.dep}", 1.0) for t in tags if t.ent)
    if first:
        found["f:entities"] = math.log1p(first.total())
    return found


def _shape(token: str, first: bool) -> str:
    low = token.lower().replace("’", "'")
    if token[0].isdigit():
        return "<year>" if YEAR.fullmatch(token) else "<number>"
    if _QUOTE.fullmatch(token):
        return '"'
    return low if first or not token[0].isupper() or low in words.PERSON_PRONOUNS else f"^{low}"


def _counts(text: str, tokens: list[str], low: list[str]) -> Iterator[tuple[str, float]]:
    size = max(1, len(tokens))
    digits = [token for token in tokens if token[0].isdigit()]
    years = sum(1 for token in digits if YEAR.fullmatch(token))
    names = sum(1 for token in tokens[1:] if token[0].isupper() and token.lower() not in words.PERSON_PRONOUNS)
    hits = Counter(name for token in low for name in _NAMES.get(token, ()))
    yield from ((name, math.log1p(count)) for name, count in hits.items())
    yield "digits", math.log1p(len(digits) - years)
    yield "years", math.log1p(years)
    yield "names", math.log1p(names)
    yield "share of names", names / size
    yield "money or percent", float(any(t in "$€£¥%" or t in words.MONEY_WORDS or t == "percent" for t in low))
    yield "length", math.log1p(size)
    yield "short", float(size <= 5)
    yield "question", float(text.rstrip(" \"”’'").endswith("?"))
    yield "no full stop", float(not text.rstrip(" \"”’')").endswith((".", "!", "?", ":", ",")))
    yield "ends in colon or comma", float(text.rstrip().endswith((":", ",")))
    yield "past tense", math.log1p(sum(1 for t in low if len(t) > 4 and t.endswith("ed")))
    yield "negation", float(any(t in ("not", "no", "never") or t.endswith("n't") for t in low))
    yield "quotation marks", float(any(t in '"“”' for t in tokens))
