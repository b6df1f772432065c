"""`gradient`: does an analytic gradient agree with the slope that can be measured?"""

from __future__ import annotations

from dataclasses import dataclass

from mlx_exercises.checking import calls, reading, rendering, words
from mlx_exercises.checking.comparisons import close
from mlx_exercises.checking.failure import CheckFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

__tracebackhide__ = True

_ROWS = 4
_NOISE = 1e-15  # of a function value near one in float64


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    analytic: float
    numeric: float
    noise: float

    @property
    def error(self) -> float:
        gap, scale = abs(self.analytic - self.numeric), abs(self.analytic) + abs(self.numeric)
        return 0.0 if gap <= self.noise else gap / max(1e-8, scale)

    def is_wrong(self, tolerance: float) -> bool:
        return not self.error <= tolerance  # nan is wrong


def gradient(
    function: Callable[[Any], Any],
    point: Any,
    analytic: Any,
    message: str = "",
    *,
    names: Sequence[str] | None = None,
    step: float = 1e-6,
    tolerance: float = 1e-6,
    suspects: Mapping[str, object] | None = None,
) -> None:
    """Assert that `analytic` is the gradient of `function` at `point`.

    `function` takes one array (or number, tensor, or dict of name to array) such as
    `point` and returns a number; `analytic` has the shape of `point`. The slope is measured
    in float64 by central differences, (f(x + h) - f(x - h)) / 2h, on every coordinate
    (as in Stanford's CS231n notes on gradient checks) and compared by the relative error
    |a - n| / max(1e-8, |a| + |n|), once the gap exceeds the rounding noise of `function`.
    `names` label the coordinates in order. A failure shows a table of at most four rows.
    Raises CheckFailed; ValueError when a suspect is the true gradient.
    """
    parts = point if isinstance(point, dict) else {"": point}
    given = analytic if isinstance(point, dict) else {"": analytic}
    if type(given) is not dict or given.keys() != parts.keys():
        raise CheckFailed(
            f"A dict with {words.listed([f'{key!r}' for key in parts])} was expected, "
            f"but this is {words.describe(given)}.",
            call=calls.last_call(),
            got=rendering.show(given),
        )
    rows: list[_Row] = []
    numeric: dict[str, Any] = {}
    for key in parts:
        slopes, noise = _slopes(function, parts, key, step, single=not isinstance(point, dict))
        _same_shape(given[key], slopes, key)
        numeric[key] = slopes
        flat = reading.grid_of(given[key])
        assert flat is not None
        for at, (mine, measured) in enumerate(zip(flat[1], slopes.ravel().tolist(), strict=True)):
            label = names[len(rows)] if names else _label(key, at, slopes.shape)
            rows.append(_Row(label, float(mine.real), measured, noise))
    _suspects_differ(suspects, numeric, point, tolerance)
    wrong = [row for row in rows if row.is_wrong(tolerance)]
    if not wrong:
        return
    caught = (each for each, answer in (suspects or {}).items() if _agrees(analytic, answer))
    first = wrong[0]
    mine_text, measured_text = rendering.pair(first.analytic, first.numeric)
    raise CheckFailed(
        next(caught, "")
        or message
        or "The gradient is not the slope of the function: moving one number a little "
        "changes the function by something else.",
        call=calls.last_call(),
        got=_table([*wrong, *(row for row in rows if row not in wrong)][:_ROWS]),
        where=f"at {first.name}: measured {measured_text}, yours {mine_text} "
        f"({len(wrong)} of {len(rows)} wrong)",
    )


def _slopes(
    function: Callable[[Any], Any], parts: Mapping[str, Any], key: str, step: float, *, single: bool
) -> tuple[Any, float]:
    """Return the measured gradient for one part, and how far rounding can move it."""
    import numpy  # noqa: PLC0415 - slow, and few checks need it

    start = _float64(parts[key])
    slopes = numpy.zeros(start.shape)
    largest = 1.0

    def value(moved: Any) -> float:
        arguments = {name: _like(parts[name], _float64(parts[name])) for name in parts}
        arguments[key] = _like(parts[key], moved)
        answer = function(arguments[key] if single else arguments)
        number = reading.number_of(answer)
        if number is None:
            close(answer, 0.0)  # says what it is instead of a number
        return float(number.real)  # type: ignore[union-attr]

    for index in numpy.ndindex(start.shape):
        ends = []
        for sign in (1, -1):
            moved = start.copy()
            moved[index] += sign * step
            ends.append((value(moved), moved[index]))
        largest = max(largest, abs(ends[0][0]))
        slopes[index] = (ends[0][0] - ends[1][0]) / (ends[0][1] - ends[1][1])
    return slopes, _NOISE * largest / step


def _float64(value: Any) -> Any:
    import numpy  # noqa: PLC0415

    array = reading.array_of(value)
    return numpy.array(value if array is None else array, dtype=numpy.float64)


def _like(original: Any, array: Any) -> Any:
    """Return an array as what the point is: a tensor for a tensor, a float for a number."""
    if reading.is_tensor(original):
        return reading.library("torch").from_numpy(array.copy())
    return float(array) if array.ndim == 0 and not reading.is_array(original) else array.copy()


def _same_shape(given: Any, slopes: Any, key: str) -> None:
    grid = reading.grid_of(given)
    shape = None if grid is None else grid[0]
    if shape == slopes.shape:
        return
    if shape is None or not slopes.shape or not shape:
        close(given, slopes if slopes.shape else 0.0)
    of = f" of {key!r}" if key else ""
    raise CheckFailed(
        f"The gradient{of} has one number for each number it belongs to. "
        + words.shapes_differ(shape or (), slopes.shape),
        call=calls.last_call(),
        got=rendering.show(given),
    )


def _label(key: str, at: int, shape: tuple[int, ...]) -> str:
    import numpy  # noqa: PLC0415

    index = [str(int(each)) for each in numpy.unravel_index(at, shape)] if shape else []
    place = f"[{', '.join(index)}]" if index else ""
    return f"{key}{place}" or "the number"


def _suspects_differ(
    suspects: Mapping[str, object] | None, numeric: dict[str, Any], point: Any, tolerance: float
) -> None:
    truth = numeric if isinstance(point, dict) else numeric[""]
    for sentence, answer in (suspects or {}).items():
        if _agrees(answer, truth, tolerance):
            raise ValueError(f"the suspect {sentence!r} gives the true gradient")


def _agrees(one: object, other: object, tolerance: float = 1e-6) -> bool:
    from mlx_exercises.checking.differences import Rules, difference  # noqa: PLC0415

    return difference(one, other, Rules(tolerance, loose=True)) is None


def _table(rows: Sequence[_Row]) -> str:
    head = ("", "yours", "measured", "relative error")
    body = [
        (row.name, *rendering.pair(row.analytic, row.numeric), f"{row.error:.1e}") for row in rows
    ]
    wide = [max(len(line[at]) for line in (head, *body)) for at in range(4)]
    return "\n".join(
        "  ".join([line[0].ljust(wide[0]), *(line[at].rjust(wide[at]) for at in (1, 2, 3))])
        for line in (head, *body)
    )
