"""What a text says of itself: a headline in its first line, a date in a line of its own."""

import re
from datetime import date

from schemas.article import Part, Source

_LONGEST_HEADLINE = 150
_DATE_WITHIN = 6
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LEAD = r"(?:(?:published|posted|date|updated)(?:\s+on)?:?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"
_DATE_LINES = tuple(
    re.compile(rf"{_LEAD}{form}{_CLOCK}\.?", re.IGNORECASE)
    for form in (
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)",
    )
)


def headline(text: str) -> Part | None:
    """Return the first line as a headline where it looks like one: short, more text after it, no full stop."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    if end < 0 or not text[end:].strip():
        return None
    line = text[start:end].rstrip()
    if len(line) > _LONGEST_HEADLINE or line.endswith((".", ",", ";", ":")) or date_of_line(line):
        return None
    return Part("headline", start, start + len(line))


def stated_date(text: str) -> str:
    """Return the ISO date that stands in a line of its own among the first lines, or an empty string."""
    lines = [line for line in text[:2_000].split("\n") if line.strip()][:_DATE_WITHIN]
    return next((found for line in lines if (found := date_of_line(line))), "")


def date_of_line(line: str) -> str:
    """Return the ISO date that is all of a line, or an empty string. Only what has one reading counts (no 4/9/24)."""
    for form in _DATE_LINES:
        match = form.fullmatch(line.strip())
        if match is None:
            continue
        if iso := match.groupdict().get("iso"):
            return valid_date(iso)
        month = [i for i, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].lower())]
        if len(month) == 1:
            return valid_date(f"{match['year']}-{month[0]:02}-{int(match['day']):02}")
    return ""


def valid_date(text: str) -> str:
    """Return an ISO date (YYYY-MM-DD, cut from a time stamp) that exists, or an empty string."""
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return ""


def source_of(text: str, name: str) -> tuple[Source, tuple[Part, ...]]:
    """Return what plain text says of itself; without a headline the file's name is the title."""
    head = headline(text)
    title = text[head.start : head.end] if head else _title_from(name)
    return Source(title=title, date=stated_date(text)), (head,) if head else ()


def _title_from(name: str) -> str:
    stem = re.split(r"[/\\]", name)[-1].rsplit(".", 1)[0]
    return re.sub(r"[-_]+", " ", stem).strip() or "Untitled"
