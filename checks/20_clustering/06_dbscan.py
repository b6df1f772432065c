"""Checks for DBSCAN: drawn cases first, then islands against the clusters of a table of cores."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Scatter, Table

LINE = np.array([[0.0], [1.0], [2.0], [8.0], [8.5]])


def test_near(exercise):
    """Near is what lies within the radius, or just at its end, and each row is near itself."""
    table = np.array(
        [
            [1, 1, 0, 0, 0],
            [1, 1, 1, 0, 0],
            [0, 1, 1, 0, 0],
            [0, 0, 0, 1, 1],
            [0, 0, 0, 1, 1],
        ],
        dtype=bool,
    )
    eye = np.eye(5, dtype=bool)
    with unchanged(LINE):
        found = exercise.near(LINE, 1.0)
    close(
        found,
        table,
        "Rows at 0, 1, 2, 8 and 8.5, and a radius of 1.",
        suspects={
            "0 and 1 are just one radius apart, and count as near.": eye
            | np.array([[0] * 5, [0] * 5, [0] * 5, [0, 0, 0, 0, 1], [0, 0, 0, 1, 0]], dtype=bool),
            "A row lies within its own radius, too: the diagonal is True.": table & ~eye,
            "True stands where rows are far from each other.": ~table,
        },
    )
    X = np.array([[0.0, 0.0], [1.0, 1.5], [0.0, 2.0], [3.0, 0.0]])
    far = np.array([[np.hypot(*(a - b)) for b in X] for a in X])
    close(
        exercise.near(X, 2.0),
        far <= 2,
        "Rows at (0, 0), (1, 1.5), (0, 2) and (3, 0), radius 2. The first two are 1.80 apart.",
        suspects={
            "Squared distances were compared with the radius.": far**2 <= 2,
            "Steps along the axes were added. The straight way is shorter.": (
                np.abs(X[:, None] - X).sum(axis=2) <= 2
            ),
            "Each column was compared on its own. A distance takes all of them.": (
                np.abs(X[:, None] - X).max(axis=2) <= 2
            ),
        },
    )
    rng = np.random.default_rng(0)
    for n, d, radius in ((7, 2, 1.2), (1, 3, 0.5), (12, 4, 2.0)):
        X = rng.normal(size=(n, d))
        truth = np.array([[np.linalg.norm(a - b) <= radius for b in X] for a in X])
        message = f"{n} rows of {d} numbers, radius {radius}."
        close(exercise.near(X, radius), truth, message)


def test_cores(exercise):
    """A row with enough rows around it, itself among them, is a core."""
    table = np.array(
        [[1, 1, 0, 0, 1], [1, 1, 1, 0, 1], [0, 1, 1, 0, 0], [0, 0, 0, 1, 0], [1, 1, 0, 0, 1]],
        dtype=bool,
    )
    crowd = table.sum(axis=1)  # 3 4 2 1 3
    for least in (1, 2, 3, 4, 5):
        wrong = {
            "Exactly `least` rows are a crowd as well. Is the row itself counted?": crowd > least,
            "These are numbers of rows. Are they enough?": crowd,
            "True stands where it is not crowded.": crowd < least,
        }
        truth = crowd >= least
        with unchanged(table):
            found = exercise.cores(table, least)
        close(
            found,
            truth,
            f"The rows have 3, 4, 2, 1 and 3 rows near them, and {least} are enough.",
            suspects=wrong,
        )


def test_the_line(exercise):
    """A core, its two border rows, and two rows that belong nowhere."""
    wrong = {
        "8 and 8.5 are no crowd of three. Their label is -1.": [0, 0, 0, 1, 1],
        "The border rows were left out. A core is near them.": [-1, 0, -1, -1, -1],
        "All rows are noise. 1 has three rows within the radius, itself among them.": [-1] * 5,
        "Noise has got the label 0, and clusters begin at 1.": [1, 1, 1, 0, 0],
        "Every row that is noise has got a cluster of its own.": [0, 0, 0, 1, 2],
    }
    close(
        labels_of(exercise, LINE, 1.0, 3),
        np.array([0, 0, 0, -1, -1]),
        "The five rows of the header.",
        suspects=wrong,
        call="dbscan(the rows 0, 1, 2, 8 and 8.5, radius 1, least 3)",
    )


def test_borders_lead_nowhere(exercise):
    """Two islands whose border rows are near each other stay two, and chains of cores are one."""
    apart = np.array([[0.0], [0.5], [90.0], [90.5], [91.0]])
    said = "Rows at 0, 0.5 | 90, 90.5, 91, radius 1, least 2: two islands far apart."
    merged = {said + " Yours have one label.": [0] * 5}
    groups([0, 0, 1, 1, 1], exercise, apart, 1.0, 2, said, merged)
    five = np.array([[1.8], [0.0], [0.9], [2.7], [3.6]])
    said = (
        "Rows at 1.8, 0, 0.9, 2.7 and 3.6, radius 1, least 2: cores, each within reach of the next."
    )
    groups([0] * 5, exercise, five, 1.0, 2, said)
    X = np.array([[0.0], [0.5], [1.0], [2.0], [3.0], [4.0], [4.5], [5.0]])
    said = "Rows at 0, 0.5, 1, 2 | 3, 4, 4.5, 5, radius 1, least 4: two islands around 1 and 4."
    groups([0] * 4 + [1] * 4, exercise, X, 1.0, 4, said, {BORDERS: [0] * 8})
    chain = np.arange(30.0)[:, None] * 0.9
    mixed = np.random.default_rng(1).permutation(30)
    groups([0] * 30, exercise, chain[mixed], 1.0, 3, "A chain of 30 rows, 0.9 apart, is one.")
    twice = np.concatenate([chain[:8], chain[:8] + 100])
    groups([0] * 8 + [1] * 8, exercise, twice, 1.0, 2, "Two chains, far apart, are two.")
    same = np.full((4, 2), 7.0)
    groups([0] * 4, exercise, same, 0.5, 4, "Four times the same row: that is a crowd of four.")
    groups([-1] * 4, exercise, same, 0.5, 5, "Four times the same row, and five are asked for.")


def test_islands(exercise):
    """Cores are one cluster where steps from core to core lead, and borders join a near core."""
    rng = np.random.default_rng(2)
    cases = [(data.moons(90, noise=0.12, seed=seed).X, 0.25, 5) for seed in range(3)]
    cases += [(rng.uniform(0, 6, (n, 2)), 0.8, least) for n, least in ((60, 4), (45, 3), (70, 6))]
    cases += [(data.rings(80, noise=0.08, seed=4).X, 0.35, 4), (rng.normal(size=(5, 3)), 0.1, 2)]
    for X, radius, least in cases:
        labels = labels_of(exercise, X, radius, least)
        table = ((X[:, None] - X) ** 2).sum(axis=2) <= radius**2
        core = table.sum(axis=1) >= least
        # Powers of the table of near cores lead as far as it goes.
        steps = (table & core & core[:, None]).astype(float)
        for _ in range(7):
            steps = (steps @ steps > 0).astype(float)
        message = f"{len(X)} rows, radius {radius}, least {least}."
        noise = ~(table[:, core].any(axis=1))
        equal(
            sorted(np.flatnonzero(labels == -1).tolist()),
            np.flatnonzero(noise).tolist(),
            message + " These rows have no core within the radius.",
            call="rows with the label -1",
        )
        firsts = steps.argmax(axis=1)  # the first core that can be reached
        used = sorted(set(labels.tolist()) - {-1})
        count = len(set(firsts[core].tolist()))
        equal(
            used,
            list(range(count)),
            message + f" There are {count} islands of cores.",
            call="labels in use",
        )
        for row in np.flatnonzero(core):
            expect(
                labels[row] == labels[firsts[row]],
                f"{message} Rows {firsts[row]} and {row} are cores with a way of cores between "
                "them, and have different labels.",
            )
        for row in np.flatnonzero(~core & ~noise):
            allowed = sorted(set(labels[core & table[row]].tolist()))
            expect(
                labels[row] in allowed,
                f"{message} Row {row} is a border row near cores of {allowed}, and its label is "
                f"{labels[row]}.",
            )


BORDERS = (
    "Rows at 0, 0.5, 1, 2 | 3, 4, 4.5, 5, radius 1, least 4. The cores are 1 and 4, and 2 and 3 "
    "are border rows near each other: does a border row lead on?"
)


def groups(expected, exercise, X, radius, least, message, suspects=None):
    """Judge labels, whatever their numbers are: equal where expected, and -1 for noise."""
    labels = labels_of(exercise, X, radius, least)
    names = {}
    found = [
        -1 if label == -1 else names.setdefault(label, len(names)) for label in labels.tolist()
    ]
    close(
        np.array(found),
        np.array(expected),
        message,
        suspects=suspects,
        call=f"dbscan({len(X)} rows, {radius}, {least})",
    )


def labels_of(exercise, X, radius, least):
    """Return the learner's labels, judged to be whole numbers from -1 on."""
    with unchanged(X):
        labels = exercise.dbscan(X, radius, least)
    shape(labels, (len(X),), "One label for each row.")
    instance_of(labels, np.ndarray, "The labels are an array.")
    expect(labels.dtype.kind in "iu", "Labels are whole numbers.")
    return labels.astype(int)


def halves(X):
    """Return the labels of k-means with two centres."""
    centres = X[:2].copy()
    for _ in range(50):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        centres = np.array([X[labels == k].mean(axis=0) for k in (0, 1)])
    return labels


def agreement(labels, y):
    """Return the share of rows whose cluster is mostly of their own moon."""
    kept = [np.bincount(y[labels == k]).max() for k in np.unique(labels) if k >= 0]
    return sum(kept) / len(y)


def show(exercise):
    """Find the two moons and the rows strewn between, and compare with k-means."""
    X, y, *_ = data.moons(200, noise=0.06, seed=1)
    strewn = np.random.default_rng(3).uniform([-1.5, -1], [2.5, 1.5], (14, 2))
    rows = np.concatenate([X, strewn])
    labels = exercise.dbscan(rows, 0.25, 5)
    counts = [
        [radius, *tally(exercise.dbscan(rows, radius, 5))] for radius in (0.1, 0.2, 0.25, 0.3, 0.45)
    ]
    names = {f"cluster {k}": rows[labels == k] for k in range(labels.max() + 1)}
    if (labels == -1).any():
        names["noise"] = rows[labels == -1]
    moons = exercise.dbscan(X, 0.25, 5)
    return (
        Scatter(
            names,
            title="200 rows of two moons, and 14 strewn anywhere",
            x_label="x",
            y_label="y",
            note=f"Without the strewn ones, {agreement(moons, y):.3f} of the rows are with their "
            f"own moon. With two centres, k-means has {agreement(halves(X), y):.3f}.",
        ),
        Table(
            counts,
            columns=["radius", "clusters", "noise"],
            title="The radius decides (least 5)",
            digits=3,
        ),
    )


def tally(labels):
    """Return the number of clusters and of noise rows."""
    return int(labels.max()) + 1, int((labels == -1).sum())
