"""Payloads of earlier versions, brought to today's shape on reading. Recorded events are never rewritten."""

from collections.abc import Callable, Mapping
from typing import Any

from schemas.codec import DecodeError, decode
from schemas.events import PAYLOADS, VERSION, EventKind, Payload

Upcast = Callable[[dict[str, Any]], dict[str, Any]]
STEPS: Mapping[tuple[str, int], Upcast] = {}
"""(kind, version) -> the function that returns the payload of the next version. Empty while there is one version."""


def read_payload(kind: EventKind, version: int, data: dict[str, Any]) -> Payload:
    """Return the payload of an event of any earlier version. Raises DecodeError for an unknown kind or version."""
    if kind not in PAYLOADS:
        raise DecodeError(f"unknown kind of event {kind!r}: the file was written by a newer Factdesk")
    if version < 1:
        raise DecodeError(f"{kind} has the impossible version {version}")
    if version > VERSION:
        raise DecodeError(f"{kind} has version {version}, this Factdesk reads up to {VERSION}")
    for step in range(version, VERSION):
        upcast = STEPS.get((kind, step))
        data = upcast(data) if upcast else data
    return decode(PAYLOADS[kind], data, kind)
