"""Pictures are data: what a check's `show(exercise)` returns.

    def show(exercise):
        return Lines({"train": losses, "test": others}, title="It learns", x_label="epoch")

Records are made in the worker, travel as JSON, and are drawn by whoever has a surface.
One picture is at most about 256 kB of JSON; each record says what it does with more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlx_exercises.figures.bars import Bars
from mlx_exercises.figures.charts import Lines, Scatter
from mlx_exercises.figures.figure import Picture, decode
from mlx_exercises.figures.heatmap import HeatMap
from mlx_exercises.figures.image import Image
from mlx_exercises.figures.networks import Branch, Edge, Graph, Node, Tree
from mlx_exercises.figures.sequences import Frames, Panels
from mlx_exercises.figures.series import Grid, Segment, Series, arrow
from mlx_exercises.figures.text import Span, Table, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Bars",
    "Branch",
    "Edge",
    "Frames",
    "Graph",
    "Grid",
    "HeatMap",
    "Image",
    "Lines",
    "Node",
    "Panels",
    "Picture",
    "Scatter",
    "Segment",
    "Series",
    "Span",
    "Table",
    "Text",
    "Tree",
    "arrow",
    "from_json",
    "gather",
]


def from_json(data: Mapping[str, Any]) -> Picture:
    """Return the picture whose `to_json` gave `data`.

    Raises ValueError for anything else.
    """
    picture = decode(dict(data))
    if not isinstance(picture, Picture):
        raise ValueError(  # noqa: TRY004 - what came over the pipe is a wrong value
            f"a {type(picture).__name__} alone is no picture"
        )
    return picture


def gather(shown: Any) -> tuple[Picture, ...]:
    """Return what a `show` returned as pictures: one, several, plain text, or nothing.

    Raises TypeError for anything that is none of these.
    """
    match shown:
        case None:
            return ()
        case Picture():
            return (shown,)
        case str():
            return (Text((Span(shown),)),)
        case list() | tuple():
            return tuple(picture for each in shown for picture in gather(each))
        case _:
            raise TypeError(f"show returns pictures or text, not {type(shown).__name__}")
