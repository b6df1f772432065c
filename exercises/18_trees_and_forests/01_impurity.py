"""How mixed is this basket? And which question unmixes it best?

A decision tree plays twenty questions. It asks about one number at a time (is the petal longer
than 2.45 cm?), and a good question leaves two groups that are each nearly of one kind. So it
needs a number that says how mixed a group is. There are two old ones, made of the shares p of
the classes:

    Gini      1 - sum of p**2          pick two, with putting back: chance that they differ
    entropy   - sum of p * log2(p)     bits: yes-or-no questions needed to name one, on average

Ten mushrooms, 5 of them poisonous, and two questions about them:

                     yes            no             Gini, weighted by mushrooms      gain
    before                                                                 0.5
    "white dots?"    4 p            1 p, 5 e       0.4 * 0      + 0.6 * 0.278       0.333
    "in a wood?"     3 p, 2 e       2 p, 3 e       0.5 * 0.48   + 0.5 * 0.48        0.02

The gain is what a question takes away: impurity before, less the impurity of the two groups
after, where a group counts by its size. White dots it is.
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data


def gini(labels: np.ndarray) -> float:
    """Return the Gini impurity of the labels (n,), n of 1 or more: 0 if all are equal.

    Labels are names or whole numbers, in any order.
    """
    # TODO: turn the labels into shares, and the shares into Gini's number.
    raise NotImplementedError


def entropy(labels: np.ndarray) -> float:
    """Return the entropy of the labels (n,), n of 1 or more, in bits: 0 if all are equal."""
    # TODO: turn the labels into shares, and the shares into bits.
    raise NotImplementedError


def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    """Return how much impurity a question takes away from the labels (n,).

    yes (n,) holds True where the answer is yes. If all answers are the same, the gain is 0.
    impurity takes 1 label or more, so it is not asked about an empty group.
    """
    # TODO: take the impurity of both groups, each by its share of the n, from that before.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, features, _ = data.iris()
    print("150 irises of three kinds: Gini", gini(y), "entropy", entropy(y))
    for column, name in enumerate(features):
        question = X[:, column] <= np.median(X[:, column])
        print(f"{name:15} below its median? gain {gain(y, question):.3f}")
