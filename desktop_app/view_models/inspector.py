"""The fields of what is selected, for each kind of mention, and what a change of one makes of its value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, cast

from annotations.errors import BadInputError
from desktop_app.view_models import wording
from desktop_app.words import say
from schemas.mention import (
    ClaimKind,
    ClaimValue,
    DateValue,
    EntityType,
    EntityValue,
    FigureValue,
    Mention,
    MentionValue,
    QuoteValue,
)
from schemas.value import Quantity

Control = Literal["line", "name", "text", "choice", "fixed"]


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the inspector. `choices` are (code, words); `said` marks the line that is read as it is typed.

    A control "name" offers the names of the register.
    """

    key: str
    label: str
    control: Control
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a number key gives the selected mention."""

    label: str
    value: MentionValue


def fields(mention: Mention) -> tuple[Field, ...]:
    """Return the fields of a mention, the one that `e` goes to first."""
    match mention.value:
        case FigureValue():
            return _figure_fields(mention, mention.value)
        case DateValue(time=t):
            return (
                Field(
                    "said", say("Value"), "line", mention.surface, hint=say("Type it as you would say it"), said=True
                ),
                Field("type", say("Type"), "choice", t.type, _choices(wording.TIME_TYPES)),
                Field("value", "TIMEX3", "line", t.value),
                Field("edtf", "EDTF", "line", t.edtf),
            )
        case EntityValue() as e:
            return (
                Field("name", say("Name"), "name", e.name, hint=say("The name it is known by")),
                Field("type", say("Type"), "choice", e.type, _choices(wording.ENTITY_TYPES)),
                Field("role", say("Role"), "line", e.role, hint=say("Prime Minister, chief executive …")),
            )
        case QuoteValue() as q:
            return (
                Field("speaker", say("Speaker"), "line", q.speaker.name if q.speaker else "", hint=say("Who said it")),
                Field("type", say("Type"), "choice", q.type, _choices(wording.QUOTE_TYPES)),
                Field("cue", say("Cue"), "fixed", q.cue.surface if q.cue else say("none")),
            )
        case ClaimValue() as c:
            return (
                Field("wording", say("Wording"), "text", c.wording, hint=say("So that it stands alone")),
                Field("kind", say("Kind"), "choice", c.kind, _choices(wording.CLAIM_KINDS)),
                Field("nature", say("Nature"), "choice", c.nature, _choices(wording.NATURES)),
                Field("subject", say("Subject"), "line", c.subject, hint=say("What it is about")),
            )


def _figure_fields(mention: Mention, figure: FigureValue) -> tuple[Field, ...]:
    q = figure.quantity
    amount = f"{q.low:,}" if q.low == q.high else f"{q.low:,} – {q.high:,}"
    return (
        Field("said", say("Value"), "line", mention.surface, hint=say("Type it as you would say it"), said=True),
        Field("kind", say("Kind"), "choice", q.kind, _choices(wording.FIGURE_KINDS)),
        Field("amount", say("Amount"), "line", amount),
        Field("unit", say("Unit"), "line", q.unit, hint=say("EUR, USD, km, kg, %")),
        Field("unit_name", say("Unit in words"), "line", q.unit_name),
        Field("modifier", say("Modifier"), "choice", q.modifier, _choices(wording.MODIFIERS)),
        Field("direction", say("Change"), "choice", q.direction, _choices(wording.DIRECTIONS)),
        Field("per", say("Per"), "line", q.per or "", hint=say("year, month, person")),
        Field("measures", say("Measures"), "line", q.measures, hint=say("What it counts")),
        *_prices(q),
    )


def _prices(q: Quantity) -> tuple[Field, ...]:
    """Return whose prices an amount or a change is in, where it may be in any."""
    if q.kind not in ("money", "percent", "percentage_point"):
        return ()
    return (
        Field("basis", say("Prices"), "choice", q.basis, _choices(wording.BASES)),
        Field("price_year", say("Prices of the year"), "line", q.price_year),
    )


def changed(mention: Mention, key: str, text: str, date: str = "") -> MentionValue:
    """Return the mention's value after a field was set to `text`. Raises BadInputError where that says nothing."""
    text = text.strip()
    if key == "said":
        return understood(mention, text, date)
    match mention.value:
        case FigureValue() as f:
            return _figure_changed(f, key, text)
        case DateValue() as d:
            return DateValue(replace(d.time, **_one(key, _needed(text, say("A date")) if key == "value" else text)))
        case EntityValue() as e:
            if key == "name":
                return understood(mention, text) if text != e.name else e
            return replace(e, **_one(key, text))
        case QuoteValue() as q:
            if key == "speaker":
                return understood(mention, text) if text else replace(q, speaker=None)
            return replace(q, **_one(key, text))
        case ClaimValue() as c:
            return understood(mention, text) if key == "wording" else replace(c, **_one(key, text))


def understood(mention: Mention, text: str, date: str = "") -> MentionValue:
    """Return what words typed for a mention mean. Raises BadInputError where they mean nothing."""
    from annotations.reading import value_said

    return value_said(mention.kind, text, mention.value, date)


def _figure_changed(figure: FigureValue, key: str, text: str) -> FigureValue:
    q = figure.quantity
    if key == "amount":
        low, high = _amount(text)
        return FigureValue(replace(q, low=low, high=high))
    if key == "unit":
        name = unit_name(text) if text != q.unit else q.unit_name
        return FigureValue(replace(q, unit=text.upper() if q.kind == "money" else text, unit_name=name or q.unit_name))
    if key == "per":
        return FigureValue(replace(q, per=text or None))
    return FigureValue(replace(q, **_one(key, text)))


def unit_name(code: str) -> str:
    """Return the English name of a currency code, "" where it is none."""
    from babel.core import UnknownLocaleError
    from babel.numbers import get_currency_name

    try:
        name = get_currency_name(code.upper(), locale="en")
    except (UnknownLocaleError, LookupError):
        return ""
    return "" if name == code.upper() else name[:1] + name[1:].replace("Dollar", "dollar").replace("Pound", "pound")


def _amount(text: str) -> tuple[Decimal, Decimal]:
    pieces = [p for p in text.replace("–", " ").replace("…", " ").split(" ") if p]
    try:
        numbers = [Decimal(p.replace(",", "").replace("\u2009", "")) for p in pieces]
    except InvalidOperation:
        numbers = []
    if len(numbers) not in (1, 2) or not all(n.is_finite() for n in numbers):
        raise BadInputError(
            say("“%1” is not an amount.", text), say("Write digits, or two numbers with a dash between them.")
        )
    return min(numbers), max(numbers)


def choices(mention: Mention) -> tuple[Choice, ...]:
    """Return what the keys 1 to 9 give a mention: other readings of a figure, types of an entity or a quote."""
    match mention.value:
        case FigureValue() as f:
            return tuple(
                Choice(f"{wording.quantity(a.quantity)} — {a.reason}", FigureValue(a.quantity)) for a in f.alternatives
            )[:9]
        case EntityValue() as e:
            return tuple(Choice(words, replace(e, type=cast("EntityType", t))) for t, words in _pairs("entity"))
        case QuoteValue() as q:
            return tuple(Choice(words, replace(q, type=cast("Any", t))) for t, words in _pairs("quote"))
        case ClaimValue() as c:
            return tuple(Choice(words, replace(c, kind=cast("ClaimKind", k))) for k, words in _pairs("claim"))[:9]
        case _:
            return ()


def _pairs(kind: str) -> tuple[tuple[str, str], ...]:
    tables = {"entity": wording.ENTITY_TYPES, "quote": wording.QUOTE_TYPES, "claim": wording.CLAIM_KINDS}
    return _choices(tables[kind])


def _choices(table: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(table.items())


def _one(key: str, value: str) -> dict[str, Any]:
    return {key: value}


def _needed(text: str, what: str) -> str:
    if not text:
        raise BadInputError(say("%1 cannot be empty.", what), say("Type it, or press Esc to leave it as it was."))
    return text
