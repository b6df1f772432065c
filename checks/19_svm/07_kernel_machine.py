"""Checks for the kernel machine, the logistic regression, and a fair comparison of both.

Any way to fit may be taken: fits are judged by how near they come to the best.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Grid, Panels, Scatter, Table

ORDER = "These are the shares of the kernel machine, and those come first."


def rbf(A, B, gamma):
    return np.exp(-gamma * np.square(A[:, None] - B).sum(axis=2))


def dual(K, y, a):
    v = a * y
    return float(a.sum() - v @ (K + 1) @ v / 2)


def best_amounts(K, y, C, sweeps=1500):
    """Return the best amounts by steps along the slope, cut to the box, none longer than safe."""
    Q = np.outer(y, y) * (K + 1)
    rate, a, push = 1 / np.linalg.eigvalsh(Q)[-1], np.zeros(len(y)), np.zeros(len(y))
    for t in range(1, sweeps + 1):
        before = a
        a = np.clip(push + rate * (1 - Q @ push), 0, C)
        push = a + (t - 1) / (t + 2) * (a - before)
    return a


def chance(z):
    return 0.5 * (1 + np.tanh(z / 2))


def best_weights(X, y, strength, free=1):
    """Return the best weights; the first `free` of them cost nothing."""
    A, t = np.column_stack([np.ones(len(X)), X]), (np.asarray(y) + 1) / 2
    D, w = strength * np.diag(np.arange(X.shape[1] + 1.0) >= free), np.zeros(X.shape[1] + 1)
    for _ in range(20):
        p = chance(A @ w)
        H = np.einsum("ni,n,nj->ij", A, p * (1 - p), A) / len(y) + D
        w = w - np.linalg.solve(H, A.T @ (p - t) / len(y) + D @ w)
    return w


def shares(X, y, seeds, C, gamma, strength):
    """Return what `compare` should, from the best amounts and weights."""
    bent, straight = [], []
    for seed in seeds:
        train, test = data.split(len(y), seed=seed)
        Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
        a = best_amounts(rbf(Z[train], Z[train], gamma), y[train], C)
        f = (rbf(Z[test], Z[train], gamma) + 1) @ (a * y[train])
        w = best_weights(Z[train], y[train], strength)
        for found, z in ((bent, f), (straight, w[0] + Z[test] @ w[1:])):
            found.append(float(np.mean(np.where(z >= 0, 1, -1) == y[test])))
    return np.array(bent), np.array(straight)


def moons(n, seed):
    X, labels, *_ = data.moons(n, 0.2, seed=seed)
    return X, np.where(labels == 1, 1, -1)


def test_amounts(exercise):
    """The amounts lie in 0 … C, and their sum comes within 1 % of its largest value."""
    for K, y, C, expected in (
        (np.array([[3.0]]), np.array([-1]), 5.0, [0.25]),
        (np.array([[3.0]]), np.array([1]), 0.1, [0.1]),
        (np.array([[3.0, 0.0], [0.0, 3.0]]), np.array([1, -1]), 5.0, [1 / 3, 1 / 3]),
    ):
        message = f"Each row has a likeness of 3 to itself, others 0, and C is {C}."
        wrong = {"An amount has left 0 … C.": [0.25]} if C < 1 else None
        if len(y) == 1 and C > 1:
            wrong = {"The 1 is missing: the kernel here is K + 1.": [1 / 3]}
        with unchanged(K, y):
            found = exercise.fit_kernel(K, y, C)
        close(found, expected, message, suspects=wrong, tolerance=0.02)

    def law(X, y, gamma, C):
        K = rbf(X, X, gamma)
        with unchanged(K, y):
            found = exercise.fit_kernel(K, y, C)
        instance_of(found, np.ndarray)
        shape(found, (len(y),))
        best = dual(K, y, best_amounts(K, y, C, 3000))
        call = f"fit_kernel(K, y, {C}) of {len(y)} points"
        close(found, np.clip(np.nan_to_num(found.astype(float)), 0, C), "An amount has left 0 … C.",
              tolerance=1e-6, call=call)  # fmt: skip
        value = dual(K, y, found)
        expect(value >= 0.99 * best, f"The sum is {value:.4g}, and {best:.4g} can be reached.")

    def draw(rng):
        X, labels, *_ = data.moons(int(rng.integers(20, 45)), 0.2, seed=int(rng.integers(1000)))
        C = float(rng.choice([0.5, 1.0, 3.0]))
        return X, np.where(labels == 1, 1, -1), float(rng.uniform(0.5, 2)), C

    always(law, draw, runs=4)


def test_scores(exercise):
    """A point's score adds up amount, class and likeness plus 1 of all known rows."""
    rng = np.random.default_rng(0)
    for m, n in ((1, 3), (4, 2), (3, 3)):
        K, a, y = rng.uniform(size=(m, n)), rng.uniform(size=n), rng.choice([-1, 1], size=n)
        y[:2] = 1, -1
        expected = [sum(a[k] * y[k] * (row[k] + 1) for k in range(n)) for row in K]
        with unchanged(K, y, a):
            close(
                exercise.kernel_scores(K, y, a),
                expected,
                f"{m} points, {n} known rows.",
                suspects={
                    "The 1 is missing: the machine has learned with K + 1.": K @ (a * y),
                    "The classes are missing.": (K + 1) @ a,
                    "The amounts are missing.": (K + 1) @ y,
                    "A single 1 was added at the end. Each likeness gets one.": K @ (a * y) + 1,
                },
            )


def test_logistic(exercise):
    """The weights have the smallest priced log loss, also where a line makes no error."""
    rng = np.random.default_rng(1)
    for n, d, strength in ((30, 2, 0.1), (12, 4, 0.02), (25, 1, 0.5)):
        X = rng.normal(size=(n, d)) + 1
        y = np.where(X[:, 0] + rng.normal(size=n) * (d < 4) > 0.7, 1, -1)
        with unchanged(X, y):
            found = exercise.fit_logistic(X, y, strength)
        A, truth = np.column_stack([np.ones(n), X]), best_weights(X, y, strength)
        price = strength * np.diag(np.append(0, np.ones(d)))
        one_step = np.linalg.solve(A.T @ A / 4 / n + price, -A.T @ (0.5 - y) / n)
        close(
            found,
            truth,
            f"{n} rows, {d} columns, a strength of {strength}.",
            suspects={
                "The class -1 went in as it is. The log loss asks for 0 and 1.": one_step,
                "The classes are the wrong way round.": -truth,
                "The intercept was priced, too. The price begins with w[1].": best_weights(
                    X, y, strength, free=0
                ),
                "The price was divided by n.": best_weights(X, y, strength / n),
                "The price has its half twice.": best_weights(X, y, strength / 2),
            },
            tolerance=1e-4,
        )


def test_compare(exercise):
    """Both methods sit the same exams, in columns that only the training rows have scaled."""
    X, y = moons(110, 0)
    keep = np.sort(np.concatenate([np.flatnonzero(y == 1), np.flatnonzero(y == -1)[:12]]))
    X, y = X[keep], y[keep]
    X = X * [1.0, 500.0] + [0.0, 3000.0]
    settings = (1.0, 1.0, 0.01)
    judge(exercise, X, y, [3, 0, 5, 8, 9], settings, "The second column is 500 times as large.")
    X, y = moons(110, 0)
    keep = np.sort(np.concatenate([np.flatnonzero(y == 1), np.flatnonzero(y == -1)[:40]]))
    # Each of these makes a method so stiff that a share falls from about 0.9 to about a half.
    for C, gamma, strength in ((0.002, 1.0, 0.01), (1.0, 0.0005, 3.0)):
        words = f"C is {C:g}, gamma {gamma:g} and the strength {strength:g} this time."
        judge(exercise, X[keep], y[keep], [3, 0, 5], (C, gamma, strength), words)
    wild, y = moons(80, 1)
    _, test = data.split(len(y), seed=4)
    wild[test[0]] = 1e7
    judge(
        exercise,
        wild,
        y,
        [4],
        settings,
        "A single wild test row spoils the training. Which rows made the scale?",
    )


def judge(exercise, X, y, seeds, settings, message):
    with unchanged(X, y):
        found = exercise.compare(X, y, seeds, *settings)
    found = parts(found, 2, "Two arrays of shares, the kernel machine's first.")
    truth = shares(X, y, seeds, *settings)
    one = shares(X, y, seeds[:1], *settings)[1]
    usual = shares(X, y, [0], *settings)[1]
    wrong = {
        ORDER: truth[0],
        "All exams are the same one here. Each seed makes a split of its own.": np.repeat(
            usual, len(seeds)
        ),
        "All exams are the first one here. Each seed makes a split of its own.": np.repeat(
            one, len(seeds)
        ),
    }
    for which, mine, best in zip(("kernel", "logistic"), found, truth, strict=True):
        # Two test rows of 20 may fall to the other side by how far the fit was taken.
        close(
            mine,
            best,
            message,
            suspects=wrong if which == "logistic" else None,
            tolerance=0.1001 if which == "kernel" else 1e-9,
            call=f"compare(…), {which}",
        )


def test_paired(exercise):
    """Differences of 0.02, 0.04 and 0 have a mean of 0.02, with an error of 0.02 / √3."""
    first, second = np.array([0.92, 0.64, 0.8]), np.array([0.9, 0.6, 0.8])
    apart = float(np.sqrt((first.var(ddof=1) + second.var(ddof=1)) / 3))
    with unchanged(first, second):
        found = exercise.paired(first, second)
    instance_of(found, (tuple, list), "The mean difference and its standard error.")
    close(
        found,
        (0.02, 0.02 / 3**0.5),
        "The differences are 0.02, 0.04 and 0.",
        suspects={
            "The errors of both were added up as if they had sat different exams.": (0.02, apart),
            "Their spread is by n here. It should be by n - 1.": (
                0.02,
                float((first - second).std() / 3**0.5),
            ),
            "This is the spread of one difference. The mean of three is steadier.": (0.02, 0.02),
            "It is first minus second.": (-0.02, 0.02 / 3**0.5),
        },
    )
    first, second = np.random.default_rng(3).uniform(size=(2, 7))
    gaps = [p - q for p, q in zip(first, second, strict=True)]
    mean = sum(gaps) / 7
    error = (sum((gap - mean) ** 2 for gap in gaps) / 6 / 7) ** 0.5
    close(exercise.paired(first, second), (mean, error), "Seven splits.")


def test_where_kernels_pay(exercise):
    """On moons the kernel machine is better by more than two standard errors."""
    X, y, gamma = exercise.exams()["moons"]
    found = exercise.compare(X, y, range(6), 1.0, gamma, 0.01)
    found = parts(found, 2, "Two arrays belong here.")
    for each in found:
        shape(each, (6,))
        close(each, np.clip(np.nan_to_num(np.asarray(each, dtype=float)), 0, 1), "Shares.")
    gaps = np.asarray(found[0], dtype=float) - np.asarray(found[1], dtype=float)
    mean, error = float(gaps.mean()), float(gaps.std(ddof=1) / np.sqrt(6))
    expect(mean > 2 * error, f"The mean difference is {mean:.3f}, its standard error {error:.3f}.")


def show(exercise):
    """Lay out both exams, and draw both borders on the moons."""
    rows = []
    for name, (X, y, gamma) in exercise.exams().items():
        bent, straight = exercise.compare(X, y, range(12), 1.0, gamma, 0.01)
        mean, error = exercise.paired(bent, straight)
        winner = "nobody" if abs(mean) < 2 * error else "kernel" if mean > 0 else "logistic"
        rows.append(
            [
                name,
                f"{np.mean(bent):.3f}",
                f"{np.mean(straight):.3f}",
                f"{mean:+.3f} ± {2 * error:.3f}",
                winner,
            ]
        )
    X, y, gamma = exercise.exams()["moons"]
    a = exercise.fit_kernel(exercise.likeness(X, X, gamma), y, 1.0)
    w = exercise.fit_logistic(X, y, 0.01)
    side, up = np.linspace(-1.7, 2.7, 56), np.linspace(-1.3, 1.8, 40)
    plane = np.column_stack([each.ravel() for each in np.meshgrid(side, up)])
    areas = {
        "kernel": exercise.kernel_scores(exercise.likeness(plane, X, gamma), y, a),
        "logistic": w[0] + plane @ w[1:],
    }
    panels = [
        Scatter(
            {"upper": X[y == -1][::2], "lower": X[y == 1][::2]},
            grid=Grid(
                (np.asarray(z).reshape(40, 56) >= 0).astype(int),
                x=(-1.7, 2.7),
                y=(-1.3, 1.8),
                names=["upper", "lower"],
            ),
            x_label="x",
            y_label="y",
            title=name,
        )
        for name, z in areas.items()
    ]
    return (
        Panels(panels, title="The same moons, divided by both"),
        Table(
            rows,
            columns=["exam", "kernel", "logistic", "difference ± 2 errors", "better"],
            title="Twelve splits, the same for both",
            note="A bent border pays where the border is bent. With 30 columns a plane is "
            "already free enough.",
        ),
    )
