"""UIMA CAS, as XMI with its type system or as JSON: what INCEpTION and other UIMA programs read.

Source: UIMA 3 reference and the JSON CAS 0.4.0, written by dkpro-cassis, which is an optional part of Factdesk
(`uima`); offsets are UTF-16 code units in the files, converted by it.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.carried import carried_row, carried_source
from annotations.export.placing import Piece
from annotations.export.whole import ArticleExport, LossReport
from schemas.label import label_of

MENTION, RELATION = "webanno.custom.Factdesk", "webanno.custom.FactdeskRelation"
"""INCEpTION takes layers of this name space, and the ends of a relation under the names Governor and Dependent."""
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
FEATURES = ("kind", "label", "status", "exact", "reviewer", "carried")
TYPES = "TypeSystem.xml"


class Uima:
    """A folder with a file an article: XMI beside TypeSystem.xml, or JSON that holds its types."""

    suffix = ""
    losses: tuple[str, ...] = (
        "UIMA programs show label, state and relations; values are JSON in the feature “carried”",
    )

    def __init__(self, as_json: bool = False) -> None:
        self.name = "uima-json" if as_json else "uima-xmi"
        self._json = as_json

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield one file an article, named by its number and its id."""
        types = type_system()
        if not self._json:
            yield TYPES, types.to_xml().encode()
        for number, one in enumerate(articles, 1):
            cas = _cas(types, one)
            name = f"{number:05}-{one.article.article_id}.{'json' if self._json else 'xmi'}"
            yield name, (cas.to_json() if self._json else cas.to_xmi()).encode()

    def check(self, written: Path) -> None:
        """Load every file again: each annotation covers what it says. Raises ExportError."""
        from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem

        types = None if self._json else load_typesystem((written / TYPES).read_bytes().decode())
        for path in sorted(written.glob("*.json" if self._json else "*.xmi")):
            with path.open("rb") as file:
                cas = load_cas_from_json(file) if self._json else load_cas_from_xmi(file, typesystem=types)
            for mention in cas.select(MENTION):
                if mention.get_covered_text() != mention.exact:
                    raise ExportError(f"UIMA: “{mention.exact}” is not what {path.name} covers.", code="offset")


def type_system() -> Any:
    """Return the types of our annotations. Raises ExportError where dkpro-cassis is not installed."""
    try:
        from cassis import TypeSystem
    except ImportError as problem:
        raise ExportError(
            "UIMA needs the package dkpro-cassis, which is not installed.", "Install factdesk[uima].", code="missing"
        ) from problem
    types = TypeSystem()
    mention = types.create_type(MENTION, supertypeName="uima.tcas.Annotation")
    for feature in FEATURES:
        types.create_feature(mention, feature, "uima.cas.String")
    types.create_feature(mention, "score", "uima.cas.Double")
    relation = types.create_type(RELATION, supertypeName="uima.tcas.Annotation")
    types.create_feature(relation, "Governor", mention)
    types.create_feature(relation, "Dependent", mention)
    types.create_feature(relation, "kind", "uima.cas.String")
    meta = types.create_type(META, supertypeName="uima.tcas.DocumentAnnotation")
    for feature in ("documentTitle", "documentId", "documentUri", "carried"):
        types.create_feature(meta, feature, "uima.cas.String")
    return types


def _cas(types: Any, one: ArticleExport) -> Any:
    from cassis import Cas

    cas = Cas(types)
    cas.sofa_string, cas.sofa_mime = one.text, "text/plain"
    source = one.article.source
    about = {"article": one.article.article_id, "sha256": one.sha256, "source": carried_source(source)}
    cas.add(
        types.get_type(META)(
            begin=0,
            end=len(one.text),
            language=source.language,
            documentTitle=source.title,
            documentId=one.article.article_id,
            documentUri=source.url,
            carried=json.dumps(about, ensure_ascii=False),
        )
    )
    made = {}
    for row in one.rows:
        mention = made[row.mention_id] = types.get_type(MENTION)(
            begin=row.selector.start, end=row.selector.end, kind=row.kind, label=label_of(row.value),
            status=row.status, exact=row.selector.exact, reviewer=row.reviewer, score=row.score,
            carried=json.dumps(carried_row(row), ensure_ascii=False),
        )  # fmt: skip
        cas.add(mention)
    for relation in one.relations:
        source_, target = made[relation.source], made[relation.target]
        cas.add(
            types.get_type(RELATION)(
                begin=target.begin, end=target.end, Governor=source_, Dependent=target, kind=relation.kind
            )
        )
    return cas
