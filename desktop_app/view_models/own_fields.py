"""Labels and attributes of the project's own, as fields of the inspector and as choices under a key."""

from dataclasses import dataclass

from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.inspector import Field
from desktop_app.words import say
from schemas.own import LABEL, NO, YES, Label
from schemas.state import MentionState

PREFIX = "own:"
"""How the key of such a field begins."""


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """Something that can be given with a key: `name` and `value` of the decision, the words, and the key."""

    name: str
    value: str
    words: str
    key: str


def own_fields(article: OpenArticle, m: MentionState) -> tuple[Field, ...]:
    """Return the fields of what the project knows for this kind of mention."""
    kind, given, own = m.mention.kind, dict(m.attributes), article.own
    found: list[Field] = []
    if labels := own.labels_for(kind):
        pairs = (("", say("None")), *((one.name, one.label) for one in labels))
        found.append(Field(PREFIX + LABEL, say("Label"), "choice", given.get(LABEL, ""), pairs))
    for one in own.attributes_for(kind):
        value = given.get(one.name, "")
        if one.type == "text":
            found.append(Field(PREFIX + one.name, one.label, "line", value))
            continue
        codes = ((YES, say("Yes")), (NO, say("No"))) if one.type == "yes_no" else tuple((c, c) for c in one.choices)
        found.append(Field(PREFIX + one.name, one.label, "choice", value, (("", say("None")), *codes)))
    return tuple(found)


def own_choices(article: OpenArticle, m: MentionState) -> list[OwnChoice]:
    """Return what can be given to a mention with a key: labels by their own keys, the rest by numbers."""
    labels = article.own.labels_for(m.mention.kind)
    taken = {one.key.casefold() for one in labels if one.key}
    free = (key for key in "123456789" if key not in taken)
    found = [OwnChoice(LABEL, one.name, one.label, one.key or next(free, "")) for one in labels]
    for field in own_fields(article, m):
        if field.key != PREFIX + LABEL and field.control == "choice":
            found += [
                OwnChoice(field.key.removeprefix(PREFIX), code, f"{field.label}: {words}", next(free, ""))
                for code, words in field.choices
                if code
            ]
    return found


def label_of(article: OpenArticle, m: MentionState) -> Label | None:
    """Return the label of a mention; one that the scheme does not have any more by its name."""
    name = dict(m.attributes).get(LABEL, "")
    known = next((one for one in article.own.labels if one.name == name), None)
    return known or (Label(name, name, m.mention.kind) if name else None)
