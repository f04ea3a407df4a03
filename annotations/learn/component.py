"""The lessons component: runs last, and applies what was learned to every layer of an article."""

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from annotations.learn.apply import apply
from schemas.lesson import Lessons
from schemas.mention import Mention, MentionKind

LAYERS: Mapping[MentionKind, str] = {
    "figure": "figures", "date": "dates", "entity": "entities", "quote": "quotes", "claim": "claims",
}  # fmt: skip


@Language.factory("lessons")
def make_lessons(nlp: Language, name: str) -> "LessonsApplied":
    """Return the component; the lessons come with each article, in `doc._.context.lessons`."""
    return LessonsApplied()


class LessonsApplied:
    """Rewrites `doc._.mentions` and `doc.spans`; an article without lessons stays as it is."""

    def __call__(self, doc: Doc) -> Doc:
        lessons: Lessons = doc._.context.lessons if doc._.context is not None else Lessons()
        if not lessons.lessons and not lessons.ranking.weights:
            return doc
        found: dict[str, list[Mention]] = doc._.mentions or {}
        mentions = apply([m for layer in LAYERS.values() for m in found.get(layer, [])], doc.text, lessons)
        doc._.mentions = {layer: [m for m in mentions if m.kind == kind] for kind, layer in LAYERS.items()}
        for layer, members in doc._.mentions.items():
            spans = [doc.char_span(m.start, m.end, label=m.kind, alignment_mode="expand") for m in members]
            doc.spans[layer] = [span for span in spans if span is not None]
        return doc
