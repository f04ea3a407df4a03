"""The post or title that the article states beside a person's name."""

from spacy.tokens import Doc

from annotations.detect.entities.pieces import Name
from annotations.detect.lang.en import entities as words

_LONGEST = 14


def role_of(doc: Doc, name: Name) -> str:
    """Return the role before the name ("Prime Minister") or in apposition after it ("the Prime Minister of Japan").

    Empty where none is stated.
    """
    return _after(doc, name) or _before(doc, name)


def _before(doc: Doc, name: Name) -> str:
    start = name.start
    if start > 0 and doc[start - 1].lower_ == "of":
        return ""
    while start > 0 and name.start - start < 8 and _titular(doc, start - 1, name.start):
        start -= 1
    while start < name.start and (doc[start].lower_ in words.COURTESY or doc[start].text in "-–"):
        start += 1
    tokens = doc[start : name.start]
    return tokens.text if any(t.lower_ in words.ROLE_HEADS or t.lower_ in words.TITLES for t in tokens) else ""


def _titular(doc: Doc, i: int, end: int) -> bool:
    token = doc[i]
    if "\n" in token.text or token.lower_ in words.ARTICLES:
        return False
    nationality = token.ent_type_ in ("NORP", "GPE", "ORG") and token.text[0].isalpha() and i + 1 < end
    return token.lower_ in words.TITLE_WORDS or token.lower_ in words.ROLE_HEADS or nationality


def _after(doc: Doc, name: Name) -> str:
    i = name.end
    if i + 1 >= len(doc) or doc[i].text != ",":
        return ""
    i += 1
    if doc[i].lower_ in ("the", "a", "an", "its", "their", "his", "her"):
        i += 1
    j = i
    head = False
    while j < len(doc) and j - i < _LONGEST and doc[j].text not in ",.;:—–()" and "\n" not in doc[j].text:
        if doc[j].pos_ in ("VERB", "AUX", "PRON", "SCONJ") or (
            doc[j].lower_ in ("who", "and") and head and doc[j].lower_ == "who"
        ):
            break
        head = head or doc[j].lower_ in words.ROLE_HEADS
        j += 1
    return doc[i:j].text if head and j > i else ""
