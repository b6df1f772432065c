"""Checks for one step of SMO, by a search along the line, and for where the steps end.

At the end the conditions of Karush, Kuhn and Tucker are asked for, and scikit-learn's scores.
"""

import numpy as np
from sklearn.svm import SVC

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Grid, Scatter, Table

K3 = np.array([[9.0, 3.0, -6.0], [3.0, 1.0, -2.0], [-6.0, -2.0, 4.0]])  # rows 3, 1 and -2
Y3 = np.array([1, -1, -1])
BACKWARDS = "a[j] moved the wrong way, and row j has the class -1 here. Is its class in the move?"


def likeness(A, B, gamma=2.0):
    return np.exp(-gamma * np.square(A[:, None] - B).sum(axis=2))


def dual(K, y, a):
    v = a * y
    return float(a.sum() - v @ K @ v / 2)


def line(same, ai, aj, C):
    """Return the ends of aj by trying: aj + t, with ai going along, for fine steps of t."""
    t = np.round(np.linspace(-C, C, 4001), 12)
    other = ai + (-t if same else t)
    fine = t[(aj + t >= -1e-9) & (aj + t <= C + 1e-9) & (other >= -1e-9) & (other <= C + 1e-9)]
    return float(aj + fine.min()), float(aj + fine.max())


def moved(K, y, a, i, j, C):
    """Return the amounts at the top of the parabola between its ends, by three heights."""
    direction = np.zeros(len(a))
    direction[j], direction[i] = 1.0, -y[i] * y[j]
    heights = [dual(K, y, a + t * direction) for t in (-1.0, 0.0, 1.0)]
    bend = heights[0] - 2 * heights[1] + heights[2]
    t = (heights[0] - heights[2]) / (2 * bend)
    ends = [(0 - a[j], C - a[j]), sorted(((0 - a[i]) / direction[i], (C - a[i]) / direction[i]))]
    low, high = max(e[0] for e in ends), min(e[1] for e in ends)
    return a + min(max(t, low), high) * direction, a + t * direction


def moons(n, seed):
    X, labels, *_ = data.moons(n, 0.2, seed=seed)
    return X, np.where(labels == 1, 1, -1)


def test_scores(exercise):
    """A point's score adds up amount, class and likeness of all known rows, and b."""
    K, y, a = np.array([[2.0, 1, 4], [0, 3, 5]]), np.array([1, -1, -1]), np.array([0.5, 0.25, 1])
    with unchanged(K, y, a):
        close(
            exercise.scores(K, y, a, 0.5),
            [1 - 0.25 - 4 + 0.5, -0.75 - 5 + 0.5],
            "Point 0 has the likenesses 2, 1 and 4, with 0.5, -0.25 and -1.",
            suspects={
                "The classes are missing: rows of the class -1 count against a point.": (
                    K @ a + 0.5
                ),
                "The amounts are missing.": K @ y + 0.5,
                "b is missing.": K @ (a * y),
                "b was taken off.": K @ (a * y) - 0.5,
            },
        )
    rng = np.random.default_rng(0)
    K, a = rng.normal(size=(4, 6)), rng.uniform(size=6)
    y = rng.choice([-1, 1], size=6)
    expected = [sum(a[k] * y[k] * row[k] for k in range(6)) - 2.0 for row in K]
    close(exercise.scores(K, y, a, -2.0), expected, "4 points, 6 known rows.")


def test_bounds(exercise):
    """Both amounts stay within 0 … C all the way from one bound to the other."""
    for same, ai, aj, C in (
        (True, 0.7, 0.9, 1.0),
        (False, 0.7, 0.9, 1.0),
        (False, 0.9, 0.4, 1.0),
        (True, 0.2, 0.3, 2.0),
        (False, 0.0, 0.0, 2.0),
        (True, 0.0, 0.0, 1.0),
        (True, 2.0, 1.5, 2.0),
        (False, 0.5, 0.5, 0.5),
    ):
        found = exercise.bounds(-1, -1 if same else 1, ai, aj, C)
        expected = line(same, ai, aj, C)
        wrong = {
            "The cases are the wrong way round. Which of sum and difference stays here?": (
                line(not same, ai, aj, C)
            ),
            "aj stays within 0 … C here, but ai does not.": (0.0, C),
            "These are the bounds of ai. Those of aj are asked for.": line(same, aj, ai, C),
            "The highest comes second.": expected[::-1],
        }
        instance_of(found, (tuple, list), "Two numbers are returned, the lowest first.")
        close(
            found,
            expected,
            "The sum of both amounts stays." if same else "Their difference stays.",
            suspects=wrong,
            tolerance=1e-6,
        )


def test_step_by_hand(exercise):
    """The header's first step gives both rows 0.5, and two equal rows stay as they are."""
    a = np.zeros(3)
    with unchanged(K3, Y3, a):
        close(
            exercise.step(K3, Y3, a, 1, 0, 5.0),
            [0.5, 0.5, 0.0],
            "Gaps of 1 and -1, a bend of 4, and bounds that are far away.",
            suspects={
                "Nothing has moved. Which sign has the move, and to which bounds was it cut?": [
                    0.0,
                    0.0,
                    0.0,
                ],
                "Only a[j] has moved: the sum of a · y has to stay.": [0.5, 0.0, 0.0],
                "The bend takes K[i, j] off once. It should be twice.": [2 / 7, 2 / 7, 0.0],
                "K[i, j] is missing in the bend.": [0.2, 0.2, 0.0],
                "i and j have different classes, and a[i] moved the other way.": [0.5, -0.5, 0.0],
            },
        )
    for C, expected in ((0.25, [0.25, 0.25, 0.0]), (0.5, [0.5, 0.5, 0.0])):
        close(
            exercise.step(K3, Y3, a, 1, 0, C),
            expected,
            f"C is {C}.",
            suspects={
                "a[j] was not cut to its bounds.": [0.5, 0.5, 0.0],
                "a[i] followed the value of a[j] before it was cut, so the sum of a · y has "
                "changed.": [0.25, 0.5, 0.0],
            },
        )
    twins, y = np.array([[2.0, 2, 1], [2, 2, 1], [1, 1, 3]]), np.array([1, -1, 1])
    a = [0.2, 0.3, 0.1]
    close(
        exercise.step(twins, y, np.array(a), 0, 1, 1.0),
        a,
        "Rows 0 and 1 are the same, so the bend is 0.",
    )
    close(
        exercise.step(twins + np.diag([1e-13, 0, 0]), y, np.array(a), 0, 1, 1.0),
        a,
        "Rows 0 and 1 differ by rounding: the bend is 1e-13.",
    )
    close(
        exercise.step(np.diag([1e-12, 0.0, 1.0]), y, np.array(a), 0, 1, 1.0),
        a,
        "The bend is 1e-12 to the digit, and nothing moves up to there.",
    )
    near = twins + np.diag([1e-6, 0, 0])
    close(
        exercise.step(near, y, np.zeros(3), 0, 1, 1.0),
        [1.0, 1.0, 0.0],
        "Rows 0 and 1 are nearly the same, the bend is a millionth, and C is 1.",
        suspects={BACKWARDS: [0.0, 0.0, 0.0]},
    )


def test_step(exercise):
    """A step goes to the top of the dual between its bounds, and the sum of a · y stays."""

    def law(K, y, a, i, j, C):
        best, uncut = moved(K, y, a, i, j, C)
        with unchanged(K, y, a):
            found = exercise.step(K, y, a, i, j, C)
        late = best.copy()
        late[i] = uncut[i]
        wrong = {
            "a[j] was not cut to its bounds.": uncut,
            "a[i] followed the value of a[j] before it was cut, so the sum of a · y has "
            "changed.": late,
        }
        close(
            found,
            best,
            f"Classes {y[i]} and {y[j]}, C is {C}.",
            suspects=wrong,
            tolerance=1e-6,
        )

    def draw(rng):
        n = int(rng.integers(3, 7))
        R = rng.normal(size=(n, n + 1))
        i, j = (int(each) for each in rng.permutation(n)[:2])
        C = float(rng.choice([0.5, 2.0]))
        return R @ R.T, rng.choice([-1, 1], size=n), rng.uniform(0, C, size=n), i, j, C

    always(law, draw, runs=30)


def test_end(exercise):
    """At the end rows beyond the kerb have 0, rows too near have C, and the sum of a · y is 0."""
    for seed, C, rbf in ((0, 1.0, True), (1, 0.5, False)):
        X, y = moons(50, seed)
        K = likeness(X, X) if rbf else X @ X.T
        found = exercise.fit(K, y, C)
        instance_of(found, tuple)
        a, b = found
        close(a, reference(K, y, C)[0], "The amounts at the end.", tolerance=0.5, call="fit(…)[0]")
        product = y * (K @ (a * y) + b)
        call = f"fit(K, y, {C})"
        close(float(a @ y), 0.0, "The sum of a · y stays at 0.", call=call)
        slack = 2e-3
        expect(np.all((a >= -1e-9) & (a <= C + 1e-9)), "An amount has left 0 … C.")
        expect(np.all(a[product > 1 + slack] <= 1e-6), "A row beyond its kerb has an amount.")
        expect(
            np.all(a[product < 1 - slack] >= C - 1e-6), "A row that is too near lacks some of C."
        )


def reference(K, y, C):
    model = SVC(C=C, kernel="precomputed", tol=1e-5).fit(K, y)
    a = np.zeros(len(y))
    a[model.support_] = np.abs(model.dual_coef_[0])
    return a, float(model.intercept_[0])


def test_scikit_learn(exercise):
    """New points get the scores that scikit-learn gives them."""
    X, y = moons(60, 2)
    X_new, _ = moons(20, 3)
    K, K_new = likeness(X, X), likeness(X_new, X)
    found = exercise.fit(K, y, 1.0)
    instance_of(found, tuple)
    a, b = found
    shape(a, (60,))
    truth = reference(K, y, 1.0)
    close(
        exercise.scores(K_new, y, a, b),
        K_new @ (truth[0] * y) + truth[1],
        "Both stop when they are near enough, so up to 0.01 they may differ.",
        tolerance=0.01,
        call="scores(K_new, y, *fit(K, y, 1.0))",
    )


def show(exercise):
    """Show who holds a straight street, and who holds a bent one."""
    X, y = moons(100, 0)
    X_new, y_new = moons(500, 1)
    rows = []
    for name, k in (("plain products", lambda A, B: A @ B.T), ("RBF, gamma 2", likeness)):
        a, b = exercise.fit(k(X, X), y, 1.0)
        right = np.mean(np.where(exercise.scores(k(X_new, X), y, a, b) > 0, 1, -1) == y_new)
        held = a > 1e-6
        rows.append([name, f"{right:.3f}", int(held.sum()), int(np.sum(a > 1 - 1e-6))])
    side, up = np.linspace(-1.7, 2.7, 60), np.linspace(-1.3, 1.8, 44)
    plane = np.column_stack([each.ravel() for each in np.meshgrid(side, up)])
    areas = np.where(exercise.scores(likeness(plane, X), y, a, b) > 0, 1, 0)
    return (
        Scatter(
            {
                "upper": X[(y == -1) & ~held],
                "lower": X[(y == 1) & ~held],
                "support vector": X[held],
            },
            grid=Grid(
                areas.reshape(44, 60), x=(-1.7, 2.7), y=(-1.3, 1.8), names=["upper", "lower"]
            ),
            x_label="x",
            y_label="y",
            title="A street bent by RBF, and those who hold it",
        ),
        Table(
            rows,
            columns=["kernel", "500 new points right", "support vectors", "with all of C"],
            marked=[1],
            title="100 points of two moons",
            note="The others have an amount of 0: the boundary would be the same without them.",
        ),
    )
