"""Checks for Lloyd's k-means: each step by slow loops, then what must hold at its end."""

from itertools import pairwise

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, no_warnings, parts, shape, unchanged
from mlx_exercises.figures import Frames, Image, Panels, Scatter

LINE = np.array([[1.0], [2.0], [9.0], [10.0]])


def test_assign(exercise):
    """Each row belongs to its nearest centre, and to the first of equally near ones."""
    X = np.array([[0.0, 0], [4, 1], [5, 5], [0, 6], [2, 0]])
    centres = np.array([[0.0, 0], [4, 0], [1, 7]])
    with unchanged(X, centres):
        found = exercise.assign(X, centres)
    away = np.array([[np.hypot(*(x - c)) for c in centres] for x in X])
    close(
        found,
        np.array([0, 1, 2, 2, 0]),
        "Row 4 is at (2, 0), as far from (0, 0) as from (4, 0): the first is taken.",
        suspects={
            "These are the farthest centres.": away.argmax(axis=1),
            "These are distances. Which centre is it?": away.min(axis=1),
            "This is the nearest row for each centre. Rows choose centres.": away.argmin(axis=0),
            "The last of equally near centres was taken.": np.array([0, 1, 2, 2, 1]),
        },
    )
    rng = np.random.default_rng(0)
    for n, k, d in ((9, 4, 3), (5, 5, 1), (1, 3, 2), (6, 1, 4)):
        X, centres = rng.normal(size=(n, d)) * 3, rng.normal(size=(k, d)) * 3
        expected = [int(np.argmin([np.linalg.norm(x - c) for c in centres])) for x in X]
        message = f"{n} rows of {d} numbers, {k} centres."
        close(exercise.assign(X, centres), np.array(expected), message)


def test_move(exercise):
    """Each centre moves to the mean of its own rows."""
    X = np.array([[0.0, 2.0], [4.0, 0.0], [2.0, 4.0], [5.0, 5.0], [7.0, 1.0]])
    labels, old = np.array([1, 0, 1, 0, 1]), np.array([[9.0, 9.0], [-1.0, 3.0]])
    expected = np.array([[4.5, 2.5], [3.0, 7 / 3]])
    with unchanged(X, labels, old):
        found = exercise.move(X, labels, old)
    close(
        found,
        expected,
        "Cluster 0 has the rows (4, 0) and (5, 5), cluster 1 the other three.",
        suspects={
            "The centres are where they were.": old,
            "These are sums. A mean is a sum divided by how many rows.": (
                expected * np.array([[2.0], [3.0]])
            ),
            "Every cluster was divided by the number of all rows.": (
                expected * np.array([[2.0], [3.0]]) / 5
            ),
            "All centres moved to the mean of all rows.": np.tile(X.mean(axis=0), (2, 1)),
            "Both columns of a centre are alike. Each column has a mean of its own.": (
                np.tile(expected.mean(axis=1)[:, None], (1, 2))
            ),
            "The old centre was counted as one of the rows.": np.array(
                [(old[0] + X[1] + X[3]) / 3, (old[1] + X[0] + X[2] + X[4]) / 4]
            ),
        },
    )
    whole = exercise.move(np.array([[1, 0], [2, 1]]), np.array([0, 0]), np.array([[0, 0]]))
    close(
        whole,
        np.array([[1.5, 0.5]]),
        "The rows (1, 0) and (2, 1), and a centre at (0, 0), all whole numbers.",
        suspects={"The mean lost its fraction in an array of whole numbers.": [[1, 0]]},
    )


def test_empty_cluster(exercise):
    """A centre that has no rows stays where it is, and nothing becomes nan."""
    X, labels = np.array([[1.0, 3.0], [3.0, 5.0]]), np.array([2, 2])
    old = np.array([[8.0, 8.0], [-5.0, 0.5], [0.0, 0.0]])
    stayed = np.array([[8.0, 8.0], [-5.0, 0.5], [2.0, 4.0]])
    with no_warnings("The mean of no rows was taken: that is 0 divided by 0."), unchanged(old):
        found = exercise.move(X, labels, old)
    close(
        found,
        stayed,
        "Both rows belong to cluster 2. Clusters 0 and 1 have none.",
        suspects={
            "The centres without rows went to zero.": stayed * (labels[0] == np.arange(3))[:, None],
            "The centres without rows have disappeared.": stayed[2:],
        },
    )


def test_the_table(exercise):
    """From centres 1 and 2 on the line, inertia goes 113, 14, 1, and then nothing moves."""
    start = np.array([[1.0], [2.0]])
    labels, centres, course = three(exercise, LINE, start)
    close(
        course,
        [113.0, 14.0, 1.0],
        "These are the rounds of the table in the header.",
        suspects={
            "The round that changes nothing is missing.": [113.0, 14.0],
            "There is one round too many. When is it known that nothing moved?": [113, 14, 1, 1],
            "Inertia was noted after the centres had moved.": [38.0, 1.0],
            "Inertia was noted after the centres had moved, in each round.": [38.0, 1.0, 1.0],
        },
        call="the inertias of kmeans(the rows 1, 2, 9, 10, from centres 1 and 2)",
    )
    close(labels, np.array([0, 0, 1, 1]), "1 and 2 belong together, and 9 and 10.")
    close(centres, np.array([[1.5], [9.5]]), "The middles of both pairs.")


def test_at_the_end(exercise):
    """At the end no row is nearer to another centre, and each centre is the mean of its rows."""
    rng = np.random.default_rng(1)
    for n, k, d in ((60, 4, 2), (35, 3, 5), (20, 20, 2), (12, 1, 3)):
        X = rng.normal(size=(n, d)) + 3 * rng.integers(0, 3, (n, 1))
        # Not the rows themselves: centres at rest from the start could end the loop at once.
        start = X[rng.permutation(n)[:k]] + 0.01 * rng.normal(size=(k, d))
        labels, centres, course = three(exercise, X, start)
        truth = slowly(X, start)
        call = f"kmeans({n} rows of {d} numbers, {k} centres)"
        for earlier, later in pairwise(course):
            expect(
                later <= earlier + 1e-9,
                f"Inertia rose from {earlier:.6g} to {later:.6g}, and neither step can do that.",
            )
        close(labels, truth[0], "At the end each row has its nearest centre.", call=call)
        close(centres, truth[1], "At the end each centre is the mean of its rows.", call=call)
        close(course, truth[2], "The inertia of every round.", call=call)


def test_order_and_company(exercise):
    """Rows may come in any order, and twice, and a far centre may stay without rows."""
    rng = np.random.default_rng(2)
    X = rng.normal(size=(25, 2)) + 4 * rng.integers(0, 2, (25, 1))
    start = np.array([X[0], X[1], [300.0, -300.0]])
    with no_warnings("Something was divided by 0."):
        labels, centres, _ = three(exercise, X, start)
    close(
        centres[2], start[2], "No row ever comes to the centre at (300, -300).", call="centres[2]"
    )
    order = rng.permutation(25)
    mixed = three(exercise, X[order], start)
    close(mixed[0], labels[order], "The same rows, in another order, belong to the same groups.")
    close(mixed[1], centres, "The same rows, in another order, have the same centres.")
    double = three(exercise, np.concatenate([X, X]), start)
    close(double[1], centres, "Each row twice has the same centres.")


def three(exercise, X, start):
    """Return the three results of the learner's kmeans, judged in type and shape."""
    with unchanged(X, start):
        found = exercise.kmeans(X, start)
    labels, centres, course = parts(found, 3, "Labels, centres and inertias are returned.")
    shape(labels, (len(X),), "One label for each row.")
    instance_of(labels, np.ndarray, "The labels are an array.")
    shape(centres, start.shape, "As many centres as at the start.")
    instance_of(centres, np.ndarray, "The centres are an array.")
    instance_of(course, (list, tuple, np.ndarray), "The inertias are a list, one for each round.")
    expect(
        all(isinstance(value, (float, int, np.floating)) for value in course),
        "An inertia is one number, and the list holds something else.",
    )
    return labels, centres, course


def slowly(X, start):
    """Return what k-means should, one row after the other."""
    centres, before, course = start.copy(), None, []
    while True:
        labels = [int(np.argmin([((x - c) ** 2).sum() for c in centres])) for x in X]
        course.append(sum(((x - centres[c]) ** 2).sum() for x, c in zip(X, labels, strict=True)))
        if labels == before:
            return np.array(labels), centres, course
        before = labels
        for k in set(labels):
            centres[k] = np.mean([x for x, c in zip(X, labels, strict=True) if c == k], axis=0)


def show(exercise):
    """Watch the rounds among penguins, then paint a photograph with six colours."""
    X = data.penguin_measurements().X[:, [0, 2]]
    mean, spread = X.mean(axis=0), X.std(axis=0)
    Z = (X - mean) / spread
    centres = Z[[0, 1, 2]]
    _, _, course = exercise.kmeans(Z, centres)
    frames = []
    for number, value in enumerate(course[:12], start=1):
        labels = exercise.assign(Z, centres)
        groups = {f"group {k}": X[labels == k] for k in range(3)}
        groups["centres"] = centres * spread + mean
        frames.append(
            Scatter(
                groups,
                title=f"round {number} of {len(course)}, inertia {value:.0f}",
                x_label="bill length (mm)",
                y_label="flipper (mm)",
            )
        )
        centres = exercise.move(Z, labels, centres)
    photo = data.china()[100:400:5, ::5].astype(float)  # without most of the sky
    pixels = photo.reshape(-1, 3)
    colours = pixels[np.random.default_rng(0).permutation(len(pixels))]
    _, palette, _ = exercise.kmeans(colours[:600], colours[:6])
    painted = palette[exercise.assign(pixels, palette)].reshape(photo.shape)
    return (
        Frames(frames, title="342 penguins and three centres", seconds=0.6),
        Panels(
            [Image(photo, title="as it was"), Image(painted, title="in your six colours")],
            title="The same two steps, with colours for rows",
        ),
    )
