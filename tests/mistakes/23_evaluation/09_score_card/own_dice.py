# Three generators gave the same order of labels. Is `rng` used?
"""A score card: a model comes in, and an honest report goes out.

The control is what exposes the cheat, without a look at its code: on shuffled labels there is
nothing to learn, so every success comes from a leak. It finds leaks between folds and leaks from
one model to the next. It cannot find a model that was trained on these very rows beforehand: it
would know the true labels, and fail on shuffled ones like an honest model. Only new rows help.
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
    found = np.zeros(len(y), dtype=int)
    for f in np.unique(fold):
        asked = fold == f
        # A new model each time: one that is fitted again may remember the rows it is asked.
        model = make()
        model.fit(X[~asked], y[~asked])
        found[asked] = model.predict(X[asked])
    return found


def interval(hits: np.ndarray, rounds: int, rng: np.random.Generator) -> tuple[float, float]:
    """Return the 0.025 and 0.975 quantiles of the mean of hits (n,), True or False, redrawn.

    There are so many rounds, each of n draws with replacement.
    """
    means = [hits[rng.integers(0, len(hits), len(hits))].mean() for _ in range(rounds)]
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)


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
    rng = np.random.default_rng(0)
    scores = []
    for _ in range(rounds):
        shuffled = rng.permutation(y)
        # Right is what the shuffled label says. Against y, a cheat would look like a coin.
        scores.append(np.mean(calls(make, X, shuffled, fold) == shuffled))
    return float(np.mean(scores))


def card(
    make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray, rng: np.random.Generator
) -> dict[str, float | str]:
    """Return the score card, with the keys accuracy, low, high, baseline, control, verdict.

    X is (n, d), y (n,), fold (n,). The interval takes 1,000 rounds, the control 5.
    """
    hits = calls(make, X, y, fold) == y
    low, high = interval(hits, 1000, rng)
    baseline = float(np.unique(y, return_counts=True)[1].max() / len(y))
    shuffled = control(make, X, y, fold, 5, rng)
    # First the control: if that fails, the other numbers mean nothing.
    if shuffled > baseline + 0.1:
        verdict = KNOWS_TOO_MUCH
    elif low <= baseline:
        verdict = GUESSES
    else:
        verdict = LEARNED
    return {
        "accuracy": float(hits.mean()),
        "low": low,
        "high": high,
        "baseline": baseline,
        "control": shuffled,
        "verdict": verdict,
    }


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
