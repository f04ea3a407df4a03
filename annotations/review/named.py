"""What a project adds to its scheme by name: relations, labels and attributes are read alike out of their settings."""

import re
from typing import Any, TypeVar

from annotations.errors import BadInputError
from annotations.text.one_line import check_number, check_words
from schemas.codec import DecodeError, decode
from schemas.own import Attribute, Label
from schemas.relation import RelationType

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")
T = TypeVar("T", RelationType, Label, Attribute)


def read_named(value: Any, shape: type[T], what: str, hint: str) -> tuple[T, ...]:
    """Return the members of a setting's list, each with a name of its own and words on one line.

    `what` is what one is called, `hint` how the list is given. Raises BadInputError where it is none.
    """
    if not isinstance(value, list):
        raise BadInputError(f"{what.capitalize()}s are a list.", hint)
    check_number(len(value))
    try:
        found = tuple(decode(shape, one, f"{what} {number}") for number, one in enumerate(value, 1))
    except DecodeError as problem:
        raise BadInputError(f"The {what}s cannot be read: {problem}.", hint) from problem
    for one in found:
        if not _NAME.fullmatch(one.name):
            raise BadInputError(f"“{one.name}” cannot be the name of a {what}.", "Use a to z, 0 to 9, - and _.")
        if not one.label.strip():
            raise BadInputError(f"The {what} {one.name} needs words.", hint)
    check_words(one.label for one in found)
    if len({one.name for one in found}) < len(found):
        raise BadInputError(f"Every {what} needs a name of its own.", hint)
    return found
