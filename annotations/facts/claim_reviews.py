"""ClaimReview markup (schema.org) read as facts without figures: one review, a list of them, a graph or a DataFeed."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from annotations.errors import BadInputError
from schemas.evidence import Evidence
from schemas.fact import Fact
from schemas.selector import select
from schemas.verdict import DEFAULT_SCALE, Rating, Verdict

LARGEST = 64_000_000
"""Bytes of the largest feed."""
_MOST, _DEEPEST, _LONGEST = 200_000, 8, 5_000
_HOLDING = ("@graph", "dataFeedElement", "item", "itemListElement", "mainEntity", "hasPart")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def facts_in(raw: bytes, name: str) -> list[Fact]:
    """Return the reviews of a JSON(-LD) file as facts; statements are cut to 5,000 characters.

    Raises BadInputError where the file is too large, no JSON, or holds no review.
    """
    if len(raw) > LARGEST:
        raise BadInputError(f"{name} is larger than {LARGEST // 1_000_000} MB.", "Divide it.", "too-large")
    try:
        found = [_fact(review) for review in _reviews(json.loads(raw.decode("utf-8-sig")), 0)]
    except (ValueError, RecursionError) as problem:
        raise BadInputError(f"{name} is not JSON in UTF-8.", "Give a ClaimReview feed or a fact set.") from problem
    facts = list({fact.fact_id: fact for fact in found if fact is not None}.values())
    if not facts:
        raise BadInputError(f"{name} holds no ClaimReview.", "Give a ClaimReview feed or a fact set.")
    if len(facts) > _MOST:
        raise BadInputError(f"{name} holds more than {_MOST:,} reviews.", "Divide it.", "too-large")
    return facts


def _reviews(node: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the reviews in a tree, looked for only where such files hold them."""
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for one in node:
            yield from _reviews(one, depth + 1)
    elif isinstance(node, Mapping):
        kinds = node.get("@type")
        if "ClaimReview" in (kinds if isinstance(kinds, list) else [kinds]):
            yield node
        for key in _HOLDING:
            yield from _reviews(node.get(key), depth + 1)


def _fact(review: Mapping[str, Any]) -> Fact | None:
    statement = " ".join(_text(review.get("claimReviewed")).split())[:_LONGEST]
    if not statement:
        return None
    rating = _rating(review.get("reviewRating"))
    url, author, day = _text(review.get("url")), _name(review.get("author")), _day(review.get("datePublished"))
    claim = review.get("itemReviewed")
    claim = claim if isinstance(claim, Mapping) else {}
    digest = hashlib.sha256("\n".join((url, author, statement)).encode("utf-8", "replace")).hexdigest()
    evidence = Evidence(digest[:32], f"Fact check by {author or 'unknown'}", publisher=author, url=url, published=day)
    return Fact(
        f"c-{digest[:32]}", statement, "other", "", Verdict(rating.rating), rating.label, f"a-{digest[:24]}",
        _text(review.get("name")) or author or "ClaimReview", _day(claim.get("datePublished")) or day, author, url, "",
        select(statement, 0, len(statement)), (), (), (), (evidence,), "", author, day, rating.upholds,
    )  # fmt: skip


def _rating(given: Any) -> Rating:
    """Return the step of the default scale that a review's rating means: by its name, else by its number."""
    given = given if isinstance(given, Mapping) else {}
    named = _text(given.get("alternateName"))
    folded = re.sub(r"[^a-z]+", "_", named.casefold()).strip("_")
    step = next((r for r in DEFAULT_SCALE if r.rating == folded), None)
    if step is None:
        numbers = [_number(given.get(key)) for key in ("ratingValue", "worstRating", "bestRating")]
        value, worst, best = numbers[0], numbers[1] or 1, numbers[2] or 5
        if value is not None and best > worst and worst <= value <= best and not named:
            degree = round(1 + 4 * (value - worst) / (best - worst))
            step = next((r for r in DEFAULT_SCALE if r.value == degree), None)
    step = step or next(r for r in DEFAULT_SCALE if r.rating == "unverifiable")
    return Rating(step.rating, named or step.label, step.value, step.upholds)


def _number(value: Any) -> float | None:
    try:
        number = float(value) if isinstance(value, str | int | float) else None
    except (ValueError, OverflowError):
        return None
    return number if number is not None and abs(number) < 1e9 else None


def _text(value: Any) -> str:
    return value.encode("utf-8", "replace").decode().strip() if isinstance(value, str) else ""


def _day(value: Any) -> str:
    match = _DAY.match(_text(value))
    return match[0] if match else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:10])))
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)
