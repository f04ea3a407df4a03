"""JSON lines from a file or standard input, read strictly and in bounded memory."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annotations.errors import BadInputError

LONGEST = 64_000_000
"""Bytes of the longest line: the largest article, with every character escaped."""


def read_lines(file: str) -> Iterator[tuple[int, bytes]]:
    """Yield (number from 1, bytes) of the lines that are not blank; `-` is standard input.

    Raises BadInputError where the file cannot be read and where a line is too long.
    """
    try:
        if file != "-":
            with Path(file).open("rb") as stream:
                yield from _lines(stream)
        elif sys.stdin is None:
            raise BadInputError("There is no standard input.", "Name a file.")
        else:
            yield from _lines(sys.stdin.buffer)
    except OSError as problem:
        raise BadInputError(f"{file} cannot be read: {problem.strerror}.") from problem


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if len(line) > LONGEST:
            raise BadInputError(f"Line {number} is longer than {LONGEST // 1_000_000} MB.", code="too-large")
        if line.strip():
            yield number, line


def parse_line(number: int, line: bytes) -> dict[str, Any]:
    """Return the object that a line holds. Raises BadInputError that names the line where it is no JSON object."""
    try:
        found = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as problem:
        raise BadInputError(f"Line {number} is not JSON in UTF-8: {_reason(problem)}.") from problem
    if not isinstance(found, dict):
        raise BadInputError(f"Line {number} is not a JSON object.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a key that is there twice nobody knows which value is meant. Raises ValueError."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _TwiceError(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found


class _TwiceError(ValueError):
    """A key that an object has more than once."""


def is_whole(value: object) -> bool:
    """Whether a JSON value can be stored: no half of a character (a lone surrogate) is in it, nor endless nesting."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def _reason(problem: Exception) -> str:
    if isinstance(problem, RecursionError):
        return "it is nested too deeply"
    if isinstance(problem, _TwiceError):
        return f"it has “{problem.args[0][:60]}” twice"
    if isinstance(problem, UnicodeDecodeError):
        return f"byte {problem.start + 1} does not fit"
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg}, at character {problem.pos + 1}"
    return "a number in it has too many digits"
