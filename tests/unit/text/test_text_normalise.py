from hypothesis import given
from hypothesis import strategies as st

from annotations.text.hazards import ORDINARY, deceives, hazards
from annotations.text.normalise import clean, normalise

ANY = st.text(st.characters(), max_size=80) | st.lists(
    st.sampled_from(["\r\n", "\r", "\n", "\u2028", "\ufeff", "\ud800", "\ufdd0", "\0", "a", "\u00a0", "\x85"])
).map("".join)


@given(ANY)
def test_normalising_twice_changes_nothing_and_all_of_it_can_be_stored(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once)[0] == once
    assert once.encode("utf-8").decode("utf-8") == once
    assert not set(once) & set("\r\0\u2028\u2029\x85\ufdd0\ufdd1\ufffe\uffff")


def test_line_breaks_become_one_kind() -> None:
    assert normalise("a\r\nb\rc\x85d\u2028e\u2029f\n\r")[0] == "a\nb\nc\nd\ne\nf\n\n"


def test_what_is_printed_stays() -> None:
    text = "Caf\u00e9 cafe\u0301 1\u00a0000\u202f000\t\u201cx\u201d \ufb01 \u00bd"
    assert normalise(text) == (text, ())


def test_what_could_not_stay_is_told() -> None:
    text, notices = normalise("\ufeffa\0b\ud83dc\ufdd0\u2028")
    assert text == "a\ufffdb\ufffdc\ufffd\n"
    assert [n.code for n in notices] == [
        "byte-order-mark", "line-breaks", "control-characters", "surrogates", "noncharacters",
    ]  # fmt: skip


def test_what_deceives_is_told() -> None:
    _, notices = normalise("The rate is \u202e54%\u202c, not 5\u200b4; Miсrosoft has ٥٠ of them, 5\u0338.")
    assert [n.code for n in notices] == ["bidi", "invisible", "look-alike", "digit", "combining"]


def test_honest_text_raises_no_alarm() -> None:
    for text in ("5 μm at 3 kΩ, 20 °C", "«Москва» and Ελλάδα", "Zoë 👩‍🔬 ❤️", "naïve façade — £5m"):
        assert hazards(text) == [], text


def test_a_figure_after_an_open_override_is_not_trusted() -> None:
    text = "Costs \u202erose to 54% in May.\nNext 54%."
    at = text.index("54%")
    assert [h.kind for h in deceives(text, at, at + 3)] == ["bidi"]
    at = text.rindex("54%")
    assert deceives(text, at, at + 3) == []
    mixed = "Only Miсrosoft knows."
    assert deceives(mixed, 5, 14)[0].words.startswith("U+0441 cyrillic")


def test_ordinary_text_is_passed_over_only_where_nothing_is_to_be_told() -> None:
    """Beside a character that is not ordinary, every ordinary one is looked at: nothing is found, nothing changes."""
    ordinary = "".join(c for c in map(chr, range(0x110000)) if ORDINARY.fullmatch(c))
    text = "中" + "".join(f"7{c}{c}a{c}\U0001f600" for c in ordinary)
    assert len(ordinary) > 500
    assert hazards(text) == []
    assert clean(text) == (text, ())
    assert hazards(ordinary) == []
    assert clean(ordinary) == (ordinary, ())
