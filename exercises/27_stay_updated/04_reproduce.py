"""Reproduce one printed number: does it come out, twice, and what does it beat?

The wines have a history. S. Aeberhard, D. Coomans and O. de Vel (Comparison of Classifiers in High
Dimensional Settings, Technical Report 92-02, James Cook University, 1992) tried several methods on
them. The description that comes with the data prints these results, with leave-one-out:

    QDA   99.4 %    a Gaussian for each class, with a covariance of its own
    LDA   98.9 %    a Gaussian for each class, and one covariance for all of them
    1NN   96.1 %    the nearest neighbour's label, with z-transformed columns

Leave-one-out asks about each of the 178 wines by itself, after training on the other 177. One
wine is 0.56 %. Pick one claim, and do with it what a careful reader does:

    1. follow the protocol that is printed, and no other
    2. run it twice, the second time with the rows in another order: the number must not move
    3. measure the simplest baseline under the same protocol: majority gets 39.9 %
    4. write down what came out, even if it is not what was printed

For Gaussians, a row x goes to the class with the largest
log(share of the class) - ½ log|S| - ½ (x - mean)ᵀ S⁻¹ (x - mean).  In LDA, S is
the sum over all rows of (x - own mean)(x - own mean)ᵀ, divided by n - c for c classes.
"""

from collections.abc import Callable, Sequence

import numpy as np

from mlx_exercises import data

PRINTED = {"QDA": 99.4, "LDA": 98.9, "1NN": 96.1}  # percent

# (X_train (n, d), y_train (n,), X_test (m, d)) -> the labels of the m test rows, (m,)
Method = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]

# TODO: pick "QDA", "LDA" or "1NN".
CHOICE: str | None = None


def method(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return a label (m,) for each row of X_test (m, d) by the method of your choice.

    It learns from X_train (n, d) and y_train (n,). Labels are any whole numbers.
    """
    # TODO: write the method that you picked, by hand or with scikit-learn.
    raise NotImplementedError


def leave_one_out(method: Method, X: np.ndarray, y: np.ndarray, seed: int) -> float:
    """Return the share of the rows of X (n, d) that the method gets right when they are left out.

    The method sees the rows in the order that np.random.default_rng(seed).permutation(n) gives.
    """
    # TODO: put the rows in that order, then ask about each of them by itself.
    raise NotImplementedError


def majority(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return the most frequent label of y_train (n,) for each of m test rows, (m,). Finished."""
    labels, counts = np.unique(y_train, return_counts=True)
    return np.full(len(X_test), labels[counts.argmax()])


def note(printed: float, runs: Sequence[float], baseline: float) -> dict[str, object]:
    """Return the reproduction note: four things that a reader wants to know.

    `printed` is in percent; `runs` and `baseline` are shares. The note holds
    "ours"       the mean of the runs in percent, rounded to one digit after the point, as printed
    "baseline"   the baseline in the same way
    "steady"     True if all runs gave the same number, to within 1e-12
    "verdict"    "reproduced" if the runs are steady and "ours" is `printed`, or "not reproduced"
    """
    # TODO: fill in the four keys.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    runs = [leave_one_out(method, X, y, seed) for seed in (0, 1)]
    printed, baseline = PRINTED[CHOICE], leave_one_out(majority, X, y, 0)
    print(f"{CHOICE}, printed {printed} %:", note(printed, runs, baseline))
