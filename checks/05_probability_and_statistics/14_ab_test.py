"""Checks for the A/B test: formulas by hand, power against every outcome with its chance."""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect
from mlx_exercises.figures import Lines, Table

COUNTS = 20, 100, 45, 150  # rates 0.2 and 0.3, together 65 of 250
LITTLE = (
    "Little or nothing was found. Does each experiment draw its own buyers, and does each count?"
)
NEARLY_ALL = "Nearly all find a difference. Does z decide, and does each draw its own buyers?"
ALL = "Every possible outcome, with its chance, gives {:.3f}."


def error_apart():
    """Return the standard error of the difference for COUNTS, each page with its own rate."""
    return math.sqrt(0.2 * 0.8 / 100 + 0.3 * 0.7 / 150)


def error_together():
    """Return the standard error for COUNTS if both pages have the rate of 65 in 250."""
    return math.sqrt(0.26 * 0.74 * (1 / 100 + 1 / 150))


def around(reach, middle=0.1):
    """Return both ends."""
    return middle - reach, middle + reach


def test_interval(exercise):
    """20 of 100 and 45 of 150: the gain is 0.1, give or take 1.96 standard errors of 0.0548."""
    error = error_apart()
    close(
        exercise.interval(*COUNTS),
        around(1.96 * error),
        "The variances are 0.16 and 0.21, over 100 and 150 visitors.",
        suspects={
            "One rate was used for both pages. That belongs to the test, not here.": around(
                1.96 * error_together()
            ),
            "That is one standard error to each side: a net that misses a third.": around(error),
            "This is A less B. The question is what B gains.": around(1.96 * error, -0.1),
            "High and low have changed places.": around(-1.96 * error),
            "The root is missing: that is a variance to each side.": around(1.96 * error**2),
            "The variances were not divided by the visitors: one visitor varies, a rate less.": (
                around(1.96 * math.sqrt(0.16 + 0.21))
            ),
            "Two standard errors were added. Their squares add up.": around(
                1.96 * (math.sqrt(0.0016) + math.sqrt(0.0014))
            ),
            "A variance of 0 or 1 is rate · (1 - rate). Here the rates went in alone.": around(
                1.96 * math.sqrt(0.2 / 100 + 0.3 / 150)
            ),
        },
    )
    low, high = 0.03 - 1.96 * math.sqrt(0.0002031), 0.03 + 1.96 * math.sqrt(0.0002031)
    close(exercise.interval(100, 1000, 130, 1000), (low, high), "100 and 130 of 1,000 each.")


def test_z(exercise):
    """For the test both pages share one rate, 65 of 250, and z is 1.77."""
    error = error_together()
    close(
        exercise.z_score(*COUNTS),
        0.1 / error,
        "p is 0.26, and 1/100 + 1/150 is 1/60.",
        suspects={
            "Each page kept its own rate. If they were the same, they would share one.": (
                0.1 / error_apart()
            ),
            "The mean of the two rates is not the rate of all: B had more visitors.": 0.1
            / math.sqrt(0.25 * 0.75 / 60),
            "This is A less B. Positive means that B is better.": -0.1 / error,
            "The root is missing below.": 0.1 / error**2,
            "That is the difference alone. In standard errors?": 0.1,
            "Buyers were compared, not rates. B had more visitors.": 25 / error,
            "1 / (n_a + n_b) is not 1 / n_a + 1 / n_b.": 0.1 / math.sqrt(0.26 * 0.74 / 250),
        },
    )

    def law(buyers_a, n_a, buyers_b, n_b):
        p = (buyers_a + buyers_b) / (n_a + n_b)
        z = (buyers_b / n_b - buyers_a / n_a) / math.sqrt(p * (1 - p) * (1 / n_a + 1 / n_b))
        close(exercise.z_score(buyers_a, n_a, buyers_b, n_b), z, "z for these counts.")
        close(exercise.z_score(buyers_b, n_b, buyers_a, n_a), -z, "A and B changed places.")
        many = 4 * buyers_a, 4 * n_a, 4 * buyers_b, 4 * n_b
        close(exercise.z_score(*many), 2 * z, "Four times as many of all: z is twice as large.")

    def draw(rng):
        n_a, n_b = (int(each) for each in rng.integers(5, 90, 2))
        return int(rng.integers(1, n_a)), n_a, int(rng.integers(1, n_b)), n_b

    always(law, draw, runs=30)


def outcomes(rate_a, rate_b, n):
    """Return the chances (n + 1, n + 1) of all pairs of buyers, and z for each of them."""
    k = np.arange(n + 1)
    ways = np.array([float(math.comb(n, each)) for each in range(n + 1)])
    of_a, of_b = (ways * rate**k * (1 - rate) ** (n - k) for rate in (rate_a, rate_b))
    p = (k[:, None] + k) / (2 * n)
    error = np.sqrt(p * (1 - p) * 2 / n)
    z = (k - k[:, None]) / n / np.where(error > 0, error, 1.0)
    return np.outer(of_a, of_b), z


def exact(rate_a, rate_b, n):
    """Return the power, from the chances of all the outcomes."""
    chances, z = outcomes(rate_a, rate_b, n)
    return float(chances[np.abs(z) >= 1.96].sum())


def test_power(exercise):
    """Power is the share of experiments in which z is beyond 1.96, up or down."""
    for rate_a, rate_b, n in ((0.3, 0.55, 40), (0.55, 0.3, 40), (0.4, 0.5, 25)):
        truth = exact(rate_a, rate_b, n)
        chances, z = outcomes(rate_a, rate_b, n)
        suspects = {
            "That is the share of experiments that find nothing.": 1 - truth,
            LITTLE: 0.0,
            NEARLY_ALL: 1.0,
            "That is how many experiments found it, and not their share.": 1500 * truth,
        }
        if rate_a > rate_b:
            suspects["Only one direction counts here: a worse B would be a finding, too."] = (
                float(chances[z >= 1.96].sum()) + 1e-9
            )
        wrong = suspects
        if "Only one direction counts here: a worse B would be a finding, too." in wrong:
            wrong.pop(LITTLE, None)
        found = exercise.power(rate_a, rate_b, n, 1500, np.random.default_rng(1))
        close(found, truth, ALL.format(truth), suspects=wrong, tolerance=0.06)


def test_false_alarms(exercise):
    """For two pages that are the same, "different" comes up in about 5 of 100 experiments."""
    for rate, n in ((0.5, 60), (0.3, 80)):
        truth = exact(rate, rate, n)
        found = exercise.power(rate, rate, n, 1500, np.random.default_rng(2))
        close(found, truth, ALL.format(truth), tolerance=0.03)


def test_luck_is_new(exercise):
    """Each experiment has luck of its own, unless the pages differ beyond all luck."""
    close(
        exercise.power(0.0, 1.0, 30, 7, np.random.default_rng(3)),
        1.0,
        "A sells to nobody and B to everybody: all of seven experiments find that.",
        suspects={"That is how many found it, and not their share.": 7.0},
    )
    rng = np.random.default_rng(4)
    shares = {number(exercise.power(0.4, 0.5, 50, 10, rng)) for _ in range(12)}
    expect(len(shares) > 1, "Ten experiments, twelve times over, always had the same luck.")


def number(value):
    """Return a value as a number, or a half where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.5


def test_curve(exercise):
    """Each size has its power: more visitors find the same difference more often."""
    sizes = np.array([80, 20, 160, 40])
    truth = np.array([exact(0.3, 0.5, int(n)) for n in sizes])
    found = exercise.power_curve(0.3, 0.5, sizes, 600, np.random.default_rng(4))
    close(
        found,
        truth,
        "Sizes of 80, 20, 160 and 40 visitors a page.",
        suspects={
            "Only the last place is filled.": [0, 0, 0, truth[3]],
            "All places have the same power. Each belongs to a size of its own.": [truth[0]] * 4,
            "The powers came in rising order. They belong to the sizes as given.": sorted(truth),
        },
        tolerance=0.095,
    )


def show(exercise):
    """Draw the power for three gains, and find how many visitors 80 % takes."""
    rng = np.random.default_rng(0)
    sizes = np.array([250, 500, 1000, 1500, 2000, 3000, 4000])
    curves, rows = {}, []
    for rate in (0.11, 0.13, 0.15):
        powers = exercise.power_curve(0.1, rate, sizes, 400, rng)
        enough = exercise.first_enough(sizes, powers, 0.8)
        curves[f"10 % to {rate:.0%}"] = powers
        rows.append([f"{rate:.0%}", float(powers[2]), str(enough) if enough else "more than 4000"])
    low, high = (float(each) for each in exercise.interval(100, 1000, 130, 1000))
    z = float(exercise.z_score(100, 1000, 130, 1000))
    return (
        f"100 of 1,000 against 130 of 1,000: z = {z:.2f}, a gain of {low:.1%} to {high:.1%}.",
        Lines(
            curves,
            x=sizes,
            title="How often a real gain is found",
            x_label="visitors for each page",
            y_label="power",
            levels={"80 %": 0.8},
        ),
        Table(
            rows,
            columns=["page B sells to", "power at 1,000", "visitors a page for 80 %"],
            digits=2,
            title="Page A sells to 10 %",
        ),
    )
