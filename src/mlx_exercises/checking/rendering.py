"""How values look on a learner's screen: small, exact, and safe to make.

At most four rows of numbers and 72 columns. Floats have six significant digits, and more
only when two numbers that differ would look alike. No `__repr__` of the learner's is
trusted: one that raises, or returns a megabyte, costs a line and no more.
"""

from __future__ import annotations

from mlx_exercises.checking import reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WIDTH = 72
ROWS = 4
_DIGITS = (6, 9, 12, 17)
_DEEPEST = 6


def number(value: object, digits: int = 6) -> str:
    """Return a plain number as text; a float keeps its point."""
    if type(value) is complex:
        sign = "-" if str(value.imag).startswith("-") else "+"
        return f"({number(value.real, digits)}{sign}{number(abs(value.imag), digits)}j)"
    if type(value) is not float:
        return cut(str(value))
    text = repr(value) if digits >= 17 else f"{value:.{digits}g}"
    return text if any(mark in text for mark in ".einf") else text + ".0"


def cut(text: str, width: int = WIDTH) -> str:
    """Return one line of text, with its middle left out when it is too long."""
    if len(text) <= width:
        return text
    head = (width - 3) * 2 // 3
    return f"{text[:head]} … {text[len(text) - (width - 3 - head) :]}"


def pair(expected: object, got: object) -> tuple[str, str]:
    """Return both values as text, with enough digits to tell them apart."""
    texts = ("", "")
    for digits in _DIGITS:
        texts = (show(expected, digits), show(got, digits))
        if texts[0] != texts[1]:
            break
    return texts


def show(value: object, digits: int = 6) -> str:
    """Return a value as text of at most four rows and 72 columns."""
    array = reading.array_of(value)
    if reading.is_series(value) or reading.is_frame(value):
        return _table(value)
    if array is not None:
        return _rows(array, reading.dtype_name(value), digits)
    text = line(value, digits, width=10_000)
    if len(text) <= WIDTH:
        return text
    if type(value) in (list, tuple) and _holds_rows(value):
        opening, closing = "[]" if type(value) is list else "()"
        rows = [line(each, digits, WIDTH - 2) for each in value[:ROWS]]  # type: ignore[index]
        body = ",\n ".join(rows)
        if len(value) > ROWS:  # type: ignore[arg-type]
            return f"{opening}{body},\n …{closing}  ({len(value)} items)"  # type: ignore[arg-type]
        return f"{opening}{body}{closing}"
    return line(value, digits)


def line(value: object, digits: int = 6, width: int = WIDTH) -> str:
    """Return a value as one line of text."""
    return cut(_line(value, digits, 0), width)


def _holds_rows(value: Any) -> bool:
    return any(type(each) in (list, tuple, dict) or reading.is_array(each) for each in value)


def _line(value: object, digits: int, depth: int) -> str:
    cls = type(value)
    plain = reading.number_of(value)
    if plain is not None:
        return number(plain, digits)
    if cls is str:
        return _quoted(str(value))
    if depth > _DEEPEST:
        return "…"
    array = reading.array_of(value)
    if array is not None:
        if array.size > 40:
            return f"<{'×'.join(map(str, array.shape))} {reading.dtype_name(value)}>"
        return _line(array.tolist(), digits, depth + 1)
    if cls in (list, tuple, set, frozenset):
        return _sequence(value, digits, depth)
    if cls is dict:
        return _dict(value, digits, depth)
    return _guarded(value)


def _quoted(text: str) -> str:
    short = text if len(text) <= 1000 else text[:500] + " … " + text[-500:]
    return repr(short)


def _sequence(value: Any, digits: int, depth: int) -> str:
    cls = type(value)
    if not value and cls in (set, frozenset):
        return f"{cls.__name__}()"
    items = list(value)
    if cls in (set, frozenset):
        # A set has no order of its own; without one, the same failure would look new.
        items.sort(key=lambda each: _line(each, digits, depth + 1))
    texts = [_line(each, digits, depth + 1) for each in items[:60]]
    if len(items) > 60:
        texts.append(f"… {len(items)} in all")
    body = ", ".join(texts)
    if cls is tuple:
        return f"({body},)" if len(items) == 1 else f"({body})"
    return f"[{body}]" if cls is list else f"{{{body}}}"


def _dict(value: Any, digits: int, depth: int) -> str:
    texts = [
        f"{_line(key, digits, depth + 1)}: {_line(each, digits, depth + 1)}"
        for key, each in list(value.items())[:60]
    ]
    if len(value) > 60:
        texts.append(f"… {len(value)} in all")
    return f"{{{', '.join(texts)}}}"


def _guarded(value: object) -> str:
    name = reading.class_name(type(value))
    try:
        # A str subclass could go on lying; a slice of it is a real str.
        text = str.__getitem__(repr(value), slice(0, 2000))
    except (Exception, SystemExit):
        return f"<{name}>"
    return f"{name}(…)" if "\n" in text else text


def _rows(array: Any, dtype: str, digits: int) -> str:
    """Return an array as rows of aligned numbers; shape and dtype follow when it is cut."""
    shape = "×".join(map(str, array.shape)) or "no axes"
    if array.size == 0:
        return f"[]  (shape {array.shape}, {dtype})"
    if array.ndim == 0:
        return _line(array.item(), digits, 0)
    flat = array.reshape(-1, array.shape[-1])
    across = min(flat.shape[1], 36)
    shown = flat[:ROWS, :across].tolist()
    cells = [[_line(each, digits, 1) for each in row] for row in shown]
    wide = max(len(cell) for row in cells for cell in row)
    fits = max(1, (WIDTH - 8 - array.ndim) // (wide + 2))
    is_cut = len(flat) > ROWS or flat.shape[1] > min(fits, across)
    lines = []
    for at, row in enumerate(cells):
        body = ", ".join(cell.rjust(wide) for cell in row[:fits])
        more = ", …" if flat.shape[1] > min(fits, across) else ""
        ends = _trailing(array.shape, at)
        starts = _trailing(array.shape, at - 1) if at else array.ndim
        opening = " " * (array.ndim - starts) + "[" * starts
        lines.append(f"{opening}{body}{more}{']' * ends}{'' if ends == array.ndim else ','}")
    if len(flat) > ROWS:
        lines.append(" …")
    if is_cut:
        lines.append(f"({shape} {dtype})")
    return "\n".join(lines)


def _trailing(shape: tuple[int, ...], row: int) -> int:
    """Return how many brackets close after a row."""
    closed, done = 1, row + 1
    for size in reversed(shape[:-1]):
        if done % size:
            break
        closed, done = closed + 1, done // size
    return closed


def _table(value: Any) -> str:
    pandas = reading.library("pandas")
    base = pandas.DataFrame if reading.is_frame(value) else pandas.Series
    head = base.head(value, ROWS)
    text = head.to_string(max_cols=8) if reading.is_frame(value) else head.to_string()
    lines = [cut(each) for each in text.split("\n")]
    if len(value) > ROWS:
        lines.append(f"({len(value)} rows)")
    return "\n".join(lines)
