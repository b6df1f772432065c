"""A score card: a model comes in, and an honest report goes out.

A colleague brings a model: "0.93, cross-validated. Do not ask how it works." You need not. A
model is anything with fit(X, y) and predict(X), and `make()` builds a new one. What can be told
from outside?

    accuracy    the share of rows that are called rightly, each when its fold was asked
    low, high   a 95 % bootstrap interval of it, over rows: n drawn from n, with replacement
    baseline    the share of the most frequent class: to beat it is the least
    control     the accuracy on shuffled labels. Nothing can be learned from those, so whoever
                still does well has seen the answers in some other way

    verdict     KNOWS_TOO_MUCH   if control is above baseline + 0.1
                GUESSES          else, if low is not above the baseline
                LEARNED          else

20 rows, 12 of them of class 0: the baseline is 0.60. With an accuracy of 0.85 from 0.70 to 1.00
and a control of 0.55, a model has learned; with 0.85 from 0.60 to 1.00 it may be guessing; and
with a control of 0.80 it knows too much, whatever its accuracy is.

The check brings models that you have not seen. One of them cheats.
"""

from collections.abc import Callable
from typing import Protocol

import numpy as np

from mlx_exercises import data

KNOWS_TOO_MUCH = "knows too much"
GUESSES = "no better than guessing"
LEARNED = "has learned"


class Model(Protocol):
    """What every model can do."""

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """Learn from rows X (n, d) with classes y (n,)."""

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return a class for each row of X (m, d): (m,)."""


Make = Callable[[], Model]


def calls(make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Return what each row is called, (n,) whole numbers, when its fold is asked.

    X is (n, d), y (n,) holds whole numbers, fold (n,) the number of each row's fold. Each fold
    gets a new model of its own, fitted once, to all rows of the other folds.
    """
    # TODO: for each fold make a model, fit it, ask it, and put its answers in their places.
    raise NotImplementedError


def interval(hits: np.ndarray, rounds: int, rng: np.random.Generator) -> tuple[float, float]:
    """Return the 0.025 and 0.975 quantiles of the mean of hits (n,), True or False, redrawn.

    There are so many rounds, each of n draws with replacement.
    """
    # TODO: bootstrap the mean.
    raise NotImplementedError


def control(
    make: Make,
    X: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    rounds: int,
    rng: np.random.Generator,
) -> float:
    """Return the mean accuracy of so many rounds, each with the labels in a new random order.

    X is (n, d), y (n,), fold (n,). In each round the shuffled labels are learned from, in
    folds, and they are what counts as right.
    """
    # TODO: shuffle, let the folds be asked, compare, and average over the rounds.
    raise NotImplementedError


def card(
    make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray, rng: np.random.Generator
) -> dict[str, float | str]:
    """Return the score card, with the keys accuracy, low, high, baseline, control, verdict.

    X is (n, d), y (n,), fold (n,). The interval takes 1,000 rounds, the control 5.
    """
    # TODO: fill in the card, and pass the verdict.
    raise NotImplementedError


# From here on all is finished.


class Majority:
    """Calls everybody what most training rows are."""

    def fit(self, _X: np.ndarray, y: np.ndarray) -> None:
        """Learn from the classes y (n,) alone, and not from the rows (n, d)."""
        self.most = np.bincount(y).argmax()

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the same class (m,) for each row of X (m, d)."""
        return np.full(len(X), self.most)


class NearestMean:
    """Calls a row what the nearest class mean is."""

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """Learn the means from X (n, d) and y (n,)."""
        self.classes = np.unique(y)
        self.means = np.array([X[y == c].mean(axis=0) for c in self.classes])

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return a class (m,) for each row of X (m, d)."""
        away = ((X[:, None] - self.means) ** 2).sum(axis=2)
        return self.classes[away.argmin(axis=1)]


def deal(y: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Return a stratified fold number, 0 to k - 1, for each row of y (n,)."""
    fold = np.zeros(len(y), dtype=int)
    for c in np.unique(y):
        rows = np.flatnonzero(y == c)
        fold[rows] = rng.permutation(len(rows)) % k
    return fold


if __name__ == "__main__":
    X, y, *_ = data.breast_cancer()
    for columns in ([8, 9], [0, 1]):
        for make in (Majority, NearestMean):
            rng = np.random.default_rng(0)
            report = card(make, X[:200, columns], y[:200], deal(y[:200], 5, rng), rng)
            print(make.__name__, "on columns", columns)
            for key, value in report.items():
                print(f"    {key:9}", value if isinstance(value, str) else round(value, 3))
