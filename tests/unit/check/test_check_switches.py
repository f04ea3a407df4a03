"""A check can be switched off, and one that fails stops none of the others."""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from annotations.check import base
from annotations.check.base import CheckedArticle, run_checks
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.finding import Finding, Severity

TEXT = "Fair opens\n\nThe fair opened on Monday 9 April 2024.\n"


class Raising:
    """What a broken plug-in looks like."""

    name = "raising"
    version = "1"
    severity: Severity = "note"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterable[Finding]:
        raise ZeroDivisionError("a bug of its own")


def test_a_check_that_fails_is_logged_and_stops_none_of_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(base, "plugins", lambda group: (Raising(),))
    found = run_checks([CheckedArticle("a", Source("Fair opens"), TEXT, ())])
    assert [f.check for f in found] == ["weekday"]
    assert "the check raising failed" in caplog.text
    assert all(r.levelno == logging.ERROR for r in caplog.records)


def test_a_project_can_switch_a_check_off(tmp_path: Path) -> None:
    with Project.open(tmp_path / "p.factdesk", create=True) as project:
        article_id, _ = project.add(Ingested(TEXT, TEXT.encode(), Source("Fair opens")))
        project.record_detection(article_id, DetectorRun("", "", "", ""), [])
        assert [s.finding.check for s in project.check()] == ["weekday"]
        project.set("check.weekday", False)
        assert project.check() == []
        project.undo()
        assert [s.finding.check for s in project.check()] == ["weekday"]
