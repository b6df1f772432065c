"""Three growers, and a line that only knows two sides.

A street divides two classes. 178 wines come from three growers, so several streets are
needed, and there are two ways to lay them.

    one against the rest   a line for each class: it is +1, all others are -1. A new wine
                           belongs to the class whose line gives the highest score.
    one against one        a line for each pair, learned from the wines of these two alone.
                           Each line is a duel with one vote; most votes win.

For 3 classes both need 3 lines, for 10 classes they need 10 and 45.

Three lines against the rest give a wine the scores -0.2, -0.9 and -0.4. Each of them says
"not mine", and still the answer is clear: class 0 is the least wrong. With scores of 0.3, 1.2
and -2 two lines want it, and class 1 wants it more. Signs alone would not decide either.

Votes may be equal: 0 beats 1, 1 beats 2, and 2 beats 0. Then the lowest number wins here. Of
two classes j < k, class j is the +1 of their duel, and it wins from a score of 0 on.

A learner below is any function that gets X (n, d) and y (n,) of +1 and -1, and returns the
weights w (d,) and b of a line; `street` is one. The score of a row x is w · x + b.
"""

from collections.abc import Callable
from itertools import combinations

import numpy as np

from mlx_exercises import data

Learner = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, float]]


def street(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Return w (d,) and b of a soft street, for X (n, d), by 200 sub-gradient steps. Finished."""
    w, b = np.zeros(X.shape[1]), 0.0
    for t in range(1, 201):
        pull = y * (y * (X @ w + b) < 1) / len(y)
        w, b = w - (0.05 * w - pull @ X) / (1 + 0.05 * t), b + pull.sum() / (1 + 0.05 * t)
    return w, b


def against_the_rest(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    """Return the score of each row of X_new (m, d) for each class, shape (m, c).

    X is (n, d), y (n,) holds the classes 0 … c - 1, `classes` is c.
    """
    # TODO: for each class let a line learn it against all others, and score the new rows.
    raise NotImplementedError


def highest(scores: np.ndarray) -> np.ndarray:
    """Return the class with the highest score in each row of scores (m, c), shape (m,).

    Where several are equally high, it is the lowest class.
    """
    # TODO: decide by the scores, not by their signs.
    raise NotImplementedError


def duels(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    """Return how many duels each class wins at each row of X_new (m, d), shape (m, c).

    combinations(range(3), 2) gives the pairs (0, 1), (0, 2), (1, 2).
    """
    # TODO: for each pair let a line learn from their own rows, and give its votes.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    for name, table in (
        ("one against the rest", against_the_rest(Z[train], y[train], Z[test], 3, street)),
        ("one against one", duels(Z[train], y[train], Z[test], 3, street)),
    ):
        print(f"{name}: {np.mean(highest(table) == y[test]):.3f} of {len(test)} new wines")
