"""Checks for filling, scaling and flagging: a column by hand, then random tables with gaps.

The reference works column by column with the statistics module.
"""

import math
import statistics

import numpy as np
import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import always, close, instance_of, no_warnings, unchanged
from mlx_exercises.figures import Bars, Table

GAP = math.nan
OWN_MEDIAN = "The gaps got the median of the new rows themselves."
OWN_SCALE = "The new rows were scaled by their own mean and deviation."
MEAN = "The gaps got the mean of what was measured. A median was asked for."
ZERO = "The gaps became 0 after scaling, which is the mean. Fill first, then scale."
MEASURED = "Mean and deviation leave out the gaps. They are those of the filled column."
BESSEL = "The deviation has n - 1 below. Here it is n."
NO_FLAGS = "The flags are missing: columns that had a gap in fit have one."
ALL_FLAGS = "Every column has a flag. Only columns with a gap in fit have one."
OWN_FLAGS = "The new rows have decided which columns get a flag."
FRONT = "The flags stand in front. They come after the columns."
TURNED = "The flags are 1 where a value was measured."
SPREAD_ONLY = "The mean was not taken off."


def slow(old, new, fill="median", scale="filled", ddof=0, flags="fit"):
    """Return new rows made ready by the old ones, or as a known mistake makes them ready."""
    columns, marks = [], []
    for before, after in zip(old.T.tolist(), new.T.tolist(), strict=True):
        seen = [v for v in before if not math.isnan(v)]
        there = [v for v in after if not math.isnan(v)]
        value = statistics.median(seen)
        if fill == "mean":
            value = statistics.fmean(seen)
        base = [value if math.isnan(v) else v for v in before]
        if scale == "measured":
            base = seen
        if scale == "own":
            base = [value if math.isnan(v) else v for v in after]
        mean = statistics.fmean(base)
        spread = statistics.pstdev(base) if ddof == 0 else statistics.stdev(base)
        gap = mean if fill == "zero" else value
        if fill == "own" and there:
            gap = statistics.median(there)
        columns.append([((gap if math.isnan(v) else v) - mean) / (spread or 1.0) for v in after])
        asked = after if flags == "own" else before
        if flags != "none" and (flags == "all" or any(map(math.isnan, asked))):
            marks.append([float(math.isnan(v)) for v in after])
    if flags == "front":
        columns, marks = marks, columns
    return np.array(columns + marks).T


def mistakes(old, new, *impossible):
    """Return what the usual mistakes answer, but those that cannot show on such rows."""
    right = slow(old, new)
    turned = right.copy()
    turned[:, old.shape[1] :] = 1 - turned[:, old.shape[1] :]
    answers = {
        OWN_MEDIAN: slow(old, new, fill="own"),
        MEAN: slow(old, new, fill="mean"),
        ZERO: slow(old, new, fill="zero"),
        OWN_SCALE: slow(old, new, scale="own"),
        MEASURED: slow(old, new, scale="measured"),
        BESSEL: slow(old, new, ddof=1),
        NO_FLAGS: slow(old, new, flags="none"),
        ALL_FLAGS: slow(old, new, flags="all"),
        OWN_FLAGS: slow(old, new, flags="own"),
        FRONT: slow(old, new, flags="front"),
        TURNED: turned,
    }
    return {said: answer for said, answer in answers.items() if said not in impossible}


def fitted(exercise, rows):
    """Return a preparation after fit, whatever fit has returned."""
    ready = exercise.Preparation()
    ready.fit(rows)
    return ready


def test_by_hand(exercise):
    """Flippers of 186, 190, a gap and 202 mm make -1/3 and a flag of a new bird's gap."""
    old = np.array([[186.0], [190.0], [GAP], [202.0]])
    new = np.array([[204.0], [GAP]])
    with unchanged(old, new):
        ready = fitted(exercise, old)
        found = ready.transform(new)
    close(
        found,
        np.array([[2.0, 0.0], [-1 / 3, 1.0]]),
        "The filled column has the mean 192 and the standard deviation 6.",
        suspects=mistakes(old, new, ALL_FLAGS, OWN_FLAGS),
        call="fit(186, 190, nan, 202).transform(204, nan)",
    )
    with unchanged(old):
        again = ready.transform(old)
    close(
        again,
        np.array([[-1.0, 0.0], [-1 / 3, 0.0], [-1 / 3, 1.0], [5 / 3, 0.0]]),
        "The rows of fit are transformed like any others.",
        suspects=mistakes(old, old, ALL_FLAGS, OWN_FLAGS),
        call="fit(186, 190, nan, 202).transform(186, 190, nan, 202)",
    )


def test_any_table(exercise):
    """New rows are filled, scaled and flagged by the rows of fit alone."""

    def law(old, new):
        with unchanged(old, new):
            found = fitted(exercise, old).transform(new)
        close(
            found,
            slow(old, new),
            f"{len(old)} rows in fit, {len(new)} new ones. Go through one column of yours.",
            suspects=mistakes(old, new),
            call=f"fit(X).transform(new), X {old.shape}, new {new.shape}",
        )

    def draw(rng):
        n, m, d = int(rng.integers(6, 10)), int(rng.integers(3, 6)), int(rng.integers(2, 5))
        scales = 10.0 ** rng.integers(-1, 4, size=d)
        old = rng.gamma(1.0, size=(n, d)) * scales - scales
        new = rng.gamma(2.0, size=(m, d)) * scales
        old[rng.integers(n, size=2), 0] = GAP
        new[rng.integers(m), rng.integers(d)] = GAP
        return old, new

    always(law, draw, runs=25)


def test_alone(exercise):
    """A bird that comes alone gets the same numbers as in company, whatever is missing."""
    old = np.array([[3.0, GAP, 10.0], [5.0, 7.0, 30.0], [GAP, 4.0, 20.0], [6.0, 1.0, 90.0]])
    rows = np.array([[4.0, GAP, 50.0], [5.0, 2.0, 15.0], [GAP, GAP, GAP]])
    with no_warnings(
        "A warning was given for a row that comes alone. Was something measured on it?"
    ):
        ready = fitted(exercise, old)
        for row in rows:
            with unchanged(row):
                found = ready.transform(row[None])
            close(
                found,
                slow(old, row[None]),
                "This is one row. Fit has seen four others.",
                suspects=mistakes(old, row[None], OWN_MEDIAN),
                call=f"fit(four birds).transform({[row.tolist()]})",
            )


def test_constant(exercise):
    """A column that never changes becomes 0, and is not divided by 0."""
    old = np.array([[7.0, 1.0], [7.0, GAP], [GAP, 3.0], [7.0, 8.0]])
    new = np.array([[7.0, 3.0], [9.5, 4.0], [GAP, GAP]])
    with no_warnings("A column that never changes was divided by its deviation, which is 0."):
        found = fitted(exercise, old).transform(new)
    right = slow(old, new)
    added = right.copy()
    filled = np.array([1.0, 3.0, 3.0, 8.0])
    added[:, 1] *= filled.std() / (filled.std() + 1)
    close(
        found,
        right,
        "The first column of fit is 7, 7, a gap, 7. Divided by 1, a new 9.5 in it becomes 2.5.",
        suspects={"1 was added to every deviation. It replaces a deviation of 0.": added},
        call="fit(X).transform(new)",
    )


def test_fit_again(exercise):
    """Fit returns the object itself, and a second fit forgets the first."""
    first = np.array([[1.0, GAP], [4.0, 2.0], [6.0, 9.0]])
    second = np.array([[GAP, 10.0], [50.0, 30.0], [20.0, 80.0]])
    new = np.array([[5.0, GAP], [GAP, 1.0]])
    ready = exercise.Preparation()
    instance_of(ready.fit(first), exercise.Preparation, "fit(X) returns the object itself.")
    other = fitted(exercise, second)
    close(
        ready.transform(new),
        slow(first, new),
        "Another object was fitted in between, and this one has changed with it.",
        call="the first of two objects: transform(new)",
    )
    ready.fit(second)
    close(
        ready.transform(new),
        slow(second, new),
        "After a second fit only the second table counts.",
        suspects={"This is still made ready by the first table.": slow(first, new)},
        call="fit(first), fit(second), transform(new)",
    )
    close(other.transform(new), slow(second, new), "This object was fitted once.")


def show(exercise):
    """Show four columns of the penguins before and after."""
    names = ["flipper (mm)", "mass (g)", "nitrogen 15", "carbon 13"]
    X = pd.read_csv(data.path("penguins_raw.csv"))[exercise.COLUMNS].to_numpy(dtype=float)
    train, test = data.split(len(X))
    ready = fitted(exercise, X[train])
    Z, T = np.asarray(ready.transform(X[train])), np.asarray(ready.transform(X[test]))
    rows = [
        [
            name,
            int(np.isnan(X[train][:, j]).sum()),
            f"{np.nanmean(X[train][:, j]):.1f} ± {np.nanstd(X[train][:, j]):.1f}",
            f"{Z[:, j].mean():.2f} ± {Z[:, j].std():.2f}".replace("-0.00", "0.00"),
            f"{T[:, j].mean():.2f} ± {T[:, j].std():.2f}".replace("-0.00", "0.00"),
        ]
        for j, name in enumerate(names)
    ]
    y = np.array(data.penguins().species)[train]
    flag = Z[:, 4 + 2]
    return (
        Table(
            rows,
            columns=["", "gaps", "training before", "training after", "test after"],
            title="258 training penguins, and 86 that were kept out",
            note="The test rows do not come out at exactly 0 ± 1, and should not.",
        ),
        Bars(
            {str(s): float(flag[y == s].mean()) for s in np.unique(y)},
            y_label="share flagged",
            title="Whose blood sample is missing?",
            note="The gaps do not fall on all species alike, and the flag keeps that.",
        ),
    )
