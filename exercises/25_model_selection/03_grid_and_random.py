"""Grid or dice? Two ways to look for settings, and one exam at the end.

A support vector machine has two dials, C and γ, and nobody can compute their best values: one
tries some and looks at validation rows. Which ones? With money for nine trials:

    a grid      3 values of C × 3 of γ      neat, but only 3 different γ are ever seen
    random      9 points, thrown            9 different γ: better, if γ is what matters

Both need a scale. From 0.01 to 100 there are four powers of ten, and 99 % of all *evenly* thrown
numbers are above 1. Thrown evenly in the **logarithm**, half of them are below 1, as wanted:

    u evenly from 0 … 1      value = low · (high / low)ᵘ      u = 0.25: 0.01 · 10000^0.25 = 0.1

J. Bergstra and Y. Bengio (Random Search for Hyper-Parameter Optimization, JMLR 13, 2012) made
the case for dice: for most data sets only a few dials matter, and not always the same ones.

However they were found: the best of many validation scores is partly luck. So the winner learns
once more from all training rows, and is then asked about the test rows. Nobody else is.
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
    # TODO: combine each value of each key with all the others.
    raise NotImplementedError


def random_candidates(
    ranges: dict[str, tuple[float, float]], count: int, rng: np.random.Generator
) -> list[Candidate]:
    """Return `count` candidates, each value thrown evenly in the logarithm from low … high.

    ranges has a pair (low, high) for each key, with 0 < low < high.
    """
    # TODO: throw a u of its own for each candidate and each key.
    raise NotImplementedError


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
    # TODO: validate all on the training rows, fit the best again, and open the test once.
    raise NotImplementedError


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
