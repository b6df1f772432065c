"""Checks for making arrays and indexing them: against loops that go place by place."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, instance_of, unchanged
from mlx_exercises.figures import Image, Panels

STRIPES = "These are stripes. The rows at odd places begin with a 1."
FROM_ONE = "The colours changed places: the corner [0, 0] is a 0."
LAST_LOST = "The last row and the last column with ink are missing. Where does a slice end?"
FROM_CORNER = "The empty edge at the top and on the left is still there."
ONE_ROW = "These are the dark spots alone, in a row. A rectangle has light spots in it, too."
AS_DARK = "It is too large: spots that are exactly as dark as `faint` were counted in."
IN_ORDER = "It is cut from the first dark spot to the last one. Is the first one the leftmost, too?"
LIGHT_LINES = "Light rows or columns between the dark ones went missing. They belong to the part."
MASKED = "The light spots inside were wiped out. They belong to the part as well."


def test_checkerboard(exercise):
    """On a board of any size 0 and 1 take turns, along every row and every column."""
    for rows, columns in ((2, 3), (3, 4), (4, 3), (5, 5), (1, 6), (3, 1), (1, 1)):
        expected = [[(i + j) % 2 for j in range(columns)] for i in range(rows)]
        wrong = {
            FROM_ONE: [[1 - each for each in row] for row in expected],
            STRIPES: [[j % 2 for j in range(columns)] for _ in range(rows)],
            "Only the rows at even places have ones. The others have them, too.": [
                [(i % 2 == 0) * (j % 2) for j in range(columns)] for i in range(rows)
            ],
            "Rows and columns changed places.": [
                [(i + j) % 2 for j in range(rows)] for i in range(columns)
            ],
            "No ones were filled in.": [[0] * columns for _ in range(rows)],
        }
        found = exercise.checkerboard(rows, columns)
        close(
            found,
            expected,
            f"{rows} rows and {columns} columns.",
            suspects=wrong,
        )
        instance_of(
            found, np.ndarray, "The numbers are right. The board should be an array, though."
        )


def test_cropped(exercise):
    """A picture is cut to its first and last row with ink, and to its first and last column."""
    image = np.array(
        [
            [0, 0, 0, 0, 0],
            [0, 0, 0, 7, 0],
            [0, 0, 9, 0, 0],
            [0, 0, 0, 8, 0],
            [0, 0, 0, 0, 0],
            [0, 0, 0, 0, 0],
        ]
    )
    for message, each in (
        ("There is ink in the rows 1 to 3 and the columns 2 and 3.", image),
        ("The same picture lying down: rows 2 and 3, columns 1 to 3.", image.T),
        ("The same picture upside down: rows 2 to 4.", image[::-1]),
    ):
        crop_as_told(exercise, each, 0, message)
    crop_as_told(exercise, np.eye(4)[1:2] * 5, 2, "One row of four, with ink at [0, 1] alone.")
    crop_as_told(exercise, np.full((3, 2), 1.5), 1, "Ink everywhere: nothing can be cut off.")
    gap = np.array([[1, 0, 0, 1], [3, 1, 4, 1], [0, 1, 1, 1], [0, 5, 2, 1], [1, 1, 0, 1]])
    crop_as_told(exercise, gap, 2, "Row 2 has no ink, and it lies between rows that have some.")


def test_faint(exercise):
    """Only spots darker than `faint` say where to cut, and what lies between them stays."""
    image = np.array(
        [
            [4, 5, 5, 5, 5, 5],
            [4, 2, 7, 2, 9, 5],
            [3, 3, 2, 8, 2, 3],
            [4, 5, 4, 5, 4, 5],
        ]
    )
    crop_as_told(exercise, image, 5, "Darker than 5 are the 7, the 9 and the 8.")
    crop_as_told(exercise, image, 8, "Darker than 8 is one spot alone.")
    crop_as_told(exercise, image - 10, -5, "The same picture with 10 taken off everywhere.")
    rng = np.random.default_rng(0)
    for h, w in ((7, 5), (4, 9), (12, 12)):
        noise = rng.normal(size=(h, w))
        crop_as_told(exercise, noise, np.sort(noise.ravel())[-3], f"A picture ({h}, {w}).")


def crop_as_told(exercise, image, faint, message):
    """Judge one crop by a loop over all the places."""
    h, w = image.shape
    dark = [(i, j) for i in range(h) for j in range(w) if image[i, j] > faint]
    top, bottom = min(i for i, _ in dark), max(i for i, _ in dark)
    left, right = min(j for _, j in dark), max(j for _, j in dark)
    expected = image[top : bottom + 1, left : right + 1].copy()
    near = [(i, j) for i in range(h) for j in range(w) if image[i, j] >= faint]
    rows, columns = [i for i, _ in near], [j for _, j in near]
    mask = image > faint
    (first, start), (last, end) = dark[0], dark[-1]
    wrong = {
        IN_ORDER: image[first : last + 1, start : end + 1],
        LIGHT_LINES: image[mask.any(axis=1)][:, mask.any(axis=0)],
        LAST_LOST: image[top:bottom, left:right],
        FROM_CORNER: image[: bottom + 1, : right + 1],
        ONE_ROW: image[image > faint],
        MASKED: np.where(expected > faint, expected, 0),
        AS_DARK: image[min(rows) : max(rows) + 1, min(columns) : max(columns) + 1],
        "Nothing was cut off.": image,
        "Only the rows were cut. Columns may be empty, too.": image[top : bottom + 1],
        "Only the columns were cut. Rows may be empty, too.": image[:, left : right + 1],
    }
    with unchanged(image):
        found = exercise.cropped(image, faint)
        close(
            found,
            expected,
            message,
            suspects={said: part.copy() for said, part in wrong.items()},
        )


def test_recoloured(exercise):
    """Every spot gets its own row of the palette, whatever the picture's shape."""
    rng = np.random.default_rng(1)
    for h, w, colours in ((2, 3, 4), (5, 4, 17), (1, 6, 2), (3, 3, 3)):
        image = rng.permutation(np.arange(h * w) % colours).reshape(h, w)
        palette = rng.integers(0, 256, size=(colours, 3))
        expected = np.array([[palette[ink] for ink in row] for row in image])
        with unchanged(image, palette):
            found = exercise.recoloured(image, palette)
        close(
            found,
            expected,
            f"A picture ({h}, {w}) and {colours} colours.",
            suspects={
                "Every spot got a number. The palette has three for each: red, green, blue.": (
                    palette[:, 0][image]
                ),
                "The spots stand in one long row. The picture's shape belongs to the answer.": (
                    expected.reshape(-1, 3)
                ),
                "The colours came first: this is (3, h, w).": np.moveaxis(expected, 2, 0),
            },
        )


def show(exercise):
    """Show a board, and one digit: as it is, cropped, and in colours."""
    image = data.digits().X[0].reshape(8, 8).astype(int)
    small = exercise.cropped(image, 5)
    ink = np.arange(17)[:, np.newaxis]
    palette = (ink * np.array([20, 90, 120]) + (16 - ink) * np.array([255, 245, 200])) // 16
    board = exercise.checkerboard(8, 8)
    return Panels(
        [
            Image(1 - board, low=0, high=1, title="checkerboard"),
            Image(16 - image, low=0, high=16, title="a digit (8, 8)"),
            Image(16 - small, low=0, high=16, title=f"cropped {small.shape}"),
            Image(exercise.recoloured(image, palette), title="recoloured"),
        ],
        title="By slices, by a mask, by a picture of indices",
        note="palette[image] is one look-up for each of the 64 spots. A language model begins "
        "with the same line: every word's number picks a row of a table.",
    )
