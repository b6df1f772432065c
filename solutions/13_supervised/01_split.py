"""The exam that nobody has seen: one shuffle, one cut.

A single permutation does it all: as it holds every row exactly once, wherever it is cut the
two parts share nothing and miss nothing.
"""

import numpy as np

Rows = np.ndarray  # row numbers, whole numbers from 0 to n - 1


def shuffled_split(n: int, share: float, rng: np.random.Generator) -> tuple[Rows, Rows]:
    """Deal out the row numbers 0 to n - 1 by chance. Return (train, test).

    The test part has round(share * n) rows, the train part has all the others. Every row has
    the same chance of the exam, and all chance comes from `rng`.
    """
    # Not rng.integers or two draws: those could give a row twice, or to both parts.
    order = rng.permutation(n)
    size = round(share * n)
    return order[size:], order[:size]


def stratified_split(y: np.ndarray, share: float, rng: np.random.Generator) -> tuple[Rows, Rows]:
    """Split like that, but each class by itself. Return (train, test), rows in any order.

    y (n,) holds the class of each row. A class of m rows sends round(share * m) to the test.
    """
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        # The split deals out places within the class: rows[...] turns them into row numbers.
        stay, go = shuffled_split(len(rows), share, rng)
        train.append(rows[stay])
        test.append(rows[go])
    return np.concatenate(train), np.concatenate(test)


if __name__ == "__main__":
    y = np.repeat([0, 1, 2], [151, 68, 123])  # the penguins: Adelie, Chinstrap, Gentoo
    for seed in range(5):
        train, test = shuffled_split(len(y), 0.1, np.random.default_rng(seed))
        even_train, even_test = stratified_split(y, 0.1, np.random.default_rng(seed))
        print(f"seed {seed}: Chinstraps in the exam", (y[test] == 1).sum(), end=", ")
        print("stratified", (y[even_test] == 1).sum())
