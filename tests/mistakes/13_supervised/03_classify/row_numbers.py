# These are row numbers. What are the labels of those rows?
"""Which penguin is it? Five neighbours, measured in spreads.

Nothing is trained, and still something is learned from the training rows: the ruler. That is
why scaling belongs into `fit`, and why the ruler never changes afterwards.
"""

from typing import Self

import numpy as np

from mlx_exercises import data


class NearestNeighbours:
    """A classifier by the vote of the k nearest training rows."""

    def __init__(self, k: int) -> None:
        self.k = k

    def fit(self, X: np.ndarray, y: np.ndarray) -> Self:
        """Keep what is needed of the training rows X (n, d) and their labels y (n,).

        Afterwards self.mean and self.spread (d,) hold each column's mean and its standard
        deviation (np.std). Where all rows are equal, the spread is 1 and not 0.
        """
        self.mean = X.mean(axis=0)
        spread = X.std(axis=0)
        # A constant column says nothing about anybody. Divided by 1 it stays 0 everywhere;
        # divided by its spread it would be nan, and so would every distance.
        self.spread = np.where(spread == 0, 1.0, spread)
        self.examples = self.scaled(X)
        self.labels = y
        return self

    def scaled(self, X: np.ndarray) -> np.ndarray:
        """Return the rows of X (m, d), in spreads away from the training mean. Finished."""
        return (X - self.mean) / self.spread

    def neighbours(self, X: np.ndarray) -> np.ndarray:
        """Return the labels of each row's k nearest training rows, (m, k), nearest first.

        Near is what has a small Euclidean distance after scaling.
        """
        # (m, 1, d) - (n, d) gives (m, n, d). The root is left out: it changes no order.
        away = ((self.scaled(X)[:, None] - self.examples) ** 2).sum(axis=2)
        return np.argsort(away, axis=1)[:, : self.k]

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the label, (m,), that the neighbours of each row of X (m, d) vote for."""
        return np.array([vote(labels) for labels in self.neighbours(X)])


def vote(labels: np.ndarray) -> int:
    """Return the most frequent label of (k,), which stand nearest first.

    If several are equally frequent, the one whose first neighbour is nearer wins.
    """
    # max keeps the first of equals, and the first is the nearest. np.bincount(...).argmax()
    # would keep the smallest number, and what a class is numbered says nothing about birds.
    return max(labels.tolist(), key=labels.tolist().count)


if __name__ == "__main__":
    X, y, *_ = data.penguin_measurements()
    train, test = data.split(len(y))
    model = NearestNeighbours(5).fit(X[train], y[train])
    print("right:", (model.predict(X[test]) == y[test]).mean())
