"""ClaimReview as JSON-LD (schema.org; Google's rules for fact checks): one review a fact, in a DataFeed.

What has no place in it (spans, exact values, context) is told as lost; addresses other than http and https are left
out. https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.shown import web_address
from schemas.export_manifest import What
from schemas.verdict import DEFAULT_SCALE, Rating

LONGEST_CLAIM = 74
CHECK_ADDRESS = "check_address"
"""The project's setting that tells where the checks are published."""
FACT = "{fact}"
SCHEMA = Path(__file__).parent / "claimreview.schema.json"


class ClaimReviews:
    """ClaimReview JSON-LD."""

    name = "claimreview"
    suffix = ".jsonld"
    takes: tuple[What, ...] = ("facts",)
    ALWAYS = ("Places in the text, exact values, units and dates",)
    NOWHERE = "The address of each published check: one at factdesk.invalid stands for it until check_address is set"

    def __init__(self) -> None:
        self._published = f"https://factdesk.invalid/{FACT}"
        self.losses: tuple[str, ...] = (*self.ALWAYS, self.NOWHERE)
        self._degrees: dict[str, int] = {}
        self.judge_by(DEFAULT_SCALE)
        self._lost: Counter[str] = Counter()

    def judge_by(self, scale: Iterable[Rating]) -> None:
        """Take over which ratings of the desk are degrees of truth, 1 (false) to 5 (true)."""
        self._degrees = {r.rating: r.value for r in scale if r.value is not None}

    def publish_at(self, address: str) -> None:
        """Take over where the checks are published: an address with {fact} in it, or one to which the fact is added.

        Raises ExportError where it is none.
        """
        if not web_address(address.replace(FACT, "x")):
            raise ExportError(
                f"The setting {CHECK_ADDRESS} is no web address: {address}", "https://… with {fact} in it."
            )
        self._published = address if FACT in address else f"{address.rstrip('/')}/{FACT}"
        self.losses = self.ALWAYS

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes: a DataFeed whose elements are the reviews."""
        yield b'{"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": ['
        between = b"\n"
        for row in rows:
            yield between + json.dumps(self._review(row), ensure_ascii=False).encode()
            between = b",\n"
        yield b"\n]}\n"
        self.losses = (*self.losses, *(f"{words}: {n}" for words, n in sorted(self._lost.items())))

    def check(self, written: Path) -> None:
        """Raise ExportError where a review does not follow the rules."""
        from jsonschema import Draft202012Validator

        validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
        for error in validator.iter_errors(json.loads(written.read_text("utf-8"))):
            raise ExportError(f"A ClaimReview breaks the rules at {error.json_path}: {error.message}", code="contract")

    def _review(self, row: dict[str, Any]) -> dict[str, Any]:
        if len(row["statement"]) > LONGEST_CLAIM:
            self._lost["Statements that have 75 characters or more, which Google asks not to"] += 1
        page = self._web(row["url"])
        review = {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": f"urn:factdesk:{row['fact_id']}",
            "url": self._published.replace(FACT, row["fact_id"]),
            "claimReviewed": row["statement"] or row["selector"]["exact"],
            "datePublished": row["verified_at"][:10],
            "expires": row.get("expires", "") if _is_day(row.get("expires", "")) else "",
            "author": {"@type": "Person", "name": row["reviewer_name"] or row["reviewer_id"]},
            "reviewRating": self._rating(row),
            "itemReviewed": {
                "@type": "Claim",
                "appearance": _work(page, row["article_title"], row["publisher"], row["article_date"]),
            },
        }
        if citations := [c for e in row["evidence"] if (c := self._citation(e))]:
            review["citation"] = citations
        if row["verdict"]["correction"]:
            review["reviewBody"] = f"Correction: {row['verdict']['correction']}"
        return {key: value for key, value in review.items() if value}

    def _rating(self, row: dict[str, Any]) -> dict[str, Any]:
        rating: dict[str, Any] = {"@type": "Rating", "alternateName": row["rating_label"] or row["verdict"]["rating"]}
        degree = self._degrees.get(row["verdict"]["rating"])
        if degree is not None:
            rating |= {"ratingValue": degree, "bestRating": 5, "worstRating": 1}
        if row["verdict"]["rationale"]:
            rating["ratingExplanation"] = row["verdict"]["rationale"]
        return rating

    def _citation(self, evidence: dict[str, Any]) -> dict[str, Any]:
        return _work(self._web(evidence["url"]), evidence["title"], evidence["publisher"], evidence["published"])

    def _web(self, url: str) -> str:
        address = web_address(url)
        if url and not address:
            self._lost["Addresses that are not http or https"] += 1
        return address


def _work(url: str, headline: str, publisher: str, published: str) -> dict[str, Any]:
    work = {
        "@type": "CreativeWork",
        "url": url,
        "headline": headline or ("" if url else "Untitled"),
        "datePublished": published if _is_day(published) else "",
        "publisher": {"@type": "Organization", "name": publisher} if publisher else "",
    }
    return {key: value for key, value in work.items() if value}


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
