"""Checks for the leaking exam: what the test part must not decide is changed, and watched.

Each claim leaves only one of the three steps anything to do, so each names one leak.
"""

import numpy as np

from mlx_exercises.checking import close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Bars

KS = [1, 3, 5, 9, 15]


def test_ruler(exercise):
    """Other test patients in the room do not change what a test patient is told."""
    # Both columns are kept and k is 1, so that only scaling has anything to do.
    for seed in range(6):
        X, y, train, test = plain(seed)
        stay, others = test[:25], test[25:]
        crowd = X.copy()
        crowd[others, 0] += 1e6
        before = told(exercise, X, y, train, test, keep=2, ks=[1])[: len(stay)]
        after = told(exercise, crowd, y, train, test, keep=2, ks=[1])[: len(stay)]
        close(
            after,
            before,
            "25 test patients stayed as they were, five others got other numbers, and so the "
            "answers for the 25 changed.",
            call="the answers for 25 patients, before and after",
        )


def test_columns(exercise):
    """Which columns are kept has nothing to do with the test labels."""
    # One neighbour and pure noise: the test labels can only come in by the choice of columns.
    rng = np.random.default_rng(1)
    for n, d, keep in ((40, 300, 5), (30, 500, 8)):
        X, y = rng.normal(size=(n, d)), rng.integers(0, 2, n)
        train, test = cut(rng, n, n // 2)
        turned = y.copy()
        turned[test] = 1 - turned[test]
        close(
            told(exercise, X, turned, train, test, keep=keep, ks=[1]),
            told(exercise, X, y, train, test, keep=keep, ks=[1]),
            "Only labels of test patients were turned round, with one neighbour to ask, and "
            "the answers changed. Who chose the columns?",
            call="the answers, with other test labels",
        )


def test_neighbours(exercise):
    """How many neighbours are asked has nothing to do with the test labels."""
    # All columns are kept, so that the test labels can only come in by the choice of k.
    rng = np.random.default_rng(2)
    for n, d in ((40, 2), (36, 3)):
        X, y = rng.normal(size=(n, d)), rng.integers(0, 2, n)
        train, test = cut(rng, n, n // 2)
        alike = told(exercise, X, y, train, test, keep=d, ks=KS)
        for flips in (test, test[::2], test[: len(test) // 3]):
            turned = y.copy()
            turned[flips] = 1 - turned[flips]
            close(
                told(exercise, X, turned, train, test, keep=d, ks=KS),
                alike,
                "Only labels of test patients were turned round, with all columns kept, and "
                "the answers changed. Who chose the number of neighbours?",
                call="the answers, with other test labels",
            )


def test_still_scaled(exercise):
    """The columns are still scaled: grams or kilograms make no difference."""
    X, y, train, test = plain(3)
    found = told(exercise, X, y, train, test, keep=2, ks=[1])
    for factor in (1000.0, 0.001):
        close(
            told(exercise, X * np.array([1.0, factor]), y, train, test, keep=2, ks=[1]),
            found,
            f"One column was multiplied by {factor:g}, and the answers changed.",
            call="the answers, in another unit",
        )


def test_still_chosen(exercise):
    """Columns and neighbours are still chosen well: where there is something, it is found."""
    rng = np.random.default_rng(4)
    X, y = rng.normal(size=(80, 600)), rng.permutation(np.arange(80) % 2)
    X[:, 7] += 4 * y
    X[:, 500] -= 4 * y
    train, test = cut(rng, 80, 30)
    right = share(told(exercise, X, y, train, test, keep=2, ks=[5]), y[test])
    expect(
        right > 0.9,
        "Columns 7 and 500 tell ill from healthy, 598 others say nothing, and yet too many "
        "answers are wrong. Which columns are kept?",
    )
    X, y, train, test = islands(5)
    right = share(told(exercise, X, y, train, test, keep=2, ks=[1, 61]), y[test])
    expect(
        right > 0.9,
        "One neighbour names nearly all of these rightly and 61 do not: too many answers are "
        "wrong. Is the number of neighbours still chosen, out of [1, 61]?",
    )
    X, truth = rng.normal(size=(1200, 2)), np.arange(1200) % 2
    X[:, 0] += 8 * truth
    y = np.where(rng.random(1200) < 0.25, 1 - truth, truth)
    train, test = cut(rng, 1200, 100)
    right = share(told(exercise, X, y, train, test, keep=2, ks=[1, 31]), truth[test])
    expect(
        right > 0.9,
        "31 neighbours name nearly all of these rightly and one does not: too many answers are "
        "wrong. Who judges 1 and 31? A row among its own neighbours says nothing.",
    )


def test_nothing_to_learn(exercise):
    """Where a coin decided who is ill, half of the answers are right, and not nine of ten."""
    rng = np.random.default_rng(6)
    scores = []
    for _ in range(40):
        X, y = rng.normal(size=(60, 1000)), rng.integers(0, 2, 60)
        train, test = cut(rng, 60, 20)
        scores.append(share(told(exercise, X, y, train, test, keep=10, ks=KS), y[test]))
    mean = float(np.mean(scores))
    # The mean of 40 scores of 20 coins has a standard deviation of 0.018.
    expect(
        0.4 < mean < 0.6,
        f"On average {mean:.2f} of 800 answers about coins were right. What still leaks?",
    )


def told(exercise, X, y, train, test, *, keep, ks):
    """Return the learner's answers, judged to be one 0 or 1 for each test row."""
    with unchanged(X, y, train, test):
        found = exercise.answers(X, y, train, test, keep, list(ks))
    shape(found, (len(test),), "One answer for each test row.")
    instance_of(found, np.ndarray)
    expect(found.dtype.kind in "iufb", "The answers should be numbers, 0 or 1.")
    expect(np.isin(found, (0, 1)).all(), "Each answer is 0 or 1.")
    return found.astype(int)


def share(found, truth):
    """Return the share of equal labels."""
    return float(np.mean(found == truth))


def cut(rng, n, m):
    """Return train and test rows, m of n rows in the test."""
    order = rng.permutation(n)
    return order[m:], order[:m]


def plain(seed):
    """Return 70 rows of two columns, of which one matters, and a split with 30 test rows."""
    rng = np.random.default_rng(seed)
    y = np.arange(70) % 2
    X = rng.normal(size=(70, 2))
    X[:, 0] += 1.5 * y
    train, test = cut(rng, 70, 30)
    return X, y, train, test


def islands(seed):
    """Return small groups of either class, side by side: only the nearest neighbours know."""
    rng = np.random.default_rng(seed)
    places = np.array([(i, j) for i in range(5) for j in range(4)], dtype=float)
    X = np.repeat(places, 10, axis=0) * 10 + rng.normal(size=(200, 2)) * 0.5
    y = np.repeat((places.sum(axis=1) % 2).astype(int), 10)
    train, test = cut(rng, 200, 60)
    return X, y, train, test


def leaking(exercise, X, y, train, test, keep, ks, leaks):
    """Return what the first program answers, with only some of its leaks open."""
    everyone = np.arange(len(y))
    seen = everyone if "ruler" in leaks else train
    Z = (X - X[seen].mean(axis=0)) / X[seen].std(axis=0)
    seen = everyone if "columns" in leaks else train
    Z = Z[:, exercise.best_columns(Z[seen], y[seen], keep)]
    known, judge = (train, test) if "neighbours" in leaks else (train[::2], train[1::2])
    k = exercise.best_k(Z[known], y[known], Z[judge], y[judge], ks)
    return exercise.voted(y[train], exercise.neighbours(Z[train], Z[test]), k)


def show(exercise):
    """Score the first program, each leak alone, and the learner's, on the same coins."""
    ways = {
        "all three leaks": ("ruler", "columns", "neighbours"),
        "columns alone": ("columns",),
        "neighbours alone": ("neighbours",),
        "ruler alone": ("ruler",),
    }
    scores = {name: [] for name in (*ways, "yours")}
    rng = np.random.default_rng(0)
    for _ in range(6):
        X, y = rng.normal(size=(80, 4000)), rng.integers(0, 2, 80)
        train, test = cut(rng, 80, 20)
        for name, leaks in ways.items():
            found = leaking(exercise, X, y, train, test, 20, KS, leaks)
            scores[name].append(share(found, y[test]))
        scores["yours"].append(share(exercise.answers(X, y, train, test, 20, KS), y[test]))
    means = {name: round(float(np.mean(values)), 2) for name, values in scores.items()}
    return Bars(
        means,
        title="Right about nothing: 4,000 random genes, 120 tosses of a coin",
        y_label="share of test answers that are right",
        note=f"{means['all three leaks']:.2f} with all leaks, {means['yours']:.2f} with yours. "
        "120 fair coins give 0.41 to 0.59 in 19 of 20 such experiments.",
    )
