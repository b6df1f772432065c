"""Graphs, trees and dendrograms.

A graph is drawn where its nodes have positions, else it is a list of nodes. Trees are rich's, and a
dendrogram is a chart of segments.
"""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from rich.tree import Tree as RichTree

from mlx_exercises.figures.charts import Scatter
from mlx_exercises.figures.networks import Branch, Graph, Node, Tree
from mlx_exercises.figures.series import Segment
from mlx_exercises.figures.terminal.axes import PlotArea, legend_lines, with_axes
from mlx_exercises.figures.terminal.canvas import Canvas, Dot, Glyph
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.scale import Scale, scale_over
from mlx_exercises.figures.terminal.series import (
    ASCII_HEADS,
    HEADS,
    SeriesStyle,
    draw_segment,
    eighth_turns,
)

ROWS, LEAST_ROWS, COLUMNS_PER_ROW = 22, 6, 3  # of a drawn graph
LABEL_SHARE = 0.35  # of the width, for the leaves of a dendrogram
ENDLESS = 4_000  # columns, so that rich neither wraps nor cuts a tree


def draw_graph(graph: Graph, terminal: Capabilities) -> list[Text]:
    """Return the lines of a graph, with a marker at each node where there are several groups."""
    groups = graph.groups()
    entries = [(terminal.marker(i), group, terminal.style(i)) for i, group in enumerate(groups)]
    legend = legend_lines(terminal, entries)
    nodes: dict[str, tuple[str, str]] = {}  # each node's text and style, by its key
    for node in graph.nodes:
        marker, _, style = entries[groups.index(node.group)] if len(groups) > 1 else ("", "", "")
        nodes[node.key] = marker + (node.label or node.key), f"bold {style}".strip()
    if graph.is_drawn:
        return legend + _drawn(graph, nodes, terminal, len(legend))
    return legend + _listed(graph, nodes, terminal)


def _listed(graph: Graph, nodes: dict[str, tuple[str, str]], terminal: Capabilities) -> list[Text]:
    """Return a line for each node with those that lead to it, or that it is joined to."""
    arrow = terminal.pick(" ← ", " <- ") if graph.directed else terminal.pick(" ─ ", " - ")
    result = []
    for key, node in nodes.items():
        others = [(e.start, e.label) for e in graph.edges if e.end == key]
        if not graph.directed:
            others += [(e.end, e.label) for e in graph.edges if e.start == key]
        texts = [nodes[other][0] + (f" ({label})" if label else "") for other, label in others]
        line = Text.assemble(node, arrow if texts else "", ", ".join(texts))
        result.append(terminal.truncate(line))
    return result


def _drawn(
    graph: Graph, nodes: dict[str, tuple[str, str]], terminal: Capabilities, used_rows: int
) -> list[Text]:
    """Return a drawing with straight edges, and the edges' labels below it."""
    arrow = terminal.pick("→", "->") if graph.directed else terminal.pick("─", "-")
    labels = terminal.flow(
        Text(f"{nodes[e.start][0]} {arrow} {nodes[e.end][0]}: ").append(e.label, "bold")
        for e in graph.edges
        if e.label
    )
    rows = max(LEAST_ROWS, (terminal.height or ROWS) - used_rows - len(labels))
    widest = max(cell_len(text) for text, _ in nodes.values())
    columns = min(terminal.width, 2 * widest + COLUMNS_PER_ROW * rows)
    canvas = Canvas(terminal, columns, rows)
    x = scale_over(node.at[0] for node in graph.nodes if node.at)
    y = scale_over(node.at[1] for node in graph.nodes if node.at)
    side = (widest // 2 + 1) * canvas.cell_width  # for half a name

    def dot_of(node: Node) -> Dot:
        across, up = node.at or (0.0, 0.0)
        shares = x.share(across) or 0.0, y.share(up) or 0.0
        room = canvas.width - 1 - 2 * side, canvas.height - canvas.cell_height
        return side + shares[0] * room[0], canvas.cell_height / 2 + (1 - shares[1]) * room[1]

    dots = {node.key: dot_of(node) for node in graph.nodes}
    for edge in graph.edges:
        start, end = dots[edge.start], dots[edge.end]
        path = canvas.line(start, end, Glyph(".", "dim"))
        if graph.directed and path:  # the end of an edge lies under the node's name
            head = terminal.pick(HEADS, ASCII_HEADS)[eighth_turns(start, end)]
            canvas.mark(path[len(path) * 2 // 3], Glyph(head))
    for key, (text, style) in nodes.items():
        column, row = canvas.cell(dots[key])
        canvas.write(column - len(text) // 2, row, text, style)
    return [*canvas.lines(), *labels]


def draw_tree(tree: Tree, terminal: Capabilities) -> list[Text]:
    """Return the lines of a tree, or of a dendrogram where its branches have heights."""
    if tree.is_dendrogram:
        return _dendrogram(tree, terminal)
    root = RichTree(Text(tree.root.label, "bold"), guide_style="dim")
    _add_children(root, tree.root)
    console = Console(width=ENDLESS, color_system=None)
    options = replace(console.options, encoding=terminal.pick("utf-8", "ascii"))
    return [
        terminal.truncate(Text.assemble(*((part.text, part.style or "") for part in line)))
        for line in console.render_lines(root, options, pad=False)
    ]


def _add_children(node: RichTree, branch: Branch) -> None:
    for child in branch.children:
        way = (f"{child.way}: ", "italic") if child.way else ""
        label = Text.assemble(way, (child.label, "" if child.children else "bold"))
        _add_children(node.add(label), child)


def dendrogram_segments(root: Branch) -> tuple[list[str], list[Segment]]:
    """Return the names of n leaves, and a dendrogram's segments from (height, position) to another.

    The i-th leaf has position i, and a join the middle of what it joins.
    """
    names: list[str] = []
    segments: list[Segment] = []

    def add(branch: Branch) -> tuple[float, float]:
        height = branch.height or 0.0
        if not branch.children:
            names.append(branch.label)
            return height, len(names) - 1.0
        ends = [add(child) for child in branch.children]
        segments.extend(Segment(end, (height, end[1])) for end in ends)
        first, last = min(y for _, y in ends), max(y for _, y in ends)
        segments.append(Segment((height, first), (height, last)))
        return height, (first + last) / 2

    add(root)
    segments.sort(key=lambda each: each.start[0] == each.end[0])  # joins stay visible in ASCII
    return names, segments


def _dendrogram(tree: Tree, terminal: Capabilities) -> list[Text]:
    """Draw leaves at the left, one a row, and joins to the right at their heights."""
    names, segments = dendrogram_segments(tree.root)
    names = [terminal.cut(name, int(terminal.width * LABEL_SHARE)) for name in names]
    heights = [x for segment in segments for x, _ in (segment.start, segment.end)]
    columns = terminal.width - max(len(name) for name in names) - 1
    area = PlotArea(
        Canvas(terminal, columns, len(names)),
        scale_over(heights, margin=0.02, zero=True),
        # The first leaf is at the top, and each in the middle of its row.
        Scale(len(names) - 0.75, -0.5, names=tuple(names)),
    )
    for segment in segments:
        draw_segment(area, segment, SeriesStyle(Glyph("", terminal.style(0))))
    return with_axes(area, Scatter(x_label=tree.y_label), legend=[])
