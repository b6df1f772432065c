"""A forest: trees that may not all ask the same first question.

178 wines, 13 measurements, three growers. Bagged trees have different rows, but if one column
is much better than the others, nearly all of them begin with it and grow alike. Voters who
think alike are no crowd. For t voters whose errors have the variance v and the correlation r,
the mean has the variance

    r * v + (1 - r) * v / t             r = 0.8, t = 100:   0.802 v
                                        r = 0.2, t = 100:   0.208 v

More trees make only the second part small. So a random forest (Breiman 2001, "Random forests")
makes r small: at *every* question the tree may choose among a few columns only, drawn at random
and anew. Each tree is a bit worse, and the forest as a rule better. A usual number of columns
for d is the root of d: 3 of 13.

On 44 wines that no tree has seen, one full tree names 0.86. And 25 such trees?
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
    # TODO: grow as in exercise 03, with a few columns drawn anew at each question.
    raise NotImplementedError


def forest(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> list[Tree]:
    """Return count trees for the rows X (n, d) and labels y (n,).

    Each is grown on a bag of its own: n rows drawn with putting back.
    """
    # TODO: draw a bag for every tree, and grow it on the rows and labels of that bag.
    raise NotImplementedError


def predict_tree(tree: Tree, X: np.ndarray) -> np.ndarray:
    """Return the labels (m,) that a tree gives the rows X (m, d). Finished."""
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    column, threshold, low, high = tree
    return np.where(X[:, column] <= threshold, predict_tree(low, X), predict_tree(high, X))


def predict(trees: list[Tree], X: np.ndarray) -> np.ndarray:
    """Return the label (m,) that most trees give each row of X (m, d), the smallest of equals."""
    # TODO: ask all trees, and count the votes for each row.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    rng = np.random.default_rng(0)
    one = grow(X[train], y[train], 13, rng)
    many = forest(X[train], y[train], 25, 3, rng)
    print("one tree, all columns:", (predict_tree(one, X[test]) == y[test]).mean())
    print("25 trees, 3 columns a question:", (predict(many, X[test]) == y[test]).mean())
