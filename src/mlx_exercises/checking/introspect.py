"""What type a value really is.

A class may override `__eq__`, `__array__`, `__class__` or `shape`, and a metaclass even
`__name__`, `__mro__` and the `==` of classes; a check must not believe any of it. So types
are compared by identity, and nothing else asks a value about itself before its exact type
is known to be one of Python's, NumPy's, torch's or pandas's own. These libraries are looked
up, never imported: while nobody has imported one, no value can belong to it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

_MARKS = {"numpy": "sctypeDict", "torch": "Tensor", "pandas": "DataFrame"}


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


def derives(cls: type, base: type) -> bool:
    """Tell whether a class is `base` or inherits from it."""
    return is_one_of(base, bases(cls))


def is_one_of(cls: type, classes: Iterable[type]) -> bool:
    """Tell whether a class is one of several; `in` would ask a metaclass for its `==`."""
    return any(cls is each for each in classes)


@lru_cache(maxsize=1)
def _numpy_scalars() -> frozenset[int]:
    return frozenset(id(each) for each in library("numpy").sctypeDict.values())


def is_numpy_scalar(value: object) -> bool:
    """Tell whether a value is one of NumPy's own scalars, such as np.float64."""
    return library("numpy") is not None and id(type(value)) in _numpy_scalars()


def is_array(value: object) -> bool:
    """Tell whether a value is exactly a NumPy array."""
    numpy = library("numpy")
    return numpy is not None and type(value) is numpy.ndarray


def is_tensor(value: object) -> bool:
    """Tell whether a value is exactly a torch tensor or parameter."""
    torch = library("torch")
    return torch is not None and is_one_of(type(value), (torch.Tensor, torch.nn.Parameter))


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
    module = str(type.__dict__["__module__"].__get__(cls))
    root = module.partition(".")[0]
    if root not in sys.stdlib_module_names and root not in ("numpy", "pandas"):
        return False
    # A class can claim any module; being found there is harder.
    return getattr(sys.modules.get(module), class_name(cls), None) is cls
