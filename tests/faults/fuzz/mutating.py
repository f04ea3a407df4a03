"""Content changed at random, the same for the same number."""

import io
import random
import zipfile
import zlib
from collections.abc import Sequence

PIECES = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\r", b"\n\n", b'"', b"'",
    b",", b";", b"\t", b"{", b"}", b"[", b"]", b"<", b">", b"</", b"<!--", b"]]>", b"&", b"&#0;", b"&#x110000;", b"%s",
    b"-1", b"0", b"1e999", b"NaN", b"null", b"true", b"9" * 400, b"2147483648", b"18446744073709551616", b"\\ud800",
    b"\\u0000", b"x" * 3_000, b"[" * 1_200, b"<b>" * 400, b"(" * 300, b"obj", b"endobj", b"stream", b"/Length 99999",
    b"<<", b">>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"../../x", b"file:///dev/zero", b"T1\t", b"R1\tx Arg1:T1 Arg2:T1",
)  # fmt: skip
MOST = 60_000
"""Bytes of the largest input: more would measure the machine."""


def changed(content: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Return content with one to six changes; `others` are what pieces are taken from."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        _change(found, others, chance)
    return bytes(found[:MOST])


def _change(found: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(found) + 1)
    length = min(chance.choice((1, 1, 2, 4, 16, 80, 700)), len(found) - at)
    match chance.randrange(8):
        case 0 if found:
            found[at - 1] ^= 1 << chance.randrange(8)
        case 1 if found:
            found[at - 1] = chance.randrange(256)
        case 2:
            del found[at : at + length]
        case 3:
            found[at:at] = found[at : at + length] * chance.choice((1, 2, 30))
        case 4:
            found[at:at] = chance.choice(PIECES)
        case 5:
            found[at : at + length] = chance.choice(PIECES)
        case 6:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            found[at : at + length] = other[start : start + chance.choice((4, 60, 900))]
        case _:
            if chance.random() < 0.3:
                del found[at:]


def changed_inside(packed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Return a zip file one of whose entries is changed, so that changes get past the checks of the archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        names = archive.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = archive.read(name)
            inside = [archive.read(other) for other in names]
            made.writestr(name, changed(content, inside, chance) if name == chosen else content)
    return target.getvalue()


def changed_inflated(packed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Return what zlib packed with changes inside."""
    return zlib.compress(changed(zlib.decompress(packed), [zlib.decompress(o) for o in others], chance), 1)
