"""Findings as SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for editors and CI."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from schemas.finding import Finding, FindingMember, finding_id

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


@dataclass(frozen=True)
class SarifText:
    """A text in which findings lie: the id that they name it by, which is its file's path, and the text as read."""

    id: str
    text: str

    @property
    def uri(self) -> str:
        """The path as a URI reference: relative where the path is, percent-encoded."""
        path = PurePath(self.id)
        return path.as_uri() if path.is_absolute() else quote(path.as_posix())

    @cached_property
    def _lines(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))

    def region(self, start: int, end: int) -> dict[str, Any]:
        """Return a span (code points, half-open) in lines and columns from 1, columns in code points."""
        first, last = (bisect_right(self._lines, at) for at in (start, max(start, end - 1)))
        return {
            "startLine": first,
            "startColumn": start - self._lines[first - 1] + 1,
            "endLine": last,
            "endColumn": end - self._lines[last - 1] + 1,
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": self.text[start:end]},
        }


def to_sarif(
    version: str, texts: Sequence[SarifText], findings: Iterable[Finding], problems: Sequence[str] = ()
) -> dict[str, Any]:
    """Return one SARIF log. `version` is Factdesk's; `problems` tell what could not be read or analysed.

    Places are those of the text as it was read: of a format with markup, lines and columns are not the file's.
    Severities note, warning and error are SARIF's levels. A place in a verified fact is a logical location.
    """
    by_id = {text.id: text for text in texts}
    found = list(findings)
    rules = list({f.check: _rule(f) for f in found}.values())
    index = {rule["id"]: i for i, rule in enumerate(rules)}
    notes = [{"level": "error", "message": {"text": problem}} for problem in problems]
    run = {
        "tool": {"driver": {"name": "Factdesk", "version": version, "rules": rules}},
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": text.uri}} for text in texts],
        "results": [_result(f, index[f.check], by_id) for f in found],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(finding: Finding) -> dict[str, Any]:
    words = finding.check.replace("-", " ").capitalize()
    return {
        "id": finding.check,
        "shortDescription": {"text": words},
        "defaultConfiguration": {"level": finding.severity},
        "properties": {"version": finding.version},
    }


def _result(finding: Finding, rule: int, texts: Mapping[str, SarifText]) -> dict[str, Any]:
    places = [_place(member, texts) for member in finding.members]
    first = next((i for i, place in enumerate(places) if "physicalLocation" in place), 0)
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": finding.explanation},
        "locations": places[first : first + 1],
        "relatedLocations": list(_related(finding, places, first)),
        "partialFingerprints": {"factdeskFinding/v1": finding_id(finding)},
        "properties": {"confidence": finding.confidence, "tolerance": finding.tolerance},
    }


def _related(finding: Finding, places: Sequence[dict[str, Any]], first: int) -> Iterator[dict[str, Any]]:
    others = [i for i in range(len(places)) if i != first]
    for number, i in enumerate(others, 1):
        yield {"id": number, "message": {"text": finding.members[i].surface}, **places[i]}


def _place(member: FindingMember, texts: Mapping[str, SarifText]) -> dict[str, Any]:
    text = texts.get(member.article or "")
    if text is None:
        return {"logicalLocations": [{"fullyQualifiedName": member.fact or member.article or "", "kind": "fact"}]}
    region = text.region(member.start, member.end)
    return {"physicalLocation": {"artifactLocation": {"uri": text.uri}, "region": region}}
