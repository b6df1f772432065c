# The sign is turned round: it is before, less after.
"""How mixed is this basket? A number for a group, and the gain for a question.

Gini and entropy nearly always choose the same question. Gini needs no logarithm and is the
usual default; entropy is the one with a meaning outside of trees: bits.
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data


def gini(labels: np.ndarray) -> float:
    """Return the Gini impurity of the labels (n,), n of 1 or more: 0 if all are equal.

    Labels are names or whole numbers, in any order.
    """
    return float(1 - (shares(labels) ** 2).sum())


def entropy(labels: np.ndarray) -> float:
    """Return the entropy of the labels (n,), n of 1 or more, in bits: 0 if all are equal."""
    p = shares(labels)
    return float(-(p * np.log2(p)).sum())


def shares(labels: np.ndarray) -> np.ndarray:
    """Return the share of each class that occurs, (c,)."""
    # np.unique knows only what is there. np.bincount would give absent classes a share of 0,
    # whose logarithm is -inf, and 0 * -inf is nan.
    _, counts = np.unique(labels, return_counts=True)
    return counts / len(labels)


def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    """Return how much impurity a question takes away from the labels (n,).

    yes (n,) holds True where the answer is yes. If all answers are the same, the gain is 0.
    impurity takes 1 label or more, so it is not asked about an empty group.
    """
    after = 0.0
    for group in (labels[yes], labels[~yes]):
        # An empty group has no impurity that could be asked for, and no weight.
        if len(group):
            after += len(group) / len(labels) * impurity(group)
    return after - impurity(labels)


if __name__ == "__main__":
    X, y, features, _ = data.iris()
    print("150 irises of three kinds: Gini", gini(y), "entropy", entropy(y))
    for column, name in enumerate(features):
        question = X[:, column] <= np.median(X[:, column])
        print(f"{name:15} below its median? gain {gain(y, question):.3f}")
