"""The value that a stretch of text has when a reviewer marks it: read from its words as far as they say it."""

from dataclasses import replace

from desktop_app.view_models.article import OpenArticle
from schemas.mention import ClaimValue, EntityValue, Mention, MentionKind, MentionValue


def blank_value(article: OpenArticle, kind: MentionKind, start: int, end: int) -> MentionValue:
    """Return the value of `text[start:end]` as a mention of `kind`; a name that the article has is that entity.

    Raises BadInputError where the words are no figure or no date.
    """
    from annotations.reading import value_as_found

    surface = article.text[start:end]
    found = value_as_found(kind, surface, article.article.source.date)
    if isinstance(found, ClaimValue):
        return replace(found, figures=article.with_figures(Mention("claim", start, end, surface, found)))
    return _known(article, surface) or found if kind == "entity" else found


def _known(article: OpenArticle, surface: str) -> EntityValue | None:
    wanted = surface.casefold()
    for m in article.mentions.values():
        value = m.mention.value
        if isinstance(value, EntityValue) and m.status != "rejected" and wanted in (
            m.mention.surface.casefold(),
            value.name.casefold(),
        ):  # fmt: skip
            return value
    return None
