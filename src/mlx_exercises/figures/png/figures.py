"""From our figures to matplotlib's, and to files."""

from __future__ import annotations

import math
import os
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.animation import FuncAnimation, PillowWriter
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as MatplotlibFigure

from mlx_exercises import figures
from mlx_exercises.figures.coerce import subsample
from mlx_exercises.figures.png.charts import plot_bars, plot_chart, plot_dendrogram
from mlx_exercises.figures.png.grids import plot_heatmap, plot_image
from mlx_exercises.figures.terminal import lines
from mlx_exercises.figures.terminal.sequences import number_frames

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

PLOT_FUNCTIONS: dict[type[figures.Figure], Any] = {
    figures.Lines: plot_chart,
    figures.Scatter: plot_chart,
    figures.Bars: plot_bars,
    figures.HeatMap: plot_heatmap,
    figures.Image: plot_image,
    figures.Tree: plot_dendrogram,
}


def write_png(figure: figures.Figure, path: Path) -> None:
    """Write a figure to a PNG, or frames to a GIF where the path ends in .gif.

    Raises OSError where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{os.getpid()}.{path.name}")
    try:
        with mpl.rc_context(STYLE):
            if path.suffix == ".gif" and isinstance(figure, figures.Frames):
                _animate(figure, half)
            else:
                _plotted(figure).savefig(half, dpi=DPI)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _plotted(figure: figures.Figure) -> MatplotlibFigure:
    """Return matplotlib's figure of one of ours, its title above, its note below."""
    match figure:
        case figures.Panels():
            plotted = _side_by_side(figure.pictures, figure.across, figure.title)
        case figures.Frames():
            plotted = _side_by_side(subsample(number_frames(figure), STILLS), 0, figure.title)
        case _:
            plotted = _empty(*_size(figure))
            _plot(figure, plotted.add_subplot())
    if figure.note:
        note = "\n".join(
            part for line in figure.note.split("\n") for part in textwrap.wrap(line, NOTE_COLUMNS)
        )
        plotted.supxlabel(note, fontsize=9, ha="left", x=0.02)
    return plotted


def _plot(figure: figures.Figure, axes: Any) -> None:
    """Plot a figure that is neither panels nor frames into matplotlib's axes."""
    if figure.title:
        axes.set_title(figure.title, loc="left")
    if not _is_text(figure):
        PLOT_FUNCTIONS[type(figure)](figure, axes)
        return
    axes.axis("off")
    text = "\n".join(lines(replace(figure, title="", note=""), TEXT_COLUMNS))
    axes.text(0, 1, text, family="monospace", fontsize=9, va="top", transform=axes.transAxes)


def _is_text(figure: figures.Figure) -> bool:
    """Return whether a figure is written with characters, as in a terminal."""
    if isinstance(figure, figures.Tree):
        return not figure.is_dendrogram
    return isinstance(figure, figures.Text | figures.Table | figures.Graph)


def _empty(width: float, height: float) -> MatplotlibFigure:
    plotted = MatplotlibFigure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(plotted)
    return plotted


def _size(figure: figures.Figure) -> tuple[float, float]:
    """Return the inches that suit a figure: text needs its lines, the rest a fixed frame."""
    if _is_text(figure):
        count = len(lines(figure, TEXT_COLUMNS)) + 1
        return WIDTH, max(1.0, min(40.0, count * LINE + 0.3))
    match figure:
        case figures.HeatMap():
            rows, columns = len(figure.values), len(figure.values[0])
            return WIDTH, max(2.4, min(9.0, WIDTH * 0.8 * rows / columns + 1.0))
        case figures.Image():
            height, width, _ = figure.size
            wide = WIDTH * (0.8 if width > FINE else 0.5)
            return wide, max(1.5, min(9.0, wide * height / width + 0.5))
        case _:
            return WIDTH, HEIGHT


def _side_by_side(parts: tuple[figures.Figure, ...], across: int, title: str) -> MatplotlibFigure:
    n = len(parts)
    images = all(isinstance(each, figures.Image) for each in parts)
    few, many = (3, 5) if images else (2, 3)
    across = across or min(n, few if n <= few * few else many)
    down = math.ceil(n / across)
    side = PANEL * (0.5 if images else 1.0)
    plotted = _empty(max(WIDTH, side * across), side * 0.95 * down + 0.5)
    plotted.suptitle(title, fontweight="bold")
    for i, figure in enumerate(parts):
        _plot(figure, plotted.add_subplot(down, across, i + 1))
    return plotted


def _animate(frames: figures.Frames, path: Path) -> None:
    parts = number_frames(frames)
    plotted = _empty(WIDTH, HEIGHT)
    plotted.suptitle(frames.title, fontweight="bold")

    def show(i: int) -> list[Any]:
        for axes in list(plotted.axes):
            axes.remove()
        _plot(parts[i], plotted.add_subplot())
        return []

    animation = FuncAnimation(plotted, show, frames=len(parts), init_func=list)
    frames_per_second = max(1, round(1 / max(0.05, frames.seconds)))
    animation.save(path, writer=PillowWriter(fps=frames_per_second), dpi=80)
