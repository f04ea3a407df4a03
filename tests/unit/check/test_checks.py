import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.check.checked_articles import article

from annotations.check.article import CheckedArticle
from annotations.check.base import run_checks
from annotations.check.names import near_miss
from schemas.article import Source
from schemas.finding import Finding


def findings(*articles: CheckedArticle, check: str) -> list[Finding]:
    return [f for f in run_checks(list(articles), only={check}) if f.severity != "note"]


def surfaces(found: list[Finding]) -> list[tuple[str, ...]]:
    return [tuple(m.surface for m in f.members) for f in found]


# --- weekday


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Tuesday 9 April 2024", False), ("Monday 9 April 2024", True), ("Tues, April 9, 2024", False),
        ("Wed. 9th of April 2024", True), ("Friday, May 3", False), ("Friday, May 10", False), ("Friday, May 4", True),
        ("Wednesday, January 3", False), ("Toronto Sun, April 9, 2024", False), ("Tuesday, 31 February 2024", False),
        ("Sunday 5 May", False), ("Monday, April 9-12", False),
    ],
)  # fmt: skip
def test_weekday_and_date(words: str, wrong: bool) -> None:
    found = findings(article(f"Title\n\nIt happened on {words}."), check="weekday")
    assert bool(found) is wrong


def test_a_weekday_is_explained() -> None:
    found = findings(article("Title\n\nThey met on Monday, 9 April 2024, in Oslo."), check="weekday")
    assert found[0].explanation == "9 April 2024 was a Tuesday, not a Monday."
    assert surfaces(found) == [("Monday, 9 April 2024",)]


def test_without_the_articles_date_a_year_is_needed() -> None:
    assert findings(article("Title\n\nOn Friday, May 4.", date=""), check="weekday") == []


# --- bare dollar


@pytest.mark.parametrize(
    ("sentence", "suspect"),
    [
        ("It will spend [$5 billion|money 5e9 USD] on mines in [Australia|LOC].", True),
        ("It will spend A[$5 billion|money 5e9 AUD] on mines in [Australia|LOC].", False),
        ("It will spend US[$5 billion|money 5e9 USD] on mines in [Australia|LOC].", False),
        ("It will spend [$5 billion|money 5e9 USD] in [Peru|LOC], not in [Australia|LOC].", False),
        ("American funds put [$5 billion|money 5e9 USD] into [Australia|LOC].", False),
        ("The Canadian firm paid [5 million dollars|money 5e6 USD] for it.", True),
        ("It will spend [$5 billion|money 5e9 USD] on mines.", False),
    ],
)
def test_a_bare_dollar_near_a_country_with_its_own(sentence: str, suspect: bool) -> None:
    assert bool(findings(article(f"Title\n\n{sentence}"), check="bare-dollar")) is suspect


def test_where_an_article_tells_the_dollars_apart_the_bare_one_is_american() -> None:
    text = "T\n\nIt paid [A$3|money 3 AUD] in [Australia|LOC]. It got [$5|money 5 USD] in [Australia|LOC]."
    assert findings(article(text), check="bare-dollar") == []


def test_several_suspects_of_one_country_are_one_finding() -> None:
    text = "T\n\nIt costs [$3|money 3 USD] in [Canada|LOC]. It costs [$5|money 5 USD] in [Canada|LOC]."
    found = findings(article(text), check="bare-dollar")
    assert surfaces(found) == [("$3", "$5")] and "Canadian dollars" in found[0].explanation


# --- names


@pytest.mark.parametrize(
    ("text", "drifts"),
    [
        ("[Elsa Brandvik|PER] spoke. Then [Brandvick|PER] left.", True),
        ("[Elsa Brandvik|PER] spoke. Then Brandvick left.", True),
        ("[Elsa Brandvik|PER] spoke. Then [Brandvik|PER] left.", False),
        ("[Elsa Brandvik|PER] spoke. The [Brandviks|PER] left.", False),
        ("[Kristin Wilkins|PER] spoke. [Kristen Wilkins|PER] left.", True),
        ("[Mario Rossi|PER] spoke. [Maria Rossi|PER] left.", False),
        ("[Elsa Brandvik|PER] spoke. [Jon Brandvick|PER] left.", False),
        ("[James O’Neill|PER] spoke. [O'Neill|PER] left.", False),
        ("[K.C. Maurer|ORG] spoke. [Mauer|PER] left.", True),
        ("[José Araújo|PER] spoke. [Araujo|PER] left.", False),
        ("[Ann Kim|PER] spoke. [Kin|PER] left.", False),
        ("[Tom Johnson|PER] and [Bo Johnston|PER] spoke. [Johnston|PER] left.", False),
    ],
)
def test_a_name_in_two_ways(text: str, drifts: bool) -> None:
    assert bool(findings(article(f"Title\n\n{text}"), check="name-drift")) is drifts


@given(st.text("abcdé", max_size=12), st.text("abcdé", max_size=12))
def test_near_misses_are_mutual_and_never_equal(a: str, b: str) -> None:
    assert near_miss(a, b) == near_miss(b, a)
    assert not near_miss(a, a)


# --- the same quantity


def test_the_headline_against_the_text() -> None:
    text = (
        "[Orbo|ORG] to put [$2.9 billion|money 2.9e9 USD] into its Oslo plant\n\n"
        "[Orbo|ORG] said that it would put [$2.6 billion|money 2.6e9 USD] into its plant in Oslo. "
        "It paid [$3 million|money 3e6 USD] in taxes last year."
    )
    found = findings(article(text), check="same-quantity")
    assert surfaces(found) == [("$2.9 billion", "$2.6 billion")]
    assert found[0].explanation.startswith(
        "The headline says “$2.9 billion”; elsewhere in the text it is “$2.6 billion”"
    )
    rounded = text.replace("$2.9 billion|money 2.9e9 USD", "nearly $3 billion|money 3e9 USD nearly")
    assert findings(article(rounded.replace("2.6", "2.8")), check="same-quantity") == []


def test_what_differs_in_scope_does_not_conflict() -> None:
    text = (
        "Taxes\n\n[Orbo|ORG] paid [$3 million|money 3e6 USD] in taxes in [Oslo|LOC]. "
        "[Nemo|ORG] paid [$4 million|money 4e6 USD] in taxes in [Oslo|LOC]. "
        "[Orbo|ORG] paid [$5 million|money 5e6 USD] in taxes in [Rome|LOC]."
    )
    assert findings(article(text), check="same-quantity") == []


def test_like_sentences_about_the_same_conflict_in_the_text_too() -> None:
    text = (
        "Jobs\n\n[Orbo|ORG] employs [50,000|count 50000 person] people in its plants in [Oslo|LOC].\n\n"
        "Its rivals are smaller. [Orbo|ORG] employs [10,000|count 10000 person] people in [Oslo|LOC]."
    )
    assert surfaces(findings(article(text), check="same-quantity")) == [("50,000", "10,000")]


@pytest.mark.parametrize(
    "other",
    [
        "A year earlier, [Orbo|ORG] employed [10,000|count 10000 person] people in [Oslo|LOC].",
        "[Orbo|ORG] employs [10,000|count 10000 person] people in [Rome|LOC].",
        "[Nemo|ORG] employs [10,000|count 10000 person] people in [Oslo|LOC].",
        "[Orbo|ORG] employs [10,000|count 10000 person] of its people in [Oslo|LOC].",
    ],
)
def test_another_time_place_subject_or_part_is_no_conflict(other: str) -> None:
    text = f"Jobs\n\n[Orbo|ORG] employs [50,000|count 50000 person] people in its plants in [Oslo|LOC].\n\n{other}"
    assert findings(article(text), check="same-quantity") == []


def test_what_was_before_is_no_conflict() -> None:
    text = (
        "Sales\n\n"
        "[Orbo|ORG] sales in [Oslo|LOC] rose to [$5 million|money 5e6 USD] from [$4 million|money 4e6 USD].\n\n"
        "The sales of [Orbo|ORG] in [Oslo|LOC] rose to [$5 million|money 5e6 USD]."
    )
    assert findings(article(text), check="same-quantity") == []


@pytest.mark.parametrize(
    ("later", "conflicts"),
    [
        ("The [13|count 13] dead have been identified.", True),
        ("The [14|count 14] dead have been identified.", False),
        ("[Three|count 3] of the dead were children.", False),
        ("[Five|count 5] more people were killed in Rome.", False),
        ("The toll was up from [nine|count 9] dead.", False),
        ("The [13|count 13] injured were taken to Rome.", False),
        ("In addition, the [13|count 13] dead of May were buried.", False),
    ],
)
def test_the_number_of_the_dead(later: str, conflicts: bool) -> None:
    text = f"[14|count 14] dead in flood\n\nA flood killed [14|count 14 person] people.\n\n{later}"
    assert bool(findings(article(text), check="same-quantity")) is conflicts


# --- characters that deceive


def test_a_figure_that_is_not_what_it_looks_like() -> None:
    text = "Title\n\nThe rate is \u202e[54%|percent 54 %]\u202c, said Miсrosoft."
    found = run_checks([article(text)], only={"text-hazards"})
    assert [(f.severity, f.members[0].surface) for f in found] == [
        ("warning", "54%"), ("note", "\u202c"), ("note", "Miсrosoft"),
    ]  # fmt: skip
    assert "U+202E right-to-left override" in found[0].explanation


# --- all of them


@given(st.text(max_size=200))
def test_no_text_makes_a_check_fail(text: str) -> None:
    run_checks([CheckedArticle("a", Source("t", date="2024-05-03"), text, ())])


@given(st.text("ab. \n!?A", max_size=80))
def test_sentences_are_the_whole_text(text: str) -> None:
    one = CheckedArticle("a", Source("t"), text, ())
    assert "".join(text[a:b] for a, b in one.sentences) == text
    assert all(one.sentence(at)[0] <= at < one.sentence(at)[1] for at in range(len(text)))


@pytest.mark.timeout(60)
def test_a_long_article_is_checked() -> None:
    sentence = "[Orbo{0}|ORG] put [${0}.9 million|money {0}.9e6 USD] into plant {0} in [Oslo|LOC] in spring. "
    long = article("Plants\n\n" + "\n\n".join(sentence.format(i) for i in range(3_000)))
    assert findings(long, check="same-quantity") == []
    run_checks([long])
