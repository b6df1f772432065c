"""How values look on a learner's screen: at most four rows of numbers and 72 columns.

Floats have six significant digits, and more only where two numbers that differ would
look alike. Tables that are cut say their shape and dtype.
"""

from __future__ import annotations

from typing import Any

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.format import one_line

ROWS = 4
_DIGITS = (one_line.DIGITS, 9, 12, one_line.ALL_DIGITS)
_COLUMNS = 36  # no more than these fit on a line
_CELL = 24  # columns of one number


def pair(expected: object, got: object, focus: tuple[int, ...] = ()) -> tuple[str, str]:
    """Return both values as text, with enough digits to tell them apart.

    `focus` is the index of what differs: tables that are cut are cut around it.
    """
    tries = ((show(expected, digits, focus), show(got, digits, focus)) for digits in _DIGITS)
    first = next(tries)
    if first[0] != first[1]:
        return first
    # What differs may be off the screen, or be no number at all: then six digits will do.
    return next((texts for texts in tries if texts[0] != texts[1]), first)


def show(value: object, digits: int = one_line.DIGITS, focus: tuple[int, ...] = ()) -> str:
    """Return a value as text."""
    if introspect.is_series(value) or introspect.is_frame(value):
        return _frame(value)
    grid = _grid(value)
    if grid is not None:
        shape, flat = grid
        is_list = introspect.is_one_of(type(value), (list, tuple))
        text = one_line.line(value, digits, 10 * one_line.WIDTH) if is_list else ""
        if is_list and len(shape) == 1 and len(text) <= one_line.WIDTH:
            return text
        dtype = "numbers" if is_list else array_access.dtype_of(value)
        return _table(shape, flat, dtype, digits, focus)
    if (
        introspect.is_one_of(type(value), (list, tuple))
        and len(one_line.line(value, digits, 10_000)) > one_line.WIDTH
    ):
        return _items(value, digits)
    return one_line.line(value, digits)


def _grid(value: object) -> tuple[tuple[int, ...], Any] | None:
    """Return shape and flat numbers of what can be shown as a table, unless it is empty."""
    array = array_access.array_of(value)
    if array is not None:
        return (array.shape, array.reshape(-1)) if array.ndim > 0 else None
    grid = array_access.grid_of(value)
    return grid if grid and grid[0] and grid[1] else None


def _items(value: Any, digits: int) -> str:
    """Return a list with an item to a line."""
    opening, closing = "[]" if type(value) is list else "()"
    shown = [one_line.line(each, digits, one_line.WIDTH - 2) for each in value[:ROWS]]
    if len(value) > ROWS:
        return f"{opening}" + ",\n ".join(shown) + f",\n …{closing}\n({len(value)} items)"
    return opening + ",\n ".join(shown) + closing


def _table(
    shape: tuple[int, ...], flat: Any, dtype: str, digits: int, focus: tuple[int, ...]
) -> str:
    """Return numbers in aligned columns, with the brackets where NumPy has them.

    What is left out leaves a `…`, and the shape and dtype below.
    """
    if len(flat) == 0:
        return f"[] (shape {shape})"
    across = shape[-1]
    down = len(flat) // across
    spread = ROWS if down == 1 else 1  # a single row may take four lines
    row, column = _row_and_column(focus, shape)
    rows, columns = _window(row, down, ROWS), _window(column, across, _COLUMNS * spread)
    cells = [
        _cells(flat, slice(at * across + columns.start, at * across + columns.stop), digits)
        for at in rows
    ]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    per_line = max(1, (one_line.WIDTH - 2 * len(shape) - 4) // (max(wide) + 2))
    kept = _window(column - columns.start, len(columns), per_line * spread)
    before = "…, " if columns.start + kept.start else ""
    after = ", …" if columns.start + kept.stop < across else ""
    text = [" …"] if rows.start else []
    for at, each in zip(rows, cells, strict=True):
        opens, closes = (_brackets(shape, at - 1) if at else len(shape)), _brackets(shape, at)
        head = " " * (len(shape) - opens) + "[" * opens + before
        end = after + "]" * closes + ("," if closes < len(shape) else "")
        texts = [each[at].rjust(wide[at]) for at in kept]
        if len(texts) > per_line:
            texts = [cell.rjust(max(wide)) for cell in texts]
        text.append(head + _wrapped(texts, per_line) + end)
    text += [" …"] if rows.stop < down else []
    if before or after or len(rows) < down:
        text.append(f"({'×'.join(map(str, shape))} {dtype})")
    return "\n".join(text)


def _row_and_column(focus: tuple[int, ...], shape: tuple[int, ...]) -> tuple[int, int]:
    if len(focus) != len(shape):
        return 0, 0
    row = 0
    for index, size in zip(focus[:-1], shape[:-1], strict=True):
        row = row * size + index
    return row, focus[-1]


def _window(index: int, total: int, size: int) -> range:
    """Return up to `size` of `total` places: the first ones, or those around `index`."""
    size = min(size, total)
    start = 0 if index < size else min(index - size // 2, total - size)
    return range(start, start + size)


def _cells(flat: Any, part: slice, digits: int) -> list[str]:
    values = flat[part] if isinstance(flat, list) else flat[part].tolist()
    return [one_line.line(each, digits, _CELL) for each in values]


def _brackets(shape: tuple[int, ...], row: int) -> int:
    """Return how many brackets close after a row."""
    closed, done = 1, row + 1
    for size in reversed(shape[:-1]):
        if done % size:
            break
        closed, done = closed + 1, done // size
    return closed


def _wrapped(texts: list[str], per_line: int) -> str:
    chunks = [texts[at : at + per_line] for at in range(0, len(texts), per_line)]
    return ",\n ".join(", ".join(chunk) for chunk in chunks)


def _frame(value: Any) -> str:
    pandas = introspect.library("pandas")
    is_frame = introspect.is_frame(value)
    head = (pandas.DataFrame if is_frame else pandas.Series).head(value, ROWS)
    text = head.to_string(max_cols=8) if is_frame else head.to_string()
    shown = [one_line.cut(each) for each in text.split("\n")]
    if len(value) > ROWS:
        shown.append(f"({len(value)} rows)")
    return "\n".join(shown)
