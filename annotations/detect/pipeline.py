"""The pipeline: base model, then figures, dates, entities, quotes, claims, lessons; run paragraph by paragraph.

figures and dates need no more than their paragraph and stream; entities, quotes and claims need the whole article and
run on the joined Doc, and last what decisions taught (`annotations.learn`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import LAYERS, ArticleContext, mentions_of
from annotations.detect.entities.references import find_references
from annotations.detect.languages import without_model
from annotations.detect.model import BASE_MODEL, PINNED
from annotations.detect.user_model import checked_model
from annotations.text.language import language_of
from schemas.mention import (
    ClaimValue,
    FigureParts,
    FigureValue,
    Mention,
    MentionValue,
    Place,
    QuoteValue,
    Reference,
    Speaker,
)

PARAGRAPH_LAYERS = ("figures", "dates")
ARTICLE_PIPES = ("entities", "quotes", "claims", "lessons")
BATCH = 32
"""Paragraphs at a time. spaCy parses a quarter of them at once: eight at a time cost a tenth more."""
LONGEST_CHUNK = 20_000
MANY, TINY, PACK = 2_000, 10, 50
"""So many paragraphs of on average so few characters are no article (a column of letters); so many are taken as one."""
LONGEST_RUN = 300
"""spaCy's tokenizer is quadratic in runs without a blank (8,000 brackets take 6 s), so these are cut."""

OnParagraph = Callable[[list[Mention], int, int], None]
"""Called with the mentions of a finished paragraph (article offsets), characters done, characters in all."""


def load(base: str = BASE_MODEL, ner: str = "") -> Language:
    """Return the whole pipeline on the base model, with the name recogniser of the folder `ner` if given.

    `base` may be the folder of a model of the user's. Raises DetectionError where that is not one, OSError where spaCy
    does not find the model.
    """
    nlp = spacy.load(base if base in PINNED else checked_model(Path(base)))
    if ner:
        nlp.get_pipe("ner").from_disk(Path(ner), exclude=["vocab"])  # type: ignore[attr-defined]  # a trainable pipe
    if "attribute_ruler" in nlp.pipe_names:
        nlp.add_pipe("remembered_ruler", after="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    for name in (*LAYERS, "lessons"):
        nlp.add_pipe(name)
    return nlp


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, chunk); the chunks joined are `text`. A chunk ends with its line breaks, or at a size limit."""
    start = 0
    for paragraph in _packed(re.findall(r"[^\n]*\n+|[^\n]+$", text), len(text)):
        for chunk in _bounded(paragraph):
            yield start, chunk
            start += len(chunk)


def _packed(found: list[str], size: int) -> Iterator[str]:
    """Yield paragraphs as they are; of a text that is nothing but thousands of tiny ones, some dozens at a time."""
    if len(found) < MANY or size > TINY * len(found):
        yield from found
        return
    for i in range(0, len(found), PACK):
        yield "".join(found[i : i + PACK])


def _bounded(paragraph: str) -> Iterator[str]:
    whole = rf"(?:\S{{1,{LONGEST_RUN}}}(?!\S)\s*|\s+)+|\S{{1,{LONGEST_RUN}}}"
    for piece in re.findall(whole, paragraph):
        while len(piece) > LONGEST_CHUNK:
            cut = piece.rfind(" ", LONGEST_CHUNK // 2, LONGEST_CHUNK) + 1 or LONGEST_CHUNK
            yield piece[:cut]
            piece = piece[cut:]
        yield piece


def detect(nlp: Language, context: ArticleContext, on_paragraph: OnParagraph | None = None) -> list[Mention]:
    """Return every mention in `context.text`, in text order; offsets are code points of it."""
    return mentions(analyse(nlp, context, on_paragraph))


def mentions(doc: Doc) -> list[Mention]:
    """Return all layers of a processed Doc as one list in text order."""
    layers: dict[str, list[Mention]] = doc._.mentions or {}
    return sorted((m for layer in LAYERS for m in layers.get(layer, [])), key=lambda m: (m.start, -m.end, m.kind))


def references(doc: Doc) -> list[Reference]:
    """Return the further places of a processed Doc that mean one of its named entities, in text order."""
    return find_references(doc, mentions_of(doc, "entities"))


def analyse(nlp: Language, context: ArticleContext, on_paragraph: OnParagraph | None = None) -> Doc:
    """Return the article's Doc with `doc.spans` and `doc._.mentions` of every layer.

    An article in another language than the pipeline's is read without the model (`languages.without_model`).
    """
    language = language_of(context.text, context.language)
    whole = nlp if language == nlp.lang else without_model(language)
    chunks = list(paragraphs(context.text))
    docs: list[Doc] = []
    local: dict[str, list[Mention]] = {layer: [] for layer in PARAGRAPH_LAYERS}
    done = 0
    article_pipes = [name for name in ARTICLE_PIPES if name in whole.pipe_names]
    with whole.select_pipes(disable=article_pipes):
        for (offset, chunk), doc in zip(chunks, _processed(whole, chunks, context), strict=True):
            found = {layer: [shifted(m, offset) for m in mentions_of(doc, layer)] for layer in PARAGRAPH_LAYERS}
            for layer, items in found.items():
                local[layer].extend(items)
            done += len(chunk)
            docs.append(doc)
            if on_paragraph is not None:
                on_paragraph([m for items in found.values() for m in items], done, len(context.text))
    doc = joined(whole, docs)
    doc._.context = context
    doc._.mentions = local
    for name in article_pipes or ["lessons"]:
        doc = nlp.get_pipe(name)(doc)
    return doc


def _processed(nlp: Language, chunks: Sequence[tuple[int, str]], context: ArticleContext) -> Iterator[Doc]:
    """Yield the Docs of the chunks; as many at a time as `BATCH` and `LONGEST_CHUNK` allow, so memory is bounded."""
    batch: list[Doc] = []
    size = 0
    for _, chunk in chunks:
        if batch and (len(batch) == BATCH or size + len(chunk) > LONGEST_CHUNK):
            yield from nlp.pipe(batch, batch_size=BATCH)
            batch, size = [], 0
        batch.append(_prepared(nlp, chunk, context))
        size += len(chunk)
    yield from nlp.pipe(batch, batch_size=BATCH)


def _prepared(nlp: Language, chunk: str, context: ArticleContext) -> Doc:
    doc = nlp.make_doc(chunk)
    doc._.context = context
    return doc


def joined(nlp: Language, docs: list[Doc]) -> Doc:
    """Return the paragraphs as one Doc whose text is theirs joined, character for character."""
    if not docs:
        return Doc(nlp.vocab)
    for doc in docs:
        doc.user_data.clear()
    return Doc.from_docs(docs, ensure_whitespace=False)


def shifted(mention: Mention, by: int) -> Mention:
    """Return the mention with its offsets, and those of its value's parts, moved by `by` code points."""
    if by == 0:
        return mention
    return replace(mention, start=mention.start + by, end=mention.end + by, value=_shifted_value(mention.value, by))


def _shifted_place(place: Place | None, by: int) -> Place | None:
    return None if place is None else Place(place.start + by, place.end + by, place.surface)


def _shifted_value(value: MentionValue, by: int) -> MentionValue:
    if isinstance(value, FigureValue):
        p = value.parts
        moved = FigureParts(*(_shifted_place(x, by) for x in (p.value, p.unit, p.modifier)))
        return replace(value, parts=moved)
    if isinstance(value, QuoteValue):
        parts = tuple(Place(p.start + by, p.end + by, p.surface) for p in value.parts)
        s = value.speaker
        speaker = None if s is None else Speaker(s.start + by, s.end + by, s.surface, s.name)
        return replace(value, parts=parts, speaker=speaker, cue=_shifted_place(value.cue, by))
    assert not isinstance(value, ClaimValue), "claims are made on the whole article"
    return value
