"""Decisions made up for the tests of learning."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

from annotations.learn.decided import Decided, sentence_at
from schemas.mention import (
    ClaimValue,
    EntityType,
    EntityValue,
    FigureValue,
    Mention,
    MentionKind,
    MentionValue,
)
from schemas.state import MentionState, MentionStatus
from schemas.value import Quantity


def mention(text: str, surface: str, kind: MentionKind, value: MentionValue, **more: Any) -> Mention:
    start = text.index(surface)
    return Mention(kind, start, start + len(surface), surface, value, detector=f"{kind}s", version="1", **more)


def entity(text: str, surface: str, type_: EntityType = "ORG", name: str = "", id_: str = "") -> Mention:
    name = name or surface
    assert type_ in get_args(EntityType)
    return mention(text, surface, "entity", EntityValue(type_, id_ or name.casefold().replace(" ", "-"), name))


def money(text: str, surface: str, amount: int, unit: str = "USD") -> Mention:
    quantity = Quantity("money", Decimal(amount), Decimal(amount), unit, {"USD": "US dollar"}.get(unit, unit))
    return mention(text, surface, "figure", FigureValue(quantity))


def count(text: str, surface: str, amount: int) -> Mention:
    return mention(text, surface, "figure", FigureValue(Quantity("count", Decimal(amount), Decimal(amount))))


def claim(text: str, surface: str, score: float = 0.5, *reasons: str, **value: Any) -> Mention:
    return mention(text, surface, "claim", ClaimValue(surface, **value), score=score, reasons=reasons)


def decided(
    text: str, proposed: Mention, status: MentionStatus = "accepted", now: Mention | None = None, *, name: str,
    publisher: str = "", section: str = "",
) -> Decided:  # fmt: skip
    state = MentionState(f"m-{name}", "a-1", "v-1", proposed, status, decided_at=f"2026-01-01T00:00:00.{name:>06}Z")
    if now is not None:
        state = replace(state, mention=now, original=proposed, status="corrected")
    return Decided(state, sentence_at(text, proposed.start, proposed.end), publisher, section)
