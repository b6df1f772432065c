"""Everybody is asked once: four ways to cut rows into folds, and what each protects.

One exam wastes the rows that were never in it. In k-fold cross-validation the rows are dealt into
k folds; each fold is the exam once, and the other k - 1 folds are learned from. k scores come
out, and each row was asked exactly once. 14 rows in 4 folds: 4 + 4 + 3 + 3.

Whether the score is honest depends on how the rows were dealt:

    k-fold        by chance. Right when each row is news by itself.
    stratified    each class by itself, so that each fold has its share of a rare class. 8 rows
                  of class A and 3 of class B in 3 folds: 3 + 3 + 2 of A, one of B in each.
    grouped       rows of one patient stay in one fold. Else a model knows the patient already,
                  and is praised for recognizing him.
    time          learn from the past, be asked about what comes next. 11 days, 3 folds, blocks of
                  11 // (3 + 1) = 2 days, the last of which is the end:

                  day      0 1 2 3 4 5 6 7 8 9 10
                  fold 0   l l l l l ? ?
                  fold 1   l l l l l l l ? ?           l learned from, ? asked
                  fold 2   l l l l l l l l l ? ?
"""

import numpy as np

from mlx_exercises import data

Rows = np.ndarray  # row numbers, whole numbers from 0 to n - 1


def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    """Deal the rows of y (n,) into k folds, each class by itself and by chance.

    The numbers of rows that a class has in any two folds differ by 1 at most.
    """
    # TODO: shuffle each class's row numbers, cut them into k parts, and put the parts together.
    raise NotImplementedError


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
    # TODO: go through the groups by size, and give each to the fold that is smallest so far.
    raise NotImplementedError


def by_time(n: int, k: int) -> list[tuple[Rows, Rows]]:
    """Return k pairs (learned from, asked), for rows 0 to n - 1 in the order of time.

    The last k blocks of n // (k + 1) rows are asked, the earliest first. Learned from are all
    rows before the block.
    """
    # TODO: find where each block begins.
    raise NotImplementedError


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    y = data.penguin_measurements().y
    for name, folds in (("k-fold", k_fold(342, 10, rng)), ("stratified", stratified(y, 10, rng))):
        print(f"Chinstraps in each fold, {name}:", [int((y[fold] == 1).sum()) for fold in folds])
    patients = np.repeat([4, 8, 15, 16, 23, 42], [7, 2, 3, 5, 4, 3])
    print("patients in each fold:", [set(patients[f].tolist()) for f in grouped(patients, 3)])
    for learned, asked in by_time(11, 3):
        print("days", learned.tolist(), "then", asked.tolist())
