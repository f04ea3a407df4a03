"""ClaimReview JSON-LD (https://schema.org/ClaimReview): what another desk checked, as claims to look at.

Its verdict is not ours: it is in the text and in the reasons of the suggestion, never a decision.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Marked, MarkedText, as_dict, as_list, as_text, parsed

SUFFIXES = (".jsonld", ".json")


class ClaimReviewReader:
    """A review, a list, a `@graph`, or a DataFeed of reviews; each becomes a short article with one claim."""

    name = "claimreview"

    def knows(self, path: Path) -> bool:
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            return False
        try:
            return next(_reviews(parsed(path)), None) is not None
        except BadInputError:
            return False

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        for number, review in enumerate(_reviews(parsed(path)), 1):
            origin = f"{path.name}:{number}"
            claim = " ".join(as_text(review.get("claimReviewed")).split())
            if claim:
                yield _marked(review, claim, origin)
            else:
                yield Failure(origin, BadInputError("This review does not say what it reviews.", code="empty"))


def _reviews(found: Any) -> Iterator[dict[str, Any]]:
    waiting = [found]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            if "ClaimReview" in (one.get("@type"), *as_list(one.get("@type"))):
                yield one
            else:
                waiting[:0] = [one.get(key) for key in ("@graph", "dataFeedElement", "item", "itemListElement")]


def _marked(review: dict[str, Any], claim: str, origin: str) -> MarkedText:
    rating = as_dict(review.get("reviewRating"))
    verdict = as_text(rating.get("alternateName")) or as_text(rating.get("name")) or "no rating in words"
    desk = _name(review.get("author")) or _name(review.get("publisher")) or "another desk"
    reviewed = as_dict(review.get("itemReviewed"))
    claimant = _name(reviewed.get("author"))
    why = as_text(rating.get("ratingExplanation")) or as_text(review.get("reviewBody"))
    lines = [claim, "", f"{desk}: {verdict}", *([f"Said by {claimant}"] if claimant else []), *([why] if why else [])]
    source = {
        "title": claim, "author": desk, "publisher": _name(review.get("publisher")) or desk,
        "url": as_text(review.get("url")), "date": as_text(review.get("datePublished"))[:10],
        "language": as_text(review.get("inLanguage")) or "en",
    }  # fmt: skip
    told = f"{desk} rated it “{verdict}”"
    return MarkedText(
        origin, "\n".join(lines) + "\n", (Marked(0, len(claim), "claim", claim, note=told),), source=source
    )


def _name(agent: Any) -> str:
    """Return the name of an agent, of the first where there are several."""
    one = as_dict(next(iter(as_list(agent)), None)) if isinstance(agent, list) else as_dict(agent)
    return " ".join(as_text(one.get("name")).split())
