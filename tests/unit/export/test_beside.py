"""What goes with an export: where checks are published, what Datasette reads, a bundle that is opened."""

import json
from pathlib import Path

import pytest

from annotations.errors import BadInputError, ExportError
from annotations.export.to_claimreview import ClaimReviews
from annotations.export.to_sqlite import Sqlite
from annotations.project.export import export_project
from annotations.project.project import Project
from desktop_app.transfer.bundles import project_of
from schemas.article import Ingested, Source


def made(path: Path) -> None:
    with Project.open(path, create=True) as desk:
        desk.add(Ingested("One crane fell.\n", b"x", Source("Crane")))


def test_datasette_finds_its_settings_beside_the_file(tmp_path: Path) -> None:
    made(tmp_path / "a.factdesk")
    with Project.open(tmp_path / "a.factdesk") as desk:
        export_project(desk, tmp_path / "mine.sqlite")
    told = json.loads((tmp_path / "mine.metadata.json").read_text(encoding="utf-8"))
    assert list(told["databases"]) == ["mine"]
    assert Sqlite().beside(tmp_path / "mine.sqlite")[0] == "mine.metadata.json"


def test_a_check_has_the_address_at_which_it_is_published() -> None:
    reviews = ClaimReviews()
    assert any("factdesk.invalid" in loss for loss in reviews.losses)
    reviews.publish_at("https://desk.example/checks/")
    assert reviews._published == "https://desk.example/checks/{fact}"
    assert not any("factdesk.invalid" in loss for loss in reviews.losses)
    with pytest.raises(ExportError, match="no web address"):
        reviews.publish_at("file:///etc/passwd")


def test_a_bundle_is_opened_as_the_project_that_it_was(tmp_path: Path) -> None:
    made(tmp_path / "a.factdesk")
    with Project.open(tmp_path / "a.factdesk") as desk:
        export_project(desk, tmp_path / "desk.factbundle")
    project = project_of(tmp_path / "desk.factbundle")
    assert project == tmp_path / "desk.factdesk"
    with Project.open(project) as desk:
        assert [row.title for row in desk.articles()] == ["Crane"]
    with pytest.raises(BadInputError, match="there already"):
        project_of(tmp_path / "desk.factbundle")
    assert project_of(project) == project
