"""JSON lines: 35 files, of articles and of marked texts."""

import json
from typing import Any

from faults.corpus.case import Case, Made, Make
from unit.ingest import made

GOOD = json.dumps({"text": made.LEAD, "title": made.TITLE})
MORE = json.dumps({"text": made.MORE, "title": "More"})
DEEP = 200_000


def _case(name: str, ends: str, make: Made | Make, read: int, *notices: str, slow: bool = False) -> Case:
    return Case("jsonl", name, ends, make if callable(make) else lambda _: make, notices=notices, read=read, slow=slow)


def _between(odd: str | bytes) -> bytes:
    """A line between two that are good."""
    return b"\n".join((GOOD.encode(), odd.encode() if isinstance(odd, str) else odd, MORE.encode(), b""))


def _row(**more: Any) -> str:
    return json.dumps({"text": "Another text of some words.", **more})


def _articles() -> list[Case]:
    bad = "bad-record"
    return [
        _case("empty.jsonl", "empty", b"", 0),
        _case("blank.jsonl", "empty", b"\n\n \n", 0),
        _case("deep.jsonl", bad, _between("[" * DEEP), 2),
        _case("deep-closed.jsonl", bad, _between('{"text": "x", "a": ' + "[" * DEEP + "]" * DEEP + "}"), 2),
        _case("long-number.jsonl", bad, _between('{"text": "x", "n": ' + "9" * 5_000_000 + "}"), 2),
        _case("nan.jsonl", "ok", _between('{"text": "A text of words.", "n": NaN}'), 3),
        _case("infinite.jsonl", "ok", _between('{"text": "A text of words.", "n": 1e999}'), 3),
        _case("keys-twice.jsonl", "bad-record", _between('{"text": "One text.", "text": "Another text."}'), 2),
        _case("half.jsonl", "ok", _between('{"text": "Half a sign \\ud800 here."}'), 3, "surrogates"),
        _case("mark.jsonl", "ok", b"\xef\xbb\xbf" + _between(_row()), 3),
        _case("wide.jsonl", "bad-record", _between(_row()).decode().encode("utf-16"), 0),
        _case("not-utf-8.jsonl", bad, _between('{"text": "Käse"}'.encode("cp1252")), 2),
        _case("long-line.jsonl", "too-large", lambda _: _between(b'{"text": "' + b"x" * 64_100_000 + b'"}'), 1),
        _case("long-text.jsonl", "too-large", lambda _: _between(b'{"text": "' + b"x" * 10_100_000 + b'"}'), 2),
        _case("breaks-inside.jsonl", "ok", _between('{"text": "One.\u2028Two.\x85Three."}'), 3, "line-breaks"),
        _case("carriage.jsonl", "ok", _between(_row()).replace(b"\n", b"\r\n"), 3),
        _case("no-text.jsonl", bad, _between('{"title": "x"}'), 2),
        _case("text-number.jsonl", "ok", _between('{"text": 5}'), 3),
        _case("text-null.jsonl", bad, _between('{"text": null}'), 2),
        _case("text-object.jsonl", bad, _between('{"text": {"a": 1}}'), 2),
        _case("list.jsonl", bad, _between("[1, 2]"), 2),
        _case("word.jsonl", bad, _between('"x"'), 2),
        _case("open.jsonl", bad, _between('{"text": "x'), 2),
        _case("zero.jsonl", bad, _between('{"text": "a\0b"}'), 2),
        _case("wrong-types.jsonl", "ok", _between(_row(title=[1], date={"a": 1}, url=True)), 3),
        _case("odd-keys.jsonl", "ok", _between(_row(**{"": 1, "\u202e": 2, "a" * 9_000: 3})), 3),
        _case("other-program.jsonl", "columns", b'{"a": 1}\n{"a": 2}\n', 0),
        _case("cut.jsonl", bad, _between(_row())[:-20], 2),
    ]  # fmt: skip


def _marked() -> list[Case]:
    """Marked texts with spans that are none: the text or the span is refused, the rest is read."""

    def spans(*label: Any) -> str:
        return json.dumps({"text": "Acme paid 5.", "label": [label]})

    good = spans(0, 4, "ORG")

    def case(name: str, odd: str, ends: str = "bad-input", read: int = 2) -> Case:
        return _case(f"{name}.marked.jsonl", ends, f"{good}\n{odd}\n{good}\n", read)

    return [
        case("beyond", spans(0, 999, "ORG")),
        case("reversed", spans(4, 0, "ORG")),
        case("fraction", spans(0, 4.0, "ORG")),
        case("words", spans("0", "4", "ORG")),
        case("below-zero", spans(-3, 4, "ORG")),
        case("no-label", spans(0, 4, None)),
        case("two-numbers", spans(0, 4)),
    ]


def cases() -> list[Case]:
    """Return the family."""
    return [*_articles(), *_marked()]
