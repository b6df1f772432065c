"""Heat maps and images in matplotlib's axes."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from mlx_exercises.figures import HeatMap, Image
from mlx_exercises.figures.png.charts import HATCHES, colour
from mlx_exercises.figures.terminal.scale import format_aligned

MOST_NUMBERS = 14  # rows or columns up to which numbers are written into cells
MOST_NAMES = 40
BRIGHT = 0.55  # backgrounds on which black is read better than white


def plot_heatmap(heatmap: HeatMap, axes: Any) -> None:
    """Plot a grid of shades, with the numbers or texts where they fit."""
    values = np.array(heatmap.values)
    rows, columns = values.shape
    if heatmap.names:
        colours = [colour(k) for k in range(len(heatmap.names))]
        cmap = ListedColormap(colours)
        shown = axes.imshow(values, cmap=cmap, vmin=-0.5, vmax=len(colours) - 0.5, aspect="auto")
        patches = [
            Patch(facecolor=face, label=name, hatch=HATCHES[k % 6], edgecolor="white")
            for k, (face, name) in enumerate(zip(colours, heatmap.names, strict=True))
        ]
        below = {"loc": "upper left", "bbox_to_anchor": (0, -0.1), "ncols": 4}
        axes.legend(handles=patches, fontsize=8, **below)
    else:
        low, high, name = heatmap.low, heatmap.high, "viridis"
        if heatmap.centre is not None:
            finite = values[np.isfinite(values)]
            half = float(np.abs(finite - heatmap.centre).max()) if finite.size else 1.0
            low, high, name = heatmap.centre - half, heatmap.centre + half, "RdBu_r"
        shown = axes.imshow(values, cmap=name, vmin=low, vmax=high, aspect="auto")
        axes.figure.colorbar(shown, ax=axes, shrink=0.8)
    texts = heatmap.texts
    small = max(rows, columns) <= MOST_NUMBERS
    if not texts and not heatmap.names and (heatmap.numbers or (heatmap.numbers is None and small)):
        texts = format_aligned(heatmap.values, heatmap.digits)
    for i, line in enumerate(texts):
        for j, text in enumerate(line):
            red, green, blue, _ = shown.cmap(shown.norm(values[i, j]))
            bright = 0.299 * red + 0.587 * green + 0.114 * blue > BRIGHT
            style = {"color": "black" if bright else "white", "fontsize": 9 if text[1:] else 14}
            axes.text(j, i, text, ha="center", va="center", **style)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(integer=True))
    if heatmap.column_names and columns <= MOST_NAMES:
        crowded = sum(len(name) for name in heatmap.column_names) > 2 * MOST_NAMES
        axes.set_xticks(range(columns), heatmap.column_names, rotation=60 if crowded else 0)
    if heatmap.row_names and rows <= MOST_NAMES:
        axes.set_yticks(range(rows), heatmap.row_names)
    axes.set(xlabel=heatmap.x_label, ylabel=heatmap.y_label)
    axes.spines[:].set_visible(False)


def plot_image(image: Image, axes: Any) -> None:
    """Plot pixels as they are, greys from black to white."""
    height, width, channels = image.size
    pixels = np.frombuffer(image.pixel_bytes(), np.uint8).reshape(height, width, channels)
    axes.imshow(pixels[..., 0] if channels == 1 else pixels, cmap="gray", vmin=0, vmax=255)
    axes.axis("off")
