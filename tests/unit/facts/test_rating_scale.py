"""A desk can have its own rating scale."""

from pathlib import Path

import pytest

from annotations.errors import BadInputError
from annotations.project.project import Project

OWN = [
    {"rating": "stands", "label": "Stands", "value": 5, "upholds": True},
    {"rating": "falls", "label": "Falls", "value": 1},
    {"rating": "open", "label": "Open", "value": None},
]


def test_a_desks_own_scale_replaces_the_default_and_can_be_undone(tmp_path: Path) -> None:
    with Project.open(tmp_path / "p.factdesk", create=True) as project:
        assert list(project.scale())[:2] == ["true", "mostly_true"]
        project.set("rating_scale", OWN)
        assert [r.label for r in project.scale().values()] == ["Stands", "Falls", "Open"]
        project.undo()
        assert "unverifiable" in project.scale()


@pytest.mark.parametrize(
    "wrong",
    ["true", [], OWN[:1], [OWN[0], OWN[0]], [OWN[0], {"rating": "x", "label": "X", "value": 9}], [OWN[0], "falls"]],
)
def test_what_is_no_scale_is_refused(tmp_path: Path, wrong: object) -> None:
    with Project.open(tmp_path / "p.factdesk", create=True) as project, pytest.raises(BadInputError):
        project.set("rating_scale", wrong)
