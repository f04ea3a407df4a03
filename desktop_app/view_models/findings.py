"""The inconsistencies of an article, as rows, and the places of one."""

from dataclasses import dataclass

from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import short
from desktop_app.words import Words
from schemas.finding import SEVERITIES, FindingStatus, Severity
from schemas.state import FindingState

_SIGNS = {"note": "·", "warning": "!", "error": "‼"}
SEVERITY_WORDS = Words({"note": "Note", "warning": "Look at this", "error": "Contradiction"})
SEVERITY_TONES = {"note": "", "warning": "warn", "error": "bad"}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in the list: what is wrong, and the words at its places; `severity` and `status` are codes."""

    finding_id: str
    sign: str
    severity: Severity
    explanation: str
    places: str
    status: FindingStatus


def finding_rows(article: OpenArticle) -> list[FindingRow]:
    """Return the open findings first, the gravest of them first, then by place."""
    found = sorted(
        article.findings.values(),
        key=lambda f: (f.status != "open", -SEVERITIES.index(f.finding.severity), f.finding.members[0].start),
    )
    return [_row(f) for f in found]


def _row(f: FindingState) -> FindingRow:
    places = "  ⇄  ".join(short(m.surface, 40) for m in f.finding.members)
    return FindingRow(
        f.finding_id,
        _SIGNS[f.finding.severity],
        f.finding.severity,
        f.finding.explanation,
        places,
        f.status,
    )


def places(article: OpenArticle, finding: FindingState) -> list[tuple[int, int]]:
    """Return the finding's spans in this article, in its own order."""
    return [(m.start, m.end) for m in finding.finding.members if m.article == article.article_id]
