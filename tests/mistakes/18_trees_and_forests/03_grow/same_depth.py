# A question stands after yes. That is one deeper than allowed.
"""Grow a tree: ask the best question, and let both groups ask their own.

It takes the best question of the moment and never comes back to it: it is greedy. The best tree
of all would have to be searched among far too many, and the greedy one is good enough.
"""

from typing import NamedTuple

import numpy as np

from mlx_exercises import data


class Leaf(NamedTuple):
    """An end of the tree: everybody who comes here gets this label."""

    label: int


class Node(NamedTuple):
    """A question, "is the number in this column <= threshold?", and what hangs on each side."""

    column: int
    threshold: float
    yes: "Tree"
    no: "Tree"


Tree = Leaf | Node


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float, float] | None:
    """Return (column, threshold, impurity after), or None if there is no question. Finished.

    X is (n, d), y (n,) whole numbers from 0 on. This is your exercise 02.
    """
    found = []
    for column, x in enumerate(X.T):
        order = np.argsort(x)
        values = x[order]
        left = (y[order][:, None] == np.arange(y.max() + 1)).cumsum(axis=0)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        if not len(gaps):
            continue
        right, left = left[-1] - left[gaps], left[gaps]
        pairs = sum((side**2).sum(axis=1) / side.sum(axis=1) for side in (left, right))
        gap = gaps[pairs.argmax()]
        threshold = (values[gap] + values[gap + 1]) / 2
        found.append((column, float(threshold), float(1 - pairs.max() / len(y))))
    return min(found, key=lambda split: split[2], default=None)


def grow(X: np.ndarray, y: np.ndarray, depth: int) -> Tree:
    """Return a tree for the rows X (n, d), n of 1 or more, and their labels y (n,).

    depth is how many questions may follow one another: with 0, the tree is a leaf. Of equally
    frequent labels a leaf may say any.
    """
    split = best_split(X, y)
    # Only these three: a question that gains nothing is no reason to stop, for the one below it
    # may gain everything (two columns, and the label says whether they agree).
    if depth == 0 or len(y) < 1 or split is None or (y == y[0]).all():
        return Leaf(int(np.bincount(y).argmax()))
    column, threshold, _ = split
    yes = X[:, column] <= threshold
    return Node(column, threshold, grow(X[yes], y[yes], depth), grow(X[~yes], y[~yes], depth))


def predict(tree: Tree, X: np.ndarray) -> np.ndarray:
    """Return the label, (m,) whole numbers, that the tree gives each row of X (m, d)."""
    if isinstance(tree, Leaf):
        return np.full(len(X), tree.label)
    yes = X[:, tree.column] <= tree.threshold
    # All rows of a side go down together, so there is a step for each node and not for each row.
    labels = np.zeros(len(X), dtype=int)
    labels[yes] = predict(tree.yes, X[yes])
    labels[~yes] = predict(tree.no, X[~yes])
    return labels


def as_text(tree: Tree, features: tuple[str, ...], classes: tuple[str, ...]) -> str:
    """Return the tree as lines of text. Finished, and recursive too."""
    if isinstance(tree, Leaf):
        return classes[tree.label]
    lines = [f"{features[tree.column]} <= {tree.threshold:g} ?"]
    for mark, bar, side in (("├─ yes: ", "│  ", tree.yes), ("└─ no:  ", "   ", tree.no)):
        first, *rest = as_text(side, features, classes).split("\n")
        lines += [mark + first, *(bar + line for line in rest)]
    return "\n".join(lines)


if __name__ == "__main__":
    X, y, features, classes = data.penguin_measurements()
    tree = grow(X, y, depth=3)
    print(as_text(tree, features, classes))
    print("named rightly:", (predict(tree, X) == y).mean())
