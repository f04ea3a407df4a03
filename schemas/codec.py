"""Dataclasses to plain JSON values and back, by their type hints alone. Light enough for the start-up path.

Decimals travel as decimal strings, tuples as lists; unknown keys and wrong types are refused, missing keys take the
field's default.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar

T = TypeVar("T")
MOST_DIGITS = 400
"""Digits of the longest number: written out in full, one with a huge exponent would fill the memory."""
_PLAIN = frozenset({str, int, float, bool, type(None)})
Json = dict[str, Any] | list[Any] | str | int | float | bool | None


class DecodeError(ValueError):
    """A value that does not have the shape of its contract; the message names the place."""


def encode(value: object) -> Any:
    """Return `value` (a dataclass, container, Decimal or plain value) as what `json.dumps` takes."""
    kind = type(value)
    if kind in _PLAIN or isinstance(value, str | int | float):
        return value
    if dataclasses.is_dataclass(kind):
        found = {}
        for name in _fields(kind):
            inner = getattr(value, name)
            found[name] = inner if type(inner) in _PLAIN else encode(inner)
        return found
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    return value


def decimal_text(value: Decimal) -> str:
    """Return a decimal as plain digits, without exponent or trailing zeros: 2.9E+9 is "2900000000"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


Place = tuple[Any, str]
"""Where a value stands: (the place around it, what to add), put into words only where something is wrong."""
Decoder = Callable[[Any, Place], Any]


def decode(cls: type[T], data: object, at: str = "") -> T:
    """Return `data` (parsed JSON) as an instance of the dataclass `cls`. Raises DecodeError, naming the place."""
    return typing.cast(T, _decoder(typing.cast(Any, cls))(data, (None, at or cls.__name__)))


def _words(at: Place) -> str:
    around, own = at
    return own if around is None else _words(around) + own


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
        return lambda data, at: data
    return _decimal if hint is Decimal else _plain_decoder(hint)


def _dataclass_decoder(cls: type) -> Decoder:
    decoders: dict[str, tuple[Decoder, str]] = {}
    required = {name for name, needed in _fields(cls).items() if needed}

    def decode_dataclass(data: Any, at: Place) -> Any:
        if not isinstance(data, dict):
            raise DecodeError(f"{_words(at)}: an object is needed")
        if not decoders:  # not before the first use: a type may hold itself
            hints = typing.get_type_hints(cls)
            decoders.update({name: (_decoder(hints[name]), "." + name) for name in _fields(cls)})
        if not data.keys() <= decoders.keys():
            raise DecodeError(f"{_words(at)}: unknown key {min(data.keys() - decoders.keys())!r}")
        values = {}
        for name, value in data.items():
            decoder, own = decoders[name]
            values[name] = decoder(value, (at, own))
        if not required <= values.keys():
            absent = next(name for name in decoders if name in required and name not in values)
            raise DecodeError(f"{_words(at)}: key {absent!r} is missing")
        return cls(**values)

    return decode_dataclass


def _fits(option: Any, data: Any) -> bool:
    """Whether an option of a union may fit, by the keys alone."""
    if not (dataclasses.is_dataclass(option) and isinstance(data, dict)):
        return True
    fields = _fields(typing.cast(type, option))
    return data.keys() <= fields.keys() and all(name in data for name, needed in fields.items() if needed)


def _union_decoder(arguments: tuple[Any, ...]) -> Decoder:
    optional = type(None) in arguments
    options = [option for option in arguments if option is not type(None)]

    def decode_union(data: Any, at: Place) -> Any:
        if data is None and optional:
            return None
        for option in options:
            if len(options) == 1 or _fits(option, data):
                try:
                    return _decoder(option)(data, at)
                except DecodeError:
                    if len(options) == 1:
                        raise
        raise DecodeError(f"{_words(at)}: no form fits ({'; '.join(_problems(options, data, at))})")

    return decode_union


def _problems(options: list[Any], data: Any, at: Place) -> Iterator[str]:
    for option in options:
        try:
            _decoder(option)(data, at)
        except DecodeError as problem:
            yield str(problem)


def _literal_decoder(values: tuple[Any, ...]) -> Decoder:
    def decode_literal(data: Any, at: Place) -> Any:
        if data not in values:
            raise DecodeError(f"{_words(at)}: {data!r} is not one of {', '.join(map(str, values))}")
        return data

    return decode_literal


def _tuple_decoder(of: Decoder) -> Decoder:
    def decode_tuple(data: Any, at: Place) -> Any:
        if not isinstance(data, list | tuple):
            raise DecodeError(f"{_words(at)}: a list is needed")
        return tuple([of(item, (at, f"[{i}]")) for i, item in enumerate(data)])

    return decode_tuple


def _dict_decoder(of: Decoder) -> Decoder:
    def decode_dict(data: Any, at: Place) -> Any:
        if not isinstance(data, dict):
            raise DecodeError(f"{_words(at)}: an object is needed")
        return {str(key): of(value, (at, f".{key}")) for key, value in data.items()}

    return decode_dict


def _decimal(data: Any, at: Place) -> Decimal:
    try:
        number = Decimal(data) if isinstance(data, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise DecodeError(f"{_words(at)}: {data!r} is not a decimal string")
    exponent = number.as_tuple().exponent
    if len(data) > MOST_DIGITS or not (isinstance(exponent, int) and -MOST_DIGITS < exponent < MOST_DIGITS):
        raise DecodeError(f"{_words(at)}: a number of more than {MOST_DIGITS} digits")
    return number


def _plain_decoder(hint: Any) -> Decoder:
    def decode_plain(data: Any, at: Place) -> Any:
        if type(data) is hint:
            return data
        if hint is float and isinstance(data, int) and not isinstance(data, bool):
            return float(data)
        if isinstance(hint, type) and isinstance(data, hint) and not (hint is int and isinstance(data, bool)):
            return data
        raise DecodeError(f"{_words(at)}: {data!r} is not of type {getattr(hint, '__name__', hint)}")

    return decode_plain
