"""What every picture and every part of one has in common: made plain, sent as JSON."""

from __future__ import annotations

import math
from dataclasses import MISSING, dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar

from mlx_exercises.figures import coerce

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def made_by(make: Callable[[Any], Any]) -> Mapping[str, Any]:
    """Return the metadata of a field whose values go through `make` when a record is made."""
    return {"make": make}


LABEL = made_by(coerce.label)
NAME = made_by(coerce.name)
NAMES = made_by(coerce.names)
NUMBERS = made_by(coerce.numbers)
COUNT = made_by(coerce.count)
SWITCH = made_by(bool)


@dataclass(frozen=True, slots=True)
class Record:
    """A frozen record that knows its JSON form. Its fields are plain values or records."""

    kinds: ClassVar[dict[str, type[Record]]] = {}

    def __init_subclass__(cls) -> None:
        """Make the kind known. A slotted dataclass is made twice; the second one stays."""
        Record.kinds[cls.__name__.lower()] = cls

    def __post_init__(self) -> None:
        """Make every field plain, then check them together."""
        for each in fields(self):
            if make := each.metadata.get("make"):
                self._put(each.name, make(getattr(self, each.name)))
        self._settle()

    def _put(self, name: str, value: Any) -> None:
        """Set a field while the record is being made."""
        object.__setattr__(self, name, value)

    def _settle(self) -> None:
        """Check what concerns several fields, and bound their size."""

    def to_json(self) -> dict[str, Any]:
        """Return the record as strict JSON values; what has its default value is left out."""
        data: dict[str, Any] = {"kind": type(self).__name__.lower()}
        for each in fields(self):
            value = getattr(self, each.name)
            if each.default is MISSING or value != each.default:
                data[each.name] = encode(value)
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Record):
    """Something to see. The title stands above it, the note (one sentence) below."""

    title: str = field(default="", metadata=LABEL)
    note: str = field(default="", metadata=made_by(coerce.prose))


def encode(value: Any) -> Any:
    """Return a field's value as strict JSON values: nan and infinities become {"number": "nan"}."""
    match value:
        case Record():
            return value.to_json()
        case tuple() | list():
            return [encode(each) for each in value]
        case float() if not math.isfinite(value):
            return {"number": str(value)}
        case _:
            return value


def decode(value: Any) -> Any:
    """Return what `encode` was given.

    Raises ValueError for a kind of picture that this version does not know, or for a record
    that lacks something.
    """
    match value:
        case {"number": str(name)}:
            return float(name)
        case {"kind": str(kind)}:
            if (cls := Record.kinds.get(kind)) is None:
                raise ValueError(f"no picture is of the kind {kind!r}")
            known = {f.name: decode(value[f.name]) for f in fields(cls) if f.name in value}
            try:
                return cls(**known)
            except (TypeError, AttributeError, LookupError, ArithmeticError) as error:
                raise ValueError(f"this is no {kind}: {error}") from error
        case list():
            return tuple(decode(each) for each in value)
        case dict():
            raise ValueError("a picture's JSON names its kind")
        case _:
            return value
