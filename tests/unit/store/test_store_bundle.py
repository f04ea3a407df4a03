"""A project goes into a bundle and comes back the same; a bundle that is broken or hostile makes nothing."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from export_samples import desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import (
    APP,
    OTHER_TEXT,
    TEXT,
    article_of,
    claim_drafts,
    decided,
    fill,
    mentions_of,
    noted,
    record,
    undo,
)

from annotations.cli import main
from annotations.errors import BadInputError, FactdeskError, NewerProjectError, ProjectError
from annotations.project.project import Project
from annotations.review.state import fold_subject
from annotations.store import unbundle as reading
from annotations.store.bundle import bundle
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.store import Store
from annotations.store.unbundle import unbundle
from schemas.bundle import TABLES
from schemas.json_schema import schema

LOOKED_UP = ("known_facts", "fact_", "search", "article_text", "article_needs", "needs_", "_sqlite")
DERIVED = ("current_", *LOOKED_UP)


def bundled(store: Store, to: Path) -> Path:
    to.write_bytes(b"".join(bundle(store, APP)))
    return to


def whole(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables but those that something is looked up in."""
    with closing(sqlite3.connect(path)) as conn:
        names = [r[0] for r in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        kept = [n for n in names if not n.startswith(LOOKED_UP)]
        return {n: sorted(conn.execute(f"SELECT * FROM {n}"), key=repr) for n in kept}


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    with open_store(tmp_path / "p.factdesk", create=True, app_version=APP) as store:
        fill(store)
        return bundled(store, tmp_path / "p.factbundle")


def test_a_project_comes_back_identical(tmp_path: Path, sample: Path) -> None:
    back = tmp_path / "back.factdesk"
    unbundle(sample, back, APP, fold_subject)
    assert whole(back) == whole(tmp_path / "p.factdesk")
    assert check_file(back, fold_subject).ok
    with open_store(back, app_version=APP) as store:
        assert bundled(store, tmp_path / "again.factbundle").read_bytes() == sample.read_bytes()
        assert [hit.id for hit in store.search("omnibus")] == ["c-1"]
        record(store, noted("a-1", "a-1", "it goes on"))
    assert check_file(back, fold_subject).ok


moves = st.sampled_from(["accept", "reject", "claim", "note", "undo"])
histories = st.lists(st.tuples(moves, st.text(max_size=40)), max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=histories)
def test_any_history_comes_back_identical(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("history")
    found = mentions_of(TEXT, "rev-1")
    with open_store(folder / "p.factdesk", create=True, app_version=APP) as store:
        store.add_article(*article_of(TEXT, 1))
        store.add_article(*article_of(OTHER_TEXT, 2))
        last = []
        for number, (step, words) in enumerate(steps):
            words = words.encode("utf-8", "replace").decode()
            if step == "undo":
                last = record(store, *undo(last)) if last else []
            elif step == "note":
                last = record(store, noted("a-1", "a-1", words))
            elif step == "claim":
                last = record(store, *claim_drafts(f"c-{number}", words))
            else:
                kind = "mention_accepted" if step == "accept" else "mention_rejected"
                last = record(store, decided(kind, *found[number % len(found)], words), label=words)
        bundled(store, folder / "p.factbundle")
    unbundle(folder / "p.factbundle", folder / "q.factdesk", APP, fold_subject)
    assert whole(folder / "q.factdesk") == whole(folder / "p.factdesk")


def test_every_table_is_in_the_bundle_or_follows_from_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "p.factdesk", create=True, app_version=APP):
        pass
    with closing(sqlite3.connect(tmp_path / "p.factdesk")) as conn:
        tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            if table == "raws" or table.startswith(DERIVED):
                continue
            columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
            assert [f.name for f in fields(TABLES[table])] == columns


def test_the_lines_fit_their_schema(sample: Path) -> None:
    with zipfile.ZipFile(sample) as archive:
        jsonschema.validate(json.loads(archive.read("bundle.json")), schema("bundle"))
        validator = jsonschema.Draft202012Validator(schema("bundle_line"))
        for name in archive.namelist():
            if name.endswith(".jsonl"):
                for line in archive.read(name).splitlines():
                    validator.validate(json.loads(line))


def altered(packed: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(packed) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    packed.write_bytes(out.getvalue())


def replaced(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], None]:
    """Change a file and what the manifest says of it, as one who knows the format would."""

    def change(members: dict[str, bytes]) -> None:
        import hashlib

        assert old in members[name]
        members[name] = members[name].replace(old, new, 1)
        told = json.loads(members["bundle.json"])
        told["files"][name]["sha256"] = hashlib.sha256(members[name]).hexdigest()
        told["files"][name]["lines"] = members[name].count(b"\n")
        members["bundle.json"] = json.dumps(told).encode()

    return change


HOSTILE: dict[str, Callable[[dict[str, bytes]], None]] = {
    "no manifest": lambda m: m.pop("bundle.json") and None,
    "no table": lambda m: m.pop("events.jsonl") and None,
    "another file": lambda m: m.update({"../evil.sh": b"x"}),
    "a line more": lambda m: m.update({"meta.jsonl": m["meta.jsonl"] * 2}),
    "nested without end": replaced("events.jsonl", b'"payload":{', b'"payload":' + b"[" * 200_000 + b'{"a":{'),
    "another decision": replaced("events.jsonl", b"a building", b"a BUILDING"),
    "another text": replaced("revisions.jsonl", b"Ida Voss", b"Eva Voss"),
    "another source": replaced("articles.jsonl", b"Ada Lind", b"Eva Lind"),
    "a wrong type": replaced("events.jsonl", b'"lamport":1,', b'"lamport":"1",'),
    "an unknown column": replaced("events.jsonl", b'"lamport":1,', b'"lamport":1,"x":1,'),
    "a huge number": replaced("events.jsonl", b'"lamport":1,', b'"lamport":' + b"9" * 40 + b","),
    "another project": replaced("meta.jsonl", b'"created_by"', b'"created_bY"'),
    "a bomb": lambda m: m.update({"raw/" + "0" * 64: b"\0" * (60 << 20)}),
    "a wrong raw file": lambda m: m.update({"raw/" + "0" * 64: b"x"}),
    "a lone surrogate": replaced("events.jsonl", b"a building", b"\\ud800 building"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_bundle_makes_nothing(tmp_path: Path, sample: Path, name: str) -> None:
    altered(sample, HOSTILE[name])
    with pytest.raises(FactdeskError) as told:
        unbundle(sample, tmp_path / "q.factdesk", APP, fold_subject)
    assert told.value.message and not list(tmp_path.glob("*q.factdesk*"))


@pytest.mark.parametrize("size", [0, 10, 500, -30])
def test_a_cut_bundle_is_told(tmp_path: Path, sample: Path, size: int) -> None:
    sample.write_bytes(sample.read_bytes()[:size])
    with pytest.raises(BadInputError):
        unbundle(sample, tmp_path / "q.factdesk", APP, fold_subject)


def test_flipped_bits_never_make_another_project(tmp_path: Path, sample: Path) -> None:
    good = sample.read_bytes()
    for at in range(0, len(good), max(1, len(good) // 60)):
        sample.write_bytes(good[:at] + bytes([good[at] ^ 0x10]) + good[at + 1 :])
        out = tmp_path / f"{at}.factdesk"
        try:
            unbundle(sample, out, APP, fold_subject)
        except FactdeskError:
            assert not out.exists()
        else:
            assert whole(out) == whole(tmp_path / "p.factdesk")


def test_a_newer_bundle_and_a_taken_place_are_refused(tmp_path: Path, sample: Path) -> None:
    with pytest.raises(ProjectError, match="exists already"):
        unbundle(sample, tmp_path / "p.factdesk", APP, fold_subject)
    altered(sample, lambda m: m.update({"bundle.json": m["bundle.json"].replace(b'"version": 1', b'"version": 99')}))
    with pytest.raises(NewerProjectError):
        unbundle(sample, tmp_path / "q.factdesk", APP, fold_subject)


def test_too_many_files_are_refused(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_MEMBERS", 3)
    with pytest.raises(BadInputError, match="larger than"):
        unbundle(sample, tmp_path / "q.factdesk", APP, fold_subject)


def test_by_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with desk(tmp_path / "d.factdesk") as project:
        before = (project.facts(), project.article(project.articles()[0].article_id))
    packed, back = str(tmp_path / "d.factbundle"), tmp_path / "e.factdesk"
    assert main(["export", str(tmp_path / "d.factdesk"), packed]) == 2
    assert "3 pieces of evidence that are confidential" in capsys.readouterr().err and not Path(packed).exists()
    assert main(["export", str(tmp_path / "d.factdesk"), packed, "--confidential"]) == 0
    assert main(["import-bundle", packed, str(back)]) == 0
    assert "2 articles" in capsys.readouterr().out
    with Project.open(back, reviewer="Ada Lind") as project:
        assert (project.facts(), project.article(project.articles()[0].article_id)) == before
        assert project.undo() is not None
    assert main(["import-bundle", str(tmp_path / "d.factdesk"), str(tmp_path / "f.factdesk")]) == 2
    assert "no whole bundle" in capsys.readouterr().err
    assert main(["import-bundle", str(tmp_path / "none"), str(tmp_path / "f.factdesk")]) == 2
