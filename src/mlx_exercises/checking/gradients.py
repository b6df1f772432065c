"""`gradient`, a gradient check: the analytic gradient against central differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mlx_exercises.checking import array_access, introspect, proxy
from mlx_exercises.checking import suspects as suspect_registry
from mlx_exercises.checking.compare.mismatch import CompareOptions, wrong_type
from mlx_exercises.checking.compare.structure import difference
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import phrases, rendering

__tracebackhide__ = True

_ROWS = 4
_TINY = 1e-8  # below this a gradient counts as zero
_NOISE = 1e-15  # of a float64 near one, a few units in its last place
_HEAD = ("", "yours", "measured", "relative error")


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A coordinate's name, both slopes, and how far rounding can move the measured one."""

    name: str
    analytic: float
    numeric: float
    noise: float

    @property
    def error(self) -> float:
        """The relative error; 0 where the gap is within the noise."""
        gap = abs(self.analytic - self.numeric)
        size = max(_TINY, abs(self.analytic) + abs(self.numeric))
        return 0.0 if gap <= self.noise else gap / size


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

    `function` takes one array (or number, or tensor, or dict of name to array) such as
    `point` and returns a number; `analytic` has the shape of `point`. The slope is measured
    in float64 by central differences, (f(x + h) - f(x - h)) / 2h, one coordinate at a time,
    and compared by the relative error |a - n| / max(1e-8, |a| + |n|) as in the notes on
    gradient checks of Stanford's CS231n; a gap within the rounding noise of `function` is
    none. `names` label the coordinates in order. A failure shows a table of at most four
    rows. Raises CheckFailed.
    """
    call = proxy.last_call()
    many = isinstance(point, dict)
    parts: dict[str, Any] = point if many else {"": point}
    _same_shapes(analytic, point)
    given: dict[str, Any] = analytic if many else {"": analytic}
    with proxy.unrecorded():
        measured = {
            key: _slopes(lambda x: function(x if many else x[""]), parts, key, step)
            for key in parts
        }
    truth = {key: slopes for key, (slopes, _) in measured.items()}

    def is_true(answer: object) -> bool:
        return _agrees(answer, truth if many else truth[""], tolerance)

    suspect_registry.record(suspects, is_true)
    labels = [label for key, each in truth.items() for label in _labels(key, each.shape)]
    if names is not None and len(names) != len(labels):
        raise ValueError(f"{len(names)} names for {len(labels)} coordinates")
    slopes = [
        (mine, numeric, noise)
        for key, (steep, noise) in measured.items()
        for mine, numeric in zip(_flat(given[key]), steep.ravel().tolist(), strict=True)
    ]
    rows = [_Row(name, *each) for name, each in zip(names or labels, slopes, strict=True)]
    wrong = [row for row in rows if not row.error <= tolerance]  # so that nan is wrong
    if not wrong:
        return
    suspect = suspect_registry.find(suspects, lambda each: _agrees(analytic, each), is_true)
    numeric_text, mine_text = rendering.pair(wrong[0].numeric, wrong[0].analytic)
    count = f"{len(wrong)} of {len(rows)} slopes differ"
    raise CheckFailed(
        suspect or message or "The gradient is not the slope that can be measured.",
        call=call,
        got=_table([*wrong, *(row for row in rows if row not in wrong)][:_ROWS]),
        where=f"{wrong[0].name}: measured {numeric_text}, yours {mine_text}. {count}.",
    )


def _same_shapes(analytic: object, point: object) -> None:
    """Assert that there is one slope for each number of the point."""
    if not isinstance(point, dict):
        _same_shape(analytic, point, "")
        return
    if type(analytic) is not dict or analytic.keys() != point.keys():
        names = phrases.listed([repr(key) for key in point])
        found = phrases.describe(analytic)
        if type(analytic) is dict:
            found += f" with {phrases.listed([rendering.show(key) for key in analytic])}"
        fact = f"A dict with {names} was expected, but this is {found}."
        raise CheckFailed(phrases.NOTHING if analytic is None else fact, call=proxy.last_call())
    for key in point:
        _same_shape(analytic[key], point[key], f" of {key!r}")


def _same_shape(analytic: object, point: object, of: str) -> None:
    grid, wanted = array_access.grid_of(analytic), array_access.grid_of(point)
    if wanted is None:
        raise TypeError(f"no gradient can be measured at {phrases.describe(point)}")
    if grid is not None and grid[0] == wanted[0]:
        return
    if grid is None or not grid[0] or not wanted[0]:
        raise _misfit(analytic, point)
    fact = phrases.shapes_differ(grid[0], wanted[0])
    raise CheckFailed(
        f"Each number has a slope of its own, so the gradient{of} has the shape of what it "
        f"belongs to. {fact}",
        call=proxy.last_call(),
        got=rendering.show(analytic),
    )


def _misfit(got: object, like: object) -> CheckFailed:
    fact = wrong_type(got, like, CompareOptions(), ()).fact
    return CheckFailed(fact, call=proxy.last_call(), got=rendering.show(got))


def _slopes(
    function: Callable[[Any], Any], parts: Mapping[str, Any], key: str, step: float
) -> tuple[Any, float]:
    """Return the measured gradient for one part, and how far rounding can move it."""
    import numpy as np  # slow, and few checks need it

    start = np.array(_values(parts[key]), dtype=np.float64)
    slopes = np.zeros(start.shape)
    largest = 1.0

    def value(moved: Any) -> float:
        point = {name: _like(part, _values(part)) for name, part in parts.items()}
        answer = function({**point, key: _like(parts[key], moved)})
        number = array_access.number_of(answer)
        if number is None:
            raise _misfit(answer, 0.0)
        return float(number.real)

    for index in np.ndindex(start.shape):
        after, before = start.copy(), start.copy()
        after[index] += step
        before[index] -= step
        high, low = value(after), value(before)
        largest = max(largest, abs(high), abs(low))
        # The step as it was really taken, after rounding.
        slopes[index] = (high - low) / (after[index] - before[index])
    return slopes, _NOISE * largest / step


def _values(part: object) -> Any:
    array = array_access.array_of(part)
    return part if array is None else array


def _like(part: object, values: Any) -> Any:
    """Return float64 numbers as what the point is: a tensor, a float, or an array."""
    import numpy as np

    array = np.array(values, dtype=np.float64)
    if introspect.is_tensor(part):
        return introspect.library("torch").from_numpy(array)
    return array if array.ndim or introspect.is_array(part) else float(array)


def _labels(key: str, shape: tuple[int, ...]) -> Iterator[str]:
    import numpy as np

    for index in np.ndindex(shape):
        place = f"[{', '.join(map(str, index))}]" if index else ""
        yield f"{key}{place}" or "the slope"


def _flat(given: object) -> list[float]:
    grid = array_access.grid_of(given)
    assert grid is not None
    return [float(each.real) for each in grid[1]]


def _agrees(one: object, other: object, tolerance: float = 1e-6) -> bool:
    return difference(one, other, CompareOptions(tolerance, loose=True)) is None


def _table(rows: Sequence[_Row]) -> str:
    body = []
    for row in rows:
        numeric, analytic = rendering.pair(row.numeric, row.analytic)
        body.append((row.name, analytic, numeric, f"{row.error:.1e}"))
    wide = [max(len(each[at]) for each in (_HEAD, *body)) for at in range(len(_HEAD))]
    return "\n".join(
        "  ".join(
            [name.ljust(wide[0])] + [cell.rjust(w) for cell, w in zip(rest, wide[1:], strict=True)]
        )
        for name, *rest in (_HEAD, *body)
    )
