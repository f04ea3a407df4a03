"""What the figures component finds, and what it leaves alone."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import SupportsIndex

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.figures.grammar import drafts
from annotations.detect.figures.lexicon import lexicon
from annotations.detect.model import BASE_MODEL
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity
from tests.eval import corpora

LEX = lexicon()


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.load(BASE_MODEL)
    nlp.add_pipe("figures")
    return nlp


def find(nlp: Language, text: str, article: str = "") -> list[Mention]:
    doc = nlp.make_doc(text)
    doc._.context = ArticleContext(text=article or text)
    return mentions_of(nlp(doc), "figures")


def quantity(mention: Mention) -> Quantity:
    assert isinstance(mention.value, FigureValue)
    return mention.value.quantity


def test_every_own_sentence_is_found_with_its_value(nlp: Language) -> None:
    wrong = []
    for item in corpora.own_gold("figures"):
        found = [(m.surface, quantity(m).low.quantize(Decimal("0.0001"))) for m in find(nlp, item["text"])]
        gold = [(f["surface"], Decimal(f["low"]).quantize(Decimal("0.0001"))) for f in item["figures"]]
        if sorted(found) != sorted(gold):
            wrong.append((item["text"], found, gold))
    assert wrong == []


def test_parts_and_reasons_are_in_the_text(nlp: Language) -> None:
    text = "The state will pay at least $2.9 billion over the next five years."
    money, period = find(nlp, text)
    assert isinstance(money.value, FigureValue)
    parts = money.value.parts
    assert parts.value and parts.unit and parts.modifier
    assert (parts.value.surface, parts.unit.surface, parts.modifier.surface) == ("2.9 billion", "$", "at least")
    for part in (parts.value, parts.unit, parts.modifier):
        assert text[part.start : part.end] == part.surface
    assert quantity(money).modifier == "at_least"
    assert quantity(period).modifier == "none"
    assert all(reason for m in (money, period) for reason in m.reasons)


def test_a_bare_dollar_keeps_its_other_readings(nlp: Language) -> None:
    [plain] = find(nlp, "The firm will invest $5 billion.")
    assert isinstance(plain.value, FigureValue)
    assert quantity(plain).unit == "USD" and not plain.value.alternatives
    near = "Sydney's council said Australia would spend $5 billion on rail."
    [there] = find(nlp, near)
    assert isinstance(there.value, FigureValue)
    units = {quantity(there).unit, *(a.quantity.unit for a in there.value.alternatives)}
    assert units == {"USD", "AUD"}
    assert all(a.reason for a in there.value.alternatives)
    [said] = find(nlp, "The firm will invest US$5 billion in Australia.")
    assert isinstance(said.value, FigureValue)
    assert quantity(said).unit == "USD" and not said.value.alternatives


def test_the_article_decides_where_the_paragraph_does_not(nlp: Language) -> None:
    article = "Canberra acted. The Australian treasurer spoke in Sydney. Australia waits.\nRoads get $2 billion."
    [money] = find(nlp, "Roads get $2 billion.", article)
    assert quantity(money).unit == "AUD"
    assert any("Australia" in r or "Canberra" in r for r in money.reasons)


def test_a_country_named_in_passing_leaves_a_bare_dollar_alone(nlp: Language) -> None:
    article = "Australia sent a team. The United States won; America cheered, Washington too.\nRoads get $2 billion."
    [money] = find(nlp, "Roads get $2 billion.", article)
    assert isinstance(money.value, FigureValue)
    assert quantity(money).unit == "USD"
    assert {a.quantity.unit for a in money.value.alternatives} == set()


class _Counted(str):
    """A text that counts how often a part of it is taken."""

    taken = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        self.taken += 1
        return super().__getitem__(key)


def test_the_article_is_read_once_however_many_figures_it_has(nlp: Language) -> None:
    text = _Counted("The council will pay $5 million for roads.\n" * 50)
    context = ArticleContext(text=text)
    figures = nlp.get_pipe("figures")
    for line in text.splitlines():
        doc = nlp.make_doc(line)
        doc._.context = context
        assert len(mentions_of(figures(doc), "figures")) == 1
    assert text.taken == 1


def test_what_is_counted_earlier_may_end_a_text(nlp: Language) -> None:
    [toll] = find(nlp, "The number of people killed rose to 140")
    assert (toll.surface, quantity(toll).unit_name) == ("140", "person")


@pytest.mark.parametrize(
    "text",
    [
        "He called 555-0134 about COVID-19 and the G20 on 4 May 2024 at 3:15 p.m.",
        "Section 230, Windows 11, the iPhone 15 and a Boeing 747 were named at 10 Downing Street.",
        "See https://example.org/?q=30%25 or mail a1@b2.example.",
        "This one is no worse than that one, and no one objected.",
        "The 1990s, the season 2019-20 and FY2023 were better.",
        "1.234,56 is not how it is written here.",
    ],
)
def test_traps_are_left_alone(nlp: Language, text: str) -> None:
    assert [m.surface for m in find(nlp, text)] == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,-–%$£€½ abmnk\u00a0\n'\"()/:+~")
        | st.characters(exclude_categories=["Cs"]),
        max_size=120,
    )
)
def test_any_text_gives_figures_apart_and_in_place(nlp: Language, text: str) -> None:
    found = find(nlp, text)
    assert all(text[m.start : m.end] == m.surface and m.surface for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(quantity(m).low.is_finite() and quantity(m).high.is_finite() for m in found)


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "7" * n,
    "brackets": lambda n: "(" * n + "5" + ")" * n,
    "no space": lambda n: "a" * n,
    "groups": lambda n: "1,234," * (n // 6),
    "number words": lambda n: "two hundred and " * (n // 16),
    "quotes": lambda n: '5"' * (n // 2),
    "signs": lambda n: "$" * n,
    "dashes": lambda n: "5-" * (n // 2),
    "spaces": lambda n: " " * n + "5",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HOSTILE)
def test_long_hostile_runs_are_read_in_time(name: str) -> None:
    """Anything worse than linear would take hours here."""
    text = HOSTILE[name](60_000)
    assert all(0 <= d.start < d.end <= len(text) for d in drafts(text, LEX))


@pytest.mark.timeout(120)
def test_a_megabyte_without_a_space_is_read() -> None:
    assert drafts("x" * 1_000_000, LEX) == []
    assert drafts("9" * 10_000, LEX) == []
