"""The exam that nobody has seen: cut the rows in two, by chance.

A model is judged on rows that it has not learned from. So the very first step of all
supervised learning is a split: some rows to learn from (train), the others for the exam
(test). How hard can that be? A true story with 150 irises: the first 100 rows were used to
learn, the last 50 for the exam. Right answers: 0 of 50.

The file is sorted by species. The first 100 rows hold two of them, the exam asked for the
third. So rows are dealt out by chance, and whoever deals brings the dice (`rng`): with the
same seed it is the same split again, and others can check your numbers.

Chance has moods, though. 68 of 342 penguins are Chinstraps, one in five. In a test part of
34 rows there should be about 7, and it may be 2 or 13. A *stratified* split deals out each
class by itself, so that every class sends the same share to the exam:

    class   rows   share 0.25   test rows
    A          8            2           2
    B         21         5.25           5       round(0.25 * 21)
"""

import numpy as np

Rows = np.ndarray  # row numbers, whole numbers from 0 to n - 1


def shuffled_split(n: int, share: float, rng: np.random.Generator) -> tuple[Rows, Rows]:
    """Deal out the row numbers 0 to n - 1 by chance. Return (train, test).

    The test part has round(share * n) rows, the train part has all the others. Every row has
    the same chance of the exam, and all chance comes from `rng`.
    """
    # TODO: shuffle the row numbers, then cut once.
    raise NotImplementedError


def stratified_split(y: np.ndarray, share: float, rng: np.random.Generator) -> tuple[Rows, Rows]:
    """Split like that, but each class by itself. Return (train, test), rows in any order.

    y (n,) holds the class of each row. A class of m rows sends round(share * m) to the test.
    """
    # TODO: find each class's row numbers, deal them out by chance, and put the parts together.
    raise NotImplementedError


if __name__ == "__main__":
    y = np.repeat([0, 1, 2], [151, 68, 123])  # the penguins: Adelie, Chinstrap, Gentoo
    for seed in range(5):
        train, test = shuffled_split(len(y), 0.1, np.random.default_rng(seed))
        even_train, even_test = stratified_split(y, 0.1, np.random.default_rng(seed))
        print(f"seed {seed}: Chinstraps in the exam", (y[test] == 1).sum(), end=", ")
        print("stratified", (y[even_test] == 1).sum())
