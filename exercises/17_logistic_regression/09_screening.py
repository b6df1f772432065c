"""Whom to call back? A border for people who disagree about 0.5.

In a screening, ten measurements are taken of each tumour. Whoever is called back has a day
of worry and a biopsy: cost 1. A malignant tumour that is not called back is found a year
later: cost 20. (Say the hospital's people. It is their number to choose, not the model's.)

Of five people with the chances 0.9, 0.4, 0.3, 0.1 and 0.05 the first and the fourth are ill:

    border 0.5     1 caught, 1 missed, 0 alarms, 3 cleared      (20 + 0) / 5 = 4.0 each
    border 0.08    2 caught, 0 missed, 2 alarms, 1 cleared      ( 0 + 2) / 5 = 0.4 each

If the chances can be believed, theory has an answer: call when what a miss would cost,
p · 20, is above what an alarm would, (1 - p) · 1. That is from p = 1/21 = 0.048 on. Or try
all borders on rows that were kept out of the fit, and take the cheapest.

How good is it? One mean of 142 costs is uncertain, and the costs are anything but normal.
So resample the people, with replacement, and see how much the mean cost moves: the
bootstrap (B. Efron, Annals of Statistics 7, 1979).
"""

import numpy as np

from mlx_exercises import data

MISS, ALARM = 20.0, 1.0


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of scores z, an array of any shape. Finished."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def fit(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights (d + 1,), the intercept first, with the smallest priced loss.

    That is the mean surprise plus strength / 2 · (w[1]² + … + w[d]²), strength above 0, to
    four digits of each weight. X is (n, d), y (n,) holds 0 and 1.
    """
    # TODO: fit by Newton steps as in 04, with the price of 05 in slopes and curvature.
    raise NotImplementedError


def counts(y: np.ndarray, p: np.ndarray, border: float) -> tuple[int, int, int, int]:
    """Return (caught, missed, alarms, cleared) where everybody with p >= border is called.

    Caught and missed are ill (y is 1), alarms and cleared are not. y and p are (n,).
    """
    # TODO: count the four kinds of people.
    raise NotImplementedError


def mean_cost(y: np.ndarray, p: np.ndarray, border: float, miss: float, alarm: float) -> float:
    """Return what errors at this border cost on average, for each person of y and p (n,)."""
    # TODO: add up what the two kinds of errors cost, and share it out.
    raise NotImplementedError


def best_border(y: np.ndarray, p: np.ndarray, miss: float, alarm: float) -> float:
    """Return a border with the lowest mean cost for y and p (n,). It may lie above every p."""
    # TODO: try one border for each way of dividing these people, and return the cheapest.
    raise NotImplementedError


def interval(
    y: np.ndarray,
    p: np.ndarray,
    border: float,
    miss: float,
    alarm: float,
    rng: np.random.Generator,
) -> tuple[float, float]:
    """Return a 95 % bootstrap interval (low, high) of the mean cost, from 1,000 resamples.

    A resample is n people drawn with replacement from the n there are; low and high are the
    0.025 and 0.975 quantiles of the 1,000 mean costs.
    """
    # TODO: draw people, each with both label and chance, with rng.integers.
    raise NotImplementedError


if __name__ == "__main__":
    X, benign, *_ = data.breast_cancer()
    X, y = X[:, :10], 1 - benign
    order = np.random.default_rng(0).permutation(len(y))
    known, chosen, new = order[:285], order[285:427], order[427:]
    Z = (X - X[known].mean(axis=0)) / X[known].std(axis=0)
    w = fit(Z[known], y[known], 0.01)
    p = sigmoid(w[0] + Z @ w[1:])
    best = best_border(y[chosen], p[chosen], MISS, ALARM)
    for border in (0.5, 1 / 21, best):
        cost = mean_cost(y[new], p[new], border, MISS, ALARM)
        rng = np.random.default_rng(1)
        print(border, counts(y[new], p[new], border), cost)
        print("   ", interval(y[new], p[new], border, MISS, ALARM, rng))
