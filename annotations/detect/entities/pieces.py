"""Names that came in pieces, joined; and titles that came as names, left out."""

from dataclasses import dataclass

from spacy.tokens import Doc

from annotations.detect.lang.en import entities as words

_WORDY = 3


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [start, end) that name something; `label` is the model's, or empty where capitals alone say so."""

    start: int
    end: int
    label: str = ""


def joined_up(doc: Doc, names: list[Name]) -> list[Name]:
    """Return names in text order, with those joined that are one: a first and a last name, "Washington" and "D.C."."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and (_one_name(doc, last, name) or _one_place(doc, last, name)):
            labels = (last.label, name.label)
            joined[-1] = Name(last.start, name.end, "PERSON" if "PERSON" in labels else last.label or name.label)
        else:
            if last is not None and _is_post(doc, last, name):
                joined.pop()
            joined.append(name)
    return joined


def _one_name(doc: Doc, a: Name, b: Name) -> bool:
    """Tell whether two single words side by side are one name, no nation or place with something behind it."""
    if a.end != b.start or a.end - a.start > 1 or b.end - b.start > 1:
        return False
    if any(
        doc[n.start].lower_ in words.PLACES | words.DEMONYMS or doc[n.start].lower_ in words.COUNTRY_ALIASES
        for n in (a, b)
    ):
        return False
    if not (doc[a.start].text.istitle() and doc[b.start].text.istitle()):
        return False
    return "PERSON" in (a.label, b.label) or (doc[a.start].tag_ == doc[b.start].tag_ == "NNP")


def _one_place(doc: Doc, a: Name, b: Name) -> bool:
    between = doc[a.end : b.start].text
    return between in ("", ",") and b.start - a.end < 2 and doc[b.start : b.end].text in ("D.C.", "DC", "D.C")


def _is_post(doc: Doc, a: Name, b: Name) -> bool:
    """Tell whether a name is the post of the person behind it: "Transport Minister" before "Jane Doe"."""
    if a.end != b.start or b.label != "PERSON" or not 1 < a.end - a.start <= _WORDY:
        return False
    return doc[a.end - 1].lower_ in words.ROLE_HEADS and doc[a.end - 1].lower_ in words.TITLE_WORDS
