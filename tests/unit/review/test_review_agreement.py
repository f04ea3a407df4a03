"""Agreement beyond chance: against a second implementation, published figures, and what chance itself gives."""

import json
import random
import shutil
from pathlib import Path
from typing import Any

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.project.merge import merge_files
from annotations.project.project import Project
from annotations.review.agreement import (
    Continuum,
    alpha,
    caution,
    cohen_kappa,
    fleiss_kappa,
    interval,
    measured,
    observed,
    unitizing_alpha,
    unitizing_disagreement,
)

RATINGS = st.lists(st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=3, max_size=3), min_size=2, max_size=12)


def units_of(table: list[list[int | None]]) -> list[dict[str, int]]:
    return [{f"r{i}": c for i, c in enumerate(row) if c is not None} for row in table]


@given(RATINGS)
def test_alpha_is_what_the_reference_says(table: list[list[int | None]]) -> None:
    units = units_of(table)
    paired = [c for u in units if len(u) > 1 for c in u.values()]
    if len(set(paired)) < 2:
        assert alpha(units) is None
        return
    data = np.array([[np.nan if c is None else c for c in row] for row in table], dtype=float).T
    for level, distance in (("nominal", None), ("interval", interval)):
        ours = alpha(units, distance) if distance else alpha(units)
        theirs = krippendorff.alpha(reliability_data=data, level_of_measurement=level)
        assert ours == pytest.approx(theirs, abs=1e-9)


def test_kappas_are_what_the_textbooks_say() -> None:
    # Two raters, 50 items: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: kappa 0.4.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    units = [{"a": x, "b": y} for x, y in pairs]
    assert cohen_kappa(units, "a", "b") == pytest.approx(0.4)
    assert observed(units) == pytest.approx(0.7)
    # Fleiss 1971 in its form of 14 raters, 10 items, 5 categories: kappa 0.210.
    table = [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]  # fmt: skip
    many = [{str(n): c for n, c in enumerate(c for c, k in enumerate(row) for _ in range(k))} for row in table]
    assert fleiss_kappa(many) == pytest.approx(0.210, abs=0.0005)


def test_unitizing_alpha_is_what_krippendorff_published() -> None:
    c = [Continuum(300, {"i": [(75, 145), (220, 250)], "j": [(70, 150), (205, 225), (250, 270)]})]
    k = [Continuum(300, {"i": [(30, 90), (150, 200)], "j": [(30, 90), (150, 200)]})]
    assert unitizing_disagreement(c, "ij") == pytest.approx((0.0144, 0.0532), abs=0.0001)
    assert unitizing_disagreement(k, "ij") == pytest.approx((0.0, 0.0490), abs=0.0001)
    assert unitizing_alpha(c, "ij") == pytest.approx(0.7286, abs=0.0001)
    assert unitizing_alpha(k, "ij") == 1.0


def test_unitizing_alpha_is_near_zero_for_marks_laid_down_by_chance() -> None:
    chance = random.Random(4)

    def laid() -> list[tuple[int, int]]:
        starts = sorted(chance.sample(range(0, 1980, 20), 12))
        return [(s, s + 15) for s in starts]

    values = [unitizing_alpha([Continuum(2000, {"i": laid(), "j": laid()})], "ij") for _ in range(200)]
    assert abs(sum(v for v in values if v is not None) / 200) < 0.12


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=5), st.integers(1, 3))
def test_the_same_marks_agree_perfectly_wherever_they_are(places: list[tuple[int, int]], times: int) -> None:
    spans: list[tuple[int, int]] = []
    for start, length in sorted(places):
        if not spans or start >= spans[-1][1]:
            spans.append((start, start + length))
    value = unitizing_alpha([Continuum(60, {"a": spans, "b": spans})] * times, "ab")
    assert value == (1.0 if spans else None)


def test_the_interval_holds_the_value_and_is_the_same_each_time() -> None:
    chance = random.Random(1)
    units = [{"a": (c := chance.choice("xyz")), "b": c if chance.random() < 0.8 else "x"} for _ in range(60)]
    first, again = (measured(units, lambda items: cohen_kappa(items, "a", "b")) for _ in range(2))
    assert first == again
    assert first.value is not None and first.low is not None and first.high is not None
    assert first.low < first.value < first.high


def test_it_is_said_when_numbers_mislead() -> None:
    assert caution([{"a": "x", "b": "x"}] * 40) == ("everything is “x”: there is nothing to agree about beyond chance")
    rare = [{"a": "x", "b": "x"}] * 38 + [{"a": "x", "b": "y"}] * 2
    assert "are" not in caution(rare)[:3] and "look at the raw share" in caution(rare)
    assert caution([{"a": "x", "b": "y"}] * 3).startswith("only 3 items")
    assert caution([{"a": "x", "b": "y"}, {"a": "y", "b": "y"}] * 20) == ""


def test_a_project_tells_how_far_its_reviewers_agree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, base = tmp_path / "port.txt", tmp_path / "base.factdesk"
    quotes = [f"{n} cranes" for n in range(20, 30)]
    article.write_text("A port\n\n" + "\n\n".join(f"The port has {q} now." for q in quotes) + "\n")
    with Project.open(base, create=True, reviewer="Ed") as desk:
        list(desk.ingest([article]))
    copies = []
    for name, moved, rating in (("Ada", 0, "true"), ("Ben", 1, "false")):
        copies.append(Path(shutil.copyfile(base, tmp_path / f"{name}.factdesk")))
        with Project.open(copies[-1], reviewer=name) as desk:
            for number, quote in enumerate(quotes):
                marked = quote if number >= moved * 3 else quote[:2]
                perform(desk, {"do": "add", "kind": "figure", "quote": marked})
            line: dict[str, Any] = {"do": "add", "kind": "claim", "quote": "The port has 25 cranes now."}
            perform(desk, line)
            claim = desk.store.claim_states()[0]
            perform(desk, {"do": "verdict", "claim": claim.claim_id, "verdict": rating})
    out = tmp_path / "out.factdesk"
    merge_files(copies, out)
    assert main(["agreement", str(out), "--json"]) == 0
    rows = {(r["what"], r["measure"]): r for r in map(json.loads, capsys.readouterr().out.splitlines())}
    spans = rows["spans: figure", "unitizing alpha"]
    assert spans["reviewers"] == ["Ada", "Ben"] and spans["items"] == 20
    assert 0.5 < spans["value"] < 1 and spans["low"] <= spans["value"] <= spans["high"]
    assert rows["values: figure", "within tolerance"]["items"] == 7
    assert rows["values: figure", "within tolerance"]["value"] == 1.0
    assert rows["spans: claim", "unitizing alpha"]["value"] == 1.0
    assert main(["agreement", str(out)]) == 0
    assert "Where marks begin and end" in capsys.readouterr().out
    assert main(["agreement", str(base)]) == 0
    assert "Fewer than two reviewers" in capsys.readouterr().out
