"""A verified fact: a claim whose final rating stands, with its evidence and its place in a source."""

from dataclasses import dataclass

from schemas.evidence import Evidence
from schemas.mention import ClaimKind
from schemas.selector import Selector
from schemas.value import Quantity, TimeValue
from schemas.verdict import Verdict


@dataclass(frozen=True, slots=True)
class FactFigure:
    """A settled figure of the claim."""

    mention_id: str
    surface: str
    start: int
    end: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class FactDate:
    """A settled date of the claim."""

    mention_id: str
    surface: str
    start: int
    end: int
    time: TimeValue


@dataclass(frozen=True, slots=True)
class FactEntity:
    """A settled entity of the claim."""

    mention_id: str
    surface: str
    start: int
    end: int
    type: str
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the fact set, with its whole provenance; `selector` is its first appearance.

    It holds from `valid_from` until `valid_until`, and is to be verified again after `expires` (ISO dates or empty).
    """

    fact_id: str
    statement: str
    kind: ClaimKind
    subject: str
    verdict: Verdict
    rating_label: str
    article_id: str
    article_title: str
    article_date: str
    publisher: str
    url: str
    revision_sha256: str
    selector: Selector
    figures: tuple[FactFigure, ...]
    dates: tuple[FactDate, ...]
    entities: tuple[FactEntity, ...]
    evidence: tuple[Evidence, ...]
    reviewer_id: str
    reviewer_name: str
    verified_at: str
    upholds: bool
    valid_from: str = ""
    valid_until: str = ""
    expires: str = ""
