"""The project's own scheme: ratings, relations and tolerances, read together and changed in one gesture."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotations.errors import RefusedError
from annotations.facts import rating_scale
from annotations.review import decide_attribute, decide_relation
from annotations.values import desk_table
from schemas.changes import Changes
from schemas.codec import encode
from schemas.events import Draft, SettingChanged
from schemas.own import Attribute, Label
from schemas.relation import RelationType
from schemas.verdict import Rating

if TYPE_CHECKING:
    from annotations.project.project import Project


@dataclass(frozen=True, slots=True)
class Scheme:
    """Ratings, the best first; relations; shares by the name of a tolerance, as the desk writes them; own labels and
    attributes."""

    ratings: tuple[Rating, ...]
    relations: tuple[RelationType, ...]
    tolerances: Mapping[str, str]
    labels: tuple[Label, ...] = ()
    attributes: tuple[Attribute, ...] = ()


def scheme_of(project: "Project") -> Scheme:
    """Return the scheme in force."""
    settings = project.store.settings()
    shares = {row.name: row.share for row in desk_table.rows(desk_table.of_settings(settings))}
    own = decide_attribute.of_settings(settings)
    ratings = tuple(project.scale().values())
    return Scheme(ratings, decide_relation.of_settings(settings), shares, own.labels, own.attributes)


def set_scheme(project: "Project", wanted: Scheme) -> Changes:
    """Let another scheme hold, as one gesture; what stays as it is is not written.

    Raises BadInputError for what cannot be, RefusedError where a rating that is left out is in use.
    """
    now = scheme_of(project)
    changed: dict[str, Any] = {}
    ratings, relations = encode(wanted.ratings), encode(wanted.relations)
    rating_scale.read(ratings)
    decide_relation.read(relations)
    if wanted.ratings != now.ratings:
        _ratings_kept(project, wanted)
        changed[rating_scale.KEY] = ratings
    if wanted.relations != now.relations:
        changed[decide_relation.KEY] = relations
    _own_changed(wanted, now, changed)
    for name, share in wanted.tolerances.items():
        if share.strip() != now.tolerances.get(name):
            changed[desk_table.PREFIX + name] = desk_table.valid(desk_table.PREFIX + name, share)
    drafts = [Draft("setting_changed", "", f"s-{key}", SettingChanged(key, value)) for key, value in changed.items()]
    return project.commit(drafts, "change the project's scheme")


def _own_changed(wanted: Scheme, now: Scheme, changed: dict[str, Any]) -> None:
    labels, attributes = encode(wanted.labels), encode(wanted.attributes)
    decide_attribute.read_labels(labels)
    decide_attribute.read_attributes(attributes)
    if wanted.labels != now.labels:
        changed[decide_attribute.LABELS] = labels
    if wanted.attributes != now.attributes:
        changed[decide_attribute.ATTRIBUTES] = attributes


def _ratings_kept(project: "Project", wanted: Scheme) -> None:
    kept = {r.rating for r in wanted.ratings}
    used = [c.verdict.rating for c in project.store.claim_states() if c.verdict and c.withdrawn is None]
    for rating in dict.fromkeys(used):
        if rating not in kept:
            raise RefusedError(
                f"{used.count(rating)} verdicts have the rating {rating!r}.", "Keep it, or give them another one first."
            )
