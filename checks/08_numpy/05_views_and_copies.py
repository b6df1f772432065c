"""Checks for the photo lab: the results, and what became of the original."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, unchanged
from mlx_exercises.figures import Bars, Image, Panels

RUINED = "The frame is on the original as well. Whose numbers does the result have?"
WRAPPED = "The brightest spots became the darkest: there was no room for numbers over 255."
ONCE = "Every brightness that occurs was counted once. How often were its spots written?"
NOTHING = "The photo is as it was. What was made black, the photo or a copy of its rows?"


def drawn(h, w, seed=0):
    """Return a photo (h, w) with many equal spots and some white ones."""
    rng = np.random.default_rng([seed, h, w])
    return rng.choice(np.array([0, 7, 90, 180, 200, 245, 255], dtype=np.uint8), size=(h, w))


def test_framed(exercise):
    """The result has a white frame at all four edges, and the original has none."""
    for h, w, width in ((3, 4, 1), (5, 7, 1), (6, 5, 2), (4, 9, 0), (3, 4, 3)):
        photo = drawn(h, w)
        photo[h // 2, w // 2] = 90
        before = photo.copy()
        expected = photo.copy()
        for i in range(h):
            for j in range(w):
                if min(i, j, h - 1 - i, w - 1 - j) < width:
                    expected[i, j] = 255
        found = exercise.framed(photo, width)
        close(
            found,
            expected,
            f"A frame of width {width} in a photo ({h}, {w}).",
            suspects={"There is no frame on it.": before},
            dtype=np.uint8,
        )
        close(
            photo,
            before,
            "The original was changed.",
            suspects={RUINED: expected},
            call=f"the original ({h}, {w}), after framed(original, {width})",
        )
        expect(
            not np.shares_memory(found, photo),
            "The result is a window on the original: later edits reach both.",
        )


def test_brighter(exercise):
    """Light is added to every spot, and what would be lighter than white is white."""
    for photo, amount in (
        (np.array([[90, 180, 250], [200, 255, 236]], dtype=np.uint8), 20),
        (np.array([[0, 155, 156, 100]], dtype=np.uint8), 100),
        (drawn(4, 3), 255),
        (drawn(3, 5), 0),
        (drawn(2, 6, seed=1), 56),
    ):
        expected = np.array([[min(int(spot) + amount, 255) for spot in row] for row in photo])
        wrapped = (photo.astype(int) + amount) % 256
        with unchanged(photo):
            found = exercise.brighter(photo, amount)
            close(
                found,
                expected,
                f"Every spot is {amount} lighter, but none lighter than 255.",
                suspects={
                    WRAPPED: wrapped,
                    "Some spots are lighter than white: that is no photo any more.": (
                        photo.astype(int) + amount
                    ),
                },
            )
            close(found, expected.astype(np.uint8), "A photo is uint8.", dtype=np.uint8)


def test_histogram(exercise):
    """Every spot is counted, however many are equally bright, and all 256 have a count."""
    for photo in (
        np.array([[90, 90, 180, 250], [90, 200, 200, 255]], dtype=np.uint8),
        np.array([[3], [3], [3], [0]], dtype=np.uint8),
        drawn(7, 9),
        np.arange(256, dtype=np.uint8).reshape(16, 16)[:, ::3],
    ):
        expected = np.zeros(256, dtype=int)
        for spot in photo.ravel().tolist():
            expected[spot] += 1
        once = (expected > 0).astype(int)
        wrong = {
            ONCE: once,
            "The darkest brightness that occurs came first. Place k belongs to brightness k.": (
                np.bincount(photo.ravel() - photo.min(), minlength=256)
            ),
            "The counts end at the brightest spot. There are 256 of them in any photo.": (
                np.bincount(photo.ravel())
            ),
        }
        with unchanged(photo):
            found = exercise.histogram(photo)
        told = readable if whole(found) else np.asarray
        close(
            told(found) if whole(found) else found,
            told(expected),
            f"The photo has {photo.size} spots. Here are the counts that are not 0.",
            suspects={
                said: told(counts) if whole(counts) else counts for said, counts in wrong.items()
            },
        )


def whole(counts):
    """Tell whether these are 256 numbers."""
    return isinstance(counts, np.ndarray) and counts.shape == (256,) and counts.dtype.kind in "iuf"


def readable(counts):
    """Return counts (256,) as a dictionary of those that are not 0."""
    return {bright: count for bright, count in enumerate(counts.tolist()) if count != 0}


def test_black_out(exercise):
    """The named rows of the photo itself are black, and all others are as they were."""
    for h, w, rows in ((5, 3, [1, 3]), (3, 4, [0]), (4, 4, [3, 0, 3]), (2, 5, []), (6, 2, [-1, 2])):
        photo = drawn(h, w, seed=2)
        photo[:, 0] = 180
        before, columns = photo.copy(), photo.copy()
        expected = [
            [0] * w if i in rows or i - h in rows else row for i, row in enumerate(before.tolist())
        ]
        wrong = {NOTHING: before.tolist()}
        if h == w:
            columns[:, rows] = 0
            wrong["These are columns. Rows come first in the brackets."] = columns.tolist()
        with unchanged(rows):
            exercise.black_out(photo, rows)
        close(
            photo,
            expected,
            f"The rows {rows} of {h} should be black.",
            suspects=wrong,
            call=f"a photo ({h}, {w}), after black_out(photo, {rows})",
        )


def show(exercise):
    """Show a photograph as the lab once made it and as it makes it now, and the counts."""
    china = data.china_grey()[60:300:6, 180:500:5].astype(np.uint8)
    bug = china + np.uint8(60)
    bug[:3] = bug[-3:] = 255
    bug[:, :3] = bug[:, -3:] = 255
    after = exercise.framed(exercise.brighter(china, 60), 3)
    exercise.black_out(after, [9, 10, 30, 31])
    counts = exercise.histogram(china).reshape(4, 64).sum(axis=1).tolist()
    return (
        Panels(
            [
                Image(bug, low=0, high=255, title="as it was"),
                Image(after, low=0, high=255, title="as it is now"),
            ],
            title="Framed, 60 lighter, four lines out",
            note="On the left the white sky is black, and no line is out.",
        ),
        Bars(
            {f"{64 * k} to {64 * k + 63}": count for k, count in enumerate(counts)},
            title="histogram of the original",
            y_label="spots",
            note=f"All {sum(counts):,} spots are counted, however many are equally bright.",
        ),
    )
