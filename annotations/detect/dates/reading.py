"""A value with the reason why a date was read so."""

from dataclasses import dataclass

from annotations.detect.dates.edtf import to_edtf
from schemas.value import TimeType, TimeValue


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and why."""

    time: TimeValue
    reason: str


def reading(value: str, reason: str, mod: str = "", kind: TimeType | None = None, edtf: str | None = None) -> Reading:
    """Return a reading of a TIMEX3 value; its type and EDTF form follow from the value where they are not given."""
    if kind is None:
        reference = value.endswith("_REF")
        kind = "DATE" if reference else "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
    return Reading(TimeValue(kind, value, to_edtf(value, mod) if edtf is None else edtf), reason)
