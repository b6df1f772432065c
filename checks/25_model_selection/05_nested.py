"""Checks for nested folds: methods that write down which rows they were given, then the wines.

The first column of a table holds the row's number, so that a method can be told what it saw.
"""

from itertools import combinations

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, Table


def table(n, d, rng):
    """Return X (n, d), whose first column is the row's number, and labels 0, 1, 2."""
    X = rng.normal(size=(n, d))
    X[:, 0] = np.arange(n)
    y = rng.permutation(np.arange(n) % 3)
    X[:, 1:] += y[:, None] * rng.uniform(0, 1, size=d - 1)
    return X, y


def deal(n, count, seed):
    return np.array_split(np.random.default_rng(seed).permutation(n), count)


def outside(n, part):
    return np.setdiff1d(np.arange(n), part)


def means(A, labels, B, columns):
    """Name each row of B by the nearest class mean in some columns, without any scaling."""
    known = np.unique(labels)
    centres = np.array([A[labels == label][:, columns].mean(axis=0) for label in known])
    return known[((B[:, None, columns] - centres) ** 2).sum(axis=2).argmin(axis=1)]


def share(setting, X, y, learn, ask):
    return float(np.mean(means(X[learn], y[learn], X[ask], setting) == y[ask]))


def cross(setting, X, y, parts):
    return float(np.mean([share(setting, X, y, outside(len(y), p), p) for p in parts]))


class Diary:
    """A method that notes, for each call, the rows to learn from, those asked, and the setting."""

    def __init__(self):
        self.pages = []

    def __call__(self, A, labels, B, setting):
        """Answer as `means` does."""
        rows = sorted(A[:, 0].astype(int).tolist()), sorted(B[:, 0].astype(int).tolist())
        self.pages.append((*rows, tuple(setting)))
        return means(A, labels, B, setting)


def test_cross_validate(exercise):
    """Each part is asked once, by what was learned from all rows outside of it."""

    def law(X, y, parts, setting):
        n = len(y)
        diary = Diary()
        with unchanged(X, y, parts):
            found = exercise.cross_validate(diary, setting, X, y, parts)
        want = [(outside(n, p).tolist(), sorted(p.tolist()), setting) for p in parts]
        kept_in = [(list(range(n)), asked, setting) for _, asked, _ in want]
        swapped = [(asked, learnt, setting) for learnt, asked, _ in want]
        call = f"rows given to the method, {n} rows in {len(parts)} parts"
        equal(
            sorted(diary.pages),
            sorted(want),
            "For each part: learn from the rows outside, ask the rows inside.",
            suspects={
                "The method was asked about rows that it had learned from.": sorted(kept_in),
                "It learned from the part and was asked about the others.": sorted(swapped),
            },
            call=call,
        )
        right = cross(setting, X, y, parts)
        sizes = [len(p) for p in parts]
        shares = [share(setting, X, y, outside(n, p), p) for p in parts]
        suspects = {
            "These are right answers over all rows. Each part counts once, whatever its size.": (
                float(np.dot(shares, sizes) / sum(sizes))
            ),
            "This is the share of the last part alone.": shares[-1],
            "This is the sum over the parts.": float(sum(shares)),
            "This is the share of wrong answers.": 1 - right,
        }
        close(
            found,
            right,
            "The mean of the parts' shares.",
            suspects=suspects,
            call=f"cross_validate, {n} rows in {len(parts)} parts",
        )

    def draw(rng):
        n, d = int(rng.integers(20, 30)), int(rng.integers(3, 5))
        X, y = table(n, d, rng)
        cuts = np.sort(rng.choice(np.arange(3, n - 3, 2), size=2, replace=False))
        return X, y, np.split(rng.permutation(n), cuts), (1, d - 1)

    always(law, draw, runs=10)


def clear(settings, X, y, parts):
    """Tell whether the best score is ahead of the others by more than any rounding.

    The same columns in another order have exactly the same score, which is a tie by any formula.
    """
    scores = {tuple(sorted(s)): cross(s, X, y, parts) for s in settings}
    first, second = sorted(scores.values())[:-3:-1]
    return first - second > 1e-6


def test_choose(exercise):
    """The setting with the best score comes back with it, and the first one if there is a tie."""

    def law(X, y, folds, settings):
        scores = [cross(s, X, y, folds) for s in settings]
        best = int(np.argmax(scores))
        with unchanged(X, y):
            found = exercise.choose(means, settings, X, y, folds)
        call = f"choose({len(settings)} settings, {len(y)} rows)"
        found = parts(found, 2, "The setting and its score are returned.")
        worst = settings[int(np.argmin(scores))]
        last = settings[len(scores) - 1 - int(np.argmax(scores[::-1]))]
        wrong = {
            "This setting has the lowest score.": worst,
            "Two settings are equally good. The first one is taken.": last,
        }
        expect(
            not isinstance(found[0], (int, np.integer)),
            "This is a place in the list. Which setting is there?",
            call=f"setting of {call}",
            expected=str(settings[best]),
            got=lambda: str(found[0]),
        )
        equal(
            found[0],
            settings[best],
            f"The scores are {', '.join(f'{s:.3f}' for s in scores)}.",
            suspects=wrong,
            call=f"setting of {call}",
        )
        close(found[1], scores[best], "The score of the chosen setting.", call=f"score of {call}")

    def draw(rng):
        settings = [(1,), (2, 3), (4,), (2,), (3, 2)]
        while True:
            n = int(rng.integers(18, 26))
            X, y = table(n, 5, rng)
            X[:, 2:4] += y[:, None]  # the pair that stands there twice is often the best
            parts = deal(n, 3, int(rng.integers(99)))
            if clear(settings, X, y, parts):
                return X, y, parts, [settings[i] for i in rng.permutation(5)]

    always(law, draw, runs=12)


def inner_best(settings, X, y, rows, count, seed):
    """Return the setting that these rows choose by folds of their own, and its score."""
    parts = deal(len(rows), count, seed)
    scores = [cross(s, X[rows], y[rows], parts) for s in settings]
    return settings[int(np.argmax(scores))], float(np.max(scores))


def test_nobody_peeks(exercise):
    """No row of an outer part is there while a setting is chosen, or learned from."""
    rng = np.random.default_rng(2)
    n, outer, inner, seed = 31, 4, 3, 5
    X, y = table(n, 5, rng)
    settings = [(1,), (2,), (3, 4)]
    diary = Diary()
    with unchanged(X, y):
        exercise.nested(diary, settings, X, y, outer, inner, seed)
    parts = [sorted(p.tolist()) for p in deal(n, outer, seed)]
    for number, part in enumerate(parts):
        rows = outside(n, part).tolist()
        finals = [page for page in diary.pages if page[1] == part]
        call = f"the calls of the method, outer part {number + 1} of {outer}"
        expect(
            finals, "An outer part was never asked as a whole. The parts are folds(n, outer, seed)."
        )
        expect(
            all(learnt != list(range(n)) for learnt, _, _ in finals),
            "The method had learned from all rows when an outer part was asked.",
        )
        equal(
            finals[-1][0],
            rows,
            "An outer part is asked by a model that has learned from all rows outside of it.",
            call=call,
        )
        peeking = [
            page
            for page in diary.pages
            if page[1] != part and set(page[0]) | set(page[1]) == set(range(n))
        ]
        asked_whole = [page for page in peeking if page[1] not in parts]
        expect(
            not asked_whole,
            "Settings were compared on folds of the whole table, outer parts included.",
        )
        tried = {page[2] for page in finals}
        expect(
            len(tried) == 1,
            "The outer part was asked with several settings. It is asked once, with the "
            "chosen one.",
        )
        wanted, as_outer = (
            sorted(
                (
                    np.array(rows)[outside(len(rows), p)].tolist(),
                    sorted(np.array(rows)[p].tolist()),
                    s,
                )
                for p in deal(len(rows), count, seed)
                for s in settings
            )
            for count in (inner, outer)
        )
        mine = [p for p in diary.pages if p[1] != part and set(p[0]) | set(p[1]) == set(rows)]
        equal(
            sorted(mine),
            wanted,
            "While a setting is chosen, the inner folds deal the rows outside, in table order.",
            suspects={
                "There are as many inner folds here as outer parts. Their number is `inner`.": (
                    as_outer
                )
            },
            call=call,
        )


def test_nested(exercise):
    """Each outer part gives the setting that the others chose, and its own share right."""

    def law(X, y, settings, outer, inner, seed):
        n = len(y)
        found = exercise.nested(means, settings, X, y, outer, inner, seed)
        call = f"nested({n} rows, {outer} outer and {inner} inner parts)"
        instance_of(found, list, "A list with a pair for each outer part.")
        close(len(found), outer, "A pair for each outer part.", call=f"length of {call}")
        once = inner_best(settings, X, y, np.arange(n), inner, seed)[0]
        for number, (part, pair) in enumerate(zip(deal(n, outer, seed), found, strict=True)):
            parts(pair, 2, "A pair: the chosen setting, and the share right.")
            rows = outside(n, part)
            setting, inside = inner_best(settings, X, y, rows, inner, seed)
            place = f"outer part {number + 1} of {call}"
            equal(
                pair[0],
                setting,
                "The rows outside of this part choose another setting.",
                suspects={}
                if once == setting
                else {"This is the setting that all rows choose together.": once},
                call=f"setting, {place}",
            )
            right = share(setting, X, y, rows, part)
            suspects = {
                "This is the inner score, the highest of many. Ask the outer part.": inside,
                "This is the share right among the rows learned from.": share(
                    setting, X, y, rows, rows
                ),
            }
            close(
                pair[1],
                right,
                "The share right of the outer part, asked once.",
                suspects=suspects,
                call=f"share, {place}",
            )

    def draw(rng):
        settings = [(1,), (2,), (3,), (4,), (1, 2), (3, 4)]
        while True:
            n, seed = int(rng.integers(30, 40)), int(rng.integers(99))
            X, y = table(n, 5, rng)
            outer, inner = (int(each) for each in rng.permutation([3, 4, 5])[:2])
            others = [outside(n, part) for part in deal(n, outer, seed)]
            if all(clear(settings, X[o], y[o], deal(len(o), inner, seed)) for o in others):
                return X, y, settings, outer, inner, seed

    always(law, draw, runs=8)


def wines(exercise, seed, *, shuffled):
    """Return the best pair's own score on 60 wines, the nested mean, and the chosen pairs."""
    X, y, *_ = data.wine()
    few = np.random.default_rng(seed).permutation(len(y))[:60]
    X, y = X[few], y[few]
    if shuffled:
        y = np.random.default_rng(seed + 50).permutation(y)
    pairs = list(combinations(range(7), 2))
    _, own = exercise.choose(exercise.nearest_mean, pairs, X, y, exercise.folds(60, 5, seed))
    honest = exercise.nested(exercise.nearest_mean, pairs, X, y, 5, 4, seed)
    return own, float(np.mean([s for _, s in honest])), [pair for pair, _ in honest]


def show(exercise):
    """Show the best of 21 pairs beside the nested score, with true and with shuffled labels."""
    *_, names, _ = data.wine()
    true = [wines(exercise, seed, shuffled=False) for seed in range(4)]
    nothing = [wines(exercise, seed, shuffled=True) for seed in range(4)]
    bars = np.array(
        [[np.mean([run[k] for run in runs]) for runs in (true, nothing)] for k in (0, 1)]
    )
    return (
        Bars(
            {
                "its own score": bars[0],
                "nested": bars[1],
            },
            labels=["true labels", "shuffled"],
            y_label="share right",
            title="The best of 21 pairs of seven columns, on 60 wines: means of four draws",
            note="With shuffled labels nothing can be learned: guessing is right for about 0.33.",
        ),
        Table(
            [[i + 1, names[a], names[b]] for i, (a, b) in enumerate(true[0][2])],
            columns=["outer part", "one column", "the other"],
            title="What each outer part's others chose, in the first draw",
            note="If they disagree, the choice depends on a few wines.",
        ),
    )
