"""Checks for a grid of panels: which frame holds what, and whether the scales agree."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import Image, Panels, Scatter, Series

STEEP = np.array([4.0, 1.5, 9.0, -2.0, 6.5]), np.array([11.0, 2.0, 24.0, -3.5, 13.0])
FLAT = np.array([0.2, 0.9, 0.4]), np.array([-1.0, 1.5, 0.25])
NOTHING = ("None", "none", None, " ", "")


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


def best_line(x, y):
    """Return slope and height by NumPy's own fit."""
    return np.polyfit(x, y, 1)


def points_of(axes):
    """Return the points (n, 2) of a frame in order, drawn by scatter or plot."""
    found = [
        np.empty((0, 2)),
        *(each.get_offsets() for each in axes.collections if isinstance(each, PathCollection)),
        *(each.get_xydata() for each in axes.lines if each.get_marker() not in NOTHING),
    ]
    points = np.concatenate([np.asarray(each, dtype=float) for each in found])
    return points[np.lexsort(points.T[::-1])]


def lines_of(axes):
    """Return the corners (n, 2) of each line, where they lie on the scales of the frame."""
    axes.get_xlim(), axes.get_ylim()  # brings the scales up to date
    back = axes.transData.inverted()
    return [
        back.transform(line.get_transform().transform(line.get_xydata()))
        for line in axes.lines
        if line.get_linestyle() not in NOTHING
    ]


def in_order(x, y):
    """Return points (n, 2), sorted."""
    points = np.column_stack([x, y]).astype(float)
    return points[np.lexsort(points.T[::-1])]


def drawn(exercise, x, y):
    """Return a frame with one panel: the first of two, while the second was used last."""
    _, (wanted, other) = plt.subplots(1, 2)
    plt.sca(other)
    with unchanged(x, y):
        exercise.panel(wanted, x, y)
    expect(
        not other.lines and not other.collections and not other.patches,
        "Something was drawn into another frame: into the one that was used last.",
        call="panel(the first of two frames, x, y)",
    )
    return wanted


def test_points(exercise):
    """A panel draws the points of its set, into the Axes that it was given."""
    for x, y in (STEEP, FLAT):
        close(
            points_of(drawn(exercise, x, y)),
            in_order(x, y),
            "The points in the frame, from left to right.",
            suspects={
                "There are no points in this frame.": np.empty((0, 2)),
                "x and y changed places.": in_order(y, x),
            },
            call="panel(axes, x, y)",
        )


def test_line(exercise):
    """Through the points runs the line that fits them, straight, and past all of them."""
    x, y = STEEP
    axes = drawn(exercise, x, y)
    lines = lines_of(axes)
    expect(len(lines) == 1, "One line was expected in this frame.", got=f"{len(lines)} lines")
    judge_line(lines[0], x, y)


def judge_line(corners, x, y):
    """Judge one line against the least-squares line of its points."""
    slope, height = best_line(x, y)
    expect(
        len(corners) != len(x) or not np.allclose(corners, np.column_stack([x, y])),
        "The line joins the points. The straight line that fits them best was asked for.",
    )
    instance_of(corners, np.ndarray)
    if not np.allclose(corners[:, 1], height + slope * corners[:, 0], atol=1e-6):
        ends = corners[[np.argmin(corners[:, 0]), np.argmax(corners[:, 0])]]
        close(
            ends,
            np.column_stack([ends[:, 0], height + slope * ends[:, 0]]),
            f"At the ends of the line. The fit is {height:.4g} + {slope:.4g} · x.",
            suspects={
                "Height and slope changed places.": np.column_stack(
                    [ends[:, 0], slope + height * ends[:, 0]]
                ),
                "The height is missing: this line runs through (0, 0).": np.column_stack(
                    [ends[:, 0], slope * ends[:, 0]]
                ),
            },
            call="panel(axes, x, y), the ends of the line",
        )
        raise CheckFailed("The line is bent.")
    expect(
        corners[:, 0].min() <= x.min() + 1e-6 and corners[:, 0].max() >= x.max() - 1e-6,
        "The line is too short: it should run from the smallest x to the largest.",
        expected=f"from {x.min():.4g} to {x.max():.4g}",
        got=f"from {corners[:, 0].min():.4g} to {corners[:, 0].max():.4g}",
    )


def some_sets(n):
    """Return n sets of different sizes and ranges, with names."""
    rng = np.random.default_rng(n)
    return {
        f"flock {chr(65 + (3 * k) % 7)}": (
            rng.uniform(-5, 5, size=3 + k) + 4 * k,
            rng.normal(size=3 + k) * (1 + k),
        )
        for k in range(n)
    }


def frames(exercise, sets, columns):
    """Return the frames that one sees, row by row, as lists."""
    own = exercise.panel

    def panel(axes, x, y):
        try:
            own(axes, x, y)
        except Exception:  # noqa: BLE001 - the earlier part is still open, and judged by claims of its own
            axes.scatter(x, y)

    exercise.panel = panel
    try:
        figure = exercise.panels(sets, columns)
    finally:
        exercise.panel = own
    instance_of(figure, Figure)
    seen = [axes for axes in figure.axes if axes.get_visible() and axes.axison]
    rows = {}
    for axes in seen:
        rows.setdefault(round(axes.get_position().y0, 3), []).append(axes)
    return [
        sorted(rows[level], key=lambda axes: axes.get_position().x0)
        for level in sorted(rows, reverse=True)
    ]


def title_of(axes):
    """Return what stands above a frame, on the left, in the middle or on the right."""
    return "".join(axes.get_title(loc=place) for place in ("left", "center", "right"))


def test_every_set(exercise):
    """Each set has a frame of its own with its name above, row by row."""
    for n, columns in ((3, 2), (1, 1), (4, 3)):
        sets = some_sets(n)
        call = f"panels({n} sets, {columns})"
        rows = frames(exercise, sets, columns)
        filled = [axes for row in rows for axes in row if len(points_of(axes))]
        expect(
            len(filled) == n,
            "Each set should have a frame of its own.",
            call=call,
            expected=f"{n} frames with points",
            got=f"{len(filled)}",
        )
        names = list(sets)
        down = [name for r in range(-(-n // columns)) for name in names[r :: -(-n // columns)]]
        titles = [title_of(axes) for axes in filled]
        equal(
            titles,
            names,
            "The titles of the frames, row by row.",
            suspects={
                "No frame has a title. Which set is which?": [""] * n,
                "The frames were filled column by column.": down,
                "The sets stand in another order than they came.": sorted(names),
            },
            call=call,
        )
        for axes, (x, y) in zip(filled, sets.values(), strict=True):
            close(points_of(axes), in_order(x, y), "A frame holds another set.", call=call)


def test_rows(exercise):
    """Every row is full but the last, and no frame is empty."""
    for n, columns in ((4, 3), (3, 3), (2, 3)):
        rows = frames(exercise, some_sets(n), columns)
        empty = sum(not len(points_of(axes)) for row in rows for axes in row)
        expect(
            not empty,
            "An empty frame is on the sheet. It looks as if data were missing.",
            call=f"panels({n} sets, {columns})",
            got=f"{empty} empty",
        )
        full, rest = divmod(n, columns)
        equal(
            [len(row) for row in rows],
            [columns] * full + [rest] * (rest > 0),
            "How many frames are there in each row?",
            call=f"panels({n} sets, {columns})",
        )
        expect(
            min(axes.get_position().y0 for axes in rows[-1]) <= 0.3,
            "The lower part of the sheet is empty. How many rows are needed?",
            call=f"panels({n} sets, {columns})",
        )


def test_scales(exercise):
    """All frames have the same scales, and every point lies within them."""
    n, columns = 3, 2
    sets = some_sets(n)
    every = [axes for row in frames(exercise, sets, columns) for axes in row]
    for side, limits in enumerate(("get_xlim", "get_ylim")):
        pairs = [tuple(sorted(getattr(axes, limits)())) for axes in every]
        call = f"panels({n} sets, {columns})"
        if not np.allclose(pairs, pairs[0]):
            other = next(each for each in pairs if not np.allclose(each, pairs[0]))
            raise CheckFailed(
                f"The {'xy'[side]} axes differ: each frame zooms in on its own points.",
                call=call,
                where="one runs from {:.3g} to {:.3g}, another from {:.3g} to {:.3g}".format(
                    *pairs[0], *other
                ),
            )
        values = np.concatenate([each[side] for each in sets.values()])
        low, high = pairs[0] if pairs else (0, 0)
        expect(
            values.min() >= low and values.max() <= high,
            "Some points lie outside of their frame.",
            call=call,
        )


def test_anscombe(exercise):
    """Anscombe's four clouds differ, and their four lines are all 3.0 + 0.5 x."""
    four = data.anscombe()
    sets = {name: (four.x[k], four.y[k]) for k, name in enumerate(("I", "II", "III", "IV"))}
    rows = frames(exercise, sets, 2)
    equal([len(row) for row in rows], [2, 2], "Two rows of two.", call="panels(Anscombe's sets, 2)")
    every = [axes for row in rows for axes in row]
    equal([title_of(axes) for axes in every], list(sets), "The titles.")
    for axes, (x, y) in zip(every, sets.values(), strict=True):
        close(points_of(axes), in_order(x, y), "The points of one frame.")
        lines = lines_of(axes)
        expect(len(lines) == 1, "One line was expected in each frame.", got=f"{len(lines)} lines")
        judge_line(lines[0], x, y)


def show(exercise):
    """Draw Anscombe's four sets with the learner's panels."""
    four = data.anscombe()
    sets = {f"set {k + 1}": (four.x[k], four.y[k]) for k in range(4)}
    every = [axes for row in frames(exercise, sets, 2) for axes in row]
    figure = every[0].figure
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    clouds = []
    for axes in every:
        ends = lines_of(axes)[0]
        ends = ends[np.argsort(ends[:, 0])]
        clouds.append(
            Scatter(
                {"": points_of(axes)},
                lines=[Series(ends[:, 0], ends[:, 1], "")],
                title=title_of(axes),
                x_label="x",
                y_label="y",
                x_range=axes.get_xlim(),
                y_range=axes.get_ylim(),
            )
        )
    plt.close("all")
    note = "Means, variances, correlation (0.82) and lines agree. The clouds do not."
    return (
        Panels(clouds, title="Anscombe, 1973, read from your Axes", note=note),
        Image(pixels, title="Your figure"),
    )
