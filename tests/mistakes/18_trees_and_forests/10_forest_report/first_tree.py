# This is the first tree alone. The mean of all is asked for.
"""Report on a forest: 569 lumps, 30 measurements each, and a second opinion.

Together the trees are better than each of them, and the out-of-bag vote says nearly the same as
the unseen lumps do, without having needed them. Which columns matter most is less sure: many of
the 30 say the same, and when one is shuffled, another one stands in for it.
"""

from typing import NamedTuple

import numpy as np

from mlx_exercises import data

# As in exercise 06: a label, or (column, threshold, tree of the yes, tree of the no).
Tree = int | tuple


class Rows(NamedTuple):
    """A table as it comes from `data`."""

    X: np.ndarray  # (n, d)
    y: np.ndarray  # (n,) whole numbers from 0 on
    features: tuple[str, ...]  # d names
    classes: tuple[str, ...]


class Report(NamedTuple):
    """What is to be said about a forest; the first three are shares of right answers."""

    alone: float  # its trees one by one about the test rows, on average
    together: float  # the vote about the test rows
    out_of_bag: float  # the vote about training rows, by trees that have not seen them
    columns: list[str]  # the three most important columns, the most important first


def best_split(X: np.ndarray, y: np.ndarray, columns: np.ndarray) -> tuple[int, float]:
    """Return (column, threshold) of the best question about one of the columns. Finished.

    X is (n, d), y (n,) whole numbers from 0 on, columns (k,) numbers of columns, none of which
    has only equal numbers in it.
    """
    found = []
    for column in columns:
        order = np.argsort(X[:, column])
        x = X[order, column]
        left = (y[order][:, None] == np.arange(y.max() + 1)).cumsum(axis=0)
        gaps = np.flatnonzero(x[1:] > x[:-1])
        sides = (left[gaps], left[-1] - left[gaps])
        pairs = sum((side**2).sum(axis=1) / side.sum(axis=1) for side in sides)
        gap = gaps[pairs.argmax()]
        found.append((pairs.max(), int(column), float((x[gap] + x[gap + 1]) / 2)))
    _, column, threshold = max(found, key=lambda split: split[0])
    return column, threshold


def grow(X: np.ndarray, y: np.ndarray, size: int, rng: np.random.Generator) -> Tree:
    """Return a tree for the rows X (n, d), n of 1 or more, and their labels y (n,). Finished.

    At each question, `size` different columns are drawn with rng among those whose numbers are
    not all equal here (or all of those, if there are fewer), and the best question about them
    is asked. It goes on until labels are equal or no column can part the rows; such a leaf says
    the most frequent label.
    """
    useful = np.flatnonzero(X.max(axis=0) > X.min(axis=0))
    if not len(useful) or (y == y[0]).all():
        return int(np.bincount(y).argmax())
    columns = rng.choice(useful, min(size, len(useful)), replace=False)
    column, threshold = best_split(X, y, columns)
    yes = X[:, column] <= threshold
    low, high = grow(X[yes], y[yes], size, rng), grow(X[~yes], y[~yes], size, rng)
    return column, threshold, low, high


def predict_tree(tree: Tree, X: np.ndarray) -> np.ndarray:
    """Return the labels (m,) that a tree gives the rows X (m, d). Finished."""
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    column, threshold, low, high = tree
    return np.where(X[:, column] <= threshold, predict_tree(low, X), predict_tree(high, X))


def plant(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> tuple[list[Tree], np.ndarray]:
    """Return count trees for rows X (n, d), y (n,), and their bags (count, n) of row numbers."""
    bags = rng.integers(0, len(y), size=(count, len(y)))
    return [grow(X[bag], y[bag], size, rng) for bag in bags], bags


def vote(trees: list[Tree], X: np.ndarray) -> np.ndarray:
    """Return the label (m,) that most trees give each row of X (m, d), the smallest of equals."""
    answers = np.array([predict_tree(tree, X) for tree in trees])
    votes = np.array([(answers == label).sum(axis=0) for label in range(answers.max() + 1)])
    return votes.argmax(axis=0)


def out_of_bag(trees: list[Tree], bags: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows of X (n, d) that are voted rightly by trees that never saw them.

    bags (t, n) are the rows of each tree, y (n,) the true labels. Rows in every bag do not count.
    """
    right = []
    for row, label in enumerate(y):
        unseen = [tree for tree, bag in zip(trees, bags, strict=True) if row not in bag]
        # Nobody can be asked about a row that is in every bag.
        if unseen:
            right.append(vote(unseen, X[[row]])[0] == label)
    return float(np.mean(right))


def importance(
    trees: list[Tree], X: np.ndarray, y: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return how much accuracy the vote loses when a column is shuffled, once for each: (d,).

    X (n, d) and y (n,) are the rows asked about and their labels. X is left as it is.
    """
    before = (vote(trees, X) == y).mean()
    lost = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        shuffled = X.copy()
        shuffled[:, column] = rng.permutation(X[:, column])
        lost[column] = before - (vote(trees, shuffled) == y).mean()
    return lost


def report(table: Rows, train: np.ndarray, test: np.ndarray, count: int, size: int) -> Report:
    """Return the report of a forest that has grown on the rows `train` and is asked about `test`.

    The table has X (n, d), y (n,) and the names of its columns, features; train and test hold
    row numbers. Importance is measured on the test rows.
    """
    rng = np.random.default_rng(0)
    X, y, *_ = table
    trees, bags = plant(X[train], y[train], count, size, rng)
    lost = importance(trees, X[test], y[test], rng)
    return Report(
        alone=float(np.mean([predict_tree(tree, X[test]) == y[test] for tree in trees[:1]])),
        together=float((vote(trees, X[test]) == y[test]).mean()),
        # The bags count training rows from 0 on, so the rows have to be the training rows too.
        out_of_bag=out_of_bag(trees, bags, X[train], y[train]),
        columns=[table.features[column] for column in np.argsort(-lost)[:3]],
    )


if __name__ == "__main__":
    cells = data.breast_cancer()
    train, test = data.split(len(cells.y))
    for name, value in report(cells, train, test, count=25, size=5)._asdict().items():
        print(f"{name:12}", value)
