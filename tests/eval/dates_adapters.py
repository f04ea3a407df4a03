"""Our date mentions in the conventions of each labelled set; the engine knows nothing of them."""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import paragraphs
from annotations.detect.pipeline import shifted as moved
from schemas.mention import DateValue, Mention


def mentions(nlp: Language, texts: list[str], dates: list[str]) -> list[list[Mention]]:
    """Return the date mentions of each text, paragraph by paragraph, against its article's date."""
    docs: list[Doc] = []
    places: list[tuple[int, int]] = []
    for index, (text, date) in enumerate(zip(texts, dates, strict=True)):
        context = ArticleContext(date=date, text=text)
        for offset, chunk in paragraphs(text):
            doc = nlp.make_doc(chunk)
            doc._.context = context
            docs.append(doc)
            places.append((index, offset))
    found: list[list[Mention]] = [[] for _ in texts]
    for doc, (index, offset) in zip(nlp.pipe(docs, batch_size=16), places, strict=True):
        found[index] += [moved(m, offset) for m in doc._.mentions["dates"]]
    return found


def value_of(mention: Mention) -> tuple[str, str, str]:
    """Return (type, value, edtf)."""
    assert isinstance(mention.value, DateValue)
    time = mention.value.time
    return time.type, time.value, time.edtf


def unwrapped(text: str) -> str:
    """Return hard-wrapped text with its single line breaks as spaces: offsets stay."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


# --- Wikinews: TEI dates ---------------------------------------------------------------------------------------


def tei(mention: Mention, today: str) -> str | None:
    """TEI gives a week or decade by its first and last day, a duration by the years that it covers, a time bare.

    None for what GUM leaves unmarked: frequencies, "now" and its like, durations that are not of years.
    """
    kind, value, edtf = value_of(mention)
    if kind == "SET" or value.endswith("_REF") or (kind == "DURATION" and not re.fullmatch(r"P\d+Y", value)):
        return None
    value = value.replace("T24:00", "T00:00")
    if kind == "TIME":
        return value.partition("T")[0] if value.partition("T")[2].isalpha() else value.partition("T")[2] + ":00"
    if kind == "DURATION":
        return str(int(today[:4]) - int(value[1:-1]))
    if edtf.endswith("X"):
        return edtf.replace("X", "0") + "-01-01"
    return edtf.split("/")[0] if "/" in edtf else value


def contract(found: list[Mention]) -> list[dict[str, Any]]:
    """Return the mentions as `factdesk analyse` prints them, as far as our own gold has keys."""
    return [{"start": m.start, "end": m.end, "surface": m.surface, "type": value_of(m)[0], "value": value_of(m)[1]}
            for m in found]  # fmt: skip
