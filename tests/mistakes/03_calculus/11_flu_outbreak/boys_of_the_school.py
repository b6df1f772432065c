# N is the three groups together, here 800, and not always 763.
import numpy as np

BOYS = 763
STEPS = 20


def changes(state, beta, gamma):
    infections = beta * state[0] * state[1] / BOYS
    recoveries = gamma * state[1]
    return np.array([-infections, infections - recoveries, recoveries])


def simulate(state, beta, gamma, days, steps):
    rows = np.zeros((days, 3))
    rows[0] = state
    for day in range(days - 1):
        for step in range(steps):
            state = state + changes(state, beta, gamma) / steps
        rows[day + 1] = state
    return rows


def rmse(model, observed):
    return np.sqrt(np.sum((model - observed) ** 2) / len(observed))


def misfits(in_bed, boys, betas, gammas):
    start = np.array([boys - in_bed[0], in_bed[0], 0])
    table = np.zeros((len(betas), len(gammas)))
    for i in range(len(betas)):
        for j in range(len(gammas)):
            rows = simulate(start, betas[i], gammas[j], len(in_bed), STEPS)
            table[i, j] = rmse(rows[:, 1], in_bed)
    return table


def best(table, betas, gammas):
    i, j = np.unravel_index(np.argmin(table), table.shape)
    return betas[i], gammas[j]
