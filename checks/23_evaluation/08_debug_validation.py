"""Checks for the leaking cross-validation: what must not decide is changed, and watched.

`calls` is given folds of our own, and each claim leaves only one of the leaks anything to do. In
the last, the mean of 20 clinics of coins lay from 0.45 to 0.56 for 200 sets of 20; with the
labels leaking it is 0.80, with the patients leaking 0.88 (means of 400 clinics).
"""

import numpy as np

from mlx_exercises.checking import close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Bars


def test_patients(exercise):
    """All recordings of a patient are in one fold, and the patients are dealt evenly by chance."""
    for sizes, k in (((4, 4, 4, 4, 4, 4, 4), 3), ((1, 5, 2, 7, 3), 2), ((2, 2, 3), 3)):
        names = np.array([31, 4, 15, 9, 2, 6, 5])[: len(sizes)]
        groups = np.random.default_rng(k).permutation(np.repeat(names, sizes))
        for seed in range(4):
            fold = dealt(exercise, groups, k, seed)
            for name in names.tolist():
                where = np.unique(fold[groups == name]).tolist()
                expect(
                    len(where) <= 1,
                    "A patient is in more than one fold. Whoever learns from the others "
                    "has met this patient already.",
                    call=f"deal(recordings of {len(sizes)} patients, {k}, rng)",
                    got=f"patient {name} is in the folds {', '.join(map(str, where))}",
                )
    groups = np.repeat([7, 3, 20, 11, 5, 2, 8, 30], [3, 1, 2, 4, 2, 2, 1, 3])
    for k in (3, 4):
        seen = set()
        for seed in range(30):
            fold = dealt(exercise, groups, k, seed)
            counts = [len(np.unique(groups[fold == f])) for f in range(k)]
            expect(
                max(counts) - min(counts) <= 1,
                "Some folds have more patients than others, by two or more.",
                call=f"patients in each fold of deal(recordings of 8 patients, {k}, rng)",
                got=str(counts),
            )
            seen.add(tuple(fold.tolist()))
        expect(
            len(seen) >= 15,
            "The same deal comes again and again. Is it left to chance who goes where?",
            call=f"different deals with 30 different generators, {k} folds",
            got=str(len(seen)),
        )
    expect(
        dealt(exercise, groups, 3, 1).tolist() == dealt(exercise, groups, 3, 1).tolist(),
        "The same dice dealt other folds. Is all chance from `rng`?",
    )


def test_scale(exercise):
    """A wild value in one asked row does not change what other asked rows are called."""
    # All columns are kept, so that labels have no way in; the wild row is asked, never learned.
    for seed in range(4):
        X, y, fold = islands(seed)
        before = told(exercise, X, y, fold, keep=2)
        wild = int(np.flatnonzero(fold == 1)[seed])
        other = X.copy()
        other[wild, 0] += 1e6
        after = told(exercise, other, y, fold, keep=2)
        rest = (fold == 1) & (np.arange(len(y)) != wild)
        close(
            after[rest],
            before[rest],
            "One asked row got a wild value, and other rows that were asked with it "
            "were called something else.",
            call="what the other rows of fold 1 are called, before and after",
        )


def test_choice(exercise):
    """The labels of a fold have no part in what its rows are called."""
    # Pure noise, and every row its own patient.
    rng = np.random.default_rng(1)
    for n, d, keep in ((40, 300, 5), (33, 200, 3)):
        X, y, fold = rng.normal(size=(n, d)), rng.permutation(np.arange(n) % 2), np.arange(n) % 3
        before = told(exercise, X, y, fold, keep=keep)
        for f in range(3):
            turned = np.where(fold == f, 1 - y, y)
            after = told(exercise, X, turned, fold, keep=keep)
            close(
                after[fold == f],
                before[fold == f],
                f"Only labels of fold {f} were turned round, and its rows were called something "
                "else. Who has seen these labels?",
                call=f"what the rows of fold {f} are called, before and after",
            )


def test_still_scaled(exercise):
    """The columns are still scaled, by the rows that are learned from: units do not matter."""
    X, y, fold = islands(7)
    noise = np.random.default_rng(0).normal(size=(len(y), 3))
    X = np.column_stack([X, noise])
    for keep in (2, 5):
        found = told(exercise, X, y, fold, keep=keep)
        for factor in (1000.0, 0.001):
            close(
                told(exercise, X * np.array([1, factor, 1, 1, 1]), y, fold, keep=keep),
                found,
                f"One column was multiplied by {factor:g}, and rows were called something else.",
                call=f"calls(…, keep = {keep}), in another unit",
            )
    own, known = exercise.nearest, []

    def noted(rows, labels, new):
        known.append(np.array(rows))
        return own(rows, labels, new)

    exercise.nearest = noted
    try:
        told(exercise, X + 5, y, fold, keep=5)
    finally:
        exercise.nearest = own
    # Whoever finds neighbours in another way is not asked.
    for rows in known:
        close(
            rows.mean(axis=0),
            np.zeros(rows.shape[1]),
            "The columns of the rows that are learned from should have mean 0.",
            call="the means of the columns that nearest() learns from",
        )


def test_still_chosen(exercise):
    """The best columns are kept, and all other folds are learned from: what is there is found."""
    rng = np.random.default_rng(4)
    X, y = rng.normal(size=(90, 600)), rng.permutation(np.arange(90) % 2)
    X[:, 7] += 5 * y
    X[:, 500] -= 5 * y
    fold = rng.permutation(np.arange(90) % 4)
    found = told(exercise, X, y, fold, keep=2)
    right = float(np.mean(found == y))
    expect(
        right >= 0.95,
        "Columns 7 and 500 tell ill from healthy and 598 others say nothing, yet too many "
        "rows are called the wrong thing. Which columns are kept?",
        call="the share of right answers in calls(90 rows of 600 columns, keep = 2)",
        expected="about 0.99",
        got=f"{right:.2f}",
    )
    wide = float(np.mean(told(exercise, X, y, fold, keep=600) == y))
    expect(
        wide <= 0.9,
        "With all 600 columns kept, noise should spoil the answers. Is `keep` used?",
        call="the share of right answers in calls(90 rows of 600 columns, keep = 600)",
        got=f"{wide:.2f}",
    )
    twins(exercise)


def twins(exercise):
    """Judge that a row finds its twin, whichever of the other folds that is in."""
    pairs = [(a, b) for a in range(4) for b in range(4) if a != b] * 2
    rng = np.random.default_rng(6)
    one = rng.normal(size=(len(pairs), 6)) * [1, 2, 3, 4, 5, 6]
    X, fold = np.concatenate([one, one]), np.array(pairs).T.ravel()
    # A row's own label says nothing about its twin's.
    y = rng.integers(0, 2, len(X))
    order = rng.permutation(len(X))
    found = told(exercise, X[order], y[order], fold[order], keep=6)
    close(
        found,
        np.roll(y, len(pairs))[order],
        "Each row has an exact twin in another fold, and some got another label than their twin "
        "has. Which rows is a row compared with?",
        call="calls(24 pairs of twins, 4 folds, keep = 6)",
    )


def test_nothing_to_find(exercise):
    """Where coins decide who is ill, half of the answers are right, and not nine of ten."""
    scores = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        X, y, groups = exercise.clinic(rng)
        fold = dealt(exercise, groups, 5, seed)
        scores.append(float(np.mean(told(exercise, X, y, fold, keep=10) == y)))
    mean = float(np.mean(scores))
    expect(
        0.42 < mean < 0.58,
        "There is nothing to learn, and still something was found. What leaks?"
        if mean > 0.5
        else "Fewer than half are right, where a coin would get half. What is turned round?",
        call="the share of right answers, mean of 20 clinics of coins",
        expected="about 0.50",
        got=f"{mean:.2f}",
    )


def islands(seed):
    """Return X (60, 2), y, fold: small clouds in which a neighbour's label is the right one."""
    rng = np.random.default_rng([seed, 5])
    places = np.array([(a, b) for a in range(4) for b in range(3)]) * 1.0
    labels = rng.permutation(np.arange(12) % 2)
    which = np.tile(np.arange(12), 5)
    X = places[which] * [1.0, 1.3] + rng.normal(size=(60, 2)) * 0.25
    return X, labels[which], np.repeat(np.arange(5), 12) % 3


def dealt(exercise, groups, k, seed):
    """Return the learner's folds, judged to be one number from 0 to k - 1 for each row."""
    with unchanged(groups):
        fold = exercise.deal(groups, k, np.random.default_rng(seed))
    shape(fold, (len(groups),), "The number of a fold for each row.")
    instance_of(fold, np.ndarray)
    expect(
        fold.dtype.kind in "iu" and set(fold.tolist()) == set(range(k)),
        f"Folds have the whole numbers from 0 to {k - 1}, and each of them has rows.",
        got=f"{sorted(set(fold.tolist()))[:6]}",
    )
    return fold


def told(exercise, X, y, fold, *, keep):
    """Return what the learner's function calls the rows, judged to be 0 or 1 for each."""
    with unchanged(X, y, fold):
        found = exercise.calls(X, y, fold, keep)
    shape(found, (len(y),), "A label for each row.")
    instance_of(found, np.ndarray)
    expect(
        found.dtype.kind in "iufb" and np.isin(found, [0, 1]).all(),
        "Each row should be called 0 or 1.",
        got=str(found[:8]),
    )
    return found.astype(int)


def leaky(exercise, X, y, fold, *, scale, choice):
    """Return calls with leaks switched on, in our own words."""
    found, everybody = np.zeros(len(y), dtype=int), np.ones(len(y), dtype=bool)
    for f in np.unique(fold):
        asked = fold == f
        seen = everybody if scale else ~asked
        Z = (X - X[seen].mean(axis=0)) / X[seen].std(axis=0)
        seen = everybody if choice else ~asked
        Z = Z[:, exercise.best_columns(Z[seen], y[seen], 10)]
        found[asked] = exercise.nearest(Z[~asked], y[~asked], Z[asked])
    return found


def show(exercise):
    """Draw what each leak does by itself, to clinics where there is nothing to find."""
    scores = {
        "all three leaks": [],
        "patients alone": [],
        "choice alone": [],
        "scale alone": [],
        "yours": [],
    }
    for seed in range(10):
        rng = np.random.default_rng(seed)
        X, y, groups = exercise.clinic(rng)
        rows, fold = rng.permutation(len(y)) % 5, exercise.deal(groups, 5, rng)
        found = {
            "all three leaks": leaky(exercise, X, y, rows, scale=True, choice=True),
            "patients alone": leaky(exercise, X, y, rows, scale=False, choice=False),
            "choice alone": leaky(exercise, X, y, fold, scale=False, choice=True),
            "scale alone": leaky(exercise, X, y, fold, scale=True, choice=False),
            "yours": exercise.calls(X, y, fold, 10),
        }
        for name, each in found.items():
            scores[name].append(float(np.mean(each == y)))
    means = {name: float(np.mean(each)) for name, each in scores.items()}
    return Bars(
        means,
        title="Right about nothing: 10 clinics where coins decide who is ill",
        y_label="share of recordings that are called rightly",
        note="The scale alone does no harm here. With few rows, or wild values, it does, and the "
        "rule is the same: whatever looks at many rows is learned inside the fold.",
    )
