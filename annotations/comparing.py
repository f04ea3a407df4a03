"""Pairs of texts compared without a project: what one corroborates, contradicts or updates in the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotations.analyse import Analysed, Text, checked_date, detected, text_given
from annotations.check.compare import compare
from annotations.errors import BadInputError
from annotations.ingest.base import read_path
from annotations.json_lines import is_whole, parse_line
from schemas.analysis import Comparison


@dataclass(frozen=True, slots=True)
class TextPair:
    """Two texts to compare; `id` is echoed as it was given."""

    id: str | int
    a: Text
    b: Text


@dataclass(frozen=True, slots=True)
class Compared:
    """How two texts stand to each other. `failed` says why nothing was found, where detection was stopped."""

    comparison: Comparison
    failed: str = ""


def compare_pairs(pairs: Iterable[TextPair]) -> Iterator[Compared]:
    """Yield the comparison of each pair, in order; pairs are drawn as they are needed.

    Offsets are code points of the normalised texts. Raises DetectionError where the model cannot be loaded.
    """

    def sides() -> Iterator[Text]:
        for pair in pairs:
            yield replace(pair.a, id=pair.id)
            yield replace(pair.b, id=pair.id)

    found = detected(sides())
    for one, other in zip(found, found, strict=True):
        yield _compared(one, other)


def _compared(one: Analysed, other: Analysed) -> Compared:
    failed = one.failed or other.failed
    if failed:
        return Compared(Comparison(one.id, ()), failed)
    return Compared(compare(one.id, replace(one, id="a").checked(), replace(other, id="b").checked()))


def pair_of(a: Path, b: Path, date_a: str, date_b: str) -> TextPair:
    """Return two files as a pair; the dates (YYYY-MM-DD) hold where an article does not say its own.

    Raises BadInputError where a file cannot be read or a date is none.
    """
    sides = []
    for path, date in ((a, checked_date(date_a)), (b, checked_date(date_b))):
        item = read_path(path)
        source = item.source if item.source.date else replace(item.source, date=date)
        sides.append(Text(item.origin, item.text, source))
    return TextPair(f"{sides[0].id} | {sides[1].id}", sides[0], sides[1])


def pairs_in(lines: Iterable[tuple[int, bytes]], on_problem: Callable[[BadInputError], None]) -> Iterator[TextPair]:
    """Yield the pairs of numbered JSON lines `{"id", "a": {"text", "date"?}, "b": {…}}`.

    A line that is none goes to `on_problem`, with its number, and stops none of the others.
    """
    for number, line in lines:
        try:
            yield _pair_in(number, parse_line(number, line))
        except BadInputError as problem:
            on_problem(problem)


def _pair_in(number: int, line: Mapping[str, Any]) -> TextPair:
    name, a, b = line.get("id"), line.get("a"), line.get("b")
    if not (isinstance(name, str | int) and not isinstance(name, bool) and is_whole(name)):
        raise _no_pair(number)
    if not (isinstance(a, Mapping) and isinstance(b, Mapping) and _is_text(a) and _is_text(b)):
        raise _no_pair(number)
    return TextPair(name, text_given(number, name, a), text_given(number, name, b))


def _no_pair(number: int) -> BadInputError:
    return BadInputError(f'Line {number} is not {{"id": …, "a": {{"text": "…", "date"?: "…"}}, "b": {{…}}}}.')


def _is_text(side: Mapping[str, Any]) -> bool:
    return isinstance(side.get("text"), str) and isinstance(side.get("date") or "", str)
