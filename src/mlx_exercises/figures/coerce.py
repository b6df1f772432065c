"""Convert what an author has at hand into plain Python values of a bounded size.

Anything with `.tolist()` (NumPy arrays, torch tensors, pandas Series) is taken without
importing the library it comes from. Floats keep seven significant digits, which is more than
any screen shows and keeps a figure's JSON small.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeVar

T = TypeVar("T")

MAX_LABEL = 200  # characters of a title
MAX_NAME = 60  # characters of a name inside a figure
MAX_COUNT = 1_000
MAX_TEXT = 20_000  # characters of a text
CONTROL = {*range(32), *range(127, 160)} - {ord("\n")}
ESCAPED = {code: f"\\x{code:02x}" for code in CONTROL}


def to_list(values: Any) -> list[Any]:
    """Return `values` as a list, whose items may be lists again.

    Raises TypeError for what has no items, such as a single number.
    """
    if isinstance(values, str | bytes):
        raise TypeError(f"a figure wants numbers or items here, not the text {values[:40]!r}")
    if hasattr(values, "tolist"):
        values = values.tolist()
    return list(values)


def number(value: Any) -> float:
    """Return one number as a float of seven significant digits; None is nan.

    "nan", "inf" and "-inf" are read as the numbers they name.
    """
    if type(value) is not float:
        if value is None:
            return math.nan
        value = value.item() if hasattr(value, "item") else value
        try:
            value = float(value)
        except OverflowError:  # a whole number beyond all floats
            value = math.copysign(math.inf, 1 if value > 0 else -1)
    return float(f"{value:.7g}")


def count(value: Any) -> int:
    """Return a whole number from 0 to 1,000, such as how many digits are shown."""
    whole = int(value)
    if not 0 <= whole <= MAX_COUNT:
        raise ValueError(f"{whole} is no number of things in a figure")
    return whole


def numbers(values: Any) -> tuple[float, ...]:
    """Return a sequence of n numbers as n floats."""
    return tuple(number(each) for each in to_list(values))


def rows(values: Any) -> tuple[tuple[float, ...], ...]:
    """Return a grid of n rows and d columns as n tuples of d floats.

    Raises ValueError where the rows differ in length or there is nothing in them.
    """
    grid = tuple(numbers(row) for row in to_list(values))
    if not grid or not grid[0] or len({len(row) for row in grid}) > 1:
        raise ValueError("a grid needs at least one number, and rows of the same length")
    return grid


def pair(values: Any) -> tuple[float, float]:
    """Return two numbers, such as a point (x, y) or a range (low, high)."""
    first, second = numbers(values)
    return first, second


def label(value: Any) -> str:
    """Return a one-line text: control characters shown, cut after 200 characters."""
    line = " ".join(str(value).split("\n")).translate(ESCAPED)
    return line if len(line) <= MAX_LABEL else line[: MAX_LABEL - 1] + "…"


def name(value: Any) -> str:
    """Return a one-line text, cut after 60 characters: there may be hundreds of them."""
    line = label(value)
    return line if len(line) <= MAX_NAME else line[: MAX_NAME - 1] + "…"


def names(values: Any) -> tuple[str, ...]:
    """Return a sequence of names."""
    return tuple(name(each) for each in to_list(values))


def prose(value: Any) -> str:
    """Return a text of several lines, control characters shown, cut after 20,000 characters."""
    text = str(value).expandtabs(4).translate(ESCAPED)
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def subsample(items: Sequence[T], most: int) -> tuple[T, ...]:
    """Return at most `most` of the items, evenly chosen, with the first and the last."""
    if len(items) <= most:
        return tuple(items)
    if most == 1:
        return (items[0],)
    return tuple(items[round(i * (len(items) - 1) / (most - 1))] for i in range(most))


def min_max_indices(x: Sequence[float], y: Sequence[float], most: int) -> list[int]:
    """Return the indices of at most `most` points that keep the shape of a curve.

    Where x rises, each block of neighbours gives its lowest and its highest point, so that
    no spike is lost; a curve that turns back is thinned evenly. The ends always stay.
    """
    n = len(y)
    if n <= most:
        return list(range(n))
    if any(after < before for before, after in pairwise(x)):
        return list(subsample(range(n), most))
    blocks = max(1, (most - 2) // 2)
    kept = {0, n - 1}
    for b in range(blocks):
        block = range(b * n // blocks, (b + 1) * n // blocks)
        finite = [i for i in block if math.isfinite(y[i])] or list(block)[:1]
        kept |= {min(finite, key=y.__getitem__), max(finite, key=y.__getitem__)}
    return sorted(kept)


def downsample(
    grid: Sequence[Sequence[float]], most: int, columns: int = 0, *, average: bool = True
) -> tuple[tuple[float, ...], ...]:
    """Return a grid of at most `most` rows and as many columns, or at most `columns`.

    Blocks of neighbours become their mean, or, where values are names of classes and have
    no mean (`average=False`), the cell in the middle of the block.
    """
    high, wide = -(-len(grid) // most), -(-len(grid[0]) // (columns or most))
    if high == wide == 1:
        return tuple(tuple(row) for row in grid)
    result = []
    for top in range(0, len(grid), high):
        line = []
        for left in range(0, len(grid[0]), wide):
            block = [row[left : left + wide] for row in grid[top : top + high]]
            middle = block[len(block) // 2]
            finite = [v for row in block for v in row if math.isfinite(v)]
            mean = number(sum(finite) / len(finite)) if finite else math.nan
            line.append(mean if average else middle[len(middle) // 2])
        result.append(tuple(line))
    return tuple(result)
