"""spaCy itself examines our training data and learns from it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from unit.export.whole_samples import TEXT, exported, mention, sample, samples

from annotations.export.articles import article_exporter, export_articles
from annotations.export.whole import ArticleExport
from schemas.mention import EntityValue

NAMES = ["Ida Voss", "Acme", "Northbridge", "Bo Lind", "Łódź", "Café Zoë 😀"]


def articles() -> Iterator[ArticleExport]:
    yield from samples()
    for number in range(4, 144):
        text = f"Last year {NAMES[number % 6]} paid {number} people in {NAMES[(number + 1) % 6]}. Nobody knew.\n"
        found = [
            (f"m-{number}-{i}", mention(text, NAMES[(number + i) % 6], EntityValue("OTHER", "", "x")), "accepted")
            for i in range(2)
        ]
        yield exported(text, found, number, f"Article {number}")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    form = article_exporter("spacy")
    assert form is not None
    path = tmp_path_factory.mktemp("spacy") / "out"
    export_articles(articles(), path, form=form, chosen="all", version="0", at="2026", by="Bo")
    return path


def spacy(out: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "spacy", *arguments],
        cwd=out,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_documents_have_entities_and_groups_of_spans(out: Path) -> None:
    import spacy
    from spacy.tokens import DocBin

    docs = list(DocBin().from_disk(out / "train.spacy").get_docs(spacy.blank("en").vocab))
    first = next(doc for doc in docs if doc.text == TEXT)
    assert {ent.text: ent.label_ for ent in first.ents}["Ida O’Hara"] == "entity-PER"
    assert "$5million" in {span.text for span in first.spans["sc"]}  # a whole token
    assert [span.label_ for span in first.spans["claims"]] == ["claim-money"]
    assert sum(map(len, first.spans.values())) == len(sample().rows)
    assert json.loads(first.user_data["factdesk"])["source"]["publisher"] == "Gazette"


def test_spacy_debug_data_finds_no_fault(out: Path) -> None:
    told = spacy(out, "debug", "data", "config.cfg", "--verbose", "--no-format")
    assert "Corpus is loadable" in told and "error" not in told.split("Summary")[-1]


def test_spacy_trains_from_the_folder(out: Path) -> None:
    options = {"training.max_steps": 4, "training.eval_frequency": 2, "training.max_epochs": 1}
    given = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    spacy(out, "train", "config.cfg", "--output", "model", *given)
    assert (out / "model" / "model-last" / "meta.json").is_file()
