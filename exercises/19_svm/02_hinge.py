"""Only those who are too near: the hinge loss, and how it is walked down.

With errors there is no street at all, so let rows stand on it, at a price. Scale the weights
so that the kerbs are where scores are +1 and -1. A row pays by how far it is short of 1:

    hinge = max(0, 1 - y · score)      a score of 3: 0    0.4: 0.6    -2: 3    (for y = 1)

A wide street means short weights (see exercise 01), so long ones cost something, too:

    loss = strength / 2 · (w[0]² + w[1]² + …)  +  mean hinge

A row beyond its kerb pays nothing, and pulls at nothing. A row that is too near brings a slope
of -y · x into the mean. With w = (0.5, 0), strength 0.1, and rows (4, 1), (1, 2), (2, 0) of
classes 1, 1, -1, the products y · score are 2, 0.5 and -1. Two rows pay: 0.5 and 2.

    loss      0.1 / 2 · 0.25 + 2.5 / 3  =  0.8458
    slopes    0.1 · (0.5, 0) + (-(1, 2) + (2, 0)) / 3  =  (0.383, -0.667)

At a product of exactly 1 there is a kink; such a row counts as far enough here (that is why it
is called a sub-gradient). Pegasos (Shalev-Shwartz, Singer and Srebro 2007) looks at one row in
each step, and makes step t, from 1 on, with a rate of 1 / (strength · t).

One column of X is all ones: its weight is the b of exercise 01, and here it pays, too.
"""

import numpy as np

from mlx_exercises import data


def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    """Return the price of the weights w (d,) plus the mean hinge of the rows of X (n, d).

    y (n,) holds +1 and -1.
    """
    # TODO: add the price of the weights and the mean of what each row pays.
    raise NotImplementedError


def subgradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    """Return the slopes (d,) of `loss` as each weight of w (d,) moves. X is (n, d), y (n,)."""
    # TODO: add the slopes of the price, and of the mean over all n rows of what they pay.
    raise NotImplementedError


def pegasos(X: np.ndarray, y: np.ndarray, strength: float, order: np.ndarray) -> np.ndarray:
    """Return the weights (d,) after one step for each row number in `order`, from zeros.

    X is (n, d), y (n,), and order (steps,) may name a row twice, or never.
    """
    # TODO: in each step, go against the sub-gradient of one row alone, at the rate of that step.
    raise NotImplementedError


if __name__ == "__main__":
    X, benign, *_ = data.breast_cancer()
    y = np.where(benign == 0, 1, -1)  # malignant is +1
    train, test = data.split(len(y))
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    Z = np.column_stack([np.ones(len(Z)), Z])
    order = np.random.default_rng(0).integers(len(train), size=3000)
    w = pegasos(Z[train], y[train], 0.1, order)
    print("loss:", loss(Z[train], y[train], w, 0.1))
    print("right on 142 new tumours:", np.mean(np.where(Z[test] @ w > 0, 1, -1) == y[test]))
