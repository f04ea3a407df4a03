"""spaCy's name recogniser, trained further on the names that a desk has settled, on the CPU.

Only paragraphs in which every name is settled are learned from: an undecided one would count as no name. What the model
says of amounts and dates there, and all it says of other paragraphs, is kept as it is, so that it forgets nothing.
"""

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans
from thinc.api import fix_random_seed

from annotations.learn.measured import Scores, scored
from schemas.mention import EntityType

NEEDED = 200
"""Decided names below which nothing is trained."""
ROUNDS = 8
DROP = 0.2
BATCH = 8
REPEATED = 2
"""Other paragraphs that are repeated as they were, for each that is learned."""
Name = tuple[int, int, EntityType]
"""Start, end (code points) and type."""
_LABELS: Mapping[EntityType, tuple[str, ...]] = {
    "PER": ("PERSON",),
    "ORG": ("ORG",),
    "LOC": ("GPE", "LOC", "FAC"),
    "NORP": ("NORP",),
    "EVENT": ("EVENT",),
    "PRODUCT": ("PRODUCT",),
    "WORK": ("WORK_OF_ART",),
    "LAW": ("LAW",),
    "OTHER": ("LANGUAGE",),
}
"""The model's labels for a type; where the model itself gave none of them, the first is taught."""
_NAMES = frozenset(label for labels in _LABELS.values() for label in labels)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article in which every name is settled; offsets of `names` are of `text`."""

    article_id: str
    start: int
    text: str
    names: tuple[Name, ...]

    @property
    def key(self) -> str:
        return f"{self.article_id}:{self.start}"


def train_names(
    base: str, paragraphs: Sequence[Paragraph], others: Sequence[str], folder: Path, deadline: float
) -> int:
    """Train the recogniser of the model `base` on paragraphs, and write it to `folder`; returns the rounds done.

    `others` are texts that are repeated as the model reads them now; `deadline` (of `time.monotonic`) ends the
    training early. Raises OSError where the model is not there.
    """
    fix_random_seed(0)
    nlp = spacy.load(base, enable=["ner"])
    chosen = random.Random(0)  # noqa: S311 - a repeatable split, nothing secret
    repeated = chosen.sample(list(others), min(len(others), REPEATED * len(paragraphs)))
    examples = [_example(nlp, p.text, p.names) for p in paragraphs]
    examples += [_example(nlp, text, None) for text in repeated]
    optimizer = nlp.resume_training()
    rounds = 0
    while rounds < ROUNDS and time.monotonic() < deadline:
        chosen.shuffle(examples)
        for first in range(0, len(examples), BATCH):
            if time.monotonic() > deadline:
                break
            nlp.update(examples[first : first + BATCH], sgd=optimizer, drop=DROP)
        rounds += 1
    nlp.get_pipe("ner").to_disk(folder, exclude=["vocab"])  # type: ignore[attr-defined]  # a trainable pipe
    return rounds


def _example(nlp: Language, text: str, names: Sequence[Name] | None) -> Example:
    read = nlp(text)
    reference = Doc(read.vocab, words=[t.text for t in read], spaces=[bool(t.whitespace_) for t in read])
    kept = [Span(reference, e.start, e.end, e.label_) for e in read.ents if names is None or e.label_ not in _NAMES]
    reference.ents = filter_spans([*(_taught(read, reference, name) for name in names or ()), *kept])
    return Example(nlp.make_doc(text), reference)


def _taught(read: Doc, reference: Doc, name: Name) -> Span:
    start, end, type_ = name
    covered = read.char_span(start, end, alignment_mode="expand")
    assert covered is not None, "a name has characters"
    given = {e.label_ for e in read.ents if e.start < covered.end and covered.start < e.end}
    label = next((label for label in _LABELS[type_] if label in given), _LABELS[type_][0])
    return Span(reference, covered.start, covered.end, label)


def measure(
    paragraphs: Sequence[Paragraph], find: Callable[[str], Sequence[Name]], text_of: Callable[[str], str]
) -> Scores:
    """Return how well names are found, place and type, in held-out paragraphs; `find` sees their whole article."""
    by_article: dict[str, list[Paragraph]] = {}
    for p in paragraphs:
        by_article.setdefault(p.article_id, []).append(p)
    right = proposed = wanted = 0
    for article_id, its in by_article.items():
        found = find(text_of(article_id))
        for p in its:
            here = {(s - p.start, e - p.start, t) for s, e, t in found if p.start <= s and e <= p.start + len(p.text)}
            right += len(here & set(p.names))
            proposed += len(here)
            wanted += len(p.names)
    return scored(right, proposed, wanted)
