"""Figures are data: what a check's `show(exercise)` returns.

    def show(exercise):
        return Lines({"train": losses, "test": others}, title="It learns", x_label="epoch")

The worker makes them and sends them as JSON; the app draws them as its terminal allows. One
figure is at most about 256 kB of JSON; each class says what it does with more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mlx_exercises.figures.charts import Bars, Lines, Scatter
from mlx_exercises.figures.figure import Figure, decode
from mlx_exercises.figures.heatmap import HeatMap
from mlx_exercises.figures.image import Image
from mlx_exercises.figures.networks import Branch, Edge, Graph, Node, Tree
from mlx_exercises.figures.sequences import Frames, Panels
from mlx_exercises.figures.series import Grid, Segment, Series, arrow
from mlx_exercises.figures.text import Span, Table, Text

__all__ = [
    "Bars", "Branch", "Edge", "Figure", "Frames", "Graph", "Grid", "HeatMap", "Image", "Lines",
    "Node", "Panels", "Scatter", "Segment", "Series", "Span", "Table", "Text", "Tree", "arrow",
    "from_json", "gather",
]  # fmt: skip


def from_json(data: Mapping[str, Any]) -> Figure:
    """Return the figure whose `to_json` gave `data`.

    Raises ValueError for anything else.
    """
    figure = decode(dict(data))
    if not isinstance(figure, Figure):
        raise ValueError(  # noqa: TRY004 - what came over the pipe is a wrong value
            f"a {type(figure).__name__} alone is no figure"
        )
    return figure


def gather(shown: Any) -> tuple[Figure, ...]:
    """Return what a `show` returned as figures: one, several, plain text, or nothing.

    Raises TypeError for anything that is none of these.
    """
    match shown:
        case None:
            return ()
        case Figure():
            return (shown,)
        case str():
            return (Text((Span(shown),)),)
        case list() | tuple():
            return tuple(figure for each in shown for figure in gather(each))
        case _:
            raise TypeError(f"show returns figures or text, not {type(shown).__name__}")
