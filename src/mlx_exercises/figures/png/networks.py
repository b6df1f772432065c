"""Graphs and dendrograms in matplotlib's axes."""

from __future__ import annotations

from typing import Any

from mlx_exercises.figures.networks import Graph, Tree
from mlx_exercises.figures.png.charts import colour
from mlx_exercises.figures.terminal.networks import dendrogram_segments

LONG_LABELS = 60  # characters of all leaves together


def plot_graph(graph: Graph, axes: Any) -> None:
    """Plot a graph whose nodes have positions: boxes with straight edges between them."""
    at = {node.key: node.at or (0.0, 0.0) for node in graph.nodes}
    arrow = {
        "arrowstyle": "-|>" if graph.directed else "-",
        "color": "#888888",
        "shrinkA": 0,
        "shrinkB": 14 if graph.directed else 0,
    }
    for edge in graph.edges:
        (x0, y0), (x1, y1) = at[edge.start], at[edge.end]
        axes.annotate("", (x1, y1), xytext=(x0, y0), arrowprops=arrow, zorder=1)
        middle = (x0 + x1) / 2, (y0 + y1) / 2
        axes.text(*middle, edge.label, fontsize=8, ha="center", color="#333333")
    groups = graph.groups()
    for node in graph.nodes:
        i = groups.index(node.group)
        dashed = "--" if i % 2 else "-"  # groups are distinct without colour too
        box = {"boxstyle": "round", "facecolor": "white", "edgecolor": colour(i), "ls": dashed}
        name = node.label or node.key
        axes.text(*at[node.key], name, ha="center", va="center", fontsize=8, bbox=box, zorder=2)
        axes.plot(*at[node.key], alpha=0)  # so that the axes make room for it
    for i, group in enumerate(groups):
        if group:
            axes.plot([], [], color=colour(i), linestyle="--" if i % 2 else "-", label=group)
    if any(groups):
        axes.legend(fontsize=8)
    axes.margins(0.15)
    axes.axis("off")


def plot_dendrogram(tree: Tree, axes: Any) -> None:
    """Plot joins at their heights, the leaves along the bottom."""
    names, segments = dendrogram_segments(tree.root)
    for segment in segments:
        (height0, x0), (height1, x1) = segment.start, segment.end
        axes.plot([x0, x1], [height0, height1], color=colour(0))
    crowded = sum(len(name) for name in names) > LONG_LABELS
    axes.set_xticks(range(len(names)), names, rotation=60 if crowded else 0)
    axes.set(ylabel=tree.y_label, ylim=(0, None))
