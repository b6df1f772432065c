"""Graphs, trees and dendrograms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import (
    MAYBE_NUMBER,
    NAME,
    SWITCH,
    Figure,
    FigurePart,
    converted_by,
)

MAX_NODES, MAX_EDGES = 200, 400
MAX_BRANCHES, MAX_DEPTH = 500, 40


@dataclass(frozen=True, slots=True)
class Node(FigurePart):
    """A node: what edges call it, what stands in it, the group it belongs to."""

    key: str = field(metadata=NAME)
    label: str = field(default="", metadata=NAME)
    group: str = field(default="", metadata=NAME)


@dataclass(frozen=True, slots=True)
class Edge(FigurePart):
    """An edge from one node's key to another's."""

    start: str = field(metadata=NAME)
    end: str = field(metadata=NAME)
    label: str = field(default="", metadata=NAME)


def _nodes(given: Any) -> tuple[Node, ...]:
    if isinstance(given, Mapping):
        return tuple(Node(key, name) for key, name in given.items())
    return tuple(each if isinstance(each, Node) else Node(each) for each in coerce.to_list(given))


def _edges(given: Any) -> tuple[Edge, ...]:
    return tuple(each if isinstance(each, Edge) else Edge(*each) for each in coerce.to_list(given))


@dataclass(frozen=True, slots=True)
class Graph(Figure):
    """Nodes {key: label} or Node records, and edges (from, to) or (from, to, label).

    It is shown as a list of nodes, each with those that lead to it. Raises ValueError for an edge
    to a node that is not there.
    """

    nodes: tuple[Node, ...] = field(metadata=converted_by(_nodes))
    edges: tuple[Edge, ...] = field(metadata=converted_by(_edges))
    directed: bool = field(default=True, metadata=SWITCH)

    def _validate(self) -> None:
        keys = {node.key for node in self.nodes}
        if lost := {key for e in self.edges for key in (e.start, e.end)} - keys:
            raise ValueError(f"edges lead to nodes that are not there: {sorted(lost)[:4]}")
        if not keys:
            raise ValueError("a graph needs at least one node")
        if len(keys) != len(self.nodes):
            raise ValueError("two nodes of a graph have the same key")
        if len(self.nodes) > MAX_NODES or len(self.edges) > MAX_EDGES:
            raise ValueError(f"at most {MAX_NODES} nodes and {MAX_EDGES} edges can be seen")


@dataclass(frozen=True, slots=True)
class Branch(FigurePart):
    """A node of a tree: its label, its children, the word on the way to it ("yes"), its height."""

    label: str = field(metadata=NAME)
    children: tuple[Branch, ...] = ()
    way: str = field(default="", metadata=NAME)
    height: float | None = field(default=None, metadata=MAYBE_NUMBER)

    def _validate(self) -> None:
        self._set("children", tuple(_branch(child) for child in self.children))

    def size(self) -> int:
        """Return the number of branches, this one included; a chain may be long: no recursion."""
        found = [self]
        for branch in found:
            found.extend(branch.children)
        return len(found)


def _branch(given: Any) -> Branch:
    return given if isinstance(given, Branch) else Branch(given)


@dataclass(frozen=True, slots=True)
class Tree(Figure):
    """A tree from its root.

    Where branches have heights it is a dendrogram, and `y_label` says what the height is.
    Deeper than 40, or more than 500 branches: the deepest are folded into "… n more".
    """

    root: Branch = field(metadata=converted_by(_branch))
    y_label: str = field(default="", metadata=NAME, kw_only=True)

    def _validate(self) -> None:
        for depth in range(MAX_DEPTH, 0, -1):
            folded = _fold(self.root, depth)
            if folded.size() <= MAX_BRANCHES:
                break
        else:
            raise ValueError(f"at most {MAX_BRANCHES} branches of a tree can be seen")
        self._set("root", folded)

    @property
    def is_dendrogram(self) -> bool:
        """Whether the tree is drawn as a dendrogram."""
        return self.root.height is not None and bool(self.root.children)

    @staticmethod
    def linked(merges: Any, names: Any = (), leaves: int = 24) -> Branch:
        """Return the root of a dendrogram from n - 1 merges (a, b, height, …) of n things.

        That is SciPy's form: a and b below n are things, n + i is what the i-th merge made.
        Only the last merges are kept, down to `leaves` ends; an end that holds several things
        says how many.
        """
        steps = [coerce.numbers(row) for row in coerce.to_list(merges)]
        named = coerce.names(names) or tuple(str(i) for i in range(len(steps) + 1))
        first_kept = len(steps) - (leaves - 1)
        made: list[tuple[Branch, int]] = [(Branch(name, height=0.0), 1) for name in named]
        for i, (a, b, height, *_) in enumerate(steps):
            (one, few), (other, many) = made[int(a)], made[int(b)]
            together = Branch(f"{few + many} together", height=height)
            branch = Branch("", (one, other), height=height) if i >= first_kept else together
            made.append((branch, few + many))
        return made[-1][0]


def _fold(branch: Branch, depth: int) -> Branch:
    if depth == 0 and branch.children:
        return replace(branch, children=(Branch(f"… {branch.size() - 1} more"),))
    return replace(branch, children=tuple(_fold(child, depth - 1) for child in branch.children))
