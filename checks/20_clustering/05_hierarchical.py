"""Checks for hierarchical clustering: trees against a slow loop over rows, and laws of links."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Panels, Scatter, Tree

LINE = np.abs(np.subtract.outer([0.0, 2, 5, 9], [0.0, 2, 5, 9]))
TREES = {
    "single": [(0, 1, 2.0), (2, 4, 3.0), (3, 5, 4.0)],
    "complete": [(0, 1, 2.0), (2, 3, 4.0), (4, 5, 9.0)],
}


def test_join(exercise):
    """Each of the others keeps the smaller of two distances (single), or the larger (complete)."""
    a, b = np.array([3.0, 8.0, 2.5, np.inf]), np.array([5.0, 1.0, 2.5, np.inf])
    smaller, larger = np.array([3.0, 1, 2.5]), np.array([5.0, 8, 2.5])
    for link, expected, other in (("single", smaller, larger), ("complete", larger, smaller)):
        with unchanged(a, b):
            found = exercise.join(a, b, link)
        shape(found, (4,), "One distance to each of the four others.")
        instance_of(found, np.ndarray)
        close(
            found[:3],
            expected,
            "a is 3, 8 and 2.5 away from three others, and b is 5, 1 and 2.5 away.",
            suspects={
                "This is what the other link has.": other,
                "These are means of both distances: average link, a third answer.": (a + b)[:3] / 2,
                "These are the distances of a alone.": a[:3],
                "These are the distances of b alone.": b[:3],
            },
        )


def test_the_line(exercise):
    """Rows at 0, 2, 5 and 9 are joined at 2, 3, 4 with single link, at 2, 4, 9 with complete."""
    for link, truth in TREES.items():
        with unchanged(LINE):
            found = merges_of(exercise, LINE, link)
        heights = [height for *_, height in found]
        wrong = {
            "These are the heights of the other link.": [
                height for *_, height in TREES["complete" if link == "single" else "single"]
            ],
            "Each row was joined to its neighbour. What is the distance to a *cluster*?": (
                [2.0, 3.0, 4.0] if link == "complete" else [2.0, 5.0, 9.0]
            ),
            "Heights of 0: a cluster was joined with itself.": [0.0, 0.0, 0.0],
            "Something that was joined already has been found again.": [2.0, 2.0, 2.0],
            "A new cluster was joined with itself, at the height at which it was made.": (
                [2.0, 2.0, 4.0]
            ),
            "Heights of 0 after the first: what was crossed out is the nearest of all.": (
                [2.0, 0.0, 0.0]
            ),
            "The lines are new, and the columns still hold the old distances.": [2.0, 4.0, 5.0],
        }
        expected = [height for *_, height in truth]
        close(
            heights,
            expected,
            "The heights of the three merges, as in the header.",
            suspects=wrong,
            call=f"the heights of agglomerate(the line, {link!r})",
        )
        close(
            [list(pair) for *pair, _ in found],
            [list(pair) for *pair, _ in truth],
            "Which clusters are joined? The rows are 0 to 3, the first merge makes 4, the next 5.",
            call=f"the pairs of agglomerate(the line, {link!r})",
        )


def test_random_trees(exercise):
    """Any tree joins the two nearest clusters each time, as a slow look at all rows finds them."""
    rng = np.random.default_rng(0)
    for n, d in ((7, 2), (12, 3), (2, 1), (9, 1)):
        X = rng.normal(size=(n, d))
        D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
        for link in ("single", "complete"):
            truth, found = slowly(D, link), merges_of(exercise, D, link)
            call = f"agglomerate({n} rows, {link!r})"
            close(
                [height for *_, height in found],
                [height for *_, height in truth],
                f"The heights of {n} random rows.",
                call=call,
            )
            close(
                [list(pair) for *pair, _ in found],
                [list(pair) for *pair, _ in truth],
                "The heights are right, but other clusters are joined. How are they numbered?",
                call=call,
            )
    close(len(merges_of(exercise, np.zeros((1, 1)), "single")), 0, "One row: nothing to join.")


def test_any_unit(exercise):
    """Distances in another unit, or squared, join the same rows in the same order."""
    rng = np.random.default_rng(1)
    X = rng.normal(size=(10, 2))
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    for link in ("single", "complete"):
        pairs = [list(pair) for *pair, _ in merges_of(exercise, D, link)]
        close(len(pairs), 9, "Ten rows are one after nine merges.", call="the number of merges")
        for other, name in ((D * 100, "100 times as long"), (D**2, "squared")):
            close(
                [list(pair) for *pair, _ in merges_of(exercise, other, link)],
                pairs,
                f"The distances are {name}, and other pairs are joined.",
                call=f"the pairs of agglomerate(D, {link!r})",
            )
    # Ranks instead of lengths: whole numbers without a tie.
    upper = np.triu_indices(10, 1)
    whole = np.zeros((10, 10), dtype=int)
    whole[upper] = 3 * (1 + D[upper].argsort().argsort())
    whole += whole.T
    heights = [height for *_, height in merges_of(exercise, whole, "complete")]
    truth = [height for *_, height in slowly(whole.astype(float), "complete")]
    close(heights, truth, "The distances are whole numbers here.", call="the heights")


def test_cut(exercise):
    """Cutting gives k groups: those that were there before the last k - 1 merges."""
    single = TREES["single"]
    for k, groups, message in (
        (2, [[0, 1, 2], [3]], "0, 2 and 5 are together before 9 comes."),
        (3, [[0, 1], [2], [3]], "0 and 2 are together, and nobody else."),
        (4, [[0], [1], [2], [3]], "Nobody is joined yet."),
        (1, [[0, 1, 2, 3]], "All are one."),
    ):
        grouped(exercise, single, 4, k, groups, message)
    grouped(exercise, TREES["complete"], 4, 2, [[0, 1], [2, 3]], "0 2 | 5 9 with complete link.")
    rng = np.random.default_rng(2)
    for n in (6, 11):
        X = rng.normal(size=(n, 2))
        merges = slowly(np.sqrt(((X[:, None] - X) ** 2).sum(axis=2)), "complete")
        members = {row: [row] for row in range(n)}
        for new, (a, b, _) in enumerate(merges, start=n):
            k = len(members)
            grouped(exercise, merges, n, k, list(members.values()), f"{n} rows, {k} groups.")
            members[new] = sorted(members.pop(a) + members.pop(b))
        grouped(exercise, merges, n, 1, list(members.values()), f"{n} rows in one group.")


def grouped(exercise, merges, n, k, groups, message):
    """Judge a cut: labels 0 to k - 1, and equal labels for just these groups."""
    with unchanged(merges):
        labels = exercise.cut(list(merges), n, k)
    shape(labels, (n,), "One label for each row.")
    instance_of(labels, np.ndarray)
    expect(labels.dtype.kind in "iu", "Labels are whole numbers.")
    used = sorted(set(labels.tolist()))
    close(
        used,
        list(range(k)),
        f"{k} groups were asked for, with the labels 0 to {k - 1}.",
        suspects={
            "One merge too many was made: n groups, and one fewer with each.": list(range(k - 1)),
            "One merge is missing: n groups, and one fewer with each.": list(range(k + 1)),
        },
        call=f"the labels used by cut({n - 1} merges, {n}, {k})",
    )
    first = {}
    for group in groups:
        for row in group:
            first[row] = min(group)
    seen = [labels.tolist().index(label) for label in labels.tolist()]
    close(
        seen,
        [first[row] for row in range(n)],
        message + " For each row, the first row of its group is shown.",
        call=f"cut({n - 1} merges, {n}, {k})",
    )


def merges_of(exercise, D, link):
    """Return the learner's merges as (smaller, larger, height), judged one by one."""
    found = exercise.agglomerate(D, link)
    instance_of(found, list, "A list of merges is returned.")
    close(len(found), len(D) - 1, f"{len(D)} rows are one after {len(D) - 1} merges.")
    merges = []
    for merge in found:
        parts(merge, 3, "A merge is two clusters and a height.")
        for value in merge[:2]:
            instance_of(value, (int, np.integer), "Clusters have whole numbers.")
        instance_of(merge[2], (float, int, np.floating, np.integer), "A height is a number.")
        expect(
            merge[2] != np.inf,
            "A height is inf. Was the merge noted before its line and column were changed?",
        )
        a, b = sorted(int(value) for value in merge[:2])
        merges.append((a, b, float(merge[2])))
    return merges


def slowly(D, link):
    """Return the merges, with a look at every pair of rows each time."""
    n = len(D)
    groups, merges = {row: [row] for row in range(n)}, []
    pick = min if link == "single" else max
    for new in range(n, 2 * n - 1):
        height, a, b = min(
            (pick(D[i, j] for i in groups[p] for j in groups[q]), p, q)
            for p in groups
            for q in groups
            if p < q
        )
        merges.append((a, b, float(height)))
        groups[new] = groups.pop(a) + groups.pop(b)
    return merges


def show(exercise):
    """Draw the tree of a few irises, and the three groups of all with either link."""
    X, y, _, names = data.iris()
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    some = np.array([0, 14, 50, 57, 100, 131])
    few = exercise.agglomerate(D[np.ix_(some, some)], "complete")
    words = [f"{names[y[row]]} {row}" for row in some]
    sizes, maps = {}, []
    for link in ("single", "complete"):
        merges = exercise.agglomerate(D, link)
        labels = exercise.cut(merges, len(X), 3)
        sizes[link] = [height for *_, height in merges]
        counts = "/".join(str(count) for count in sorted(np.bincount(labels), reverse=True))
        maps.append(
            Scatter(
                {f"group {k}": X[labels == k][:, 2:] for k in range(3)},
                title=f"{link}: {counts}",
                x_label="petal length (cm)",
                y_label="petal width (cm)",
            )
        )
    return (
        Tree(
            Tree.linked(few, words),
            title="Six irises, complete link",
            y_label="distance (cm)",
        ),
        Panels(
            maps,
            title="All 150 in three groups, with either link",
            note="A step from petal to petal leads single link through two species. "
            f"The last merge is at {sizes['single'][-1]:.2f} cm there, the one before at "
            f"{sizes['single'][-2]:.2f}: it saw two groups.",
        ),
    )
