"""What a W3C Web Annotation says of a mention, a verdict and an inconsistency: motivation, bodies and targets."""

import json
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from annotations.export.whole import ArticleExport
from schemas.annotation_row import AnnotationRow
from schemas.label import label_of
from schemas.mention import EntityValue
from schemas.selector import Selector, select
from schemas.state import ClaimState, FindingState

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SPACE = uuid.UUID("2f7c5e0a-9a53-5d0f-8a31-6f0f2a4a9b11")
Json = dict[str, Any]


def iri(name: str) -> str:
    """Return the IRI of a thing: the same name gives the same `urn:uuid:`."""
    return uuid.uuid5(_SPACE, name).urn


def annotations_of(one: ArticleExport, carried: Sequence[Json]) -> list[Json]:
    """Return the annotations of an article: its mentions (with `carried`, the values of each), verdicts, findings."""
    made = [_mention(one, row, values) for row, values in zip(one.rows, carried, strict=True)]
    made += [annotation for claim in one.claims for annotation in _claim(one, claim)]
    return made + [annotation for finding in one.findings for annotation in _finding(one, finding)]


def _annotation(key: str, motivation: str, body: list[Json], target: Json | list[Json]) -> Json:
    return {
        "@context": CONTEXT, "id": iri(key), "type": "Annotation", "motivation": motivation, "body": body,
        "target": target,
    }  # fmt: skip


def _mention(one: ArticleExport, row: AnnotationRow, carried: Json) -> Json:
    body = [_text(label_of(row.value), "classifying")]
    if isinstance(row.value, EntityValue) and row.value.entity:
        who = iri(f"{one.project}/{row.value.entity}")
        body.append({"type": "SpecificResource", "source": who, "purpose": "identifying"})
    described = _text(json.dumps(carried, ensure_ascii=False), "describing")
    body += [described | {"format": "application/json"}, *(_text(note, "commenting") for note in row.notes)]
    made = _annotation(f"{one.project}/{row.mention_id}", "classifying", body, _target(one, row.selector))
    if row.reviewer:
        made["creator"] = _person(row.reviewer)
    if row.decided_at:
        made["created"] = row.decided_at
    if row.detector:
        name = f"{row.detector} {row.version}".strip()
        made["generator"] = {"id": iri(f"software/{name}"), "type": "Software", "name": name}
    return made


def _claim(one: ArticleExport, claim: ClaimState) -> Iterator[Json]:
    verdict = claim.verdict
    if verdict is None or claim.revision_sha256 != one.sha256:
        return
    target = _target(one, claim.selector)
    said = f"{verdict.rating}: {verdict.rationale}" if verdict.rationale else verdict.rating
    sources = [
        {"type": "SpecificResource", "source": e.url, "purpose": "linking"} for e in claim.evidence if _is_iri(e.url)
    ]
    made = _annotation(f"{one.project}/{claim.claim_id}", "assessing", [_text(said, "assessing"), *sources], target)
    if claim.verdict_at:
        made["created"] = claim.verdict_at
    yield made
    if verdict.correction:
        key = f"{one.project}/{claim.claim_id}/correction"
        yield _annotation(key, "editing", [_text(verdict.correction, "editing")], target)


def _finding(one: ArticleExport, state: FindingState) -> Iterator[Json]:
    places = [m for m in state.finding.members if m.article == one.article.article_id]
    selectors = [select(one.text, m.start, m.end) for m in places if one.text[m.start : m.end] == m.surface != ""]
    if not selectors:
        return
    finding = state.finding
    body = [_text(finding.explanation, "describing"), _text(finding.check, "tagging")]
    targets = [_target(one, selector) for selector in selectors]
    made = _annotation(f"{one.project}/{one.article.article_id}/{state.finding_id}", "linking", body, targets)
    made["generator"] = {"id": iri(f"software/{finding.check}"), "type": "Software", "name": finding.check}
    yield made


def _target(one: ArticleExport, selector: Selector) -> Json:
    target: Json = {
        "type": "SpecificResource",
        "source": f"urn:sha256:{one.sha256}",
        "selector": [
            {"type": "TextQuoteSelector", "exact": selector.exact, "prefix": selector.prefix,
             "suffix": selector.suffix},
            {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        ],
    }  # fmt: skip
    if _is_iri(one.article.source.url):
        target["scope"] = one.article.source.url
    return target


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _person(name: str) -> Json:
    return {"id": iri(f"person/{name}"), "type": "Person", "name": name}


def _is_iri(url: str) -> bool:
    return url.startswith(("http://", "https://")) and not any(c.isspace() or c in '<>"{}|\\^`' for c in url)
