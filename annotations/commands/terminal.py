"""What the command line reads and prints: JSON lines for machines, a report and tables for people."""

import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table
from rich.text import Text

from annotations.analyse import Analysed
from annotations.detect.normalise_date import describe as describe_time
from annotations.detect.normalise_value import describe
from annotations.errors import FactdeskError
from schemas.analysis import Comparison
from schemas.finding import Finding
from schemas.mention import ClaimValue, DateValue, EntityValue, FigureValue, Mention, QuoteValue

_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SIGN = {"note": "·", "warning": "!", "error": "‼"}


def say(text: str) -> None:
    """Print a line for people. What would steer the terminal or turn the text around is shown as its code."""
    print(_STEERS.sub(_code, text), flush=True)


def complain(problem: FactdeskError) -> None:
    """Print a user's error on standard error: what is wrong, and what to do."""
    print(_STEERS.sub(_code, f"factdesk: {problem}"), file=sys.stderr, flush=True)


def write_anything() -> None:
    """Let no character that the terminal's encoding lacks stop the program: its code is printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_json(value: Any) -> None:
    """Print one object as one line of JSON; characters are escaped where standard output is not UTF-8."""
    utf8 = (getattr(sys.stdout, "encoding", None) or "utf-8").lower() in ("utf-8", "utf8")
    print(json.dumps(value, ensure_ascii=not utf8), flush=True)


def console() -> Console:
    """Return the console for reports; as wide as the terminal, or 100 columns where there is none."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 100)


def progress(silent: bool) -> Progress:
    """Return a progress bar on standard error; it shows nothing where `silent` or no terminal is there."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    return Progress(*columns, console=Console(stderr=True), disable=silent or not sys.stderr.isatty())


def report(console: Console, analysed: Analysed) -> None:
    """Print one article's claims, figures, dates, names, quotes and inconsistencies."""
    s = analysed.source
    console.print()
    console.print(Text(s.title or str(analysed.id), style="bold"))
    byline = " · ".join(part for part in (s.publisher, s.date, s.author) if part)
    if byline:
        console.print(Text(byline, style="dim"))
    if analysed.failed:
        console.print(Text(f"Not analysed: {analysed.failed}", style="bold red"))
        return
    claims = [m for m in analysed.mentions if m.kind == "claim"]
    claims.sort(key=lambda m: -m.score)
    _table(console, "Claims, in order of need", ("Score", "Claim", "Why"), (_claim_row(m) for m in claims))
    _section(console, analysed.mentions, "Figures", ("As printed", "Understood as"), _figure_row)
    _section(console, analysed.mentions, "Dates", ("As printed", "Understood as", "TIMEX3"), _date_row)
    _names(console, analysed.mentions)
    _section(console, analysed.mentions, "Quotes", ("Speaker", "Kind", "Words"), _quote_row)
    findings(console, analysed.findings, "Inconsistencies in this article")


def findings(console: Console, found: Iterable[Finding], title: str) -> None:
    """Print inconsistencies with the places that cannot all hold."""
    found = list(found)
    if not found:
        return
    console.print(Text(f"\n{title}", style="bold"))
    for finding in found:
        style = {"note": "dim", "warning": "yellow", "error": "red"}[finding.severity]
        console.print(Text(f" {SIGN[finding.severity]} {finding.explanation}", style=style))
        for member in finding.members:
            place = f"at {member.start}" if member.fact is None else f"in the verified fact {member.fact}"
            console.print(Text(f"     “{_line(member.surface)}” {place}", style="dim"))


def relations(console: Console, comparison: Comparison) -> None:
    """Print how two texts stand to each other."""
    for r in comparison.relations:
        style = {"contradicts": "red", "related": "yellow", "corroborates": "green"}[r.relation]
        console.print(Text(f"{r.relation:12}  {_line(r.explanation)}", style=style))
        for name, place in (("a", r.a), ("b", r.b)):
            console.print(Text(f"{'':14}{name}: “{_line(place.surface)}” at {place.start}", style="dim"))
    console.print(Text(f"{len(comparison.relations)} relations"))


def _section(
    console: Console,
    mentions: Sequence[Mention],
    title: str,
    heads: Sequence[str],
    row: Callable[[Mention], Sequence[str] | None],
) -> None:
    rows = [cells for m in mentions if (cells := row(m)) is not None]
    _table(console, title, heads, rows)


def _table(console: Console, title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    rows = list(rows)
    if not rows:
        return
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(Text(head, style="dim"), overflow="fold")
    for cells in rows:
        table.add_row(*(Text(cell) for cell in cells))
    console.print()
    console.print(table)


def _claim_row(m: Mention) -> Sequence[str]:
    assert isinstance(m.value, ClaimValue)
    return f"{m.score:.2f}", _line(m.surface), ", ".join(m.reasons)


def _figure_row(m: Mention) -> Sequence[str] | None:
    if not isinstance(m.value, FigureValue):
        return None
    other = "; or ".join(describe(a.quantity) for a in m.value.alternatives)
    return m.surface, describe(m.value.quantity) + (f" (or {other})" if other else "")


def _date_row(m: Mention) -> Sequence[str] | None:
    return (m.surface, describe_time(m.value.time), m.value.time.value) if isinstance(m.value, DateValue) else None


def _quote_row(m: Mention) -> Sequence[str] | None:
    if not isinstance(m.value, QuoteValue):
        return None
    return m.value.speaker.name if m.value.speaker else "nobody named", m.value.type, _line(m.surface)


def _names(console: Console, mentions: Iterable[Mention]) -> None:
    surfaces: dict[tuple[str, str], list[str]] = {}
    for m in mentions:
        if isinstance(m.value, EntityValue):
            surfaces.setdefault((m.value.name, m.value.type), []).append(m.surface)
    rows = [(name, kind, _times(found)) for (name, kind), found in surfaces.items()]
    _table(console, "Names", ("Name", "Type", "As printed"), rows)


def _code(match: re.Match[str]) -> str:
    return f"\\x{ord(match[0]):02x}"


def _times(surfaces: Sequence[str]) -> str:
    return ", ".join(f"{s} ×{surfaces.count(s)}" if surfaces.count(s) > 1 else s for s in dict.fromkeys(surfaces))


def _line(text: str) -> str:
    return _STEERS.sub(_code, " ".join(text.split()))
