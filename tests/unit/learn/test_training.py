"""What someone who trains a project's own models relies on: honest numbers, and nothing used that is not better."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.learn.made_decisions import claim, decided

from annotations.cli import main
from annotations.learn.apply import apply
from annotations.learn.claim_tuning import tune_claims
from annotations.learn.decided import Decided
from annotations.learn.measured import TooLittleError, average_precision, scored, split
from annotations.learn.trained import Trained, folder_of, read_trained
from annotations.project.project import Project
from annotations.project.train import train_project
from annotations.review import decide
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.lesson import Lessons, Ranking
from schemas.mention import ClaimValue, EntityValue, Mention

PLACES = ("Torvik", "Harstad", "Lindal", "Ostby", "Vikna", "Elvedal", "Brekke", "Sandnes", "Roan", "Flatberg")


def sentences(number: int) -> list[tuple[str, bool]]:
    """Sentences of an article, each with whether this desk would check it."""
    place = PLACES[number % len(PLACES)]
    return [
        (f"Ferry fares in {place} rose by {number + 2} percent.", True),
        (f"The choir of {place} sang {number + 3} songs.", False),
        (f"Fares for cars rose by {number + 4} crowns.", True),
        (f"The choir will sing again on day {number + 5}.", False),
        (f"Ferry passengers in {place} paid {number + 6} crowns.", True),
        (f"Everybody loved the choir and its {number + 7} singers.", False),
        (f"Fares at the {place} pier rose twice.", True),
        (f"The choir sang for {number + 8} minutes.", False),
    ]


def decided_project(
    path: Path, articles: int, accepts: Callable[[bool, int], bool] = lambda worth, n: worth
) -> Project:
    """A project in which every sentence is a claim that was scored 0.5 or so, and decided."""
    project = Project.open(path, create=True, reviewer="Ada")
    for number in range(articles):
        told = sentences(number)
        text = f"Notes {number}\n" + " ".join(sentence for sentence, _ in told) + "\n"
        article_id, _ = project.add(Ingested(text, text.encode(), Source(f"Notes {number}")))
        found = []
        for sentence, _ in told:
            start = text.index(sentence)
            value = ClaimValue(sentence, "statistic")
            score = 0.45 + 0.02 * (len(sentence) % 6)
            found.append(Mention("claim", start, start + len(sentence), sentence, value, score, (), "claims", "1"))
        project.record_detection(article_id, DetectorRun("made", "1", "none", "2026-01-01T00:00:00Z"), found)
        view = project.article(article_id)
        drafts = []
        for n, (state, (_, worth)) in enumerate(zip(view.mentions, told, strict=True)):
            how = decide.accept if accepts(worth, number * len(told) + n) else decide.reject
            drafts += how(state, view.revision)
        project.commit(drafts, "decide all")
    return project


def test_it_is_better_on_the_held_out_part_and_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "desk.factdesk"
    with decided_project(path, 12) as project:
        name = project.store.project_id
    assert main(["train", str(path), "--json"]) == 0
    claims, names = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert claims["after"]["f1"] > claims["before"]["f1"] and claims["used"]
    assert claims["trained_on"] + claims["held_out"] == 96 and claims["parted"] == "by article"
    assert not names["used"] and "200 decided names are needed" in names["note"]
    card = json.loads((tmp_path / "desk.model" / "card.json").read_text(encoding="utf-8"))
    assert card["parts"]["claims"]["after"] == claims["after"]
    assert read_trained(path, name).ranking.weights
    assert not list(tmp_path.glob(".training*"))
    assert main(["train", str(path)]) == 0
    assert "better: used from the next detection on" in capsys.readouterr().out


def test_what_is_not_better_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "desk.factdesk"
    with decided_project(path, 12, lambda worth, n: n * 7919 % 13 < 6) as project:
        claims, _ = train_project(project, 60)
        assert claims.before is not None and claims.after is not None and not claims.used
        assert read_trained(path, project.store.project_id) == Trained()


def test_too_little_is_said_with_what_is_needed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "desk.factdesk"
    decided_project(path, 2).close()
    assert main(["train", str(path)]) == 2
    told = capsys.readouterr().err
    assert "60 decided claims are needed" in told and "200 decided names" in told
    assert not folder_of(path).exists()


def test_a_model_of_another_project_or_one_that_was_changed_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "desk.factdesk"
    with decided_project(path, 12) as project:
        train_project(project, 60)
        name = project.store.project_id
    assert read_trained(path, name) != Trained()
    assert read_trained(path, "another") == Trained()
    weights = folder_of(path) / "claims.json"
    weights.write_text(weights.read_text(encoding="utf-8").replace("0.", "9.", 1), encoding="utf-8")
    assert read_trained(path, name) == Trained()
    (folder_of(path) / "card.json").write_text("[]", encoding="utf-8")
    assert read_trained(path, name) == Trained()


def test_training_again_replaces_the_folder_whole(tmp_path: Path) -> None:
    path = tmp_path / "desk.factdesk"
    with decided_project(path, 12) as project:
        train_project(project, 60)
        (folder_of(path) / "left-over").write_text("x", encoding="utf-8")
        first = (folder_of(path) / "claims.json").read_bytes()
        train_project(project, 60)
        assert not (folder_of(path) / "left-over").exists()
        assert (folder_of(path) / "claims.json").read_bytes() == first


def many(accepted: int, rejected: int) -> list[Decided]:
    text = "Ferry fares rose. The choir sang."
    rose, sang = claim(text, "Ferry fares rose."), claim(text, "The choir sang.")
    yes = [decided(text, rose, "accepted", name=f"{n:03}") for n in range(accepted)]
    return yes + [decided(text, sang, "rejected", name=f"{n:03}") for n in range(500, 500 + rejected)]


def test_claims_need_both_kinds_and_stop_when_the_time_is_over() -> None:
    with pytest.raises(TooLittleError, match="15 rejected"):
        tune_claims(many(80, 3), lambda: False)
    tuned = tune_claims(many(60, 60), lambda: True)
    assert not tuned.ranking.weights and not tuned.better
    assert tune_claims(many(60, 60), lambda: False).better


@given(st.lists(st.tuples(st.sampled_from("abcdefghijklmn"), st.integers(0, 10_000)), min_size=4, unique=True))
def test_the_split_parts_everything_once_and_the_same_in_any_order(items: list[tuple[str, int]]) -> None:
    train, held, _ = split(items, lambda i: i[0], lambda i: str(i))
    assert sorted(train + held) == sorted(items)
    again = split(items[::-1], lambda i: i[0], lambda i: str(i))
    assert (sorted(again[0]), sorted(again[1])) == (sorted(train), sorted(held))


def test_scores() -> None:
    assert (scored(1, 2, 4).precision, scored(1, 2, 4).recall) == (0.5, 0.25)
    assert scored(0, 0, 0).f1 == 0.0
    assert average_precision([True, False, True]) == pytest.approx((1 + 2 / 3) / 2)


def test_names_are_learned_from_settled_paragraphs_and_used_where_better(tmp_path: Path) -> None:
    """A desk whose ferries are called by words that the model takes for no names."""
    path = tmp_path / "desk.factdesk"
    ferries = ("Quayline", "Tidegate", "Lowferry", "Moorboat", "Farewell")
    with Project.open(path, create=True, reviewer="Ada") as project:
        for number in range(12):
            pairs = [(ferries[(number + n) % 5], PLACES[(number * n) % 10]) for n in range(9)]
            lines = [
                f"{ferry} carried {number + n + 20} people to {p} on Monday." for n, (ferry, p) in enumerate(pairs)
            ]
            text = "\n".join(lines) + "\n"
            article_id, _ = project.add(Ingested(text, text.encode(), Source(f"Notes {number}")))
            _settle_names(project, article_id, text, ferries)
        claims, names = train_project(project, 120)
        assert not claims.trained_on
        assert names.before is not None and names.after is not None
        assert names.after.f1 > names.before.f1 and names.used
        ner = read_trained(path, project.store.project_id).ner
    told = "Quayline carried 40 people to Roan on Monday."
    assert ("Quayline", "PRODUCT") in _found(told, ner) - _found(told, "")


def _settle_names(project: Project, article_id: str, text: str, ferries: tuple[str, ...]) -> None:
    view = project.article(article_id)
    drafts: list[Any] = []
    for name, kind in [*((f, "PRODUCT") for f in ferries), *((p, "LOC") for p in PLACES)]:
        start = text.find(name)
        while start >= 0:
            value = EntityValue("LOC" if kind == "LOC" else "PRODUCT", name, name)
            drafts += decide.add(view.revision, "entity", start, start + len(name), value)
            start = text.find(name, start + 1)
    project.commit(drafts, "mark all names")


def _found(text: str, ner: str) -> set[tuple[str, str]]:
    from annotations.detect import pipeline
    from annotations.detect.context import ArticleContext

    found = pipeline.detect(pipeline.load(ner=ner), ArticleContext(text=text))
    return {(m.surface, m.value.type) for m in found if isinstance(m.value, EntityValue)}


def test_a_trained_ranking_moves_claims_and_says_so() -> None:
    text = "Ferry fares rose."
    lessons = Lessons(ranking=Ranking(0.1, {"w:ferry": 2.0, "w:choir": -2.0}))
    (moved,) = apply([claim(text, text, 0.5)], text, lessons)
    assert moved.score > 0.85 and "this desk often accepts such claims (0.5000 without)" in moved.reasons
    assert apply([moved], text, lessons)[0].score == moved.score


def test_a_training_that_is_killed_leaves_the_models_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "desk.factdesk"
    with decided_project(path, 12) as project:
        train_project(project, 60)
    before = {f.name: f.read_bytes() for f in folder_of(path).iterdir()}
    command = "import sys; from annotations.cli import main; main(sys.argv[1:])"
    killed = subprocess.Popen([sys.executable, "-c", command, "train", str(path)], stdout=subprocess.PIPE)
    assert killed.stdout is not None
    with killed.stdout:
        assert b"Training" in killed.stdout.readline()
        killed.kill()
        killed.wait()
    assert {f.name: f.read_bytes() for f in folder_of(path).iterdir()} == before
    with Project.open(path) as project:
        train_project(project, 60)
