"""Orders of the queue: where a decision teaches most, and where it is worth most. Pure.

A claim is most uncertain where its check-worthiness is 0.5, and worth what its check-worthiness says. An article is as
uncertain as its open claims together, and worth as many checks as they promise.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

from annotations.errors import BadInputError

Order = Literal["imported", "uncertain", "valuable"]
ORDERS: tuple[Order, ...] = ("imported", "uncertain", "valuable")


class Claim(Protocol):
    @property
    def article_id(self) -> str: ...
    @property
    def score(self) -> float: ...


class Row(Protocol):
    @property
    def article_id(self) -> str: ...


R = TypeVar("R", bound=Row)


def order_of(name: str) -> Order:
    """Return the order of that name. Raises BadInputError for an unknown one."""
    for order in ORDERS:
        if order == name:
            return order
    raise BadInputError(f"There is no order {name!r}.", f"Use one of: {', '.join(ORDERS)}.")


def need(claim: Claim, order: Order) -> float:
    """Return how much a claim is wanted in an order, 0 to 1; 0 for all in the order of import."""
    if order == "uncertain":
        return 4 * claim.score * (1 - claim.score)
    return claim.score if order == "valuable" else 0.0


def articles_in(order: Order, rows: Iterable[R], open_claims: Iterable[Claim]) -> list[R]:
    """Return the articles by what their open claims add up to, the most wanted first; equal ones stay as they stood."""
    sums = wanted(order, open_claims)
    return sorted(rows, key=lambda row: -sums.get(row.article_id, 0.0))


def wanted(order: Order, open_claims: Iterable[Claim]) -> dict[str, float]:
    """Return what the open claims of each article add up to in an order."""
    by_article: dict[str, list[float]] = defaultdict(list)
    for claim in open_claims:
        by_article[claim.article_id].append(need(claim, order))
    return {article_id: sum(sorted(needs)) for article_id, needs in by_article.items()}
