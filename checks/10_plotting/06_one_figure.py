"""Checks for one figure of Simpson's paradox: its facts, its drawing, its words, its file."""

import tempfile
from itertools import combinations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image as Photo

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import Image, Scatter, Series

LABELS = {
    "bill_length_mm": "bill length (mm)",
    "bill_depth_mm": "bill depth (mm)",
    "flipper_length_mm": "flipper length (mm)",
    "body_mass_g": "body mass (g)",
}
NOTHING = ("None", "none", None, " ", "")
LENGTH, DEPTH, FLIPPER, MASS = LABELS


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


def table(x, y, group, **groups):
    """Return rows of two columns, shuffled: in each group a gap in x, one in y, one elsewhere."""
    rows = []
    for name, points in groups.items():
        rows += [
            {x: a, y: b, group: name, "sex": "male" if at else None}
            for at, (a, b) in enumerate(points)
        ]
        rows += [{x: np.nan, y: 900.0, group: name}, {x: 700.0, y: np.nan, group: name}]
    made = pd.DataFrame(rows)
    return made.iloc[np.random.default_rng(4).permutation(len(made))]


RISING = [(0, 0), (1, 2), (2, 1), (4, 5)]
HIGH = [(-9, 20.5), (-7, 22), (-6, 21.5)]
LOW = [(8, -20), (9, -18.5), (11, -19), (12, -16)]
# Inside each island y rises, over all it falls; turned over it is the other way round.
FALLS = table(FLIPPER, DEPTH, "island", Biscoe=RISING, Torgersen=HIGH, Dream=LOW)
RISES = FALLS.assign(**{DEPTH: -FALLS[DEPTH]})


def line_of(rows, x, y):
    """Return height and slope by NumPy's own fit."""
    whole = rows[[x, y]].dropna().to_numpy(dtype=float)
    slope, height = np.polyfit(whole[:, 0], whole[:, 1], 1)
    return np.array([height, slope])


def test_fit(exercise):
    """A line fits the rows that have both numbers: (0, 1), (1, 3), (2, 5) give 1 + 2 x."""
    small = pd.DataFrame({LENGTH: [0.0, 2, np.nan, 1, 7], DEPTH: [1.0, 5, 9, 3, np.nan]})
    for rows, x, y in ((small, LENGTH, DEPTH), (FALLS, FLIPPER, DEPTH), (FALLS, DEPTH, FLIPPER)):
        expected = line_of(rows, x, y)
        through = rows[[x, y]].dropna()
        with unchanged(rows):
            found = exercise.fit(rows, x, y)
        instance_of(found, (tuple, list, np.ndarray))
        close(
            found,
            expected.tolist(),
            "Height at x = 0, then the slope.",
            tolerance=1e-7,
            suspects={
                "The slope came first. The height should.": expected[::-1].tolist(),
                "These are nan. Do the gaps go in with the rest?": [np.nan, np.nan],
                "x and y changed places.": line_of(rows, y, x).tolist(),
                "The height is the mean of y. At x = 0 it is another.": [
                    float(through[y].mean()),
                    float(expected[1]),
                ],
            },
            call=f"fit(rows, {x!r}, {y!r})",
        )


def test_paradox(exercise):
    """A paradox needs the other sign in every single group, and 0 is no sign."""
    one_falls = table(FLIPPER, DEPTH, "island", A=RISING, B=HIGH, C=[(8, -17), (12, -19)])
    last_rises = table(FLIPPER, DEPTH, "island", A=[(0, 2), (3, 0)], B=HIGH, C=LOW)
    one_flat = table(FLIPPER, DEPTH, "island", A=[(1, 0), (2, 0), (4, 0)], B=HIGH, C=LOW)
    all_flat = FALLS.assign(**{DEPTH: 0.0})
    agree = table(FLIPPER, DEPTH, "island", A=[(0, 0), (1, 2)], B=[(5, 6), (8, 9), (7, 9)])
    for rows, expected, said in (
        (FALLS, True, "Over all it falls, in each of three groups it rises."),
        (RISES, True, "Over all it rises, in each of three groups it falls."),
        (agree, False, "It rises over all, and in both groups."),
        (one_falls, False, "In the last of the groups it falls, as it does over all."),
        (last_rises, False, "In the first of the groups it falls, as it does over all."),
        (one_flat, False, "In one group the slope is 0, which is no sign."),
        (all_flat, False, "All slopes are 0, which is no sign."),
    ):
        with unchanged(rows):
            found = exercise.is_paradox(rows, FLIPPER, DEPTH, "island")
        equal(found, expected, said)
    birds = pd.read_csv(data.path("penguins.csv"))
    for x, y in combinations(LABELS, 2):
        found = exercise.is_paradox(birds, x, y, "species")
        equal(found, DEPTH in (x, y), f"{LABELS[x]} and {LABELS[y]} of the penguins.")


def sentence(rows, x, y, group):
    """Return the caption, the plain way."""
    words = ("falls", "rises") if line_of(rows, x, y)[1] < 0 else ("rises", "falls")
    return f"{LABELS[y]} {words[0]} with {LABELS[x]}, but {words[1]} in each {group}"


def test_caption(exercise):
    """The caption says in a sentence what happens over all, and what in each group."""
    turned = FALLS.rename(columns={"island": "year", FLIPPER: MASS})
    for rows, x, y, group in (
        (FALLS, FLIPPER, DEPTH, "island"),
        (RISES.assign(**{DEPTH: RISES[DEPTH] / 9}), FLIPPER, DEPTH, "island"),
        (turned, DEPTH, MASS, "year"),
    ):
        other = sentence(rows.assign(**{y: -rows[y]}), x, y, group)
        expected = sentence(rows, x, y, group)
        with unchanged(rows):
            found = exercise.caption(rows, x, y, group)
        equal(
            found,
            expected,
            "Another sentence was expected.",
            suspects={
                "It is the other way round: look at the sign over all rows.": other,
                "x and y changed places: y is what rises or falls.": sentence(rows, y, x, group),
            },
        )


def points_of(axes):
    """Return places (n, 2) and colours (n, 3) of all points, from scatter or plot."""
    places, colours = [np.empty((0, 2))], [np.empty((0, 3))]
    for cloud in axes.collections:
        if isinstance(cloud, PathCollection):
            cloud.update_scalarmappable()
            found = np.ma.filled(np.ma.asarray(cloud.get_offsets(), dtype=float), np.nan)
            fills = cloud.get_facecolor() if len(cloud.get_facecolor()) else cloud.get_edgecolor()
            places.append(found)
            colours.append(np.asarray(fills)[np.arange(len(found)) % len(fills), :3])
    for line in axes.lines:
        if line.get_marker() not in NOTHING:
            found = np.asarray(line.get_xydata(), dtype=float)
            places.append(found)
            colours.append(np.tile(to_rgb(line.get_markerfacecolor()), (len(found), 1)))
    places, colours = np.concatenate(places), np.concatenate(colours)
    seen = np.isfinite(places).all(axis=1)
    return places[seen], colours[seen]


def lines_of(axes):
    """Return (corners (n, 2) from left to right, colour) of each line."""
    found = []
    for line in axes.lines:
        if line.get_linestyle() not in NOTHING:
            corners = np.asarray(line.get_xydata(), dtype=float)
            found.append((corners[np.argsort(corners[:, 0])], np.array(to_rgb(line.get_color()))))
    return found


def the_axes(exercise, rows, x, y, group):
    """Return the one frame of the learner's figure."""
    with unchanged(rows):
        figure = exercise.one_figure(rows, x, y, group)
    instance_of(figure, Figure)
    filled = [axes for axes in figure.axes if axes.has_data()]
    expect(
        len(filled) == 1,
        "One frame with data was expected on this sheet.",
        got=f"{len(filled)} frames",
    )
    return filled[0]


def ends_of(rows, x, fitted):
    """Return the two ends (2, 2) of a line over the x of its rows."""
    ends = np.array([rows[x].min(), rows[x].max()])
    return np.column_stack([ends, fitted[0] + fitted[1] * ends])


def group_colours(axes, rows, x, y, group):
    """Return {group: colour}, once every point is there and the colours tell groups apart."""
    places, colours = points_of(axes)
    measured = rows.dropna(subset=[x, y])
    expected = measured[[x, y]].to_numpy(dtype=float)
    expect(
        places.shape == expected.shape,
        "There should be one point for each row that has both numbers.",
        expected=f"{len(expected)} points",
        got=f"{len(places)} points",
    )
    close(
        places[np.lexsort(places.T[::-1])],
        expected[np.lexsort(expected.T[::-1])],
        "The points, sorted.",
        call="one_figure(rows, x, y, group), its points",
    )
    found = {}
    rounded = [tuple(each) for each in colours.round(3).tolist()]
    for name, own in measured.groupby(group):
        # Two birds may lie at one place, so a place has a set of colours.
        at_each = [
            {rounded[at] for at in np.flatnonzero(np.abs(places - each).max(axis=1) < 1e-9)}
            for each in own[[x, y]].to_numpy(dtype=float)
        ]
        common = set.intersection(*at_each)
        expect(common, "The points of one group have several colours.", where=str(name))
        found[name] = np.array(min(common))
    expect(
        len({tuple(each.round(3)) for each in found.values()}) >= len(found),
        "Two groups share a colour: nobody can tell them apart.",
    )
    return found


def test_figure(exercise):
    """Each group has points and its own line in one colour, and the black line is that of all."""
    for rows, x, y, group in (
        (FALLS, FLIPPER, DEPTH, "island"),
        (pd.read_csv(data.path("penguins.csv")), DEPTH, MASS, "species"),
    ):
        axes = the_axes(exercise, rows, x, y, group)
        colours = group_colours(axes, rows, x, y, group)
        lines = lines_of(axes)
        expect(
            len(lines) == len(colours) + 1,
            "A line for each group and one for all were expected.",
            call="one_figure(rows, x, y, group)",
            expected=f"{len(colours) + 1} lines",
            got=f"{len(lines)}",
        )
        measured = rows.dropna(subset=[x, y])
        whole = line_of(measured, x, y)
        parts = {name: (measured[measured[group] == name], each) for name, each in colours.items()}
        parts["all together"] = (measured, np.zeros(3))
        for name, (own, colour) in parts.items():
            near = [each for each, shown in lines if np.allclose(shown, colour, atol=0.01)]
            expect(
                len(near) == 1,
                "No line is black."
                if name == "all together"
                else "There should be one line in the colour of a group's points.",
                where=name,
                expected="1 line in this colour",
                got=f"{len(near)}",
            )
            fitted = line_of(own, x, y)
            right = ends_of(own, x, fitted)
            suspects = {
                "The line over all rows was drawn in a group's colour.": ends_of(own, x, whole),
                "The line over all rows is there once more, in a group's colour.": (
                    ends_of(measured, x, whole)
                ),
                "This line reaches beyond the points that it was fitted to.": (
                    ends_of(measured, x, fitted)
                ),
            }
            corners = near[0]
            close(
                corners[[0, -1]],
                right,
                "The left and the right end of one line.",
                tolerance=1e-7,
                suspects={} if name == "all together" else suspects,
                call=f"one_figure(rows, x, y, group), the line of {name}",
            )
            close(
                corners[:, 1],
                fitted[0] + fitted[1] * corners[:, 0],
                "The line is bent.",
                tolerance=1e-7,
                call=f"one_figure(rows, x, y, group), the line of {name}",
            )


def legend_of(axes):
    """Return the legend as a list of (name, colour), wherever it stands."""
    legends = [each for each in (axes.get_legend(), *axes.figure.legends) if each is not None]
    found = []
    for legend in legends:
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True):
            if isinstance(handle, Line2D):
                colour = handle.get_color()
                if handle.get_marker() not in NOTHING:
                    colour = handle.get_markerfacecolor()
            else:
                colour = np.atleast_2d(handle.get_facecolor())[0, :3]
            found.append((text.get_text(), np.array(to_rgb(colour))))
    return found


def test_words(exercise):
    """At the axes, in the legend and above stands everything that one has to know."""
    x, y, group = FLIPPER, DEPTH, "island"
    for rows in (FALLS, RISES):
        axes = the_axes(exercise, rows, x, y, group)
        for got, column in ((axes.get_xlabel(), x), (axes.get_ylabel(), y)):
            equal(
                got,
                LABELS[column],
                "What should stand at this axis?",
                suspects={"An axis has no label.": ""},
                call=f"one_figure(rows, {x!r}, {y!r}, 'island'), what stands at an axis",
            )
        above = axes.figure.get_suptitle() or "".join(
            axes.get_title(loc=place) for place in ("left", "center", "right")
        )
        equal(
            " ".join(above.split()),  # a long sentence may be broken into lines
            sentence(rows, x, y, group),
            "The caption should stand above the figure.",
            suspects={"Nothing stands above: what is to be seen?": ""},
            call="one_figure(rows, x, y, group), its title",
        )
        entries = legend_of(axes)
        equal(
            sorted(name for name, _ in entries),
            sorted(["all together", *rows[group].unique()]),
            "The names in the legend, each once.",
            suspects={"There is no legend, or nothing in it.": []},
            call="one_figure(rows, x, y, group), its legend",
        )
        colours = group_colours(axes, rows, x, y, group) | {"all together": np.zeros(3)}
        for name, colour in entries:
            expect(
                np.allclose(colour, colours[name], atol=0.01),
                "The legend shows another colour than the figure.",
                where=name,
            )


def test_save(exercise):
    """A figure is written as a PNG of just as many pixels as were asked for."""
    for inches, width in (((5, 3), 420), ((6.4, 4.8), 1080)):
        figure, axes = plt.subplots(figsize=inches)
        axes.plot([1, 2], [3, 5])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "paradox.png")
            exercise.save(figure, path, width)
            expect(path.is_file(), "There is no file where it should be.", got=str(path.name))
            try:
                with Photo.open(path) as photo:
                    size, form = photo.size, photo.format
            except OSError:
                raise CheckFailed("The file that was written is no picture.") from None
        equal(form, "PNG", "The format of the file.")
        # A fraction of a pixel may be rounded either way.
        if abs(size[0] - width) > 1:
            usual = round(inches[0] * 100)
            raise CheckFailed(
                "The file has the usual width, whatever was asked for."
                if abs(size[0] - usual) <= 1
                else "The file has another width. How many dots does each inch need?",
                call=f"save(a figure of {inches[0]} by {inches[1]} inches, path, {width})",
                expected=f"{width} pixels",
                got=f"{size[0]} pixels",
            )
        expect(
            abs(size[1] - width * inches[1] / inches[0]) <= 1,
            "The picture was cut or stretched.",
            got=f"{size[0]} by {size[1]}",
        )


def show(exercise):
    """Write the learner's figure to a PNG and read it back; the same from what the Axes hold."""
    birds = pd.read_csv(data.path("penguins.csv"))
    figure = exercise.one_figure(birds, LENGTH, DEPTH, "species")
    axes = next(each for each in figure.axes if each.has_data())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paradox.png")
        exercise.save(figure, path, 640)
        with Photo.open(path) as photo:
            pixels = np.asarray(photo.convert("RGB"))
    colours = group_colours(axes, birds, LENGTH, DEPTH, "species")
    places, shown = points_of(axes)
    groups = {
        name: places[np.abs(shown - colour).max(axis=1) < 0.01] for name, colour in colours.items()
    }
    lines = [
        Series(
            corners[:, 0],
            corners[:, 1],
            "all together" if np.allclose(colour, 0) else "",
        )
        for corners, colour in lines_of(axes)
    ]
    plt.close("all")
    return (
        Scatter(
            groups,
            lines=lines,
            title=exercise.caption(birds, LENGTH, DEPTH, "species"),
            x_label=LABELS[LENGTH],
            y_label=LABELS[DEPTH],
            note="Points and lines as your Axes hold them.",
        ),
        Image(pixels, title="Your PNG"),
    )
