"""Where k-means begins, and why one run proves nothing.

k-means walks downhill from where it starts, and stops in the first hollow. With ten centres on
1,797 handwritten digits, two of them may start among the zeros and none among the sevens, and
the steps are too short to bring one over. Two remedies, which belong together:

    better starts    The first centre is any row, by chance. Each further one is a row, too, by
                     chance again, but far rows get more of it: a row whose nearest centre is
                     at distance D has a chance in proportion to D².
    more starts      Run it several times, and keep the run with the smallest inertia.

By hand: rows at 0, 1 and 3 on a line, and the first centre is 0. Then D² is 0, 1 and 9, and
the next centre is 1 with the chance 0.1 and 3 with 0.9. (With D instead of D² it would be
0.25 and 0.75.) A row that is a centre already has no chance.

Arthur and Vassilvitskii called it k-means++ (2007), and proved that its starts alone are on average
within a factor 8 · (log k + 2) of the best inertia there is. No such bound holds for
random rows.
"""

import numpy as np

from mlx_exercises import data


def kmeans(X: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Return labels (n,), centres (k, d) and inertia after k-means from k start rows. Finished."""
    centres, before = start.astype(float), None
    squares = (X**2).sum(axis=1)
    while True:
        away = squares[:, None] + (centres**2).sum(axis=1) - 2 * X @ centres.T
        labels = away.argmin(axis=1)
        if np.array_equal(labels, before):
            return labels, centres, float(((X - centres[labels]) ** 2).sum())
        before = labels
        for k in np.unique(labels):
            centres[k] = X[labels == k].mean(axis=0)


def chances(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the chance of each row of X (n, d) to be the next centre, (n,). They sum to 1.

    centres (k, d) are those that have been chosen. If every row is a centre already, all rows
    have the same chance.
    """
    # TODO: square each row's distance to its nearest centre, and divide by the sum.
    raise NotImplementedError


def choose_start(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Return k rows of X (n, d) as centres, (k, d), chosen by k-means++ with the dice `rng`."""
    # TODO: take one row by chance, then k - 1 more, each with the chances as they are by then.
    raise NotImplementedError


def best_of(
    X: np.ndarray, k: int, runs: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return labels (n,), centres (k, d) and inertia of the best of `runs` runs on X (n, d).

    Every run begins with new k-means++ centres from `rng`.
    """
    # TODO: run kmeans again and again, and keep the one whose inertia is smallest.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    rng = np.random.default_rng(0)
    labels, centres, inertia = best_of(X, 10, 5, rng)
    print(f"inertia {inertia:,.0f} with k-means++ and five runs")
    for _ in range(5):
        print(f"        {kmeans(X, X[rng.permutation(len(X))[:10]])[2]:,.0f} from ten random rows")
