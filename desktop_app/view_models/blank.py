"""The value that a stretch of text has when a reviewer marks it: read from its words as far as they say it."""

import hashlib

from desktop_app.view_models.article import OpenArticle
from schemas.mention import (
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    Mention,
    MentionKind,
    MentionValue,
    QuoteValue,
)


def blank_value(article: OpenArticle, kind: MentionKind, start: int, end: int) -> MentionValue:
    """Return the value of `text[start:end]` as a mention of `kind`.

    Raises BadInputError where the words are no figure or no date.
    """
    surface = article.text[start:end]
    match kind:
        case "figure":
            from annotations.detect.normalise_value import parse_quantity

            return FigureValue(parse_quantity(surface))
        case "date":
            from annotations.detect.normalise_date import parse_date

            return DateValue(parse_date(surface, article.article.source.date))
        case "entity":
            return _entity(article, surface)
        case "quote":
            return QuoteValue("direct")
        case "claim":
            mention = Mention("claim", start, end, surface, ClaimValue(surface))
            return ClaimValue(" ".join(surface.split()), figures=article.with_figures(mention))


def _entity(article: OpenArticle, surface: str) -> EntityValue:
    wanted = surface.casefold()
    for m in article.mentions.values():
        value = m.mention.value
        if isinstance(value, EntityValue) and m.status != "rejected" and wanted in (
            m.mention.surface.casefold(),
            value.name.casefold(),
        ):  # fmt: skip
            return value
    identity = "e-" + hashlib.sha256(f"{article.article_id}\n{wanted}".encode()).hexdigest()[:24]
    return EntityValue("OTHER", identity, surface)
