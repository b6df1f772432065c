# The rows at 0 and 1 were not chosen together once in 300 draws, and 30 times are usual. Is it
# always the farthest row that is taken?
"""Where k-means begins: far apart, but by chance, and more than once.

Always taking the farthest row instead would choose the oddest digits of all as centres. Chance
in proportion to D² prefers far rows as well, but a crowd of fairly far ones together beats a
single very far one.
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
    nearest = ((X[:, None] - centres) ** 2).sum(axis=2).min(axis=1)
    if not nearest.any():
        # Fewer different rows than centres: 0 / 0 would be nan.
        return np.full(len(X), 1 / len(X))
    return nearest / nearest.sum()


def choose_start(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Return k rows of X (n, d) as centres, (k, d), chosen by k-means++ with the dice `rng`."""
    rows = [rng.integers(len(X))]
    while len(rows) < k:
        # The chances are new each time: the centre just chosen makes its neighbours unlikely.
        rows.append(int(chances(X, X[rows]).argmax()))
    return X[rows]


def best_of(
    X: np.ndarray, k: int, runs: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return labels (n,), centres (k, d) and inertia of the best of `runs` runs on X (n, d).

    Every run begins with new k-means++ centres from `rng`.
    """
    found = [kmeans(X, choose_start(X, k, rng)) for _ in range(runs)]
    # By inertia alone: a plain min of triples would compare arrays of labels.
    return min(found, key=lambda run: run[2])


if __name__ == "__main__":
    X, y, *_ = data.digits()
    rng = np.random.default_rng(0)
    labels, centres, inertia = best_of(X, 10, 5, rng)
    print(f"inertia {inertia:,.0f} with k-means++ and five runs")
    for _ in range(5):
        print(f"        {kmeans(X, X[rng.permutation(len(X))[:10]])[2]:,.0f} from ten random rows")
