import pytest
from unit.check.marked import explained, marked, told

from annotations.check.headline import Headline

HEAD = "Orbo to spend [$6.9 billion|money 6.9e9 USD] on ports"


def test_a_headline_figure_that_the_text_does_not_tell() -> None:
    text = f"{HEAD}\n\nOrbo said that it would spend [$2.9 billion|money 2.9e9 USD] on ports in Peru."
    assert explained(told(Headline(), marked(text))) == [
        "The headline says “$6.9 billion”, which the text does not; it has “$2.9 billion”."
    ]


def test_an_opening_that_headline_and_text_belie() -> None:
    text = (
        f"{HEAD}\n\nOrbo said that it would spend [$2.9 billion|money 2.9e9 USD] on ports in Peru.\n\n"
        "The [$6.9 billion|money 6.9e9 USD] is a record."
    )
    assert explained(told(Headline(), marked(text))) == [
        "The headline says “$6.9 billion”, and so does the text elsewhere; here it has “$2.9 billion”."
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Orbo would spend [$6.9 billion|money 6.9e9 USD] on ports in Peru.",
        "Orbo would spend [nearly $7 billion|money 7e9 USD modifier=nearly] on ports in Peru.",
        "Orbo would spend [$4 billion|money 4e9 USD] on ports and [$2.9 billion|money 2.9e9 USD] on ships.",
        "Orbo made [$2.9 billion|money 2.9e9 USD] last year. The sun shone.",
        "Orbo would spend [€2.9 billion|money 2.9e9 EUR] on ports in Peru.",
        "Orbo would spend a lot on ports in Peru, of which it owns [29|count 29].",
    ],
)
def test_figures_that_agree_add_up_or_are_of_other_things(body: str) -> None:
    assert told(Headline(), marked(f"{HEAD}\n\n{body}")) == []


def test_a_first_line_that_is_no_headline() -> None:
    text = "\n" + HEAD + "\n\nOrbo would spend [$2.9 billion|money 2.9e9 USD] on ports in Peru."
    assert told(Headline(), marked(text)) == []


def test_an_open_figure_does_not_tell_the_headlines() -> None:
    text = (
        "Floods in Dravik kill [19|count 19 noun=person]\n\n"
        "Floods in Dravik killed [at least 15|count 15 noun=person modifier=at_least] people."
    )
    assert len(told(Headline(), marked(text))) == 1


def test_figures_far_apart_are_not_added_up_for_the_headline() -> None:
    near = (
        f"{HEAD}\n\nOrbo would spend [$2.9 billion|money 2.9e9 USD] on ports in Peru and "
        "[$4 billion|money 4e9 USD] in Chile. It lost [$1.1 billion|money 1.1e9 USD]."
    )
    assert told(Headline(), marked(near)) == []
    far = near.replace("and ", f"this year. {'It said no more. ' * 25}A mine costs ").replace("in Chile", "each")
    assert len(told(Headline(), marked(far))) == 1
