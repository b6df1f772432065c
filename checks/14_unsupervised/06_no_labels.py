"""Checks for groups without labels: each part alone, and then a drawer of 600 digits."""

import contextlib
import math
import warnings
from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    always,
    close,
    expect,
    instance_of,
    last_call,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Image, Panels


def eigen(X, k):
    """Return the k main directions as rows, by the eigenvectors of the covariance matrix."""
    offsets = X - X.mean(axis=0)
    return np.linalg.eigh(offsets.T @ offsets)[1][:, ::-1][:, :k].T


def slow_cluster(Z, start, steps=10_000):
    """Return where k-means comes to rest, or where it is after some steps."""
    rows, centres, groups = Z.tolist(), [Z[i].tolist() for i in start], None
    for _ in range(steps):
        joined = []
        for row in rows:
            ways = [math.dist(row, centre) for centre in centres]
            joined.append(ways.index(min(ways)))
        if joined == groups:
            break
        groups = joined
        for k in range(len(centres)):
            members = [row for row, group in zip(rows, groups, strict=True) if group == k]
            if members:
                columns = zip(*members, strict=True)
                centres[k] = [math.fsum(column) / len(members) for column in columns]
    return np.array(groups)


def slow_total(Z, groups):
    """Return the sum of squared distances to the means of the groups."""
    return sum(
        ((Z[groups == k] - Z[groups == k].mean(axis=0)) ** 2).sum() for k in set(groups.tolist())
    )


def slowly_revealed(groups, labels):
    """Return the share of rows with the most frequent label of their group."""
    pairs = list(zip(groups.tolist(), labels.tolist(), strict=True))
    counts = {k: Counter(label for group, label in pairs if group == k) for k, _ in pairs}
    return sum(max(each.values()) for each in counts.values()) / len(pairs)


def whole(got, n, what):
    """Return an answer that was judged to be n whole numbers."""
    shape(got, (n,), what)
    instance_of(got, np.ndarray)
    expect(
        got.dtype.kind in "iu", "Whole numbers are expected.", expected="ints", got=str(got.dtype)
    )
    return got


@contextlib.contextmanager
def patient():
    """Stop at the first warning: with a nan among the centres, k-means may never come to rest."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        try:
            yield
        except RuntimeWarning as warning:
            said = "A mean of no rows at all was asked for. Who joined that centre?"
            if "empty" not in str(warning) and "invalid" not in str(warning):
                said = "A warning was given."
            raise CheckFailed(said, call=last_call(), got=str(warning)) from None


def test_reduce(exercise):
    """Coordinates belong to the main directions, up to their signs, and losses to what is left."""

    def law(X, k):
        with unchanged(X):
            got = exercise.reduce(X, k)
        Z, losses = parts(got, 2, "Two arrays are returned: coordinates and losses.")
        offsets, ways = X - X.mean(axis=0), eigen(X, k)
        truth = offsets @ ways.T
        shape(Z, (len(X), k), "Each row has one coordinate for each direction.")
        instance_of(Z, np.ndarray)
        signs = np.sign((Z * truth).sum(axis=0)) if Z.dtype.kind in "fiu" else 1
        raw = np.linalg.svd(X, full_matrices=False)[2][:k]
        last = eigen(X, X.shape[1])[-k:]
        close(
            np.abs(Z) if Z.dtype.kind in "fiu" else Z,
            np.abs(truth),
            "How far does each offset go along each of the main directions?",
            suspects={
                "The mean was not taken off before the decomposition.": np.abs(X @ raw.T),
                "The mean was not taken off before projecting.": np.abs(X @ ways.T),
                "These are the directions with the least in them. Where do the first stand?": (
                    np.abs(offsets @ last.T)
                ),
            },
            tolerance=1e-7,
            call=f"the coordinates of reduce(X, {k}), X {len(X)} rows of {X.shape[1]}",
        )
        close(Z, truth * signs, "A direction has one sign, for all rows.", tolerance=1e-7)
        lost = (offsets**2).sum(axis=1) - (truth**2).sum(axis=1)
        close(
            losses,
            lost,
            "The squared distance from each row to its restored self.",
            suspects={
                "These are distances. Their squares were asked for.": np.sqrt(lost.clip(0)),
                "This is what is kept. What is lost?": (truth**2).sum(axis=1),
                "There is one loss for each row, and not one for each column: axis=1.": (
                    ((offsets - truth @ ways) ** 2).sum(axis=0)
                ),
                "The mean is missing on the way back.": ((X - truth @ ways) ** 2).sum(axis=1),
            },
            tolerance=1e-7,
            call=f"the losses of reduce(X, {k}), X {len(X)} rows of {X.shape[1]}",
        )

    def draw(rng):
        d = int(rng.integers(3, 6))
        # Columns of quite different spread, so that the directions are clear.
        return rng.normal(size=(9, d)) * 3.0 ** np.arange(d) + 4, int(rng.integers(1, d))

    always(law, draw, runs=20)


def test_cluster(exercise):
    """From given rows as centres, k-means goes on until nothing changes, however long it takes."""

    def law(Z, start):
        truth = slow_cluster(Z, start)
        with unchanged(Z, start), patient():
            got = whole(exercise.cluster(Z, start), len(Z), "One group for each row.")
        wrong = {
            "That is where it stands after one step. Do the groups still change?": slow_cluster(
                Z, start, 1
            ),
            "The groups would still change. What says that it is over?": got,
        }
        if (
            Z.dtype.kind == "i"
            or slow_total(Z, got) <= slow_total(Z, truth) + 1e-9
            or not len(set(got)) > 1
        ):
            del wrong["The groups would still change. What says that it is over?"]
        close(
            got,
            truth,
            f"{len(Z)} rows, {len(start)} centres."
            + (" Rows of whole numbers: what may their mean be?" if Z.dtype.kind == "i" else ""),
            suspects=wrong,
        )

    rng = np.random.default_rng(0)
    long = np.sort(rng.uniform(0, 100, 120))[:, None]
    law(np.array([[0.0, 0.0], [1.0, 0.0], [5.0, 4.0], [6.0, 5.0], [0.5, 1.0]]), np.array([0, 1]))
    law(np.array([[1], [2], [5], [6], [10], [13]]), np.array([0, 1]))  # whole numbers
    law(np.array([[3.0], [3.0], [7.0], [8.0]]), np.array([0, 1, 2]))
    law(np.array([[3.0], [3.0], [7.0], [8.0]]), np.array([0, 1]))  # all of them join 0 first
    law(long, np.arange(6))

    def draw(rng):
        n, c, d = int(rng.integers(6, 12)), int(rng.integers(2, 5)), int(rng.integers(1, 4))
        return rng.normal(size=(n, d)), rng.choice(n, c, replace=False)

    always(law, draw, runs=20)


def test_best_of(exercise):
    """Of several starts, all from one generator, the groups with the smallest total are kept."""
    before, runs_made = exercise.cluster, []

    def noted(Z, start):
        runs_made.append(start)
        return slow_cluster(Z, start)

    exercise.cluster = noted
    try:

        def law(Z, c, tries, seed):
            runs_made.clear()
            with unchanged(Z):
                got = exercise.best_of(Z, c, tries, seed)
            got = whole(got, len(Z), "One group for each row.")
            expect(
                got.min() >= 0 and got.max() < c,
                f"The groups have the numbers 0 to {c - 1}.",
                got=str(sorted(set(got.tolist()))),
            )
            expect(
                len(runs_made) <= tries,
                "There were more runs than tries. On large tables each of them takes a while.",
                expected=f"{tries} runs",
                got=f"{len(runs_made)} runs",
            )
            rng = np.random.default_rng(seed)
            runs = [slow_cluster(Z, rng.choice(len(Z), c, replace=False)) for _ in range(tries)]
            totals = [slow_total(Z, groups) for groups in runs]
            mine = slow_total(Z, got)
            if mine <= min(totals) + 1e-9:
                return
            wrong = {
                "That is the last run. Was another one better?": totals[-1],
                "That is the first run. Was another one better, or are all starts the same?": (
                    totals[0]
                ),
                "That is the run with the largest total.": max(totals),
            }
            close(
                mine,
                min(totals),
                f"One of the {tries} runs has a smaller total.",
                suspects=wrong,
                call=f"the total of best_of(Z, {c}, {tries}, seed)",
            )

        def draw(rng):
            Z = rng.normal(size=(14, 2)) + 4 * rng.integers(0, 3, size=(14, 1))
            return Z, 4, int(rng.integers(3, 6)), int(rng.integers(0, 1000))

        always(law, draw, runs=25)
    finally:
        exercise.cluster = before


def test_flagged(exercise):
    """Flagged are the places of the largest losses, the largest of all first."""

    def law(losses, count):
        truth = np.array(sorted(range(len(losses)), key=lambda i: -losses[i])[:count])
        rising = np.argsort(losses)
        with unchanged(losses):
            got = exercise.flagged(losses, count)
        expect(
            not isinstance(got, np.ndarray) or got.dtype.kind != "f",
            "Those are losses. At which places do they stand?",
            expected=str(truth),
            got=str(got),
        )
        close(
            whole(got, count, "As many places as were asked for."),
            truth,
            "The places of the largest losses.",
            suspects={
                "Those have the smallest losses.": rising[:count],
                "The right ones, but the largest should come first.": truth[::-1],
            },
        )

    law(np.array([2.0, 9.0, 4.0, 7.5]), 2)

    def draw(rng):
        n = int(rng.integers(3, 9))
        return rng.permutation(n) * 1.5, int(rng.integers(1, n))

    always(law, draw, runs=15)


def test_revealed(exercise):
    """A group is named after its most frequent label, whatever its own number is."""

    def law(groups, labels):
        truth = slowly_revealed(groups, labels)
        shares = [
            np.bincount(labels[groups == k]).max() / np.sum(groups == k) for k in np.unique(groups)
        ]
        wrong = {
            "Numbers of groups were compared with labels. They are only numbers.": (
                float(np.mean(groups == labels))
            ),
            "Every group counts the same here. Large groups have more rows.": np.mean(shares),
            "That is how many are right. Which share of all rows is it?": truth * len(labels),
            "Each label was given to a group, not each group to a label.": slowly_revealed(
                labels, groups
            ),
        }
        with unchanged(groups, labels):
            close(
                exercise.revealed(groups, labels),
                truth,
                f"{len(labels)} rows in {len(set(groups.tolist()))} groups.",
                suspects=wrong,
            )

    law(np.array([0, 0, 0, 1, 1]), np.array([7, 7, 2, 2, 2]))
    law(np.array([4, 1, 1, 4, 4, 1, 9]), np.array([0, 3, 3, 0, 0, 1, 3]))
    law(np.array([0, 0, 0, 1, 1, 1, 2]), np.array([1, 1, 1, 1, 1, 0, 0]))

    def draw(rng):
        n = int(rng.integers(4, 14))
        return rng.integers(0, 4, size=n), rng.integers(0, 3, size=n) * 2

    always(law, draw, runs=25)


def test_drawer(exercise):
    """Of 600 digits in a drawer, more than seven of ten end up among their own kind."""
    X, y, *_ = data.digits()
    X, y = X[:600], y[:600]
    got = exercise.reduce(X, 10)
    instance_of(got, (tuple, list), "Two arrays are returned: coordinates and losses.")
    Z = got[0] if len(got) == 2 else None
    shape(Z, (600, 10))
    close(np.abs(Z), np.abs((X - X.mean(axis=0)) @ eigen(X, 10).T), "Digits.", tolerance=1e-6)
    groups = whole(exercise.best_of(Z, 10, 3, 0), 600, "One group for each row.")
    share = slowly_revealed(groups, y)
    close(exercise.revealed(groups, y), share, "The labels of 600 digits.", call="revealed(…)")
    expect(len(set(groups.tolist())) <= 10, "There are more than ten groups.")
    expect(share > 0.7, f"{share:.3f} are among their own kind; 0.8 are usual.")


def show(exercise):
    """Draw the mean image of each group, with the name that the labels give it, and the flagged."""
    X, y, *_ = data.digits()
    Z, losses = exercise.reduce(X, 10)
    groups = exercise.best_of(Z, 10, 2, 0)
    images = []
    for k in sorted(set(groups.tolist()), key=lambda k: np.bincount(y[groups == k]).argmax()):
        members = groups == k
        name, right = np.bincount(y[members]).argmax(), np.bincount(y[members]).max()
        images.append(
            Image(
                16 - X[members].mean(axis=0).reshape(8, 8),
                low=0,
                high=16,
                title=f'{members.sum()}: "{name}" {100 * right / members.sum():.0f} %',
            )
        )
    odd = exercise.flagged(losses, 4)
    return (
        Panels(
            images,
            title="Ten groups that nobody has named, and the names in the envelope",
            note=f"{100 * exercise.revealed(groups, y):.0f} % of all images are among their kind.",
        ),
        Panels(
            [Image(16 - X[i].reshape(8, 8), low=0, high=16, title=f"a {y[i]}?") for i in odd],
            title="Flagged: somebody should look at these",
        ),
    )
