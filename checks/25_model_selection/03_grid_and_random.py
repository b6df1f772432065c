"""Checks for grid, dice and the one exam.

`tune` is given a model that writes down which rows it learned from and which ones it was asked
about. Each row of X carries its own number in column 0.
"""

import itertools

import numpy as np
from scipy import stats

from mlx_exercises.checking import close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Lines, Scatter

COUNT = 1500
# Over 200 seeds of 1,500 throws, the solution's KS distance from evenly spread logarithms was
# at most 0.047, and no correlation of two keys above 0.094. Evenly thrown values have 0.28 or more.
KS, TIED = 0.08, 0.14


def test_grid(exercise):
    """A grid of 2, 3 and 1 values has 6 candidates, and each combination occurs once."""
    for values in (
        {"C": [1.0, 10.0], "gamma": [0.5]},
        {"C": [0.1, 1.0], "gamma": [0.01, 0.02, 0.04], "tol": [0.001]},
        {"depth": [3, 1, 2]},
        {"a": [1, 2], "b": [1, 2], "c": [5, 6, 7], "d": [0, 1]},
    ):
        with unchanged(values):
            found = exercise.grid(values)
        instance_of(found, list, "The candidates come as a list.")
        for one in found:
            instance_of(one, dict, "A candidate is a dict.")
            equal(sorted(map(str, one)), sorted(values), "A candidate has a value for each key.",
                  call=f"the keys of a candidate of grid({values})")  # fmt: skip
        sizes = [len(each) for each in values.values()]
        whole = int(np.prod(sizes))
        close(
            len(found),
            whole,
            f"{' × '.join(map(str, sizes))} values.",
            suspects={
                f"{n} candidate{'s' * (n > 1)} of {' × '.join(map(str, sizes))} values: {said}": n
                for said, n in (
                    ("the values were paired one to one.", min(sizes)),
                    ("only one key changes at a time.", sum(sizes)),
                    ("each key stands alone.", sum(sizes) - len(sizes) + 1),
                )
                if n != whole
            },
            call=f"len(grid({values}))",
        )
        truth = sorted(itertools.product(*values.values()))
        for one in found:
            for key, choices in values.items():
                expect(
                    any(one[key] is each or one[key] == each for each in choices),
                    f"A candidate has the value {one[key]!r:.40} for {key}, which was not given.",
                )
        expect(
            len({id(one) for one in found}) == len(found),
            "The same dict is in the list several times: changing one changes the others.",
        )
        mine = sorted(tuple(one[key] for key in values) for one in found)
        equal(mine == truth, True, "Some combination is missing, and another one comes twice.",
              call=f"grid({values}) has each combination")  # fmt: skip


def thrown(exercise, ranges, count, rng):
    """Return the learner's throws as an array (count, keys), judged to be numbers in range."""
    with unchanged(ranges):
        found = exercise.random_candidates(ranges, count, rng)
    instance_of(found, list, "The candidates come as a list.")
    close(len(found), count, "One dict for each candidate.", call="len(random_candidates(…))")
    call = f"random_candidates({ranges}, {count}, rng)"
    for one in found:
        instance_of(one, dict, "A candidate is a dict.")
        equal(sorted(map(str, one)), sorted(ranges), "A candidate has a value for each key.",
              call=f"keys of a candidate of {call}")  # fmt: skip
        for key, (low, high) in ranges.items():
            instance_of(
                one[key], (float, int, np.floating), f"The {key} of a candidate is one number."
            )
            log = np.log10(low) <= one[key] <= np.log10(high)
            expect(
                low * 0.999999 <= one[key] <= high * 1.000001,
                f"A {key} of {float(one[key]):.4g} lies outside of {low:g} … {high:g}."
                f"{' Is it a value, or its logarithm?' * bool(log)}",
            )
    return np.array([[float(one[key]) for key in ranges] for one in found])


def test_random_range(exercise):
    """Thrown values stay in their range, and half of them lie below its middle in powers of ten."""
    ranges = {"C": (0.01, 100.0), "gamma": (2e-5, 3.0), "size": (50, 700)}
    V = thrown(exercise, ranges, COUNT, np.random.default_rng(0))
    for j, (key, (low, high)) in enumerate(ranges.items()):
        u = np.log(V[:, j] / low) / np.log(high / low)
        share, middle = float((V[:, j] < np.sqrt(low * high)).mean()), np.sqrt(low * high)
        even = stats.kstest((V[:, j] - low) / (high - low), "uniform").statistic
        expect(
            len(np.unique(V[:, j])) > COUNT / 2,
            f"{COUNT} throws of {key} gave only {len(np.unique(V[:, j]))} different values.",
        )
        expect(
            even > KS,
            f"Only {share:.3f} of the {key} are below {middle:.3g}: they were thrown evenly as "
            "they are. They should be even in the logarithm.",
        )
        ks = float(stats.kstest(u, "uniform").statistic)
        expect(
            ks < KS,
            f"A share of {share:.3f} of the {key} is below {middle:.3g}, the middle in powers of "
            f"ten. The logarithms are not spread evenly from {low:g} to {high:g}.",
        )


def test_random_apart(exercise):
    """Each key has throws of its own, and all chance is from `rng`."""
    ranges = {"C": (0.01, 100.0), "gamma": (2e-5, 3.0), "size": (50, 700)}
    V = np.log(thrown(exercise, ranges, COUNT, np.random.default_rng(1)))
    for i, j in itertools.combinations(range(3), 2):
        r = float(np.corrcoef(V[:, i], V[:, j])[0, 1])
        expect(
            abs(r) < TIED,
            f"The logarithms of {list(ranges)[i]} and {list(ranges)[j]} have a correlation of "
            f"{r:.2f}. Each key needs a throw of its own, or large ones only meet large ones.",
        )
    first = thrown(exercise, ranges, 4, np.random.default_rng(2))
    again = thrown(exercise, ranges, 4, np.random.default_rng(2))
    close(again, first, "Two equal generators gave different candidates. Is all chance from rng?",
          call="random_candidates(ranges, 4, default_rng(2)), twice")  # fmt: skip
    rng = np.random.default_rng(3)
    one, two = (thrown(exercise, ranges, 4, rng) for _ in range(2))
    expect(not np.allclose(one, two), "A second call with the same rng gave the same candidates.")


class Spy:
    """Makes models whose answers are known, and keeps what they were told and asked."""

    def __init__(self, n, test, seed):
        rng = np.random.default_rng(seed)
        self.test = {int(row) for row in test}
        self.y = rng.integers(0, 3, n)
        self.X = np.column_stack([np.arange(n), rng.normal(size=n)])
        # Four candidates: c = 2 is best on training rows, c = 0 on test rows.
        quality = np.array([0.6, 0.55, 0.95, 0.5])
        self.right = rng.uniform(size=(4, n)) < quality[:, None]
        at = sorted(self.test)
        self.right[:, at] = rng.uniform(size=(4, len(at))) < np.array([1, 0.5, 0.7, 0.3])[:, None]
        self.full = n - len(self.test)
        self.learned, self.opened = [], []

    def answer(self, c, rows, known):
        """Return the labels for some rows. With fewer known rows, each fourth one is wrong."""
        fine = self.right[c, rows] & ((known == self.full) | (rows % 4 > 0))
        return np.where(fine, self.y[rows], (self.y[rows] + 1) % 3)

    def fit(self, X, y, c):
        """Return a model that remembers its rows."""
        rows = np.asarray(X)[:, 0].astype(int)
        self.learned.append((int(c), rows))
        expect(np.array_equal(np.asarray(y), self.y[rows]), "Labels of other rows came with these.")
        spy = self

        class Model:
            def predict(self, asked):
                numbers = np.asarray(asked)[:, 0].astype(int)
                if spy.test & set(numbers.tolist()):
                    spy.opened.append((int(c), self, numbers))
                return spy.answer(int(c), numbers, len(rows))

        return Model()

    def validated(self, c, train):
        """Return the mean share right over the three folds."""
        fold, shares = np.arange(len(train)) % 3, []
        for k in range(3):
            rows, known = train[fold == k], int((fold != k).sum())
            shares.append(float((self.answer(c, rows, known) == self.y[rows]).mean()))
        return sum(shares) / 3

    def tested(self, c, known):
        """Return the share right on the test rows, for a model that knows so many rows."""
        rows = np.array(sorted(self.test))
        return float((self.answer(c, rows, known) == self.y[rows]).mean())


def played(exercise, seed):
    n, size = ((80, 20), (70, 16), (101, 27))[seed]
    order = np.random.default_rng(seed + 10).permutation(n)
    train, test = order[size:], order[:size]
    spy = Spy(n, test, seed)
    candidates = [{"c": c} for c in (3, 0, 2, 1)]
    with unchanged(spy.X, spy.y, train, test, candidates):
        found = exercise.tune(spy.fit, candidates, spy.X, spy.y, train, test)
    found = parts(found, 3, "A candidate, its validated share, its tested share.")
    return spy, train, found


def test_rows(exercise):
    """No test row is learned from, and only the final model is asked about the test rows."""
    for seed in range(3):
        spy, train, _ = played(exercise, seed)
        for _, rows in spy.learned:
            leaked = sorted(spy.test & set(rows.tolist()))
            expect(not leaked, f"A model learned from the test rows {leaked[:4]}.")
        asked = {id(model) for _, model, _ in spy.opened}
        expect(
            len(asked) < 2,
            f"{len(asked)} models were asked about test rows. It should be the final one alone.",
        )
        expect(asked, "No model was asked about the test rows.")
        opened = {row for *_, rows in spy.opened for row in rows.tolist()}
        expect(opened <= spy.test, "Some rows asked about are no test rows.")
        expect(opened == spy.test, "Some test rows were never asked about.")
        sizes = [len(rows) for _, rows in spy.learned]
        expect(
            max(sizes) == len(train),
            (
                f"No model learned from all {len(train)} training rows; the largest had "
                f"{max(sizes)}."
            ),
        )


def test_tune(exercise):
    """The best in validation is returned, with what it reached there and on the test rows."""
    for seed in range(3):
        spy, train, found = played(exercise, seed)
        scores = {c: spy.validated(c, train) for c in (3, 0, 2, 1)}
        best = max(scores, key=scores.get)
        instance_of(found[0], dict, "The first thing returned is the candidate, a dict.")
        equal(
            found[0],
            {"c": best},
            f"Validated: {', '.join(f'c = {c} {score:.2f}' for c, score in scores.items())}.",
            suspects={
                "This one is the best on the test rows, and those are not there for choosing.": {
                    "c": 0
                },
                "This one validated worst.": {"c": min(scores, key=scores.get)},
            },
        )
        close(
            found[1],
            scores[best],
            "The second number is the validated share right of the best candidate.",
            suspects={"This is the share on the test rows.": spy.tested(best, len(train))},
        )
        part = len(train) - 1
        close(
            found[2],
            spy.tested(best, len(train)),
            "The third number is the share right on the test rows.",
            suspects={
                "What was tested has not learned from exactly the training rows. All of them, "
                "and no others, are for the last fit.": (spy.tested(best, part)),
                "This is the validated share once more.": scores[best],
                "This is the test share of another candidate.": spy.tested(1, len(train)),
            },
        )


def test_tie(exercise):
    """Among candidates that validate equally well, the first one wins."""
    n = 30
    X, y = np.arange(n)[:, None] * 1.0, np.arange(n) % 2

    class Fixed:
        def predict(self, asked):
            return (np.asarray(asked)[:, 0] % 2).astype(int)

    candidates = [{"c": 3}, {"c": 1}, {"c": 2}]
    found = exercise.tune(
        lambda X, y, c: Fixed(), candidates, X, y, np.arange(20), np.arange(20, 30)
    )
    found = parts(found, 3, "A candidate, its validated share, its tested share.")
    instance_of(found[0], dict, "The first thing returned is the candidate, a dict.")
    equal(found[0], {"c": 3}, "All three are always right, so the first one wins.")


def show(exercise):
    """Search at equal cost: the points tried, and the best so far."""
    from mlx_exercises import data

    X, y, *_ = data.digits()
    X, y = X[:120] / 16, y[:120]
    ranges = {"C": (0.01, 1000.0), "gamma": (0.0001, 10.0)}
    rng = np.random.default_rng(0)
    even = [{key: rng.uniform(*pair) for key, pair in ranges.items()} for _ in range(9)]
    ways = {
        "grid": exercise.grid({key: np.geomspace(*pair, 3) for key, pair in ranges.items()}),
        "random": exercise.random_candidates(ranges, 9, rng),
        "evenly": even,
    }
    best = {
        name: np.maximum.accumulate([exercise.validate(exercise.svm, one, X, y) for one in tried])
        for name, tried in ways.items()
        if name != "evenly"
    }
    return (
        Scatter(
            {name: [[one["C"], one["gamma"]] for one in tried] for name, tried in ways.items()},
            x_scale="log",
            y_scale="log",
            x_label="C",
            y_label="gamma",
            title="Nine trials each",
            note="Thrown evenly, as they are, all points crowd into the last powers of ten.",
        ),
        Lines(
            best,
            x=range(1, 10),
            x_label="trials",
            y_label="best so far, validated",
            title="120 digits, at equal cost",
            note="Other throws end a little higher or lower. With two dials it is a close race.",
        ),
    )
