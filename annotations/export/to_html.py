"""Pages for people: the proof of an article, the report of facts. One file, no script, nothing fetched.

Every text goes through autoescaping and through `shown`; the style stands in the page, allowed by its hash (Content
Security Policy Level 3, https://www.w3.org/TR/CSP3/), and all else is forbidden.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations import VERSION
from annotations.export import plots
from annotations.export.dossier import Dossier
from annotations.export.marked import paragraphs
from annotations.export.notes import SIGNS, Tone, notes_of, tone_of
from annotations.export.shown import shown, web_address
from schemas.fact import Fact
from schemas.verdict import Rating

if TYPE_CHECKING:
    from jinja2 import Environment

PAGES = Path(__file__).parent / "pages"
STANCES = {"supports": "Supports", "contradicts": "Contradicts", "context": "Context", "inconclusive": "Inconclusive"}
FIGURE_WORDS = {
    "percentage_point": "percentage points", "basis_point": "basis points", "money": "money", "percent": "percent",
}  # fmt: skip
MOST_COLUMNS = 31


def proof(dossier: Dossier, *, for_print: bool = False) -> str:
    """Return the annotated proof of an article as one HTML page; `for_print` in the part of HTML that printers know."""
    notes = notes_of(dossier)
    return _page(
        "print.html" if for_print else "proof.html",
        "print.css" if for_print else "page.css",
        title=dossier.article.source.title or "Untitled",
        language=dossier.article.source.language,
        at=dossier.at,
        dossier=dossier,
        paragraphs=paragraphs(dossier.text, dossier.mentions, notes),
        notes=notes,
        findings=sum(note.kind == "finding" for note in notes),
    )


def report(facts: Sequence[Fact], scale: Mapping[str, Rating], *, title: str, chosen: str, at: str) -> str:
    """Return the report of verified facts as one HTML page; `chosen` says in words which facts these are."""
    tones: dict[str, Tone] = {f.verdict.rating: tone_of(scale.get(f.verdict.rating)) for f in facts}
    labels = Counter(f.rating_label for f in facts)
    order = [r.label for r in scale.values() if r.label in labels]
    order += sorted(labels.keys() - set(order))
    kinds = Counter(FIGURE_WORDS.get(q.quantity.kind, q.quantity.kind) for f in facts for q in f.figures)
    step, times = _by_time(facts)
    return _page(
        "report.html",
        "page.css",
        title=title,
        language="en",
        at=at,
        facts=facts,
        chosen=chosen,
        articles=len({f.article_id for f in facts}),
        evidence=sum(len(f.evidence) for f in facts),
        verdicts=plots.bars(
            {label: labels[label] for label in order}, {f.rating_label: tones[f.verdict.rating] for f in facts}
        ),
        figures=plots.bars(dict(sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0])))),
        times=plots.columns(times),
        step=step,
        tones=tones,
        signs=SIGNS,
    )


def _by_time(facts: Sequence[Fact]) -> tuple[str, dict[str, int]]:
    for step, length in (("day", 10), ("month", 7), ("year", 4)):
        counts = Counter(f.verified_at[:length] for f in facts)
        if len(counts) <= MOST_COLUMNS or step == "year":
            return step, dict(sorted(counts.items()))
    raise AssertionError


def _page(template: str, sheet: str, **values: Any) -> str:
    from markupsafe import Markup

    style = (PAGES / sheet).read_text("utf-8")
    return (
        _templates()
        .get_template(template)
        .render(
            # The sheet is ours and holds nothing of an article.
            style=Markup(style),  # noqa: S704 - our own style sheet
            policy=policy(style),
            version=VERSION,
            stances=STANCES,
            **values,
        )
    )


def policy(style: str) -> str:
    """Return the Content Security Policy of a page with one style sheet: that sheet, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        autoescape=True, undefined=StrictUndefined, loader=FileSystemLoader(PAGES), trim_blocks=True, lstrip_blocks=True
    )
    made.filters.update(shown=shown, web_address=web_address)
    return made
