"""Bars and columns as geometry, drawn by the templates as SVG: no script, no library, no style."""

from collections.abc import Mapping
from dataclasses import dataclass

COLOURS = {"good": "#1b7f4b", "warn": "#c98a14", "bad": "#c0322f", "plain": "#8b94a3", "": "#2962f0"}
WIDEST, TALLEST, ROOM = 200, 120, 420


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: where it begins across its direction, how long it is, its label and what it counts."""

    label: str
    count: int
    at: float
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot in a box 420 wide. `told` says it in words, for those who cannot see it."""

    bars: tuple[Bar, ...]
    height: int
    told: str
    width: float = 0


def bars(counts: Mapping[str, int], tones: Mapping[str, str] | None = None) -> Plot:
    """Return horizontal bars in the order given, each in the colour of its tone."""
    most = max(counts.values(), default=1)
    made = tuple(
        Bar(_cut(label), count, 30 * i, round(count / most * WIDEST, 1), COLOURS[(tones or {}).get(label, "")])
        for i, (label, count) in enumerate(counts.items())
    )
    return Plot(made, max(30, 30 * len(made)), _told(counts))


def columns(counts: Mapping[str, int]) -> Plot:
    """Return upright columns in the order given; labels are left out where they would touch."""
    most, step = max(counts.values(), default=1), ROOM / max(6, len(counts))
    every = -(-len(counts) // 6)
    made = tuple(
        Bar(
            label if i % every == 0 else "", count, round(i * step + step * 0.14, 2), round(count / most * TALLEST, 1),
            COLOURS[""],
        )
        for i, (label, count) in enumerate(counts.items())
    )  # fmt: skip
    return Plot(made, TALLEST + 44, _told(counts), round(step * 0.72, 2))


def _told(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{label}: {count}" for label, count in counts.items())


def _cut(label: str) -> str:
    return label if len(label) <= 20 else label[:19] + "…"
