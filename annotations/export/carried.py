"""What a format of labelled spans has no place for, as JSON beside them: our own reader takes it back from there."""

from collections.abc import Sequence
from typing import Any

from annotations.export.whole import ArticleExport
from schemas.annotation_row import AnnotationRow
from schemas.article import Source
from schemas.codec import encode


def carried(one: ArticleExport) -> dict[str, Any]:
    """Return an article's source and the values of its mentions, in the order of its rows, as plain JSON values."""
    return {
        "article": one.article.article_id,
        "sha256": one.sha256,
        "source": carried_source(one.article.source),
        "mentions": carried_rows(one.rows),
    }


def carried_source(source: Source) -> dict[str, str]:
    """Return what is known of a source, without what is empty."""
    return {key: value for key, value in encode(source).items() if value}


def carried_rows(rows: Sequence[AnnotationRow]) -> list[dict[str, Any]]:
    """Return each mention with all that a label does not say."""
    return [carried_row(row) for row in rows]


def carried_row(row: AnnotationRow) -> dict[str, Any]:
    """Return a mention with its place, its value and what was decided, as plain JSON values."""
    return {
        "id": row.mention_id,
        "kind": row.kind,
        "start": row.selector.start,
        "end": row.selector.end,
        "value": encode(row.value),
        "status": row.status,
        "score": row.score,
        "detector": row.detector,
        "version": row.version,
        "reasons": list(row.reasons),
        "reviewer": row.reviewer,
        "decided_at": row.decided_at,
        "reason": row.reason,
        **({"label": row.label} if row.label else {}),
        **({"attributes": row.attributes} if row.attributes else {}),
    }
