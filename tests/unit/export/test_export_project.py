"""Exports of a whole project: what is chosen, what a name means, the same bytes for the same project."""

import csv
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from export_samples import FIRST, desk

from annotations.errors import BadInputError, ExportError
from annotations.export.choice import Choice
from annotations.export.formats import chosen_format, formats
from annotations.export.placing import manifest_path
from annotations.project.documents import file_name
from annotations.project.export import export_project
from annotations.project.project import Project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with desk(tmp_path_factory.mktemp("desk") / "desk.factdesk") as project:
        yield project


def first(project: Project) -> str:
    return project.articles()[0].article_id


OUTS = [
    ("facts.jsonl", "facts"), ("facts.csv", ""), ("facts.xlsx", ""), ("facts.jsonld", "facts"), ("facts.sqlite", ""),
    ("facts.parquet", ""), ("facts.zip", "facts"), ("a.jsonl", "annotations"), ("a.xlsx", "annotations"),
    ("report.html", "report"), ("proof.html", "proof"), ("copy.docx", ""), ("copy.md", "tracked"),
    ("q.md", "queries"), ("q.json", "queries"), ("all.factbundle", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "what"), OUTS)
def test_the_same_project_gives_the_same_bytes(made: Project, tmp_path: Path, name: str, what: str) -> None:
    one = what in ("proof", "tracked") or name.endswith(".docx")
    choice = Choice(articles=frozenset({first(made)} if one else ()), confidential=what != "facts")
    form = "datapackage" if name.endswith(".zip") else ""
    outs = [tmp_path / folder / name for folder in ("one", "two")]
    for out in outs:
        out.parent.mkdir()
        manifest = export_project(made, out, what, form, choice)
        assert manifest.at == made.store.changed_at() and manifest.rows >= 1
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert manifest_path(outs[0]).read_bytes() == manifest_path(outs[1]).read_bytes()


def test_a_folder_is_replaced_only_where_an_export_made_it(made: Project, tmp_path: Path) -> None:
    out = tmp_path / "package"
    manifest = export_project(made, out, "facts", "datapackage")
    assert set(manifest.files) == {p.name for p in out.iterdir()} and "datapackage.json" in manifest.files
    assert export_project(made, out, "facts", "datapackage").sha256 == manifest.sha256
    (out / "mine.txt").write_text("of somebody")
    with pytest.raises(ExportError, match=r"holds other files \(mine.txt\)"):
        export_project(made, out, "facts", "datapackage")
    (out / "mine.txt").unlink()
    manifest_path(out).unlink()
    with pytest.raises(ExportError, match="holds other files"):
        export_project(made, out, "facts", "datapackage")
    assert (out / "facts.csv").is_file()
    export_project(made, tmp_path / "f.csv", "facts", "csv")
    with pytest.raises(ExportError, match="is a file"):
        export_project(made, tmp_path / "f.csv", "facts", "datapackage")
    assert not [p for p in tmp_path.iterdir() if "factdesk-tmp" in p.name]


def rows(project: Project, folder: Path, what: str, **filters: object) -> list[dict[str, object]]:
    out = folder / "out.jsonl"
    choice = Choice(**{k: frozenset(v) if isinstance(v, set) else v for k, v in filters.items()})  # type: ignore[arg-type]
    manifest = export_project(project, out, what, "jsonl", choice)
    found = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert manifest.rows == len(found) == sum(manifest.counts.values())
    return found


def test_only_what_is_chosen_goes_out(made: Project, tmp_path: Path) -> None:
    ada = made.reviewer_id
    day = made.store.changed_at()[:10]
    assert len(rows(made, tmp_path, "facts")) == 2
    assert len(rows(made, tmp_path, "facts", verdicts={"true"})) == 1
    assert rows(made, tmp_path, "facts", kinds={"legal"}) == []
    assert len(rows(made, tmp_path, "facts", reviewers={ada}, since=day, until=day)) == 2
    assert rows(made, tmp_path, "facts", reviewers={"r-nobody"}) == []
    assert rows(made, tmp_path, "facts", until="2001-01-01") == rows(made, tmp_path, "facts", since="2999-01-01") == []
    assert rows(made, tmp_path, "facts", articles={made.articles()[1].article_id}) == []
    assert {r["status"] for r in rows(made, tmp_path, "annotations")} == {"accepted"}
    assert {r["kind"] for r in rows(made, tmp_path, "annotations", kinds={"figure"})} == {"figure"}
    told = json.loads(manifest_path(tmp_path / "out.jsonl").read_text("utf-8"))
    assert told["filter"] == "annotations that a reviewer settled; kinds figure"


def test_confidential_evidence_stays_unless_it_is_asked_for(made: Project, tmp_path: Path) -> None:
    for name, what in (("r.html", "report"), ("p.html", "proof"), ("t.md", "tracked"), ("f.csv", "facts")):
        choice = Choice(articles=frozenset({first(made)}))
        manifest = export_project(made, tmp_path / name, what, "", choice)
        assert "whistleblower" not in (tmp_path / name).read_text("utf-8")
        assert any(loss.startswith("Evidence that is confidential: ") for loss in manifest.losses)
    export_project(made, tmp_path / "r.html", "report", "", Choice(confidential=True))
    assert "whistleblower" in (tmp_path / "r.html").read_text("utf-8")


def test_proofs_of_several_articles_go_into_a_folder_or_a_zip(made: Project, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="2 articles do not go into one file"):
        export_project(made, tmp_path / "proof.html", "proof")
    export_project(made, tmp_path / "proofs", "proof")
    assert sorted(p.name for p in (tmp_path / "proofs").iterdir()) == ["Buses.html", "Trams-win.html"]
    export_project(made, tmp_path / "copies.zip", "tracked", "docx")
    with zipfile.ZipFile(tmp_path / "copies.zip") as archive:
        assert archive.namelist() == ["Buses.docx", "Trams-win.docx"]


def test_no_project_and_no_database_is_overwritten(made: Project, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="not overwritten"):
        export_project(made, made.store.path, "facts", "jsonl")
    other = tmp_path / "mine.sqlite"
    export_project(made, other)
    export_project(made, other)
    manifest_path(other).unlink()
    with pytest.raises(ExportError, match="not overwritten"):
        export_project(made, other)
    with pytest.raises(BadInputError, match="look like a project"):
        export_project(made, tmp_path / "new.factdesk", "facts", "sqlite")


def test_a_name_tells_the_format_where_it_is_one() -> None:
    meant = {
        "a.csv": ("facts", "csv"), "a.xlsx": ("facts", "xlsx"), "a.JSONL": ("facts", "jsonl"), "a": ("facts", "jsonl"),
        "a.docx": ("tracked", "docx"), "a.pdf": ("proof", "pdf"), "a.factbundle": ("project", "bundle"),
    }  # fmt: skip
    for name, expected in meant.items():
        found = chosen_format(Path(name))
        assert (found.what, found.name) == expected
    assert chosen_format(Path("x.md"), "tracked").name == "md"
    assert chosen_format(Path("x.zip"), "project").name == "bundle"
    assert chosen_format(Path("x"), "report").name == "html"
    with pytest.raises(BadInputError, match="may mean more"):
        chosen_format(Path("x.html"))
    with pytest.raises(BadInputError, match="does not tell"):
        chosen_format(Path("x.exe"))
    with pytest.raises(BadInputError, match="no export format of facts"):
        chosen_format(Path("x"), "facts", "docx")
    with pytest.raises(BadInputError, match="cannot be exported"):
        chosen_format(Path("x"), "secrets")
    assert len({(f.what, f.name) for f in formats()}) == len(list(formats()))


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "CON", "nul.txt", "a" * 400, "Ümläut – ok?", "", "...", "C:\\x", "a/b\0c", "🚋"]
)
def test_a_title_makes_a_harmless_file_name(title: str) -> None:
    taken: set[str] = set()
    one, two = file_name(title, ".html", taken), file_name(title.upper(), ".html", taken)
    assert one.casefold() != two.casefold()
    for name in (one, two):
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        assert len(name) <= 80 and not name.startswith(".") and name.split(".")[0].casefold() not in ("con", "nul")


def test_facts_as_rows_keep_their_claims(made: Project, tmp_path: Path) -> None:
    export_project(made, tmp_path / "f.csv")
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["selector.exact"] == FIRST
