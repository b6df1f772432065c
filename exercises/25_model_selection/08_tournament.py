"""The tournament: who wins, and when is it a tie?

Four methods of your own meet on wines, tumours and penguins. All sit the same twenty exams: ten
folds, dealt twice. So look at the differences exam by exam, as in stage 19. There the standard
error was called a rough guide. Now it is repaired.

The trouble: any two exams share most of their training rows. Twenty differences look like
twenty independent facts, and are fewer. C. Nadeau and Y. Bengio (Inference for the
Generalization Error, Machine Learning 52, 2003) correct for that:

    plain        error² = var / s                      s exams, var with s - 1
    corrected    error² = var · (1 / s + ratio)        ratio = test rows / training rows

Three exams with the differences 0.02, 0.04 and 0, in each of them half as many test rows as
training rows: the mean is 0.02, var is 0.0004, and the error √(0.0004 · (1/3 + 1/2)) = 0.0183
instead of 0.0115. More exams make 1 / s small, but ratio stays: no patience replaces data.

`p_value` says how often chance alone would give a mean so far from 0. A difference with p below
`level` counts, any other is a tie. Four methods make six pairs, so the level is 0.05 / 6 here:
the chance of a false alarm in any of the six is then about 0.05 at most.
"""

from collections.abc import Callable

import numpy as np
from scipy import stats

from mlx_exercises import data

# (X_train (n, d), y_train (n,), X_test (m, d)) -> the labels of the m test rows, (m,)
Method = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
Splits = list[tuple[np.ndarray, np.ndarray]]


def entrants() -> dict[str, Method]:
    """Return four different methods by name, written by yourself with NumPy.

    The labels are 0, 1, … and the columns are scaled already. On each of the three data sets
    each method names 0.85 of the test rows or more, in the mean.
    """
    # TODO: send four methods, such as class means, neighbours, naive Bayes, least squares.
    raise NotImplementedError


def compete(
    methods: dict[str, Method], X: np.ndarray, y: np.ndarray, splits: Splits
) -> dict[str, np.ndarray]:
    """Return the shares right (s,) of each method, in the order of the s splits.

    X is (n, d), y (n,), and each split a pair of row numbers, train and test. Columns come to
    mean 0 and standard deviation 1 by the training rows; none of them is constant.
    """
    # TODO: in each split, scale once, and let all methods sit the same exam.
    raise NotImplementedError


def corrected(first: np.ndarray, second: np.ndarray, ratio: float) -> tuple[float, float]:
    """Return the mean of first - second, both (s,), and its corrected standard error."""
    # TODO: write the second line of the header.
    raise NotImplementedError


def p_value(mean: float, error: float, s: int) -> float:
    """Return the two-sided p of a mean of s differences, by Student's t. Finished."""
    if error == 0:
        return float(mean == 0)
    return float(2 * stats.t.sf(abs(mean) / error, s - 1))


def ranking(shares: dict[str, np.ndarray], ratio: float, level: float) -> list[list[str]]:
    """Return the places, best first: a list of names for each place.

    shares holds the shares right (s,) of each method. Go from the highest mean to the lowest
    (equal ones in the given order). Each method is compared with the first one of the last
    place: with a p below level it opens a new place, otherwise it joins that place.
    """
    # TODO: walk down the methods, and let p decide who opens a place.
    raise NotImplementedError


def deal(n: int, folds: int, times: int, seed: int = 0) -> Splits:
    """Return times · folds splits of n rows: each time every row is in one test part. Finished."""
    rng, splits = np.random.default_rng(seed), []
    for _ in range(times):
        order = rng.permutation(n)
        parts = np.array_split(order, folds)
        splits += [(np.setdiff1d(order, test), test) for test in parts]
    return splits


if __name__ == "__main__":
    for name, table in {
        "wines": data.wine(),
        "tumours": data.breast_cancer(),
        "penguins": data.penguin_measurements(),
    }.items():
        shares = compete(entrants(), table.X, table.y, deal(len(table.y), 10, 2))
        print(name)
        for place, names in enumerate(ranking(shares, 1 / 9, 0.05 / 6), start=1):
            found = ", ".join(f"{each} {shares[each].mean():.3f}" for each in names)
            print(f"  place {place}: {found}")
