"""Checks for repeated folds: the learner's calls of right() are written down and added up again.

The paper's claim needs 12,000 fits, so `show` draws it with a vectorised reference. The means of
20 repeats on the wines lay within 0.010 of 0.728 (10 folds) and 0.694 (2 folds), 200 times.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, parts, unchanged
from mlx_exercises.figures import Bars, Table

BUDGETS = ((1, 10), (2, 5), (5, 2))


class Notes:
    """Stands for right() for a while: writes down who is asked, and gives answers of its own."""

    def __init__(self, exercise, n, seed):
        self.exercise, self.own, self.n = exercise, exercise.right, n
        self.X, self.y = table(n)
        self.known = np.random.default_rng(seed).random(n) < 0.6
        self.asked, self.learned = [], []

    def __enter__(self):
        self.exercise.right = self
        return self

    def __exit__(self, *_):
        self.exercise.right = self.own

    def __call__(self, X, y, train, test):
        """Return which of the test rows are right, by a list that the learner cannot see."""
        X, y = np.asarray(X), np.asarray(y)
        expect(
            X.ndim == 2 and X.shape[1:] == self.X.shape[1:] and y.shape == X.shape[:1],
            "right() is given X (n, d) and y (n,), and the numbers of rows.",
        )
        # Whoever shuffles the table, and then cuts it in order, asks the same rows.
        same = (X[:, None] == self.X).all(axis=2)
        place = same.argmax(axis=1)
        expect(
            same.any(axis=1).all() and (y == self.y[place]).all(),
            "right() was given a row with a label that is not its own.",
        )
        self.learned.append(place[self.rows(train, len(X))])
        self.asked.append(place[self.rows(test, len(X))])
        return self.known[self.asked[-1]]

    def rows(self, part, n):
        """Return row numbers, also from an array of True and False."""
        rows = np.asarray(part)
        if rows.dtype == bool and rows.shape == (n,):
            rows = np.flatnonzero(rows)
        expect(
            rows.ndim == 1 and rows.dtype.kind in "iu" and len(rows),
            "right() is given row numbers, at least one for each part.",
        )
        expect(
            rows.min() >= -n and rows.max() < n,
            f"right() is given row numbers from 0 to {n - 1}.",
            got=str(rows),
        )
        return rows.astype(int)

    def deals(self, fits):
        """Return the folds of each so many calls, as sets that can be compared."""
        parts = [tuple(sorted(part.tolist())) for part in self.asked]
        return [sorted(parts[i : i + fits]) for i in range(0, len(parts), fits)]

    def shares(self):
        """Return the share of right answers in each call."""
        return [float(self.known[part].mean()) for part in self.asked]


def table(n):
    rng = np.random.default_rng(n)
    return rng.normal(size=(n, 3)), rng.integers(0, 3, n)


def deal(asked, learned, n, call):
    """Judge that k calls ask each of n rows once, and learn from all others."""
    every = np.concatenate(asked)
    equal(
        sorted(every.tolist()),
        list(range(n)),
        "In one deal each row should be asked once.",
        call=f"rows that are asked in one deal of {call}",
    )
    for test, train in zip(asked, learned, strict=True):
        both = sorted(set(test.tolist()) & set(train.tolist()))
        equal(both, [], "These rows are asked, and were learned from.", call=f"one fold of {call}")
        equal(
            sorted(train.tolist()),
            sorted(set(range(n)) - set(test.tolist())),
            "All rows that are not asked are learned from.",
            call=f"rows to learn from, one fold of {call}",
        )
    sizes = [len(test) for test in asked]
    expect(
        max(sizes) - min(sizes) <= 1,
        "The sizes of the folds differ by more than 1.",
        call=f"sizes in {call}",
        got=str(sizes),
    )


def count(notes, fits, call):
    close(
        len(notes.asked),
        fits,
        f"{fits} fits are to be spent, one call of right() for each.",
        call=f"calls of right() in {call}",
    )


def test_one_deal(exercise):
    """In one deal each row is asked once, by whoever learned from all the other folds."""
    for n, k in ((7, 3), (12, 4), (23, 5), (6, 6), (9, 2)):
        (X, y), call = table(n), f"k_fold_score({n} rows, k = {k}, rng)"
        with Notes(exercise, n, n) as notes, unchanged(X, y):
            exercise.k_fold_score(X, y, k, np.random.default_rng(k))
        count(notes, k, call)
        deal(notes.asked, notes.learned, n, call)
    seen = []
    for seed in (0, 0, 1, 2):
        X, y = table(12)
        with Notes(exercise, 12, 0) as notes:
            exercise.k_fold_score(X, y, 3, np.random.default_rng(seed))
        seen.append([sorted(part.tolist()) for part in notes.asked])
    expect(seen[0] == seen[1], "The same dice dealt other folds. Is all chance from `rng`?")
    expect(
        not (seen[0] == seen[2] == seen[3]),
        "Three generators dealt the same folds. Where does chance come in?",
    )


def test_mean_of_shares(exercise):
    """The score of a deal is the mean of the shares of its folds."""
    for n, k, seed in ((7, 3, 1), (11, 4, 2), (5, 2, 3), (8, 3, 5)):
        (X, y), call = table(n), f"k_fold_score({n} rows, k = {k}, rng)"
        with Notes(exercise, n, seed) as notes:
            got = exercise.k_fold_score(X, y, k, np.random.default_rng(seed))
        count(notes, k, call)
        shares = notes.shares()
        right = float(np.mean(shares))
        close(
            got,
            right,
            f"The shares of the folds are {', '.join(f'{share:.3f}' for share in shares)}.",
            suspects={
                "This is the share of all rows. A small fold counts as much as a large one.": (
                    float(notes.known.mean())
                ),
                "This is the score of the last fold alone.": shares[-1],
                "The shares were added up, and not averaged.": sum(shares),
                "This is the best of the folds.": max(shares),
            },
            call=call,
        )


def test_repeats(exercise):
    """J deals of K folds cost J · K fits, and every deal is a new one."""
    for n, j, k in ((11, 3, 2), (13, 2, 4), (9, 1, 5), (10, 4, 3)):
        (X, y), call = table(n), f"jk_fold_score({n} rows, j = {j}, k = {k}, rng)"
        with Notes(exercise, n, n + 1) as notes, unchanged(X, y):
            got = exercise.jk_fold_score(X, y, j, k, np.random.default_rng(n))
        with Notes(exercise, n, n + 1) as again:
            exercise.jk_fold_score(X, y, j, k, np.random.default_rng(n))
        count(notes, j * k, call)
        expect(
            notes.deals(1) == again.deals(1),
            "The same dice dealt other folds. Is all chance from `rng`?",
            call=call,
        )
        deals = []
        for i in range(j):
            asked = notes.asked[i * k : i * k + k]
            expect(
                len(np.unique(np.concatenate(asked))) == n or j == k,
                f"The first {k} calls of a deal should ask all {n} rows once. "
                "Which of j and k is the number of folds?",
                call=call,
                got=f"{sum(map(len, asked))} rows, in folds of "
                + ", ".join(str(len(part)) for part in asked),
            )
            deal(asked, notes.learned[i * k : i * k + k], n, call)
            deals.append(sorted(tuple(sorted(part.tolist())) for part in asked))
        expect(
            j <= 1 or not all(each == deals[0] for each in deals),
            f"The same deal was asked {j} times, which adds nothing. "
            "Where does the generator begin anew?",
            call=call,
        )
        scores = np.reshape(notes.shares(), (j, k)).mean(axis=1)
        right = float(scores.mean())
        close(
            got,
            right,
            f"The scores of the deals are {', '.join(f'{score:.3f}' for score in scores)}.",
            suspects={
                "This is the score of the last deal alone.": float(scores[-1]),
                "This is the score of the best deal.": float(scores.max()),
                "The scores of the deals were added up.": float(scores.sum()),
            },
            call=call,
        )


def test_spread(exercise):
    """The spread is the standard deviation of whole J-K-fold scores, dealt anew each time."""
    for n, j, k, repeats in ((11, 2, 3, 4), (9, 1, 2, 6), (13, 3, 2, 2)):
        (X, y), call = table(n), f"spread({n} rows, j = {j}, k = {k}, repeats = {repeats}, rng)"
        with Notes(exercise, n, n + 2) as notes, unchanged(X, y):
            got = exercise.spread(X, y, j, k, repeats, np.random.default_rng(7))
        with Notes(exercise, n, n + 2) as again:
            exercise.spread(X, y, j, k, repeats, np.random.default_rng(7))
        if isinstance(got, np.ndarray):
            got = got.tolist()
        got = parts(got, 2, "A pair is expected: mean, standard deviation.")
        count(notes, j * k * repeats, call)
        scores = np.reshape(notes.shares(), (repeats, j * k)).mean(axis=1)
        std, all_of_them = float(scores.std(ddof=1)), np.array(notes.shares())
        expect(
            notes.deals(1) == again.deals(1),
            "The same dice dealt other folds. Is all chance from `rng`?",
            call=call,
        )
        deals = notes.deals(j * k)
        expect(
            not all(each == deals[0] for each in deals),
            "All repeats asked the same folds. Who deals anew?",
            call=call,
        )
        close(got[0], float(scores.mean()), "The first is the mean of the scores.", call=call)
        close(
            got[1],
            std,
            f"The scores are {', '.join(f'{score:.3f}' for score in scores)}.",
            suspects={
                "The squares were divided by the number of repeats. One less is asked for.": (
                    float(scores.std())
                ),
                "This is the variance.": std**2,
                "This is the error of the mean. How much does one score spread?": (
                    std / repeats**0.5
                ),
                "This is the spread of single folds, and not of whole scores.": float(
                    all_of_them.std(ddof=1)
                ),
            },
            call=call,
        )


def test_wine(exercise):
    """On the wines, learning from half of the rows gives a lower score than from nine tenths."""
    X, y, *_ = data.wine()
    for j, k, about in ((1, 10, 0.728), (5, 2, 0.694)):
        got = exercise.spread(X, y, j, k, 20, np.random.default_rng(j))
        close(
            got[0] if isinstance(got, (tuple, list, np.ndarray)) and len(got) else got,
            about,
            "The mean of 20 scores lies elsewhere.",
            tolerance=0.016,
            call=f"the mean of spread(wine, j = {j}, k = {k}, repeats = 20, rng)",
        )


def simulate(k, j, repeats, rng, order, y):
    """Return so many J-K-fold scores, all rows at once: neighbours are sorted beforehand."""
    n, scores = len(y), []
    for _ in range(repeats * j):
        fold = rng.permutation(np.arange(n) % k)
        other = fold[order] != fold[:, None]
        take = other & (np.cumsum(other, axis=1, dtype=np.int8) <= 3)
        a, b, c = y[order[take]].reshape(n, 3).T
        hit = np.where(b == c, b, a) == y
        scores.append(np.mean(np.bincount(fold, hit) / np.bincount(fold)))
    return np.reshape(scores, (repeats, j)).mean(axis=1)


def show(exercise):
    """Draw the paper's question on the wines: three budgets of ten fits, 300 repeats each."""
    X, y, *_ = data.wine()
    # So many neighbours that three of them are in other folds, by far: with 2 folds, 60 coins.
    order = ((X[:, None] - X) ** 2).sum(axis=2).argsort(axis=1)[:, 1:61]
    rng, rows, spreads = np.random.default_rng(0), [], {}
    for j, k in BUDGETS:
        scores = simulate(k, j, 300, rng, order[:, : {2: 60, 5: 24, 10: 16}[k]], y)
        mean, _ = exercise.spread(X, y, j, k, 5, np.random.default_rng(1))
        name = f"{j} × {k} folds"
        spreads[name] = float(scores.std(ddof=1))
        rows.append([name, f"{1 - 1 / k:.2f}", float(scores.mean()), spreads[name], mean])
    return (
        Bars(
            spreads,
            errors=[each / 600**0.5 for each in spreads.values()],
            title="Ten fits, three ways: how much the score depends on the dice",
            y_label="standard deviation",
        ),
        Table(
            rows,
            columns=["budget", "learns from", "mean", "standard deviation", "your mean of 5"],
            digits=3,
            title="178 wines, 3 neighbours, 300 repeats",
            note="More deals with fewer folds: steadier, and lower, for half the wines teach less.",
        ),
    )
