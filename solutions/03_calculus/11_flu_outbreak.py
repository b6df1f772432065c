"""Challenge: an epidemic in two numbers, solved.

Three ideas of this stage in a row: rates that depend on the state, Euler steps that turn
them into a history, and a sum of squares that says how far a history is from the truth.
On the grid below, beta 1.7 and gamma 0.45 come nearest: R0 is 3.8, and the model is off by
17 beds in a typical day. Two numbers for fourteen days.
"""

import numpy as np

from mlx_exercises import data

BOYS = 763
STEPS = 20  # Euler steps a day


def changes(state: np.ndarray, beta: float, gamma: float) -> np.ndarray:
    """Return how fast S, I and R change, (3,), in boys a day, for a state (3,) of S, I, R."""
    infections = beta * state[0] * state[1] / np.sum(state)
    recoveries = gamma * state[1]
    # All three come from the state before anything moved. What leaves one group enters
    # the next, so the three add up to 0 and no boy is lost.
    return np.array([-infections, infections - recoveries, recoveries])


def simulate(state: np.ndarray, beta: float, gamma: float, days: int, steps: int) -> np.ndarray:
    """Return the state on each of `days` days, (days, 3). Row 0 is the state (3,) given.

    From one day to the next lead `steps` Euler steps of 1/steps days.
    """
    rows = np.zeros((days, 3))
    rows[0] = state
    for day in range(days - 1):
        for step in range(steps):
            # A new array each time: `state += ...` would overwrite the caller's.
            state = state + changes(state, beta, gamma) / steps
        rows[day + 1] = state
    return rows


def rmse(model: np.ndarray, observed: np.ndarray) -> float:
    """Return the root of the mean squared error between two arrays (n,)."""
    # The root brings the unit back: boys, not squared boys.
    return np.sqrt(np.sum((model - observed) ** 2) / len(observed))


def misfits(in_bed: np.ndarray, boys: int, betas: np.ndarray, gammas: np.ndarray) -> np.ndarray:
    """Return the rmse of each pair, (b, g): row i for betas[i], column j for gammas[j].

    in_bed (n,) are the infected of n days. On day 0 in_bed[0] of all the boys are
    infected, and nobody has recovered yet. There are STEPS steps a day.
    """
    start = np.array([boys - in_bed[0], in_bed[0], 0])
    table = np.zeros((len(betas), len(gammas)))
    for i in range(len(betas)):
        for j in range(len(gammas)):
            rows = simulate(start, betas[i], gammas[j], len(in_bed), STEPS)
            # Column 1 is I: the boys in bed are the infected.
            table[i, j] = rmse(rows[:, 1], in_bed)
    return table


def best(table: np.ndarray, betas: np.ndarray, gammas: np.ndarray) -> tuple[float, float]:
    """Return the beta and gamma of the smallest number in a table (b, g). Finished."""
    i, j = np.unravel_index(np.argmin(table), table.shape)
    return betas[i], gammas[j]


if __name__ == "__main__":
    betas, gammas = np.linspace(1.3, 2.2, 10), np.linspace(0.3, 0.65, 8)
    beta, gamma = best(misfits(data.flu1978().in_bed, BOYS, betas, gammas), betas, gammas)
    print("beta", round(beta, 2), "gamma", round(gamma, 2), "R0", round(beta / gamma, 2))
