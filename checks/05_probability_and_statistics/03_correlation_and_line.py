"""Checks for r and the least-squares line, against NumPy's own and against their laws."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, forbidden, unchanged
from mlx_exercises.figures import Panels, Scatter, Series, Table

X, Y = np.array([1, 2, 6, 3]), np.array([3, 9, 8, 1])
DX, DY = X - X.mean(), Y - Y.mean()
TOGETHER, ALONE_X, ALONE_Y = DX @ DY, DX @ DX, DY @ DY


def by_hand(exercise):
    """Close the functions that are to be written."""
    message = "NumPy has it ready, but here you write it from the three sums."
    return forbidden(np, "corrcoef", "cov", "polyfit", message=message, subject=exercise)


def test_correlation(exercise):
    """The correlation is the sum of dx·dy over the root of both sums of squares."""
    with unchanged(X, Y), by_hand(exercise):
        close(
            exercise.correlation(X, Y),
            float(np.corrcoef(X, Y)[0, 1]),
            f"The three sums are {TOGETHER:g}, {ALONE_X:g} and {ALONE_Y:g}.",
            suspects={
                "The means were not taken away: this is a cosine, from stage 01.": (
                    X @ Y / np.sqrt((X @ X) * (Y @ Y))
                ),
                "The root is missing below.": TOGETHER / (ALONE_X * ALONE_Y),
                "That is r squared. Its sign, up or down, got lost.": (
                    TOGETHER**2 / (ALONE_X * ALONE_Y)
                ),
                "That is the slope of the line: it still has a unit.": TOGETHER / ALONE_X,
                "That is the sum above the line alone. It is still to be divided.": TOGETHER,
                "That is the covariance. Its unit has to go: divide by both spreads.": TOGETHER / 3,
                "r is never above 1. Sums stand above the line here, and means below.": (
                    TOGETHER / (np.std(X) * np.std(Y))
                ),
                "The root was taken of one of the sums only.": TOGETHER
                / np.sqrt(ALONE_X)
                / ALONE_Y,
                "Once n, once n - 1: use the same in all the sums, or neither.": (
                    TOGETHER / 4 / (np.std(X, ddof=1) * np.std(Y, ddof=1))
                ),
            },
        )

    def law(x, y):
        close(exercise.correlation(x, y), float(np.corrcoef(x, y)[0, 1]), f"{len(x)} pairs.")

    always(law, draw, runs=30)


def test_units_do_not_matter(exercise):
    """Grams or kilograms, Celsius or Fahrenheit: r stays, and a minus only turns its sign."""
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=(2, 9))
    r = float(np.corrcoef(x, y)[0, 1])
    close(exercise.correlation(1000 * x, y), r, "x in grams instead of kilograms.")
    close(exercise.correlation(x, 1.8 * y + 32), r, "y in Fahrenheit instead of Celsius.")
    close(exercise.correlation(-x, y), -r, "x with its sign turned.")
    close(exercise.correlation(y, x), r, "x and y have changed places.")
    order = rng.permutation(9)
    close(exercise.correlation(x[order], y[order]), r, "The same pairs in another order.")


def test_ends(exercise):
    """On a straight line r is 1 or -1; on a circle it is 0."""
    x = np.array([2.0, -1.0, 5.0])
    close(exercise.correlation(x, 3 * x - 4), 1, "A rising line.")
    close(exercise.correlation(x, 7 - 0.01 * x), -1, "A line that falls a little.")
    turn = np.arange(8) * np.pi / 4
    close(exercise.correlation(np.cos(turn), np.sin(turn)), 0, "Eight points on a circle.")


def test_line(exercise):
    """The line passes through the means, and its slope is the sum of dx·dy over that of dx²."""
    slope = TOGETHER / ALONE_X
    height = Y.mean() - slope * X.mean()
    other = TOGETHER / ALONE_Y
    with unchanged(X, Y), by_hand(exercise):
        close(
            exercise.line(X, Y),
            (height, slope),
            f"The means are {X.mean():g} and {Y.mean():g}. Height first, then slope.",
            suspects={
                "Slope and height have changed places: the height comes first.": (slope, height),
                "This line predicts x from y. The misses are measured in y.": (
                    Y.mean() - other * X.mean(),
                    other,
                ),
                "The slope is r. It still has to get its unit, y per x.": (
                    Y.mean() - TOGETHER / np.sqrt(ALONE_X * ALONE_Y) * X.mean(),
                    TOGETHER / np.sqrt(ALONE_X * ALONE_Y),
                ),
                "The height is where the line stands at the mean. At x = 0 it is elsewhere.": (
                    Y.mean(),
                    slope,
                ),
                "At the mean of x, this line is not at the mean of y. Which sign?": (
                    Y.mean() + slope * X.mean(),
                    slope,
                ),
                "The means were not taken away from x and y, so this line starts at zero.": (
                    Y.mean() - (X @ Y) / (X @ X) * X.mean(),
                    (X @ Y) / (X @ X),
                ),
            },
        )

    def law(x, y):
        close(
            exercise.line(x, y),
            tuple(np.polyfit(x, y, 1)[::-1].tolist()),
            f"{len(x)} pairs.",
            tolerance=1e-7,
        )

    always(law, draw, runs=30)


def test_no_line_misses_less(exercise):
    """The misses of the line add up to 0, and do not go with x: nothing is left to explain."""
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2], birds[:, 3]
    found = exercise.line(flipper, mass)
    close(found, (-5780.83, 49.69), "Mass in grams from flipper in mm.", tolerance=2e-4)
    height, slope = found
    missed = (mass - height - slope * flipper) / mass.std()
    close(float(missed.sum()), 0, "The misses, added up.", tolerance=1e-6)
    close(float(missed @ (flipper - flipper.mean())), 0, "The misses against x.", tolerance=1e-6)


def draw(rng):
    """Return two columns of the same length that have something to do with each other."""
    n = rng.integers(3, 9)
    x = rng.normal(size=n) * 4 + 10
    return x, rng.normal(size=n) * 2 - x * rng.uniform(-1, 1)


def show(exercise):
    """Draw four sets of points that agree in every number, and in nothing else."""
    four = data.anscombe()
    pictures, rows = [], []
    ends = np.array([3.0, 20.0])
    for k in range(4):
        x, y = four.x[k], four.y[k]
        height, slope = (float(each) for each in exercise.line(x, y))
        r = float(exercise.correlation(x, y))
        rows.append([f"set {k + 1}", r, height, slope, float(x.mean()), float(y.mean())])
        pictures.append(
            Scatter(
                np.column_stack([x, y]),
                lines=[Series(ends, height + slope * ends, "your line")],
                title=f"set {k + 1}, r = {r:.3f}",
                x_label="x",
                y_label="y",
            )
        )
    return (
        Panels(pictures, title="Four sets with the same r and the same line"),
        Table(
            rows,
            columns=["", "r", "height", "slope", "mean x", "mean y"],
            digits=4,
            title="The four sets in numbers, by your functions",
        ),
    )
