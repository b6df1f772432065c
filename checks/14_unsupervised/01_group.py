"""Checks for one step of k-means: a case on paper, slow loops, and the laws of both moves."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    always,
    close,
    expect,
    instance_of,
    last_call,
    no_warnings,
    shape,
    unchanged,
)
from mlx_exercises.figures import Scatter, arrow

ROWS = np.array([[0.0, 0.0], [4.0, 1.0], [1.0, 3.0], [6.0, -2.0], [5.0, 5.0]])
CENTRES = np.array([[1.0, 1.0], [5.0, 0.0], [3.0, 9.0]])


def slowly_assigned(X, centres):
    """Return the nearest centre of each row, one distance after the other."""
    groups = []
    for row in X.tolist():
        ways = [math.dist(row, centre) for centre in centres.tolist()]
        groups.append(ways.index(min(ways)))
    return np.array(groups)


def slowly_moved(X, groups, centres):
    """Return the mean of each group, number by number."""
    moved = []
    for k, centre in enumerate(centres.tolist()):
        members = [
            row for row, group in zip(X.tolist(), groups.tolist(), strict=True) if group == k
        ]
        columns = zip(*members, strict=True)
        moved.append([math.fsum(each) / len(members) for each in columns] if members else centre)
    return np.array(moved, dtype=float)


def groups_of(got, n):
    """Return the groups, judged to be n whole numbers."""
    shape(got, (n,), "One number for each row: which centre is nearest?")
    instance_of(got, np.ndarray)
    expect(
        got.dtype.kind in "iu",
        "The numbers of centres are whole numbers, so that they can be used as places.",
        call=last_call(),
        expected="ints",
        got=f"{got.dtype}",
    )
    return got


def test_assign(exercise):
    """Each row joins the centre at the shortest distance, and of equally near ones the first."""
    line = np.array([[1.0], [2.0], [9.0]]), np.array([[0.0], [4.0]])
    for X, centres, told in (
        (*line, "Rows 1, 2, 9 and centres 0 and 4: row 2 lies just between them."),
        (ROWS, CENTRES, "Five rows, three centres."),
    ):
        offsets = X[:, None] - centres
        squares = (offsets**2).sum(axis=2)
        truth = slowly_assigned(X, centres)
        wrong = {
            "These are the centres that are farthest away.": squares.argmax(axis=1),
            "Of equally near centres it is the last, and the first was asked for.": (
                len(centres) - 1 - squares[:, ::-1].argmin(axis=1)
            ),
            "The offsets were added up with their signs: far to the left counts as near.": (
                offsets.sum(axis=2).argmin(axis=1)
            ),
            "Only the first column was looked at.": (offsets[:, :, 0] ** 2).argmin(axis=1),
            "This counts the centres from 1.": truth + 1,
        }
        with unchanged(X, centres):
            got = exercise.assign(X, centres)
        expect(
            not isinstance(got, np.ndarray) or not (got.shape == (len(centres),) != (len(X),)),
            "This names a row for each centre. Each row should name a centre.",
            expected=str(truth),
            got=str(got),
        )
        close(
            groups_of(got, len(X)),
            truth,
            told,
            suspects=wrong,
        )


def test_assign_anything(exercise):
    """For many random rows, no other centre is nearer than the one that a row has joined."""

    def law(X, centres):
        close(
            groups_of(exercise.assign(X, centres), len(X)),
            slowly_assigned(X, centres),
            f"{len(X)} rows of {X.shape[1]} numbers, {len(centres)} centres.",
        )

    def draw(rng):
        n, c, d = rng.permutation([2, 3, 5])
        return rng.normal(size=(n + 2, d)) * 9, rng.normal(size=(c, d)) * 9

    always(law, draw, runs=30)


def test_move(exercise):
    """Each centre goes to the mean of the rows in its group, also when all were whole numbers."""
    groups = np.array([2, 0, 0, 1, 0])
    for X, centres, told in (
        (ROWS, CENTRES, "Rows 1, 2 and 4 are in group 0, row 3 in group 1, row 0 in group 2."),
        (ROWS.astype(int), CENTRES.astype(int), "The same in whole numbers: 10 / 3 is not whole."),
    ):
        truth = slowly_moved(X, groups, centres)
        with unchanged(X, groups, centres):
            got = exercise.move(X, groups, centres)
        shape(got, (3, 2), "One row for each centre.")
        close(
            got,
            truth if got.dtype.kind == "f" else truth.tolist(),
            told,
            suspects={
                "The means were cut off to whole numbers. What may the new array hold?": (
                    np.trunc(truth)
                ),
                "These are sums. Divide by the number of rows in the group.": (
                    truth * [[3], [1], [1]]
                ),
                "Divided by the number of all rows, and not of those in the group.": (
                    truth * [[3], [1], [1]] / 5
                ),
                "All centres moved to the mean of all rows.": np.full((3, 2), X.mean(axis=0)),
                "One mean for both columns together. Each column has its own: axis=0.": [
                    [X[groups == k].mean()] * 2 for k in range(3)
                ],
                "The centres did not move.": centres,
                "Each centre went half of the way.": (truth + centres) / 2,
                "These are medians.": [np.median(X[groups == k], axis=0) for k in range(3)],
            },
        )


def test_nobody_came(exercise):
    """A centre that nobody joined stays where it is, without a warning."""
    groups = np.array([0, 2, 0, 2, 2])
    with (
        no_warnings("A mean of no rows at all was asked for. Who joined centre 1?"),
        unchanged(CENTRES),
    ):
        got = exercise.move(ROWS, groups, CENTRES)
    close(
        got,
        slowly_moved(ROWS, groups, CENTRES),
        "Nobody joined centre 1, at (5, 0).",
        suspects={
            "The centre that nobody joined has moved to the origin.": [
                [0.5, 1.5],
                [0.0, 0.0],
                [5.0, 4 / 3],
            ],
        },
    )
    new = exercise.move(ROWS, np.zeros(5, dtype=int), CENTRES)
    close(new, slowly_moved(ROWS, np.zeros(5, dtype=int), CENTRES), "All five are in group 0.")


def test_never_worse(exercise):
    """Neither move makes the total larger, and the order of the centres changes only names."""

    def law(X, centres):
        groups = groups_of(exercise.assign(X, centres), len(X))
        close(groups, slowly_assigned(X, centres), "The nearest centre of each row.")
        moved = exercise.move(X, groups, centres)
        close(moved, slowly_moved(X, groups, centres), "Each centre in the mean of its group.")
        before, between = squares(X, groups, centres), squares(X, groups, moved)
        again = groups_of(exercise.assign(X, moved), len(X))
        after = squares(X, again, moved)
        expect(between <= before + 1e-9, "Moving the centres has made the total larger.")
        expect(after <= between + 1e-9, "Joining anew has made the total larger.")
        order = np.arange(len(centres))[::-1]
        turned = exercise.assign(X, centres[order])
        close(order[turned], groups, "The same centres in another order: the same groups.")

    def draw(rng):
        n, c, d = int(rng.integers(4, 9)), int(rng.integers(1, 5)), int(rng.integers(1, 4))
        return rng.normal(size=(n, d)) * 5, rng.normal(size=(c, d)) * 5

    always(law, draw, runs=30)


def squares(X, groups, centres):
    """Return the sum of all squared distances from rows to their centres."""
    return sum(
        math.dist(row, centres[k]) ** 2 for row, k in zip(X.tolist(), groups.tolist(), strict=True)
    )


def show(exercise):
    """Draw one step on the bills of penguins, and tell how the total falls in ten."""
    X = data.penguin_measurements().X[:, :2]
    first = centres = np.array([[35.0, 14.0], [40.0, 14.0], [55.0, 14.0]])
    totals = []
    for _ in range(11):
        groups = exercise.assign(X, centres)
        totals.append(exercise.total(X, groups, centres))
        centres = exercise.move(X, groups, centres)
    groups = exercise.assign(X, first)
    moved = exercise.move(X, groups, first)
    return Scatter(
        Scatter.split(X, groups, ["group 0", "group 1", "group 2"]),
        segments=[arrow(a, b) for a, b in zip(first, moved, strict=True)],
        title="One step: who joins which centre, and where the centres go",
        x_label="bill length (mm)",
        y_label="bill depth (mm)",
        note=f"The total falls from {totals[0]:,.0f} mm² to {totals[1]:,.0f} in this step, "
        f"and to {totals[-1]:,.0f} in ten. Nobody has told any species.",
    )
