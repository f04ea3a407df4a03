"""Whether two figures, alike otherwise, are of different things: another period, a share, only asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotations.check.measured import Measured
from annotations.values import tolerance

_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|previous"
_OF_A_ROW = (
    r"match|game|race|round|leg|set|innings|half|quarter|period|lap|stage|phase|season|series|term|year|month|week|day"
    r"|night|time|attempt|try|bid|offer|vote|ballot|debate|trial|test|attack|blast|bomb|strike|quake|wave|goal|child|son"
    r"|daughter|wife|husband|album|film|book|novel|meeting|summit|report|study|victim|suspect"
)
_ROW = re.compile(rf"\b(?P<which>{_ORDINAL})[ -](?:[a-z]+[ -])?(?P<of>{_OF_A_ROW})s?\b", re.IGNORECASE)
"""One of a row ("the second match"): what is told of it is not told of another of the row."""
_ASKED = re.compile(
    r"\b(?:(?:had\s+)?(?:asked|called|hoped|aimed)\s+for|sought|demand(?:s|ed|ing)|recommended|wanted"
    r"|had\s+(?:expected|planned|proposed|forecast|predicted|promised|hoped)|maximum|minimum"
    r"|(?:analysts?|economists?|forecasters?)\s+(?:[a-z]+\s+){0,3}(?:expect|forecast|predict|estimate)(?:s|ed)?)\b",
    re.IGNORECASE,
)
_KINDS = {
    "net": "net", "after tax": "net", "after-tax": "net", "gross": "gross", "before tax": "gross", "pretax": "gross",
    "pre-tax": "gross", "operating": "operating", "underlying": "underlying", "core": "core", "average": "average",
    "median": "median",
}  # fmt: skip
_KIND = re.compile(rf"\b(?:{'|'.join(_KINDS)})\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:youth|young(?:er)?\s+(?:people|adults|men|women)|older\s+(?:people|adults)|pensioners|teenagers|children|boys"
    r"|girls|men|women|male|female|foreigners|immigrants|whites?|blacks?|hispanics?|under\s+\d\d|over\s+\d\d)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?P<which>first|second|third|fourth|last|next|full|fiscal)[ -](?P<of>quarter|half|year|month|week)\b"
    r"|\b(?P<rate>annual|monthly|weekly|daily|quarterly)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:has|have|is|are)\b")
_PAST = re.compile(r"\b(?:had|was|were)\b[^.;]*\bin\s+(?:1[5-9]|20)\d\d\b")
_DENIED = re.compile(
    r"(?:\b(?:not|never|denie[sd]|refus(?:es|ed)|failed to)|n[’']t)\b"
    r"(?!\s+(?:only|just|merely|less|more|fewer)\b)[^,.;:]{0,60}$"
)
_REACH = 60


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence says of its scope."""

    rows: dict[str, frozenset[str]]
    kinds: frozenset[str]
    groups: frozenset[str]
    spans: frozenset[str]
    asked: bool
    now: bool
    past: bool


def other_scope(a: Measured, b: Measured) -> bool:
    """Whether the sentences say that their figures are of different things, so that neither denies the other."""
    one, other = _told(a), _told(b)
    for of in one.rows.keys() & other.rows.keys():
        if not one.rows[of] & other.rows[of]:
            return True
    if any(x and y and not x & y for x, y in ((one.kinds, other.kinds), (one.spans, other.spans))):
        return True
    shares = a.quantity.kind == "percent" and one.groups != other.groups
    moved = (one.now and other.past) or (one.past and other.now)
    return shares or one.asked != other.asked or moved or _share_of(a, b) or _share_of(b, a)


def denies(figure: Measured) -> bool:
    """Whether what a figure measures is denied in its clause: "did not pay $5 million"."""
    return _DENIED.search(figure.text[: figure.mention.start - figure.sentence[0]]) is not None


def of_a_row(figure: Measured) -> bool:
    """Whether a rank only tells which of a row is meant: "the second match"."""
    start, end = figure.mention.start, figure.mention.end
    rows = ((figure.sentence[0] + m.start(), figure.sentence[0] + m.end()) for m in _ROW.finditer(figure.text))
    return figure.quantity.kind == "rank" and any(first < end and start < last for first, last in rows)


def _told(figure: Measured) -> _Told:
    text = figure.text
    rows: dict[str, frozenset[str]] = {}
    for m in _ROW.finditer(text):
        of = m["of"].casefold()
        rows[of] = rows.get(of, frozenset()) | {m["which"].casefold()}
    at = figure.mention.start - figure.sentence[0]
    before = text[max(0, at - _REACH) : at]
    past = _PAST.search(text) is not None
    return _Told(
        rows,
        frozenset(_KINDS[m[0].casefold()] for m in _KIND.finditer(text)),
        frozenset(" ".join(m[0].casefold().split()) for m in _GROUP.finditer(text)),
        frozenset(_spans(text)),
        _ASKED.search(before) is not None,
        _NOW.search(text) is not None and not past,
        past,
    )


def _spans(text: str) -> Iterator[str]:
    for m in _SPAN.finditer(text):
        yield m["rate"].casefold() if m["rate"] else f"{m['which']} {m['of']}".casefold()


def _share_of(a: Measured, b: Measured) -> bool:
    """Whether a share told beside one figure makes the other of it: "half of the 40" and "twenty"."""
    for q in a.beside:
        if q.kind in ("percent", "fraction") and q.low == q.high:
            made = a.quantity.low * (q.low / 100 if q.kind == "percent" else q.low)
            span = tolerance.interval(b.quantity, b.mention.surface, tolerance.current())
            if (span.low is None or span.low <= made) and (span.high is None or made <= span.high):
                return True
    return False
