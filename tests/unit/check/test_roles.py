import pytest
from unit.check.marked import explained, marked, told

from annotations.check.roles import Roles


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Deputy Mayor [Ann Lee|PER lee] spoke. [Lee|PER lee], the mayor, left.",
            "One person is “Deputy Mayor” here and “mayor” there: a deputy is not the head.",
        ),
        (
            "Captain [Bob Hale|PER hale] spoke. Lieutenant [Hale|PER hale] left.",
            "One person is “Captain” here and “Lieutenant” there: two ranks.",
        ),
        (
            "[Ann Lee|PER lee], the mayor of Dravik, spoke. [Lee|PER lee], mayor of Port Elm, left.",
            "One person is “mayor of Dravik” here and “mayor of Port Elm” there: of Dravik and of Port Elm.",
        ),
        (
            "The World Health Organization (WTO) met, and the WHO agreed.",
            "“WTO” does not fit “World Health Organization”, whose initials are WHO.",
        ),
        (
            "The North Atlantic Treaty Organization (NAFO) met.",
            "“NAFO” does not fit “North Atlantic Treaty Organization”, whose initials are NATO.",
        ),
    ],
)
def test_titles_and_acronyms_that_do_not_fit(text: str, words: str) -> None:
    assert explained(told(Roles(), marked(f"Title\n\n{text}"))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Deputy Mayor [Ann Lee|PER lee] spoke. [Bob Hale|PER hale], the mayor, left.",
        "[Ann Lee|PER lee], the former deputy mayor, spoke. Mayor [Lee|PER lee] left.",
        "[Ann Lee|PER lee], the mayor and treasurer, spoke. [Lee|PER lee], the treasurer, left.",
        "Vice President [Joe Carter|PER carter] was elected president. Then-President [Carter|PER carter] left.",
        "[Ann Lee|PER lee], the mayor of Port Elm, spoke. [Lee|PER lee], mayor of Elm, left.",
        "Lieutenant Colonel [Bob Hale|PER hale] spoke. Lieutenant Colonel [Hale|PER hale] left.",
        "The World Health Organization (WHO), UN Children's Fund (UNICEF), Federal Bureau of Investigation (FBI).",
        "The European Organization for Nuclear Research (CERN), Doctors Without Borders (MSF), Workers' Party (PKK).",
        "The Ministry of Defence (MOD) and the Social Democratic Party (SPD) met.",
        "The extensible Markup Language (XML) and Tele-Vision (TVN).",
    ],
)
def test_titles_and_acronyms_that_can_be(text: str) -> None:
    assert told(Roles(), marked(f"Title\n\n{text}")) == []
