"""Detection over a project: by several processes, stopped and taken up again, on a cluster that loses a worker."""

import json
import os
import signal
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.errors import BadInputError
from annotations.project.detect import detect_project
from annotations.project.project import Project
from annotations.store.machine import DetectorRun

COUNT = 12


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(COUNT):
        (folder / f"{n:02}.txt").write_text(f"Port {n}\n\nThe port of Aldwick cost ${n + 2} million in 2021.\n")
    path = tmp_path / "desk.factdesk"
    assert main(["import", str(path), str(folder)]) == 0
    return path


def figures(project: Project) -> dict[str, list[str]]:
    return {
        row.title: [m.mention.surface for m in project.article(row.article_id).mentions if m.mention.kind == "figure"]
        for row in project.articles()
    }


def test_two_processes_find_what_one_finds(project_path: Path) -> None:
    with Project.open(project_path) as project:
        done = list(detect_project(project, workers=2))
        assert sorted(d.title for d in done) == sorted(row.title for row in project.articles())
        assert all(d.of == COUNT and d.mentions and not d.failed for d in done)
        found = figures(project)
        ids = [row.article_id for row in project.articles()]
        assert [d.article_id for d in detect_project(project, ids)] == ids
        assert figures(project) == found
    assert "$4 million" in found["Port 2"]


def test_a_run_that_was_stopped_goes_on_and_a_finished_one_does_nothing(
    project_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project_path) as project:
        running = detect_project(project, project.undetected()[:5])
        next(running)
        running.close()
        left = len(project.undetected())
        assert 0 < left < COUNT
    capsys.readouterr()
    assert main(["detect", str(project_path), "--json"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == left
    assert main(["detect", str(project_path), "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_articles_that_an_older_pipeline_saw_are_seen_again(project_path: Path) -> None:
    with Project.open(project_path) as project:
        list(detect_project(project))
        (first, *_) = [row.article_id for row in project.articles()]
        project.record_detection(first, DetectorRun("figures", "0.0.1", "none", "2020-01-01T00:00:00Z"), [])
        assert [d.article_id for d in detect_project(project)] == [first]


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_loses_a_worker_loses_no_article(project_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}
    with distributed.LocalCluster(**options) as cluster, Project.open(project_path) as project:
        killed = ""
        seen = []
        for done in detect_project(project, scheduler=cluster.scheduler_address):
            seen.append(done)
            if not killed:
                killed = str(next(iter(cluster.workers.values())).pid)
                os.kill(int(killed), signal.SIGKILL)
        assert len(seen) == COUNT and not [d for d in seen if d.failed]
        assert project.undetected() == []


def test_a_cluster_that_is_not_there_is_said_in_a_sentence(
    project_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cluster = pytest.importorskip("annotations.cluster", reason="the extra `cluster` is not installed")
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", "0.3s")
    with Project.open(project_path) as project, pytest.raises(BadInputError, match="cannot be reached"):
        list(detect_project(project, scheduler="tcp://127.0.0.1:9"))
    assert main(["detect", str(project_path), "--scheduler", "tcp://127.0.0.1:9"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_json_lines_tell_what_was_found(project_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["detect", str(project_path), "--workers", "2", "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(told) == COUNT and all(line["mentions"] > 0 and line["failed"] is None for line in told)
