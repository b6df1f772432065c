"""Text and tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import COUNT, NAMES, Figure, FigurePart, converted_by

MAX_ROWS, MAX_COLUMNS = 120, 24  # of a table
MAX_SPANS = 2_000
MAX_BITS = 128

Cell = str | int | float | bool | None


def _tone(given: Any) -> int | str:
    return coerce.count(given) if isinstance(given, int) else coerce.name(given)


@dataclass(frozen=True, slots=True)
class Span(FigurePart):
    """A piece of text with a tone: 0-5 for kinds of things, or "good", "bad", "dim", "strong"."""

    text: str = field(metadata=converted_by(coerce.prose))
    tone: int | str = field(default="", metadata=converted_by(_tone))


def _body(given: Any) -> tuple[Span, ...]:
    pieces = [given] if isinstance(given, str | Span) else coerce.subsample(list(given), MAX_SPANS)
    return tuple(each if isinstance(each, Span) else Span(each) for each in pieces)


def _key(given: Any) -> tuple[tuple[int | str, str], ...]:
    pairs = given.items() if isinstance(given, Mapping) else given
    return tuple((_tone(tone), coerce.name(meaning)) for tone, meaning in pairs)


@dataclass(frozen=True, slots=True)
class Text(Figure):
    """Text as it stands, or pieces in different tones; `key` says what a tone means.

    Text("0.89 of the held-out digits"), Text([Span("the", 0), Span("re", 1)], key={0: "seen"}).
    """

    body: tuple[Span, ...] = field(metadata=converted_by(_body))
    key: tuple[tuple[int | str, str], ...] = field(default=(), metadata=converted_by(_key))

    def _validate(self) -> None:
        left, kept = coerce.MAX_TEXT, []
        for span in self.body:
            kept.append(span if len(span.text) <= left else Span(span.text[:left], span.tone))
            left -= len(kept[-1].text)
            if left <= 0:
                break
        self._set("body", tuple(kept))


def _cell(value: Any) -> Cell:
    if hasattr(value, "item"):  # a scalar of NumPy, which may be a float too, or a tensor
        value = value.item()
    if isinstance(value, int) and value.bit_length() > MAX_BITS:  # Python refuses to write it out
        return f"about 2^{value.bit_length()}"
    return value if isinstance(value, int | float) or value is None else coerce.name(value)


def _cells(given: Any) -> tuple[tuple[Cell, ...], ...]:
    lines = coerce.to_list(given)
    table = [tuple(_cell(each) for each in coerce.to_list(row)[:MAX_COLUMNS]) for row in lines]
    if len(table) > MAX_ROWS:  # a table is read from the top and from the end
        gap: tuple[Cell, ...] = ("…",) * len(table[0])
        table = [*table[: MAX_ROWS // 2], gap, *table[1 - MAX_ROWS // 2 :]]
    return tuple(table)


@dataclass(frozen=True, slots=True)
class Table(Figure):
    """Rows under named columns.

    Cells are text or numbers; numbers are aligned and shown with `digits` significant digits,
    text as it stands. `marked` rows (0 is the first) stand out. More than 120 rows: the middle
    is left out.
    """

    rows: tuple[tuple[Cell, ...], ...] = field(metadata=converted_by(_cells))
    columns: tuple[str, ...] = field(default=(), metadata=NAMES)
    digits: int = field(default=4, metadata=COUNT)
    marked: tuple[int, ...] = field(
        default=(),
        metadata=converted_by(lambda given: tuple(int(i) for i in coerce.to_list(given))),
    )

    def _validate(self) -> None:
        self._set("columns", self.columns[:MAX_COLUMNS])
        widths = {len(row) for row in self.rows} | ({len(self.columns)} if self.columns else set())
        if len(widths) > 1:
            raise ValueError(f"a table's rows and columns differ in length: {sorted(widths)}")
