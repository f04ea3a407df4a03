import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError
from annotations.ingest.encoding import decode

PRINTED = "The café’s owner paid €12.4 million — “nothing”, said José Núñez of Zürich. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_text_is_read_whatever_its_encoding(encoding: str) -> None:
    decoded = decode(PRINTED.encode(encoding))
    assert decoded.text == PRINTED
    guessed = encoding in ("utf-16-le", "utf-16-be", "cp1252")
    assert [n.code for n in decoded.notices] == (["encoding"] if guessed else [])


def test_a_guess_is_told_by_its_name() -> None:
    assert "Windows-1252" in decode(PRINTED.encode("cp1252")).notices[0].message


def test_what_is_declared_counts_before_a_guess() -> None:
    assert decode("Łódź pays 5 zł".encode("iso-8859-2"), "iso-8859-2").text == "Łódź pays 5 zł"
    assert decode("Łódź".encode(), "no-such-encoding").text == "Łódź"


def test_broken_bytes_are_never_repaired_in_silence() -> None:
    decoded = decode(PRINTED.encode() + b"\xff and more")
    assert decoded.text == PRINTED + "\ufffd and more"
    assert [n.code for n in decoded.notices] == ["encoding-errors"]
    twice = decode(PRINTED.encode().decode("cp1252", "replace").encode())
    assert [n.code for n in twice.notices] == ["mojibake"]


@pytest.mark.parametrize("raw", [b"%PDF-1.7 x", b"PK\x03\x04", b"\x89PNG\r\n", bytes(range(32)) * 50])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(BadInputError, match="not a text file"):
        decode(raw)


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    try:
        decoded = decode(text.encode())
    except BadInputError:
        return
    assert text == decoded.text or text.startswith("\ufeff") or "\0" in text


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw).text, str)
    except BadInputError as problem:
        assert problem.code == "not-text"
