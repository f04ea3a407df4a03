"""What someone who trains the claim model relies on."""

from pathlib import Path

import numpy as np
import pytest

from annotations.detect.claims.classes import WordClasses, group, load_classes
from annotations.detect.claims.features import features
from annotations.detect.claims.model import load_model, save_model
from annotations.detect.claims.training import Example, Vector, claimbuster, minimise, own, train, wikinews
from annotations.errors import BadInputError

SENTENCES = [
    Example("Exports rose by 12 percent.", 1.0),
    Example("Imports rose by 9 percent.", 1.0),
    Example("Thank you very much.", 0.0),
    Example("Thank you all.", 0.0),
]


def test_it_learns_from_sentences_and_the_same_sentences_give_the_same_weights(tmp_path: Path) -> None:
    first, second = (train(SENTENCES, load_classes()) for _ in range(2))
    assert first.weights == second.weights
    assert first.score("Rents rose by 5 percent.", []) > first.score("Thank you.", [])
    save_model(first, tmp_path / "weights.json")
    kept = load_model(tmp_path / "weights.json")
    text = "Exports rose by 12 percent."
    assert kept.score(text, []) == pytest.approx(first.score(text, []), abs=0.02)


def test_examples_of_one_kind_teach_nothing_and_it_says_so() -> None:
    with pytest.raises(BadInputError, match="nothing to learn"):
        train([Example("Exports rose.", 1.0)], load_classes())


def test_a_line_without_a_label_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("2\tExports rose by 12 percent.\nno label here\n", encoding="utf-8")
    with pytest.raises(BadInputError, match=r"mine\.tsv, line 2"):
        own(path)


def test_the_projects_own_sentences_hold_every_label() -> None:
    assert {example.target for example in own()} == {0.0, 0.9, 1.0}


def test_files_of_the_published_sets_are_read(tmp_path: Path) -> None:
    (tmp_path / "debates.json").write_text('[{"text": "Taxes fell.", "label": 1}]', encoding="utf-8")
    (tmp_path / "a.txt").write_text("Photo. Taxes fell.", encoding="utf-8")
    labels = '{"sentences": [[0, 6], [7, 18]], "labels": [{"label": 0}, {"label": 2}]}'
    (tmp_path / "a.json").write_text(labels, encoding="utf-8")
    assert [e.text for e in claimbuster(tmp_path / "debates.json")] == ["Taxes fell."]
    assert [(e.text, e.target) for e in wikinews(tmp_path, "a")] == [("Photo.", 0.0), ("Taxes fell.", 1.0)]


def test_marks_around_a_sentence_do_not_change_what_is_seen() -> None:
    classes = load_classes()
    assert features("“Exports rose.”", [], classes) == features("Exports rose.", [], classes)


def test_words_that_are_used_alike_share_a_class() -> None:
    classes = load_classes()
    assert classes.of("hospital")[1] == classes.of("clinic")[1] != classes.of("tuesday")[1]
    assert classes.of("zzyzzx") == (-1, -1)
    assert WordClasses({"a": 0}, [7]).of("a") == (0, 7)


def test_directions_that_differ_are_grouped_apart() -> None:
    rows = np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9]])
    a, b, c, d = group(rows, 2)
    assert a == b != c == d


def test_the_minimum_of_a_bowl_is_found() -> None:
    def bowl(point: Vector) -> tuple[float, Vector]:
        scale = np.array([1.0, 50.0])
        return float(scale @ (point - 3) ** 2), 2 * scale * (point - 3)

    assert minimise(bowl, np.zeros(2)) == pytest.approx([3.0, 3.0], abs=1e-3)
