"""What the components know of an article beside its text, and where they put what they find."""

from dataclasses import dataclass

from spacy.tokens import Doc

from schemas.lesson import NOTHING_LEARNED, Lessons
from schemas.mention import Mention


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """The article's date (ISO 8601 or empty), language (BCP 47), title, its whole normalised text, and what was learned
    that may concern it."""

    date: str = ""
    language: str = "en"
    title: str = ""
    text: str = ""
    lessons: Lessons = NOTHING_LEARNED


LAYERS = ("figures", "dates", "entities", "quotes", "claims")
"""The keys of `doc.spans`; `doc._.mentions` has the mentions under the same keys."""

_TEXT = "text"

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=None)
    Doc.set_extension("context", default=None)


def context_of(doc: Doc) -> ArticleContext:
    """Return the context that the pipeline set, or one made of the text alone where a component runs by itself."""
    context: ArticleContext | None = doc._.context
    return context if context is not None else ArticleContext(text=text_of(doc))


def text_of(doc: Doc) -> str:
    """Return `doc.text`, put together from the tokens once and kept with the Doc."""
    kept: str | None = doc.user_data.get(_TEXT)
    if kept is None:
        kept = doc.user_data[_TEXT] = doc.text
    return kept


def mentions_of(doc: Doc, layer: str) -> list[Mention]:
    """Return the mentions of a layer so far (empty before its component has run); offsets are of `doc.text`."""
    found: dict[str, list[Mention]] | None = doc._.mentions
    return list((found or {}).get(layer, []))


def write_layer(doc: Doc, layer: str, mentions: list[Mention]) -> None:
    """Set a layer: `doc._.mentions[layer]` keeps the exact characters, `doc.spans[layer]` the covering tokens.

    Tokens may be wider than a mention (spaCy joins "$5million" as "$", "5million"), hence `alignment_mode="expand"`.
    """
    found: dict[str, list[Mention]] = dict(doc._.mentions or {})
    found[layer] = mentions
    doc._.mentions = found
    spans = [doc.char_span(m.start, m.end, label=m.kind, alignment_mode="expand") for m in mentions]
    doc.spans[layer] = [span for span in spans if span is not None]
