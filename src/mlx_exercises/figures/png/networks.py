"""Graphs and dendrograms in matplotlib's axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlx_exercises.figures.png.charts import MARKERS, colour
from mlx_exercises.figures.terminal.graph_layout import lay_out, order
from mlx_exercises.figures.terminal.graphs import name_of, places

if TYPE_CHECKING:
    from mlx_exercises.figures import Branch, Graph, Tree


def plot_graph(graph: Graph, axes: Any) -> None:
    """Plot nodes as boxes: in layers where edges lead one way, else in the plane."""
    layer = order(graph) if graph.directed and not any(n.at for n in graph.nodes) else None
    if layer is None:
        at = places(graph)
    else:
        layout = lay_out(graph, layer)
        at = {n.key: (float(layer[n.key]), -float(layout.rows[n.key])) for n in graph.nodes}
    groups = list(dict.fromkeys(node.group for node in graph.nodes))
    arrow = {"arrowstyle": "-|>" if graph.directed else "-", "color": "#888888", "shrinkB": 14}
    for edge in graph.edges:
        (x0, y0), (x1, y1) = at[edge.start], at[edge.end]
        style = {**arrow, "shrinkB": 14 if graph.directed else 0, "shrinkA": 0}
        axes.annotate("", (x1, y1), xytext=(x0, y0), arrowprops=style, zorder=1)
        if edge.label:
            axes.text(
                (x0 + x1) / 2, (y0 + y1) / 2, edge.label, fontsize=8, ha="center", color="#333333"
            )
    for node in graph.nodes:
        x, y = at[node.key]
        index = groups.index(node.group)
        box = {"boxstyle": "round", "facecolor": "white", "edgecolor": colour(index)}
        if index % 2:  # groups are told apart by their line too
            box["linestyle"] = "--"
        axes.text(x, y, name_of(node), ha="center", va="center", fontsize=8, bbox=box, zorder=2)
        axes.plot(x, y, alpha=0)
    for i, group in enumerate(groups):
        if group:
            axes.plot([], [], color=colour(i), linestyle="--" if i % 2 else "-", label=group)
    if any(groups):
        axes.legend(fontsize=8)
    axes.margins(0.15)
    axes.axis("off")


def plot_dendrogram(tree: Tree, axes: Any) -> None:
    """Plot joins at their heights, the leaves along the bottom."""
    names: list[str] = []

    def draw(branch: Branch) -> tuple[float, float]:
        height = branch.height or 0.0
        if not branch.children:
            names.append(branch.label)
            return len(names) - 1.0, height
        below = [draw(child) for child in branch.children]
        for x, low in below:
            axes.plot([x, x], [low, height], color=colour(0))
        across = [x for x, _ in below]
        axes.plot([min(across), max(across)], [height, height], color=colour(0))
        return sum(across) / len(across), height

    draw(tree.root)
    axes.set_xticks(range(len(names)), names, rotation=60 if len(names) > len(MARKERS) else 0)
    axes.set(ylabel=tree.y_label, ylim=(0, None))
