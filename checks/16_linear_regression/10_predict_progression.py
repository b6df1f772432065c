"""Checks for ridge regression on forty patients.

The oracle for ridge is least squares with extra rows, √strength · I, which needs no changed
normal equations. The whole is judged on people that it has not seen.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Lines, Panels, Scatter, Series, Table

DRAWS = 16
GAIN = 1.0  # points of RMSE; the reference gains 4.4, and 2.0 in the worst of 100 sets of draws
STRENGTHS = np.array([0.1, 1, 3, 10, 30, 100, 300, 1000])
CHARGED = "The intercept was charged as well: all predictions are pulled towards 0."
OWN_MEANS = "The other rows were scaled by their own means and spreads. Learn from train only."
ALL_SCALED = "The rows left out had a part in the means and spreads that they were judged with."
SEEN = "Each row was predicted by a fit that had seen it."
ONE_MISS = "This interval is for one squared miss. The mean of n of them varies less."


def reference_scaled(train, other):
    spread = train.std(axis=0)
    spread = np.where(spread > 0, spread, 1)
    return (train - train.mean(axis=0)) / spread, (other - train.mean(axis=0)) / spread


def reference_ridge(Z, y, strength, *, charged=False):
    d = Z.shape[1]
    extra = strength**0.5 * np.eye(d + 1)[0 if charged else 1 :]
    A = np.vstack([np.column_stack([np.ones(len(Z)), Z]), extra])
    return np.linalg.lstsq(A, np.concatenate([y, np.zeros(len(extra))]))[0]


def reference_errors(X, y, strengths, *, leak=False, seen=False, blocks=False):
    n = len(y)
    fifth = np.arange(n) * 5 // n if blocks else np.arange(n) % 5
    squares = np.zeros((len(strengths), n))
    for k in range(5):
        kept, out = (fifth >= 0 if seen else fifth != k), fifth == k
        if leak:
            everything = reference_scaled(X, X)[0]
            Z, Z_out = everything[kept], everything[out]
        else:
            Z, Z_out = reference_scaled(X[kept], X[out])
        for at, strength in enumerate(strengths):
            w = reference_ridge(Z, y[kept], strength)
            squares[at, out] = (y[out] - w[0] - Z_out @ w[1:]) ** 2
    return squares


def two(found, count, message):
    return parts(found, count, message)


def test_standardise(exercise):
    """Means and spreads are learned from train alone, and a constant column does no harm."""
    train = np.array([[1.0, 10, 7], [3, 10, 7], [3, 40, 7], [5, 40, 7]])
    other = np.array([[3.0, 25, 9], [7, 55, 7]])
    with unchanged(train, other):
        ours, theirs = two(exercise.standardise(train, other), 2, "Two tables are asked for.")
    root = 2**0.5
    close(
        ours,
        np.array([[-root, -1, 0], [0, -1, 0], [0, 1, 0], [root, 1, 0]]),
        "The columns of train have means 3, 25 and 7, and spreads √2, 15 and 0.",
        suspects={
            "The spread has n - 1 in it. Here it is the one with n.": (
                np.array([[-root, -1, 0], [0, -1, 0], [0, 1, 0], [root, 1, 0]]) * 0.75**0.5
            ),
            "The means are still in.": np.array(
                [
                    [1 / root, 2 / 3, 7],
                    [3 / root, 2 / 3, 7],
                    [3 / root, 8 / 3, 7],
                    [5 / root, 8 / 3, 7],
                ]
            ),
        },
    )
    close(
        theirs,
        np.array([[0.0, 0, 2], [2 * root, 2, 0]]),
        "By the means and spreads of train: (3, 25, 9) is average, and 2 too large at the end.",
        suspects={OWN_MEANS: np.array([[-1.0, -1, 1], [1, 1, -1]])},
    )
    rng = np.random.default_rng(0)
    train, other = rng.normal(3, 4, size=(6, 2)), rng.normal(size=(3, 2))
    ours, theirs = two(exercise.standardise(train, other), 2, "Two tables are asked for.")
    expected = reference_scaled(train, other)
    close(ours, expected[0], "Six rows.")
    close(theirs, expected[1], "Three other rows.")


def test_ridge(exercise):
    """A strength of 3 shrinks a slope of 2.5 to 1, and leaves the intercept alone."""
    Z, y = np.array([[-1.0], [0.0], [1.0]]), np.array([1.0, 2.0, 6.0])
    with unchanged(Z, y):
        close(
            exercise.ridge(Z, y, 3.0),
            [3.0, 1.0],
            "The slope is 5 / (2 + 3), the intercept is the mean of y.",
            suspects={
                CHARGED: [1.5, 1.0],
                "The strength had no effect: this is least squares.": [3, 2.5],
                "The charge was multiplied by n. It is for the sum of squares.": [3, 5 / 11],
                "The strength went in squared.": [3, 5 / 11.0 + 1e-3],
                "The intercept comes first.": [1, 3],
                "The charge was taken away from the diagonal.": [3, -5],
            },
        )

    def law(Z, y, strength):
        w = exercise.ridge(Z, y, strength)
        close(
            w,
            reference_ridge(Z, y, strength),
            f"{len(y)} rows, {Z.shape[1]} columns.",
            suspects={CHARGED: reference_ridge(Z, y, strength, charged=True)},
            tolerance=1e-7,
            call=f"ridge of {len(y)} rows and {Z.shape[1]} columns, strength {strength:.3g}",
        )

    def draw(rng):
        n, d = int(rng.integers(2, 9)), int(rng.integers(1, 6))
        return rng.normal(size=(n, d)) + 1, rng.normal(size=n) * 3 + 5, float(rng.uniform(0.2, 9))

    always(law, draw, runs=30)
    Z, y = np.random.default_rng(1).normal(size=(9, 2)), np.arange(9.0)
    close(
        exercise.ridge(Z, y, 0.0),
        reference_ridge(Z, y, 0.0),
        "With a strength of 0 this is least squares.",
    )


def test_left_out(exercise):
    """Each row is judged by a fit, and by means and spreads, that have never seen it."""
    rng = np.random.default_rng(2)
    for n, d in ((12, 2), (23, 4)):
        X = rng.exponential(3, size=(n, d))
        y = X @ rng.normal(size=d) + rng.normal(size=n) + 4
        strengths = np.array([0.5, 4, 40]) if n == 12 else np.array([20.0, 2.0])
        squares = reference_errors(X, y, strengths)
        with unchanged(X, y, strengths):
            found = exercise.left_out_errors(X, y, strengths)
        by_fifth = np.mean([squares[:, k::5].mean(axis=1) for k in range(5)], axis=0)
        close(
            found,
            squares.mean(axis=1),
            f"{n} rows and {len(strengths)} strengths.",
            suspects={
                ALL_SCALED: reference_errors(X, y, strengths, leak=True).mean(axis=1),
                SEEN: reference_errors(X, y, strengths, seen=True).mean(axis=1),
                "These fifths are blocks of neighbours. Row i belongs to fifth i % 5.": (
                    reference_errors(X, y, strengths, blocks=True).mean(axis=1)
                ),
                "The means of five fifths were averaged, but not all are of one size.": by_fifth,
                "These are sums over the rows. A mean is asked for.": squares.sum(axis=1),
                "These are roots. Mean squared errors are asked for.": (
                    squares.mean(axis=1) ** 0.5
                ),
                "Only the last fifth was judged.": squares[:, 4::5].sum(axis=1) / n,
            },
            tolerance=1e-7,
            call=f"left_out_errors of {n} rows, {d} columns and {len(strengths)} strengths",
        )


def test_interval(exercise):
    """The interval holds the true error in about 95 of 100 samples of new people."""
    y, says = np.array([1.0, 5.0, 2.0, 9.0]), np.array([2.0, 5.0, 4.0, 8.0])
    with unchanged(y, says):
        found = two(exercise.error_with_interval(y, says), 3, "Three numbers: RMSE, low, high.")
    spread = 3**0.5
    reach = 1.96 * spread / 2
    close(
        found[0],
        1.5**0.5,
        "The squared misses are 1, 0, 4, 1: their mean is 1.5.",
        suspects={"This is the mean of the squares. The error is its root.": 1.5},
    )
    close(
        found[1],
        0,
        "The mean of the squares is 1.5, and uncertain by 1.70 each way. No error is below 0.",
        suspects={
            "The spread has n in it. With n - 1 it is a little larger.": (
                (1.5 - reach * 0.75**0.5) ** 0.5
            ),
            "The reach was taken from the root. It belongs to the mean of the squares.": (
                1.5**0.5 - reach
            ),
        },
    )
    close(
        found[2],
        (1.5 + reach) ** 0.5,
        "The squares have the spread √3 with n - 1: 1.5 + 1.96 · √3 / √4, and its root.",
        suspects={
            ONE_MISS: (1.5 + 2 * reach) ** 0.5,
            "The root is missing: this is the end for the mean of the squares.": 1.5 + reach,
            "The spread has n in it. With n - 1 it is a little larger.": (
                (1.5 + reach * 0.75**0.5) ** 0.5
            ),
            "The reach was added to the root. It belongs to the mean of the squares.": (
                1.5**0.5 + reach
            ),
            "The 1.96 is missing.": (1.5 + spread / 2) ** 0.5,
        },
    )
    rng = np.random.default_rng(3)
    covered = 0
    for _ in range(300):
        missed = 2 * rng.normal(size=200)
        _, low, high = two(
            exercise.error_with_interval(missed, np.zeros(200)),
            3,
            "Three numbers: RMSE, low, high.",
        )
        mean, reach = np.mean(missed**2), 1.96 * np.std(missed**2, ddof=1) / 200**0.5
        close(low, (mean - reach) ** 0.5, "200 misses with a true RMSE of 2.")
        close(high, (mean + reach) ** 0.5, "200 misses with a true RMSE of 2.")
        covered += low <= 2 <= high
    expect(covered > 260, f"Only {covered} of 300 intervals held the true error.")


def test_nobody_else_counts(exercise):
    """What is predicted for a person does not depend on who else is asked about."""
    ours, new = draw_people(4)[0]
    X, y, *_ = data.diabetes()
    with unchanged(X, y):
        everyone = predicted(exercise, X[ours], y[ours], X[new])
        few = exercise.predict_new(X[ours], y[ours], X[new[:7]])
    close(
        few,
        everyone[:7],
        "Seven of the new people were asked about alone, and got other predictions.",
        tolerance=1e-6,
        call="predict_new for 7 of the 402 people, and for all",
    )


def test_beats_least_squares(exercise):
    """From 40 people, your predictions miss 402 others by less than least squares does."""
    X, y, *_ = data.diabetes()
    plain, yours = [], []
    for ours, new in draw_people(5):
        w = reference_ridge(X[ours], y[ours], 0.0)
        baseline = w[0] + X[new] @ w[1:]
        says = predicted(exercise, X[ours], y[ours], X[new])
        numbers = {
            "These are the predictions of plain least squares.": baseline,
            "This is the mean for everybody. The ten columns know more.": np.full(
                len(new), y[ours].mean()
            ),
        }
        for sentence, wrong in numbers.items():
            expect(
                not np.allclose(says, wrong, rtol=1e-6), sentence, call="predict_new from 40 people"
            )
        plain.append(np.mean((y[new] - baseline) ** 2) ** 0.5)
        yours.append(np.mean((y[new] - says) ** 2) ** 0.5)
    mean, bar = float(np.mean(yours)), float(np.mean(plain)) - GAIN
    expect(
        mean < bar,
        f"Over {DRAWS} draws of 40 people your RMSE is {mean:.1f} on average, that of least "
        f"squares {np.mean(plain):.1f}. {bar:.1f} is to be reached.",
    )


def predicted(exercise, X, y, X_new):
    """Return the learner's predictions, once it is clear that they are numbers."""
    found = exercise.predict_new(X, y, X_new)
    instance_of(found, np.ndarray, "An array is asked for, one prediction for each new person.")
    shape(found, (len(X_new),), "One prediction for each new person.")
    expect(found.dtype.kind in "fiu", "Predictions are numbers.")
    close(found, found.copy(), "Predictions are numbers.")  # refuses nan
    return found


def draw_people(seed):
    """Return 16 draws of 40 people, each with the 402 others."""
    rng = np.random.default_rng(seed)
    orders = [rng.permutation(442) for _ in range(DRAWS)]
    return [(order[:40], order[40:]) for order in orders]


def show(exercise):
    """Draw predicted against true values, and how many patients least squares would need."""
    X, y, *_ = data.diabetes()
    order = np.random.default_rng(0).permutation(len(y))
    ours, new = order[:40], order[40:]
    says = np.asarray(exercise.predict_new(X[ours], y[ours], X[new]))
    w = reference_ridge(X[ours], y[ours], 0.0)
    rows = []
    for name, guess in (
        ("the mean of the 40", np.full(len(new), y[ours].mean())),
        ("least squares", w[0] + X[new] @ w[1:]),
        ("yours", says),
    ):
        error, low, high = exercise.error_with_interval(y[new], guess)
        rows.append([name, f"{error:.1f}", f"{low:.1f} to {high:.1f}"])
    sizes = [20, 30, 40, 60, 100, 200, 300]
    curves = {"least squares": [], "yours": []}
    for size in sizes:
        errors = {"least squares": [], "yours": []}
        for seed in range(6):
            order = np.random.default_rng(seed).permutation(len(y))
            some, test = order[:size], order[-142:]
            w = reference_ridge(X[some], y[some], 0.0)
            guesses = w[0] + X[test] @ w[1:], exercise.predict_new(X[some], y[some], X[test])
            for name, guess in zip(errors, guesses, strict=True):
                errors[name].append(np.mean((y[test] - guess) ** 2))
        for name, each in errors.items():
            curves[name].append(np.mean(each) ** 0.5)
    return (
        Table(
            rows,
            columns=["model of 40 people", "RMSE on 402 others", "95 % interval"],
            marked=[2],
            title="Three models, the same new people",
        ),
        Panels(
            [
                Scatter(
                    {"402 others": np.column_stack([says, y[new]])},
                    lines=[Series([50, 300], [50, 300], "predicted = true")],
                    x_label="predicted progression",
                    y_label="true",
                    title="Predicted against true",
                ),
                Lines(
                    curves,
                    x=sizes,
                    x_scale="log",
                    x_label="patients to learn from",
                    y_label="RMSE on new ones",
                    title="More patients, less need of it",
                ),
            ],
            title="Forty patients, and others",
            note="Right: six draws for each size. The fewer rows there are, the more the charge "
            "on weights is worth.",
        ),
    )
