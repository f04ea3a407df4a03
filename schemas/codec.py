"""Dataclasses to plain JSON values and back, by their type hints alone. Light enough for the start-up path.

Decimals travel as decimal strings, tuples as lists; unknown keys and wrong types are refused, missing keys take the
field's default.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar

T = TypeVar("T")
Json = dict[str, Any] | list[Any] | str | int | float | bool | None


class DecodeError(ValueError):
    """A value that does not have the shape of its contract; the message names the place."""


def encode(value: object) -> Any:
    """Return `value` (a dataclass, container, Decimal or plain value) as what `json.dumps` takes."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
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


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def decode(cls: type[T], data: object, at: str = "") -> T:
    """Return `data` (parsed JSON) as an instance of the dataclass `cls`. Raises DecodeError, naming the place."""
    return typing.cast(T, _decode(cls, data, at or cls.__name__))


def _decode(hint: Any, data: Any, at: str) -> Any:
    origin = typing.get_origin(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _decode_dataclass(hint, data, at)
    if origin in (typing.Union, types.UnionType):
        return _decode_union(typing.get_args(hint), data, at)
    if origin is Literal:
        if data not in typing.get_args(hint):
            raise DecodeError(f"{at}: {data!r} is not one of {', '.join(map(str, typing.get_args(hint)))}")
        return data
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise DecodeError(f"{at}: a list is needed")
        return tuple(_decode(typing.get_args(hint)[0], item, f"{at}[{i}]") for i, item in enumerate(data))
    if origin is dict:
        if not isinstance(data, dict):
            raise DecodeError(f"{at}: an object is needed")
        return {str(k): _decode(typing.get_args(hint)[1], v, f"{at}.{k}") for k, v in data.items()}
    return _decode_plain(hint, data, at)


def _decode_dataclass(cls: type, data: Any, at: str) -> Any:
    if not isinstance(data, dict):
        raise DecodeError(f"{at}: an object is needed")
    fields = {f.name: f for f in dataclasses.fields(cls)}
    unknown = sorted(set(data) - set(fields))
    if unknown:
        raise DecodeError(f"{at}: unknown key {unknown[0]!r}")
    hints = _hints(cls)
    values = {name: _decode(hints[name], value, f"{at}.{name}") for name, value in data.items()}
    for name, f in fields.items():
        no_default = f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
        if name not in values and no_default:
            raise DecodeError(f"{at}: key {name!r} is missing")
    return cls(**values)


def _decode_union(options: tuple[Any, ...], data: Any, at: str) -> Any:
    if data is None and type(None) in options:
        return None
    problems = []
    for option in options:
        if option is type(None):
            continue
        try:
            return _decode(option, data, at)
        except DecodeError as problem:
            problems.append(str(problem))
    raise DecodeError(problems[0] if len(problems) == 1 else f"{at}: no form fits ({'; '.join(problems)})")


def _decode_plain(hint: Any, data: Any, at: str) -> Any:
    if hint is Any:
        return data
    if hint is Decimal:
        try:
            number = Decimal(data) if isinstance(data, str) else None
        except InvalidOperation:
            number = None
        if number is None or not number.is_finite():
            raise DecodeError(f"{at}: {data!r} is not a decimal string")
        return number
    if hint is float and isinstance(data, int | float) and not isinstance(data, bool):
        return float(data)
    if isinstance(hint, type) and isinstance(data, hint) and not (hint is int and isinstance(data, bool)):
        return data
    raise DecodeError(f"{at}: {data!r} is not of type {getattr(hint, '__name__', hint)}")
