"""The catalogues are complete, fresh, and say the same as their sources: values, keys in button texts, plurals."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from desktop_app.language import CATALOGUES, LANGUAGES
from desktop_app.patterns import PATTERNS
from desktop_app.translations.collect import Text, texts

ROOT = Path(__file__).parents[2]
HOW = "Run `python -m desktop_app.translations`, translate what is unfinished in its *.ts, and run it again."


MADE_OF_PARTS = {
    "Every relation needs a name of its own.",
    "“%1” cannot be the name of a relation.",
    "The relation %1 needs words.",
    "the size of a rise: “%1”",
    "the size of a fall: “%1”",
    "skip %1",
    "%1 cannot be copied (%2).",
}
"""What the engine puts together, so that no line of its source has it whole."""


class Entry(NamedTuple):
    text: Text
    forms: tuple[str, ...]
    unfinished: bool


def catalogue(language: str) -> list[Entry]:
    found = []
    for context in ElementTree.parse(CATALOGUES / f"factdesk_{language}.ts").getroot().iter("context"):
        for m in context.iter("message"):
            translation = m.find("translation")
            plural = m.get("numerus") == "yes"
            forms = tuple(f.text or "" for f in translation) if plural else (translation.text or "",)
            name, source = context.findtext("name") or "", m.findtext("source") or ""
            text = Text(name, source, m.findtext("comment") or "", plural)
            found.append(Entry(text, forms, translation.get("type") == "unfinished"))
    return found


@pytest.fixture(scope="module", params=LANGUAGES)
def entries(request) -> list[Entry]:
    return catalogue(request.param)


def test_every_text_of_the_window_is_translated(entries: list[Entry]) -> None:
    wanted = texts()
    done = {e.text for e in entries if not e.unfinished and all(e.forms)}
    assert [f"{t.context}: {t.source}" for t in wanted if t not in done] == [], HOW
    assert {e.text.source for e in entries} - {t.source for t in wanted} == set(), f"These are gone. {HOW}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_compiled_from_what_is_written(language: str, tmp_path: Path) -> None:
    from PySide6.QtCore import QTranslator

    shipped = QTranslator()
    assert shipped.load(str(CATALOGUES / f"factdesk_{language}.qm"))
    for e in catalogue(language):
        t = e.text
        if not t.plural and t.source != e.forms[0] and not e.unfinished:
            said = shipped.translate(t.context, t.source, t.about or None)
            assert said == e.forms[0], HOW


def test_values_stand_in_every_translation(entries: list[Entry]) -> None:
    for e in finished(entries):
        for number, form in enumerate(e.forms):
            own, made = places(e.text.source), places(form)
            if e.text.plural:
                del own["%n"], made["%n"]
                if number == 0:  # the source of a single one is the comment
                    own = places(e.text.about)
            if e.text.source != "%1 → %2 this":
                assert made == own, f"{e.text.source!r} and {form!r} hold different values"


def test_keys_and_file_types_stay(entries: list[Entry]) -> None:
    for e in finished(entries):
        for form in e.forms:
            key = re.search(r"  (\S+|Page \w+)$", e.text.source)
            if key and "  " in form.strip():
                assert form.endswith(key[0]), f"{form!r} names another key than {e.text.source!r}"
            assert re.findall(r"\*\.\w+", form) == re.findall(r"\*\.\w+", e.text.source)
            assert form.count("\n") == e.text.source.count("\n")
            assert (form[:1] == " ", form[-1:] == " ") == (e.text.source[:1] == " ", e.text.source[-1:] == " "), form


def test_no_two_entries_of_a_menu_read_alike_or_share_a_mnemonic(entries: list[Entry]) -> None:
    from desktop_app.actions import ACTIONS
    from desktop_app.menu_names import MENUS

    known = {(e.text.source, e.text.about): e.forms[0] for e in finished(entries) if e.text.context == "Words"}
    for menu in MENUS:
        said = [known[a.text, ""] for a in ACTIONS if a.menu == menu]
        assert [w for w, n in Counter(said).items() if n > 1] == []
        marked = Counter(m[1].casefold() for w in said if (m := re.search(r"&(\w)", w)))
        assert [letter for letter, n in marked.items() if n > 1] == []
    menus = Counter(m[1] for menu in MENUS if (m := re.search(r"&(\w)", known[menu, "menu"])))
    assert [letter for letter, n in menus.items() if n > 1] == []


def test_the_catalogue_tells_nothing_of_the_computer_it_was_made_on() -> None:
    for language in LANGUAGES:
        text = (CATALOGUES / f"factdesk_{language}.ts").read_text(encoding="utf-8")
        assert "<location" not in text
        assert "filename" not in text


def test_every_pattern_is_something_that_the_engine_says_still() -> None:
    """A sentence that the engine words otherwise would silently be English again."""
    said = " ".join(
        re.sub(r'"\s*\n\s*f?"', "", path.read_text(encoding="utf-8"))
        for folder in ("annotations", "schemas", "desktop_app")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.name != "patterns.py"
    )
    gone = []
    for pattern in sorted({*PATTERNS} - MADE_OF_PARTS):
        longest = max(re.split(r"%\d", pattern), key=len)
        if longest not in said and longest.replace('"', '\\"') not in said:
            gone.append(pattern)
    assert gone == []


def places(text: str) -> Counter[str]:
    return Counter(re.findall(r"%(?:\d|n|s|d)", text))


def finished(entries: list[Entry]) -> list[Entry]:
    return [e for e in entries if not e.unfinished]
