# Some rows meet too often or too rarely. Are the rows shuffled before they are cut?
"""Everybody is asked once: four ways to cut rows into folds, and what each protects.

A fold is nothing but row numbers, so all four come down to an order and where it is cut. What
differs is who must not sit on both sides: nobody in particular, a rare class all in one place, a
patient with himself, the future with the past.
"""

import numpy as np

from mlx_exercises import data

Rows = np.ndarray  # row numbers, whole numbers from 0 to n - 1


def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    """Deal the rows of y (n,) into k folds, each class by itself and by chance.

    The numbers of rows that a class has in any two folds differ by 1 at most.
    """
    # array_split hands out the remainder, one row each. Slices of size // k would lose it.
    if len(np.unique(y)) == 1:
        return np.array_split(rng.permutation(len(y)), k)
    names, fold = rng.permutation(k), np.zeros(len(y), dtype=int)
    for c in np.unique(y):
        rows = np.flatnonzero(y == c)
        fold[rows] = names[np.arange(len(rows)) % k]
    parts = [[np.flatnonzero(fold == i) for i in range(k)]]
    # Fold i is put together from the i-th part of each class.
    return [np.concatenate(each) for each in zip(*parts, strict=True)]


def k_fold(n: int, k: int, rng: np.random.Generator) -> list[Rows]:
    """Deal the row numbers 0 to n - 1 by chance into k folds whose sizes differ by 1 at most.

    Finished: to deal all rows alike is to deal a single class.
    """
    return stratified(np.zeros(n, dtype=int), k, rng)


def grouped(groups: np.ndarray, k: int) -> list[Rows]:
    """Deal the rows of groups (n,) into k folds; rows of one group stay together.

    The largest group comes first, and each goes where the fewest rows are so far. groups holds
    whole numbers, with at least k different ones.
    """
    names, sizes = np.unique(groups, return_counts=True)
    fold_of, rows_in = {}, np.zeros(k, dtype=int)
    # Large ones first: a large group that comes last spoils a balance, a small one mends it.
    for place in np.argsort(-sizes):
        smallest = int(rows_in.argmin())
        fold_of[names[place]] = smallest
        rows_in[smallest] += sizes[place]
    folds = np.array([fold_of[name] for name in groups])
    return [np.flatnonzero(folds == i) for i in range(k)]


def by_time(n: int, k: int) -> list[tuple[Rows, Rows]]:
    """Return k pairs (learned from, asked), for rows 0 to n - 1 in the order of time.

    The last k blocks of n // (k + 1) rows are asked, the earliest first. Learned from are all
    rows before the block.
    """
    size = n // (k + 1)
    # Counted from the end, so that the newest rows are asked and the remainder is learned from.
    starts = [n - (k - i) * size for i in range(k)]
    return [(np.arange(start), np.arange(start, start + size)) for start in starts]


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    y = data.penguin_measurements().y
    for name, folds in (("k-fold", k_fold(342, 10, rng)), ("stratified", stratified(y, 10, rng))):
        print(f"Chinstraps in each fold, {name}:", [int((y[fold] == 1).sum()) for fold in folds])
    patients = np.repeat([4, 8, 15, 16, 23, 42], [7, 2, 3, 5, 4, 3])
    print("patients in each fold:", [set(patients[f].tolist()) for f in grouped(patients, 3)])
    for learned, asked in by_time(11, 3):
        print("days", learned.tolist(), "then", asked.tolist())
