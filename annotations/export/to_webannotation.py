"""W3C Web Annotation (JSON-LD): a collection, its pages, and the texts that the annotations' sources name.

Source: Web Annotation Data Model and Vocabulary (W3C Recommendations, 2017). A source is `urn:sha256:` and the hash of
a text, which lies in texts/ under that name; positions are code points of it.
"""

import json
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.carried import carried_row, carried_source
from annotations.export.placing import Piece
from annotations.export.web_bodies import CONTEXT, annotations_of, iri
from annotations.export.whole import ArticleExport, LossReport

PAGE = 1_000
"""How many annotations a page holds."""


class WebAnnotation:
    """A folder: collection.jsonld, page-00001.jsonld and so on, articles.jsonl, and texts/SHA256.txt."""

    name = "webannotation"
    suffix = ""
    losses: tuple[str, ...] = ()

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield the pages as they fill, and at the end the collection that names them."""
        collection = iri("collection")
        items: list[dict[str, Any]] = []
        written = pages = 0
        yield "articles.jsonl", b""
        for one in articles:
            collection = iri(f"{one.project}/collection")
            listed = {"id": f"urn:sha256:{one.sha256}", "text": f"texts/{one.sha256}.txt",
                      "article": one.article.article_id, "source": carried_source(one.article.source)}  # fmt: skip
            yield "articles.jsonl", _json(listed) + b"\n"
            yield f"texts/{one.sha256}.txt", one.text.encode()
            items += annotations_of(one, [carried_row(row) for row in one.rows])
            lost.add("Relations between annotations, which this export has no form for", len(one.relations))
            while len(items) > PAGE:
                pages += 1
                yield _page(collection, items[:PAGE], pages, written, last=False)
                written, items = written + PAGE, items[PAGE:]
        if items:
            pages += 1
            yield _page(collection, items, pages, written, last=True)
        yield "collection.jsonld", _json(_collection(collection, written + len(items), pages), 1) + b"\n"

    def check(self, written: Path) -> None:
        """Read every page back: both selectors of a target name what stands in its text. Raises ExportError."""
        texts: dict[str, str] = {}
        for page in sorted(written.glob("page-*.jsonld")):
            for item in json.loads(page.read_bytes())["items"]:
                for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
                    sha256 = target["source"].removeprefix("urn:sha256:")
                    if sha256 not in texts:
                        texts = {sha256: (written / "texts" / f"{sha256}.txt").read_bytes().decode()}
                    quote, place = target["selector"]
                    if texts[sha256][place["start"] : place["end"]] != quote["exact"]:
                        raise ExportError(f"W3C: {item['id']} is not what stands in its text.", code="offset")


def _page(collection: str, items: list[dict[str, Any]], number: int, start: int, *, last: bool) -> Piece:
    page: dict[str, Any] = {
        "@context": CONTEXT,
        "id": _page_iri(collection, number),
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": start,
        "items": items,
    }
    if number > 1:
        page["prev"] = _page_iri(collection, number - 1)
    if not last:
        page["next"] = _page_iri(collection, number + 1)
    return f"page-{number:05}.jsonld", _json(page, 1) + b"\n"


def _collection(collection: str, total: int, pages: int) -> dict[str, Any]:
    made = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": "Factdesk annotations",
            "total": total}  # fmt: skip
    if pages:
        made |= {"first": _page_iri(collection, 1), "last": _page_iri(collection, pages)}
    return made


def _page_iri(collection: str, number: int) -> str:
    return uuid.uuid5(uuid.UUID(collection.removeprefix("urn:uuid:")), str(number)).urn


def _json(value: Any, indent: int | None = None) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=indent).encode()
