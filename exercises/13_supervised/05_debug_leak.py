"""93 % right, about nothing: an exam has leaked.

A message from the laboratory: "4,000 genes of 80 patients. We keep the 20 genes in which ill
and healthy differ most, and let neighbours vote. 9 of 10 unseen patients are named rightly!
Shall we print it?" Before printing they tried the program on made-up patients, where every
gene is a random number and the illness the toss of a coin. There is nothing to learn, and an
honest score is 0.5. The program's score was 0.93.

So the exam has leaked. There are three bugs in `answers`: three of its steps see something
that they must not see.

    train rows          measurements and labels, for everything that is learned or chosen
    test rows           measurements, to be answered one by one, and nothing else of them
    labels of the test  for nobody, until the answers are handed in

Which three? Ask each step what it would have answered if the test labels had been others,
or if the other test patients had stayed at home. The four functions above `answers` are
fine: they do what they say with the rows that they are given.
"""

import numpy as np


def best_columns(X: np.ndarray, y: np.ndarray, keep: int) -> np.ndarray:
    """Return the columns of X (n, d), `keep` of them, in which classes 0 and 1 differ most."""
    gap = np.abs(X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0))
    return np.argsort(-gap)[:keep]


def neighbours(known: np.ndarray, new: np.ndarray) -> np.ndarray:
    """Return for each row of new (m, d) the rows of known (n, d), nearest first, (m, n)."""
    return np.argsort(((new[:, None] - known) ** 2).sum(axis=2), axis=1)


def voted(y: np.ndarray, order: np.ndarray, k: int) -> np.ndarray:
    """Return what k neighbours say, 0 or 1, for each row of order (m, n). k is odd."""
    return (y[order[:, :k]].mean(axis=1) > 0.5).astype(int)


def best_k(
    known: np.ndarray, y_known: np.ndarray, judge: np.ndarray, y_judge: np.ndarray, ks: list[int]
) -> int:
    """Return that k of ks with which known (n, d) names most rows of judge (m, d) rightly."""
    order = neighbours(known, judge)
    return max(ks, key=lambda k: (voted(y_known, order, k) == y_judge).mean())


def answers(
    X: np.ndarray, y: np.ndarray, train: np.ndarray, test: np.ndarray, keep: int, ks: list[int]
) -> np.ndarray:
    """Return the label 0 or 1, (m,), of each of the m test rows.

    X (n, d) and y (n,) hold all rows; train and test say which are which. The columns are
    scaled, `keep` of them are kept, and the best number of neighbours out of ks is used.
    """
    # TODO: close the three leaks, and keep all three steps.
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    Z = Z[:, best_columns(Z, y, keep)]
    k = best_k(Z[train], y[train], Z[test], y[test], ks)
    return voted(y[train], neighbours(Z[train], Z[test]), k)


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    scores = []
    for _ in range(20):
        X, y = rng.normal(size=(80, 4000)), rng.integers(0, 2, 80)
        order = rng.permutation(80)
        found = answers(X, y, order[20:], order[:20], 20, [1, 3, 5, 9, 15])
        scores.append((found == y[order[:20]]).mean())
    print(f"Right about nothing, on average: {np.mean(scores):.2f}")
