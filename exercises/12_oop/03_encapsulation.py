"""Encapsulation: a scaler that nobody can spoil from outside.

A wine has 13 measurements. Proline is some 780 mg a litre, hue about 0.97. Whoever asks for the
nearest wine asks about proline: it makes up 99.8 % of all squared distances. A standard scaler
gives every column the same say:

    fit(X)         remembers each column's mean and standard deviation (n below)
    transform(X)   takes that mean off, and divides by that deviation

Mean 780, deviation 315: a new wine of 465 becomes (465 - 780) / 315 = -1. Of the new wines
alone no mean is taken: what has been learnt from the training rows holds for all that come.

So an object has a state here, and states can be spoilt. Three things guard it:

    self._means            one underscore: mine, keep out, it may look different tomorrow
    @property              a method that is read like an attribute, and cannot be assigned to
    raise NotFittedError   rather than an answer that looks like one, before there is a state
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
        # TODO: fill in _means and _scales, whatever they were before, and hand the scaler back.
        raise NotImplementedError

    @property
    def means(self) -> np.ndarray:
        """The mean of each column (d,), to look at: what is done to it changes no scaler.

        Raises NotFittedError before fit.
        """
        # TODO: refuse as long as there are no means, and then hand out a copy of them.
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X (n, d) scaled by what fit has remembered, a new array.

        Raises NotFittedError before fit.
        """
        # TODO: take the means off and divide by the deviations, both those of fit.
        raise NotImplementedError

    def restore(self, Z: np.ndarray) -> np.ndarray:
        """Return scaled rows Z (n, d) in their old units. Finished: means does the refusing."""
        return self.means + Z * self._scales


if __name__ == "__main__":
    X, y, names, _ = data.wine()
    train, test = data.split(len(y))
    scaler = StandardScaler().fit(X[train])
    for j in (0, 10, 12):
        print(names[j], X[test][:4, j], scaler.transform(X[test])[:4, j].round(2))
