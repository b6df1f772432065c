# 1 candidate of 2 × 1 values: the values were paired one to one.
"""Grid or dice? Two searches, and a test that was opened once.

The grid has no luck and no surprises; dice see a new value of every dial with every trial, and
can be stopped at any time. What both share is more important: a scale that fits the dial, and
test rows that had no part in any decision.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from sklearn.svm import SVC

from mlx_exercises import data

Candidate = dict[str, float]
Fit = Callable[..., Any]  # fit(X, y, C=1.0, gamma=0.1) -> a model with predict(X)


def grid(values: dict[str, Sequence[float]]) -> list[Candidate]:
    """Return all combinations of the values, each as a dict with the same keys.

    {"C": [1, 10], "gamma": [0.5]} gives {"C": 1, "gamma": 0.5} and {"C": 10, "gamma": 0.5}.
    Any number of keys, the candidates in any order.
    """
    return [dict(zip(values, row, strict=False)) for row in zip(*values.values(), strict=False)]


def random_candidates(
    ranges: dict[str, tuple[float, float]], count: int, rng: np.random.Generator
) -> list[Candidate]:
    """Return `count` candidates, each value thrown evenly in the logarithm from low … high.

    ranges has a pair (low, high) for each key, with 0 < low < high.
    """
    # One u for all keys of a candidate would only ever walk along the diagonal.
    return [
        {key: low * (high / low) ** rng.uniform() for key, (low, high) in ranges.items()}
        for _ in range(count)
    ]


def validate(fit: Fit, candidate: Candidate, X: np.ndarray, y: np.ndarray) -> float:
    """Return the mean share right on three folds of X (n, d), y (n,): row i in i % 3. Finished."""
    fold, shares = np.arange(len(y)) % 3, []
    for k in range(3):
        model = fit(X[fold != k], y[fold != k], **candidate)
        shares.append(np.mean(model.predict(X[fold == k]) == y[fold == k]))
    return float(np.mean(shares))


def tune(
    fit: Fit,
    candidates: list[Candidate],
    X: np.ndarray,
    y: np.ndarray,
    train: np.ndarray,
    test: np.ndarray,
) -> tuple[Candidate, float, float]:
    """Return the best candidate, its validated share right, and its share right on the test rows.

    X is (n, d), y (n,); train and test hold row numbers. If several validate equally well, the
    first of them is the best. What is tested has learned from all training rows.
    """
    X_train, y_train = X[train], y[train]
    scores = [validate(fit, each, X_train, y_train) for each in candidates]
    best = candidates[int(np.argmax(scores))]
    # The models of the folds have each seen two thirds of the rows. The final one sees all.
    model = fit(X_train, y_train, **best)
    return best, max(scores), float(np.mean(model.predict(X[test]) == y[test]))


def svm(X: np.ndarray, y: np.ndarray, C: float, gamma: float) -> SVC:
    """Return a machine with an RBF kernel, fitted to X (n, d), y (n,). Finished."""
    return SVC(C=C, gamma=gamma).fit(X, y)


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(400)
    ways = {
        "grid": grid({"C": [0.01, 3.2, 1000], "gamma": [0.0001, 0.032, 10]}),
        "random": random_candidates(
            {"C": (0.01, 1000), "gamma": (0.0001, 10)}, 9, np.random.default_rng(0)
        ),
    }
    for name, candidates in ways.items():
        best, validated, tested = tune(svm, candidates, X[:400] / 16, y[:400], train, test)
        found = ", ".join(f"{key} {value:.3g}" for key, value in best.items())
        print(f"{name:7} {found:22} validated {validated:.3f}, tested {tested:.3f}")
