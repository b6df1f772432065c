"""Checks for bias and variance: by hand, by algebra, and against the exact theory of lines.

For a fit by least squares, mean and variance of its predictions are known without any
simulation. The learner's rounds are compared with these.
"""

import numpy as np
from numpy.polynomial import Polynomial

from mlx_exercises.checking import always, close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Lines, Panels, Series

# Measured over 200 seeds of 500 rounds: the solution's variance was between 0.87 and 1.12 of
# the exact one, and no mean was farther than 3.5 standard errors from it.
NEAR, FAR = 0.2, 6.5


def bend(x):
    return 1 + 2 * x**2 - np.exp(x)


def exact(x, at, degree):
    """Return H (m, n): what each measurement at x adds to the predictions at `at`."""
    fits = [Polynomial.fit(x, one, degree)(at) for one in np.eye(len(x))]
    return np.array(fits).T


def test_by_hand(exercise):
    """Predictions of 1, 2 and 3 where the truth is 4 have bias² 4 and variance 2/3."""
    for predictions, truth, expected, message in (
        ([[1.0], [2.0], [3.0]], [4.0], (4.0, 2 / 3), "Predictions of 1, 2, 3, and the truth is 4."),
        (
            [[1.0, -2.0], [3.0, -6.0]],
            [1.0, -1.0],
            (5.0, 2.5),
            "Two rounds predict 1 and 3 at one place (truth 1), -2 and -6 at another (truth -1).",
        ),
    ):
        P, t = np.array(predictions), np.array(truth)
        apart = P.mean(axis=0) - t
        wrong = {
            "The variance divides by r - 1 here. It should divide by r.": (
                expected[0],
                float(P.var(axis=0, ddof=1).mean()),
            ),
            "This is the bias. It should be squared.": (float(apart.mean()), expected[1]),
            "Places too high and places too low have cancelled. Square the bias of each place.": (
                float(apart.mean() ** 2),
                expected[1],
            ),
            "All numbers were thrown together for the variance. Each place has its own.": (
                expected[0],
                float(P.var()),
            ),
            "This is the variance over the places. It is the rounds that scatter.": (
                expected[0],
                float(P.var(axis=1).mean()),
            ),
            "The standard deviation was taken. Its square is the variance.": (
                expected[0],
                float(P.std(axis=0).mean()),
            ),
            "The two have changed places: bias² comes first.": expected[::-1],
            "The first number contains the variance: here each round was compared with the "
            "truth. Bias is what their mean gets wrong.": (
                float(((P - t) ** 2).mean()),
                expected[1],
            ),
        }
        with unchanged(P, t):
            found = exercise.bias_and_variance(P, t)
        instance_of(found, (tuple, list), "Two numbers: bias² and variance.")
        close(
            found,
            expected,
            message,
            suspects=wrong,
        )


def test_adds_up(exercise):
    """Bias² and variance add up to the mean squared distance from the truth."""

    def law(P, t):
        r, m = P.shape
        with unchanged(P, t):
            found = exercise.bias_and_variance(P, t)
        instance_of(found, (tuple, list), "Two numbers: bias² and variance.")
        bias2 = sum((sum(P[:, j]) / r - t[j]) ** 2 for j in range(m)) / m
        whole = sum((P[i, j] - t[j]) ** 2 for i in range(r) for j in range(m)) / (r * m)
        wrong = {
            "Places too high and places too low have cancelled. Square the bias of each place.": (
                float((P.mean(axis=0) - t).mean() ** 2),
                whole - bias2,
            ),
            "All numbers were thrown together for the variance. Each place has its own.": (
                bias2,
                float(P.var()),
            ),
            "This is the variance over the places. It is the rounds that scatter.": (
                bias2,
                float(P.var(axis=1).mean()),
            ),
        }
        close(
            found,
            (bias2, whole - bias2),
            f"{r} rounds, {m} places: the squared distance is {whole:.4g} in the mean.",
            suspects=wrong,
        )

    def draw(rng):
        r, m = rng.permutation([2, 3, 4, 5, 7])[:2]
        return rng.normal(size=(r, m)) * 3, rng.normal(size=m)

    always(law, draw, runs=20)


def test_without_noise(exercise):
    """Without noise every round is the same: the polynomial nearest to the curve."""
    x, at = np.array([-1.0, -0.4, 0.1, 0.5, 0.9, 1.4]), np.array([-0.9, 0.0, 0.3, 0.7, 1.1, 2.0])
    for degree, rounds in ((1, 3), (3, 2), (0, 4)):
        expected = np.tile(Polynomial.fit(x, bend(x), degree)(at), (rounds, 1))
        wrong = {
            "These are predictions at the places of measurement. They are wanted at `at`.": (
                np.tile(Polynomial.fit(x, bend(x), degree)(x), (rounds, 1))
            ),
            "This polynomial has one degree more.": (
                np.tile(Polynomial.fit(x, bend(x), degree + 1)(at), (rounds, 1))
            ),
            "This is the true curve, not a fit to measurements.": np.tile(bend(at), (rounds, 1)),
            "The curve was fitted at the places `at`. It is measured at x.": (
                np.tile(Polynomial.fit(at, bend(at), degree)(at), (rounds, 1))
            ),
        }
        with unchanged(x, at):
            found = exercise.simulate(bend, x, at, degree, 0.0, rounds, np.random.default_rng(0))
        shape(found, (rounds, len(at)), "One row for each round, one column for each place.")
        close(
            found,
            expected,
            f"A fit of degree {degree} to measurements without noise.",
            suspects=wrong,
            tolerance=1e-8,
        )


def test_with_noise(exercise):
    """With noise the rounds scatter around that polynomial, as much as the theory says."""
    rounds = 500
    for seed, (n, m, degree, noise) in enumerate(
        ((12, 5, 2, 0.4), (9, 9, 1, 2.5), (15, 4, 4, 0.1))
    ):
        rng = np.random.default_rng(seed)
        x, at = np.sort(rng.uniform(-1, 1, n)), np.linspace(-0.9, 0.9, m)
        H = exact(x, at, degree)
        with unchanged(x, at):
            found = exercise.simulate(bend, x, at, degree, noise, rounds, rng)
        shape(found, (rounds, m), "One row for each round, one column for each place.")
        call = f"simulate(curve, x, at, {degree}, {noise}, {rounds}, rng)"
        close(found, np.nan_to_num(np.asarray(found, dtype=float)), "A number is missing.")
        P = np.asarray(found, dtype=float)
        variance = noise**2 * (H**2).sum(axis=1)
        ratio = float((P.var(axis=0) / variance).mean())
        ways = {
            "All rounds are alike. Each one has noise of its own.": 0.0,
            "The rounds scatter as if the predictions had got noise as well. Only the measurements "
            "have it.": float((1 + noise**2 / variance).mean()),
            "The rounds scatter as if all measurements of a round were off by the same amount. "
            "Each has its own noise.": (float((noise**2 / variance).mean())),
            "The rounds scatter as if the noise were a variance. It is a standard deviation.": (
                1 / noise
            ),
            "The rounds scatter as if the noise had been squared.": noise**2,
        }
        said = [sentence for sentence, way in ways.items() if abs(ratio - way) < NEAR * way / 2]
        said += [next(iter(ways))] * (ratio < 1e-9)
        close(
            ratio,
            1.0,
            said[0]
            if len(said) == 1
            else "Exact theory is 1 for this ratio: the variance "
            "of the rounds over noise² · Σ H², where H is what each measurement adds.",
            tolerance=NEAR,
            call=f"variance of the rounds, over the exact one: {call}",
        )
        away = (P.mean(axis=0) - H @ bend(x)) / np.sqrt(variance / rounds)
        worst = int(np.abs(away).argmax())
        expect(
            abs(away[worst]) < FAR,
            f"At {at[worst]:.2f} the mean of {rounds} rounds is {P[:, worst].mean():.3f}, and it "
            f"should be near {(H @ bend(x))[worst]:.3f}. Noise has mean 0.",
        )
        again = exercise.simulate(bend, x, at, degree, noise, 3, np.random.default_rng(7))
        close(
            again,
            exercise.simulate(bend, x, at, degree, noise, 3, np.random.default_rng(7)),
            "The same rng, and other predictions. All chance should come from `rng`.",
            call=f"simulate(…, rng) twice, from equal generators, degree {degree}",
        )
        other = exercise.simulate(bend, x, at, degree, noise, 3, np.random.default_rng(8))
        expect(
            not np.allclose(again, other),
            "Two different generators gave the same predictions. The noise should come from `rng`.",
        )
    # A line through two measurements, asked at their places, gives back the measurements.
    two = np.array([-0.5, 0.8])
    off = exercise.simulate(bend, two, two, 1, 0.7, 2000, np.random.default_rng(9)) - bend(two)
    within = float((np.abs(off) < 0.7).mean())
    # 200 seeds: 0.66 to 0.70. Even noise of the same standard deviation has 0.58 (seed 9: 0.60).
    expect(
        abs(within - 0.683) < 0.04,
        f"A share of {within:.2f} of the measurements is off by less than the noise, one standard "
        "deviation. Of a normal distribution it is 0.68.",
    )


def test_expected_error(exercise):
    """Bias² + variance + noise² is the error that new measurements show."""
    for seed, (r, m, noise) in enumerate(((3, 4, 0.5), (6, 2, 2.0), (2, 5, 0.0))):
        rng = np.random.default_rng(seed)
        P, t = rng.normal(size=(r, m)), rng.normal(size=m)
        apart = float(((P - t) ** 2).mean())
        new = t + noise * rng.normal(size=(20_000, 1, m))
        seen = float(((P - new) ** 2).mean())
        expected = apart + noise**2
        wrong = {
            "The noise is missing.": apart,
            "The noise went in as it is. Which unit have the other two parts?": apart + noise,
            "The noise was counted twice: it is part of a new measurement only once.": (
                apart + 2 * noise**2
            ),
            "Only the variance and the noise are in it.": float(P.var(axis=0).mean()) + noise**2,
            "This is the root of it. The squared error is asked for.": expected**0.5,
        }
        with unchanged(P, t):
            found = exercise.expected_error(P, t, noise)
        close(
            found,
            expected,
            f"20,000 new measurements of each place, with a noise of {noise}, had an error of "
            f"{seen:.3g}.",
            suspects=wrong,
        )


def show(exercise):
    """Draw the U, and what it is made of."""
    x, degrees = np.linspace(-1, 1, 25), (1, 2, 3, 4, 5, 7, 9, 12)
    at, rng = np.linspace(-1, 1, 61), np.random.default_rng(0)
    parts = []
    for degree in degrees:
        found = exercise.simulate(exercise.wave, x, x, degree, 0.3, 300, rng)
        truth = exercise.wave(x)
        parts.append(
            [*exercise.bias_and_variance(found, truth), exercise.expected_error(found, truth, 0.3)]
        )
    bias2, variance, error = np.array(parts).T
    panels = []
    for degree in (1, 12):
        rows = exercise.simulate(exercise.wave, x, at, degree, 0.3, 6, rng)
        series = [Series(at, row, "six fits" if k == 0 else "") for k, row in enumerate(rows)]
        panels.append(
            Lines(
                [*series, Series(at, exercise.wave(at), "truth", style="points")],
                x_label="x",
                y_label="y",
                title=f"degree {degree}",
            )
        )
    best = degrees[int(error.argmin())]
    return (
        Panels(panels, title="The same mistake six times, or six different ones"),
        Lines(
            {"bias²": bias2, "variance": variance, "expected error": error},
            x=degrees,
            levels={"noise²": 0.09},
            marks={f"degree {best}": best},
            x_label="degree",
            y_label="mean squared",
            title="The U",
            note=f"Lowest at degree {best}, with {error.min():.3f}. The noise alone is 0.09.",
        ),
    )
