"""What reviewers labelled two ways: a name that is a person here, an organisation there; one wording, two values."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.names import name_key
from schemas.finding import Finding, FindingMember, Severity
from schemas.mention import EntityValue, FigureValue, Mention
from schemas.value import Quantity

_TWO_FACED = tuple(
    map(frozenset, (("LOC", "ORG"), ("LOC", "NORP"), ("ORG", "WORK"), ("ORG", "PRODUCT"), ("ORG", "NORP")))
)
"""What one name rightly is in two sentences: the White House speaks, the Gazette was bought and is read."""
Placed = tuple[CheckedArticle, Mention]
Found = tuple[Severity, str, tuple[FindingMember, FindingMember]]


class LabelConsistency:
    """Points to names and figures that reviewers decided one way in one place and another way in another."""

    name = "label-consistency"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        decided = [(a, m) for a in articles for mention_id, m in a.mentions if mention_id in a.reviewed]
        for severity, words, members in (*_names(decided), *_figures(decided)):
            yield Finding(self.name, self.version, severity, 0.8, words, "decided mentions alone", members)


def _names(decided: Iterable[Placed]) -> Iterator[Found]:
    """Yield names of more than one word that were given two types which exclude each other."""
    first: dict[tuple[str, ...], dict[str, Placed]] = {}
    for placed in decided:
        value = placed[1].value
        key = name_key(value.name) if isinstance(value, EntityValue) else ()
        if isinstance(value, EntityValue) and len(key) > 1:
            first.setdefault(key, {}).setdefault(value.type, placed)
    for types in first.values():
        for one, other in combinations(types, 2):
            if "OTHER" in (one, other) or frozenset((one, other)) in _TWO_FACED:
                continue
            (_, a), (_, b) = types[one], types[other]
            words = f"“{a.surface}” was decided to be {_TYPES[one]} here, “{b.surface}” {_TYPES[other]} there."
            yield "warning" if "PER" in (one, other) else "note", words, _members(types[one], types[other])


def _figures(decided: Iterable[Placed]) -> Iterator[Found]:
    """Yield figures of the same wording that were given two values: of any kind within an article, else in scale."""
    first: dict[str, list[Placed]] = {}
    for article, mention in decided:
        if isinstance(mention.value, FigureValue) and _tells(mention.surface):
            first.setdefault(" ".join(mention.surface.casefold().split()), []).append((article, mention))
    for same in first.values():
        for one, other in combinations(_readings(same), 2):
            p, q = _quantity(one), _quantity(other)
            scale = (p.kind, p.unit) == (q.kind, q.unit) and (p.low, p.high) != (q.low, q.high)
            if scale or one[0] is other[0]:
                words = f"“{one[1].surface}” was decided to mean {_said(p)} here and {_said(q)} there."
                yield "warning" if scale else "note", words, _members(one, other)


def _readings(same: Iterable[Placed]) -> list[Placed]:
    """Return the first place of each value."""
    found: dict[tuple[object, ...], Placed] = {}
    for placed in same:
        q = _quantity(placed)
        found.setdefault((q.kind, q.unit, q.low, q.high), placed)
    return list(found.values())


def _tells(surface: str) -> bool:
    """Whether a wording has digits and a unit or a scale of its own: "$5bn" does, "20" and "a third" do not."""
    return any(c.isdigit() for c in surface) and any(not (c.isdigit() or c in " .,-–") for c in surface)


def _quantity(placed: Placed) -> Quantity:
    assert isinstance(placed[1].value, FigureValue), "only figures are asked"
    return placed[1].value.quantity


def _said(q: Quantity) -> str:
    amount = f"{q.low:,f}" if q.low == q.high else f"{q.low:,f} to {q.high:,f}"
    return f"{amount} {q.unit_name or q.unit or q.kind.replace('_', ' ')}".strip()


def _members(*places: Placed) -> tuple[FindingMember, FindingMember]:
    a, b = (article.member(m.start, m.end) for article, m in places)
    return a, b


_TYPES = {
    "PER": "a person", "ORG": "an organisation", "LOC": "a place", "NORP": "a group of people", "EVENT": "an event",
    "PRODUCT": "a product", "WORK": "a work", "LAW": "a law",
}  # fmt: skip
