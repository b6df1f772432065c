# A mean of no rows at all was asked for. Who joined centre 1?
"""Two moves, and neither can make things worse: so there is an end.

There are only so many ways to put 342 birds into 3 groups, and none comes twice while the total
falls. Where it ends depends on where it begins, and that is the weak side of k-means.
"""

import numpy as np

from mlx_exercises import data


def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return for each row of X (n, d) the number of its nearest centre, (n,) ints from 0.

    Centres are (c, d). Where several are equally near, it is the first of them.
    """
    # (n, 1, d) - (c, d) is (n, c, d): every row with every centre. Squares are enough, as the
    # nearest by squares is the nearest. And argmin takes the first of equal ones.
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)


def move(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the new centres (c, d): the mean of the rows of X (n, d) in each group.

    Row i is in the group groups[i], 0 to c - 1. A centre that nobody joined stays where it is.
    """
    # float: into a copy of whole centres only whole means would fit, cut off without a word.
    moved = np.array(centres, dtype=float)
    for k in range(len(centres)):
        members = X[groups == k]
        moved[k] = members.mean(axis=0)
    return moved


def total(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> float:
    """Return the sum of squared distances of rows X (n, d) to their centres (c, d). Finished."""
    return float(((X - centres[groups]) ** 2).sum())


if __name__ == "__main__":
    X = data.penguin_measurements().X[:, :2]
    centres = np.array([[35.0, 14.0], [40.0, 14.0], [55.0, 14.0]])
    for step in range(6):
        groups = assign(X, centres)
        print("step", step, "total", round(total(X, groups, centres)), np.bincount(groups))
        centres = move(X, groups, centres)
