"""A directed graph without cycles in layers from left to right (after Sugiyama et al., 1981)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlx_exercises.figures import Graph

SWEEPS = 6


def order(graph: Graph) -> dict[str, int] | None:
    """Return the layer of each node: one more than the last one that leads into it.

    None where edges run in a circle.
    """
    into: dict[str, int] = {node.key: 0 for node in graph.nodes}
    out = defaultdict(list)
    for edge in graph.edges:
        into[edge.end] += 1
        out[edge.start].append(edge.end)
    layer = {key: 0 for key, count in into.items() if not count}
    ready, left = list(layer), dict(into)
    seen = 0
    while ready:
        key = ready.pop()
        seen += 1
        for end in out[key]:
            layer[end] = max(layer.get(end, 0), layer[key] + 1)
            left[end] -= 1
            if not left[end]:
                ready.append(end)
    if seen < len(into):
        return None
    # A leaf stands right before what it leads to, not far away at the left edge.
    for key, count in into.items():
        if not count and out[key]:
            layer[key] = min(layer[end] for end in out[key]) - 1
    return layer


@dataclass(slots=True)
class Layout:
    """Nodes and the points where long edges pass, by layer; and the edges between neighbours."""

    columns: list[list[str]]
    links: list[list[tuple[str, str]]]  # links[i] lead from columns[i] to columns[i + 1]
    passing: set[str] = field(default_factory=set)
    rows: dict[str, int] = field(default_factory=dict)


def lay_out(graph: Graph, layer: dict[str, int]) -> Layout:
    """Return the layout of a graph whose nodes are in these layers."""
    count = max(layer.values()) + 1
    layout = Layout([[] for _ in range(count)], [[] for _ in range(count)])
    for node in graph.nodes:
        layout.columns[layer[node.key]].append(node.key)
    for n, (start, end) in enumerate(dict.fromkeys((e.start, e.end) for e in graph.edges)):
        before = start
        for i in range(layer[start] + 1, layer[end]):
            point = f"\0{n}.{i}"
            layout.columns[i].append(point)
            layout.passing.add(point)
            layout.links[i - 1].append((before, point))
            before = point
        layout.links[layer[end] - 1].append((before, end))
    _untangle(layout)
    _spread(layout)
    return layout


def _untangle(layout: Layout) -> None:
    """Sort each layer by the middle of its neighbours, to and fro, so that few edges cross."""
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        indices = (
            range(1, len(layout.columns)) if forward else range(len(layout.columns) - 2, -1, -1)
        )
        for i in indices:
            links = layout.links[i - 1] if forward else layout.links[i]
            other = layout.columns[i - 1] if forward else layout.columns[i + 1]
            spot = {key: place for place, key in enumerate(other)}
            near = defaultdict(list)
            for start, end in links:
                mine, theirs = (end, start) if forward else (start, end)
                near[mine].append(spot[theirs])
            now = {key: place for place, key in enumerate(layout.columns[i])}
            layout.columns[i].sort(
                key=lambda k, near=near, now=now: (  # type: ignore[misc]
                    sum(near[k]) / len(near[k]) if near[k] else now[k]
                )
            )


def _spread(layout: Layout) -> None:
    """Give each node a row: two apart, and close to the middle of what leads into it."""
    tallest = max(range(len(layout.columns)), key=lambda i: len(layout.columns[i]))
    for place, key in enumerate(layout.columns[tallest]):
        layout.rows[key] = 2 * place
    ways = [*range(tallest + 1, len(layout.columns)), *range(tallest - 1, -1, -1)]
    for i in ways:
        forward = i > tallest
        links = layout.links[i - 1] if forward else layout.links[i]
        wish = {}
        for key in layout.columns[i]:
            near = [
                layout.rows[a if forward else b] for a, b in links if key == (b if forward else a)
            ]
            wish[key] = sum(near) / len(near) if near else None
        last = -2
        rows = []
        for key in layout.columns[i]:
            want = wish[key]
            last = max(last + 2, round(want) if want is not None else last + 2)
            rows.append(last)
        # Pushed down by one another: move the whole layer back to the middle of its wishes.
        wished = [w for w in wish.values() if w is not None]
        if wished:
            mean = sum(
                r for r, k in zip(rows, layout.columns[i], strict=True) if wish[k] is not None
            )
            shift = round(mean / len(wished) - sum(wished) / len(wished))
            rows = [r - min(shift, rows[0]) for r in rows]
        layout.rows.update(zip(layout.columns[i], rows, strict=True))


def tracks(layout: Layout, i: int) -> dict[str, int]:
    """Return, for each end of edges between two layers, the column where its edges turn.

    Edges to one end share theirs. An end that is reached from below turns first where that
    saves crossings: the ends are taken in the order of their rows.
    """
    turning: dict[str, list[int]] = defaultdict(list)
    for start, end in layout.links[i]:
        turning[end].append(layout.rows[start])
    bent = [e for e, rows in turning.items() if any(r != layout.rows[e] for r in rows)]
    down = sorted(
        (e for e in bent if min(turning[e]) < layout.rows[e]), key=lambda e: -layout.rows[e]
    )
    rest = sorted((e for e in bent if e not in down), key=layout.rows.__getitem__)
    return {end: place for place, end in enumerate([*down, *rest])}
