"""Facts as Parquet: one row a fact, with its figures, dates, names and evidence as lists in it."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import ExportError
from schemas.export_manifest import What

if TYPE_CHECKING:
    import pyarrow as pa

_SPAN = {"mention_id": "string", "surface": "string", "start": "int64", "end": "int64"}
_TEXTS = (
    "fact_id", "statement", "kind", "subject", "rating_label", "article_id", "article_title", "article_date",
    "publisher", "url", "revision_sha256", "reviewer_id", "reviewer_name", "verified_at",
)  # fmt: skip
_QUANTITY = ("kind", "low", "high", "unit", "unit_name", "modifier", "direction", "per", "measures")
_EVIDENCE = (
    "evidence_id", "title", "kind", "type", "publisher", "url", "locator", "quote", "published", "retrieved", "stance",
    "contact", "confidentiality", "note",
)  # fmt: skip
_BATCH = 5_000


class Parquet:
    """Apache Parquet, by pyarrow (the extra `parquet`)."""

    name = "parquet"
    suffix = ".parquet"
    takes: tuple[What, ...] = ("facts",)
    losses: tuple[str, ...] = ()

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes. Raises ExportError where pyarrow is not installed."""
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError as problem:
            raise ExportError(
                "Parquet needs pyarrow, which is not installed.",
                'Install it: pip install "factdesk[parquet]".',
                "extra",
            ) from problem
        held, out = list(rows), io.BytesIO()
        form = _schema()
        with pq.ParquetWriter(out, form, compression="zstd") as writer:
            for start in range(0, max(1, len(held)), _BATCH):
                writer.write_table(pa.Table.from_pylist(held[start : start + _BATCH], schema=form))
        yield out.getvalue()

    def check(self, written: Path) -> None:
        """Raise ExportError where the file cannot be read back."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            pq.read_table(written)
        except pa.ArrowException as problem:
            raise ExportError(f"The Parquet file cannot be read back: {problem}.") from problem


def _schema() -> "pa.Schema":
    import pyarrow as pa

    def struct(**fields: Any) -> "pa.DataType":
        return pa.struct([pa.field(name, kind) for name, kind in fields.items()])

    text = pa.string()
    span = {name: text if kind == "string" else pa.int64() for name, kind in _SPAN.items()}
    selector = {"start": pa.int64(), "end": pa.int64(), "exact": text, "prefix": text, "suffix": text}
    verdict = {"rating": text, "rationale": text, "method": text, "final": pa.bool_(), "correction": text}
    lists = {
        "figures": struct(**span, quantity=struct(**dict.fromkeys(_QUANTITY, text))),
        "dates": struct(**span, time=struct(type=text, value=text, edtf=text)),
        "entities": struct(**span, type=text, entity=text, name=text),
        "evidence": struct(**dict.fromkeys(_EVIDENCE, text)),
    }
    return pa.schema(
        [
            *(pa.field(name, text) for name in _TEXTS),
            pa.field("upholds", pa.bool_()),
            pa.field("verdict", struct(**verdict)),
            pa.field("selector", struct(**selector)),
            *(pa.field(name, pa.list_(kind)) for name, kind in lists.items()),
        ]
    )
