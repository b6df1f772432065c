# These are nan: a row alone has the deviation 0. Which rows has fit seen?
"""Encapsulation: the state of an object is changed by its own methods, and by nobody else.

From outside there are three names, fit, means and transform. How the numbers are kept behind
them may change tomorrow, and no line of anybody's program has to.
"""

import numpy as np

from mlx_exercises import data


class NotFittedError(Exception):
    """A scaler was asked before it had seen any rows. Finished."""


class StandardScaler:
    """Scales columns to mean 0 and standard deviation 1, as they were in the rows of fit."""

    def __init__(self) -> None:
        """Make a scaler that has seen nothing. Finished."""
        self._means: np.ndarray | None = None
        self._scales: np.ndarray | None = None

    def fit(self, X: np.ndarray) -> "StandardScaler":
        """Remember mean and standard deviation (n below) of each column of X (n, d).

        A column that never changes is given the deviation 1. Returns the scaler itself, so that
        `StandardScaler().fit(X).transform(X)` can be written in one line.
        """
        self._means = X.mean(axis=0)
        # A constant column has nothing to tell, and divided by 0 it would be nan. Its numbers are
        # asked, not its deviation: of 0.1, 0.1, 0.1 that comes out as 1e-17, by rounding.
        constant = X.min(axis=0) == X.max(axis=0)
        self._scales = np.where(constant, 1.0, X.std(axis=0))
        return self

    @property
    def means(self) -> np.ndarray:
        """The mean of each column (d,), to look at: what is done to it changes no scaler.

        Raises NotFittedError before fit.
        """
        # Under the name `means` the array could not be kept: this method has it.
        if self._means is None:
            raise NotFittedError("call fit first: this scaler has not seen any rows")
        # The array itself would be a way in: scaler.means[0] = 0 would spoil every transform.
        return self._means.copy()

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X (n, d) scaled by what fit has remembered, a new array.

        Raises NotFittedError before fit.
        """
        # self.means, not self._means: it refuses by itself, in one place for all methods.
        return (X - X.mean(axis=0)) / X.std(axis=0)

    def restore(self, Z: np.ndarray) -> np.ndarray:
        """Return scaled rows Z (n, d) in their old units. Finished: means does the refusing."""
        return self.means + Z * self._scales


if __name__ == "__main__":
    X, y, names, _ = data.wine()
    train, test = data.split(len(y))
    scaler = StandardScaler().fit(X[train])
    for j in (0, 10, 12):
        print(names[j], X[test][:4, j], scaler.transform(X[test])[:4, j].round(2))
