"""Bars and histograms."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.charts import Axes
from mlx_exercises.figures.figure import NAMES, NUMBERS, converted_by
from mlx_exercises.figures.series import Series, as_series, thin_all

MAX_BARS = 200


def _single(value: Any) -> bool:
    """Return whether a height is one number, and not a set of them."""
    return not hasattr(value, "__len__") or getattr(value, "ndim", 1) == 0


@dataclass(frozen=True, slots=True)
class Bars(Axes):
    """Bars with labels, or a histogram with edges.

    `heights` is {"Adelie": 151, …}, n numbers (with `labels`), or several named sets of n:
    {"naive": [...], "stable": [...]} (with `labels` or `edges`). `edges` are the n + 1 borders
    of a histogram's bins. `lines` are curves over a histogram. `errors` belong to the first set.
    """

    heights: tuple[tuple[str, tuple[float, ...]], ...]
    labels: tuple[str, ...] = field(default=(), metadata=NAMES)
    edges: tuple[float, ...] = field(default=(), metadata=NUMBERS)
    lines: tuple[Series, ...] = field(default=(), metadata=converted_by(as_series))
    errors: tuple[float, ...] = field(default=(), metadata=NUMBERS)

    def _validate(self) -> None:
        given: Any = self.heights
        if isinstance(given, Mapping):
            if all(_single(value) for value in given.values()):
                self._set("labels", coerce.names(given))
                given = {"": list(given.values())}
            sets = list(given.items())
        else:
            items = coerce.to_list(given)
            sets = items if items and isinstance(items[0], tuple) else [("", items)]
        given = [(coerce.name(name), coerce.numbers(values)) for name, values in sets]
        sizes = {len(values) for _, values in given}
        if len(sizes) != 1:
            raise ValueError("every set of bars needs the same number of bars")
        (n,) = sizes
        if not n:
            raise ValueError("there is no bar to be drawn")
        if n * len(given) > MAX_BARS * 4 or n > MAX_BARS:
            raise ValueError(f"{n} bars are too many to be seen: at most {MAX_BARS}")
        for name, values in (("labels", self.labels), ("errors", self.errors)):
            if values and len(values) != n:
                raise ValueError(f"{n} bars have {n} {name}, not {len(values)}")
        if self.edges and len(self.edges) != n + 1:
            raise ValueError(f"{n} bins have {n + 1} edges, not {len(self.edges)}")
        self._set("heights", tuple(given))
        self._set("lines", thin_all(self.lines))

    @staticmethod
    def histogram(values: Any, bins: int = 20, *, density: bool = False, **fields: Any) -> Bars:
        """Return the histogram of n numbers, or of named sets of numbers {"Adelie": (n,), …}.

        All sets share the bins, evenly wide from the smallest to the largest finite value.
        With `density` the bars of a set have area 1, to be compared with a density in `lines`.
        """
        sets = values if isinstance(values, Mapping) else {"": values}
        plain_sets = {
            coerce.name(name): [v for v in coerce.numbers(each) if math.isfinite(v)]
            for name, each in sets.items()
        }
        every = [v for each in plain_sets.values() for v in each]
        low, high = (min(every), max(every)) if every else (0.0, 1.0)
        width = ((high - low) or 1.0) / bins
        heights = []
        for name, each in plain_sets.items():
            counts = [0.0] * bins
            for v in each:
                counts[min(bins - 1, int((v - low) / width))] += 1
            scale = len(each) * width if density and each else 1.0
            heights.append((name, tuple(count / scale for count in counts)))
        edges = tuple(low + i * width for i in range(bins + 1))
        return Bars(tuple(heights), edges=edges, **fields)
