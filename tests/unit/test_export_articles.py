"""Annotations out of a real project, in the formats of whole articles, and back into another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import TEXT, project

from annotations.cli import main
from annotations.export.articles import article_exporters
from annotations.export.choice import Choice
from annotations.project.export import export_project, whole_articles
from annotations.project.marked import import_annotations
from annotations.project.project import Project

FORMS = [form.name for form in article_exporters()]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("desk") / "desk.factdesk")


@pytest.fixture
def desk(sample: Path) -> Iterator[Project]:
    with Project.open(sample, read_only=True, reviewer="Bo") as opened:
        yield opened


@pytest.mark.parametrize("form", FORMS)
def test_a_project_exports_the_same_bytes_twice(desk: Project, tmp_path: Path, form: str) -> None:
    made = [
        export_project(desk, tmp_path / str(n) / "out", "annotations", form) for n in range(2) if _made(tmp_path, n)
    ]
    assert made[0] == made[1]
    assert (made[0].rows, made[0].counts) == (1, {"figure": 1})


def _made(folder: Path, number: int) -> bool:
    (folder / str(number)).mkdir()
    return True


def test_only_what_was_confirmed_goes_out_unless_asked(desk: Project) -> None:
    settled = list(whole_articles(desk, Choice()))
    everything = list(whole_articles(desk, Choice(unconfirmed=True)))
    assert [len(one.rows) for one in settled] == [1, 0] and [len(one.rows) for one in everything] == [3, 0]
    assert [len(one.findings) for one in settled] == [0, 0] and [len(one.findings) for one in everything] == [1, 1]
    assert [c.value.wording for one in settled for c in one.claims] == ["The council spent £3.2 million on buses."]


def test_the_command_line_carries_annotations_to_another_project(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, other = tmp_path / "out", str(tmp_path / "other.factdesk")
    assert main(["export", str(sample), str(out), "--what", "annotations", "--format", "brat", "--unconfirmed"]) == 0
    assert main(["import-annotations", other, str(out)]) == 0
    assert "added      3 suggestions" in capsys.readouterr().out
    with Project.open(tmp_path / "other.factdesk", read_only=True) as desk:
        (first, second) = [desk.article(row.article_id) for row in desk.articles()]
    assert (first.revision.text, first.article.source.title, len(second.mentions)) == (TEXT, "Buses will stay", 0)
    assert {m.mention.detector for m in first.mentions} == {"import:brat"}


def test_importing_into_the_same_project_asks_nothing_twice(sample: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copyfile(sample, tmp_path / "copy.factdesk")
    with Project.open(tmp_path / "copy.factdesk", reviewer="Bo") as desk:
        before = desk.article("a-1").mentions
        export_project(desk, tmp_path / "out", "annotations", "labelstudio", Choice(unconfirmed=True))
        results = list(import_annotations(desk, [tmp_path / "out"]))
        assert [r.added for r in results] == [False, False]
        assert desk.article("a-1").mentions == before
