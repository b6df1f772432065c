"""Beat the neighbours: a method of your own, against two that ask little.

178 wines of three growers in one valley in Italy were measured: alcohol, colour, acids, 13
numbers in all. Who made this one? A new method is worth something only beside others, on the
same wines, so there are two rivals. `majority` looks at no wine at all. `neighbours`, five of
them and scaled, is the floor: 0.95 and more, and simple enough for exercise 03.

Then there is yours, and it may be anything that you can write yourself with NumPy. You know
more methods than you think: the mean of each class (stage 01), naive Bayes (stage 06), softmax
regression with gradient descent (stage 11). Only scikit-learn's classifiers stay closed.

One exam is not enough to tell 0.95 from 0.98: a test part has 44 wines, and a single wine is
0.023. Even the mean of five exams lies anywhere from 0.91 to 0.99 for the same five
neighbours. So there are twenty splits, and all methods sit the same exams:

              split 0   split 1   split 2   ...    mean    worst
    a rival      0.98      0.93      0.93
    yours           ?         ?         ?

You win if your mean is higher, and nobody has seen a test label.
"""

from collections.abc import Callable, Sequence

import numpy as np

from mlx_exercises import data

# (X_train (n, d), y_train (n,), X_test (m, d)) -> the labels of the m test rows, (m,)
Method = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]


def majority(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return the most frequent training label for each of the m rows of X_test (m, d): (m,)."""
    # TODO: count the training labels, and give everybody the same answer.
    raise NotImplementedError


def neighbours(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return what the five nearest training rows vote for, (m,), in columns scaled by training.

    X_train is (n, d) with n of 5 or more, X_test (m, d). Of equally frequent labels the one
    whose first neighbour is nearer wins. No column is constant.
    """
    # TODO: bring back exercise 03, as one function.
    raise NotImplementedError


def mine(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return a label, (m,), for each row of X_test (m, d), by a method of your own.

    Labels are whole numbers from 0 on. Each test row is answered by itself.
    """
    # TODO: write any method that beats the neighbours on twenty splits of the wines.
    raise NotImplementedError


def compare(
    methods: dict[str, Method], X: np.ndarray, y: np.ndarray, seeds: Sequence[int]
) -> dict[str, np.ndarray]:
    """Return for each method the share of test rows that it names rightly, one a seed: (s,).

    The rows of X (n, d) and y (n,) are split by `data.split(n, seed=seed)`.
    """
    # TODO: for each seed, split once, and let every method sit that exam.
    raise NotImplementedError


def ranking(scores: dict[str, np.ndarray]) -> list[tuple[str, float, float]]:
    """Return (name, mean score, worst score) of each method, the highest mean first."""
    # TODO: make a triple of each method, and sort.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    methods = {"majority": majority, "neighbours": neighbours, "mine": mine}
    for name, mean, worst in ranking(compare(methods, X, y, range(20))):
        print(f"{name:12} mean {mean:.3f}   worst {worst:.3f}")
