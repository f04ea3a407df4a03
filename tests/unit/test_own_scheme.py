"""Labels and attributes of a project's own: set, given, undone, merged, exported."""

import csv
import io
import json
from pathlib import Path

import pytest
from gui.made import ARTICLE, made_project

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, RefusedError
from annotations.project.history import history
from annotations.project.project import Project
from annotations.project.scheme import scheme_of, set_scheme

MONEY, LINE = {"quote": "$40 million", "kind": "figure"}, {"quote": "Port Anselm"}
LABELS = [
    {"name": "budget", "label": "Budget", "kind": "figure", "key": "b", "colour": "teal"},
    {"name": "town", "label": "Town", "kind": "entity", "key": "", "colour": ""},
]
ATTRIBUTES = [
    {"name": "urgency", "label": "Urgency", "type": "choice", "kinds": [], "choices": ["high", "low"]},
    {"name": "checked-by-phone", "label": "By phone", "type": "yes_no", "kinds": ["figure"], "choices": []},
    {"name": "desk", "label": "Desk", "type": "text", "kinds": [], "choices": []},
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "desk.factdesk"
    made_project(made, ARTICLE)
    with Project.open(made, reviewer="Ada") as desk:
        desk.set("labels", LABELS)
        desk.set("attributes", ATTRIBUTES)
    return made


def _own(desk: Project) -> dict[str, dict[str, str]]:
    view = desk.article(desk.articles()[0].article_id)
    return {m.mention.surface: dict(m.attributes) for m in view.mentions if m.attributes}


def test_a_label_and_attributes_are_given_undone_and_taken_away(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        perform(desk, {"do": "label", "mention": MONEY, "label": "budget"})
        perform(desk, {"do": "attribute", "mention": MONEY, "name": "urgency", "value": "high"})
        assert _own(desk) == {"$40 million": {"label": "budget", "urgency": "high"}}
        assert desk.undo_label() == "urgency of $40 million: high"
        perform(desk, {"do": "attribute", "mention": MONEY, "name": "urgency", "value": "low"})
        perform(desk, {"do": "attribute", "mention": MONEY, "name": "urgency", "value": ""})
        assert _own(desk) == {"$40 million": {"label": "budget"}}
        desk.undo()
        desk.undo()
        assert _own(desk)["$40 million"]["urgency"] == "high"
        perform(desk, {"do": "accept", "mention": MONEY})
        desk.rebuild()
        assert _own(desk)["$40 million"] == {"label": "budget", "urgency": "high"}
        view = desk.article(desk.articles()[0].article_id)
        subject = next(m.mention_id for m in view.mentions if m.attributes)
        assert any("budget" in str(e.after) for e in history(desk, subject_id=subject))
    assert main(["doctor", str(path)]) == 0


def test_what_does_not_fit_is_refused(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        with pytest.raises(RefusedError, match="not for a entity"):
            perform(desk, {"do": "label", "mention": LINE, "label": "budget"})
        with pytest.raises(RefusedError, match="has no attribute"):
            perform(desk, {"do": "attribute", "mention": LINE, "name": "checked-by-phone", "value": "yes"})
        for name, value in (
            ("urgency", "middling"),
            ("checked-by-phone", "perhaps"),
            ("desk", "x" * 2_001),
            ("no", "x"),
        ):
            with pytest.raises(BadInputError):
                perform(desk, {"do": "attribute", "mention": MONEY, "name": name, "value": value})
        for key, wrong in (
            ("labels", "x"), ("labels", [*LABELS, LABELS[0]]), ("labels", [{**LABELS[0], "key": "bb"}]),
            ("labels", [LABELS[0], {**LABELS[0], "name": "other"}]), ("labels", [{**LABELS[0], "colour": "mud"}]),
            ("attributes", [{**ATTRIBUTES[0], "choices": []}]), ("attributes", [{**ATTRIBUTES[2], "name": "label"}]),
            ("attributes", [{**ATTRIBUTES[2], "choices": ["a"]}]), ("attributes", [{**ATTRIBUTES[0], "name": "A b"}]),
        ):  # fmt: skip
            with pytest.raises(BadInputError):
                desk.set(key, wrong)


def test_they_are_part_of_the_scheme_and_change_with_it_in_one_step(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        scheme = scheme_of(desk)
        assert [one.name for one in scheme.labels] == ["budget", "town"]
        assert [one.name for one in scheme.attributes] == ["urgency", "checked-by-phone", "desk"]
        without = type(scheme)(scheme.ratings, scheme.relations, scheme.tolerances, scheme.labels[:1], ())
        set_scheme(desk, without)
        assert scheme_of(desk) == without
        desk.undo()
        assert scheme_of(desk) == scheme


def test_they_are_exported_as_rows(path: Path, tmp_path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        perform(desk, {"do": "label", "mention": MONEY, "label": "budget"})
        perform(desk, {"do": "attribute", "mention": MONEY, "name": "desk", "value": "city"})
        perform(desk, {"do": "accept", "mention": MONEY})
    lines, table = tmp_path / "rows.jsonl", tmp_path / "rows.csv"
    for form, out in (("jsonl", lines), ("csv", table)):
        assert main(["export", str(path), str(out), "--what", "annotations", "--format", form]) == 0
    row = json.loads(lines.read_text().splitlines()[0])
    assert (row["label"], row["attributes"]) == ("budget", {"desk": "city"})
    cells = next(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert (cells["label"], json.loads(cells["attributes"])) == ("budget", {"desk": "city"})


def test_those_of_two_copies_meet_when_they_are_merged(path: Path, tmp_path: Path) -> None:
    other, out = tmp_path / "other.factdesk", tmp_path / "both.factdesk"
    other.write_bytes(path.read_bytes())
    for copy, who, name, value in ((path, "Ada", "urgency", "high"), (other, "Ben", "desk", "city")):
        with Project.open(copy, reviewer=who) as desk:
            perform(desk, {"do": "attribute", "mention": MONEY, "name": name, "value": value})
    assert main(["merge", str(path), str(other), "-o", str(out)]) == 0
    with Project.open(out, read_only=True) as desk:
        assert _own(desk) == {"$40 million": {"desk": "city", "urgency": "high"}}
