"""Checks for the screening: the fit, the four counts, costs, the border, and the interval.

A border is judged by its cost alone, against all borders there are: ties are free.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Lines, Table

MISS, ALARM = 20.0, 1.0
SAVED = 0.75  # of the cost at 0.5; the reference pays a third of it, over 8 splits of the rows
PAYS = "The intercept pays as well. It only says how frequent the ones are."
Y = np.array([1, 0, 0, 1, 0])
P = np.array([0.9, 0.4, 0.3, 0.1, 0.05])


def chance(z):
    return 0.5 * (1 + np.tanh(z / 2))


def reference_fit(X, y, strength, *, free=True):
    A = np.column_stack([np.ones(len(X)), X])
    D = strength * np.diag(np.append(0.0 if free else 1.0, np.ones(X.shape[1])))
    w = np.zeros(A.shape[1])
    for _ in range(40):
        p = chance(A @ w)
        H = np.einsum("ni,n,nj->ij", A, p * (1 - p), A) / len(y) + D
        w = w - np.linalg.pinv(H) @ (A.T @ (p - y) / len(y) + D @ w)
    return w


def costs(y, p, border, miss, alarm):
    """Return the cost of each person, shape (n,)."""
    return np.where(y == 1, np.where(p < border, miss, 0.0), np.where(p < border, 0.0, alarm))


def lowest(y, p, miss, alarm):
    return min(costs(y, p, b, miss, alarm).mean() for b in (*p, np.inf))


def three_parts(seed):
    """Return standardised means and labels: to fit, to choose a border, and new ones."""
    X, benign, *_ = data.breast_cancer()
    X, y = X[:, :10], 1 - benign
    order = np.random.default_rng(seed).permutation(len(y))
    known, chosen, new = order[:285], order[285:427], order[427:]
    Z = (X - X[known].mean(axis=0)) / X[known].std(axis=0)
    return [(Z[each], y[each]) for each in (known, chosen, new)]


def test_fit(exercise):
    """The fit has the smallest priced loss, and comes to rest on perfect data as well."""
    rng = np.random.default_rng(0)
    for n, d, strength in ((40, 2, 0.05), (25, 4, 0.3)):
        X = rng.normal(size=(n, d))
        y = (X[:, 0] + rng.normal(size=n) > 0.8).astype(int)
        with unchanged(X, y):
            close(
                exercise.fit(X, y, strength),
                reference_fit(X, y, strength),
                f"{n} rows, {d} columns, a strength of {strength}.",
                suspects={
                    PAYS: reference_fit(X, y, strength, free=False),
                    "The price was forgotten.": reference_fit(X, y, 1e-9),
                    "The price is twice as high: its slope is strength · w.": reference_fit(
                        X, y, 2 * strength
                    ),
                },
                tolerance=1e-4,
                call=f"fit of {n} rows and {d} columns",
            )
    X, y = np.array([[-2.0], [-1.0], [1.0], [3.0]]), np.array([0, 0, 1, 1])
    close(
        exercise.fit(X, y, 0.1),
        reference_fit(X, y, 0.1),
        "A line divides these four rows without an error.",
        tolerance=1e-4,
    )


def test_counts(exercise):
    """Each person is caught, missed, a false alarm or cleared; p >= border is called."""
    for border, truth in ((0.5, (1, 1, 0, 3)), (0.08, (2, 0, 2, 1)), (0.1, (2, 0, 2, 1))):
        with unchanged(Y, P):
            found = exercise.counts(Y, P, border)
        caught, missed, alarms, cleared = truth
        suspects = {
            "Misses and alarms have changed places: a miss is ill, and was not called.": (
                caught,
                alarms,
                missed,
                cleared,
            )
        }
        if border == 0.1:
            suspects["Whoever is exactly at the border is called as well."] = (1, 1, 2, 1)
        close(found, truth, "The first and the fourth of five are ill.", suspects=suspects)
    rng = np.random.default_rng(1)
    y, p = rng.integers(0, 2, size=30), rng.uniform(size=30)
    pairs = [(int(c), int(k)) for c, k in zip(p >= 0.3, y, strict=True)]
    truth = tuple(pairs.count(each) for each in ((1, 1), (0, 1), (1, 0), (0, 0)))
    close(exercise.counts(y, p, 0.3), truth, "30 people.", call="counts of 30 people, border 0.3")
    close(exercise.counts(y, p, 1.5), (0, int(y.sum()), 0, 30 - int(y.sum())), "Nobody is called.")


def test_cost(exercise):
    """At a border of 0.5 the five people cost 4.0 each, at 0.08 only 0.4."""
    for border, truth, swapped, said in (
        (0.5, 4.0, 0.2, "The one who is missed was charged 1. A miss costs 20."),
        (0.08, 0.4, 8.0, "Each of the two alarms was charged 20. An alarm costs 1."),
    ):
        with unchanged(Y, P):
            found = exercise.mean_cost(Y, P, border, 20.0, 1.0)
        close(
            found,
            truth,
            "Misses times 20, alarms times 1, over 5.",
            suspects={
                "This is the cost of all together. How much is it for each?": 5 * truth,
                said: swapped,
            },
        )
    close(
        exercise.mean_cost(Y, P, 0.35, 20.0, 1.0),
        4.2,
        "One miss, and one alarm.",
        suspects={"Only the misses were paid for.": 4.0, "Only the alarms were paid for.": 0.2},
    )
    close(exercise.mean_cost(Y, P, 0.2, 3.0, 7.0), 3.4, "A miss at 3, and two alarms at 7 each.")


def test_border(exercise):
    """No border is cheaper than yours, be it that all are called, or nobody."""
    for y, p, miss, alarm, sentence in (
        (Y, P, 20.0, 1.0, "0.1 would cost 0.4 for each of these five."),
        (Y, P, 1.0, 20.0, "A miss costs 1 here, an alarm 20: only the first should be called."),
        (
            np.array([0, 1, 0]),
            np.array([1.0, 0.5, 0.2]),
            1.0,
            50.0,
            "Calling nobody would be cheapest here. Which border does that?",
        ),
        (np.array([1, 1, 0]), np.array([0.0, 0.5, 0.2]), 9.0, 1.0, "All should be called here."),
        (
            np.array([0, 0, 1, 1]),
            np.array([0.0011, 0.0012, 0.0014, 0.0016]),
            9.0,
            1.0,
            "The chances are 0.0011 to 0.0016 here, and a border among them makes no error.",
        ),
    ):
        with unchanged(y, p):
            border = exercise.best_border(y, p, miss, alarm)
        cost = paid(border, y, p, miss, alarm)
        expect(cost <= lowest(y, p, miss, alarm) + 1e-9, sentence)

    def law(y, p, miss, alarm):
        border = exercise.best_border(y, p, miss, alarm)
        cost = paid(border, y, p, miss, alarm)
        best = lowest(y, p, miss, alarm)
        expect(cost <= best + 1e-9, f"This border costs {cost:.3f} each, another one {best:.3f}.")

    def draw(rng):
        n = int(rng.integers(2, 12))
        p = np.round(rng.uniform(size=n), 1)  # with ties
        return rng.integers(0, 2, size=n), p, float(rng.uniform(1, 9)), float(rng.uniform(1, 9))

    always(law, draw, runs=60)


def paid(border, y, p, miss, alarm):
    """Return the mean cost at the learner's border, once it is clear that it is a number."""
    instance_of(border, (int, float, np.floating, np.integer), "A border is a number.")
    expect(not np.isnan(border), "The border is nan.")
    return float(costs(y, p, border, miss, alarm).mean())


def test_interval(exercise):
    """The interval is that of the mean cost when people are drawn again, with replacement."""
    for y, p, sure in (
        (np.zeros(6, dtype=int), np.full(6, 0.5), 5.0),
        (np.ones(4, dtype=int), np.full(4, 0.2), 20.0),
        (np.ones(5, dtype=int), np.full(5, 0.7), 0.0),
    ):
        close(
            exercise.interval(y, p, 0.5, 20.0, 5.0, np.random.default_rng(0)),
            (sure, sure),
            f"Each of these people costs {sure:g}, so any resample does.",
        )
    maker = np.random.default_rng(2)
    y = np.arange(90) % 3 // 2
    p = np.clip(0.3 * y + maker.uniform(0, 0.7, size=90), 0, 1)
    each = costs(y, p, 0.5, 20.0, 5.0)
    apart = costs(
        y[maker.integers(90, size=(4000, 90))],
        p[maker.integers(90, size=(4000, 90))],
        0.5,
        20.0,
        5.0,
    )
    spread = float(each.std() / 90**0.5)
    again = each[maker.integers(90, size=(8000, 90))].mean(axis=1)
    truth = np.quantile(again, [0.025, 0.975])
    ends = []
    for seed in range(6):
        with unchanged(y, p):
            found = exercise.interval(y, p, 0.5, 20.0, 5.0, np.random.default_rng(seed))
        found = found.tolist() if isinstance(found, np.ndarray) else found
        found = parts(found, 2, "Two numbers are asked for: (low, high).")
        for end in found:
            instance_of(end, (int, float, np.floating), "An end of the interval is a number.")
        ends.append([float(end) for end in found])
    low, high = np.mean(ends, axis=0)
    for wrong, sentence in (
        (
            np.quantile(each, [0.025, 0.975]),
            "This is where the costs of single people lie, and not their mean.",
        ),
        (
            np.quantile(apart.mean(axis=1), [0.025, 0.975]),
            "Labels and chances were drawn apart: a resampled person keeps both.",
        ),
        (
            (each.mean(), each.mean()),
            "All resamples are the same. Were people drawn with replacement?",
        ),
    ):
        expect(
            not np.allclose((low, high), wrong, atol=0.25 * spread),
            sentence,
            call="interval of 90 people",
            got=f"({low:.3f}, {high:.3f})",
        )
    for name, end, true in (("low", low, truth[0]), ("high", high, truth[1])):
        close(
            float(end),
            float(true),
            f"The mean {name} end of six intervals, each from 1,000 resamples of 90 people.",
            tolerance=0.25 * spread / max(1.0, float(true)),
            call="interval of 90 people, six times",
        )
    rare = np.arange(40) < 2  # both missed. One resample of eight has neither of them
    found = exercise.interval(
        rare.astype(int), np.full(40, 0.2), 0.5, 20.0, 1.0, np.random.default_rng(5)
    )
    close(
        found[0],
        0.0,
        "Of 40 people two are missed. One resample of eight has neither, and costs nothing.",
        suspects={
            "This is the interval of a normal curve. No resample costs less than nothing.": (
                1 - 1.96 * 20 * (0.05 * 0.95) ** 0.5 / 40**0.5
            ),
        },
        call="the low end for 40 people, two of them ill and not called",
    )
    twice = [exercise.interval(Y, P, 0.5, MISS, ALARM, np.random.default_rng(4)) for _ in range(2)]
    close(twice[0], twice[1], "The same generator gave two different intervals.")


def test_screening(exercise):
    """On new people, a border chosen by cost pays less than three quarters of what 0.5 pays."""
    half, yours = [], []
    for seed in range(8):
        known, chosen, new = three_parts(seed)
        w = reference_fit(*known, 0.01)
        p, p_new = (chance(w[0] + Z @ w[1:]) for Z, _ in (chosen, new))
        border = exercise.best_border(chosen[1], p, MISS, ALARM)
        yours.append(paid(border, new[1], p_new, MISS, ALARM))
        half.append(float(costs(new[1], p_new, 0.5, MISS, ALARM).mean()))
    mean, bar = float(np.mean(yours)), SAVED * float(np.mean(half))
    expect(mean < bar, f"Yours costs {mean:.2f} each, {np.mean(half):.2f} at 0.5.")


def show(exercise):
    """Lay out the decision: what each border would do to 142 new people."""
    known, chosen, new = three_parts(0)
    w = exercise.fit(*known, 0.01)
    p, p_new = (exercise.sigmoid(w[0] + Z @ w[1:]) for Z, _ in (chosen, new))
    best = float(exercise.best_border(chosen[1], p, MISS, ALARM))
    rows = []
    for name, border in (
        ("call nobody", 1.1),
        ("0.5", 0.5),
        ("theory, 1/21", 1 / 21),
        (f"chosen, {best:.3f}", best),
        ("call everybody", 0.0),
    ):
        _, missed, alarms, _ = exercise.counts(new[1], p_new, border)
        cost = exercise.mean_cost(new[1], p_new, border, MISS, ALARM)
        low, high = exercise.interval(new[1], p_new, border, MISS, ALARM, np.random.default_rng(1))
        rows.append([name, missed, alarms, f"{cost:.2f}", f"{low:.2f} to {high:.2f}"])
    borders = np.linspace(0.005, 0.8, 160)
    curves = {
        name: [exercise.mean_cost(y, q, b, MISS, ALARM) for b in borders]
        for name, y, q in (("to choose by", chosen[1], p), ("new", new[1], p_new))
    }
    return (
        Table(
            rows,
            columns=["border", "missed", "alarms", "cost each", "95 % interval"],
            marked=[3],
            title=f"142 new people, {int(new[1].sum())} of them ill: a miss costs 20, an alarm 1",
        ),
        Lines(
            curves,
            x=borders,
            x_label="border",
            y_label="cost for each person",
            marks={"theory": 1 / 21, "chosen": best},
            title="What a border costs",
            note="The model is the same everywhere. Only the decision is another one.",
        ),
    )
