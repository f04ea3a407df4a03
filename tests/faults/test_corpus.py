"""Every file of the corpus ends in the class that it is named for; in the short form without those that take seconds.

The long form is `python -m tests.faults corpus`, which prints the table.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from faults.corpus import models, projects, texts
from faults.corpus.reading import FAMILIES, all_cases, ended, reads_a_table
from faults.corpus.table import main, read_all

from annotations.detect import pipeline
from annotations.detect.model import model_folder
from annotations.detect.user_model import checked_model
from annotations.errors import DetectionError
from annotations.ingest.base import Reading

WHOLE = "FACTDESK_CORPUS" in os.environ
HEAVY = {
    "html/one-line.html", "html/many-links.html", "html/paragraphs.html", "txt/ten-millions.txt", "docx/long-text.docx",
    "docx/paragraphs.docx", "feeds/items.rss", "jsonl/long-text.jsonl", "jsonl/long-line.jsonl", "docbin/bomb.spacy",
}  # fmt: skip
"""What takes more than a second, beside what ends only at a bound."""


def test_the_corpus_is_whole() -> None:
    counts = {family: len(cases()) for family, (cases, _) in FAMILIES.items()}
    assert counts == {family: wanted for family, (_, wanted) in FAMILIES.items()}
    assert sum(counts.values()) == 355
    assert len({case.id for case in all_cases()}) == 355


@pytest.mark.timeout(0 if WHOLE else 300)
@pytest.mark.parametrize("family", FAMILIES)
def test_each_file_ends_in_its_class(family: str) -> None:
    cases = [c for c in FAMILIES[family][0]() if WHOLE or not (c.slow or c.id in HEAVY)]
    rows = read_all(cases)
    assert rows[family].misses == []
    print(f"corpus {family}: {rows[family].fit} of {FAMILIES[family][1]} read, each in its class")


def test_what_is_named_wrongly_is_counted_as_a_miss() -> None:
    """The control: a harness that takes everything would be blind."""
    wrong = [replace(case, ends="bomb") for case in texts.cases()[:6]]
    assert len(read_all(wrong)["txt"].misses) == 6


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    for case in texts.cases():
        for folder in ("a", "b"):
            (tmp_path / folder).mkdir(exist_ok=True)
            case.put(tmp_path / folder)
        assert (tmp_path / "a" / case.name).read_bytes() == (tmp_path / "b" / case.name).read_bytes()


def test_the_table_says_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model"]) == 0
    assert "10 of 10 in their named class" in capsys.readouterr().out


def test_no_table_of_a_hostile_project_is_read(tmp_path: Path) -> None:
    hostile = [case for case in projects.cases() if case.name.startswith("hostile")]
    rejected = 0
    with Reading() as reading:
        for case in hostile:
            folder = tmp_path / case.name
            folder.mkdir()
            found, seconds = ended(case, reading, folder)
            rejected += found.ends == "tampered-project" and seconds < 5
    assert rejected == len(hostile) == 15
    assert reads_a_table("SELECT value FROM meta"), "the control: a read would be seen"
    print(f"F12: {rejected} of 15 hostile projects rejected before a table is read")


def test_a_model_of_the_users_own_is_a_folder_of_data(tmp_path: Path) -> None:
    good = models.sound(tmp_path / "mine")
    assert checked_model(good) == model_folder(str(good)) == good
    assert pipeline.load(str(good)).pipe_names[0] == "sentencizer"
    for package in ("en_core_web_lg", "spacy", "os"):
        with pytest.raises(DetectionError, match="it is not a folder") as refused:
            pipeline.load(package)
        assert refused.value.code == "model-rejected"
