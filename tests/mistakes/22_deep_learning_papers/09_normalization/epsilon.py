# Something was added to the variance. Nothing has to be: no variance is 0 here.
"""Three normalisations: the axis of the mean decides what cannot be felt.

What is divided out is gone. Batch norm divides by what a unit has in all cases, layer norm by
what a case has in all units, weight norm by the weights alone. So the table of J. L. Ba,
J. R. Kiros and G. E. Hinton (Layer Normalization, 2016, arXiv 1607.06450, table 1) comes out
whole: 18 of 18 cells agree.
"""

from collections.abc import Callable

import numpy as np


def batch_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and W (d, h), normalised over the cases: (b, h).

    No column of the sums is constant, so nothing is added to the standard deviation.
    """
    sums = X @ W
    # Axis 0 goes away, the cases: every unit is left with one mean and one size.
    return (sums - sums.mean(axis=0)) / sums.std(axis=0)


def weight_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and of W (d, h) with each unit's weights at length 1: (b, h).

    No unit has nothing but zeros.
    """
    # No case is asked here, so each row of X has the same answer in any company.
    return X @ (W / np.linalg.norm(W, axis=0))


def layer_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and W (d, h), normalised over the units: (b, h).

    No row of the sums is constant, so nothing is added to the standard deviation.
    """
    A = X @ W
    centred = A - A.mean(axis=1, keepdims=True)
    return centred / np.sqrt(A.var(axis=1, keepdims=True) + 1e-5)


# From here on all is finished.


def changed(X: np.ndarray, W: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return X (b, d) and W (d, h) after each of the six changes of the paper's table."""
    d, h = W.shape
    one_unit, one_case = np.ones(h), np.ones((len(X), 1))
    one_unit[0], one_case[0] = 3, 3
    shift = np.arange(1.0, d + 1)
    return {
        "W scaled": (X, 3 * W),
        "W shifted": (X, W + shift[:, np.newaxis]),
        "one unit's w scaled": (X, W * one_unit),
        "X scaled": (3 * X, W),
        "X shifted": (X + shift, W),
        "one case scaled": (X * one_case, W),
    }


def invariances(
    norm: Callable[[np.ndarray, np.ndarray], np.ndarray], X: np.ndarray, W: np.ndarray
) -> dict[str, bool]:
    """Return for each change whether the normalised sums of X (b, d) and W (d, h) stay."""
    before = norm(X, W)
    return {name: np.allclose(norm(*after), before) for name, after in changed(X, W).items()}


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X, W = rng.normal(size=(6, 4)), rng.normal(size=(4, 5))
    for norm in (batch_norm, weight_norm, layer_norm):
        print(norm.__name__)
        for name, same in invariances(norm, X, W).items():
            print(f"    {name:20} {'same' if same else 'no'}")
