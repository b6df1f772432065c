"""k-means: two steps, until nothing moves.

Put k centres anywhere. Give every row to its nearest centre. Move every centre to the middle
of its rows. Then some rows are nearer to another centre than their own, so give them out
anew, move again, and so on until a round changes nothing. (S. Lloyd found it in 1957.)

On a line, with the rows 1, 2, 9, 10 and centres at 1 and 2:

    round    rows of the first    rows of the second    inertia    centres move to
    1        1                    2, 9, 10              113        1, 7
    2        1, 2                 9, 10                  14        1.5, 9.5
    3        1, 2                 9, 10                   1        they stay: the end

The *inertia* is the sum of all squared distances, each row to its own centre. Giving out makes
it smaller or leaves it, moving does the same, and so it never rises: if yours does, there is
a bug. It also means that the loop always ends. It does not mean that it ends in the best place.

One accident must be provided for: a centre to which no row is nearest. The mean of no rows is
0 / 0, and a single nan spoils all distances of the next round. Such a centre stays put.
"""

import numpy as np

from mlx_exercises import data


def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the number, (n,), of the nearest of the centres (k, d) for each row of X (n, d).

    Of equally near centres the first is taken.
    """
    # TODO: find all distances (n, k), and in each row the place of the smallest.
    raise NotImplementedError


def inertia(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> float:
    """Return the sum of squared distances of X (n, d) to their own centres (k, d). Finished."""
    return float(((X - centres[labels]) ** 2).sum())


def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return new centres (k, d): the mean of each one's rows, or the old centre if it has none.

    labels (n,) says which centre each row of X (n, d) belongs to. `centres` stays as it is.
    """
    # TODO: go through the clusters, and mind the empty ones.
    raise NotImplementedError


def kmeans(X: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[float]]:
    """Return labels (n,), centres (k, d) and the inertia of every round, from k start centres.

    A round gives out the rows of X (n, d) and notes the inertia; if no row has another label
    than in the round before, it is the last one, and else the centres move.
    """
    # TODO: repeat the rounds of the table above until one changes nothing.
    raise NotImplementedError


if __name__ == "__main__":
    X, *_ = data.penguin_measurements()
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    labels, centres, course = kmeans(X, X[:3])
    print("rounds:", len(course), " inertia:", [round(value) for value in course])
    print("penguins in each group:", np.bincount(labels))
