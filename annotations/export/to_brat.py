"""brat standoff: a .txt and a .ann an article, and the configuration that brat needs to show them.

Source: https://brat.nlplab.org/standoff.html and https://brat.nlplab.org/configuration.html. Offsets are code points; a
span over a line break becomes one of several fragments.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotations.errors import ExportError
from annotations.export.carried import carried, carried_row
from annotations.export.placing import Piece
from annotations.export.whole import IMPLIED, ArticleExport, LossReport
from annotations.text.slug import slug
from schemas.annotation_row import AnnotationRow
from schemas.label import LABELS, label_of

_NAME = 60
_LINE = re.compile("[^\n]+")
_FRAGMENTED = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
STATES = ("suggested", "accepted", "corrected", "skipped")


class Brat:
    """A folder that brat opens as a collection."""

    name = "brat"
    suffix = ""
    losses: tuple[str, ...] = (
        "brat shows the label, the state and the notes of an annotation; its value is a note of the type Factdesk",
    )

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield the two files of each article, their list and the configuration."""
        yield "annotation.conf", b""
        kinds: set[str] = set()
        yield "articles.jsonl", b""
        for number, one in enumerate(articles, 1):
            kinds.update(r.kind for r in one.relations)
            name = f"{number:05}-{slug(one.article.source.title)[:_NAME].rstrip('-')}"
            listed = {"file": f"{name}.txt", **carried(one)}
            del listed["mentions"]
            yield "articles.jsonl", json.dumps(listed, ensure_ascii=False).encode() + b"\n"
            yield f"{name}.txt", one.text.encode()
            yield f"{name}.ann", "".join(f"{line}\n" for line in _lines(one, lost)).encode()
        yield "annotation.conf", _configuration([*IMPLIED, *sorted(kinds.difference(IMPLIED))]).encode()

    def check(self, written: Path) -> None:
        """Read each pair of files back: every fragment is what stands in the text. Raises ExportError."""
        for path in sorted(written.glob("*.ann")):
            text = path.with_suffix(".txt").read_bytes().decode()
            for line in path.read_bytes().decode().split("\n"):
                found = _FRAGMENTED.fullmatch(line)
                if found is None:
                    if line.startswith("T"):
                        raise ExportError(f"brat: {path.name} has a line that is none: {line[:60]}")
                    continue
                places = [tuple(map(int, place.split())) for place in found[3].split(";")]
                if " ".join(text[start:end] for start, end in places) != found[4]:
                    raise ExportError(f"brat: {found[1]} of {path.name} is not what stands there.", code="offset")


def fragments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a span that lie on one line each, in code points; none where it is line breaks only."""
    return [(found.start(), found.end()) for found in _LINE.finditer(text, start, end)]


def _lines(one: ArticleExport, lost: LossReport) -> Iterator[str]:
    ids: dict[str, str] = {}
    notes = 0
    for row in one.rows:
        places = fragments(one.text, row.selector.start, row.selector.end)
        if not places:
            lost.add("Annotations of nothing but line breaks")
            continue
        key = ids[row.mention_id] = f"T{len(ids) + 1}"
        where = ";".join(f"{start} {end}" for start, end in places)
        yield f"{key}\t{label_of(row.value)} {where}\t{' '.join(one.text[s:e] for s, e in places)}"
        yield f"A{key[1:]}\tState {key} {row.status}"
        for kind, note in _notes(row):
            notes += 1
            yield f"#{notes}\t{kind} {key}\t{note}"
    related = [r for r in one.relations if r.source in ids and r.target in ids]
    for number, relation in enumerate(related, 1):
        yield f"R{number}\t{relation.kind} Arg1:{ids[relation.source]} Arg2:{ids[relation.target]}"


def _notes(row: AnnotationRow) -> Iterator[tuple[str, str]]:
    for note in row.notes:
        yield "AnnotatorNotes", " ".join(note.split())
    yield "Factdesk", json.dumps(carried_row(row), ensure_ascii=False)


def _configuration(kinds: Iterable[str]) -> str:
    labels = "\n".join(LABELS)
    relations = "\n".join(f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>" for kind in kinds)
    return f"""[entities]
{labels}

[relations]
{relations}
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
State\tArg:<ENTITY>, Value:{"|".join(STATES)}
"""
