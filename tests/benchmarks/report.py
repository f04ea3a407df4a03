"""What a run measured: as a table beside the run before, as JSON, and as a plot."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple


class Measured(NamedTuple):
    """One figure: ours, and the base of the same run or a fixed one (None where there is none), both in `unit`.

    `target` is the ratio to stay under, or the figure itself where there is no base; `row` the target's number.
    """

    what: str
    ours: float
    base: float | None = None
    unit: str = "ms"
    target: float | None = None
    row: str = ""

    @property
    def compared(self) -> float:
        """The ratio, or the figure where nothing is compared with it."""
        return self.ours / self.base if self.base else self.ours

    @property
    def missed(self) -> bool:
        return self.target is not None and self.compared > self.target


def read(path: Path) -> dict[str, Measured]:
    """Return the figures of an earlier run by name; none where there is no such file."""
    if not path.exists():
        return {}
    return {name: Measured(name, **rest) for name, rest in json.loads(path.read_text("utf-8")).items()}


def write(path: Path, figures: Sequence[Measured], before: Mapping[str, Measured]) -> None:
    """Keep the figures; those that this run did not take stay from before."""
    kept = {**before, **{f.what: f for f in figures}}
    told = {name: {k: v for k, v in f._asdict().items() if k != "what"} for name, f in sorted(kept.items())}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


def table(figures: Sequence[Measured], before: Mapping[str, Measured]) -> list[str]:
    """Return the lines of a table: ours, base, ratio, target, and the change since the run before."""
    width = max((len(f.what) for f in figures), default=0)
    lines = [f"{'':3} {'':{width}}  {'ours':>12}  {'base':>12}  {'ratio':>8}  {'target':>8}  since before"]
    for f in figures:
        base = f"{f.base:,.2f} {f.unit}" if f.base is not None else ""
        ratio = f"{f.compared:.3f} x" if f.base else ""
        target = "" if f.target is None else (f"{f.target:g} x" if f.base else f"{f.target:g} {f.unit}")
        old = before.get(f.what)
        change = f"{100 * (f.compared / old.compared - 1):+.0f} %" if old is not None and old.compared else ""
        mark = "  over" if f.missed else ""
        ours = f"{f.ours:,.2f} {f.unit}"
        lines.append(f"{f.row:3} {f.what:{width}}  {ours:>12}  {base:>12}  {ratio:>8}  {target:>8}  {change}{mark}")
    return lines


LINE, LEFT, WIDE = 22, 430, 420


def plot(figures: Sequence[Measured]) -> str:
    """Return an SVG: for each figure with a target, how much of what is allowed it takes; the line is the target."""
    shown = [f for f in figures if f.target]
    height = LINE * len(shown) + 50
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDE + 110}" height="{height}"'
        ' font-family="sans-serif" font-size="13">',
        f'<rect width="100%" height="{height}" fill="#ffffff"/>',
        '<text x="10" y="20">Share of what is allowed; left of the line is within the target</text>',
    ]
    for number, f in enumerate(shown):
        assert f.target
        share, y = f.compared / f.target, 34 + LINE * number
        colour = "#b3261e" if f.missed else "#2f6f4f"
        long = min(1.6, share) / 1.6 * WIDE
        parts += [
            f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(f"{f.row} {f.what}".strip())}</text>',
            f'<rect x="{LEFT}" y="{y}" width="{max(1.0, long):.1f}" height="16" fill="{colour}"/>',
            f'<text x="{LEFT + long + 6:.1f}" y="{y + 13}">{100 * share:.0f} %</text>',
        ]
    at = LEFT + WIDE / 1.6
    parts.append(f'<line x1="{at}" y1="28" x2="{at}" y2="{height - 8}" stroke="#222222" stroke-dasharray="4 3"/>')
    return "\n".join([*parts, "</svg>\n"])
