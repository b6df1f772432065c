"""What a value really is, judged by its exact type.

A class may override `__eq__`, `__array__`, `__class__` or `shape`, and a check must not
believe any of it. So nothing here asks a value about itself before its exact type is
known to be one of Python's, NumPy's or torch's own; everything else is foreign.
NumPy, torch and pandas are looked up, never imported: while nobody has imported a
library, no value can belong to it.
"""

from __future__ import annotations

import sys
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Number = int | float | complex

_MARKS = {"numpy": "sctypeDict", "torch": "Tensor", "pandas": "DataFrame"}
_KINDS = {"b": "bool", "i": "int", "u": "int", "f": "float", "c": "complex"}
_PYTHONS_OWN = {"int": "int64", "float": "float64", "complex": "complex128"}
_DEEPEST = 32  # a list can contain itself


def library(name: str) -> Any:
    """Return numpy, torch or pandas if somebody has imported it, else None."""
    found = sys.modules.get(name)
    return found if hasattr(found, _MARKS[name]) else None


def class_name(cls: type) -> str:
    """Return the name of a class, past any metaclass that would lie about it."""
    return str(type.__dict__["__name__"].__get__(cls))


def bases(cls: type) -> tuple[type, ...]:
    """Return a class and what it inherits from, past any metaclass that would lie."""
    found: tuple[type, ...] = type.__dict__["__mro__"].__get__(cls)
    return found


@lru_cache(maxsize=1)
def _numpy_scalars() -> frozenset[type]:
    return frozenset(library("numpy").sctypeDict.values())


def is_numpy_scalar(value: object) -> bool:
    """Tell whether a value is one of NumPy's own scalars, such as np.float64."""
    return library("numpy") is not None and type(value) in _numpy_scalars()


def is_array(value: object) -> bool:
    """Tell whether a value is exactly a NumPy array."""
    numpy = library("numpy")
    return numpy is not None and type(value) is numpy.ndarray


def is_tensor(value: object) -> bool:
    """Tell whether a value is exactly a torch tensor or parameter."""
    torch = library("torch")
    return torch is not None and type(value) in (torch.Tensor, torch.nn.Parameter)


def is_series(value: object) -> bool:
    """Tell whether a value is exactly a pandas Series."""
    pandas = library("pandas")
    return pandas is not None and type(value) is pandas.Series


def is_frame(value: object) -> bool:
    """Tell whether a value is exactly a pandas DataFrame."""
    pandas = library("pandas")
    return pandas is not None and type(value) is pandas.DataFrame


def is_trusted(cls: type) -> bool:
    """Tell whether a class is Python's, NumPy's or pandas's own, so that its == is honest."""
    root = str(cls.__module__).partition(".")[0]
    if root not in sys.stdlib_module_names and root not in ("numpy", "pandas"):
        return False
    # A class can claim any module; being found there is harder.
    return getattr(sys.modules.get(str(cls.__module__)), class_name(cls), None) is cls


def is_numeric(array: Any) -> bool:
    """Tell whether an array holds numbers, as against text, dates or Python objects."""
    return array.dtype.kind in _KINDS


def array_of(value: object) -> Any:
    """Return the numbers of an array, a tensor or a Series as a NumPy array, else None.

    The shape is kept. The memory may be shared: read it, never write to it.
    """
    if is_array(value):
        return value
    if is_tensor(value):
        return _tensor_values(value)
    if is_series(value):
        return library("pandas").Series.to_numpy(value)
    return None


def _tensor_values(value: Any) -> Any:
    torch = library("torch")
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
    if cls in (int, float, bool, complex):
        return value  # type: ignore[return-value]
    if is_numpy_scalar(value) or (is_array(value) and value.ndim == 0):  # type: ignore[attr-defined]
        return _plain(value)
    if is_tensor(value):
        values = _tensor_values(value)
        return _plain(values) if values.ndim == 0 else None
    if class_name(cls) in ("Fraction", "Decimal"):
        source = sys.modules.get({"Fraction": "fractions", "Decimal": "decimal"}[class_name(cls)])
        if cls is getattr(source, class_name(cls), None):
            return float(value)  # type: ignore[arg-type]
    return None


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
    if type(value) not in (list, tuple) or depth > _DEEPEST:
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


def dtype_name(value: Any) -> str:
    """Return the name of a dtype, of a type, or of what has one: float32, int64, bool.

    Python's own numbers count as what NumPy makes of them. Empty when there is none.
    """
    if isinstance(value, str):
        name = value.rpartition(".")[2]
        return _PYTHONS_OWN.get(name, name)
    if isinstance(value, type) or type(value) in (int, float, bool, complex):
        name = class_name(value if isinstance(value, type) else type(value))
        return _PYTHONS_OWN.get(name, name)
    if is_tensor(value):
        return str(library("torch").Tensor.detach(value).dtype).removeprefix("torch.")
    if is_array(value) or is_numpy_scalar(value) or is_series(value):
        return str(value.dtype)
    text = str(value).removeprefix("torch.")
    return text if type(value).__module__.split(".")[0] in ("numpy", "torch", "pandas") else ""
