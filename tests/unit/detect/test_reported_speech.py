"""What is told to have been said without quotation marks, where it ends, and who said it; turns of a transcript."""

import pytest
import spacy
from spacy.language import Language

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import joined, paragraphs
from schemas.mention import QuoteValue

Row = tuple[str, str, str]


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = spacy.load(BASE_MODEL)
    loaded.add_pipe("entities")
    loaded.add_pipe("quotes")
    return loaded


def rows(nlp: Language, text: str) -> list[Row]:
    with nlp.select_pipes(disable=["entities", "quotes"]):
        doc = joined(nlp, list(nlp.pipe([chunk for _, chunk in paragraphs(text)])))
    for name in ("entities", "quotes"):
        doc = nlp.get_pipe(name)(doc)
    found = []
    for m in mentions_of(doc, "quotes"):
        assert isinstance(m.value, QuoteValue) and m.surface == text[m.start : m.end]
        found.append((m.surface, m.value.type, m.value.speaker.name if m.value.speaker else ""))
    return found


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Reporters asked whether Maria Lopez would resign.", "whether Maria Lopez would resign", "Reporters"),
        ("The video showed that two guards left the gate.", "two guards left the gate", "video"),
        ("Maria Lopez offered no proof of the theft.", "no proof of the theft", "Maria Lopez"),
        ("Maria Lopez wants higher pensions for miners.", "higher pensions for miners", "Maria Lopez"),
        ("Maria Lopez is critical of the new tax.", "the new tax", "Maria Lopez"),
        ("Maria Lopez is ready to pay the fine.", "to pay the fine", "Maria Lopez"),
        ("Maria Lopez asked the board about the missing files.", "the missing files", "Maria Lopez"),
        (
            "On Monday Maria Lopez told a meeting of harbour pilots that the canal would close in May.",
            "the canal would close in May",
            "Maria Lopez",
        ),
        (
            "Maria Lopez said the canal would close in May, arguing that ships had grown too wide.",
            "the canal would close in May",
            "Maria Lopez",
        ),
        (
            "Maria Lopez said the canal would close in May, although the board had not met.",
            "the canal would close in May",
            "Maria Lopez",
        ),
    ],
)
def test_what_was_said_and_who_said_it(nlp: Language, text: str, said: str, speaker: str) -> None:
    assert (said, "indirect", speaker) in rows(nlp, text)


def test_who_is_asked_or_told_does_not_say_it(nlp: Language) -> None:
    text = "Maria Lopez laughed when asked whether she would resign. She was told that the boat had sunk."
    assert rows(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbour at dawn Image: Nils Berg.\n\nNils Berg lives in Oslo.\n",
        "“Ferry sinks in storm” — Harbour Post, May 3, 2019\n",
    ],
)
def test_credits_of_pictures_and_lists_of_sources_quote_nobody(nlp: Language, text: str) -> None:
    assert all(speaker == "" for _, _, speaker in rows(nlp, text))


def test_according_to_without_a_comma(nlp: Language) -> None:
    text = "According to the Harbour Ministry over 300 people were rescued in Bergen, Norway."
    assert [said for said, _, _ in rows(nlp, text)] == ["over 300 people were rescued in Bergen, Norway"]


def test_a_second_cue_has_words_of_its_own(nlp: Language) -> None:
    text = "Maria Lopez promised to keep the ferry and said she would lower the fare."
    assert [said for said, _, _ in rows(nlp, text)] == ["to keep the ferry", "she would lower the fare"]


def test_the_turns_of_a_transcript_are_their_speakers_words(nlp: Language) -> None:
    text = (
        "Anna Walters spoke with governor Peter Penn on Sunday.\n\nWALTERS: Will the bridge open this year?\n\n"
        "PENN (on camera): The bridge opens in October.\n\nWALTERS: And who pays for it?\n"
    )
    assert rows(nlp, text)[-3:] == [
        ("Will the bridge open this year?", "direct", "Anna Walters"),
        ("The bridge opens in October.", "direct", "Peter Penn"),
        ("And who pays for it?", "direct", "Anna Walters"),
    ]


def test_a_transcript_in_quotation_marks_is_no_one_quotation(nlp: Language) -> None:
    text = '"WALTERS: Will the bridge open?\n\n"PENN: It opens in October.\n\n"WALTERS: Who pays for it?"\n'
    assert [(said, kind) for said, kind, _ in rows(nlp, text)] == [
        ("Will the bridge open?", "direct"),
        ("It opens in October.", "direct"),
        ("Who pays for it?", "direct"),
    ]


def test_questions_and_answers_are_turns(nlp: Language) -> None:
    assert [(said, who) for said, _, who in rows(nlp, "Q: Why did it fail?\nA: The pump was too small.\n")] == [
        ("Why did it fail?", "Q"),
        ("The pump was too small.", "A"),
    ]


@pytest.mark.parametrize(
    "text", ["UPDATE: The match is over.\n", "NOTE: See page 4.\nWHO: Malaria cases fall again.\n"]
)
def test_one_label_alone_makes_no_transcript(nlp: Language, text: str) -> None:
    assert all(kind != "direct" for _, kind, _ in rows(nlp, text))


@pytest.mark.parametrize(
    "text", ["A: \nA: \n", "Q:x\nA:y", "A: b c\nA: “", "A:\nA:\nQ: ”\n", '"A: a b\n"A: "\n"Q: c d']
)
def test_odd_transcripts_are_survived(nlp: Language, text: str) -> None:
    rows(nlp, text)
