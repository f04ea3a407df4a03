"""doccano JSON lines: one article a line, for sequence labelling, or for sequence labelling with relations.

Source: doccano's import formats (https://doccano.github.io/doccano/tutorial/). Offsets are code points. Every key that
doccano does not know becomes metadata: there the values travel, under "factdesk".
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.carried import carried
from annotations.export.placing import Piece
from annotations.export.whole import ArticleExport, LossReport, crossing
from schemas.label import label_of


class Doccano:
    """One JSON object a line; with `relations` as entities and the relations between them."""

    suffix = ".jsonl"
    losses: tuple[str, ...] = (
        "Offsets hold in a project that counts code points (doccano's default), not grapheme clusters",
        "doccano reads “figure-money” as a label; values, states and reasons are metadata to it",
    )

    def __init__(self, relations: bool = False) -> None:
        self.name = "doccano-relations" if relations else "doccano"
        self._relations = relations

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield one line an article."""
        base = 0
        for number, one in enumerate(articles, 1):
            overlaps = crossing(row.selector for row in one.rows)
            lost.add("Annotations that overlap others: doccano drops one unless the project allows overlaps", overlaps)
            line: dict[str, Any] = {"id": number, "text": one.text, **self._labels(one, base, lost)}
            line["factdesk"] = carried(one)
            base += len(one.rows)
            yield "", json.dumps(line, ensure_ascii=False).encode() + b"\n"

    def _labels(self, one: ArticleExport, base: int, lost: LossReport) -> dict[str, Any]:
        comments = [note for row in one.rows for note in row.notes]
        if not self._relations:
            lost.add("Relations between annotations (they are in doccano-relations)", len(one.relations))
            label = [[row.selector.start, row.selector.end, label_of(row.value)] for row in one.rows]
            return {"label": label, "Comments": comments}
        ids = {row.mention_id: base + i for i, row in enumerate(one.rows, 1)}
        return {
            "entities": [
                {
                    "id": ids[row.mention_id],
                    "label": label_of(row.value),
                    "start_offset": row.selector.start,
                    "end_offset": row.selector.end,
                }
                for row in one.rows
            ],
            "relations": [
                {"id": i, "from_id": ids[r.source], "to_id": ids[r.target], "type": r.kind}
                for i, r in enumerate(one.relations, base + 1)
            ],
            "Comments": [{"id": i, "comment": note} for i, note in enumerate(comments, base + 1)],
        }

    def check(self, written: Path) -> None:
        """Read each line back: its spans lie in its text. Raises ExportError."""
        with written.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                read = json.loads(line)
                spans = [(s, e) for s, e, _ in read.get("label", ())]
                spans += [(x["start_offset"], x["end_offset"]) for x in read.get("entities", ())]
                if not read["text"] or any(not 0 <= s < e <= len(read["text"]) for s, e in spans):
                    raise ExportError("doccano: a span lies outside its text; nothing was written.", code="offset")
