"""The line of plain words that says what was understood of a figure."""

from decimal import Decimal

import pytest

from annotations.project.project import ArticleView
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.figure_line import figure_line
from schemas.article import Article, Revision, Source
from schemas.mention import DateValue, EntityValue, FigureValue, Mention, MentionValue
from schemas.state import MentionState
from schemas.value import Quantity, TimeValue

DOLLARS = Quantity("money", Decimal(2_900_000_000), Decimal(2_900_000_000), "USD", "US dollar", "at_least")
DATE = DateValue(TimeValue("DATE", "2024"))
PLACE = EntityValue("LOC", "e-1", "Norland")


def line(text: str, figure: str, quantity: Quantity, *others: tuple[str, MentionValue]) -> str:
    """Return the line of a figure in a text with other mentions."""
    states = []
    for number, (surface, value) in enumerate([(figure, FigureValue(quantity)), *others]):
        start = text.index(surface)
        kind = "figure" if number == 0 else "date" if isinstance(value, DateValue) else "entity"
        mention = Mention(kind, start, start + len(surface), surface, value, 0.9, (), "made", "1")
        states.append(MentionState(f"m-{number}", "a-1", "r-1", mention))
    article = Article("a-1", Source("A title"), "r-1")
    revision = Revision("r-1", "a-1", 1, text, "", "", "1", "")
    return figure_line(OpenArticle(ArticleView(article, revision, tuple(states), (), (), False, True)), states[0])


@pytest.mark.parametrize(
    ("text", "others", "wanted"),
    [
        (
            "It would spend at least $2.9bn over the next two years on data centres and cables, it said.",
            [("the next two years", DATE)],
            "at least 2.9 billion US dollars, over the next two years, on data centres and cables · USD",
        ),
        (
            "In 2024, the city promised $2.9bn for Norland, where it rains.",
            [("2024", DATE), ("Norland", PLACE)],
            "at least 2.9 billion US dollars, in 2024, for Norland · USD",
        ),
        (
            "The $2.9bn for Norland brings what it has promised to more.",
            [("Norland", PLACE)],
            "at least 2.9 billion US dollars, for Norland · USD",
        ),
        ("It costs $2.9bn. In 2024 it rained.", [("2024", DATE)], "at least 2.9 billion US dollars · USD"),
        ("They said on Monday it costs $2.9bn.", [("Monday", DATE)], "at least 2.9 billion US dollars · USD"),
    ],
)
def test_money_with_its_time_and_what_it_is_for(text: str, others: list[tuple[str, MentionValue]], wanted: str) -> None:
    assert line(text, "$2.9bn", DOLLARS, *others) == wanted


def test_what_the_detector_says_is_measured_comes_first() -> None:
    share = Quantity("percent", Decimal(20), Decimal(20), "%", "percent", measures="adults")
    text = "About 20 % of adults in Norland said so in May."
    assert line(text, "20 %", share, ("May", DATE)) == "20 percent, adults"


def test_a_count_says_what_is_counted_once() -> None:
    people = Quantity("count", Decimal(1200), Decimal(1200), "", "person", measures="people")
    assert line("Some 1,200 people work there.", "1,200", people) == "1200 people"
