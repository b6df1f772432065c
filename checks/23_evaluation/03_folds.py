"""Checks for the four kinds of folds: every claim is about rows, counted."""

from collections import Counter

import numpy as np

from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Panels

SIZES = "These are the numbers of rows in each fold."
LETTERS = "ABCDEFGH"


def rows_of(part, n, name):
    """Return a part as a list of ints, after judging that it is row numbers below n."""
    instance_of(part, (np.ndarray, list, tuple, range), f"{name} should be row numbers.")
    for row in part if not isinstance(part, np.ndarray) or part.ndim else [part]:
        if type(row) is int or isinstance(row, np.integer):
            continue
        raise CheckFailed(
            f"{name} should be a flat array of whole numbers, which say which rows.",
            call=f"what stands in {name[0].lower()}{name[1:]}",
            got=f"{row!r:.60}"
            if np.ndim(row) == 0
            else f"{type(row).__name__}, shape {np.shape(row)}",
        )
    numbers = [int(row) for row in part]
    for row in numbers:
        expect(0 <= row < n, f"There is no row {row}: they are numbered from 0 to {n - 1}.")
    return numbers


def folds(got, k, n, call, *, short=False):
    """Return k lists of row numbers, judged to hold each of n rows once."""
    instance_of(got, (list, tuple), "A list of folds is expected.")
    expect(len(got) == k, f"{k} folds were asked for, and {len(got)} came back.", call=call)
    parts = [rows_of(part, n, f"Fold {i}") for i, part in enumerate(got)]
    times = Counter(row for part in parts for row in part)
    equal(
        sorted(row for row in times if times[row] > 1),
        [],
        "These rows were dealt out more than once.",
        call=f"rows that come twice in {call}",
    )
    equal(
        [row for row in range(n) if not times[row]],
        [],
        "These rows are in no fold. Where do the last few go when they cannot be shared out evenly?"
        if short
        else "These rows are in no fold.",
        call=f"rows that are missing in {call}",
    )
    return parts


def dice(deal, call, n):
    """Judge that a function that deals n rows follows its generator."""
    found = [[sorted(part) for part in deal(np.random.default_rng(s))] for s in (0, 0, 1, 2)]
    expect(
        found[0] == found[1],
        "The same dice dealt other folds. Is all chance from `rng`?",
        call=call,
    )
    expect(
        not (found[0] == found[2] == found[3]),
        "Other dice dealt the same folds. Who decides where a row goes?",
        call=call,
    )
    # Each row should be found in each place of the list: 60 deals, n // k rows a fold.
    seen = [set() for _ in range(n)]
    for seed in range(60):
        for place, part in enumerate(deal(np.random.default_rng(seed))):
            for row in part:
                seen[row].add(place)
    stuck = [row for row in range(n) if len(seen[row]) == 1]
    equal(
        stuck,
        [],
        "These rows were in the same fold in each of 60 deals.",
        call=f"rows that never moved in {call}",
    )


def test_k_fold(exercise):
    """Each row is in one fold, and the sizes of any two folds differ by one at most."""
    for n, k in ((14, 4), (10, 5), (23, 3), (5, 5), (11, 2), (7, 1)):
        call = f"k_fold({n}, {k}, rng)"
        parts = folds(exercise.k_fold(n, k, np.random.default_rng(n)), k, n, call, short=n % k > 0)
        sizes = sorted((len(part) for part in parts), reverse=True)
        right = sorted((len(range(i, n, k)) for i in range(k)), reverse=True)
        equal(
            sizes,
            right,
            f"{n} rows in {k} folds. {SIZES}",
            call=f"sizes in {call}",
        )


def test_chance(exercise):
    """Who shares a fold with whom is left to chance, and the chance to the dice."""
    call = "k_fold(12, 3, rng)"
    dice(lambda rng: folds(exercise.k_fold(12, 3, rng), 3, 12, call), call, 12)
    # Two rows share a fold with chance 3/11, about 55 times of 200: from 38 to 72 in 200 trials.
    for pair in ((0, 1), (0, 3), (4, 11)):
        meet(
            lambda rng: folds(exercise.k_fold(12, 3, rng), 3, 12, call),
            pair,
            55,
            "Some rows meet too often or too rarely. Are the rows shuffled before they are cut?",
            "12 rows into 3",
        )


def meet(deal, pair, about, said, what):
    """Judge how often two rows share a fold in 200 deals."""
    together = 0
    for seed in range(200):
        parts = deal(np.random.default_rng(seed))
        together += any(pair[0] in part and pair[1] in part for part in parts)
    expect(
        about - 30 < together < about + 30,
        said,
        call=lambda: f"how often rows {pair[0]} and {pair[1]} share a fold in 200 deals of {what}",
        expected=f"about {about}",
        got=str(together),
    )


def test_stratified(exercise):
    """Each fold has its share of each class, one row more or less at most."""
    for y, k in (
        (np.repeat([1, 0], [3, 8]), 3),
        (np.array([2, 0, 7, 0, 2, 0, 7, 0, 2, 0, 0, 7, 0, 2, 0, 7, 0]), 4),
        (np.repeat([5, 1, 9], [10, 30, 4]), 5),
    ):
        n, shown = len(y), dict(Counter(y.tolist()))
        call = f"stratified({n} rows, classes {shown}, {k}, rng)"
        with unchanged(y):
            got = exercise.stratified(y, k, np.random.default_rng(3))
        parts = folds(got, k, n, call)
        for c in shown:
            has = [int((y[part] == c).sum()) for part in parts]
            expect(
                max(has) - min(has) <= 1,
                f"Class {c} is not spread evenly over the folds.",
                call=f"rows of class {c} in each fold of {call}",
                expected=" or ".join(map(str, sorted({sum(has) // k, -(-sum(has) // k)})))
                + " each",
                got=str(has),
            )
    y = np.array([0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1])
    call = "stratified(12 rows, 5 of class 1, 3, rng)"

    def dealt(rng):
        return folds(exercise.stratified(y, 3, rng), 3, 12, call)

    dice(dealt, call, 12)
    # Seven rows of class 0 fall into 3 + 2 + 2: two share a fold with chance 5/21, about 48 times
    # of 200, from 31 to 68 in 200 trials.
    for pair in ((0, 2), (0, 5), (3, 8)):
        meet(
            dealt,
            pair,
            48,
            "Some rows meet too often or too rarely. Are the rows shuffled before they are cut?",
            "12 rows, 7 of this class, into 3",
        )


def test_grouped(exercise):
    """No group is in two folds, and the groups are dealt by size so that the folds are even."""
    for sizes, k in (((7, 2, 3, 5, 4, 3), 3), ((2, 9, 1, 4, 4), 2), ((1, 1, 1, 6), 4), ((3,), 1)):
        names = np.array([40, 8, 15, 23, 4, 16])[: len(sizes)]
        groups = np.random.default_rng(k).permutation(np.repeat(names, sizes))
        n = len(groups)
        call = f"grouped({n} rows in groups of {', '.join(map(str, sizes))}, {k})"
        with unchanged(groups):
            got = exercise.grouped(groups, k)
        parts = folds(got, k, n, call)
        for name in names.tolist():
            where = [i for i, part in enumerate(parts) if (groups[part] == name).any()]
            expect(
                len(where) <= 1,
                "Rows of one group are in more than one fold: "
                "whoever learns from one of these folds has met the group already.",
                call=call,
                got=f"group {name} is in the folds {', '.join(map(str, where))}",
            )
        loads = [0] * k
        for size in sorted(sizes, reverse=True):
            loads[loads.index(min(loads))] += size
        found = [len(part) for part in parts]
        expect(
            max(found) <= max(loads) and min(found) >= 1,
            "The folds could be more even. Which group comes first, and where does it go?",
            call=f"sizes in {call}",
            expected=f"{sorted(loads, reverse=True)} in some order",
            got=str(found),
        )


def test_by_time(exercise):
    """What is learned from lies before what is asked, and the newest rows are asked last."""
    for n, k in ((11, 3), (12, 2), (20, 4), (6, 5), (9, 1)):
        got, size = exercise.by_time(n, k), n // (k + 1)
        call = f"by_time({n}, {k})"
        instance_of(got, (list, tuple), "A list of pairs is expected.")
        expect(len(got) == k, f"{k} pairs were asked for, and {len(got)} came back.", call=call)
        for i, each in enumerate(got):
            instance_of(
                each, (tuple, list), "Each is a pair: rows to learn from, rows to be asked."
            )
            expect(
                len(each) == 2, "Each is a pair: rows to learn from, rows to be asked.", call=call
            )
            learned = rows_of(each[0], n, "The rows to learn from")
            asked = rows_of(each[1], n, "The rows to be asked")
            start = n - (k - i) * size
            here = f"pair {i} of {call}"
            expect(
                not asked or not learned or max(learned) < min(asked),
                "A row that is learned from is not older than all that is asked.",
                call=here,
                got=lambda learned=learned, asked=asked: (
                    f"learned up to {max(learned)}, asked from {min(asked)} on"
                ),
            )
            first = i * size + size
            close(
                asked,
                list(range(start, start + size)),
                f"Blocks of {n} // {k + 1} = {size} rows, the last of which is the end.",
                suspects={
                    "These blocks are counted from the beginning, so the newest rows are "
                    "never asked.": list(range(first, first + size))
                },
                call=f"rows that are asked, {here}",
            )
            close(
                learned,
                list(range(start)),
                "All rows before the block are learned from.",
                suspects={
                    "Only the block just before is learned from. All that is past counts.": list(
                        range(start - size, start)
                    )
                },
                call=f"rows to learn from, {here}",
            )


def drawn(pairs, names, title):
    """Draw who is learned from and who is asked, one row of the picture for each fold."""
    kinds = np.zeros((len(pairs), len(names)), dtype=int)
    for i, (learned, asked) in enumerate(pairs):
        kinds[i, np.asarray(learned, dtype=int)] = 1
        kinds[i, np.asarray(asked, dtype=int)] = 2
    return HeatMap(
        kinds,
        [f"fold {i}" for i in range(len(pairs))],
        names,
        names=["not used", "learned", "asked"],
        title=title,
    )


def show(exercise):
    """Draw the folds of eighteen rows, in all four ways."""
    n, k = 18, 3
    rng = np.random.default_rng(4)
    y = np.repeat([0, 1], [12, 6])
    groups = np.repeat(np.arange(6), [5, 4, 3, 3, 2, 1])

    def pairs(parts):
        return [(np.setdiff1d(np.arange(n), part), part) for part in parts]

    numbers = [str(i % 10) for i in range(n)]
    return Panels(
        [
            drawn(pairs(exercise.k_fold(n, k, rng)), numbers, "k-fold, by row"),
            drawn(
                pairs(exercise.stratified(y, k, rng)),
                [LETTERS[c] for c in y],
                "stratified, by class",
            ),
            drawn(
                pairs(exercise.grouped(groups, k)),
                [LETTERS[g] for g in groups],
                "grouped, by patient",
            ),
            drawn(exercise.by_time(n, k), numbers, "time, by day"),
        ],
        title="Who is asked when",
        note="Stratified: each fold asks two of class B. Grouped: no letter is asked twice. "
        "Time: nothing is learned from days to come.",
    )
