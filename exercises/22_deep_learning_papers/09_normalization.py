"""Three normalisations, and what each of them does not feel.

A layer makes sums A = X W: a row for each of b cases, a column for each of h units. Then they
are brought to one size. Whose mean, and whose size? There are three answers:

    batch norm     each column of A, one unit over all cases: minus its mean, over its
                   standard deviation
    layer norm     each row of A, one case over all units: minus its mean, over its
                   standard deviation
    weight norm    each column of W, the weights of one unit, is divided by its length

The standard deviation divides by the count (not by the count minus 1). Take A = [[1, 3],
[5, 9]]: batch norm gives [[-1, -1], [1, 1]], layer norm [[-1, 1], [-1, 1]].

J. L. Ba, J. R. Kiros and G. E. Hinton (Layer Normalization, 2016, arXiv 1607.06450) change
weights or data in six ways; their table 1 says which answers stay the same:

                   W        W       one unit's    X        X       one case
                 scaled   shifted    w scaled   scaled   shifted    scaled
    batch norm    same      no         same      same      same       no
    weight norm   same      no         same       no        no        no
    layer norm    same     same         no       same       no       same

W shifted: the same vector is added to the weights of every unit. Your norms make this table.
"""

from collections.abc import Callable

import numpy as np


def batch_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and W (d, h), normalised over the cases: (b, h).

    No column of the sums is constant, so nothing is added to the standard deviation.
    """
    # TODO: bring each column of the sums to mean 0 and standard deviation 1.
    raise NotImplementedError


def weight_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and of W (d, h) with each unit's weights at length 1: (b, h).

    No unit has nothing but zeros.
    """
    # TODO: divide each column of W by its length before the sums are made.
    raise NotImplementedError


def layer_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the sums of X (b, d) and W (d, h), normalised over the units: (b, h).

    No row of the sums is constant, so nothing is added to the standard deviation.
    """
    # TODO: bring each row of the sums to mean 0 and standard deviation 1.
    raise NotImplementedError


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
