"""Dataclasses to plain JSON values and back, by their type hints alone. Light enough for the start-up path.

Decimals travel as decimal strings, tuples as lists; unknown keys and wrong types are refused, missing keys take the
field's default. What a type needs is worked out once: a value is then read by a few calls of C for each dataclass, and
its place is put into words only where something is wrong.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from operator import attrgetter, itemgetter
from typing import Any, Literal, NamedTuple, TypeVar

T = TypeVar("T")
MOST_DIGITS = 400
"""Digits of the longest number: written out in full, one with a huge exponent would fill the memory."""
_PLAIN = frozenset({str, int, float, bool, type(None)})
_MOST_PLANS = 32
"""So many orders of keys are remembered for a type: ours has one for each version that it was written by."""
Json = dict[str, Any] | list[Any] | str | int | float | bool | None
Encoder = Callable[[Any], Any]
Decoder = Callable[[Any], Any]


class DecodeError(ValueError):
    """A value that does not have the shape of its contract; the message names the place."""


def encode(value: object) -> Any:
    """Return `value` (a dataclass, container, Decimal or plain value) as what `json.dumps` takes."""
    kind: Any = type(value)
    return value if kind in _PLAIN else _encoder(kind, False)(value)


def encode_short(value: object) -> Any:
    """As `encode`, without the fields that have their default: `decode` puts them back."""
    kind: Any = type(value)
    return value if kind in _PLAIN else _encoder(kind, True)(value)


def decimal_text(value: Decimal) -> str:
    """Return a decimal as plain digits, without exponent or trailing zeros: 2.9E+9 is "2900000000"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@functools.cache
def _encoder(kind: Any, short: bool) -> Encoder:
    """Return the function that encodes values of a type; made once for each type."""
    if issubclass(kind, str | int | float):
        return lambda value: value
    inner = encode_short if short else encode
    if dataclasses.is_dataclass(kind):
        cls = typing.cast(type, kind)
        return _short_encoder(cls) if short else _dataclass_encoder(cls)
    if issubclass(kind, Decimal):
        return decimal_text
    if issubclass(kind, tuple | list):
        return lambda value: [inner(item) for item in value]
    if issubclass(kind, Mapping):
        return lambda value: {str(key): inner(item) for key, item in value.items()}
    return lambda value: value


def _values(cls: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Return the names of a dataclass's fields, and what reads them all."""
    names = tuple(_fields(cls))
    if len(names) > 1:
        return names, attrgetter(*names)
    return names, lambda value: tuple(getattr(value, name) for name in names)


def _nested(cls: type, inner: Encoder) -> tuple[tuple[str, Encoder], ...]:
    """Return the fields of a dataclass that may hold more than a plain value, each with what encodes them."""
    hints = typing.get_type_hints(cls)
    found = ((name, _encoder_of_hint(hints[name], inner)) for name in _fields(cls))
    return tuple((name, encoder) for name, encoder in found if encoder is not None)


def _encoder_of_hint(hint: Any, inner: Encoder) -> Encoder | None:
    """Return what encodes the values of a field, by its type alone; None where they are plain as they are."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in _PLAIN or origin is Literal:
        return None
    if origin is tuple and arguments[1:] == (...,) and arguments[0] in _PLAIN:
        return list
    if origin is dict and arguments[0] is str and arguments[1] in _PLAIN:
        return dict
    return inner


def _dataclass_encoder(cls: type) -> Encoder:
    names, values = _values(cls)
    nested = _nested(cls, encode)

    def encode_dataclass(value: Any) -> dict[str, Any]:
        found = dict(zip(names, values(value), strict=True))
        for name, encoder in nested:
            found[name] = encoder(found[name])
        return found

    return encode_dataclass


def _short_encoder(cls: type) -> Encoder:
    _, values = _values(cls)
    nested = _nested(cls, encode_short)
    needed = [name for name, must in _fields(cls).items() if must]
    rest = [(f.name, place, f.default) for place, f in enumerate(dataclasses.fields(cls)) if f.name not in needed]

    def encode_dataclass(value: Any) -> dict[str, Any]:
        told = values(value)
        found = dict(zip(needed, told, strict=False))  # those that must be given come first
        for name, place, default in rest:
            inner = told[place]
            if inner is not default and inner != default:
                found[name] = inner
        for name, encoder in nested:
            if name in found:
                found[name] = encoder(found[name])
        return found

    return encode_dataclass


class _MisfitError(Exception):
    """What is wrong with a value; what holds it adds its place, from the inside out."""

    def __init__(self, problem: str, inner: Sequence["_MisfitError"] = ()) -> None:
        super().__init__(problem)
        self.problem = problem
        self.inner = inner
        self.place: list[str] = []

    def told(self, around: str) -> str:
        at = around + "".join(reversed(self.place))
        more = f" ({'; '.join(one.told(at) for one in self.inner)})" if self.inner else ""
        return f"{at}: {self.problem}{more}"


def decode(cls: type[T], data: object, at: str = "") -> T:
    """Return `data` (parsed JSON) as an instance of the dataclass `cls`. Raises DecodeError, naming the place."""
    try:
        return typing.cast(T, _decoder(typing.cast(Any, cls))(data))
    except _MisfitError as misfit:
        raise DecodeError(misfit.told(at or cls.__name__)) from None


@functools.cache
def _fields(cls: type) -> dict[str, bool]:
    """Return the names of a dataclass's fields, each with whether it must be given."""
    missing = dataclasses.MISSING
    return {f.name: f.default is missing and f.default_factory is missing for f in dataclasses.fields(cls)}


@functools.cache
def _decoder(hint: Any) -> Decoder:
    """Return the function that decodes values of a type; made once for each type."""
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass_decoder(hint)
    if origin in (typing.Union, types.UnionType):
        return _union_decoder(arguments)
    if origin is Literal:
        return _literal_decoder(arguments)
    if origin is tuple:
        return _tuple_decoder(_decoder(arguments[0]))
    if origin is dict:
        return _dict_decoder(_decoder(arguments[1]))
    if hint is Any:
        return lambda data: data
    return _decimal if hint is Decimal else _plain_decoder(hint)


class _Plan(NamedTuple):
    """How the values of an object with certain keys become a dataclass. Those of plain types are looked at together."""

    plain: Callable[[list[Any]], tuple[Any, ...]]
    types: tuple[Any, ...]
    plain_steps: tuple[tuple[int, Decoder], ...]
    steps: tuple[tuple[int, Decoder], ...]
    make: Callable[..., Any]


def _plan(cls: type, names: tuple[str, ...]) -> _Plan:
    """Return the plan for a dataclass from an object with these keys. Raises _MisfitError where they do not fit."""
    fields = _fields(cls)
    if unknown := set(names) - fields.keys():
        raise _MisfitError(f"unknown key {min(unknown)!r}")
    if absent := [name for name, needed in fields.items() if needed and name not in names]:
        raise _MisfitError(f"key {absent[0]!r} is missing")
    hints = typing.get_type_hints(cls)
    steps = tuple((i, _decoder(hints[name])) for i, name in enumerate(names))
    plain = [i for i, name in enumerate(names) if hints[name] in _PLAIN]
    if len(plain) < 2:
        plain = []  # itemgetter would give the value itself, not a tuple
    return _Plan(
        itemgetter(*plain) if plain else lambda values: (),
        tuple(hints[names[i]] for i in plain),
        tuple(steps[i] for i in plain),
        tuple(step for step in steps if step[0] not in plain),
        _maker(cls, names),
    )


def _maker(cls: type, names: tuple[str, ...]) -> Callable[..., Any]:
    """Return what makes a dataclass of the values of these fields."""
    order = tuple(_fields(cls))
    if names == order[: len(names)]:
        return cls
    defaults = {f.name: f.default for f in dataclasses.fields(cls) if f.name not in names}
    if dataclasses.MISSING in defaults.values():
        return lambda *values: cls(**dict(zip(names, values, strict=True)))
    places = [*names, *defaults]
    arranged = itemgetter(*map(places.index, order))
    rest = tuple(defaults.values())
    return lambda *values: cls(*arranged(values + rest))


def _dataclass_decoder(cls: type) -> Decoder:
    plans: dict[tuple[str, ...], _Plan] = {}

    def decode_dataclass(data: Any) -> Any:
        if not isinstance(data, dict):
            raise _MisfitError("an object is needed")
        names = tuple(data)
        plan = plans.get(names)
        if plan is None:  # not before the first use: a type may hold itself
            plan = _plan(cls, names)
            if len(plans) < _MOST_PLANS:
                plans[names] = plan
        plain, kinds, plain_steps, steps, make = plan
        values = list(data.values())
        index = 0
        try:
            if tuple(map(type, plain(values))) != kinds:
                for index, decoder in plain_steps:
                    values[index] = decoder(values[index])
            for index, decoder in steps:
                values[index] = decoder(values[index])
        except _MisfitError as misfit:
            misfit.place.append("." + names[index])
            raise
        return make(*values)

    return decode_dataclass


def _fits(option: Any, names: tuple[str, ...] | None) -> bool:
    """Whether an option of a union may fit an object, by its keys alone; `names` is None for what is no object."""
    if names is None or not dataclasses.is_dataclass(option):
        return True
    fields = _fields(typing.cast(type, option))
    return fields.keys() >= set(names) and all(name in names for name, needed in fields.items() if needed)


def _union_decoder(arguments: tuple[Any, ...]) -> Decoder:
    optional = type(None) in arguments
    options = [option for option in arguments if option is not type(None)]
    if len(options) == 1:
        only = _decoder(options[0])
        return lambda data: None if data is None else only(data)
    fitting: dict[tuple[str, ...] | None, list[Decoder]] = {}

    def decode_union(data: Any) -> Any:
        if data is None and optional:
            return None
        names = tuple(data) if isinstance(data, dict) else None
        decoders = fitting.get(names)
        if decoders is None:
            decoders = [_decoder(option) for option in options if _fits(option, names)]
            if len(fitting) < _MOST_PLANS:
                fitting[names] = decoders
        for decoder in decoders:
            try:
                return decoder(data)
            except _MisfitError:
                continue
        raise _MisfitError("no form fits", _problems(options, data))

    return decode_union


def _problems(options: list[Any], data: Any) -> list[_MisfitError]:
    found = []
    for option in options:
        try:
            _decoder(option)(data)
        except _MisfitError as misfit:
            found.append(misfit)
    return found


def _literal_decoder(values: tuple[Any, ...]) -> Decoder:
    allowed = frozenset(values)

    def decode_literal(data: Any) -> Any:
        try:
            if data in allowed:
                return data
        except TypeError:  # a list or an object
            pass
        raise _MisfitError(f"{data!r} is not one of {', '.join(map(str, values))}")

    return decode_literal


def _tuple_decoder(of: Decoder) -> Decoder:
    def decode_tuple(data: Any) -> Any:
        if not isinstance(data, list | tuple):
            raise _MisfitError("a list is needed")
        found: list[Any] = []
        try:
            for item in data:
                found.append(of(item))
        except _MisfitError as misfit:
            misfit.place.append(f"[{len(found)}]")
            raise
        return tuple(found)

    return decode_tuple


def _dict_decoder(of: Decoder) -> Decoder:
    def decode_dict(data: Any) -> Any:
        if not isinstance(data, dict):
            raise _MisfitError("an object is needed")
        found = {}
        for key, value in data.items():
            try:
                found[str(key)] = of(value)
            except _MisfitError as misfit:
                misfit.place.append(f".{key}")
                raise
        return found

    return decode_dict


def _decimal(data: Any) -> Decimal:
    try:
        number = Decimal(data) if isinstance(data, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise _MisfitError(f"{data!r} is not a decimal string")
    if len(data) > MOST_DIGITS or ("E" in data.upper() and not _is_short(number)):
        raise _MisfitError(f"a number of more than {MOST_DIGITS} digits")
    return number


def _is_short(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and -MOST_DIGITS < exponent < MOST_DIGITS


def _plain_decoder(hint: Any) -> Decoder:
    def decode_plain(data: Any) -> Any:
        if type(data) is hint:
            return data
        if hint is float and isinstance(data, int) and not isinstance(data, bool):
            return float(data)
        if isinstance(hint, type) and isinstance(data, hint) and not (hint is int and isinstance(data, bool)):
            return data
        raise _MisfitError(f"{data!r} is not of type {getattr(hint, '__name__', hint)}")

    return decode_plain
