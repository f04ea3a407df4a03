"""The text of an article as a reader writes it, block by block, with its parts and what was left out of it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from annotations.ingest import limits
from annotations.text.normalise import clean, hazard_notices
from schemas.article import Notice, Part, PartKind

BLOCK, LINE, CELL = "\n\n", "\n", "\t"
_SPACES = re.compile("[ \t\n\r\f\v]+")
_SAMPLE = 80
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_TOLD: Mapping[str, str] = {
    "comments": "Comments that are no part of the text were left out ({n})",
    "deletions": "Tracked changes delete words; they were left out ({n})",
    "insertions": "Tracked changes insert words that nobody accepted yet; they are in the text ({n})",
    "hidden-text": "Text that readers do not see was left out ({n})",
    "footnotes": "Footnotes stand at the end of the text ({n})",
    "pictures": "Pictures were left out ({n})",
    "boxes": "Text boxes stand where they are anchored ({n})",
    "objects": "Embedded objects or files were left out ({n})",
    "attachments": "Attachments were left out ({n})",
    "repeated": "Paragraphs that the page repeats are in the text once ({n})",
    "left-out": "Paragraphs of the page that seem to belong to the article were left out ({n})",
    "page-furniture": "Headers, footers and page numbers were left out ({n})",
    "hyphens": "Words that were divided at the end of a line were joined ({n})",
    "formulas": "Formulas were left out ({n})",
}


def collapsed(text: str) -> str:
    """Return text with every run of white space as one space; no-break spaces stay."""
    return _SPACES.sub(" ", text)


def raised(text: str) -> str:
    """Return figures that are printed raised as raised signs: a footnote's number must not become part of a figure."""
    return text.translate(_RAISED)


class Page:
    """The text that is being written. Raises BadInputError ("too-large") when it grows beyond an article's bounds."""

    def __init__(self, name: str) -> None:
        self.parts: list[Part] = []
        self._name = name
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._space = False
        self._open: list[int | None] = []
        self._count: Counter[str] = Counter()
        self._samples: dict[str, str] = {}

    @property
    def length(self) -> int:
        return self._length

    def add(self, text: str) -> None:
        """Write text after the gap that is due. An empty text leaves the gap as it is."""
        cleaned, _ = clean(text)
        if not cleaned:
            return
        if self._pieces and self._gap:
            self._put(self._gap)
        self._gap = ""
        self._open = [self._length if start is None else start for start in self._open]
        self._put(cleaned)

    def add_inline(self, text: str) -> None:
        """Write text with its white space collapsed: none at the start of a line, one between words.

        White space alone before a gap is dropped.
        """
        if self._gap or not self._pieces or self._space:
            text = text.lstrip(" ")
        if not text:
            return
        space, self._space = self._space, False
        if text == " ":
            self._space = True
            return
        if space and not self._gap:
            text = " " + text
        if text.endswith(" "):
            text, self._space = text[:-1], True
        self.add(text)

    def add_verbatim(self, text: str) -> None:
        """Write text whose spaces are meant, as those of an office file are; only line breaks become spaces."""
        self.add_inline(text.replace("\n", " ").replace("\t", " "))

    def gap(self, gap: str) -> None:
        """Let what comes next stand apart: a BLOCK, a LINE or a CELL; the widest of several counts."""
        if not gap:
            return
        self._space = False
        if gap == BLOCK or (self._gap != BLOCK and (gap == LINE or self._gap != LINE)):
            self._gap = gap

    @contextmanager
    def part(self, kind: PartKind, label: str = "") -> Iterator[None]:
        """Mark what is written inside as a part; one without text is left out."""
        self._open.append(None)
        yield
        start = self._open.pop()
        if start is not None:
            self.parts.append(Part(kind, start, self._length, label))

    def noticed(self, code: str, text: str = "", times: int = 1) -> None:
        """Count something that a reviewer should know of, with an example of the words."""
        self._count[code] += times
        words = collapsed(text).strip()
        if words and code not in self._samples:
            self._samples[code] = words if len(words) <= _SAMPLE else words[: _SAMPLE - 1] + "…"

    def text(self) -> str:
        """Return the text as it is stored, with a line break at its end."""
        text = "".join(self._pieces)
        return text if not text or text.endswith("\n") else text + "\n"

    def sorted_parts(self) -> tuple[Part, ...]:
        return tuple(sorted(self.parts, key=lambda p: (p.start, -p.end)))

    def notices(self) -> tuple[Notice, ...]:
        """Return what was changed, dropped or hidden, and the characters of the text that deceive the eye."""
        told = []
        for code, count in sorted(self._count.items()):
            sample = f": “{clean(self._samples[code])[0]}”" if code in self._samples else ""
            told.append(Notice(code, f"{_TOLD[code].format(n=count)}{sample}."))
        return (*told, *hazard_notices(self.text()))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        if self._length > limits.TEXT:
            raise limits.too_large(f"The text of {self._name}")
