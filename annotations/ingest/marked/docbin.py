"""spaCy DocBin, read without trust: inflated within bounds, and its parts taken as numbers and strings only.

`DocBin.from_disk` inflates whatever there is, and rebuilds arrays and what other packages registered for msgpack; none
of that runs here. Source of the layout: spacy/tokens/_serialize.py and span_group.pyx of spaCy 3.8.
"""

import hashlib
import json
import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Carried, Marked, MarkedText, as_dict, as_list, whole

INFLATED = 300_000_000
"""Bytes of the largest collection, inflated."""
_SPAN = struct.Struct(">QQQllll")
_BEGIN, _INSIDE = 3, 1
_WRONG = (KeyError, ValueError, TypeError, IndexError, struct.error, RecursionError, OverflowError)


class DocBinReader:
    """A .spacy file, or a folder of them. Entities and all groups of spans become suggestions."""

    name = "spacy"

    def knows(self, path: Path) -> bool:
        return any(path.glob("*.spacy")) if path.is_dir() else path.suffix.lower() == ".spacy"

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        for file in sorted(path.glob("*.spacy")) if path.is_dir() else [path]:
            yield from _read(file)


def _read(file: Path) -> Iterator[MarkedText | Failure]:
    packed = whole(file)
    inflater = zlib.decompressobj()
    try:
        raw = inflater.decompress(packed, INFLATED + 1)
    except zlib.error as problem:
        raise limits.not_format(file.name, "a collection of spaCy") from problem
    if len(raw) > INFLATED:
        raise limits.bomb(file.name, f"it would unfold to more than {INFLATED // 1_000_000} MB")
    if not inflater.eof:
        raise limits.not_format(file.name, "a whole collection of spaCy")
    try:
        collection = _Collection.of(as_dict(_unpacked(raw)))
    except _WRONG as problem:
        raise limits.not_format(file.name, "a collection of spaCy") from problem
    for number in range(len(collection.lengths)):
        origin = f"{file.name}:{number + 1}"
        try:
            yield collection.marked(number, origin)
        except BadInputError as problem:
            yield Failure(origin, problem)
        except KeyError:
            words = "This document cannot be read: it uses words that the file does not hold."
            yield Failure(origin, BadInputError(words, "Save the collection anew with its strings.", "not-format"))
        except _WRONG as problem:
            yield Failure(origin, BadInputError(f"This document cannot be read: {problem}.", code="not-format"))


def _unpacked(raw: bytes) -> Any:
    from srsly.msgpack import unpackb

    # With a hook of our own, those that packages register are left out.
    return unpackb(raw, object_pairs_hook=dict, raw=False, use_list=False, strict_map_key=False)


@dataclass(frozen=True, slots=True)
class _Collection:
    columns: Mapping[str, Any]
    spaces: Any
    starts: Sequence[int]
    lengths: Sequence[int]
    strings: Mapping[int, str]
    groups: Sequence[Any]
    user_data: Sequence[Any]

    @classmethod
    def of(cls, message: Mapping[str, Any]) -> "_Collection":
        """Return the parts of an unpacked collection. Raises one of _WRONG where they do not fit together."""
        import numpy
        from spacy.attrs import IDS
        from spacy.strings import get_string_id

        attrs = list(message["attrs"])
        lengths = [int(n) for n in numpy.frombuffer(message["lengths"], dtype="<i4")]
        tokens = numpy.frombuffer(message["tokens"], dtype="<u8").reshape(-1, len(attrs))
        spaces = numpy.frombuffer(message["spaces"], dtype="u1")
        if min(lengths, default=0) < 0 or sum(lengths) != len(tokens) or len(spaces) != len(tokens):
            raise ValueError("its parts do not fit together")
        names = {IDS[name]: name for name in ("ORTH", "ENT_IOB", "ENT_TYPE")}
        columns = {names[attr]: tokens[:, i] for i, attr in enumerate(attrs) if attr in names}
        strings = {get_string_id(text): text for text in message["strings"] if isinstance(text, str)}
        starts = list(accumulate(lengths, initial=0))
        return cls(
            columns, spaces, starts, lengths, strings, tuple(message.get("span_groups") or ()),
            tuple(message.get("user_data") or ()),
        )  # fmt: skip

    def marked(self, number: int, origin: str) -> MarkedText:
        """Return a document as a text with its spans."""
        start, end = self.starts[number], self.starts[number + 1]
        words = [self.strings[int(key)] for key in self.columns["ORTH"][start:end]]
        pieces = [word + " " * bool(space) for word, space in zip(words, self.spaces[start:end], strict=True)]
        text = "".join(pieces)
        begins = list(accumulate(map(len, pieces), initial=0))
        ends = [at + len(word) for at, word in zip(begins, words, strict=False)]
        spans = {
            (s.start, s.end, s.label): s for s in (*self._entities(start, end, begins, ends), *self._groups(number))
        }
        told = self._told(number)
        if told.get("sha256", digest := _digest(text)) != digest:
            problem = f"The text of {origin} is not the one that was exported."
            raise BadInputError(problem, "Export it again.", "mismatch")
        carried = _by_tokens(told, begins, ends)
        kept = tuple(each for one in spans.values() for each in _with_carried(one, carried, text))
        return MarkedText(origin, text, kept, source=as_dict(told.get("source")) or None)

    def _entities(self, start: int, end: int, begins: list[int], ends: list[int]) -> Iterator[Marked]:
        if not {"ENT_IOB", "ENT_TYPE"} <= self.columns.keys():
            return
        first, label = 0, ""
        marks = zip(self.columns["ENT_IOB"][start:end], self.columns["ENT_TYPE"][start:end], strict=True)
        for i, (iob, kind) in enumerate([*((int(a), int(b)) for a, b in marks), (2, 0)]):
            if label and iob != _INSIDE:
                yield Marked(begins[first], ends[i - 1], label)
                label = ""
            if iob == _BEGIN and kind:
                first, label = i, self.strings[kind]

    def _groups(self, number: int) -> Iterator[Marked]:
        packed = self.groups[number] if number < len(self.groups) else b""
        for group in tuple(_unpacked(packed)) if packed else ():
            for one in as_dict(_unpacked(group))["spans"]:
                _, _, label, _, _, start, end = _SPAN.unpack(one)
                if 0 <= start < end and label in self.strings:
                    yield Marked(start, end, self.strings[label])

    def _told(self, number: int) -> dict[str, Any]:
        """Return what our own export carried of the document; empty where it is from elsewhere."""
        packed = self.user_data[number] if number < len(self.user_data) else None
        if not packed:
            return {}
        try:
            return as_dict(json.loads(as_dict(_unpacked(packed))["factdesk"]))
        except _WRONG:
            return {}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _by_tokens(
    told: Mapping[str, Any], begins: list[int], ends: list[int]
) -> dict[tuple[int, int, str], list[Carried]]:
    """Return what was carried by where its tokens begin and end, and its label: several may share their tokens."""
    found: dict[tuple[int, int, str], list[Carried]] = {}
    for row in map(as_dict, as_list(told.get("mentions"))):
        start, end = row.get("start"), row.get("end")
        if not ends or not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= begins[-1]:
            continue
        first, last = bisect_right(begins, start) - 1, bisect_right(begins, end - 1) - 1
        found.setdefault((begins[first], ends[min(last, len(ends) - 1)], str(row.get("kind"))), []).append(row)
    return found


def _with_carried(
    one: Marked, carried: Mapping[tuple[int, int, str], Sequence[Carried]], text: str
) -> Iterator[Marked]:
    """Yield the mentions that a span of tokens stands for: itself, where nothing was carried."""
    rows = carried.get((one.start, one.end, one.label.partition("-")[0]), ())
    if not rows:
        yield Marked(one.start, one.end, one.label, text[one.start : one.end])
    for row in rows:
        yield Marked(row["start"], row["end"], one.label, text[row["start"] : row["end"]], carried=row)
