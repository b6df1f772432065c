"""Checks for three filters: small columns by hand, random tables against slow loops."""

import itertools

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, equal, instance_of, no_warnings, shape, unchanged
from mlx_exercises.figures import HeatMap, Table

GAP = np.nan
LAST_ONLY = "Each column was compared with the last one kept only."


def test_few_gaps(exercise):
    """A column with a larger share of gaps than `most` goes; with exactly that share it stays."""
    X = np.array([[1.0, GAP, GAP, 4.0], [2.0, GAP, 5.0, 9.0], [GAP, 7.0, 6.0, 1.0], [3, GAP, 8, 2]])
    share = np.array([0.25, 0.75, 0.25, 0.0])
    for most, stay in (
        (0.5, [1, 0, 1, 1]),
        (0.25, [1, 0, 1, 1]),
        (0.75, [1, 1, 1, 1]),
        (0, [0, 0, 0, 1]),
    ):
        right = np.array(stay, dtype=bool)
        with unchanged(X):
            found = exercise.few_gaps(X, most)
        close(
            found,
            right,
            "The shares of gaps are 0.25, 0.75, 0.25 and 0.",
            suspects={
                "The mask is turned round: True is for columns that stay.": ~right,
                "A share of exactly `most` is allowed.": share < most,
                "These are the shares that are there, against the limit for gaps.": (
                    1 - share <= most
                ),
                "Gaps were counted. Which share of the rows are they?": share * 4 <= most,
                "The mask is for the rows. Columns are judged.": (np.isnan(X).mean(axis=1) <= most),
                "No gap was found. NaN equals nothing, so == cannot find it.": (
                    np.ones(4, dtype=bool)
                ),
            },
        )


def variances(X, ddof=0, power=2):
    """Return the variances of scaled columns (d,), one by one."""
    found = []
    for column in X.T:
        there = column[~np.isnan(column)]
        low, high = there.min(), there.max()
        scaled = (there - low) / ((high - low) or 1.0)
        found.append(((scaled - scaled.mean()) ** 2).sum() / (len(scaled) - ddof))
    return np.array(found) ** (power / 2)


def test_enough_spread(exercise):
    """The variance of a column that reaches from 0 to 1 decides, in whatever unit it came."""

    def law(X, *limits):
        # Several limits together tell mistakes apart that agree on one.
        least = np.array(limits)[:, None]
        right = variances(X) >= least
        mean, spread = np.nanmean(X, axis=0), np.nanstd(X, axis=0)
        suspects = {
            "The mask is turned round: True is for columns that stay.": ~right,
            "The columns were not scaled: the unit decides.": np.nanvar(X, axis=0) >= least,
            "A standard deviation was compared. The limit is for a variance.": (
                variances(X, power=1) >= least
            ),
            "The variance has n - 1 below. Here it is n.": variances(X, ddof=1) >= least,
            "The columns were divided by their mean, not by how far they reach.": (
                np.nanvar(X, axis=0) / mean**2 >= least
            ),
            "Columns with a gap have gone. The values that are there decide.": (
                right & ~np.isnan(X).any(axis=0)
            ),
        }
        if len(limits) > 1:
            suspects["Divided by its deviation, every column that changes has a variance of 1."] = (
                spread > 0
            ) & (least <= 1)
        found = []
        for limit in limits:
            with unchanged(X):
                found.append(exercise.enough_spread(X, limit))
            instance_of(found[-1], np.ndarray, "A mask is an array.")
            shape(found[-1], (X.shape[1],), "One True or False for each column.")
        several = ", ".join(f"{limit:.3g}" for limit in limits)
        close(
            np.array(found),
            right,
            f"The variances are {', '.join(f'{v:.3f}' for v in variances(X))}.",
            suspects=suspects,
            call=f"enough_spread(X {X.shape}, least) for least = {several}",
        )

    X = np.array([[0.1, 0, 5, 0.001], [0.2, 1, 5, GAP], [0.2, 0, 5, 1.001], [0.5, 1, GAP, 0.001]])
    law(X, 0.14, 0.2, 0.24, 0.3, 0.45, 1e-6)
    with no_warnings("A column that never changes was divided by its range, which is 0."):
        found = exercise.enough_spread(np.array([[0.0, 7.0, 3.0], [1.0, 7.0, 1.0]]), 0.25)
        still = exercise.enough_spread(np.array([[7.0, 0.0], [7.0, 2.0]]), 0.0)
    close(
        found,
        np.array([True, False, True]),
        "0 and 1 have a variance of exactly 0.25, the limit; 7 and 7 have 0.",
        suspects={"A variance of exactly `least` is enough.": np.array([False, False, False])},
        call="enough_spread([[0, 7, 3], [1, 7, 1]], 0.25)",
    )
    close(
        still,
        np.array([True, True]),
        "7 and 7 have a variance of 0, and this time the limit is 0.",
        call="enough_spread([[7, 0], [7, 2]], 0.0)",
    )

    def draw(rng):
        n, d = int(rng.integers(5, 9)), int(rng.integers(3, 7))
        X = (rng.uniform(size=(n, d)) ** rng.integers(1, 5, size=d)) * 10.0 ** rng.integers(
            -3, 4, d
        )
        X[rng.integers(n), 0] = GAP
        seen = np.sort(variances(X))
        at = int(rng.integers(1, d))
        return X + 3, float(seen[at - 1] + seen[at]) / 2

    always(law, draw, runs=30)


def likeness(X):
    """Return the correlations (d, d), pair by pair."""
    d = X.shape[1]
    table = np.eye(d)
    for i, j in itertools.permutations(range(d), 2):
        a, b = X[:, i] - X[:, i].mean(), X[:, j] - X[:, j].mean()
        table[i, j] = a @ b / np.sqrt((a @ a) * (b @ b))
    return table


def walk(C, limit, order=None, against="kept"):
    """Go through the columns and keep those that are no twins, or do it with a known mistake."""
    d = len(C)
    stays = np.zeros(d, dtype=bool)
    seen = []
    for j in range(d) if order is None else order:
        near = [k for k in seen if C[j, k] > limit]
        stays[j] = not (near[-1:] == seen[-1:] != [] if against == "last" else near)
        if stays[j] or against == "all":
            seen.append(j)
    return stays


def twins_right_and_wrong(X, limit):
    """Return the mask and what the usual mistakes answer."""
    signed = likeness(X)
    C = np.abs(signed)
    right = walk(C, limit)
    others = C - np.eye(len(C))
    found = {
        "A correlation below -limit was let through. A mirror image says the same.": (
            walk(signed, limit)
        ),
        "A column has gone because of one that had gone itself.": walk(C, limit, against="all"),
        "Both twins have gone. One of them stays.": ~(others > limit).any(axis=0),
        "The later one of two twins was kept. Go from left to right.": (
            walk(C, limit, order=range(len(C) - 1, -1, -1))
        ),
        "The mask is turned round: True is for columns that stay.": ~right,
        LAST_ONLY: walk(C, limit, against="last"),
        "Nothing was dropped.": np.ones(len(C), dtype=bool),
        "Every column has gone. Each is its own twin, if it is compared with itself.": (
            np.zeros(len(C), dtype=bool)
        ),
    }
    return right, found


def with_correlations(C, n, rng):
    """Return n rows (n, d) whose columns have exactly these correlations (d, d)."""
    raw = rng.normal(size=(n, len(C)))
    basis = np.linalg.qr(raw - raw.mean(axis=0))[0]
    X = basis @ np.linalg.cholesky(C).T
    return X * 10.0 ** rng.integers(-2, 4, size=len(C)) + rng.normal(size=len(C)) * 5


def test_twins_by_hand(exercise):
    """Of A, B and C, where B is a twin of both others, A and C are kept."""
    rng = np.random.default_rng(0)
    C = np.array([[1.0, 0.95, -0.85], [0.95, 1.0, -0.95], [-0.85, -0.95, 1.0]])
    X = with_correlations(C, 7, rng)
    for limit, order in ((0.9, [0, 1, 2]), (0.9, [1, 0, 2]), (0.97, [0, 1, 2]), (0.8, [2, 1, 0])):
        right, suspects = twins_right_and_wrong(X[:, order], limit)
        del suspects[LAST_ONLY]  # three columns cannot tell
        with unchanged(X):
            found = exercise.no_twins(X[:, order], limit)
        names = "".join("ABC"[j] for j in order)
        close(
            found,
            right,
            f"The columns are {', '.join(names)}. A and B have 0.95, B and C -0.95, A and C -0.85.",
            suspects=suspects,
            call=f"no_twins(columns {', '.join(names)}, {limit})",
        )
    apart = np.array([[1.0, 1.0, 1.0], [-1.0, 1.0, -1.0], [1.0, -1.0, -1.0], [-1.0, -1.0, 1.0]])
    close(
        exercise.no_twins(apart, 0.0),
        np.array([True, True, True]),
        "No two of these columns correlate. Exactly 0 is not above a limit of 0.",
    )


def test_twins(exercise):
    """In any table, no two columns that stay are twins, and what goes has a twin that stays."""

    def law(X, limit):
        right, suspects = twins_right_and_wrong(X, limit)
        with unchanged(X):
            found = exercise.no_twins(X, limit)
        close(
            found,
            right,
            "Go through the columns from left to right, and write down which ones are kept so far.",
            suspects=suspects,
            call=f"no_twins(X {X.shape}, {limit:.3f})",
        )

    def draw(rng):
        n, d = int(rng.integers(6, 12)), int(rng.integers(4, 8))
        hidden = rng.normal(size=(n, 2))
        X = hidden @ rng.normal(size=(2, d)) + 0.2 * rng.normal(size=(n, d))
        sizes = np.sort(np.abs(likeness(X)[np.triu_indices(d, 1)]))
        at = int(rng.integers(d * (d - 1) // 4, d * (d - 1) // 2))
        return X * 10.0 ** rng.integers(-2, 3, size=d), float(sizes[at - 1] + sizes[at]) / 2

    always(law, draw, runs=40)


def test_all_three(exercise):
    """Of six planted columns the filters keep two, by their numbers in the first table."""
    rng = np.random.default_rng(3)
    X = rng.uniform(-2, 2, size=(40, 6))
    X[:30, 0] = GAP
    X[:, 2] = 5.0
    X[:, 3] = 1000 - 3 * X[:, 1] + 0.01 * X[:, 3]
    X[:, 5] = 0.0
    X[7, 5] = 1.0
    X[2, 4] = GAP
    found = exercise.kept(X, 0.5, 0.04, 0.9)
    instance_of(found, np.ndarray, "The numbers of the columns, as an array.")
    equal(
        found.tolist(),
        [1, 4],
        "Column 0 has gaps, 2 is always 5, 3 mirrors 1, and 5 is 0 but once.",
        call="kept(X, 0.5, 0.04, 0.9)",
    )


def vote(A, labels, B):
    """Return what five neighbours of each row of B (m, d) say, in scaled columns."""
    mean, spread = A.mean(axis=0), A.std(axis=0)
    A, B = (A - mean) / spread, (B - mean) / spread
    far = (B**2).sum(axis=1)[:, None] - 2 * B @ A.T + (A**2).sum(axis=1)
    near = np.argpartition(far, 5, axis=1)[:, :5]
    return labels[near].sum(axis=1) > 2


def show(exercise):
    """Show how many columns are kept on the tumours, what that costs, and who was like whom."""
    X, y, names, _ = data.breast_cancer()
    rows = []
    for limit in (None, 0.95, 0.9, 0.8):
        counts, right = [], []
        for seed in range(8):
            train, test = data.split(len(y), seed=seed)
            columns = np.arange(30)
            if limit is not None:
                columns = np.asarray(exercise.kept(X[train], 0.2, 0.01, limit))
            counts.append(len(columns))
            answer = vote(X[train][:, columns], y[train], X[test][:, columns])
            right.append(np.mean(answer == y[test]))
        label = "no filter" if limit is None else f"twins above {limit}"
        rows.append([label, f"{np.mean(counts):.1f}", f"{np.mean(right):.3f}"])
    train, _ = data.split(len(y))
    first = X[train][:, :10]
    return (
        Table(
            rows,
            columns=["", "columns (mean)", "right, of unseen"],
            title="569 tumours, 30 columns: five neighbours, eight splits",
            note="No filter has seen a label. So nothing can leak, and what counts can be lost.",
        ),
        HeatMap(
            np.abs(likeness(first)),
            [name.removeprefix("mean ") for name in names[:10]],
            [str(j) for j in range(10)],
            title="How alike are the first ten columns?",
            note="With a limit of 0.9, of these are kept: "
            + ", ".join(map(str, np.flatnonzero(np.asarray(exercise.no_twins(first, 0.9)))))
            + ".",
        ),
    )
