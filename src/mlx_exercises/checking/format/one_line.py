"""A value on one line: exact where it is short, cut where it is long, safe always.

No `__repr__` of the learner's is trusted: one that raises, or that returns a megabyte,
costs a few characters and no more.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from mlx_exercises.checking import array_access, introspect

WIDTH = 72
DIGITS = 6
ALL_DIGITS = 17
_IN_FULL = 1e9  # whole numbers below this are written out
_BITS = 4000  # of an int that is written out
_TEXT = 2000  # characters of a text that are looked at
# Items shown at each depth: a list can hold itself many times over.
_ITEMS = (40, 16, 4, 2, 1)
_CELLS = 40  # numbers of an array that are written out


def cut(text: str, width: int = WIDTH) -> str:
    """Return one line of text, with its middle left out when it is too long."""
    if len(text) <= width:
        return text
    head = (width - 3) * 2 // 3
    tail = width - 3 - head
    return f"{text[:head].rstrip()} … {text[-tail:].lstrip()}"


def number(value: array_access.Number, digits: int = DIGITS) -> str:
    """Return a number as text with so many significant digits; a float keeps its point."""
    if isinstance(value, complex):
        imaginary = number(value.imag, digits)
        sign = "" if imaginary.startswith("-") else "+"
        return f"({number(value.real, digits)}{sign}{imaginary}j)"
    if isinstance(value, int):
        size = value.bit_length()
        return str(value) if size <= _BITS else f"<an int of {size} bits>"
    if digits >= ALL_DIGITS:
        return repr(value)
    if value.is_integer() and abs(value) < _IN_FULL:
        return f"{value:.1f}"
    text = f"{value:.{digits}g}"
    # 7.9999999 is still a float when six digits round it to 8.
    return text if any(mark in text for mark in ".enf") else f"{text}.0"


def line(value: object, digits: int = DIGITS, width: int = WIDTH) -> str:
    """Return a value as one line of at most `width` columns."""
    return cut(_line(value, digits, 0), width)


def _line(value: object, digits: int, depth: int) -> str:
    cls = type(value)
    plain = array_access.number_of(value)
    if plain is not None:
        return number(plain, digits)
    if cls is str:
        return _quoted(str(value))
    array = array_access.array_of(value)
    if array is not None and array.ndim > 0:
        if array.size > _CELLS or depth >= len(_ITEMS):
            return f"<{'×'.join(map(str, array.shape))} {array_access.dtype_of(value)}>"
        return _line(array.tolist(), digits, depth)
    if introspect.is_one_of(cls, (list, tuple, set, frozenset, dict)):
        return _container(value, digits, depth)
    return _guarded(value)


def _quoted(text: str) -> str:
    if len(text) > _TEXT:
        text = f"{text[: _TEXT // 2]} … {text[-_TEXT // 2 :]}"
    return repr(text)


def _container(value: Any, digits: int, depth: int) -> str:
    cls = type(value)
    if not value:
        return repr(value)
    if depth >= len(_ITEMS):
        return "…"
    texts = [_line(each, digits, depth + 1) for each in islice(value, _ITEMS[depth])]
    if cls is dict:
        # Never by value[key]: a key of the learner's may have any hash.
        values = [_line(each, digits, depth + 1) for each in islice(value.values(), len(texts))]
        texts = [": ".join(pair) for pair in zip(texts, values, strict=True)]
    if cls in (set, frozenset):
        texts.sort()  # a set has no order, and the same failure should look the same
    if len(value) > _ITEMS[depth]:
        texts.append(f"… {len(value)} in all")
    body = ", ".join(texts)
    if cls is list:
        return f"[{body}]"
    if cls is tuple:
        return f"({body},)" if len(value) == 1 else f"({body})"
    return f"frozenset({{{body}}})" if cls is frozenset else f"{{{body}}}"


def _guarded(value: object) -> str:
    name = introspect.class_name(type(value))
    try:
        # repr() may return a str subclass that goes on lying; its slice is a real str.
        text = str.__getitem__(repr(value), slice(0, _TEXT))
    except (Exception, SystemExit):  # noqa: BLE001 - a learner's __repr__ may raise anything
        return f"<{name}>"
    # An address would make the same failure look new each time.
    return f"{name}(…)" if "\n" in text else re.sub(r" at 0x[0-9A-Fa-f]+", "", text)
