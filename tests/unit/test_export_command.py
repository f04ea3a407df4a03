"""`factdesk export`: what its words choose, and how it says no."""

import json
from pathlib import Path

import pytest
from export_samples import desk

from annotations.cli import main
from annotations.export.formats import formats
from schemas.export_manifest import WHATS

README = Path(__file__).resolve().parents[2] / "README.md"


@pytest.fixture
def project(tmp_path: Path) -> str:
    desk(tmp_path / "desk.factdesk").close()
    return str(tmp_path / "desk.factdesk")


def exported(project: str, out: Path, *words: str) -> int:
    assert main(["export", project, str(out), *words]) == 0
    return int(json.loads(out.with_name(f"{out.name}.manifest.json").read_text("utf-8"))["rows"])


def test_filters_by_words(project: str, tmp_path: Path) -> None:
    out = tmp_path / "f.jsonl"
    assert exported(project, out) == 2
    assert exported(project, out, "--verdict", "Half true") == exported(project, out, "--verdict", "half_true") == 1
    assert exported(project, out, "--verdict", "true", "--verdict", "half_true", "--article", "trams") == 2
    assert exported(project, out, "--reviewer", "ada lind", "--since", "2020-01-01", "--until", "2999-12-31") == 2
    assert exported(project, out, "--kind", "money", "--until", "2020-01-01") == 0
    assert exported(project, tmp_path / "a.jsonl", "--what", "annotations", "--kind", "figure") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--verdict", "maybe"], "no rating 'maybe'"),
        (["--reviewer", "Bo"], "no reviewer 'Bo'"),
        (["--kind", "gossip"], "'gossip' is no kind"),
        (["--since", "last week"], "is no day"),
        (["--until", "2026-02-31"], "is no day"),
        (["--article", "nothing"], "0 articles fit"),
        (["--what", "proof", "--format", "html"], "2 articles do not go into one file"),
        (["--format", "docx", "--what", "facts"], "no export format of facts"),
    ],
)
def test_what_cannot_be_is_told(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(["export", project, str(tmp_path / "out.html"), *words]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("out*"))


def test_the_manual_lists_every_format() -> None:
    """The table in README.md is made of the exporters themselves."""
    manual = README.read_text("utf-8")
    for what in WHATS:
        forms = ", ".join(
            f"{f.name} (`{f.suffix}`)" if f.suffix else f"{f.name} (folder or zip)" for f in formats() if f.what == what
        )
        assert f"| `{what}` | {forms} |" in manual
