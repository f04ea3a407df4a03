"""What the benchmarks tell: ratios, targets missed, and the change since the run before."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from benchmarks.report import Measured, plot, read, table, write

FIGURES = [
    Measured("start", 130.0, 100.0, target=1.2, row="1"),
    Measured("key & pixel", 1.5, 1.0, target=2.0, row="5"),
    Measured("open", 300.0, target=500.0),
]


def test_the_table_tells_ratio_target_and_change() -> None:
    before = {"start": Measured("start", 260.0, 100.0)}
    start, key, opening = table(FIGURES, before)[1:]
    assert "1.300 x" in start and "1.2 x" in start and start.endswith("-50 %  over")
    assert "1.500 x" in key and "over" not in key
    assert "500 ms" in opening and "over" not in opening


def test_figures_are_kept_also_those_that_a_shorter_run_did_not_take(tmp_path: Path) -> None:
    latest = tmp_path / "deep" / "latest.json"
    assert read(latest) == {}
    write(latest, FIGURES, {})
    write(latest, [FIGURES[0]._replace(ours=110.0)], read(latest))
    assert read(latest) == {f.what: f for f in (FIGURES[0]._replace(ours=110.0), *FIGURES[1:])}


def test_the_plot_is_a_picture_of_every_target() -> None:
    picture = ElementTree.fromstring(plot(FIGURES))
    told = [e.text for e in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"1 start", "5 key & pixel", "open", "108 %", "75 %", "60 %"} <= set(told)
