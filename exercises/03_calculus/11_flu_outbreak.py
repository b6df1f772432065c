"""Challenge: an epidemic in two numbers.

In January 1978 the flu came to an English boarding school of 763 boys. Day by day this
many were in bed: 3, 8, 26, 76, 225, 298, 258, 233, 189, 128, 68, 29, 14, 4.

The SIR model sorts everybody into three groups: S can still catch it, I are infected, R
have recovered. With N boys in all, and two numbers beta and gamma, each day brings

    beta · S · I / N   infections    an infected boy reaches beta others, S/N of them fresh
    gamma · I          recoveries    a share of the infected gets well

Infections lead from S to I, recoveries from I to R. Of 800 boys, let 700, 60 and 40 be
in S, I and R: with beta 2 and gamma 0.5 there are 105 infections and 30 recoveries a day.

Which beta and gamma had the school? Try many pairs and keep the one whose epidemic is
nearest to the 14 real days. Fitting a model to data is no more than that, and the rest of
this course finds better ways to search. beta / gamma is called R0: how many others the
first boy infects before he is well.

Python you need: rows = np.zeros((14, 3)) is a table of 14 rows of 3 numbers, and
rows[k] = state fills a whole row. One `for` may stand inside another.
"""

import numpy as np

from mlx_exercises import data

BOYS = 763
STEPS = 20  # Euler steps a day


def changes(state: np.ndarray, beta: float, gamma: float) -> np.ndarray:
    """Return how fast S, I and R change, (3,), in boys a day, for a state (3,) of S, I, R."""
    # TODO: infections, recoveries, and what they do to each of the three groups.
    raise NotImplementedError


def simulate(state: np.ndarray, beta: float, gamma: float, days: int, steps: int) -> np.ndarray:
    """Return the state on each of `days` days, (days, 3). Row 0 is the state (3,) given.

    From one day to the next lead `steps` Euler steps of 1/steps days.
    """
    # TODO: one loop over the days, and in it one over the steps of a day.
    raise NotImplementedError


def rmse(model: np.ndarray, observed: np.ndarray) -> float:
    """Return the root of the mean squared error between two arrays (n,)."""
    # TODO: read the name from right to left: errors, squared, their mean, its root.
    raise NotImplementedError


def misfits(in_bed: np.ndarray, boys: int, betas: np.ndarray, gammas: np.ndarray) -> np.ndarray:
    """Return the rmse of each pair, (b, g): row i for betas[i], column j for gammas[j].

    in_bed (n,) are the infected of n days. On day 0 in_bed[0] of all the boys are
    infected, and nobody has recovered yet. There are STEPS steps a day.
    """
    # TODO: for each pair, simulate the n days and compare the infected with in_bed.
    raise NotImplementedError


def best(table: np.ndarray, betas: np.ndarray, gammas: np.ndarray) -> tuple[float, float]:
    """Return the beta and gamma of the smallest number in a table (b, g). Finished."""
    i, j = np.unravel_index(np.argmin(table), table.shape)
    return betas[i], gammas[j]


if __name__ == "__main__":
    betas, gammas = np.linspace(1.3, 2.2, 10), np.linspace(0.3, 0.65, 8)
    beta, gamma = best(misfits(data.flu1978().in_bed, BOYS, betas, gammas), betas, gammas)
    print("beta", round(beta, 2), "gamma", round(gamma, 2), "R0", round(beta / gamma, 2))
