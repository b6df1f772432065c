"""Checks for six plots of misses: the words are compared with what statistics say of the fits.

A: Chinstraps. B, E, F: Anscombe's sets 2, 3, 4. C: spread that grows. D: CO₂ by month.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of
from mlx_exercises.figures import Panels, Scatter, Series, Table

WORDS = ("none", "curved", "fan", "waves", "outlier", "lever")
LEVER = "The lone point of F lies on the line. Which slope would there be without it?"
BEND = "One bend is a curve. D goes up and down once a year, five times over."
NO_EYE = "R² was expected to see the bend. It sums squares, and has no eye for where they are."
INDEPENDENT = "2 is what independent misses give. In D each is close to the one before."


def fits():
    """Return x and y of the six fits, by letter."""
    sets, birds, air = data.anscombe(), data.penguin_measurements(), data.co2_monthly()
    chinstraps = birds.X[birds.y == 1]
    rng = np.random.default_rng(6)
    x = np.sort(rng.uniform(1, 10, size=70))
    return {
        "A": (chinstraps[:, 2], chinstraps[:, 3]),
        "B": (sets.x[1], sets.y[1]),
        "C": (x, 2 + x + 0.15 * x * rng.normal(size=70)),
        "D": (air.year[-60:], air.ppm[-60:]),
        "E": (sets.x[2], sets.y[2]),
        "F": (sets.x[3], sets.y[3]),
    }


def misses(x, y):
    A = np.column_stack([np.ones(len(x)), x])
    return y - A @ np.linalg.lstsq(A, y)[0]


def statistics(x, y):
    """Return bend, growth, Durbin-Watson, largest miss when left out, and largest leverage."""
    r = misses(x, y)
    A = np.column_stack([np.ones(len(x)), x])
    leverage = np.sum(np.linalg.qr(A)[0] ** 2, axis=1)
    free = np.where(leverage < 1 - 1e-9, 1 - leverage, np.inf)
    others = (np.sum(r**2) - r**2 / free) / (len(x) - 3)
    return (
        abs(np.corrcoef(r, (x - x.mean()) ** 2)[0, 1]),
        np.corrcoef(abs(r), x)[0, 1],
        np.sum(np.diff(r) ** 2) / np.sum(r**2),
        np.max(abs(r) / np.sqrt(others * free)),
        leverage.max(),
    )


def given(exercise, name):
    """Return what the learner wrote behind a name, once there is something."""
    value = getattr(exercise, name)
    expect(value is not None, f"{name} is still None. What do you expect?")
    return value


def foresee(exercise, name, truth, message, mistaken):
    """Compare a word with the truth; `mistaken` maps wrong words to sentences about them."""
    word = given(exercise, name)
    instance_of(word, str, f"{name} is one of {', '.join(map(repr, WORDS))}.")
    said = word.strip().lower()
    expect(said in WORDS, f"{name} is {word[:20]!r}. It is one of {', '.join(WORDS)}.")
    # the right word is not told: there are six, and a second look is worth it
    expect(said == truth, mistaken.get(said, message), call=name, got=said)


def test_band_and_bend(exercise):
    """Your words for A and B fit what statistics find in their misses."""
    foresee(
        exercise,
        "A",
        "none",
        "Cover single points of A with a finger: does any shape remain?",
        {
            "fan": "In A the middle is only fuller. Left and right reach about as far.",
            "outlier": "The farthest bird of A is 3 spreads away; one in 68 may be.",
            "curved": "A parabola would explain 4 % of these misses. That is chance.",
        },
    )
    foresee(
        exercise,
        "B",
        "curved",
        "Follow the points of B from left to right.",
        {
            "waves": "B bends once, and x is no time.",
            "none": "In B both ends are below the line, and the middle is above it.",
            "outlier": "No point of B stands alone: all of them are on one arch.",
        },
    )


def test_spread_and_season(exercise):
    """Your words for C and D say how their misses go with x, or with time."""
    foresee(
        exercise,
        "C",
        "fan",
        "Compare how far the points of C reach in the left third and in the right third.",
        {
            "none": "The left third of C is a narrow band. And the right third?",
            "outlier": "Many points of C are far from the line, and all of them are on the right.",
        },
    )
    foresee(
        exercise,
        "D",
        "waves",
        "Join the points of D from month to month.",
        {
            "curved": BEND,
            "none": "Whoever knows a miss of D can guess the next one.",
            "outlier": "One month of D is low, but how do the months around it lie?",
        },
    )


def test_special_rows(exercise):
    """Your words for E and F say what becomes of the line as rows are left out."""
    foresee(
        exercise,
        "E",
        "outlier",
        "Lay a ruler along ten of the eleven points of E.",
        {
            "curved": "Ten points of E are on one straight line, though not on the fitted one.",
            "fan": "What grows in E is the slanted line of the ten. What tilted it?",
            "lever": "Without that point E still has ten others, at ten places, and a slope.",
        },
    )
    foresee(
        exercise,
        "F",
        "lever",
        "How many different x has F?",
        {
            "outlier": LEVER,
            "fan": "Nothing grows step by step in F: there are only two places.",
            "none": "Ten points of F share one x. Which slope have these ten?",
        },
    )


def test_sums_have_no_eyes(exercise):
    """You foresee two sums over all rows: the mean miss in C, and R² in B."""
    everything = fits()
    close(
        given(exercise, "MEAN_MISS_IN_C"),
        float(misses(*everything["C"]).mean()),
        "The misses stand at a right angle on each column, also on the ones.",
        tolerance=0.01,
        call="MEAN_MISS_IN_C",
    )
    x, y = everything["B"]
    close(
        given(exercise, "R_SQUARED_IN_B"),
        float(1 - np.sum(misses(x, y) ** 2) / np.sum((y - y.mean()) ** 2)),
        "Anscombe made four sets to show how little this number sees.",
        suspects={
            NO_EYE: 0,
            "A perfect parabola is no perfect line: it misses by up to 1.9.": 1,
        },
        tolerance=0.05,
        call="R_SQUARED_IN_B",
    )


def test_lone_point(exercise):
    """You foresee where the line of F goes once its lone point has moved up by 5."""
    x, y = fits()["F"]
    lone = int(np.argmax(x))
    moved = y + 5.0 * (np.arange(len(y)) == lone)
    close(
        given(exercise, "MISS_OF_THE_LONE_POINT"),
        float(misses(x, moved)[lone]),
        "The line is free at this place: nobody else is there to hold it.",
        suspects={
            "The line stayed where it was. It follows the point.": 5,
            "The line went half of the way. Who holds it back?": 2.5,
        },
        tolerance=0.01,
        call="MISS_OF_THE_LONE_POINT",
    )


def test_neighbours(exercise):
    """You foresee how large the steps from month to month in D are, beside the misses."""
    truth = statistics(*fits()["D"])[2]
    close(
        given(exercise, "DURBIN_WATSON_IN_D"),
        0,
        f"It is {truth:.2f}. If neighbours were equal, all the steps would be 0.",
        suspects={
            INDEPENDENT: 2,
            "4 is what comes of misses that jump from side to side: each step is twice a miss.": 4,
        },
        tolerance=0.5,
        call="DURBIN_WATSON_IN_D",
    )


def show(exercise):
    """Give for each fit the five statistics, and draw four of them with their lines."""
    everything = fits()
    rows = []
    for name, (x, y) in everything.items():
        bend, growth, steps, largest, leverage = statistics(x, y)
        r2 = 1 - np.sum(misses(x, y) ** 2) / np.sum((y - y.mean()) ** 2)
        numbers = (f"{v:.2f}" for v in (r2, bend, growth, steps))
        rows.append(
            [f"{name} {getattr(exercise, name)}", *numbers, f"{largest:.1f}", f"{leverage:.2f}"]
        )
    panels = []
    for name in "EF":
        x, y = everything[name]
        ends = np.array([x.min(), x.max()])
        slope, intercept = np.polyfit(x, y, 1)
        panels.append(
            Scatter(
                {"rows": np.column_stack([x, y])},
                lines=[Series(ends, intercept + slope * ends, "fit")],
                title=f"{name}: {intercept:.1f} + {slope:.2f}·x",
                x_label="x",
                y_label="y",
            )
        )
    return (
        Table(
            rows,
            columns=["fit", "R²", "bend", "growth", "steps", "largest", "leverage"],
            title="The statistic that shows it",
            note="bend: r of the misses with (x - mean)². growth: r of their sizes with x. steps: "
            "Durbin-Watson. largest: a row's miss of the fit to the others, in spreads.",
        ),
        Panels(panels, title="B, E and F have the same R² and the same line. Here are E and F"),
    )
