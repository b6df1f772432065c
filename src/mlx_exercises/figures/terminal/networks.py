"""Graphs as lists of nodes, trees as rich's, and dendrograms as charts of segments."""

from __future__ import annotations

from dataclasses import replace

from rich.cells import cell_len
from rich.text import Text
from rich.tree import Tree as RichTree

from mlx_exercises.figures import Branch, Graph, Scatter, Segment, Tree
from mlx_exercises.figures.terminal.axes import PlotArea, legend_lines, with_axes
from mlx_exercises.figures.terminal.canvas import Canvas, Glyph
from mlx_exercises.figures.terminal.capabilities import LAYOUT_CONSOLE, Capabilities
from mlx_exercises.figures.terminal.scale import Scale, scale_over
from mlx_exercises.figures.terminal.series import SeriesStyle, draw_segment

LABEL_SHARE = 0.35  # of the width, for the leaves of a dendrogram


def draw_graph(graph: Graph, terminal: Capabilities) -> list[Text]:
    """Return a line for each node with those that lead to it, or that it is joined to.

    Where there are several groups, each node has the marker of its group.
    """
    groups = list(dict.fromkeys(node.group for node in graph.nodes))
    entries = [(terminal.marker(i), group, terminal.style(i)) for i, group in enumerate(groups)]
    nodes: dict[str, tuple[str, str]] = {}  # each node's text and style, by its key
    for node in graph.nodes:
        marker, _, style = entries[groups.index(node.group)] if len(groups) > 1 else ("", "", "")
        nodes[node.key] = marker + (node.label or node.key), f"bold {style}".strip()
    arrow = terminal.pick(" ← ", " <- ") if graph.directed else terminal.pick(" ─ ", " - ")
    result = legend_lines(terminal, entries)
    for key, text in nodes.items():
        others = [(e.start, e.label) for e in graph.edges if e.end == key]
        if not graph.directed:
            others += [(e.end, e.label) for e in graph.edges if e.start == key]
        texts = [nodes[other][0] + (f" ({label})" if label else "") for other, label in others]
        result.append(Text.assemble(text, arrow if texts else "", ", ".join(texts)))
    return result


def draw_tree(tree: Tree, terminal: Capabilities) -> list[Text]:
    """Return the lines of a tree, or of a dendrogram where its branches have heights."""
    if tree.is_dendrogram:
        return _dendrogram(tree, terminal)
    root = RichTree(Text(tree.root.label, "bold"), guide_style="dim")
    _add_children(root, tree.root)
    options = replace(LAYOUT_CONSOLE.options, encoding=terminal.pick("utf-8", "ascii"))
    return [
        terminal.truncate(Text.assemble(*((part.text, part.style or "") for part in line)))
        for line in LAYOUT_CONSOLE.render_lines(root, options, pad=False)
    ]


def _add_children(node: RichTree, branch: Branch) -> None:
    for child in branch.children:
        way = (f"{child.way}: ", "italic") if child.way else ""
        label = Text.assemble(way, (child.label, "" if child.children else "bold"))
        _add_children(node.add(label), child)


def dendrogram_segments(root: Branch) -> tuple[list[str], list[Segment]]:
    """Return the names of n leaves, and a dendrogram's segments from (height, position) to another.

    The i-th leaf has position i, and a join is in the middle of what it joins.
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
    columns = terminal.width - max(cell_len(name) for name in names) - 1
    area = PlotArea(
        Canvas(terminal, columns, len(names)),
        scale_over(heights, margin=0.02, zero=True),
        # The first leaf is at the top, and each in the middle of its row.
        Scale(len(names) - 0.75, -0.5, names=tuple(names)),
    )
    for segment in segments:
        draw_segment(area, segment, SeriesStyle(Glyph("", terminal.style(0))))
    return with_axes(area, Scatter(x_label=tree.y_label), legend=[])
