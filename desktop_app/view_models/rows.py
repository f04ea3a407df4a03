"""How a row of a list looks: the same five parts for articles, claims and inconsistencies."""

from dataclasses import dataclass

from desktop_app.view_models.claims import ClaimRow
from desktop_app.view_models.findings import SEVERITY_TONES, SEVERITY_WORDS, FindingRow
from desktop_app.view_models.queue import QueueRow
from desktop_app.view_models.wording import FINDING_STATUSES


@dataclass(frozen=True, slots=True)
class Look:
    """`title` takes up to `lines` lines; `badge` stands right of `detail`; `share` is a progress bar, 0 to 1."""

    sign: str
    title: str
    detail: str
    badge: str = ""
    tone: str = ""
    lines: int = 2
    share: float | None = None
    faded: bool = False


def queue_look(r: QueueRow) -> Look:
    tone = "good" if r.finished else ""
    return Look(r.sign, r.title, r.byline, r.state, tone, 2, r.share)


def claim_look(r: ClaimRow) -> Look:
    return Look(r.sign, r.wording, f"{r.kind} · {r.score} %", r.state, r.tone, 2, None, r.rejected)


def finding_look(r: FindingRow) -> Look:
    badge, tone = SEVERITY_WORDS[r.severity], SEVERITY_TONES[r.severity]
    if r.status != "open":
        badge, tone = FINDING_STATUSES[r.status], "muted"
    return Look(r.sign, r.explanation, r.places, badge, tone, 3, None, r.status in ("dismissed", "resolved"))


def spoken(look: Look) -> str:
    """Return a row as one sentence for assistive technology."""
    return ", ".join(part for part in (look.badge, look.title, look.detail) if part)
