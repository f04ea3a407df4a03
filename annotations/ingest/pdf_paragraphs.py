"""Lines of pages to paragraphs: what is printed on every page goes, divided words are joined, headings are told."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from annotations.ingest.pdf_lines import SOFT, Line

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?i)[-–—\s]*(?:(?:page|seite|p\.)\s*)?#(?:\s*(?:/|of|von)\s*#)?[-–—\s]*|[ivxl]+")
_PRINTED_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d\d.*")
PRINTED_ADDRESS = re.compile(r"(https?://\S+|file://\S+)\s+\d+/\d+")
"""What browsers print at the edges of a page: the day with the title, the address with the page's number."""
_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*$")
_ITEM = re.compile(r"[•‣▪·*–]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_EDGE = 2
"""Lines at the top and at the bottom of a page that may be printed on every page."""
_LARGER = 1.15
_CLOSE = 0.15
"""Of the size of letters: a narrower gap on one line is no space."""
_ENDED_SHORT, _CENTRED, _SHORT = 0.15, 0.25, 0.4
"""Shares of a column's width that the last line of a paragraph leaves free on its right."""
_NEAR = 15
"""Lines before and after a line that tell how wide its column is."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is printed; `page` counts from 1, `goes_on` says that it began on the page before."""

    text: str
    page: int
    heading: bool
    goes_on: bool = False


@dataclass(slots=True)
class Layout:
    paragraphs: list[Paragraph]
    furniture: list[str]
    """Lines that are printed on the pages' edges."""
    joined: int
    """Words that were divided at the end of a line."""


def layout(pages: Sequence[list[Line]]) -> Layout:
    """Return the paragraphs of pages in reading order."""
    furniture: list[str] = []
    sizes = [line.size for lines in pages for line in lines for _ in range(max(1, len(line.text) // 20))]
    body = median(sizes) if sizes else 0.0
    kept = _without_furniture(pages, furniture, body * _LARGER)
    whole = " ".join(line.text for lines in kept for line in lines)
    joined = 0
    found: list[Paragraph] = []
    for number, lines in enumerate(kept, 1):
        for group in _groups(lines):
            text, count = _joined(group, whole)
            joined += count
            heading = group[0].size > body * _LARGER and len(text) < 200
            goes_on = bool(
                found and not heading and found[-1].page == number - 1
                and not found[-1].heading and not _ENDED.search(found[-1].text) and text[:1].islower()
            )  # fmt: skip
            found.append(Paragraph(text, number, heading, goes_on))
    return Layout(found, furniture, joined)


def _without_furniture(pages: Sequence[list[Line]], furniture: list[str], heading: float) -> list[list[Line]]:
    edges = [[line for line in _edge_lines(lines) if line.size <= heading] for lines in pages]
    counts = Counter(key for lines in edges for key in {_key(line) for line in lines})
    often = max(3, (len(pages) + 1) // 2)
    kept = []
    for number, (lines, edge) in enumerate(zip(pages, edges, strict=True), 1):
        going = [line for line in edge if counts[_key(line)] >= often or _is_page_number(line, number, len(pages))]
        furniture += [line.text for line in going]
        kept.append([line for line in lines if not any(line is g for g in going)])
    return kept


def _is_page_number(line: Line, number: int, pages: int) -> bool:
    """Whether a line is the number of a page (of a single page, only its own), or what a browser prints around it."""
    if _PRINTED_DAY.fullmatch(line.text) or PRINTED_ADDRESS.fullmatch(line.text):
        return True
    return bool(_PAGE_NUMBER.fullmatch(_key(line))) and (pages > 1 or line.text.strip(" -–—") == str(number))


def _edge_lines(lines: list[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.y)
    return by_height[:_EDGE] + by_height[max(_EDGE, len(by_height) - _EDGE) :]


def _key(line: Line) -> str:
    return _NUMBER.sub("#", line.text).strip()


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    steps = [a.y - b.y for a, b in pairwise(lines) if 0 < a.y - b.y < 5 * a.size]
    pitch = median(steps) if steps else 0.0
    group: list[Line] = []
    for index, line in enumerate(lines):
        if group and _begins(line, group[-1], pitch, _column(lines, index - 1)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _column(lines: list[Line], index: int) -> tuple[float, float]:
    """Return how far the lines around a line reach to the left and right, those beside it left out."""
    own = lines[index]
    near = [o for o in lines[max(0, index - _NEAR) : index + _NEAR] if o.left < own.right and own.left < o.right]
    return min((o.left for o in near), default=own.left), max((o.right for o in near), default=own.right)


def _begins(line: Line, before: Line, pitch: float, column: tuple[float, float]) -> bool:
    """Whether a line begins a paragraph after the line before it."""
    size = max(line.size, before.size)
    if abs(line.size - before.size) > 0.12 * size or _ITEM.match(line.text):
        return True
    step = before.y - line.y
    ended = bool(_ENDED.search(before.text))
    if step < -0.5 * size:  # the next column
        return ended or not line.text[:1].islower()
    if step < 0.5 * size:  # the same line, after a wide space
        return line.left > before.right + 8 * size
    if pitch and step > 1.35 * pitch and step > 1.5 * size:
        return True
    left, right = column
    room = (right - before.right) / max(1.0, right - left)
    if abs(line.left + line.right - before.left - before.right) < size < 2 * abs(line.left - before.left):  # centred
        return room > _CENTRED
    return room > (_ENDED_SHORT if ended else _SHORT) or line.left > before.left + 0.8 * size


def _joined(group: list[Line], whole: str) -> tuple[str, int]:
    """Return the lines as one text and how many words were put together again.

    A hyphen at the end of a line stays where the text has the word with it elsewhere.
    """
    text, count = group[0].text, 0
    for before, line in pairwise(group):
        if abs(before.y - line.y) < 0.5 * line.size and line.left - before.right < _CLOSE * line.size:
            text += line.text
            continue
        head = re.search(r"([^\W\d_]+)[-‐\xad]$", text)
        tail = re.match(r"[^\W\d_]+", line.text)
        if head is None or tail is None or not tail[0][0].islower():
            text = f"{text.rstrip(SOFT)}-{line.text}" if text.endswith(SOFT) else _spaced(text, line.text)
        elif f"{head[1]}-{tail[0]}" in whole:
            text = f"{text[:-1]}-{line.text}"
        else:
            text, count = text[:-1] + line.text, count + 1
    return text.replace(SOFT, "-") if text.endswith(SOFT) else text.replace(SOFT, ""), count


def _spaced(text: str, more: str) -> str:
    return text + more if text.endswith("-") and more[:1].isalnum() else f"{text} {more}"
