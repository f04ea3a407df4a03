"""What could not be read."""

from dataclasses import dataclass

from annotations.errors import FactdeskError


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or an article in one, that could not be read: its origin, as the user gave it, and why."""

    origin: str
    error: FactdeskError
