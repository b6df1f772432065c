"""Checks for a line and a scatter plot: the points, colours and labels that the Axes hold."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    expect,
    forbidden,
    instance_of,
    unchanged,
)
from mlx_exercises.figures import Image, Lines, Scatter

LABELS = {
    "bill_length_mm": "bill length (mm)",
    "bill_depth_mm": "bill depth (mm)",
    "flipper_length_mm": "flipper length (mm)",
    "body_mass_g": "body mass (g)",
}
# Rows shuffled, species in turns, one of them not in every textbook, and two gaps.
BIRDS = pd.DataFrame(
    {
        "bill_length_mm": [47.5, 39.1, 36.2, 50.1, np.nan, 70.4, 40.3],
        "bill_depth_mm": [14.2, 18.7, 17.3, 17.9, 19.6, 21.5, 18.0],
        "species": ["Gentoo", "Adelie", "Adelie", "Chinstrap", "Chinstrap", "Emperor", "Adelie"],
        "flipper_length_mm": [218.0, 181.0, 187.0, 190.0, 193.0, 330.0, 195.0],
        "body_mass_g": [5050.0, 3750.0, np.nan, 3400.0, 3725.0, 29500.0, 3250.0],
    },
    index=[40, 7, 3, 21, 9, 5, 12],
)
PAIRS = (("flipper_length_mm", "body_mass_g"), ("bill_depth_mm", "bill_length_mm"))


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


def frame(got):
    """Return the Axes that were handed back, once they are known to be Axes."""
    if type(got) is Figure:
        said = "This is the Figure, the whole sheet. The Axes were asked for: the frame on it."
        raise CheckFailed(said, expected="Axes", got="Figure")
    instance_of(got, Axes)
    return got


def lines_of(axes):
    """Return the points (n, 2) of each line that is drawn."""
    return [
        np.asarray(line.get_xydata(), dtype=float)
        for line in axes.lines
        if line.get_linestyle() not in ("None", "none", " ", "") and line.get_visible()
    ]


def points_of(axes):
    """Return the places (n, 2) and colours (n, 3) of all points, from scatter or plot."""
    places, colours = [np.empty((0, 2))], [np.empty((0, 3))]
    for cloud in axes.collections:
        if isinstance(cloud, PathCollection):
            cloud.update_scalarmappable()
            found = np.ma.filled(np.ma.asarray(cloud.get_offsets(), dtype=float), np.nan)
            fills = cloud.get_facecolor() if len(cloud.get_facecolor()) else cloud.get_edgecolor()
            places.append(found)
            colours.append(np.asarray(fills)[np.arange(len(found)) % len(fills), :3])
    for line in axes.lines:
        if line.get_marker() not in ("None", "none", None, " ", ""):
            found = np.asarray(line.get_xydata(), dtype=float)
            places.append(found)
            colours.append(np.tile(to_rgb(line.get_markerfacecolor()), (len(found), 1)))
    places, colours = np.concatenate(places), np.concatenate(colours)
    drawn = np.isfinite(places).all(axis=1)
    return places[drawn], colours[drawn]


def legend_of(axes):
    """Return the legend as a list of (name, colour), wherever it stands."""
    legends = [each for each in (axes.get_legend(), *axes.figure.legends) if each is not None]
    return [
        (text.get_text(), colour_of(handle))
        for legend in legends
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)
    ]


def colour_of(handle):
    """Return the colour (3,) of an entry in a legend: a point, a line or a patch."""
    if isinstance(handle, Line2D):
        pointed = handle.get_marker() not in ("None", "none", None, " ", "")
        return np.array(to_rgb(handle.get_markerfacecolor() if pointed else handle.get_color()))
    fill = np.atleast_2d(handle.get_facecolor())
    return fill[0, :3] if len(fill) else np.atleast_2d(handle.get_edgecolor())[0, :3]


def species_colours(axes, birds, x, y):
    """Return the set of colours of each species, found by where its birds lie."""
    places, colours = points_of(axes)
    found = {}
    for species, rows in birds.dropna(subset=[x, y]).groupby("species"):
        own = [
            tuple(colours[at].round(4).tolist())
            for place in rows[[x, y]].to_numpy()
            for at in np.flatnonzero(np.abs(places - place).max(axis=1) < 1e-9)
        ]
        found[species] = set(own)
    return found


def test_line(exercise):
    """The line runs along x through all points, in whatever order they come."""
    rng = np.random.default_rng(1)
    years = np.array([1990.0, 1970.0, 1980.0])
    for x, y in (
        (years, np.array([3.1, 5.2, 4.0])),
        (rng.permutation(9) - 3.5, rng.normal(size=9)),
    ):
        with unchanged(x, y):
            axes = frame(exercise.line_chart(x, y, "year", "snow (m)"))
        lines = lines_of(axes)
        expect(
            lines or not len(points_of(axes)[0]), "These are points alone. A line should join them."
        )
        expect(
            len(lines) == 1,
            "There is no line in these Axes."
            if not lines
            else "One line joins all the points. There are several.",
            expected="1 line",
            got=f"{len(lines)} lines",
        )
        drawn = lines[0] if lines[0][0, 0] <= lines[0][-1, 0] else lines[0][::-1]
        order = np.argsort(x)
        close(
            drawn,
            np.column_stack([x, y])[order],
            "These are the points of the line, from left to right.",
            suspects={
                "The line joins the points as they came, so it runs back and forth.": (
                    np.column_stack([x, y]) if x[0] <= x[-1] else np.column_stack([x, y])[::-1]
                ),
                "x and y were sorted apart. Each y belongs to one x.": (
                    np.column_stack([np.sort(x), np.sort(y)])
                ),
                "x is in order, but the y did not move with it.": (
                    np.column_stack([np.sort(x), y])
                ),
                "x and y changed places.": np.column_stack([y, x])[np.argsort(y)],
            },
            call=f"line_chart of {len(x)} points, the points of its line",
        )


def test_places(exercise):
    """Each bird is a point: as far to the right as one column says, as high as the other."""
    penguins = pd.read_csv(data.path("penguins.csv"))
    for birds, (x, y) in ((BIRDS, PAIRS[0]), (BIRDS, PAIRS[1]), (penguins, PAIRS[0])):
        with unchanged(birds):
            axes = frame(exercise.species_chart(birds, x, y))
        places, _ = points_of(axes)
        expected = in_order(birds[[x, y]].dropna().to_numpy())
        expect(len(places), "There are no points in these Axes.")
        expect(not lines_of(axes), "A line joins the birds. Is there anything between two birds?")
        expect(
            places.shape == expected.shape,
            "There should be one point for each bird that was measured.",
            call=f"species_chart(birds, {x!r}, {y!r})",
            expected=f"{len(expected)} points",
            got=f"{len(places)} points",
        )
        close(
            in_order(places),
            expected,
            f"{x} to the right, {y} upwards: the points, sorted.",
            suspects={"The two columns changed places.": in_order(expected[:, ::-1])},
            call=f"species_chart(birds, {x!r}, {y!r})",
        )


def in_order(places):
    """Return points (n, 2), sorted by x and then by y."""
    return places[np.lexsort(places.T[::-1])]


def test_labels(exercise):
    """At each axis stands what it shows, with the unit."""
    days, depths = np.array([3.0, 1.0, 2.0]), np.array([0.4, 2.5, 9.0])
    line = frame(exercise.line_chart(days, depths, "day", "snow (cm)"))
    for got, label, other in (
        (line.get_xlabel(), "day", "snow (cm)"),
        (line.get_ylabel(), "snow (cm)", "day"),
    ):
        labelled(got, label, other, "line_chart(days, depths, 'day', 'snow (cm)')")
    x, y = PAIRS[1]
    axes = frame(exercise.species_chart(BIRDS, x, y))
    call = f"species_chart(birds, {x!r}, {y!r})"
    labelled(axes.get_xlabel(), LABELS[x], LABELS[y], call)
    labelled(axes.get_ylabel(), LABELS[y], LABELS[x], call)


def labelled(got, label, other, call):
    """Judge what stands at one axis."""
    column = next((each for each, words in LABELS.items() if words == label), "")
    suspects = {
        "An axis has no label.": "",
        "The labels of the two axes changed places.": other,
        "That is a column's name, as the table has it. LABELS has words for people.": column,
    }
    equal(
        got,
        label,
        "Another label was expected at this axis.",
        suspects=suspects,
        call=call,
    )


def test_colours(exercise):
    """Each species has one colour, which no other species has."""
    x, y = PAIRS[1]
    axes = frame(exercise.species_chart(BIRDS, x, y))
    colours = species_colours(axes, BIRDS, x, y)
    for species, own in colours.items():
        expect(
            len(own) == 1,
            "The birds of one species have several colours."
            if own
            else "The birds of a species are missing.",
            where=species,
            expected="1 colour",
            got=f"{len(own)} colours",
        )
    different = len(set().union(*colours.values()))
    expect(
        different >= len(colours),
        "All species have the same colour: nobody can tell them apart."
        if different == 1
        else "Two species share a colour: nobody can tell them apart.",
        expected=f"{len(colours)} colours",
        got=f"{different}",
    )


def test_legend(exercise):
    """The legend has each species once, beside the colour of its own birds."""
    x, y = PAIRS[0]
    birds = BIRDS[BIRDS["species"] != "Chinstrap"]
    axes = frame(exercise.species_chart(birds, x, y))
    entries, colours = legend_of(axes), species_colours(axes, birds, x, y)
    expect(entries, "There is no legend, or nothing in it: which colour is which bird?")
    names = sorted(name for name, _ in entries)
    equal(names, sorted(colours), "Each species should be in the legend, once.")
    for name, colour in entries:
        expect(
            any(np.allclose(colour, own, atol=0.01) for own in colours[name]),
            "The legend shows a name beside a colour that its birds do not have.",
            where=name,
        )


def test_own_sheet(exercise):
    """Each call makes a new chart, and leaves it to the caller to show it."""
    x, y = PAIRS[0]
    times, heights = np.array([2.0, 1.0, 4.0]), np.array([5.0, 7.0, 6.0])
    said = "`plt.show` waits for somebody to close the window. The caller shows, not the function."
    with forbidden(plt, "show", message=said, subject=exercise):
        charts = [
            frame(exercise.species_chart(BIRDS, x, y)),
            frame(exercise.line_chart(times, heights, "hour", "metres")),
            frame(exercise.species_chart(BIRDS, x, y)),
        ]
    expect(
        len({id(each.figure) for each in charts}) >= len(charts),
        "A second chart was drawn over the first. Each call should begin a new sheet.",
    )


def show(exercise):
    """Draw the birds as the learner's chart has them, and the line of Mauna Loa."""
    birds = pd.read_csv(data.path("penguins.csv"))
    x, y = "flipper_length_mm", "body_mass_g"
    axes = exercise.species_chart(birds, x, y)
    axes.figure.canvas.draw()
    pixels = np.asarray(axes.figure.canvas.buffer_rgba())[..., :3]
    places, colours = points_of(axes)
    names = {tuple(colour.round(4).tolist()): name for name, colour in legend_of(axes)}
    groups = {
        name: places[[tuple(each.round(4).tolist()) == own for each in colours]]
        for own, name in names.items()
    }
    air = data.co2()
    shuffled = np.random.default_rng(0).permutation(len(air.year))
    line = exercise.line_chart(air.year[shuffled], air.ppm[shuffled], "year", "CO₂ (ppm)")
    drawn = lines_of(line)[0]
    pictures = (
        Scatter(
            groups,
            title="Penguins by species",
            x_label=axes.get_xlabel(),
            y_label=axes.get_ylabel(),
            note=f"{len(places)} points and their colours, read from your Axes.",
        ),
        Lines(
            {"yearly mean": drawn[:, 1]},
            x=drawn[:, 0],
            title="Mauna Loa, from shuffled rows",
            x_label=line.get_xlabel(),
            y_label=line.get_ylabel(),
        ),
        Image(pixels, title="Your figure"),
    )
    plt.close("all")
    return pictures
