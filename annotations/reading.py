"""What words mean as the value of a mention: what a reviewer says it is, and what a fresh span says by itself."""

from dataclasses import replace

from annotations.detect.normalise_date import parse_date
from annotations.detect.normalise_value import parse_quantity
from annotations.errors import BadInputError
from annotations.text.slug import slug
from schemas.mention import (
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    MentionKind,
    MentionValue,
    QuoteValue,
    Speaker,
)
from schemas.value import Quantity


def value_said(kind: MentionKind, said: str, was: MentionValue | None = None, date: str = "") -> MentionValue:
    """Return the value that a reviewer's words give a mention: "A$5bn", "Q3 2023", a name, a speaker, a wording.

    What the words do not tell stays as in `was` (a value of the same kind). `date` is the article's, ISO 8601 or
    empty. Raises BadInputError where the words are not understood.
    """
    said = said.strip()
    if not said:
        raise BadInputError("Nothing was said.", "Type what it should be.")
    if kind == "figure":
        quantity = parse_quantity(said)
        if isinstance(was, FigureValue):
            quantity = _kept(quantity, was.quantity)
        return FigureValue(quantity)
    if kind == "date":
        return DateValue(parse_date(said, date))
    if kind == "entity":
        return replace(was, name=said, entity=slug(said)) if isinstance(was, EntityValue) else named(said)
    if kind == "quote":
        quote = was if isinstance(was, QuoteValue) else QuoteValue("direct")
        at = quote.speaker or Speaker(0, 0, "", said)
        return replace(quote, speaker=replace(at, name=said))
    return replace(was, wording=said) if isinstance(was, ClaimValue) else ClaimValue(said)


def _kept(new: Quantity, was: Quantity) -> Quantity:
    return replace(
        new,
        modifier=new.modifier if new.modifier != "none" or was.modifier == "between" else was.modifier,
        direction=new.direction if new.direction != "none" else was.direction,
        per=new.per or was.per,
        measures=new.measures or was.measures,
        basis=new.basis or was.basis,
        price_year=new.price_year if new.basis else was.price_year,
    )


def value_as_found(kind: MentionKind, surface: str, date: str = "") -> MentionValue:
    """Return what a marked span says by itself. Raises BadInputError where it is nothing of its kind."""
    if kind == "figure":
        return FigureValue(parse_quantity(surface))
    if kind == "date":
        return DateValue(parse_date(surface, date))
    if kind == "entity":
        return named(surface)
    return QuoteValue("direct") if kind == "quote" else ClaimValue(" ".join(surface.split()))


def named(name: str) -> EntityValue:
    """Return a name nobody has typed yet as an entity."""
    return EntityValue("OTHER", slug(name), name)
