"""Checks for a pair plot, a table of correlations and its heat map."""

import contextlib
import itertools
from unittest import mock

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PathCollection, QuadMesh
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.image import AxesImage

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Image, Table

BIRDS = pd.DataFrame(
    {
        "species": ["Gentoo", "Adelie", "Adelie", "Chinstrap", "Chinstrap", "Gentoo", "Adelie"],
        "bill_length_mm": [47.5, 39.1, 36.2, 50.1, np.nan, 49.4, 40.3],
        "sex": ["female", "male", "female", "male", "male", "male", "female"],
        "flipper_length_mm": [218.0, 181.0, 187.0, 190.0, np.nan, 221.0, 195.0],
        "year": [2007, 2009, 2008, 2007, 2008, 2009, 2007],
        "body_mass_g": [5050.0, 3750.0, 3300.0, 3400.0, np.nan, 5700.0, 3250.0],
    },
    index=[40, 7, 3, 21, 9, 5, 12],
)
WANTED = ["flipper_length_mm", "bill_length_mm"]
# No table of a real r: its least number is far from -1, and it is no mirror image.
TABLE = pd.DataFrame(
    [[1.0, -0.31, 0.52], [-0.27, 1.0, 0.08], [0.44, 0.16, 1.0]],
    index=["bill", "flipper", "mass"],
    columns=["length", "depth", "grams"],
)
LIGHT = np.array([0.299, 0.587, 0.114])  # how much each colour counts for the eye, ITU-R BT.601


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


@contextlib.contextmanager
def undrawn():
    """Spare seaborn its trial drawings: half of the time, and only the layout needs them."""
    with (
        mock.patch.object(Figure, "tight_layout"),
        mock.patch.object(FigureCanvasAgg, "draw"),
    ):
        yield


def grid_of(exercise):
    """Return the pair grid of the small table, once it is known to be one."""
    with unchanged(BIRDS), undrawn():
        grid = exercise.pair_plot(BIRDS, WANTED)
    instance_of(grid, sns.PairGrid)
    return grid


def points_of(axes):
    """Return the places (n, 2) and colours (n, 3) of all points in a frame."""
    places, colours = [np.empty((0, 2))], [np.empty((0, 3))]
    for cloud in axes.collections:
        if isinstance(cloud, PathCollection):
            cloud.update_scalarmappable()
            found = np.ma.filled(np.ma.asarray(cloud.get_offsets(), dtype=float), np.nan)
            places.append(found)
            fills = np.asarray(cloud.get_facecolor())
            colours.append(fills[np.arange(len(found)) % len(fills), :3])
    places, colours = np.concatenate(places), np.concatenate(colours)
    seen = np.isfinite(places).all(axis=1)
    return places[seen], colours[seen]


def test_pairs(exercise):
    """In the grid, each pair of the columns has a frame, with a point for each bird."""
    grid = grid_of(exercise)
    equal(
        [str(each) for each in grid.x_vars],
        WANTED,
        "Which columns are in the grid?",
        suspects={
            "Every column of numbers is in it, the year too. Only some were asked for.": [
                *("bill_length_mm", "flipper_length_mm", "year", "body_mass_g")
            ]
        },
        call="pair_plot(birds, ['flipper_length_mm', 'bill_length_mm']), its columns",
    )
    equal([str(each) for each in grid.y_vars], WANTED, "Which columns are in the grid's rows?")
    places, colours = points_of(grid.axes[1, 0])
    expected = BIRDS[WANTED].dropna().to_numpy()
    close(
        places[np.lexsort(places.T)],
        expected[np.lexsort(expected.T)],
        "The points of the frame below on the left.",
        call="pair_plot(birds, columns), the points of one frame",
    )
    by_species = {}
    for bird, species in zip(expected, BIRDS.dropna(subset=WANTED)["species"], strict=True):
        at = np.abs(places - bird).max(axis=1).argmin()
        by_species.setdefault(species, set()).add(tuple(colours[at].round(3).tolist()))
    different = len(set().union(*by_species.values()))
    expect(different != 1, "All birds have one colour. What should the colours mean?")
    expect(
        different == len(by_species) and all(len(each) == 1 for each in by_species.values()),
        "Each species should have a colour of its own.",
        expected=f"{len(by_species)} colours, one a species",
        got=f"{different} colours",
    )
    legends = [each for each in (grid.legend, *grid.figure.legends) if each is not None]
    names = {text.get_text() for each in legends for text in each.get_texts()}
    equal(sorted(names), sorted(by_species), "The names in the legend.")


def test_table(exercise):
    """The table holds r of each pair of the columns, and nothing else."""
    for birds, columns in (
        (BIRDS, ["body_mass_g", "bill_length_mm", "flipper_length_mm"]),
        (BIRDS[BIRDS["species"] == "Adelie"], WANTED),
    ):
        whole = birds[columns].dropna().to_numpy()
        expected = pd.DataFrame(np.corrcoef(whole.T), index=columns, columns=columns)
        suspects = {
            "The year is no measurement of a bird, and was not asked for.": birds.corr(
                numeric_only=True
            ),
            "These are covariances, with units. r has none.": pd.DataFrame(
                np.cov(whole.T), index=columns, columns=columns
            ),
        }
        with unchanged(birds):
            close(
                exercise.correlations(birds, columns),
                expected,
                f"The correlations of {len(columns)} columns.",
                suspects=suspects,
                call=f"correlations(birds, {columns})",
            )


def map_of(exercise, table):
    """Return the Axes and the mesh of a heat map, once they are known to be there."""
    with unchanged(table), undrawn():
        axes = exercise.heat_map(table)
    expect(
        type(axes) is not Figure, "This is the Figure, the whole sheet. The Axes were asked for."
    )
    instance_of(axes, Axes)
    meshes = [each for each in axes.collections if isinstance(each, QuadMesh)]
    meshes += [each for each in axes.images if isinstance(each, AxesImage)]  # from imshow
    expect(
        len(meshes) == 1, "A heat map was expected in these Axes.", got=f"{len(meshes)} heat maps"
    )
    return axes, meshes[0]


def test_cells(exercise):
    """Each number of the table has its cell, with the number written in it."""
    table = TABLE.iloc[:2]
    axes, mesh = map_of(exercise, table)
    cells = np.ma.filled(np.ma.asarray(mesh.get_array(), dtype=float), np.nan)
    expect(
        cells.size == table.size,
        "There should be a cell for each number of the table.",
        expected=f"{table.size} cells",
        got=f"{cells.size}",
    )
    close(cells.reshape(table.shape), table.to_numpy(), "The numbers behind the cells.")
    written = {}
    for text in axes.texts:
        x, y = text.get_position()
        written[int(y), int(x)] = text.get_text().replace("\N{MINUS SIGN}", "-")
    expect(written, "No number is written in a cell: one has to guess from the colours.")
    for at, value in np.ndenumerate(table.to_numpy()):
        told = written.get(at, "")
        try:
            off = abs(float(told) - value)
        except ValueError:
            off = np.inf
        expect(
            off <= 0.051,
            "Another number is written in a cell than the table has there.",
            where=f"row {at[0]}, column {at[1]}",
            expected=f"{value:.2f}",
            got=told or "nothing",
        )


def test_scale(exercise):
    """The colours run from -1 to 1, whatever the table holds."""
    table = TABLE.iloc[:2, 1:] * 0.5  # from -0.155 to 0.5
    low, high = float(table.to_numpy().min()), float(table.to_numpy().max())
    _, mesh = map_of(exercise, table)
    close(
        [float(each) for each in mesh.get_clim()],
        [-1.0, 1.0],
        "The ends of the colour scale.",
        suspects={
            "The scale runs from the least number of this table to its largest.": [low, high],
            "Only the lower end was said. The other fits this table alone.": [-1.0, high],
            "Only the upper end was said. The other fits this table alone.": [low, 1.0],
            "Negative numbers get the colour of 0: the scale begins there.": [0.0, 1.0],
        },
        call="heat_map(table), the ends of its scale",
    )


def test_two_colours(exercise):
    """A negative and a positive correlation differ in colour, and none lies between the two."""
    _, mesh = map_of(exercise, TABLE)
    least, middle, most = (np.array(to_rgb(mesh.cmap(v)[:3])) for v in (0.0, 0.5, 1.0))
    lights = [float(LIGHT @ each) for each in (least, middle, most)]
    between = lights[1] > max(lights[0], lights[2]) or lights[1] < min(lights[0], lights[2])
    expect(
        between,
        "At 0 this map is neither lightest nor darkest. How does one see the sign?",
        expected="the lightest (or darkest) colour in the middle",
        got="brightness {:.2f} at -1, {:.2f} at 0, {:.2f} at 1".format(*lights),
    )
    expect(np.abs(least - most).max() >= 0.25, "-1 and 1 have nearly the same colour.")


def show(exercise):
    """Draw the correlations of all birds, those of each species, and the learner's pair plot."""
    birds = pd.read_csv(data.path("penguins.csv"))
    columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    short = ["length", "depth", "flipper", "mass"]
    tables = {"all penguins": exercise.correlations(birds, columns)}
    for species, rows in birds.groupby("species"):
        tables[species] = exercise.correlations(rows, columns)
    with undrawn():
        grid = exercise.pair_plot(birds, columns[:2])
    grid.figure.set_size_inches(6, 4.5)
    grid.figure.subplots_adjust(left=0.12, right=0.8, bottom=0.13, top=0.97)
    grid.figure.canvas.draw()
    pairs = np.asarray(grid.figure.canvas.buffer_rgba())[..., :3]
    plt.close("all")
    places = list(itertools.combinations(range(len(columns)), 2))
    rows = [
        [f"{short[i]}, {short[j]}", *(f"{table.iloc[i, j]:.2f}" for table in tables.values())]
        for i, j in places
    ]
    return (
        HeatMap(
            tables["all penguins"].to_numpy(),
            short,
            short,
            title="Your correlations, over all penguins",
            note="The depth of a bill seems to go against everything else.",
            low=-1,
            high=1,
            centre=0,
            digits=3,
            numbers=True,
        ),
        Table(
            rows,
            columns=["the two columns", *tables],
            marked=[0, 3, 4],
            title="The same, species by species",
            note="Inside each species it goes with them: three of six pairs had the wrong sign.",
        ),
        Image(pairs, title="Your pair plot"),
    )
