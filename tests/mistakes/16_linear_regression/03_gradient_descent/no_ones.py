# The ones are missing from A: the intercept bends the bowl as well.
import numpy as np

from mlx_exercises import data


def scaled(X: np.ndarray) -> np.ndarray:
    """Return X (n, d) with the mean 0 and the spread 1 in each column. Finished."""
    return (X - X.mean(axis=0)) / X.std(axis=0)


def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1,) of the mean squared error as each weight moves.

    X is (n, d) without the ones, y is (n,), and w (d + 1,) has the intercept first.
    """
    misses = w[0] + X @ w[1:] - y
    # The intercept is a weight on a column of ones, so its slope is the mean of the misses
    # times 1. One rule for all of them: mean of misses times column.
    return 2 * np.append(misses.sum(), misses @ X) / len(y)


def rate_limit(X: np.ndarray) -> float:
    """Return the rate above which a walk on the loss of X (n, d) swings ever wider."""
    A = X
    # y has no part in it: it moves the bowl about, and does not bend it.
    return 1 / np.linalg.eigvalsh(A.T @ A / len(A))[-1]


def descend(X: np.ndarray, y: np.ndarray, start: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Return the weights (d + 1,) after so many steps from start (d + 1,)."""
    w = start
    for _ in range(steps):
        # Not `w -= …`: that would write into the caller's array.
        w = w - rate * gradient(X, y, w)
    return w


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    print(f"rate limit: {rate_limit(X):.2g} as measured, {rate_limit(scaled(X)):.2g} scaled")
    for steps in (10, 100, 1000):
        w = descend(scaled(X), y, np.zeros(11), 0.1, steps)
        print(f"{steps:5} steps: bmi {w[3]:.2f}, s1 {w[5]:.2f}, s2 {w[6]:.2f}")
