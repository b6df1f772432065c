"""Checks for distances, the margin and the rows at the kerbs."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, unchanged
from mlx_exercises.figures import Lines, Scatter, Segment, Series

SIDES = "The sides are missing: a distance is negative on the side that w points away from."
ONE_KERB = "Only one of the rows at the kerbs was found. Two rooms within 1e-9 are the same."
NEAREST = "This is the row nearest to the line. On the wrong side there is less room than none."
SCORES = "These are the scores. A longer w would put the same point farther away."


def room(X, y, w, b):
    """Return y times the signed distance, by way of the foot of the perpendicular."""
    away = []
    for x, side in zip(X, y, strict=True):
        foot = x - (np.dot(w, x) + b) / np.dot(w, w) * w
        away.append(side * np.sign(np.dot(w, x) + b) * np.hypot.reduce(x - foot))
    return np.array(away)


def petals():
    """Return petal lengths and widths, and -1 for setosa, +1 for versicolor."""
    table = data.iris()
    two = table.y < 2
    return table.X[two][:, 2:], np.where(table.y[two] == 1, 1, -1)


def test_by_hand(exercise):
    """From the line 3x + 4y = 5, (3, 4) is 4 away on one side, (0, 0) is 1 on the other."""
    X, w = np.array([[3, 4], [0, 0], [-1, 2]]), np.array([3, 4])
    with unchanged(X, w):
        close(
            exercise.distances(X, w, -5),
            [4.0, -1.0, 0.0],
            "The scores are 20, -5 and 0, and w has a length of 5.",
            suspects={
                SCORES: [20.0, -5.0, 0.0],
                SIDES: [4.0, 1.0, 0.0],
                "The scores were divided by the square of the length.": [0.8, -0.2, 0.0],
                "b is missing from the scores.": [5.0, 0.0, 1.0],
                "b was not divided by the length of w.": [0.0, -5.0, -4.0],
                "b was taken off. In w · x + b it is added.": [6.0, 1.0, 2.0],
                "The numbers of w were added up. Its length is after Pythagoras.": (
                    np.array([20, -5, 0]) / 7
                ),
            },
        )


def test_any_plane(exercise):
    """In any number of columns, w and 10 · w with 10 · b are the same plane."""

    def law(X, w, b):
        n, d = X.shape
        expected = room(X, np.ones(n), w, b)
        close(exercise.distances(X, w, b), expected, f"X has the shape ({n}, {d}).")
        close(exercise.distances(X, 10 * w, 10 * b), expected, "The same plane, written tenfold.")

    def draw(rng):
        n, d = int(rng.integers(1, 6)), int(rng.integers(1, 5))
        return rng.normal(size=(n, d)), rng.normal(size=d), float(rng.normal())

    always(law, draw, runs=20)


def test_margin(exercise):
    """The margin is the room of the row that has the least, and negative after an error."""
    X, y = np.array([[4.0, 0], [3, 1], [-2, 5], [0, -3]]), np.array([1, 1, -1, -1])
    w = np.array([2.0, 0.0])
    with unchanged(X, y, w):
        close(
            exercise.margin(X, y, w, -2.0),
            1.0,
            "The plane is at x = 1. The rows have 3, 2, 3 and 1 of room.",
            suspects={
                "This is twice the margin: a score, or the whole street.": 2.0,
                "Without their own side, rows of the class -1 count backwards.": -3.0,
                "This is the room of the row that has the most.": 3.0,
                "This is the mean of the rooms.": 2.25,
            },
        )
    X, y = np.array([[4.0, 0], [0.5, 1], [-2, 5]]), np.array([1, 1, -1])
    close(
        exercise.margin(X, y, w, -2.0),
        -0.5,
        "(0.5, 1) should be on the plus side, and is 0.5 beyond the plane.",
        suspects={
            "The row on the wrong side has room to spare here. What does its sign say?": 0.5,
            "Nothing stops a margin at 0: a row may be on the wrong side.": 0.0,
        },
    )
    close(exercise.margin(X[2:], y[2:], w, -2.0), 3.0, "A single row, 3 away.")


def test_touching(exercise):
    """The rows at the kerbs are found, on both sides of the street, and no others."""
    X = np.array([[5.0, 1], [3, 0], [-1, 2], [-4, 0], [3, 7]])
    y, w = np.array([1, 1, -1, -1, 1]), np.array([0.5, 0.0])
    with unchanged(X, y, w):
        close(
            exercise.touching(X, y, w, -0.5),
            np.array([1, 2, 4]),
            "The plane is at x = 1, and rows 1, 2 and 4 have 2 of room.",
            suspects={
                ONE_KERB: (np.array([1])),
                "These are the rooms. Which rows have them?": np.array([2.0, 2.0, 2.0]),
                "These are yes and no for each row. Which numbers do the rows have?": (
                    np.array([False, True, True, False, True])
                ),
                "A row far on the minus side has a lot of room, not a little.": np.array([3]),
            },
        )
    X, y, w = np.array([[0.1 + 0.2, 1.0], [-0.3, 2], [0.31, 0]]), np.array([1, -1, 1]), [0.7, 0]
    close(
        exercise.touching(X, y, np.array(w), 0.0),
        np.array([0, 1]),
        "0.1 + 0.2 and 0.3 differ by rounding alone, 0.31 does not.",
        suspects={ONE_KERB: (np.array([1]))},
    )
    X, y = np.array([[1.5], [0.0], [-2.0]]), np.array([1, 1, -1])
    close(
        exercise.touching(X, y, np.array([2.0]), -2.0),
        np.array([1]),
        "Row 1 is on the wrong side: it has -1 of room, and no other has as little.",
        suspects={NEAREST: np.array([0])},
    )


def test_only_the_kerbs(exercise):
    """Between four points the widest street is √8, and points behind its kerbs change nothing."""
    X, y = np.array([[2.0, 2], [0, 0], [4, 3], [-3, 1]]), np.array([1, -1, 1, -1])
    w, b = np.array([0.5, 0.5]), -1.0
    moved = X + np.array([[0, 0], [0, 0], [9, 9], [-5, -9]])
    for name, far in (("as they are", X), ("moved away", moved)):
        close(
            exercise.margin(far, y, w, b),
            np.sqrt(2),
            f"(2, 2) and (0, 0) at the kerbs score 1 and -1, ‖w‖ = √0.5. The others: {name}.",
        )
        close(exercise.touching(far, y, w, b), np.array([0, 1]), f"The other rows: {name}.")
    others = [exercise.margin(X, y, *exercise.street(X, y, angle)) for angle in (20, 40, 50, 80)]
    for found in others:
        close(found > 0, True, "This line divides both classes, too.")
        expect(found < np.sqrt(2), "Another direction has a wider street than (1, 1).")


def show(exercise):
    """Turn a street through all directions, and draw the widest."""
    X, y = petals()
    angles = np.arange(-10, 101)
    margins = [float(exercise.margin(X, y, *exercise.street(X, y, a))) for a in angles]
    best = int(angles[int(np.argmax(margins))])
    w, b = exercise.street(X, y, best)
    rows = np.asarray(exercise.touching(X, y, w, b)).tolist()
    half = max(margins)
    widths = np.array([-0.2, 2.0])
    middle, *kerbs = ((-b + off - w[1] * widths) / w[0] for off in (0, half, -half))
    return (
        Lines(
            {"margin": margins},
            x=angles,
            x_label="direction of w (degrees)",
            y_label="margin (cm)",
            marks={"widest": best},
            levels={"errors begin": 0.0},
            title="Turning the street",
        ),
        Scatter(
            {"setosa": X[y == -1], "versicolor": X[y == 1], "at the kerb": X[rows]},
            lines=[Series(middle, widths, "middle")],
            segments=[
                Segment((kerb[0], widths[0]), (kerb[1], widths[1]), "kerb") for kerb in kerbs
            ],
            x_label="petal length (cm)",
            y_label="petal width (cm)",
            title=f"The widest street: {2 * half:.2f} cm, w at {best}°",
            note=f"{len(rows)} of {len(X)} flowers hold it. All others could go home, and the "
            "street would stay where it is.",
        ),
    )
