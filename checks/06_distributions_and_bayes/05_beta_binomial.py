"""Checks for the posterior of a rate, on a grid and in closed form.

The reference on the grid multiplies fractions; the closed form is held against a fine
grid, whose slices know nothing of Beta functions.
"""

from fractions import Fraction

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, instance_of, no_warnings, unchanged
from mlx_exercises.figures import Lines, Series, Table

UNDERFLOW = "0/0: all the powers were too small. Take logarithms, and subtract their maximum."
OUT_OF_RANGE = "Some numbers got too small or too large. Are these logarithms, less their maximum?"
AGAIN = "The prior counts twice here."


def test_two_rates(exercise):
    """Weights 0.75 and 0.25 on the rates 0.25 and 0.75 change places after 2 hits in 2 tries."""
    prior, rates = np.array([0.75, 0.25]), np.array([0.25, 0.75])
    with unchanged(prior, rates):
        close(
            exercise.posterior(prior, rates, 2, 2),
            np.array([0.25, 0.75]),
            "0.046875 and 0.140625, divided by their sum.",
            suspects={
                "The weights do not add up to 1 yet. Divide them by their sum.": [
                    0.046875,
                    0.140625,
                ],
                "The largest weight is 1 here. Their sum has to be.": [1 / 3, 1],
                "These are divided by the largest power, but not by their sum.": [1 / 12, 1 / 4],
                "The prior plays no part here.": [0.1, 0.9],
                AGAIN: [0.5, 0.5],
                "The prior is missing in the sum below the line.": [0.075, 0.225],
                "There are n - hits misses, not n.": [0.75, 0.25],
                "These are still logarithms.": np.log([0.25, 0.75]),
            },
        )
    prior, rates = np.array([2.0, 1.0, 5.0, 0.5]), np.array([0.1, 0.35, 0.6, 0.95])
    for hits, n in ((3, 5), (0, 4), (4, 4), (1, 9)):
        truth = weighed(prior, rates, hits, n)
        close(
            exercise.posterior(prior, rates, hits, n),
            truth,
            f"{hits} hits in {n} tries, on four rates, with the prior weights 2, 1, 5, 0.5.",
            suspects={
                "The misses are missing: (1 - rate) to the power n - hits.": (
                    weighed(prior, rates, hits, hits)
                ),
                "There are n - hits misses, not n.": weighed(prior, rates, hits, n + hits),
                "Hits and misses have changed places.": weighed(prior, rates, n - hits, n),
                "The prior plays no part here.": weighed(np.ones(4), rates, hits, n),
                AGAIN: weighed(prior**2, rates, hits, n),
            },
        )


def test_no_data(exercise):
    """Without data the prior stays, and a rate with weight 0 never comes back."""
    prior, rates = np.array([3, 0, 1, 4]), np.array([0.2, 0.3, 0.5, 0.9])
    close(
        exercise.posterior(prior, rates, 0, 0),
        prior / 8,
        "No tries at all: the old weights, divided by their sum.",
    )
    close(
        exercise.posterior(prior, rates, 3, 10),
        weighed(prior, rates, 3, 10),
        "The second rate is 3/10, but was held impossible from the start.",
    )


def test_piece_by_piece(exercise):
    """Two lots of tries, one after the other, end where both at once would."""

    def law(prior, rates, hits, n, more, m):
        first = exercise.posterior(prior, rates, hits, n)
        close(first, weighed(prior, rates, hits, n), "The first lot.")
        close(
            exercise.posterior(first, rates, more, m),
            exercise.posterior(prior, rates, hits + more, n + m),
            "Expected is the answer to both lots at once; yours, the second lot after the first.",
        )

    def draw(rng):
        size = rng.integers(2, 8)
        n, m = (int(each) for each in rng.integers(1, 9, size=2))
        lots = int(rng.integers(0, n + 1)), n, int(rng.integers(0, m + 1)), m
        return rng.uniform(0.1, 2, size), np.sort(rng.uniform(0.05, 0.95, size)), *lots

    always(law, draw, runs=30)


def test_a_hundred_thousand(exercise):
    """100,000 tries are no trouble, and no prior holds out against them."""
    rates = (np.arange(500) + 0.5) / 500
    for prior in (np.ones(500), np.exp(-20 * rates)):
        with no_warnings(OUT_OF_RANGE):
            found = exercise.posterior(prior, rates, 70_000, 100_000)
        close(
            found,
            weighed(prior, rates, 70_000, 100_000),
            "70,000 hits in 100,000 tries.",
            suspects={UNDERFLOW: np.full(500, np.nan)},
            tolerance=1e-7,
        )
        close(
            float(found @ rates),
            0.7,
            "The mean of the rates with these weights.",
            tolerance=2e-3,
            call="posterior(prior, rates, 70000, 100000) @ rates",
        )


def test_mean(exercise):
    """The mean counts each rate as much as it weighs."""
    weights, rates = np.array([0.5, 0.3, 0.2]), np.array([0.1, 0.6, 0.9])
    with unchanged(weights, rates):
        close(
            exercise.mean_rate(weights, rates),
            0.41,
            "0.5 · 0.1 + 0.3 · 0.6 + 0.2 · 0.9.",
            suspects={
                "This is the rate with the largest weight. The others count too.": 0.1,
                "This counts all rates alike, whatever they weigh.": 1.6 / 3,
                "The weights add up to 1 already. No further division is needed.": 0.41 / 3,
            },
        )
    rng = np.random.default_rng(1)
    for m in (1, 4, 9):
        weights, rates = rng.dirichlet(np.ones(m)), rng.uniform(size=m)
        slow = sum(float(weights[i]) * float(rates[i]) for i in range(m))
        close(exercise.mean_rate(weights, rates), slow, f"{m} random rates.")


def test_closed_form(exercise):
    """Hits add to a, misses to b: the new Beta is what a grid of 4,000 rates comes to."""
    found = exercise.exact(1, 1, 7, 23)
    close(
        found,
        [8, 17],
        "7 hits and 16 misses. The two 1 of the prior stay in it.",
        suspects={
            "All the tries were added to b. Only misses belong there.": [8, 24],
            "The prior's own a and b are missing.": [7, 16],
            "Hits and misses have changed places.": [17, 8],
        },
    )
    instance_of(found, np.ndarray, "The two numbers belong in an array.")
    rates = (np.arange(4000) + 0.5) / 4000
    for a, b, hits, n in (
        (2.5, 4.0, 3, 10),
        (6.0, 1.5, 0, 7),
        (1.0, 3.0, 12, 12),
        (2.0, 5.0, 0, 0),
    ):
        new = exercise.exact(a, b, hits, n)
        close(
            new,
            [a + hits, b + (n - hits)],
            f"Beta({a}, {b}) meets {hits} hits in {n} tries.",
        )
        prior = rates ** (a - 1) * (1 - rates) ** (b - 1)
        weights = exercise.posterior(prior, rates, hits, n)
        close(
            exercise.mean_rate(weights, rates),
            new[0] / (new[0] + new[1]),
            "Expected is the mean of your exact Beta, yours the mean on the grid.",
            tolerance=1e-5,
        )


def weighed(prior, rates, hits, n):
    """Return the new weights, in fractions, or in long doubles where those grow too long."""
    if n > 1000:
        logs = np.log(np.longdouble(prior)) + hits * np.log(np.longdouble(rates))
        logs = logs + (n - hits) * np.log1p(-np.longdouble(rates))
        raw = np.exp(logs - logs.max())
        return (raw / raw.sum()).astype(float)
    pairs = zip(prior.tolist(), rates.tolist(), strict=True)
    raw = [Fraction(w) * Fraction(r) ** hits * (1 - Fraction(r)) ** (n - hits) for w, r in pairs]
    return np.array([float(each / sum(raw)) for each in raw])


def show(exercise):
    """Draw prior, data and posterior for a sceptic and for one who knows nothing."""
    damaged = data.challenger().damaged
    hits, n = int(damaged.sum()), len(damaged)
    rates = (np.arange(200) + 0.5) / 200
    flat, trusting = np.ones(200), (1 - rates) ** 19
    curves = [
        Series(rates, trusting / trusting.sum() * 200, "engineer before"),
        Series(rates, exercise.posterior(trusting, rates, hits, n) * 200, "engineer after"),
        Series(rates, exercise.posterior(flat, rates, hits, n) * 200, "flat, after"),
    ]
    rows = []
    for name, a, b in (("knows nothing", 1, 1), ("trusting engineer", 1, 20)):
        new = exercise.exact(a, b, hits, n)
        rows.append(
            [name, f"Beta({a}, {b})", f"Beta({new[0]}, {new[1]})", new[0] / (new[0] + new[1])]
        )
    return (
        Lines(
            curves,
            title="7 damaged launches of 23, seen by two people",
            x_label="rate of damage",
            y_label="density",
            marks={"7/23": 7 / 23},
        ),
        Table(
            rows,
            columns=["", "before", "after", "mean rate"],
            digits=3,
            title="The same without a grid",
            note="Nineteen imagined launches without damage weigh as much as real ones. The "
            "rate was not the same on all days, though: it grew with the cold.",
        ),
    )
