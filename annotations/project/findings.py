"""What the desk decided about findings, kept and learned from when checks run again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotations.store.finding_record import dismissed_of
from annotations.store.store import Store
from schemas.finding import Finding, finding_id
from schemas.state import FindingState

_BEFORE = 3
"""So many findings of a check count as upheld before any is decided: a single dismissal says little."""
_LEAST = 2
Told = tuple[str, tuple[tuple[str, str], ...]]


def as_decided(store: Store, found: Iterable[Finding], about: Iterable[FindingState]) -> list[Finding]:
    """Return findings with the confidence that the desk's decisions leave them; `about` are the articles' earlier ones.

    A pair that was dismissed and stands at another place since, because the article changed elsewhere, is left out:
    it stays dismissed where it was.
    """
    findings = list(found)
    ids = {finding_id(f) for f in findings}
    moved = {_told(s.finding) for s in about if s.status == "dismissed" and s.finding_id not in ids}
    record = dismissed_of(store)
    return [_weighed(f, record) for f in findings if _told(f) not in moved]


def trust(wrong: int, decided: int) -> float:
    """Return what the confidence of a check is multiplied by where `wrong` of its `decided` findings were dismissed."""
    return 1.0 if wrong < _LEAST else (decided - wrong + _BEFORE) / (decided + _BEFORE)


def _weighed(finding: Finding, record: Mapping[str, tuple[int, int]]) -> Finding:
    wrong, decided = record.get(finding.check, (0, 0))
    if wrong < _LEAST:
        return finding
    share = trust(wrong, decided)
    words = f"less sure, since {wrong} of {decided} such findings were dismissed"
    tolerance = f"{finding.tolerance}; {words}" if finding.tolerance else words
    return replace(finding, confidence=round(finding.confidence * share, 2), tolerance=tolerance)


def _told(finding: Finding) -> Told:
    places = sorted((m.article or m.fact or "", m.surface) for m in finding.members)
    return finding.check, tuple(places)
