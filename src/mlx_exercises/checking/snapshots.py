"""Copies of values as they are now: for `unchanged`, and for calls shown later."""

from __future__ import annotations

import copy

from mlx_exercises.checking import reading

_SMALL = 64  # numbers of an array
_FEW = 24  # items of a list


class Described:
    """Stands for a value that is too large to copy."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def deep_copy(value: object) -> object:
    """Return an independent copy; a tensor's is detached from its graph."""
    if reading.is_array(value):
        return value.copy()  # type: ignore[attr-defined]
    if reading.is_tensor(value):
        return reading.library("torch").Tensor.detach(value).clone()
    if type(value) is list:
        return [deep_copy(each) for each in value]
    if type(value) is tuple:
        return tuple(deep_copy(each) for each in value)
    if type(value) is dict:
        return {key: deep_copy(each) for key, each in value.items()}
    return copy.deepcopy(value)


def small_copy(value: object, depth: int = 0) -> object:
    """Return a copy that is cheap to make: what is large is described instead."""
    array = value if reading.is_array(value) or reading.is_tensor(value) else None
    if array is not None:
        values = reading.array_of(array)
        if values.size <= _SMALL and values.dtype.kind != "O":
            return values.copy()
        sizes = "×".join(map(str, values.shape))
        return Described(f"<{sizes} {reading.dtype_name(value)}>")
    if type(value) in (list, tuple) and depth < 4:
        items: list[object] = [small_copy(each, depth + 1) for each in value[:_FEW]]  # type: ignore[index]
        if len(value) > _FEW:  # type: ignore[arg-type]
            items.append(Described(f"… {len(value)} in all"))  # type: ignore[arg-type]
        return items if type(value) is list else tuple(items)
    if type(value) is dict and depth < 4:
        if len(value) > _FEW:
            return Described(f"<dict of {len(value)}>")
        return {key: small_copy(each, depth + 1) for key, each in value.items()}
    if type(value) in (set, bytearray):
        return Described(f"<set of {len(value)}>") if len(value) > _FEW else value.copy()  # type: ignore[arg-type,attr-defined]
    return value
