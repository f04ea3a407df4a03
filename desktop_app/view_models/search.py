"""The search page: hits under their articles, how a query is understood, and what is saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from annotations.project.search import AROUND, Hit
from annotations.project.search_words import Amount, Filter, Query
from desktop_app.view_models.rows import Look
from desktop_app.view_models.wording import FIGURE_KINDS, KINDS, SIGNS, STATUSES, TONES
from desktop_app.words import Words, fill, say, within

_OPS = Words({"=": "%1", "<": "less than %1", "<=": "at most %1", ">": "more than %1", ">=": "at least %1"})
_FILTERS = Words({"currency": "in %1", "unit": "in %1", "has": "with %1", "name": "named %1", "speaker": "said by %1"})


@dataclass(frozen=True, slots=True)
class Heading:
    """An article over its hits."""

    article_id: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that was saved: a queue."""

    name: str
    query: str


def hit_key(row: Hit | Heading) -> str:
    """Return what a row is known by."""
    if isinstance(row, Heading):
        return f"article {row.article_id}"
    return f"{row.article_id} {row.start} {row.end} {row.mention_id}"


def hit_rows(hits: Sequence[Hit]) -> list[Hit | Heading]:
    """Return the hits, each article's under a heading."""
    rows: list[Hit | Heading] = []
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit.article_id] = counts.get(hit.article_id, 0) + 1
    last = ""
    for hit in hits:
        if hit.article_id != last:
            last = hit.article_id
            rows.append(Heading(last, hit.title, " · ".join(p for p in (hit.date, str(counts[last])) if p)))
        rows.append(hit)
    return rows


def hit_look(row: Hit | Heading) -> Look:
    """Return how a row looks: the words found in their sentence."""
    if isinstance(row, Heading):
        return Look("", row.title, row.detail)
    before = row.before.replace("\n", " ")
    lead = "…" + before[-46:].partition(" ")[2] if len(before) > 46 else before
    rest = row.after if len(row.after) < AROUND else row.after.rpartition(" ")[0] + "…"
    title = f"{lead}{row.surface}{rest}".replace("\n", " ")
    if not row.kind:
        return Look("¶", title, f"“{row.surface}”", lines=2)
    return Look(
        SIGNS[row.status], title, f"{KINDS[row.kind]} “{row.surface[:60]}”", STATUSES[row.status], TONES[row.status], 2,
        None, row.status == "rejected",
    )  # fmt: skip


def saved_look(row: SavedSearch) -> Look:
    return Look("★", row.name, row.query, lines=1)


def told(query: Query) -> str:
    """Return what a query asks for, in words; "" where it asks for nothing."""
    parts = [*map(_amount, query.amounts), *map(_filter, query.filters), *(f"“{w}”" for w in query.words)]
    return " · ".join(parts)


def _amount(a: Amount) -> str:
    kind = within(KINDS["figure"] if a.kind == "figure" else FIGURE_KINDS[a.kind])
    ends = [_number(x) for x in dict.fromkeys((a.low, a.high))]
    return " ".join(
        p for p in (kind, fill(_OPS[a.op], say("%1 to %2", *ends) if len(ends) > 1 else ends[0]), a.unit) if p
    )


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _filter(f: Filter) -> str:
    words = _FILTERS.get(f.key, f"{f.key} %1")
    return fill(say("not %1", words) if f.negated else words, f.value)
