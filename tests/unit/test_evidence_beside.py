"""Copies of evidence beside the project: kept once, under safe names, examined by their hashes, cited again."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError
from annotations.project.evidence import again, cited, examined, folder_of, keep_file, place_of, safe_name
from annotations.project.project import Project
from schemas.evidence import Evidence

TEXT = "Harbour gets a crane\n\nThe port paid $3 million for it.\n\nIt lifts 40 tonnes.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    article, path, minutes = (
        tmp_path / "crane.txt",
        tmp_path / "port.factdesk",
        tmp_path / "Minutes: May/../x.pdf".replace("/", "_"),
    )
    article.write_text(TEXT)
    minutes.write_bytes(b"the minutes")
    with Project.open(path, create=True, reviewer="Ada") as desk:
        list(desk.ingest([article]))
        for quote in ("The port paid $3 million for it.", "It lifts 40 tonnes."):
            perform(desk, {"do": "add", "article": "Harbour", "kind": "claim", "quote": quote})
        on = {"article": "Harbour", "claim": {"quote": "It lifts 40 tonnes."}}
        evidence = {"title": "Minutes", "url": "https://port.example/minutes", "contact": "the clerk"}
        perform(desk, {"do": "evidence", **on, "evidence": evidence, "file": str(minutes)})
    return path


def _evidence(path: Path) -> Evidence:
    with Project.open(path, read_only=True) as desk:
        (found,) = cited(desk)
    return found


def test_a_file_is_copied_beside_the_project_with_its_hash(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evidence = _evidence(project)
    assert place_of(project, evidence).read_bytes() == b"the minutes"
    assert evidence.snapshot.startswith(evidence.snapshot_sha256[:12])
    assert main(["doctor", str(project)]) == 0
    assert "1 snapshots, each as it was" in capsys.readouterr().out


@pytest.mark.parametrize(("damage", "told"), [("change", "was changed"), ("remove", "not there")])
def test_doctor_tells_a_copy_that_was_changed_or_is_gone(
    project: Path, damage: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = place_of(project, _evidence(project))
    place.write_bytes(b"the minuteS") if damage == "change" else place.unlink()
    assert main(["doctor", str(project)]) == 1
    assert told in capsys.readouterr().out


def test_the_same_file_is_kept_once_and_a_damaged_copy_is_mended(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"more")
    first = keep_file(project, other)
    place = folder_of(project) / first.name
    place.write_bytes(b"damaged")
    assert keep_file(project, other) == first
    assert place.read_bytes() == b"more"
    assert len(list(folder_of(project).iterdir())) == 2


def test_what_is_no_file_is_refused_and_leaves_nothing(project: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for source in (tmp_path, pipe, tmp_path / "none.pdf"):
        with pytest.raises(BadInputError):
            keep_file(project, source)
    assert len(list(folder_of(project).iterdir())) == 1


def test_a_name_from_a_file_of_others_does_not_lead_out_of_the_folder(project: Path) -> None:
    for name in ("../../x", "/etc/passwd", "0123456789ab-../x", "a"):
        with pytest.raises(BadInputError):
            place_of(project, Evidence("e", "t", snapshot=name))


@given(st.text(max_size=120))
def test_names_are_safe(name: str) -> None:
    safe = safe_name(name)
    assert safe and len(safe) <= 80 and not set(safe) & set('/\\\0:*?"<>|\n') and not safe.startswith(".")


def test_evidence_is_cited_again_under_an_id_of_its_own(project: Path) -> None:
    evidence = _evidence(project)
    copy = again(evidence)
    assert copy.evidence_id != evidence.evidence_id and copy.snapshot == evidence.snapshot
    with Project.open(project, reviewer="Ada") as desk:
        assert list(examined(desk)) == [(evidence.snapshot, "")]
