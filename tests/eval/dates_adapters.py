"""Our date mentions in the conventions of each labelled set; the engine knows nothing of them."""

import datetime as dt
import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import ArticleContext
from annotations.detect.date_calendar import shifted, shifted_month
from annotations.detect.date_find import Found, find
from annotations.detect.dates import article_date
from annotations.detect.pipeline import paragraphs, shifted as moved
from schemas.mention import DateValue, Mention

_DEICTIC = re.compile(r"\b(last|next|this|past|previous|coming|following|upcoming|current)\b", re.IGNORECASE)
_FEW = "3"


def mentions(nlp: Language, texts: list[str], dates: list[str]) -> list[list[Mention]]:
    """Return the date mentions of each text, paragraph by paragraph, against its article's date."""
    docs: list[Doc] = []
    places: list[tuple[int, int]] = []
    for index, (text, date) in enumerate(zip(texts, dates, strict=True)):
        context = ArticleContext(date=date, text=text)
        for offset, chunk in paragraphs(text):
            doc = nlp.make_doc(chunk)
            doc._.context = context
            docs.append(doc)
            places.append((index, offset))
    found: list[list[Mention]] = [[] for _ in texts]
    for doc, (index, offset) in zip(nlp.pipe(docs, batch_size=16), places, strict=True):
        found[index] += [moved(m, offset) for m in doc._.mentions["dates"]]
    return found


def value_of(mention: Mention) -> tuple[str, str, str]:
    """Return (type, value, edtf)."""
    assert isinstance(mention.value, DateValue)
    time = mention.value.time
    return time.type, time.value, time.edtf


def unwrapped(text: str) -> str:
    """Return hard-wrapped text with its single line breaks as spaces: offsets stay."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


# --- Wikinews: TEI dates ---------------------------------------------------------------------------------------


def tei(mention: Mention, today: str) -> str:
    """TEI gives a week or decade by its first and last day, a duration by the years that it covers, a time bare."""
    kind, value, edtf = value_of(mention)
    if kind == "TIME":
        return value.partition("T")[0] if value.partition("T")[2].isalpha() else value.partition("T")[2] + ":00"
    if kind == "DURATION" and re.fullmatch(r"P\d+Y", value) and len(today) >= 4:
        return str(int(today[:4]) - int(value[1:-1]))
    if edtf.endswith("X"):
        return edtf.replace("X", "0") + "-01-01"
    return edtf.split("/")[0] if "/" in edtf else value


# --- Recognizers: TIMEX with open fields, ranges as triples ------------------------------------------------------


def recognizers(text: str, reference: str) -> list[tuple[str, list[str]]]:
    """Return [(surface, TIMEX strings)] as DateTimeModel gives them: weekdays and months stay open, periods are ranges."""
    today = article_date(reference)
    dated, open_ = find(text, today=today), {(f.start, f.end): f for f in find(text)}
    out: list[tuple[int, int, list[str]]] = []
    for found in dated:
        bare = open_.get((found.start, found.end))
        surface = text[found.start : found.end]
        values = _values(found, bare, surface, text[: found.start], today, reference)
        out.append((found.start, found.end, values))
    return [(text[a:b], values) for a, b, values in _ranges(out, text)]


def _values(f: Found, bare: Found | None, surface: str, before: str, today: dt.date | None, reference: str) -> list[str]:
    kind, value = f.reading.time.type, f.reading.time.value
    if kind == "SET" or value.endswith("_REF"):
        return [value]
    if kind == "DURATION":
        return [_duration(value, f, surface, before, today, reference)]
    open_value = bare.reading.time.value if bare is not None and not _DEICTIC.search(surface) else ""
    if open_value.startswith("XXXX-") and open_value[5:] and not open_value.startswith("XXXX-XX-XX"):
        value = open_value
    if open_value.startswith("XXXX-XX-XXT"):
        value = open_value[10:]
    value = _clock(value, surface)
    if re.search(r"T\d\d(:\d\d)?$", value) and not re.search(r"[ap]\.?\s?m|noon|midnight|morning|afternoon|evening|night",
                                                              surface, re.IGNORECASE):  # fmt: skip
        hour = int(value.rpartition("T")[2][:2])
        head, _, tail = value.rpartition("T")
        if hour <= 12:
            return sorted({f"{head}T{hour % 12:02d}{tail[2:]}", f"{head}T{hour % 12 + 12:02d}{tail[2:]}"})
    if "/" in value:
        return _joined(*([x] for x in value.split("/"))) or [value]
    return [_period(value)]


def _clock(value: str, surface: str) -> str:
    if value.endswith("T24:00"):
        value = value[:-5] + "00:00"
    return value[:-3] if re.search(r"T\d\d:00$", value) and ":" not in surface and "." not in surface[:-4] else value


def _period(value: str) -> str:
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        months = 3 if match[2] == "Q" else 6
        start = (int(match[3]) - 1) * months + 1
        year, month = shifted_month(int(match[1]), start, months)
        return f"({match[1]}-{start:02d}-01,{year:04d}-{month:02d}-01,P{months}M)"
    if re.fullmatch(r"\d{3}", value):
        return f"({value}0-01-01,{int(value) + 1}0-01-01,P10Y)"
    if re.fullmatch(r"\d{2}", value):
        return f"({value}00-01-01,{int(value) + 1:02d}00-01-01,P100Y)"
    return value


def _duration(value: str, f: Found, surface: str, before: str, today: dt.date | None, reference: str) -> str:
    value = value.replace("X", _FEW)
    match = re.fullmatch(r"P(T?)(\d+)([A-Z]+)", value)
    if match is None or today is None:
        return value
    anchored = "the article's date" in f.reading.reason
    number, unit = int(match[2]), match[3]
    sign = -1 if re.match(r"(the )?(last|past|previous)", surface, re.IGNORECASE) else 1
    if match[1]:
        moment = dt.datetime.fromisoformat(reference[:19])
        step = dt.timedelta(**{{"H": "hours", "M": "minutes", "S": "seconds"}[unit]: number})
        if re.search(r"\bin $", before):
            return (moment + step).isoformat()
        return _triple(*sorted((moment.isoformat(), (moment + sign * step).isoformat())), value) if anchored else value
    other = shifted(today, unit, sign * number) if unit in "DWMY" and len(unit) == 1 else None
    if other is None:
        return value
    if re.search(r"\bin $", before) and not anchored:
        return other.isoformat()
    if not anchored:
        return value
    start, end = sorted((today, other))
    if sign > 0:
        start, end = start + dt.timedelta(days=1), end + dt.timedelta(days=1)
    return _triple(start.isoformat(), end.isoformat(), value)


def _triple(first: str, last: str, length: str = "") -> str:
    if not length:
        first_day, last_day = (re.sub("^XXXX", "2000", x) for x in (first, last))
        length = _length(first_day, last_day)
    return f"({first},{last},{length})"


def _length(first: str, last: str) -> str:
    if re.search(r"T\d\d", first) and re.search(r"T\d\d", last):
        a, b = (dt.datetime.fromisoformat(_full(x)) for x in (first, last))
        seconds = int((b - a).total_seconds())
        hours, minutes = seconds // 3600, seconds % 3600 // 60
        return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    days = (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
    return f"P{days}D"


def _full(value: str) -> str:
    day, _, time = value.partition("T")
    return f"{day if re.fullmatch(r'[0-9-]{10}', day) else '2000-01-01'}T{time if len(time) > 2 else time + ':00'}"


_LINK = re.compile(r"\s*(?:to|till|until|through|-|–|--|and)\s*(?:the )?$|\s*(?:to|till|until|through|-|–|and)\s*(?:the )?", re.I)


def _ranges(found: list[tuple[int, int, list[str]]], text: str) -> list[tuple[int, int, list[str]]]:
    out: list[tuple[int, int, list[str]]] = []
    for start, end, values in found:
        if out:
            first_start, first_end, first = out[-1]
            gap = text[first_end:start]
            led = text[:first_start].lower().rstrip().endswith(("from", "between"))
            joined = _LINK.fullmatch(gap) and (led or "and" not in gap)
            if joined and (both := _joined(first, values)):
                out[-1] = (first_start, end, both)
                continue
        out.append((start, end, values))
    return out


def _joined(first: list[str], last: list[str]) -> list[str]:
    out = []
    if len(first) != len(last):
        first, last = first[:1] * len(last) if len(first) == 1 else first, last
    for a, b in zip(first, last, strict=False):
        try:
            a, b, unit = _aligned(a, b)
            out.append(_triple(a, b, unit))
        except (ValueError, TypeError):
            return []
    return sorted(set(out))


def _aligned(a: str, b: str) -> tuple[str, str, str]:
    if re.fullmatch(r"\d{4}", a) and re.fullmatch(r"\d{4}", b):
        return f"{a}-01-01", f"{b}-01-01", f"P{int(b) - int(a)}Y"
    if re.fullmatch(r"(\d{4}|XXXX)-\d\d", a) and re.fullmatch(r"(\d{4}|XXXX)-\d\d", b):
        year = b[:4] if a[:4] == "XXXX" else a[:4]
        months = (int(b[5:7]) - int(a[5:7])) % 12
        return f"{year}-{a[5:7]}-01", f"{b}-01", f"P{months}M"
    if a.startswith("T") and "T" in b and not b.startswith("T"):
        a = b.partition("T")[0] + a
    if "T" in a and b.startswith("T"):
        b = a.partition("T")[0] + b
    return a, b, ""


def contract(found: list[Mention]) -> list[dict[str, Any]]:
    """Return the mentions as `factdesk analyse` prints them, as far as our own gold has keys."""
    return [{"start": m.start, "end": m.end, "surface": m.surface, "type": value_of(m)[0], "value": value_of(m)[1]}
            for m in found]  # fmt: skip
