"""Whom "the company", "the ministry" or "the mayor" means, where only one entity named before can be meant."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from annotations.detect.lang.en import claims as words
from schemas.mention import EntityValue, Mention

_NO_THING = frozenset(("PER", "LOC", "NORP"))
LOOKED_BACK = 200
"""Mentions before the word that are looked at, so that a long article costs no more than a short one each time."""


def is_nominal(subject: Token) -> bool:
    """Tell whether a subject is "the company", "the British firm", "the Prime Minister": no more than a few words."""
    edge = subject.left_edge
    plain = subject.pos_ in ("NOUN", "PROPN") and edge.lower_ == "the" and subject.i - edge.i <= words.LONGEST_NOMINAL
    return plain and subject.right_edge.i == subject.i


def meant(noun: str, before: Sequence[Mention], adjectives: Sequence[str] = ()) -> EntityValue | None:
    """Return the one entity among those named `before` (in text order) that "the `noun`" can mean, or None.

    `adjectives` stand between; of a role ("the prime minister") they must be part. A noun that a name holds ("the
    ministry": Ministry of Transport) or a role ("the mayor": mayor of Lund) means that one; a word for companies means
    the only organisation named so far that is not known to be something else.
    """
    values = [m.value for m in before if isinstance(m.value, EntityValue)]
    if noun in words.COMPANY_NOUNS:
        things = [v for v in values if v.type not in _NO_THING and not _words(v.name) & words.NO_COMPANY]
        one = _only(things)
        return one if one is not None and one.type == "ORG" else None
    named = _only(v for v in values if v.type == "ORG" and noun in _words(v.name))
    return named or _only(v for v in values if v.type == "PER" and {noun, *adjectives} <= _words(v.role))


def _only(values: Iterable[EntityValue]) -> EntityValue | None:
    found = {value.entity: value for value in values}
    return next(iter(found.values())) if len(found) == 1 else None


def _words(text: str) -> set[str]:
    return set(text.lower().replace("-", " ").split())
