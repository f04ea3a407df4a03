"""Facts as Parquet: one row a fact, with its figures, dates, names and evidence as lists in it."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from annotations.errors import ExportError
from schemas.export_manifest import What
from schemas.fact import Fact

if TYPE_CHECKING:
    import pyarrow as pa

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

    return pa.schema(list(_arrow(Fact)))


def _arrow(hint: Any) -> "pa.DataType":
    """Return the type of a column that holds what the codec makes of a type of the contracts; decimals are text."""
    import pyarrow as pa

    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return pa.struct([pa.field(f.name, _arrow(hints[f.name])) for f in fields(hint)])
    if get_origin(hint) is tuple:
        return pa.list_(_arrow(get_args(hint)[0]))
    return {bool: pa.bool_(), int: pa.int64(), float: pa.float64()}.get(hint, pa.string())
