"""Plain text: 30 files."""

import random

from faults.corpus.case import Case, Made, Make

SAID = "Harbour bridge to cost 132 million\n\nThe council said on Friday that work starts in May and takes 26 months.\n"
LARGEST = 10_000_000


def _case(name: str, ends: str, make: Make, *notices: str) -> Case:
    return Case("txt", name, ends, make, notices=notices)


def _always(content: Made) -> Make:
    return lambda _: content


def _zalgo(chance: random.Random) -> str:
    over = "".join(map(chr, range(0x300, 0x370)))
    return "".join(letter + "".join(chance.choices(over, k=8)) for letter in "The rate is 54 % now.\n" * 20)


def _mixed(_: random.Random) -> bytes:
    return SAID.encode() * 40 + "Die Brücke kostet 5 €.\n".encode("cp1252") + "Größe: 5 €, möglich.\n".encode() * 9


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(5_000)


def cases() -> list[Case]:
    """Return the family."""
    return [
        _case("empty.txt", "empty", _always(b"")),
        _case("blanks.txt", "empty", _always(" \n\t\r\n \x0c ")),
        _case("one-byte.txt", "ok", _always(b"x")),
        _case("mark-alone.txt", "empty", _always(b"\xef\xbb\xbf")),
        _case("mark-8.txt", "ok", _always(b"\xef\xbb\xbf" + SAID.encode())),
        _case("mark-16-le.txt", "ok", _always(b"\xff\xfe" + SAID.encode("utf-16-le"))),
        _case("mark-16-be.txt", "ok", _always(b"\xfe\xff" + SAID.encode("utf-16-be"))),
        _case("mark-32-le.txt", "ok", _always(b"\xff\xfe\0\0" + SAID.encode("utf-32-le"))),
        _case("mark-32-be.txt", "ok", _always(b"\0\0\xfe\xff" + SAID.encode("utf-32-be"))),
        _case("two-marks.txt", "ok", _always("\ufeff\ufeff" + SAID), "byte-order-mark"),
        _case("wide-unmarked.txt", "ok", _always(SAID.encode("utf-16-le")), "encoding"),
        _case("wide-odd.txt", "ok", _always(b"\xff\xfe" + SAID.encode("utf-16-le") + b"x"), "encoding-errors"),
        _case("cp1252.txt", "ok", _always(("“Größe” – 5 € für Käse. " * 20).encode("cp1252")), "encoding"),
        _case("mixed.txt", "ok", _mixed, "encoding-errors"),
        _case("cut-in-a-sign.txt", "ok", _always(("Käse " * 30 + "€").encode()[:-1]), "encoding-errors"),
        _case("zeros.txt", "ok", _always(SAID + "a\0b\0c\n"), "control-characters"),
        _case("all-zeros.txt", "not-text", _always(bytes(3_000))),
        _case("noise.txt", "not-text", _noise),
        _case(
            "breaks.txt", "ok", _always("One.\rTwo.\r\nThree.\x85Four.\u2028Five.\u2029Six.\x0bSeven."), "line-breaks"
        ),
        _case("turned.txt", "ok", _always(b"\xef\xbf\xbe" + SAID.encode()), "noncharacters"),
        _case("noncharacters.txt", "ok", _always(SAID + "\ufdd0\ufdef\uffff\U0010ffff\n"), "noncharacters"),
        _case("halves.txt", "ok", _always(SAID + "a\ud800b\udfff.\n"), "encoding"),
        _case("one-run.txt", "ok", _always("x" * 1_000_000)),
        _case("zalgo.txt", "ok", _zalgo, "combining"),
        _case("right-to-left.txt", "ok", _always("The rate is \u202e54%\u202c now.\n" + SAID), "bidi"),
        _case("isolates.txt", "ok", _always("The rate is \u206754%\u2069 now.\n" + SAID), "bidi"),
        _case("tags.txt", "ok", _always("It cost \U000e0031\U000e00305 €.\n" + SAID), "invisible"),
        _case(
            "alike.txt", "ok", _always("Mr P\u0430vel paid ١٣٢ and 1\u200b000.\n"), "look-alike", "digit", "invisible"
        ),
        _case("ten-millions.txt", "ok", lambda _: b"The cost is 5. \n" * (LARGEST // 16)),
        _case("too-much.txt", "too-large", lambda _: b"x" * (LARGEST + 1)),
    ]
