"""Facts as tables that point to each other: facts, their figures, dates, entities and evidence, and the articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Literal

from schemas.fact import Fact

ColumnType = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type, what it says, and the table that it points to (by that one's first column)."""

    name: str
    type: ColumnType
    told: str = ""
    points_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Its first column is its key, where `keyed`."""

    columns: tuple[Column, ...]
    keyed: bool = True


_ARTICLES = Table(
    (
        Column("article_id", "string"), Column("title", "string"), Column("date", "string", "ISO 8601, or empty"),
        Column("publisher", "string"), Column("url", "string"),
    )
)  # fmt: skip
_PLACED = frozenset({"article_title", "article_date", "publisher", "url", "reviewer_name"})
_NAMED = frozenset({"fact_id", "statement", "kind", "subject", "rating_label", "article_id", "revision_sha256",
                    "reviewer_id", "verified_at"})  # fmt: skip
_FURTHER = tuple(f.name for f in fields(Fact) if f.type is str and f.name not in _PLACED | _NAMED)
"""Words of the contract that have no place of their own below: how long the fact holds."""
_FACTS = Table(
    (
        Column("fact_id", "string"), Column("statement", "string"), Column("kind", "string"),
        Column("subject", "string"), Column("rating", "string"), Column("rating_label", "string"),
        Column("upholds", "boolean", "Whether it may contradict what other articles say"),
        Column("rationale", "string"), Column("method", "string"), Column("correction", "string"),
        Column("article_id", "string", "", "articles"), Column("quote", "string", "The words of the article"),
        Column("start", "integer", "Code points of the article's text"), Column("end", "integer", "Half-open"),
        Column("prefix", "string"), Column("suffix", "string"), Column("revision_sha256", "string"),
        Column("reviewer_id", "string"), Column("reviewer", "string"),
        Column("verified_at", "string", "ISO 8601 UTC"), *(Column(name, "string") for name in _FURTHER),
    )
)  # fmt: skip
_PART = (
    Column("fact_id", "string", "", "facts"), Column("mention_id", "string"), Column("surface", "string"),
    Column("start", "integer"), Column("end", "integer"),
)  # fmt: skip
_FIGURES = Table(
    (
        *_PART, Column("kind", "string"), Column("low", "string", "Exact decimal"),
        Column("high", "string", "Exact decimal; as low unless it is a range"),
        Column("low_number", "number", "The nearest binary number, for sorting"), Column("unit", "string"),
        Column("unit_name", "string"), Column("modifier", "string"), Column("direction", "string"),
        Column("per", "string"), Column("measures", "string"),
        Column("basis", "string", "Prices: real, nominal or ppp"), Column("price_year", "string"),
    ),
    keyed=False,
)  # fmt: skip
_DATES = Table(
    (*_PART, Column("type", "string"), Column("value", "string", "TIMEX3"), Column("edtf", "string")), keyed=False
)
_ENTITIES = Table((*_PART, Column("type", "string"), Column("entity", "string"), Column("name", "string")), keyed=False)
_EVIDENCE = Table(
    (
        Column("fact_id", "string", "", "facts"), Column("evidence_id", "string"), Column("title", "string"),
        Column("stance", "string"), Column("kind", "string"), Column("type", "string"), Column("publisher", "string"),
        Column("url", "string"), Column("locator", "string"), Column("quote", "string"), Column("published", "string"),
        Column("retrieved", "string"), Column("contact", "string"), Column("confidentiality", "string"),
        Column("note", "string"), Column("archive_url", "string"), Column("snapshot", "string"),
        Column("snapshot_sha256", "string", "Of the copy that is kept"),
    ),
    keyed=False,
)  # fmt: skip

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "articles": _ARTICLES,
        "facts": _FACTS,
        "figures": _FIGURES,
        "dates": _DATES,
        "entities": _ENTITIES,
        "evidence": _EVIDENCE,
    }
)
"""In an order in which no table points to a later one."""

Rows = dict[str, list[tuple[Any, ...]]]


def flat(facts: Iterable[dict[str, Any]]) -> Rows:
    """Return encoded facts as rows of TABLES, each in the order of its columns."""
    articles: dict[str, tuple[Any, ...]] = {}
    found: Rows = {name: [] for name in TABLES}
    for f in facts:
        articles[f["article_id"]] = (
            f["article_id"], f["article_title"], f["article_date"], f["publisher"], f["url"],
        )  # fmt: skip
        v, s = f["verdict"], f["selector"]
        found["facts"].append(
            (
                f["fact_id"], f["statement"], f["kind"], f["subject"], v["rating"], f["rating_label"], f["upholds"],
                v["rationale"], v["method"], v["correction"], f["article_id"], s["exact"], s["start"], s["end"],
                s["prefix"], s["suffix"], f["revision_sha256"], f["reviewer_id"], f["reviewer_name"], f["verified_at"],
                *(f[name] for name in _FURTHER),
            )
        )  # fmt: skip
        for name in ("figures", "dates", "entities"):
            found[name] += [_part(f["fact_id"], name, part) for part in f[name]]
        found["evidence"] += [
            (f["fact_id"], *(e[column.name] for column in _EVIDENCE.columns[1:])) for e in f["evidence"]
        ]
    found["articles"] = list(articles.values())
    return found


def _part(fact_id: str, name: str, part: dict[str, Any]) -> tuple[Any, ...]:
    said = {**part, **part.get("quantity", {}), **part.get("time", {})}
    if name == "figures":
        said["low_number"] = float(said["low"])
        said["per"] = said["per"] or ""
    return (fact_id, *(said[column.name] for column in TABLES[name].columns[1:]))
