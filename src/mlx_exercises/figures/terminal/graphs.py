"""Graphs: layers from left to right where edges lead one way, else nodes in the plane."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.terminal import graph_edges, graph_layout
from mlx_exercises.figures.terminal.axes import legend_of
from mlx_exercises.figures.terminal.canvas import Canvas, Glyph
from mlx_exercises.figures.terminal.capabilities import fitted

if TYPE_CHECKING:
    from mlx_exercises.figures import Graph, Node
    from mlx_exercises.figures.terminal.capabilities import Capabilities

ROWS, LEAST_ROWS = 22, 6
FEW_NODES = 60  # up to here nodes are moved until edges are short
ROUNDS = 120
GRAVITY = 0.3
SHORT_EDGE = 4  # dots: without an arrow's head
Place = tuple[float, float]


def draw_graph(graph: Graph, surface: Capabilities) -> list[Text]:
    """Return the lines of a graph, and of what stands at its edges."""
    placed = any(node.at for node in graph.nodes)
    ordered = graph_layout.order(graph) if graph.directed and not placed else None
    if ordered is not None:
        drawn = graph_edges.draw_layers(graph, ordered, surface)
        if drawn is None:
            return _listed(graph, surface)
        return drawn + _labels(graph, surface)
    return _in_the_plane(graph, surface)


def name_of(node: Node) -> str:
    """Return what is written for a node."""
    return node.label or node.key


def _listed(graph: Graph, surface: Capabilities) -> list[Text]:
    """Return one line for each node with what leads into it: the form that always fits."""
    names = {node.key: name_of(node) for node in graph.nodes}
    arrow, result = surface.pick(" ← ", " <- "), []
    for node in graph.nodes:
        into = [
            names[e.start] + (f" ({e.label})" if e.label else "")
            for e in graph.edges
            if e.end == node.key
        ]
        line = Text.assemble((names[node.key], "bold"))
        result.append(fitted(line.append(arrow + ", ".join(into), "") if into else line, surface))
    return result


def _labels(graph: Graph, surface: Capabilities) -> list[Text]:
    """Return what stands at edges: there is no room for it on them."""
    names = {node.key: name_of(node) for node in graph.nodes}
    arrow = surface.pick("→", "->") if graph.directed else surface.pick("─", "-")
    said = [e for e in graph.edges if e.label]
    items = [
        Text(f"{names[e.start]} {arrow} {names[e.end]}: ").append(e.label, "bold") for e in said
    ]
    return surface.flow(items)


def _in_the_plane(graph: Graph, surface: Capabilities) -> list[Text]:
    groups = list(dict.fromkeys(node.group for node in graph.nodes))
    several = len(groups) > 1
    legend = legend_of(
        surface, [(surface.marker(i), group, surface.style(i)) for i, group in enumerate(groups)]
    )
    said = _labels(graph, surface)
    rows = max(LEAST_ROWS, (surface.height or ROWS) - len(legend) - len(said))
    found = places(graph)
    widest = max(cell_len(name_of(node)) for node in graph.nodes)
    canvas = Canvas(surface, min(surface.width, 2 * widest + 3 * rows), rows)
    dots = {}
    for key, (x, y) in found.items():
        edge = (widest // 2 + 1) * canvas.across
        across = edge + x * (canvas.wide - 1 - 2 * edge)
        dots[key] = across, (canvas.down / 2) + (1 - y) * (canvas.tall - 1 - canvas.down)
    for edge_ in graph.edges:
        ink = Glyph(".", "dim")
        start, end = dots[edge_.start], dots[edge_.end]
        path = canvas.line(start, end, ink)
        if graph.directed and len(path) > SHORT_EDGE:
            canvas.mark(*path[len(path) * 2 // 3], Glyph(_head(start, end, surface)))
    for node in graph.nodes:
        group = groups.index(node.group)
        sign = surface.marker(group) if several else ""
        text = sign + name_of(node)
        x, y = dots[node.key]
        style = f"bold {surface.style(group) if several else ''}".strip()
        column = round(x) // canvas.across - len(text) // 2
        canvas.write(column, round(y) // canvas.down, text, style)
    return [*legend, *canvas.lines(), *said]


def _head(start: Place, end: Place, surface: Capabilities) -> str:
    across, down = end[0] - start[0], end[1] - start[1]
    if abs(across) >= abs(down):
        return surface.pick("▸", ">") if across > 0 else surface.pick("◂", "<")
    return surface.pick("▾", "v") if down > 0 else surface.pick("▴", "^")


def places(graph: Graph) -> dict[str, Place]:
    """Return where nodes stand, each coordinate from 0 to 1: as they say, or found."""
    n = len(graph.nodes)
    at: dict[str, Place] = {}
    for i, node in enumerate(graph.nodes):
        turn = 2 * math.pi * i / max(1, n)
        at[node.key] = node.at or (math.cos(turn), math.sin(turn))
    if not any(node.at for node in graph.nodes) and n <= FEW_NODES:
        at = _relaxed(graph, at)
    low = [min(p[c] for p in at.values()) for c in (0, 1)]
    size = [(max(p[c] for p in at.values()) - low[c]) for c in (0, 1)]
    return {
        key: (
            (x - low[0]) / size[0] if size[0] else 0.5,
            (y - low[1]) / size[1] if size[1] else 0.5,
        )
        for key, (x, y) in at.items()
    }


def _relaxed(graph: Graph, start: dict[str, Place]) -> dict[str, Place]:
    """Let edges pull and nodes push until they are in balance (Fruchterman and Reingold, 1991)."""
    keys = list(start)
    x = [start[k][0] for k in keys]
    y = [start[k][1] for k in keys]
    at = {key: i for i, key in enumerate(keys)}
    edges = [(at[e.start], at[e.end]) for e in graph.edges if e.start != e.end]
    n, ideal = len(keys), 1.6 / math.sqrt(len(keys))
    for step in range(ROUNDS):
        push_x, push_y = [0.0] * n, [0.0] * n
        for i in range(n):
            for j in range(i):
                dx, dy = x[i] - x[j], y[i] - y[j]
                square = dx * dx + dy * dy + 1e-9
                part = ideal * ideal / square
                push_x[i] += dx * part
                push_y[i] += dy * part
                push_x[j] -= dx * part
                push_y[j] -= dy * part
        for i, j in edges:
            dx, dy = x[i] - x[j], y[i] - y[j]
            part = math.hypot(dx, dy) / ideal
            push_x[i] -= dx * part
            push_y[i] -= dy * part
            push_x[j] += dx * part
            push_y[j] += dy * part
        for i in range(n):  # what is not joined to the rest stays in sight
            push_x[i] -= x[i] * GRAVITY
            push_y[i] -= y[i] * GRAVITY
        heat = 0.1 * (1 - step / ROUNDS) + 1e-3
        for i in range(n):
            length = math.hypot(push_x[i], push_y[i]) or 1.0
            x[i] += push_x[i] / length * min(length, heat)
            y[i] += push_y[i] / length * min(length, heat)
    return {key: (x[i], y[i]) for i, key in enumerate(keys)}
