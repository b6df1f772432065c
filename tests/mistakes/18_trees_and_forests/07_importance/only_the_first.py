# Only the first question was looked at. Others follow below it.
"""Which column mattered? Two measures, and one of them can be fooled.

A column with many different numbers has many thresholds, and one of them always fits the rows at
hand by accident. So the dice get a good part of the impurity. Asked about new rows, they lose.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from mlx_exercises import data


class Leaf(NamedTuple):
    """An end of a tree: its label, and how many rows of each class have come to it."""

    label: int
    counts: np.ndarray


class Node(NamedTuple):
    """A question, column <= threshold, with the rows of each class that came to it (c,)."""

    column: int
    threshold: float
    counts: np.ndarray
    yes: "Tree"
    no: "Tree"


Tree = Leaf | Node


def gini(counts: np.ndarray) -> float:
    """Return the Gini impurity of a group with this many rows of each class (c,). Finished."""
    return float(1 - ((counts / counts.sum()) ** 2).sum())


def impurity_importance(tree: Tree, d: int) -> np.ndarray:
    """Return how much of all impurity that the tree took away each column took, (d,), sum 1.

    A tree that is a single leaf took nothing away: all 0.
    """
    taken = np.zeros(d)
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Leaf):
            continue
        # Rows times impurity is all it needs: the share of the rows is the same but for a
        # constant, and the sum is divided out at the end.
        taken[node.column] += mixed(node) - mixed(node.yes) - mixed(node.no)
    return taken / taken.sum() if taken.any() else taken


def mixed(tree: Tree) -> float:
    """Return the rows that came to this place of the tree, times their impurity."""
    return float(tree.counts.sum()) * gini(tree.counts)


def permutation_importance(
    predict: Callable[[np.ndarray], np.ndarray],
    X: np.ndarray,
    y: np.ndarray,
    repeats: int,
    rng: np.random.Generator,
) -> np.ndarray:
    """Return how much accuracy is lost when a column is shuffled, (d,), the mean of the repeats.

    predict gives the labels (n,) of rows X (n, d), y (n,) are the true ones. X is left as it is.
    """
    before = (predict(X) == y).mean()
    lost = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        for _ in range(repeats):
            # A fresh copy each time: the other columns are to be whole, and so is the caller's X.
            shuffled = X.copy()
            shuffled[:, column] = rng.permutation(X[:, column])
            lost[column] += (before - (predict(shuffled) == y).mean()) / repeats
    return lost


def grow(X: np.ndarray, y: np.ndarray) -> Tree:
    """Return a full-grown tree for rows X (n, d) and labels y (n,), 0 or 1. Finished."""
    best = (-1.0, 0, 0.0)
    counts = np.bincount(y, minlength=2)
    for column, x in enumerate(X.T):
        order = np.argsort(x)
        left = (y[order][:, None] == np.arange(2)).cumsum(axis=0)
        gaps = np.flatnonzero(x[order][1:] > x[order][:-1])
        if len(gaps):
            sides = (left[gaps], counts - left[gaps])
            pairs = sum((side**2).sum(axis=1) / side.sum(axis=1) for side in sides)
            gap = gaps[pairs.argmax()]
            best = max(best, (float(pairs.max()), column, float(x[order][gap : gap + 2].mean())))
    if best[0] < 0 or counts.max() == len(y):
        return Leaf(int(counts.argmax()), counts)
    _, column, threshold = best
    yes = X[:, column] <= threshold
    return Node(column, threshold, counts, grow(X[yes], y[yes]), grow(X[~yes], y[~yes]))


def predict(tree: Tree, X: np.ndarray) -> np.ndarray:
    """Return the labels (m,) that a tree gives the rows X (m, d). Finished."""
    if isinstance(tree, Leaf):
        return np.full(len(X), tree.label)
    yes = X[:, tree.column] <= tree.threshold
    return np.where(yes, predict(tree.yes, X), predict(tree.no, X))


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X, y, *_ = data.titanic_people()
    X = np.column_stack([X, rng.random(len(y))])
    train, test = data.split(len(y), test=0.6)
    tree = grow(X[train], y[train])
    print("columns:      class, sex, age, dice")
    print("impurity:    ", impurity_importance(tree, 4).round(3))
    lost = permutation_importance(lambda rows: predict(tree, rows), X[test], y[test], 5, rng)
    print("permutation: ", lost.round(3))
