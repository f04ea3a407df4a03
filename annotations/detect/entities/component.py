"""The entities component: names in an article, their types, and which mentions are one entity."""

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import text_of, write_layer
from annotations.detect.entities.clusters import Typed, cluster
from annotations.detect.entities.kinds import Weights, settle
from annotations.detect.entities.pieces import Name
from annotations.detect.entities.repeats import repeats
from annotations.detect.entities.roles import role_of
from annotations.detect.entities.spans import find_names
from annotations.detect.lang.en import entities as words
from schemas.mention import EntityValue, Mention

DETECTOR = "entities"
VERSION = "1"
_END = re.compile(r"(['’]s?|[-–](" + "|".join(sorted(words.AFTER_HYPHEN)) + r")|[.,;:]+)$")
_DOTTED = re.compile(r"(\w\.)+$|\b(Inc|Corp|Co|Ltd|Jr|Sr|St|No|D\.C)\.$")


@Language.factory("entities")
def make_entities(nlp: Language, name: str) -> "Entities":
    """Return the component; it needs the model's entities, tags and sentence starts."""
    return Entities()


class Entities:
    """Writes the layer "entities": every proper name with its type, cluster id, canonical name and stated role."""

    def __call__(self, doc: Doc) -> Doc:
        write_layer(doc, "entities", find_entities(doc))
        return doc


def find_entities(doc: Doc) -> list[Mention]:
    """Return the entity mentions of an article in text order; offsets are code points of `doc.text`."""
    names = find_names(doc)
    placed: dict[Name, Weights] = {}
    names = repeats(doc, names, settle(doc, names, placed))
    types = settle(doc, names, placed)
    text = text_of(doc)
    typed = []
    for name in names:
        start, end = _characters(doc, name, text)
        if end - start > 1:
            role = role_of(doc, name) if types[name] == "PER" else ""
            typed.append((name, Typed(start, end, text[start:end], types[name], role)))
    clusters = cluster([t for _, t in typed], introduced(text, [t for _, t in typed]))
    return [
        Mention(
            "entity", t.start, t.end, t.surface, EntityValue(t.type, c.id, c.name, c.role),
            score=_score(name), reasons=_reasons(name), detector=DETECTOR, version=VERSION,
        )
        for (name, t), c in zip(typed, clusters, strict=True)
    ]  # fmt: skip


def _characters(doc: Doc, name: Name, text: str) -> tuple[int, int]:
    """Return the exact characters of a name: a token may hold more ("U.S.-based", "Kishida's")."""
    start = doc[name.start].idx
    last = doc[name.end - 1]
    end = last.idx + len(last.text)
    while (match := _END.search(text, start, end)) is not None and match.start() > start:
        if match.group().startswith(".") and _DOTTED.search(text, start, end):
            break
        end = match.start()
    return start, end


def introduced(text: str, names: list[Typed]) -> dict[str, str]:
    """Return acronyms that follow their long form in brackets, to that form: "European Space Agency (ESA)"."""
    found: dict[str, str] = {}
    for long, short in pairwise(names):
        between = text[long.end : short.start].strip()
        bracketed = between in ("(", "(the", "(“", '("') and text[short.end : short.end + 1] in ')”"'
        if bracketed and len(short.surface) < len(long.surface) and long.type != "PER" and " " not in short.surface:
            found.setdefault(short.surface, long.surface)
    return found


def _score(name: Name) -> float:
    return 0.9 if name.label else 0.7


def _reasons(name: Name) -> tuple[str, ...]:
    return ("the language model marks a name",) if name.label else ("written like a name",)
