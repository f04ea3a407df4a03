"""What a reviewer sees proposed as claims."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotations.detect.claims.component import make_claims
from annotations.detect.claims.model import load_model
from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.pipeline import analyse, load
from schemas.mention import ClaimValue, Mention


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def claims(nlp: Language, text: str, date: str = "2024-04-10") -> list[Mention]:
    found = mentions_of(analyse(nlp, ArticleContext(date, "en", "", text)), "claims")
    assert all(m.surface == text[m.start : m.end] and "\n" not in m.surface for m in found)
    return found


def value(mention: Mention) -> ClaimValue:
    assert isinstance(mention.value, ClaimValue)
    return mention.value


def test_an_amount_ranks_above_an_opinion_and_says_why(nlp: Language) -> None:
    text = "Unemployment fell to 4.1 percent in March. I believe that we should be proud of our wonderful people."
    amount, opinion = claims(nlp, text)
    assert amount.score > 0.6 > 0.4 > opinion.score
    assert "states an amount" in amount.reasons
    assert value(amount).kind == "statistic"
    assert value(opinion).nature in ("opinion", "belief")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Who will pay for the new bridge?", "a question"),
        ("Photo: City Archive of Lund", "a picture credit"),
        ("Monday, January 8, 2018", "a dateline"),
    ],
)
def test_what_asserts_nothing_ranks_low_and_says_why(nlp: Language, text: str, reason: str) -> None:
    for mention in claims(nlp, text):
        assert mention.score < 0.3
        assert reason in mention.reasons


@pytest.mark.parametrize(
    ("text", "reason", "kind"),
    [
        ("The firm paid $40 million for the mine in May.", "states an amount of money", "money"),
        ("Lake Orrin is the deepest in the country.", "superlative", "superlative"),
        ("The river is longer than the Danube.", "compares", "comparison"),
        ("The bridge collapsed because the bolts had rusted.", "gives a cause", "causal"),
    ],
)
def test_kind_and_reason_follow_the_words(nlp: Language, text: str, reason: str, kind: str) -> None:
    (claim,) = claims(nlp, text)
    assert reason in claim.reasons
    assert value(claim).kind == kind


def test_two_statements_in_a_sentence_are_two_claims(nlp: Language) -> None:
    text = "The airline cancelled 40 flights on Friday, while the airport opened a second runway."
    assert [m.surface for m in claims(nlp, text)] == [
        "The airline cancelled 40 flights on Friday",
        "the airport opened a second runway.",
    ]


def test_a_semicolon_parts_two_statements_wherever_the_main_verb_stands(nlp: Language) -> None:
    text = "Many old mills, such as Orrin, use water for their wheels; the new plant instead depends on coal."
    assert [m.surface for m in claims(nlp, text)] == [
        "Many old mills, such as Orrin, use water for their wheels",
        "the new plant instead depends on coal.",
    ]


def test_who_is_spoken_of_by_name_is_not_the_speaker(nlp: Language) -> None:
    text = "Karin Holm opened the fair. He said: “Karin Holm has built 40 ships. Nobody has built more.”"
    assert not any(value(m).wording.startswith("Karin Holm said") for m in claims(nlp, text))


def test_one_statement_with_two_verbs_stays_one_claim(nlp: Language) -> None:
    text = "The airline cancelled 40 flights on Friday and told its passengers to stay at home."
    assert [m.surface for m in claims(nlp, text)] == [text]


def test_a_full_stop_after_a_sum_ends_the_sentence(nlp: Language) -> None:
    found = claims(nlp, "The club has debts of £6.5m. They will play at Brayford next Saturday.")
    assert found[0].surface == "The club has debts of £6.5m."


def test_a_claim_never_runs_over_a_line_break(nlp: Language) -> None:
    found = claims(nlp, "Council raises tax\n\nThe council voted on Tuesday to raise\nthe tax by 3 percent.")
    assert found[0].surface == "Council raises tax"


def test_the_wording_names_who_he_is_and_when_it_was(nlp: Language) -> None:
    text = "Tim Cook opened a shop in Berlin on Monday. He also met two ministers yesterday."
    first, second = claims(nlp, text)
    assert "Monday (8 April 2024)" in value(first).wording
    assert value(second).wording == "Tim Cook also met two ministers yesterday (9 April 2024)."
    assert value(second).subject == "Tim Cook"


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        (
            "Toyota Motor Corp. opened a plant in Lund. The Japanese carmaker hired 300 people.",
            "Toyota Motor hired 300 people.",
        ),
        ("Anna Berg, the mayor of Lund, left. The mayor spent $3 million.", "Anna Berg spent $3 million."),
        (
            "The Ministry of Transport met IKEA. The ministry paid 40 million euros.",
            "Ministry of Transport paid 40 million euros.",
        ),
    ],
)
def test_the_wording_names_whom_a_common_noun_means(nlp: Language, text: str, worded: str) -> None:
    last = claims(nlp, text)[-1]
    assert isinstance(last.value, ClaimValue)
    assert last.value.wording == worded
    assert last.value.subject in worded


def test_a_quote_over_two_sentences_is_closed_in_each(nlp: Language) -> None:
    text = "Karin Holm opened the fair. She said: “We built 40 ships. Nobody has built more.”"
    assert [value(m).wording for m in claims(nlp, text)][1:] == [
        "Karin Holm said: “We built 40 ships.”",
        "Karin Holm said: “Nobody has built more.”",
    ]


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("This year's fair opens on Friday.", "This year's (2024) fair opens on Friday (12 April 2024)."),
        ("The shop was closed from midnight on Monday.", "The shop was closed from midnight on Monday (8 April 2024)."),
        ("Tim Cook opened a shop in Berlin. His visit cost 40 euros.", "Tim Cook's visit cost 40 euros."),
        ("A row between Tim Cook and Elon Musk has grown. His shares fell.", "His shares fell."),
        (
            "Karin Holm, the Prime Minister of Norland, left. The Prime Minister sold 40 ships.",
            "Karin Holm sold 40 ships.",
        ),
        (
            "Karin Holm, the Prime Minister of Norland, left. The Defence Minister sold 40 ships.",
            "The Defence Minister sold 40 ships.",
        ),
    ],
)
def test_the_wording_stays_english_and_guesses_nothing(nlp: Language, text: str, worded: str) -> None:
    assert value(claims(nlp, text)[-1]).wording == worded


def test_the_subject_is_that_of_the_main_verb(nlp: Language) -> None:
    (claim,) = claims(nlp, "After news of the fire was reported, Toyota closed 14 plants in Japan.")
    assert value(claim).subject == "Toyota"


def test_a_common_noun_is_left_alone_where_two_can_be_meant(nlp: Language) -> None:
    last = claims(nlp, "Microsoft sued Google in Lund. The company wants 3 million euros.")[-1]
    assert isinstance(last.value, ClaimValue)
    assert last.value.wording == "The company wants 3 million euros."


def test_a_claim_is_taken_apart(nlp: Language) -> None:
    text = "Microsoft has not paid $2.9 million in Japan since 2021, Anna Berg said."
    (claim,) = claims(nlp, text)
    parts = value(claim).parts
    assert parts is not None
    assert (parts.figure, parts.time, parts.place) == ("$2.9 million", "2021", "Japan")
    assert parts.attribution == "Anna Berg"


def test_the_predicate_has_its_helpers_and_what_is_counted(nlp: Language) -> None:
    (claim,) = claims(nlp, "Toyota has not hired 300 workers in Kenya.")
    parts = value(claim).parts
    assert parts is not None
    assert (parts.predicate, parts.measured, parts.figure, parts.place) == ("has not hired", "workers", "300", "Kenya")


def test_a_clause_after_its_joint_has_its_own_verb(nlp: Language) -> None:
    text = "The airline cancelled 40 flights on Friday, and the airport opened a second runway."
    parts = [value(m).parts for m in claims(nlp, text)]
    assert [p.predicate for p in parts if p is not None] == ["cancelled", "opened"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Toyota hired 300 workers over the next two years in Kenya.", "300"),
        ("In its 46-year history, Toyota has built 12 plants in Kenya.", "12"),
        ("The firm held her for twelve years.", "twelve years"),
    ],
)
def test_the_figure_is_a_length_of_time_only_where_nothing_else_is_counted(
    nlp: Language, text: str, figure: str
) -> None:
    parts = value(claims(nlp, text)[0]).parts
    assert parts is not None
    assert parts.figure == figure


@pytest.mark.parametrize(
    ("text", "kind", "nature"),
    [
        ("Anna Berg was invited to the Lund Science Fair.", "other", "fact"),
        ("Anna Berg opened a shop in Berlin on September 14.", "date", "fact"),
        ("Monday, January 8, 2018", "date", "fact"),
        ("It was a fair decision.", "opinion", "opinion"),
    ],
)
def test_names_are_no_opinions_and_dates_no_amounts(nlp: Language, text: str, kind: str, nature: str) -> None:
    (claim,) = claims(nlp, text)
    assert (value(claim).kind, value(claim).nature) == (kind, nature)
    assert "states an amount" not in claim.reasons


def test_he_is_left_alone_where_two_men_are_meant(nlp: Language) -> None:
    text = "A row between Tim Cook and Elon Musk has grown. He sold 40 percent of the shares."
    assert value(claims(nlp, text)[-1]).wording.startswith("He sold")


def test_quoted_words_are_the_speakers(nlp: Language) -> None:
    text = "“The bridge has been closed for two years,” said Anna Berg, the mayor. “Nobody has fixed a single bolt.”"
    found = claims(nlp, text)
    assert "attributed to Anna Berg" in found[0].reasons
    assert value(found[-1]).wording == "Anna Berg said: “Nobody has fixed a single bolt.”"


def test_the_component_needs_no_other_layer_and_no_parser() -> None:
    from spacy.lang.en import English

    blank = English()
    doc = make_claims(blank, "claims")(blank("Exports fell by 12 percent.\nImports rose."))
    assert [m.surface for m in mentions_of(doc, "claims")] == ["Exports fell by 12 percent.", "Imports rose."]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("aT. ,;\n\"“”'()?5$%:é\u200b\U0001f600andwhile"), max_size=120))
def test_no_text_breaks_it(nlp: Language, text: str) -> None:
    found = claims(nlp, text)
    assert all(0 <= m.score <= 1 and m.surface.strip() == m.surface for m in found)


@pytest.mark.parametrize("piece", ["he said that, and ", "a, while b; ", "“", "( ", "No. ", "x\n", "1,"])
@pytest.mark.timeout(60)
def test_a_long_monotonous_text_is_survived(nlp: Language, piece: str) -> None:
    nlp.get_pipe("claims")(nlp.make_doc(piece * 8000))


def test_the_weights_that_come_with_it_score() -> None:
    model = load_model()
    assert model.score("Unemployment fell by 3 percent to 4.1 million.", []) > model.score("Thank you so much.", [])
