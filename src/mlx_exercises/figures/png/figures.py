"""From a picture to a figure, and from a figure to a file."""

from __future__ import annotations

import math
import os
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.animation import FuncAnimation, PillowWriter
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from mlx_exercises.figures import (
    Bars,
    Frames,
    Graph,
    HeatMap,
    Image,
    Lines,
    Panels,
    Picture,
    Scatter,
    Table,
    Text,
    Tree,
)
from mlx_exercises.figures.coerce import spread
from mlx_exercises.figures.png.charts import plot_bars, plot_lines, plot_scatter
from mlx_exercises.figures.png.grids import plot_heatmap, plot_image
from mlx_exercises.figures.png.networks import plot_dendrogram, plot_graph
from mlx_exercises.figures.terminal import lines
from mlx_exercises.figures.terminal.sequences import numbered

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT, DPI = 7.0, 4.6, 120  # inches, inches, pixels an inch
PANEL = 3.2  # inches
FINE = 64  # pixels: a wider image gains from more room
STILLS = 6  # frames shown where nothing moves
NOTE_COLUMNS, TEXT_COLUMNS = 95, 88
LINE = 0.19  # inches of a line of text

STYLE: Any = {
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titleweight": "bold",
    "legend.frameon": False,
    "axes.grid": False,
    "figure.constrained_layout.use": True,
    "text.parse_math": False,  # a dollar sign in a label is a dollar sign
}

PLOTTED_BY: dict[type[Picture], Any] = {
    Lines: plot_lines,
    Scatter: plot_scatter,
    Bars: plot_bars,
    HeatMap: plot_heatmap,
    Image: plot_image,
    Graph: plot_graph,
}


def write_plate(picture: Picture, path: Path) -> None:
    """Write a picture to a PNG, or frames to a GIF where the path ends so.

    Raises OSError where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{os.getpid()}.{path.name}")
    try:
        with mpl.rc_context(STYLE):
            if path.suffix == ".gif" and isinstance(picture, Frames):
                _animate(picture, half)
            else:
                figure_of(picture).savefig(half, dpi=DPI)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def figure_of(picture: Picture) -> Figure:
    """Return the figure of a picture, its title above, its note below."""
    match picture:
        case Panels():
            figure = _grid(picture.pictures, picture.across)
            figure.suptitle(picture.title, fontweight="bold")
        case Frames():
            figure = _grid(tuple(spread(numbered(picture), STILLS)), 0)
            figure.suptitle(picture.title, fontweight="bold")
        case _:
            figure = _empty(*_size(picture))
            plot(picture, figure.add_subplot())
    if picture.note:
        note = "\n".join(
            part for line in picture.note.split("\n") for part in textwrap.wrap(line, NOTE_COLUMNS)
        )
        figure.supxlabel(note, fontsize=9, ha="left", x=0.02)
    return figure


def plot(picture: Picture, axes: Any) -> None:
    """Plot one picture that is neither panels nor frames into matplotlib's axes."""
    if picture.title:
        axes.set_title(picture.title, loc="left")
    if isinstance(picture, Tree) and picture.root.height is not None and picture.root.children:
        plot_dendrogram(picture, axes)
    elif isinstance(picture, Text | Table | Tree):
        _write(picture, axes)
    else:
        PLOTTED_BY[type(picture)](picture, axes)


def _empty(width: float, height: float) -> Figure:
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def _size(picture: Picture) -> tuple[float, float]:
    """Return the inches that suit a picture: text needs its lines, the rest a fixed frame."""
    match picture:
        case Text() | Table() | Tree():
            count = len(lines(picture, TEXT_COLUMNS)) + 1
            return WIDTH, max(1.0, min(40.0, count * LINE + 0.3))
        case HeatMap():
            rows, columns = len(picture.values), len(picture.values[0])
            return WIDTH, max(2.4, min(9.0, WIDTH * 0.8 * rows / columns + 1.0))
        case Image():
            height, width, _ = picture.size
            wide = WIDTH * (0.8 if width > FINE else 0.5)
            return wide, max(1.5, min(9.0, wide * height / width + 0.5))
        case _:
            return WIDTH, HEIGHT


def _write(picture: Picture, axes: Any) -> None:
    """Write what is made of characters, as the terminal shows it."""
    bare = replace(picture, title="", note="")
    axes.axis("off")
    axes.text(
        0,
        1,
        "\n".join(lines(bare, TEXT_COLUMNS)),
        family="monospace",
        fontsize=9,
        va="top",
        transform=axes.transAxes,
    )


def _grid(pictures: tuple[Picture, ...], across: int) -> Figure:
    n = len(pictures)
    images = all(isinstance(each, Image) for each in pictures)
    few, many = (3, 5) if images else (2, 3)
    across = across or min(n, few if n <= few * few else many)
    down = math.ceil(n / across)
    side = PANEL * (0.5 if images else 1.0)
    figure = _empty(max(WIDTH, side * across), side * 0.95 * down + 0.5)
    for i, picture in enumerate(pictures):
        plot(picture, figure.add_subplot(down, across, i + 1))
    return figure


def _animate(frames: Frames, path: Path) -> None:
    pictures = numbered(frames)
    figure = _empty(WIDTH, HEIGHT)
    figure.suptitle(frames.title, fontweight="bold")

    def show(i: int) -> list[Any]:
        for axes in list(figure.axes):
            axes.remove()
        plot(pictures[i], figure.add_subplot())
        return []

    moving = FuncAnimation(figure, show, frames=len(pictures), init_func=list)
    moving.save(path, writer=PillowWriter(fps=max(1, round(1 / max(0.05, frames.seconds)))), dpi=80)
