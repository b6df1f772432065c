"""The base classes of figures and their parts: converted to plain values, sent as JSON."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, ClassVar

from mlx_exercises.figures import coerce


def converted_by(convert: Callable[[Any], Any]) -> Mapping[str, Any]:
    """Return the metadata of a field whose values `convert` makes plain."""
    return {"convert": convert}


LABEL = converted_by(coerce.label)
NAME = converted_by(coerce.name)
NAMES = converted_by(coerce.names)
NUMBERS = converted_by(coerce.numbers)
COUNT = converted_by(coerce.count)
SWITCH = converted_by(bool)
MAYBE_NUMBER = converted_by(lambda given: None if given is None else coerce.number(given))
MAYBE_PAIR = converted_by(lambda given: None if given is None else coerce.pair(given))


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A figure or a part of one, with its JSON form. Its fields are plain values or parts."""

    kinds: ClassVar[dict[str, type[FigurePart]]] = {}

    def __init_subclass__(cls) -> None:
        """Register the kind. `slots=True` makes a class twice; the second one stays."""
        FigurePart.kinds[cls.__name__.lower()] = cls

    def __post_init__(self) -> None:
        """Convert every field, then validate them together."""
        for each in fields(self):
            if convert := each.metadata.get("convert"):
                self._set(each.name, convert(getattr(self, each.name)))
        self._validate()

    def _set(self, name: str, value: Any) -> None:
        """Set a field of the frozen object while it is being made."""
        object.__setattr__(self, name, value)

    def _validate(self) -> None:
        """Validate what concerns several fields, and bound their size."""

    def to_json(self) -> dict[str, Any]:
        """Return strict JSON values; a field that has its default value is left out."""
        data: dict[str, Any] = {"kind": type(self).__name__.lower()}
        for each in fields(self):
            value = getattr(self, each.name)
            if each.default is MISSING or value != each.default:
                data[each.name] = encode(value)
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(FigurePart):
    """Something to show. The title stands above it, the note (one sentence) below."""

    title: str = field(default="", metadata=LABEL)
    note: str = field(default="", metadata=converted_by(coerce.prose))


def encode(value: Any) -> Any:
    """Return a field's value as strict JSON values: nan and infinities become {"number": "nan"}."""
    match value:
        case FigurePart():
            return value.to_json()
        case tuple() | list():
            return [encode(each) for each in value]
        case float() if not math.isfinite(value):
            return {"number": str(value)}
        case _:
            return value


def decode(value: Any) -> Any:
    """Return what `encode` was given.

    Raises ValueError for a kind that this version does not know, or where a field is missing.
    """
    match value:
        case {"number": str(name)}:
            return float(name)
        case {"kind": str(kind)}:
            if (cls := FigurePart.kinds.get(kind)) is None:
                raise ValueError(f"no figure is of the kind {kind!r}")
            known = {f.name: decode(value[f.name]) for f in fields(cls) if f.name in value}
            try:
                return cls(**known)
            except (TypeError, AttributeError, LookupError, ArithmeticError) as error:
                raise ValueError(f"this is no {kind}: {error}") from error
        case list():
            return tuple(decode(each) for each in value)
        case dict():
            raise ValueError("a figure's JSON names its kind")
        case _:
            return value
