"""Two knobs, and three boundaries to order.

The street with an RBF kernel has two knobs, both above 0:

    C        what a row pays that is too near or on the wrong side. It is the hinge loss of
             exercise 02 from the other side: C = 1 / (n · strength)
    gamma    how fast likeness falls with distance. 1 / √gamma is about how far a row can see

A cheap error (small C) makes for a broad street with many rows on it. A dear one makes the
boundary bend for a single row, as far as gamma lets it. And each row that is on the street or
at its kerb, a support vector, has to be kept, and asked about every new point.

200 points of two moons are there to learn from, 500 new ones to be judged by, and all of it
three times over. Turn the knobs, run this file, and watch the three numbers. A good start is a
table of powers of ten. One of its cells:

                         known    new      rows that hold the boundary
    C = 1, gamma = 100   0.992    0.941    176 of 200
"""

import numpy as np
from sklearn.svm import SVC

from mlx_exercises import data

# All of them are pairs (C, gamma), each number between 0.0001 and 10,000.

# TODO: at least 0.945 of the new points right, and at most 40 rows that hold the boundary.
GOOD: tuple[float, float] | None = None

# TODO: too stiff: of the points that it has learned from, less than 0.9 are right.
STIFF: tuple[float, float] | None = None

# TODO: learned by heart: 0.99 or more of the known points right, less than 0.92 of the new.
BY_HEART: tuple[float, float] | None = None


def measured(pair: tuple[float, float]) -> tuple[float, float, float]:
    """Return the share of known points right, of new ones, and the rows held. Finished."""
    C, gamma = pair
    rows = []
    for seed in range(3):
        X, y, *_ = data.moons(200, 0.2, seed=seed)
        X_new, y_new, *_ = data.moons(500, 0.2, seed=seed + 100)
        model = SVC(C=C, gamma=gamma, max_iter=500_000).fit(X, y)
        rows.append((model.score(X, y), model.score(X_new, y_new), len(model.support_)))
    known, new, held = np.mean(rows, axis=0)
    return float(known), float(new), float(held)


if __name__ == "__main__":
    tried = {"example": (1, 100), "GOOD": GOOD, "STIFF": STIFF, "BY_HEART": BY_HEART}
    for name, pair in tried.items():
        if pair is not None:
            known, new, held = measured(pair)
            print(f"{name:9} {pair!s:14} known {known:.3f}  new {new:.3f}  rows {held:.0f}")
