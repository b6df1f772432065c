"""Checks for the SIR model and its fit to the school's flu of 1978.

The reference walks all pairs of a grid at once, in plain arithmetic with three separate
groups; the conservation of boys and the epidemic's known turning point are laws.
"""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, unchanged
from mlx_exercises.figures import HeatMap, Lines, Series

BOYS = 763
BETAS = np.linspace(1.3, 2.2, 10)
GAMMAS = np.linspace(0.3, 0.65, 8)


def history(start, beta, gamma, days, steps, *, dt=None, one_after_other=False, fixed=0):
    """Return S, I and R for each day; beta and gamma may be grids. Mistakes can be switched on."""
    s, i, r = (float(each) for each in start)
    total = fixed or s + i + r
    dt = 1 / steps if dt is None else dt
    rows = [(s, i, r)]
    for _ in range(days - 1):
        for _ in range(steps):
            infected = dt * beta * s * i / total
            if one_after_other:
                s = s - infected
                i = i + dt * beta * s * i / total - dt * gamma * i
                r = r + dt * gamma * i
            else:
                recovered = dt * gamma * i
                s, i, r = s - infected, i + infected - recovered, r + recovered
        rows.append((s, i, r))
    return rows


def table_of(in_bed, boys, betas, gammas, steps=20):
    """Return the table of misfits (b, g), all pairs at once."""
    beta, gamma = np.asarray(betas)[:, None], np.asarray(gammas)[None, :]
    rows = history((boys - in_bed[0], in_bed[0], 0), beta, gamma, len(in_bed), steps)
    errors = [(row[1] - seen) ** 2 for row, seen in zip(rows, in_bed, strict=True)]
    return np.sqrt(sum(errors) / len(in_bed))


def test_rates(exercise):
    """700, 60 and 40 boys, beta 2 and gamma 0.5: 105 infections, 30 recoveries, none lost."""
    state = np.array([700, 60, 40])
    with unchanged(state):
        close(
            exercise.changes(state, 2, 0.5),
            np.array([-105.0, 75.0, 30.0]),
            "S loses the infections, I gains them and loses the recoveries, R gains those.",
            suspects={
                "The infections are not divided by N. Only S/N of those reached are fresh.": (
                    [-84_000, 83_970, 30]
                ),
                "The recoveries never left I.": [-105, 105, 30],
                "S grows here. It should lose the infections.": [105, 75, 30],
                "S stands still here. It should lose the infections.": [0, 75, 30],
                "R has to gain the recoveries.": [-105, 75, 0],
                "The signs are turned round.": [105, -75, -30],
                "That is the state a day later. Only the changes were asked for.": [595, 135, 70],
                "S/N of those reached are fresh: where is S?": ([-9, -21, 30]),
                "How many are infected plays no part here: more of them infect more.": (
                    [-1.75, -28.25, 30]
                ),
                "A share of the infected recovers, not of all boys.": [-105, -295, 400],
                "N is the three groups together, here 800, and not always 763.": (
                    [-84_000 / 763, 84_000 / 763 - 30, 30]
                ),
            },
        )

    def law(state, beta, gamma):
        rates = exercise.changes(state, beta, gamma)
        new, well = beta * state[0] * state[1] / sum(state), gamma * state[1]
        close(rates, np.array([-new, new - well, well]), "The three rates of change.")
        close(sum(float(each) for each in rates), 0, "The three changes should add up to 0.")
        still = exercise.changes(np.array([state[0], 0.0, state[2]]), beta, gamma)
        close(still, np.zeros(3), "Nobody is infected: no infections and no recoveries.")

    def draw(rng):
        return rng.uniform(1, 400, 3), float(rng.uniform(0.1, 4)), float(rng.uniform(0.1, 1))

    always(law, draw, runs=40)


def test_days_and_steps(exercise):
    """One row a day, and the day's steps are 1/steps of a day long."""
    start = np.array([700.0, 60.0, 40.0])
    options = (2, 0.5, 4, 3)
    truth = np.array(history(start, *options))
    with unchanged(start):
        close(
            exercise.simulate(start, *options),
            truth,
            "Row 0 is the start. Three steps of a third of a day lead to each next row.",
            suspects={
                "The steps are too long: each one is 1/steps of a day.": (
                    history(start, *options, dt=1)
                ),
                "There was one step a day. `steps` of them lead from day to day.": (
                    history(start, 2, 0.5, 4, 1)
                ),
                "There was one short step a day. `steps` of them lead from day to day.": (
                    history(start, 2, 0.5, 4, 1, dt=1 / 3)
                ),
                "Every row is the same. When is a row filled?": [truth[0]] * 4,
                "Every row is the last day. When is a row filled?": [truth[3]] * 4,
                "The start is missing: row 0 is the state that was given.": (
                    history(start, 2, 0.5, 5, 3)[1:]
                ),
                "Only row 0 is filled.": [truth[0], *[[0.0, 0.0, 0.0]] * 3],
                "Row 0 is empty. It is the state that was given.": [[0.0] * 3, *truth[1:]],
                "Each group used the new value of the one before it.": (
                    history(start, *options, one_after_other=True)
                ),
            },
        )
    close(exercise.simulate(start, 2, 0.5, 1, 7), np.array([start]), "One day is the start alone.")


def test_the_epidemic(exercise):
    """No boy is ever lost, S only falls, R only rises, and I peaks where S is N · gamma / beta."""

    def law(start, beta, gamma):
        rows = exercise.simulate(start, beta, gamma, 30, 5)
        close(rows, np.array(history(start, beta, gamma, 30, 5)), "The 30 days, in 5 steps each.")

    def draw(rng):
        start = np.array([rng.uniform(100, 900), rng.uniform(1, 50), rng.uniform(0, 90)])
        return start, float(rng.uniform(0.4, 3)), float(rng.uniform(0.1, 0.9))

    always(law, draw, runs=8)
    rows = exercise.simulate(np.array([999, 1, 0]), 1.5, 0.5, 61, 8)
    close(
        [float(sum(row)) for row in rows],
        [1000.0] * 61,
        "On each day S, I and R should make up all 1000.",
    )
    expect((np.diff(rows[:, 0]) < 0).all(), "S should fall from day to day.")
    expect((np.diff(rows[:, 2]) > 0).all(), "R should rise from day to day.")
    susceptible = rows[np.argmax(rows[:, 1]), 0]
    expect(
        200 < susceptible < 480,
        "I should stop rising when a third of 1000 are left to infect: then each infected boy "
        f"passes it on to one other. Here {susceptible:.0f} were left.",
    )


def test_root_of_mean_square(exercise):
    """Errors of 1, -5 and -7 have the squares 1, 25 and 49, the mean 25, and so an rmse of 5."""
    close(
        exercise.rmse(np.array([3, 1, 2]), np.array([2, 6, 9])),
        5,
        "The squares add up to 75, and there are three.",
        suspects={
            "That is the mean of the squares. Its root is missing.": 25,
            "That is the root of the sum. The mean is missing.": math.sqrt(75),
            "The root was divided by n. The mean comes first, then the root.": math.sqrt(75) / 3,
            "These are sizes, not squares: the mean of 1, 5 and 7.": 13 / 3,
            "Errors of both signs cancelled. Square each of them first.": 11 / 3,
            "The errors were added up and then squared. Square each of them first.": (
                11 / math.sqrt(3)
            ),
            "This divides by n - 1. A mean divides by n.": math.sqrt(75 / 2),
        },
    )
    rng = np.random.default_rng(4)
    for n in (1, 4, 14):
        model, seen = rng.normal(size=(2, n)) * 50
        with unchanged(model, seen):
            close(
                exercise.rmse(model, seen),
                math.hypot(*(model - seen)) / math.sqrt(n),
                f"{n} random numbers.",
            )


def test_misfits(exercise):
    """Every pair has its place in the table, and the pair that made the data has the misfit 0."""
    betas, gammas = np.array([0.9, 1.4, 2.2]), np.array([0.3, 0.55])
    rows = history((197, 3, 0), 1.4, 0.3, 9, 20)
    in_bed = np.array([row[1] for row in rows])
    truth = table_of(in_bed, 200, betas, gammas)

    def wrong(column=1, boys=200):
        table = np.zeros((3, 2))
        for i, beta in enumerate(betas):
            for j, gamma in enumerate(gammas):
                walk = np.array(history((boys - 3, 3, 0), beta, gamma, 9, 20))
                table[i, j] = np.sqrt(np.mean((walk[:, column] - in_bed) ** 2))
        return table

    with unchanged(in_bed, betas, gammas):
        close(
            exercise.misfits(in_bed, 200, betas, gammas),
            truth,
            "Three betas and two gammas: the pair of 1.4 and 0.3 made these nine days.",
            suspects={
                "The table lies on its side: rows belong to the betas.": truth.T,
                "Those are the boys who can still catch it. In bed are the infected.": wrong(0),
                "Those are the recovered. In bed are the infected.": wrong(2),
                "All the boys can catch it here. Those in bed on day 0 have caught it.": wrong(
                    boys=203
                ),
                "The school has `boys` boys here, not 763.": wrong(boys=763),
                "The table is still empty.": np.zeros((3, 2)),
            },
        )


def test_the_school(exercise):
    """For the real fortnight beta 1.7 and gamma 0.45 are best: R0 is 3.8, the misfit 17 beds."""
    in_bed = data.flu1978().in_bed
    table = exercise.misfits(in_bed, BOYS, BETAS, GAMMAS)
    close(table, table_of(in_bed, BOYS, BETAS, GAMMAS), "A misfit for each of 80 pairs.")
    beta, gamma = exercise.best(table, BETAS, GAMMAS)
    close(float(np.min(table)), 16.827, "The smallest misfit, in beds.", tolerance=1e-4)
    close(beta, 1.7, "The best beta.")
    close(gamma, 0.45, "The best gamma.")
    close(beta / gamma, 3.8, "How many others the first boy infects.", tolerance=0.01)


def show(exercise):
    """Draw the fitted epidemic over the real days, and the table it was found in."""
    flu = data.flu1978()
    table = exercise.misfits(flu.in_bed, BOYS, BETAS, GAMMAS)
    beta, gamma = exercise.best(table, BETAS, GAMMAS)
    start = np.array([BOYS - 3, 3, 0])
    quarters = exercise.simulate(start, beta / 4, gamma / 4, 4 * 13 + 1, 5)
    without = quarters[-1, 0]
    days = np.arange(len(quarters)) / 4
    return (
        Lines(
            [
                Series(days, quarters[:, 0], "S, can catch it"),
                Series(days, quarters[:, 1], "I, infected"),
                Series(days, quarters[:, 2], "R, recovered"),
                Series(flu.day, flu.in_bed, "really in bed", style="points"),
            ],
            title="Your epidemic, and the school's",
            x_label="day",
            y_label="boys",
            note=f"beta {beta:.2f} and gamma {gamma:.2f}: R0 = {beta / gamma:.1f}. "
            f"{without:.0f} of 763 boys had not caught it by day 13.",
        ),
        HeatMap(
            table,
            [f"{each:.1f}" for each in BETAS],
            [f"{each:.2f}" for each in GAMMAS],
            title="Misfit in beds for each pair",
            x_label="gamma",
            y_label="beta",
            note=f"The smallest is {table.min():.1f}. It lies in a valley: more infections "
            "and quicker recoveries nearly make up for each other.",
        ),
    )
