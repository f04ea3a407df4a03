"""Agreement on the overview: each pair, each kind, with intervals, and words on what the numbers mean."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from annotations.project.agreement import agreement
from annotations.project.merge import merge_files
from annotations.project.project import Project
from desktop_app.session import Session
from desktop_app.view_models.agreement import agreement_view
from desktop_app.widgets.agreement_card import IntervalBar
from gui.conftest import opened
from gui.made import ARTICLE, made_project
from gui.several import copies, settle_parts


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    base, path = tmp_path / "base.factdesk", tmp_path / "Desk.factdesk"
    made_project(base, ARTICLE)
    made = copies(base, ("Ada", "true"), ("Ben", "false"), ("Cy", "true"))
    for copy in made:
        with Project.open(copy, reviewer=copy.stem) as desk:
            settle_parts(desk)
    merge_files(made, path)
    return path


@pytest.fixture
def desktop(qtbot, qapp, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


def test_each_pair_and_all_together_are_told_with_intervals_and_meanings(qtbot, session: Session) -> None:
    session.views.show("overview")
    page = session.views.overview.view
    qtbot.waitUntil(lambda: page.agreement is not None and page.agreement.pair != "", timeout=20_000)
    card = page.agreement
    assert list(card._pairs.buttons) == ["All together (3)", "Ada and Ben", "Ada and Cy", "Ben and Cy"]
    words = "\n".join(w.text() for w in card.findChildren(QLabel) if not w.isHidden())
    for expected in ("Verdicts", "Fleiss' kappa", "Krippendorff's alpha", "raw agreement", "Where it misleads", "⚠"):
        assert expected in words
    bars = [b.accessibleName() for b in card.findChildren(IntervalBar) if not b.isHidden()]
    assert any("95 percent between" in b for b in bars)
    card._pairs.choose("Ada and Cy")
    card._fill()
    words = "\n".join(w.text() for w in card.findChildren(QLabel) if not w.isHidden())
    assert (
        "Cohen's kappa" in words and "Two reviewers; what they agree beyond" in words and "Fleiss' kappa: " not in words
    )


def test_the_numbers_are_those_of_the_engine(project_path: Path) -> None:
    with Project.open(project_path, read_only=True) as desk:
        found = agreement(desk)
    view = agreement_view(found, False)
    rows = [r for name in view.names for r in view.rows(name)]
    assert sorted(r.number for r in rows) == sorted("–" if a.value is None else f"{a.value:.2f}" for a in found)
    assert {name for name, _ in view.meanings} and agreement_view([], False).empty.startswith("With a second reviewer")
    assert "very many" in agreement_view([], True).empty
