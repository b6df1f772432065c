"""Bent or straight? Your kernel machine against your logistic regression.

Whoever knows only one method uses it everywhere. You have two of your own now, a bent street
and a straight line, so let both sit the same exams: moons, and tumours with 30 columns.

For the kernel machine there is a shortcut. Let the column of ones pay, as in exercise 02: a
kernel of K + 1 instead of K, and no b. Then nothing ties the amounts together any more:

    as large as possible     Σ a[k]  -  ½ Σ Σ a[i] a[j] y[i] y[j] (K[i, j] + 1)
    where                    each a[k] lies in 0 … C

and one amount can move alone, to where the slope is 0, cut to 0 … C. Sweep over all rows until
little moves. For one row with K = 3 and the class -1, all others at 0: the slope is 1 - 4 a, so
a = 0.25 (or C, if that is less), and the row's score is 0.25 · -1 · 4 = -1. It is at the kerb.

The exams are twelve splits. Both methods get the same ones, so look at the difference split by
split. Twelve differences have a mean and a standard error (std with n - 1, over √12): if the
mean is less than two of those from 0, nobody has won. As the splits share rows, even that
is a rough guide.
"""

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
    # TODO: move one amount at a time to its best place, in some 50 sweeps over all rows.
    raise NotImplementedError


def kernel_scores(K: np.ndarray, y: np.ndarray, a: np.ndarray) -> np.ndarray:
    """Return the scores (m,) of m points, for their likeness K (m, n) to the n known rows."""
    # TODO: add up amount times class times (likeness + 1).
    raise NotImplementedError


def fit_logistic(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights (d + 1,), the intercept first, with the smallest priced log loss.

    That is the mean surprise plus strength / 2 · (w[1]² + … + w[d]²), strength above 0, to
    four digits of each weight. X is (n, d), and y (n,) holds +1 and -1 here, too.
    """
    # TODO: bring back Newton's method from stage 17.
    raise NotImplementedError


def compare(
    X: np.ndarray, y: np.ndarray, seeds: Sequence[int], C: float, gamma: float, strength: float
) -> Shares:
    """Return the share of test rows that each method names rightly, one a seed: (s,) and (s,).

    The kernel machine first, then the logistic regression. The rows of X (n, d) and y (n,) are
    split by `data.split(n, seed=seed)`; the columns are scaled to mean 0 and standard deviation
    1 by the training rows. A score of 0 or more names +1.
    """
    # TODO: for each seed, split and scale once, and let both methods sit that exam.
    raise NotImplementedError


def paired(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    """Return the mean of first - second, both (s,), and its standard error."""
    # TODO: take the differences split by split, then their mean and its standard error.
    raise NotImplementedError


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
