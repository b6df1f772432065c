# A single draw has one difference, so both ends are equal. Is `draws` used?
"""Which of two classifiers is better, when both sat the same exam? Ask where they disagree.

On 449 digits the nearest neighbour and five of them disagree 4 times, 3 to 1: p = 0.625, and the
bootstrap has 0 inside. Against the mean images it is 46 to 2, which no fair coin does. The cases
on which both are right or both wrong could be a million, and p would be the same.
"""

import math

import numpy as np

from mlx_exercises import data


def disagreements(y: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[int, int]:
    """Return in how many cases only A is right, and only B. y, a, b (n,) are class numbers."""
    return int(((a == y) & (b != y)).sum()), int(((b == y) & (a != y)).sum())


def mcnemar(only_a: int, only_b: int) -> float:
    """Return the two-sided p-value of the exact test; 1.0 if they never disagree.

    math.comb(n, k) is the number of ways in which k of n coins show heads.
    """
    n, fewer = only_a + only_b, min(only_a, only_b)
    ways = sum(math.comb(n, k) for k in range(fewer + 1))
    # Twice one tail counts the middle twice if the two are equal: hence the 1.
    return min(1.0, 2 * ways / 2**n)


def bootstrap(
    y: np.ndarray, a: np.ndarray, b: np.ndarray, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Return the 2.5 and 97.5 percentiles of accuracy of A minus accuracy of B over the draws.

    y, a, b (n,) are class numbers. Each draw has n cases, with replacement.
    """
    rng = np.random.default_rng(seed)
    n = len(y)
    # 1 where only A is right, -1 where only B is, else 0: one number keeps the pair together.
    gains = (a == y).astype(float) - (b == y)
    means = gains[rng.integers(0, n, size=(2000, n))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


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
