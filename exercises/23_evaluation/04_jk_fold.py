"""Ten fits to spend: ten folds once, or two folds five times?

Deal the rows into k folds again, with other dice, and cross-validation gives another score. So it
is a number with a spread, and whoever compares two models by one such number each may compare
dice. H. Moss, D. Leslie and P. Rayson (Using J-K fold Cross Validation to Reduce Variance When
Tuning NLP Models, 2018, arXiv 1806.07139) advise: repeat it. J times k folds cost j · k fits, and
they argue for a lower k than usual, with the fits saved spent on a higher j.

    j = 1, k = 10      10 fits on 9/10 of the rows
    j = 2, k = 5       10 fits on 4/5
    j = 5, k = 2       10 fits on 1/2

Two deals of 7 rows in 3 folds (3, 2, 2 rows), the numbers of right answers in each fold:

    deal 1    2 of 3, 2 of 2, 1 of 2    the mean of 0.667, 1.000 and 0.500 is 0.722
    deal 2    3 of 3, 1 of 2, 1 of 2    the mean of 1.000, 0.500 and 0.500 is 0.667
    j = 2, k = 3                        the mean of 0.722 and 0.667 is 0.694

Their case studies are about texts. Here the question is put to 178 wines and the vote of the 3
nearest neighbours on raw columns (if all three differ, the nearest decides). Which of the three
budgets has the smallest standard deviation, and what does learning from half of the rows cost?
"""

import numpy as np

from mlx_exercises import data


def right(X: np.ndarray, y: np.ndarray, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Return True or False for each test row (m,): is the vote of its 3 neighbours right? Finished.

    X is (n, d), y (n,); train and test hold row numbers. Three different votes go to the nearest.
    """
    away = ((X[test][:, None] - X[train]) ** 2).sum(axis=2)
    a, b, c = y[train][np.argsort(away, axis=1)[:, :3]].T
    return np.where(b == c, b, a) == y[test]


def k_fold_score(X: np.ndarray, y: np.ndarray, k: int, rng: np.random.Generator) -> float:
    """Return the mean of k scores, the shares of right answers in each of k folds.

    The n rows of X (n, d) and y (n,) are dealt by chance into folds whose sizes differ by 1 at
    most. Each fold is asked once, and all other rows are learned from.
    """
    # TODO: deal the rows, ask right() once for each fold, and average the shares.
    raise NotImplementedError


def jk_fold_score(X: np.ndarray, y: np.ndarray, j: int, k: int, rng: np.random.Generator) -> float:
    """Return the mean of j scores of k folds each. Every one of the j has a deal of its own.

    X is (n, d), y (n,).
    """
    # TODO: repeat, and average.
    raise NotImplementedError


def spread(
    X: np.ndarray, y: np.ndarray, j: int, k: int, repeats: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the mean and the standard deviation of so many jk_fold_scores (2 or more).

    X is (n, d), y (n,). The standard deviation is that of a sample: divide by repeats - 1.
    """
    # TODO: collect the scores, and describe them.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    for j, k in ((1, 10), (2, 5), (5, 2)):
        mean, std = spread(X, y, j, k, 60, np.random.default_rng(0))
        print(f"{j} times {k:2} folds: mean {mean:.3f}, standard deviation {std:.4f}")
