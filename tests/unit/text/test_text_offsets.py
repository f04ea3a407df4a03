import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.graphemes import is_boundary, snap
from annotations.text.offsets import CodePoint, DisplayText, OffsetMap, Utf16

BITS = [
    "a",
    "é",
    "a\u0301",
    "\U0001f600",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u00a0",
    "$5\u202fmillion",
    "\n",
]
BITS += [
    "شركة",
    "\u202e54%\u202c",
    "\u200b",
    "\U000e0041",
    "\u00ad",
    " ",
    "1,000",
    "\U0001f1ef\U0001f1f5",
    "각",
    "\u1112\u1161",
]
TEXTS = st.one_of(st.lists(st.sampled_from(BITS), max_size=60).map("".join), st.text(max_size=120))
PRINTED = "a\u0301 \U0001f600 \u00a0$5\u202fmillion\n"


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_position_survives_the_way_to_utf16_and_back(text: str) -> None:
    offsets = OffsetMap(text)
    for at in range(len(text) + 1):
        there = offsets.to_utf16(CodePoint(at))
        assert there == units(text[:at])
        assert offsets.from_utf16(there, "left") == offsets.from_utf16(there, "right") == at


@given(TEXTS, st.data())
def test_a_span_from_inside_a_pair_grows_outwards(text: str, data: st.DataObject) -> None:
    offsets = OffsetMap(text)
    start = data.draw(st.integers(0, units(text)))
    end = data.draw(st.integers(start, units(text)))
    low, high = offsets.span_from_utf16(Utf16(start), Utf16(end))
    assert offsets.to_utf16(low) <= start <= end <= offsets.to_utf16(high)
    assert units(text[low:high]) - (end - start) <= 2


def test_the_printed_example_in_both_units() -> None:
    offsets = OffsetMap(PRINTED)
    dollar = PRINTED.index("$")
    assert offsets.to_utf16(CodePoint(dollar)) == dollar + 1


@given(TEXTS, st.integers(1, 30))
def test_display_maps_every_stored_position_and_back(text: str, longest: int) -> None:
    shown = DisplayText(text, longest)
    assert all(len(p) <= longest + 2 * p.count("\u25af") for p in shown.text.split("\n"))
    assert units(shown.text) == units(text) + len(shown.breaks)
    for at in range(len(text) + 1):
        for side in ("left", "right"):
            there = shown.to_display_utf16(at, side)
            assert 0 <= there <= units(shown.text)
            assert shown.from_display_utf16(there, "left") == shown.from_display_utf16(there, "right") == at


@given(TEXTS, st.integers(1, 30), st.data())
def test_what_a_span_covers_in_the_display_is_its_text(text: str, longest: int, data: st.DataObject) -> None:
    shown = DisplayText(text, longest)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = shown.span_to_display(start, end)
    if start < end:
        assert units(text[start:end]) <= last - first <= units(text[start:end]) + len(shown.breaks)


@given(TEXTS, st.integers(3, 30), st.data())
def test_a_selection_in_the_display_becomes_whole_characters(text: str, longest: int, data: st.DataObject) -> None:
    shown = DisplayText(text, longest)
    start = data.draw(st.integers(0, units(shown.text)))
    end = data.draw(st.integers(start, units(shown.text)))
    low, high = shown.span_from_display(start, end)
    assert 0 <= low <= high <= len(text)
    assert is_boundary(text, low) and is_boundary(text, high)


def test_a_long_paragraph_is_broken_at_spaces() -> None:
    shown = DisplayText("word " * 2_000)
    lines = shown.text.split("\n")
    assert max(map(len, lines)) <= 2_500
    assert all(line.endswith(" ") for line in lines[:-1])
    assert "".join(lines) == "word " * 2_000


def test_what_deceives_is_shown_and_what_does_not_is_kept() -> None:
    assert DisplayText("The rate is \u202e54%\u202c.").text == "The rate is \u219454%\u2194."
    assert DisplayText("5\u200b000 co\u00adop").text == "5\u25af000 co\u00acop"
    assert DisplayText("x\U000e0041").text == "x\u25af\u25af"
    family = (
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f 4\ufe0f\u20e3 \U0001f3f4\U000e0067\U000e0062\U000e007f"
    )
    assert DisplayText(family).text == family
    assert DisplayText("می\u200cخواهم").text == "می\u200cخواهم"
    assert DisplayText("1\u202f000\u00a0000").text == "1\u202f000\u00a0000"


@pytest.mark.timeout(60)
def test_a_million_words_are_mapped() -> None:
    text = "Nine people \U0001f600 were moved out of their homes. " * 100_000
    shown = DisplayText(text)
    for at in range(0, len(text), 997):
        assert shown.from_display_utf16(shown.to_display_utf16(at)) == at


def test_a_selection_never_splits_what_a_reader_takes_for_one_character() -> None:
    for whole in (
        "e\u0301",
        "\U0001f468\u200d\U0001f469",
        "\U0001f1ef\U0001f1f5",
        "\U0001f44d\U0001f3fd",
        "4\ufe0f\u20e3",
        "\u1112\u1161\u11ab",
    ):
        text = f"ab{whole}cd"
        assert snap(text, 3, 3 + len(whole) - 1) == (2, 2 + len(whole)), ascii(whole)
    flags = "\U0001f1ef\U0001f1f5\U0001f1eb\U0001f1f7"
    assert [at for at in range(5) if is_boundary(flags, at)] == [0, 2, 4]
    assert is_boundary("क्ष", 2) is False
