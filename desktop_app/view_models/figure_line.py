"""A figure in one line of plain words: how much, over what time, and what it is of, as the article says it.

"at least 2.9 billion US dollars, over the next two years, on data centres and other computing power · USD"
"""

import re

from desktop_app.view_models.article import OpenArticle, Span
from desktop_app.view_models.wording import quantity_words, unit_code
from schemas.mention import FigureValue
from schemas.state import MentionState

_TIMELESS = frozenset({"age", "duration", "rank", "score"})
_LEAD = r"(?:over|in|by|since|during|from|until|within|for|between|on|throughout|after|before|at)"
_BEFORE_PERIOD = re.compile(rf"[\s,(]*(?:{_LEAD}\s+)?(?:the\s+)?", re.IGNORECASE)
_LEADING = re.compile(rf"\b{_LEAD}\s+(?:the\s+)?$", re.IGNORECASE)
_OF = re.compile(r"\s+((?:on|for|in|into|to|towards|of|worth of)\s+)", re.IGNORECASE)
_OBJECT_ENDS = re.compile(
    r"[.,;:!?()“”\"—\n]|\s(?:on|for|in|into|to|of|at|by|from|with|over|that|which|who|where|when|if|is|are|was|were|will"
    r"|would|has|have|had|said|says|brings?|makes?)\b",
    re.IGNORECASE,
)
_LONGEST = 8
"""Words; what is longer is a clause, not a thing."""


def figure_line(article: OpenArticle, m: MentionState) -> str:
    """Return the line of a figure mention."""
    value = m.mention.value
    assert isinstance(value, FigureValue)
    q = value.quantity
    prices = {q.price_year, "today"} if q.basis else set[str]()
    period = _period(article, m, prices) if q.kind not in _TIMELESS else None
    said = article.text[slice(*period)] if period is not None else ""
    after = period[1] if period is not None and period[0] >= m.mention.end else m.mention.end
    words = quantity_words(q)
    of = q.measures or (_object(article, after) if q.kind not in _TIMELESS else "")
    parts = [words, _one_line(said), "" if words.endswith(of) else of]
    line = ", ".join(dict.fromkeys(p for p in parts if p))
    return f"{line} · {code}" if (code := unit_code(q)) else line


def _period(article: OpenArticle, m: MentionState, prices: set[str]) -> Span | None:
    """Return the date or duration that follows the figure, or opens its sentence, with its preposition.

    One of the words in `prices` tells whose prices the figure is in, and not when.
    """
    text, start, end = article.text, m.mention.start, m.mention.end
    first = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! ")) + 1
    near = article.between(first, min(len(text), end + 80))
    dates = [
        d.mention
        for d in near
        if d.mention.kind == "date" and d.status != "rejected" and d.mention.surface not in prices
    ]
    for d in dates:
        if d.start >= end and _BEFORE_PERIOD.fullmatch(text, end, d.start):
            lead = _LEADING.search(text, end, d.start)
            return (lead.start() if lead else d.start, d.end)
    for d in dates:
        lead = _LEADING.search(text, first, d.start)
        if d.end <= start and lead is not None and not text[first : lead.start()].strip():
            return (lead.start(), d.end)
    return None


def _object(article: OpenArticle, at: int) -> str:
    """Return the words that follow with a preposition: "on data centres", "for Australia"; "" where none do."""
    text = article.text
    match = _OF.match(text, at)
    if match is None:
        return ""
    start = match.end()
    stop = _OBJECT_ENDS.search(text, start)
    end = stop.start() if stop is not None else len(text)
    named = [x.mention.end for x in article.between(start, start + 1) if x.mention.kind in ("entity", "date")]
    end = min(end, max(named)) if named else end
    words = text[start:end].split()
    return f"{match[1].strip()} {' '.join(words)}" if 0 < len(words) <= _LONGEST else ""


def _one_line(text: str) -> str:
    words = " ".join(text.split())
    return words[:1].lower() + words[1:] if _LEADING.match(words.split(" ")[0] + " ") else words
