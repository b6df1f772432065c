"""Heat maps: a grid of numbers as shades."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import COUNT, LABEL, MAYBE_NUMBER, NAMES, Figure, converted_by

MAX_CELLS = 112  # rows and columns


def _texts(given: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(coerce.names(row) for row in coerce.to_list(given))


@dataclass(frozen=True, slots=True)
class HeatMap(Figure):
    """A grid of numbers as shades, `values[0]` at the top.

    `numbers` writes each value in its cell (None: where they fit); `texts` writes something else
    there, such as arrows. `low` and `high` bound the scale; `centre` makes it two-sided around
    that value. With `names`, values are whole numbers k of kinds called names[k].
    More than 112 rows or columns become the means of blocks.
    """

    values: tuple[tuple[float, ...], ...] = field(metadata=converted_by(coerce.rows))
    row_names: tuple[str, ...] = field(default=(), metadata=NAMES)
    column_names: tuple[str, ...] = field(default=(), metadata=NAMES)
    _: KW_ONLY
    x_label: str = field(default="", metadata=LABEL)
    y_label: str = field(default="", metadata=LABEL)
    low: float | None = field(default=None, metadata=MAYBE_NUMBER)
    high: float | None = field(default=None, metadata=MAYBE_NUMBER)
    centre: float | None = field(default=None, metadata=MAYBE_NUMBER)
    numbers: bool | None = None
    digits: int = field(default=3, metadata=COUNT)
    texts: tuple[tuple[str, ...], ...] = field(default=(), metadata=converted_by(_texts))
    names: tuple[str, ...] = field(default=(), metadata=NAMES)

    def _validate(self) -> None:
        high, wide = len(self.values), len(self.values[0])
        if self.row_names and len(self.row_names) != high:
            raise ValueError(f"{high} rows have {high} names, not {len(self.row_names)}")
        if self.column_names and len(self.column_names) != wide:
            raise ValueError(f"{wide} columns have {wide} names, not {len(self.column_names)}")
        if self.texts and (len(self.texts) != high or {len(r) for r in self.texts} != {wide}):
            raise ValueError(f"texts are a grid of {high} rows and {wide} columns, like the values")
        small = coerce.downsample(self.values, MAX_CELLS, average=not self.names)
        if small != self.values and (len(small), len(small[0])) != (high, wide):
            self._set("values", small)
            self._set("row_names", self.row_names[:: -(-high // MAX_CELLS)])
            self._set("column_names", self.column_names[:: -(-wide // MAX_CELLS)])
            self._set("texts", ())
