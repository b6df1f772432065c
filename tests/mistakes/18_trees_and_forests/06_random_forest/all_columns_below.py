# With one column of four to look at, the questions below a yes are about the best of all
# columns in 1.00 of the cases. Are the columns drawn there too?
"""A forest: trees that may not all ask the same first question.

25 trees name all of the 44 wines that none of them has seen. That is a lucky split: over six
splits the forest is right about 0.98, and one tree about 0.89.
"""

import numpy as np

from mlx_exercises import data

# A tree is a label, or a tuple: column, threshold, tree of the rows with X[:, column] <=
# threshold, tree of the other rows. predict_tree((0, 2.5, 1, 7), X) gives the labels 1 and 7.
Tree = int | tuple


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
    """Return a tree for the rows X (n, d), n of 1 or more, and their labels y (n,).

    At each question, `size` different columns are drawn with rng among those whose numbers are
    not all equal here (or all of those, if there are fewer), and the best question about them
    is asked. It goes on until labels are equal or no column can part the rows; such a leaf says
    the most frequent label.
    """
    useful = np.flatnonzero(X.max(axis=0) > X.min(axis=0))
    if not len(useful) or (y == y[0]).all():
        return int(np.bincount(y).argmax())
    # Here and not once for the tree: a column that was not drawn gets its chance further down.
    columns = rng.choice(useful, min(size, len(useful)), replace=False)
    column, threshold = best_split(X, y, columns)
    yes = X[:, column] <= threshold
    low, high = grow(X[yes], y[yes], X.shape[1], rng), grow(X[~yes], y[~yes], size, rng)
    return column, threshold, low, high


def forest(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> list[Tree]:
    """Return count trees for the rows X (n, d) and labels y (n,).

    Each is grown on a bag of its own: n rows drawn with putting back.
    """
    bags = rng.integers(0, len(y), size=(count, len(y)))
    return [grow(X[bag], y[bag], size, rng) for bag in bags]


def predict_tree(tree: Tree, X: np.ndarray) -> np.ndarray:
    """Return the labels (m,) that a tree gives the rows X (m, d). Finished."""
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    column, threshold, low, high = tree
    return np.where(X[:, column] <= threshold, predict_tree(low, X), predict_tree(high, X))


def predict(trees: list[Tree], X: np.ndarray) -> np.ndarray:
    """Return the label (m,) that most trees give each row of X (m, d), the smallest of equals."""
    answers = np.array([predict_tree(tree, X) for tree in trees])
    votes = np.array([(answers == label).sum(axis=0) for label in range(answers.max() + 1)])
    return votes.argmax(axis=0)


if __name__ == "__main__":
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    rng = np.random.default_rng(0)
    one = grow(X[train], y[train], 13, rng)
    many = forest(X[train], y[train], 25, 3, rng)
    print("one tree, all columns:", (predict_tree(one, X[test]) == y[test]).mean())
    print("25 trees, 3 columns a question:", (predict(many, X[test]) == y[test]).mean())
