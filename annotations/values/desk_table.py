"""The table of tolerances as the desk sees and changes it: one share a word, with what it means.

A project keeps each change as the setting `tolerance.NAME`; its value is a share ("0.1"), "any" (no limit) or
"default".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, cast

from annotations.errors import BadInputError
from annotations.values.tolerance import Slack, Tolerances
from schemas.value import Modifier

PREFIX = "tolerance."
ROUNDING, ANY, DEFAULT = "rounding", "any", "default"
_SIDES = {
    "about": "both", "nearly": "below", "at_least": "above", "at_most": "below", "more_than": "above",
    "less_than": "below", "up_to": "below",
}  # fmt: skip
_MEANINGS = {
    "about": "“about 100” may stand for that much less or more",
    "nearly": "“nearly 100” may stand for that much less, never for more",
    "at_least": "“at least 100” may stand for that much more, never for less",
    "at_most": "“at most 100” may stand for that much less, never for more",
    "more_than": "“more than 100” may stand for that much more, never for less",
    "less_than": "“less than 100” may stand for that much less, never for more",
    "up_to": "“up to 100” may stand for that much less, never for more",
    ROUNDING: "the most that digits left away may make: “$3 billion” for what rounds to it",
}
_OWN = Tolerances()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `changed_from` is the program's own share where the desk has set another."""

    name: str
    share: str
    meaning: str
    changed_from: str | None


def rows(table: Tolerances) -> list[Row]:
    """Return the table, line by line, in words."""
    return [
        Row(name, now, meaning, None if now == own else own)
        for name, meaning in _MEANINGS.items()
        for now, own in [(_shown(_share(table, name)), _shown(_share(_OWN, name)))]
    ]


def of_settings(settings: Mapping[str, Any]) -> Tolerances:
    """Return the program's table with what a project has set. Raises BadInputError for a value that says nothing."""
    slacks, rounding = dict(_OWN.of_modifier), _OWN.widest_rounding
    for key, value in settings.items():
        if not key.startswith(PREFIX):
            continue
        name, share = key.removeprefix(PREFIX), valid(key, value)
        if share == DEFAULT:
            continue
        number = None if share == ANY else Decimal(share)
        if name == ROUNDING:
            rounding = cast(Decimal, number)
            continue
        was, side = slacks[cast(Modifier, name)], _SIDES[name]
        slacks[cast(Modifier, name)] = Slack(
            was.below if side == "above" else number, was.above if side == "below" else number
        )
    return Tolerances(MappingProxyType(slacks), rounding)


def setting(text: str) -> tuple[str, str]:
    """Return ("tolerance.about", "0.1") for "about=0.1" or "about = 10%". Raises BadInputError where it is neither."""
    name, sign, share = text.partition("=")
    key = PREFIX + name.strip().lower().replace(" ", "_").replace("-", "_")
    if not sign:
        raise BadInputError(f"“{text}” sets nothing.", "Write a name and a share: about=0.1")
    return key, valid(key, share)


def valid(key: str, value: Any) -> Any:
    """Return a setting's value in the form in which it is kept; settings of other kinds come back as they are.

    Raises BadInputError for a name that the table does not have, and for what is no share from 0 to 10 (1,000 %).
    """
    if not key.startswith(PREFIX):
        return value
    name = key.removeprefix(PREFIX)
    if name not in _MEANINGS:
        raise BadInputError(f"There is no tolerance “{name}”.", f"There are: {', '.join(_MEANINGS)}.")
    text = str(value).strip().lower()
    if text == DEFAULT or (text == ANY and name not in ("about", ROUNDING)):
        return text
    try:
        share = Decimal(text.removesuffix("%").strip()) / (100 if text.endswith("%") else 1)
    except InvalidOperation:
        share = Decimal("NaN")
    if not share.is_finite() or not 0 <= share <= 10:
        raise BadInputError(f"“{value}” is no share for “{name}”.", "Write 0.1 or 10%, or default; most take any too.")
    return f"{share.normalize():f}"


def _share(table: Tolerances, name: str) -> Decimal | None:
    if name == ROUNDING:
        return table.widest_rounding
    slack = table.of_modifier[cast(Modifier, name)]
    return slack.above if _SIDES[name] == "above" else slack.below


def _shown(share: Decimal | None) -> str:
    return ANY if share is None else f"{(100 * share).normalize():f} %"
