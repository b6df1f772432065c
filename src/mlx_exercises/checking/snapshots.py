"""Copies of values as they are now: for `unchanged`, and for calls that are shown later."""

from __future__ import annotations

from itertools import islice

from mlx_exercises.checking import array_access, introspect

_NUMBERS = 64  # of an array that is copied to be shown
_ITEMS = (24, 12, 4, 2)  # of a list, at each depth


class Elided:
    """Stands for what is too large to copy."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def deep_copy(value: object) -> object:
    """Return an independent copy; a tensor's is detached from its graph."""
    if introspect.is_tensor(value):
        return introspect.library("torch").Tensor.detach(value).clone()
    # Item by item, because a tensor that was computed refuses to be deep-copied.
    if type(value) is list:
        return [deep_copy(each) for each in value]
    if type(value) is tuple:
        return tuple(deep_copy(each) for each in value)
    if type(value) is dict:
        return {key: deep_copy(each) for key, each in value.items()}
    import copy  # only here, for a tenth of what this package takes to load

    return copy.deepcopy(value)


def small_copy(value: object, depth: int = 0) -> object:
    """Return a copy that is cheap to make and good enough to show.

    Large arrays are described, long lists cut; what is no container is kept as it is.
    """
    array = array_access.array_of(value)
    if array is not None and not introspect.is_series(value):
        if array.size <= _NUMBERS and array.dtype.kind != "O":
            return array.copy()
        return Elided(f"<{'×'.join(map(str, array.shape))} {array_access.dtype_of(value)}>")
    cls = type(value)
    if not introspect.is_one_of(cls, (list, tuple, dict, set)):
        return value
    if depth == len(_ITEMS):
        return Elided("…")
    return _few(value, depth)


def _few(value: object, depth: int) -> object:
    most, size = _ITEMS[depth], len(value)  # type: ignore[arg-type]
    more = Elided(f"… {size} in all")
    if isinstance(value, dict):
        few = {key: small_copy(each, depth + 1) for key, each in islice(value.items(), most)}
        return few if size <= most else Elided(f"<dict of {size}>")
    if isinstance(value, set):
        return set(value) if size <= most else Elided(f"<set of {size}>")
    items = [small_copy(each, depth + 1) for each in islice(value, most)]  # type: ignore[call-overload]
    items += [more] if size > most else []
    return tuple(items) if isinstance(value, tuple) else items
