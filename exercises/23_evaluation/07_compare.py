"""Which of two classifiers is better, when both sat the same exam?

A is right in 0.93 of 100 cases and B in 0.87. Is that luck? Nearly all cases say nothing: those
that both get right, and those that both get wrong. What counts is where they disagree:

                       B right    B wrong
           A right        86          7        only A is right: 7
           A wrong         1          6        only B is right: 1

McNemar's test (Q. McNemar, 1947) takes those 8 cases. If A and B were equally good, each would be
a fair coin. The p-value is how likely 8 coins fall at least as unevenly, to either side:

    2 · (P(no heads) + P(1 head))  =  2 · (1 + 8) / 2⁸  =  0.0703        and never above 1

Above 0.05, by the usual custom: 8 coins do that too often to blame anyone.

The bootstrap says how large the difference may be. Draw n cases with replacement, the answers of
both models and the truth together, and take accuracy of A minus accuracy of B. Of many draws,
the middle 95 % make an interval. What is drawn apart loses its pairing, and much of its power.

Hugging Face's guide to evaluation calls this a comparison: two models, the same cases. A metric is
about one model and the truth, and a measurement about the data alone, such as how rare a class is.
"""

import math

import numpy as np

from mlx_exercises import data


def disagreements(y: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[int, int]:
    """Return in how many cases only A is right, and only B. y, a, b (n,) are class numbers."""
    # TODO: count.
    raise NotImplementedError


def mcnemar(only_a: int, only_b: int) -> float:
    """Return the two-sided p-value of the exact test; 1.0 if they never disagree.

    math.comb(n, k) is the number of ways in which k of n coins show heads.
    """
    # TODO: how likely do n fair coins fall at least as unevenly?
    raise NotImplementedError


def bootstrap(
    y: np.ndarray, a: np.ndarray, b: np.ndarray, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return the 2.5 and 97.5 percentiles of accuracy of A minus accuracy of B over the draws.

    y, a, b (n,) are class numbers. Each draw has n cases, with replacement.
    """
    # TODO: draw cases, take the difference, and find the two percentiles.
    raise NotImplementedError


def readers() -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the truth about 449 digits (449,) and the answers of three models. Finished."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    K, new, labels = X[train], X[test], y[train]
    means = np.array([K[labels == c].mean(axis=0) for c in range(10)])

    def nearest(rows: np.ndarray) -> np.ndarray:
        # The squared length of a new image is the same for all rows, so it may stay out.
        return ((rows**2).sum(axis=1) - 2 * new @ rows.T).argsort(axis=1, kind="stable")

    votes = labels[nearest(K)[:, :5]]
    return y[test], {
        "1 neighbour": votes[:, 0],
        "5 neighbours": np.array([np.bincount(row).argmax() for row in votes]),
        "mean image": nearest(means)[:, 0],
    }


if __name__ == "__main__":
    y, models = readers()
    for other in ("5 neighbours", "mean image"):
        a, b = models["1 neighbour"], models[other]
        only_a, only_b = disagreements(y, a, b)
        low, high = bootstrap(y, a, b)
        print(f"1 neighbour {np.mean(a == y):.3f}, {other} {np.mean(b == y):.3f}")
        print(f"    alone right {only_a} and {only_b} times: p = {mcnemar(only_a, only_b):.3g}")
        print(f"    difference between {low:+.3f} and {high:+.3f}")
