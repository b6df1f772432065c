"""Small digits: how few numbers can an image be, and still be read?

An image of 64 pixels is read by its three nearest neighbours, and they get 0.99 of unseen digits
right. That means 64 numbers for each image, and 64 differences for each pair. You know how to
say an image with k numbers: its coordinates along the k main directions. What is the smallest k
that keeps 97 % of the right answers?

    learn       mean and directions, from the training images
    encode      64 pixels → k numbers          decode      k numbers → 64 pixels, to look at
    neighbours  two of three win
    fewest      the smallest k that is good enough

By hand: if all pixels give 0.990, then 97 % of it is 0.9603. And if k = 5, 6, 7, 8 give 0.93,
0.95, 0.97 and 0.96, the answer is 7. The curve need not rise at every step: begin from below.

To choose k is to learn. If the exam chose it, then of several k that are equally good the one
with luck in this exam would be taken, and its result would be too good. So `fewest` gets the
training images only, and splits them once more: one part teaches, the other one is asked.
"""

import numpy as np

from mlx_exercises import data


def learn(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean (d,) of X (n, d), and its k main directions as rows (k, d), of length 1."""
    # TODO: take the mean, and the directions in which the rows differ most.
    raise NotImplementedError


def encode(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return k numbers for each row of X (n, d), seen from mean (d,), along ways (k, d): (n, k)."""
    # TODO: say each row with k numbers.
    raise NotImplementedError


def decode(Z: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return the rows (n, d) that the numbers Z (n, k) stand for."""
    # TODO: lead back from the numbers to pixels.
    raise NotImplementedError


def neighbours(Z_train: np.ndarray, y_train: np.ndarray, Z_test: np.ndarray) -> np.ndarray:
    """Return the label (m,) that the three nearest training rows give each row of Z_test (m, k).

    Two of three win. If all three differ, the nearest one decides. Z_train is (n, k) with n of 3
    or more, y_train (n,). Of equally near rows the earlier one counts as nearer.
    """
    # TODO: let the three nearest rows vote, for all m at once if you can.
    raise NotImplementedError


def fewest(X: np.ndarray, y: np.ndarray, share: float, seed: int) -> int:
    """Return the smallest k, 1 or more, that keeps share of the right answers of all d columns.

    X (n, d) and y (n,) are split by data.split(n, seed=seed). Mean, directions and neighbours come
    from its train part; right answers are counted in its test part.
    """
    # TODO: try k = 1, 2, 3, ... until the right answers are enough.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    k = fewest(X[train], y[train], 0.97, 1)
    mean, ways = learn(X[train], k)
    Z, T = encode(X[train], mean, ways), encode(X[test], mean, ways)
    print("numbers for each image:", k, "instead of", X.shape[1])
    for name, found in (
        ("64 pixels", neighbours(X[train], y[train], X[test])),
        (f"{k} numbers", neighbours(Z, y[train], T)),
    ):
        print(f"{name}: {np.mean(found == y[test]):.3f} of unseen digits")
    print("first image, back from its numbers:")
    print(decode(T[:1], mean, ways).reshape(8, 8).round().astype(int))
