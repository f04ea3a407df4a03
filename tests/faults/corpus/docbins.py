"""Collections of spaCy: 20 files."""

import random
import struct
import zlib
from collections.abc import Callable
from typing import Any

from faults.corpus.case import Case, Made, Make

ORTH, SPACY, IOB, TYPE = 65, 69, 77, 78
BOMB = 2_000_000_000


def _message(words: tuple[str, ...] = ("Acme", "paid", "5"), **changed: Any) -> bytes:
    import numpy
    import srsly
    from spacy.attrs import IDS
    from spacy.strings import get_string_id

    attrs = [IDS["ORTH"], IDS["ENT_IOB"], IDS["ENT_TYPE"]]
    org = get_string_id("ORG")
    rows = [(get_string_id(w), 3 if i == 0 else 2, org if i == 0 else 0) for i, w in enumerate(words)]
    message = {
        "version": "0.1",
        "attrs": attrs,
        "tokens": numpy.array(rows, dtype="<u8").tobytes(),
        "spaces": bytes([1] * (len(words) - 1) + [0]),
        "lengths": struct.pack("<i", len(words)),
        "strings": [*words, "ORG"],
        "cats": [{}],
        "flags": [{"has_unknown_spaces": False}],
        "span_groups": [b""],
    }
    message |= changed
    return bytes(srsly.msgpack_dumps({k: v for k, v in message.items() if v is not None}))


def _case(name: str, ends: str, make: Made | Make, read: int | None = None) -> Case:
    return Case("docbin", f"{name}.spacy", ends, make if callable(make) else lambda _: make, read=read)


def _packed(name: str, ends: str, read: int | None = None, **changed: Any) -> Case:
    return _case(name, ends, lambda _: zlib.compress(_message(**changed)), read)


def _zeros(size: int, around: Callable[[bytes], bytes] = bytes) -> Make:
    def make(_: random.Random) -> bytes:
        packer, out, block = zlib.compressobj(9), b"", bytes(1_000_000)
        for _turn in range(size // len(block)):
            out += packer.compress(block)
        return around(out + packer.flush())

    return make


def cases() -> list[Case]:
    """Return the family."""
    import srsly

    def packed(found: Any) -> bytes:
        return zlib.compress(bytes(srsly.msgpack_dumps(found)))

    return [
        _packed("sound", "ok", 1),
        _case("empty", "not-format", b""),
        _case("words", "not-format", b"Dear desk, this is no collection."),
        _case("cut", "not-format", lambda _: zlib.compress(_message())[:-9]),
        _case("cut-inside", "not-format", lambda _: zlib.compress(_message()[:-40])),
        _case("bomb", "bomb", _zeros(BOMB)),
        _case("array-bomb", "not-format", lambda _: zlib.compress(b"\xdd\xff\xff\xff\xff" + bytes(1_000))),
        _case("deep", "not-format", lambda _: zlib.compress(b"\x91" * 200_000)),
        _case("a-list", "not-format", packed([1, 2])),
        _case("a-number", "not-format", packed(5)),
        _packed("no-attrs", "not-format", attrs=None),
        _packed("odd-attrs", "not-format", attrs=["x", {}]),
        _packed("fewer-attrs", "not-format", attrs=[ORTH, IOB]),
        _packed("no-tokens", "not-format", tokens=None),
        _packed("odd-tokens", "not-format", tokens=b"12345"),
        _packed("no-strings", "not-format", strings=[], read=0),
        _packed("other-strings", "not-format", strings=["not", "those"], read=0),
        _packed("lengths-below-zero", "not-format", lengths=struct.pack("<i", -3)),
        _packed("lengths-too-many", "not-format", lengths=struct.pack("<ii", 3, 9)),
        _packed("other-text", "mismatch", read=0, user_data=[srsly.msgpack_dumps(
            {"factdesk": '{"sha256": "00", "mentions": []}'})]),
    ]  # fmt: skip
