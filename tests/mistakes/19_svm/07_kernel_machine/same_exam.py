# All exams are the same one here. Each seed makes a split of its own.
from collections.abc import Sequence

import numpy as np

from mlx_exercises import data

Shares = tuple[np.ndarray, np.ndarray]


def likeness(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return the RBF kernel of the rows of A (n, d) and B (m, d), shape (n, m). Finished."""
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    return np.exp(-gamma * np.maximum(squares, 0))


def fit_kernel(K: np.ndarray, y: np.ndarray, C: float) -> np.ndarray:
    """Return amounts (n,) in 0 … C with the sum of the header within 1 % of its largest value.

    K (n, n) is the likeness of the known rows, y (n,) holds +1 and -1.
    """
    K = K + 1
    a, scores = np.zeros(len(y)), np.zeros(len(y))
    for _ in range(50):
        for k in range(len(y)):
            best = min(max(a[k] + (1 - y[k] * scores[k]) / K[k, k], 0), C)
            # The scores are kept up to date: making all of them anew would cost n times as much.
            scores += (best - a[k]) * y[k] * K[k]
            a[k] = best
    return a


def kernel_scores(K: np.ndarray, y: np.ndarray, a: np.ndarray) -> np.ndarray:
    """Return the scores (m,) of m points, for their likeness K (m, n) to the n known rows."""
    return (K + 1) @ (a * y)


def fit_logistic(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights (d + 1,), the intercept first, with the smallest priced log loss.

    That is the mean surprise plus strength / 2 · (w[1]² + … + w[d]²), strength above 0, to
    four digits of each weight. X is (n, d), and y (n,) holds +1 and -1 here, too.
    """
    A = np.column_stack([np.ones(len(X)), X])
    price = strength * np.eye(A.shape[1])
    price[0, 0] = 0
    w = np.zeros(A.shape[1])
    for _ in range(20):
        # tanh is the sigmoid in disguise, and never overflows.
        p = (1 + np.tanh(A @ w / 2)) / 2
        slopes = A.T @ (p - (y == 1)) / len(y) + price @ w
        curvature = A.T @ (A * (p * (1 - p))[:, None]) / len(y) + price
        w = w - np.linalg.solve(curvature, slopes)
    return w


def compare(
    X: np.ndarray, y: np.ndarray, seeds: Sequence[int], C: float, gamma: float, strength: float
) -> Shares:
    """Return the share of test rows that each method names rightly, one a seed: (s,) and (s,).

    The kernel machine first, then the logistic regression. The rows of X (n, d) and y (n,) are
    split by `data.split(n, seed=seed)`; the columns are scaled to mean 0 and standard deviation
    1 by the training rows. A score of 0 or more names +1.
    """
    kernel, logistic = [], []
    for seed in seeds:
        train, test = data.split(len(y))
        # Test rows must not shape the scale by which they are judged.
        Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
        a = fit_kernel(likeness(Z[train], Z[train], gamma), y[train], C)
        bent = kernel_scores(likeness(Z[test], Z[train], gamma), y[train], a)
        w = fit_logistic(Z[train], y[train], strength)
        straight = w[0] + Z[test] @ w[1:]
        kernel.append(np.mean((bent >= 0) == (y[test] == 1)))
        logistic.append(np.mean((straight >= 0) == (y[test] == 1)))
    return np.array(kernel), np.array(logistic)


def paired(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    """Return the mean of first - second, both (s,), and its standard error."""
    difference = first - second
    # Paired: a split that is hard for both has no part in it.
    return difference.mean(), difference.std(ddof=1) / np.sqrt(len(difference))


def exams() -> dict[str, tuple[np.ndarray, np.ndarray, float]]:
    """Return X (200, d), y (200,) of +1 and -1, and a gamma for each data set. Finished."""
    moons, tumours = data.moons(200, 0.2, seed=0), data.breast_cancer()
    some = np.random.default_rng(0).permutation(len(tumours.y))[:200]
    return {
        "moons": (moons.X, np.where(moons.y == 1, 1, -1), 1.0),
        "tumours": (tumours.X[some], np.where(tumours.y[some] == 0, 1, -1), 1 / 30),
    }


if __name__ == "__main__":
    for name, (X, y, gamma) in exams().items():
        kernel, logistic = compare(X, y, range(12), 1.0, gamma, 0.01)
        mean, error = paired(kernel, logistic)
        print(f"{name:8} kernel {kernel.mean():.3f}  logistic {logistic.mean():.3f}")
        print(f"         difference {mean:+.3f}, standard error {error:.3f}")
