"""Checks for three pairs of knobs: every boundary is trained and counted here."""

import numpy as np
from sklearn.svm import SVC

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, expect, instance_of, parts
from mlx_exercises.figures import Grid, Panels, Scatter, Table

FLOOR, ROWS = 0.945, 40  # (10, 1) gets 0.970 with 28 rows, its worst of 200 moved seeds holds
LOW, HIGH = 1e-4, 1e4


def pair_of(exercise, name):
    """Return the learner's pair, judged as two numbers in the allowed range."""
    pair = getattr(exercise, name)
    pair = parts(pair, 2, f"{name} is a pair (C, gamma).")
    for each in pair:
        instance_of(each, (int, float, np.floating, np.integer), f"{name} is a pair of numbers.")
        expect(
            not isinstance(each, bool) and LOW <= each <= HIGH,
            "Each number lies between 0.0001 and 10,000.",
            call=name,
            got=repr(each),
        )
    close(pair, [float(each) for each in pair], call=name)
    return float(pair[0]), float(pair[1])


def models(pair):
    """Yield for three samples the model, what it has learned from, and new points."""
    for seed in range(3):
        X, y, *_ = data.moons(200, 0.2, seed=seed)
        X_new, y_new, *_ = data.moons(500, 0.2, seed=seed + 100)
        yield SVC(C=pair[0], gamma=pair[1], max_iter=500_000).fit(X, y), X, y, X_new, y_new


def measured(pair):
    """Return the share of known points right, of new ones, and how many rows are held."""
    rows = [
        (np.mean(m.predict(X) == y), np.mean(m.predict(N) == z), len(m.support_))
        for m, X, y, N, z in models(pair)
    ]
    return tuple(float(each) for each in np.mean(rows, axis=0))


def fail(message, name, pair, results):
    known, new, held = results
    raise CheckFailed(
        message,
        call=f"{name} = ({pair[0]:g}, {pair[1]:g})",
        got=f"known {known:.3f}, new {new:.3f}, rows {held:.1f} (means of three samples)",
    )


def test_new_points(exercise):
    """With GOOD, at least 0.945 of the new points are right."""
    pair = pair_of(exercise, "GOOD")
    results = measured(pair)
    known, new, _ = results
    if new < FLOOR and known < 0.985:
        fail(
            "Too few new points are right. Compare the share of known ones: is it any better?",
            "GOOD",
            pair,
            results,
        )
    if new < FLOOR:
        fail("The known points are right, and too few of the new ones.", "GOOD", pair, results)


def test_few_rows(exercise):
    """At most 40 of the 200 rows hold the boundary of GOOD."""
    pair = pair_of(exercise, "GOOD")
    results = measured(pair)
    if results[2] > ROWS:
        fail(
            "The boundary is good, but too many rows hold it. What do cheap errors do to a street?"
            if results[1] >= FLOOR
            else "Too many rows hold this boundary.",
            "GOOD",
            pair,
            results,
        )


def test_stiff(exercise):
    """With STIFF, less than 0.9 of the known points are right."""
    pair = pair_of(exercise, "STIFF")
    results = measured(pair)
    if results[0] >= 0.9:
        fail(
            "This one fits what it has learned from. How far must a row see to be blind to bends?",
            "STIFF",
            pair,
            results,
        )


def test_by_heart(exercise):
    """With BY_HEART, 0.99 or more of the known points are right, and less than 0.92 of the new."""
    pair = pair_of(exercise, "BY_HEART")
    results = measured(pair)
    if results[0] < 0.99:
        fail(
            "Too many known points are wrong: it has not learned them by heart.",
            "BY_HEART",
            pair,
            results,
        )
    if results[1] >= 0.92:
        fail(
            "It knows its points, and does too well on new ones. How far does a row see here?",
            "BY_HEART",
            pair,
            results,
        )


def show(exercise):
    """Draw four boundaries on the first sample."""
    pairs = {name: pair_of(exercise, name) for name in ("STIFF", "GOOD", "BY_HEART")}
    X, *_ = data.moons(200, 0.2, seed=0)
    # What scikit-learn takes unless told otherwise: 1, and gamma by the spread of X.
    pairs["scikit-learn's own"] = (1.0, float(1 / (2 * X.var())))
    side, up = np.linspace(-1.7, 2.7, 56), np.linspace(-1.3, 1.8, 40)
    plane = np.column_stack([each.ravel() for each in np.meshgrid(side, up)])
    panels, rows = [], []
    for name, pair in pairs.items():
        model, X, y, *_ = next(models(pair))
        areas = model.predict(plane).reshape(len(up), len(side))
        known, new, held = measured(pair)
        panels.append(
            Scatter(
                {"upper": X[y == 0][::3], "lower": X[y == 1][::3]},
                grid=Grid(areas, x=(-1.7, 2.7), y=(-1.3, 1.8), names=["upper", "lower"]),
                x_label="x",
                y_label="y",
                title=name,
            )
        )
        rows.append(
            [name, f"{pair[0]:g}", f"{pair[1]:.4g}", f"{known:.3f}", f"{new:.3f}", f"{held:.0f}"]
        )
    return (
        Panels(panels, title="Four boundaries for the same 200 points (every third is drawn)"),
        Table(
            rows,
            columns=["", "C", "gamma", "known", "new", "rows of 200"],
            marked=[1],
            title="Means of three samples",
            note="The share of known points rises all the way to learning by heart. It cannot "
            "tell you when to stop.",
        ),
    )
