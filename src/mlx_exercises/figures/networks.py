"""Pictures of what is connected: graphs, trees, dendrograms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import NAME, SWITCH, Picture, Record, made_by

MAX_NODES, MAX_EDGES = 200, 400
MAX_BRANCHES, MAX_DEPTH = 500, 40


@dataclass(frozen=True, slots=True)
class Node(Record):
    """A node: what edges call it, what stands in it, the group it belongs to, where it is."""

    key: str = field(metadata=NAME)
    label: str = field(default="", metadata=NAME)
    group: str = field(default="", metadata=NAME)
    at: tuple[float, float] | None = field(
        default=None, metadata=made_by(lambda given: None if given is None else coerce.pair(given))
    )


@dataclass(frozen=True, slots=True)
class Edge(Record):
    """An edge from one node's key to another's."""

    start: str = field(metadata=NAME)
    end: str = field(metadata=NAME)
    label: str = field(default="", metadata=NAME)


def _nodes(given: Any) -> tuple[Node, ...]:
    if isinstance(given, Mapping):
        return tuple(Node(key, name) for key, name in given.items())
    return tuple(each if isinstance(each, Node) else Node(each) for each in coerce.listed(given))


def _edges(given: Any) -> tuple[Edge, ...]:
    return tuple(each if isinstance(each, Edge) else Edge(*each) for each in coerce.listed(given))


@dataclass(frozen=True, slots=True)
class Graph(Picture):
    """Nodes {key: label} or Node records, and edges (from, to) or (from, to, label).

    A directed graph without cycles is drawn from left to right, any other one in a ring or
    where its nodes' `at` say. Raises ValueError for an edge to a node that is not there.
    """

    nodes: tuple[Node, ...] = field(metadata=made_by(_nodes))
    edges: tuple[Edge, ...] = field(metadata=made_by(_edges))
    directed: bool = field(default=True, metadata=SWITCH)

    def _settle(self) -> None:
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
class Branch(Record):
    """A node of a tree: its label, its children, the word on the way to it ("yes"), its height."""

    label: str = field(metadata=NAME)
    children: tuple[Branch, ...] = ()
    way: str = field(default="", metadata=NAME)
    height: float | None = None

    def _settle(self) -> None:
        self._put("children", tuple(_branch(child) for child in self.children))
        if self.height is not None:
            self._put("height", coerce.number(self.height))

    def size(self) -> int:
        """Return how many branches hang here, this one included."""
        return len(self._all())

    def leaves(self) -> int:
        """Return how many ends hang here."""
        return sum(not branch.children for branch in self._all())

    def _all(self) -> list[Branch]:
        """Return every branch that hangs here; not recursive, for a tree may be a chain."""
        found = [self]
        for branch in found:
            found.extend(branch.children)
        return found


def _branch(given: Any) -> Branch:
    return given if isinstance(given, Branch) else Branch(given)


@dataclass(frozen=True, slots=True)
class Tree(Picture):
    """A tree from its root.

    Where branches have heights it is a dendrogram, and `y_label` says what the height is.
    Deeper than 40, or more than 500 branches: the deepest are folded into "… n more".
    """

    root: Branch = field(metadata=made_by(_branch))
    y_label: str = field(default="", metadata=NAME, kw_only=True)

    def _settle(self) -> None:
        for depth in range(MAX_DEPTH, 0, -1):
            folded = _folded(self.root, depth)
            if folded.size() <= MAX_BRANCHES:
                break
        else:
            raise ValueError(f"at most {MAX_BRANCHES} branches of a tree can be seen")
        self._put("root", folded)

    @staticmethod
    def linked(merges: Any, names: Any = (), leaves: int = 24) -> Branch:
        """Return the root of a dendrogram from n - 1 merges (a, b, height, …) of n things.

        That is SciPy's form: a and b below n are things, n + i is what the i-th merge made.
        Only the last merges are kept, down to `leaves` ends; an end that holds several things
        says how many.
        """
        steps = [coerce.numbers(row) for row in coerce.listed(merges)]
        n = len(steps) + 1
        named = coerce.names(names) or tuple(str(i) for i in range(n))
        first_kept = max(0, len(steps) - (leaves - 1))
        made: list[tuple[Branch, int]] = [(Branch(name, height=0.0), 1) for name in named]
        for i, (a, b, height, *_) in enumerate(steps):
            (one, few), (other, many) = made[int(a)], made[int(b)]
            count = few + many
            if i < first_kept:
                made.append((Branch(f"{count} together", height=height), count))
            else:
                made.append((Branch("", (one, other), height=height), count))
        return made[-1][0]


def _folded(branch: Branch, depth: int) -> Branch:
    if depth == 0 and branch.children:
        more = Branch(f"… {branch.size() - 1} more")
        return Branch(branch.label, (more,), branch.way, branch.height)
    children = tuple(_folded(child, depth - 1) for child in branch.children)
    return Branch(branch.label, children, branch.way, branch.height)
