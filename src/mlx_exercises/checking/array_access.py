"""The numbers inside of values: what counts as a number, an array, a grid of numbers."""

from __future__ import annotations

from typing import Any

from mlx_exercises.checking import introspect

Number = int | float | complex

_KINDS = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex"}
_PYTHONS_OWN = {"int": "int64", "float": "float64", "complex": "complex128"}
_DEEPEST = 32  # a list can contain itself


def is_numeric(array: Any) -> bool:
    """Tell whether an array holds numbers, as against text, dates or Python objects."""
    return array.dtype.kind in _KINDS


def array_of(value: object) -> Any:
    """Return the numbers of an array, a tensor or a Series as a NumPy array, else None.

    The shape is kept. The memory may be shared: read it, never write to it.
    """
    if introspect.is_array(value):
        return value
    if introspect.is_tensor(value):
        return _tensor_values(value)
    if introspect.is_series(value):
        return introspect.library("pandas").Series.to_numpy(value)
    return None


def _tensor_values(value: Any) -> Any:
    torch = introspect.library("torch")
    # A tensor has a __dict__, so its methods can be shadowed; a fresh one has not.
    fresh = torch.Tensor.detach(value)
    if fresh.layout is not torch.strided:
        fresh = fresh.to_dense()
    fresh = fresh.cpu().resolve_conj().resolve_neg()
    try:
        return fresh.numpy()
    except TypeError:  # NumPy has no bfloat16
        return fresh.double().numpy()


def number_of(value: object) -> Number | None:
    """Return a number as a plain bool, int, float or complex; None if it is not one.

    A NumPy scalar, an array or tensor without axes, a Fraction and a Decimal are
    numbers. A subclass of float is not: it could answer anything.
    """
    cls = type(value)
    if cls is float or cls is int or cls is bool or cls is complex:
        return value  # type: ignore[return-value]
    if introspect.is_numpy_scalar(value) or (introspect.is_array(value) and value.ndim == 0):  # type: ignore[attr-defined]
        return _plain(value)
    if introspect.is_tensor(value):
        values = _tensor_values(value)
        return _plain(values) if values.ndim == 0 else None
    if introspect.class_name(cls) in ("Fraction", "Decimal") and introspect.is_trusted(cls):
        return float(value)  # type: ignore[arg-type]
    return None


def is_scalar(value: object) -> bool:
    """Tell whether a value is one of Python's numbers, or a NumPy scalar, which is as good."""
    cls = type(value)
    plain = cls is float or cls is int or cls is bool or cls is complex
    return plain or (introspect.is_numpy_scalar(value) and _plain(value) is not None)


def _plain(value: Any) -> Number | None:
    if value.dtype.kind not in _KINDS:
        return None
    plain = value.item()
    # item() hands back a longdouble as it is.
    return plain if type(plain) in (bool, int, float, complex) else float(plain)


def grid_of(value: object, depth: int = 0) -> tuple[tuple[int, ...], list[Number]] | None:
    """Return shape and flat numbers of nested lists and tuples; None if they are not even.

    The leaves are numbers, and rows may be arrays. Works without NumPy.
    """
    number = number_of(value)
    if number is not None:
        return (), [number]
    array = array_of(value)
    if array is not None:
        return (array.shape, array.ravel().tolist()) if array.dtype.kind in _KINDS else None
    if not introspect.is_one_of(type(value), (list, tuple)) or depth > _DEEPEST:
        return None
    shape: tuple[int, ...] | None = None
    flat: list[Number] = []
    for each in value:  # type: ignore[attr-defined]
        part = grid_of(each, depth + 1)
        if part is None or (shape is not None and part[0] != shape):
            return None
        shape = part[0]
        flat += part[1]
    return (len(value), *(shape or ())), flat  # type: ignore[arg-type]


def number_kind(value: Number) -> str:
    """Return bool, int, float or complex."""
    return type(value).__name__


def array_kind(array: Any) -> str:
    """Return bool, int, float or complex for an array of numbers, else its dtype's name."""
    return _KINDS.get(array.dtype.kind) or str(array.dtype)


def dtype_of(value: object) -> str:
    """Return the dtype of a number or an array by name: float32, int64; empty if it has none.

    Python's own numbers count as what NumPy makes of them.
    """
    if introspect.is_tensor(value):
        return str(introspect.library("torch").Tensor.detach(value).dtype).removeprefix("torch.")
    if (
        introspect.is_array(value)
        or introspect.is_numpy_scalar(value)
        or introspect.is_series(value)
    ):
        return str(value.dtype)  # type: ignore[attr-defined]
    return "" if number_of(value) is None else dtype_name(type(value))


def dtype_name(dtype: object) -> str:
    """Return the name of what an author means by a dtype: float, "int64", np.int8, torch.long.

    Raises TypeError for what cannot be one.
    """
    if isinstance(dtype, type):
        name = introspect.class_name(dtype)
    elif isinstance(dtype, str) or _root(dtype) in ("numpy", "torch", "pandas"):
        name = str(dtype).rpartition(".")[2]
    else:
        raise TypeError(f"{dtype!r} is no dtype")
    return _PYTHONS_OWN.get(name, name)


def _root(dtype: object) -> str:
    """Return the library that an object is from."""
    return type(dtype).__module__.partition(".")[0]
