"""What a check's `show` returns: plain values, a bounded size, the same after a round trip."""

import json
import math
import subprocess
import sys

import numpy as np
import pytest

from mlx_exercises.figures import (
    Bars,
    Branch,
    Edge,
    Frames,
    Graph,
    Grid,
    HeatMap,
    Image,
    Lines,
    Node,
    Panels,
    Scatter,
    Segment,
    Series,
    Span,
    Table,
    Text,
    Tree,
    from_json,
    gather,
)

BOUND = 262_144  # characters of JSON


def round_trip(figure):
    return from_json(json.loads(json.dumps(figure.to_json(), allow_nan=False)))


def test_every_kind_is_the_same_after_a_round_trip_as_strict_json(figure):
    """A figure that was written as JSON and read again is the same figure."""
    assert round_trip(figure) == figure


def test_the_samples_have_every_kind(samples):
    """No kind of figure goes untested."""
    kinds = {type(each) for each in samples.values()}
    assert kinds == {Text, Table, Lines, Scatter, Bars, HeatMap, Image, Graph, Tree, Panels, Frames}


def test_nan_and_infinities_survive_a_round_trip():
    """A loss that ran away is shown as what it was."""
    y = round_trip(Lines([Series([0, 1, 2, 3], [math.nan, math.inf, -math.inf, 1.5])])).series[0].y
    assert math.isnan(y[0])
    assert y[1:] == (math.inf, -math.inf, 1.5)
    cell = round_trip(Table([["nan", math.nan]])).rows[0]
    assert cell[0] == "nan"
    assert math.isnan(cell[1])


def test_arrays_become_plain_values_without_numpy():
    """Arrays, their scalars and their integers come out as Python's own numbers."""
    lines = Lines({"a": np.arange(3, dtype=np.float32)}, x=np.array([1, 2, 3]))
    assert all(type(v) is float for v in (*lines.series[0].x, *lines.series[0].y))
    table = Table(np.array([[1, 2], [3, 4]]), marked=np.array([0]))
    assert [type(v) for v in (*table.rows[0], *table.marked)] == [int, int, int]
    assert type(Table([[np.float64(0.5)]]).rows[0][0]) is float
    bars = Bars({"a": np.float64(2), "b": np.int64(3)})
    assert bars.heights == (("", (2.0, 3.0)),)


def test_whatever_has_tolist_is_taken():
    """Tensors and pandas Series go in as they are, through the one method they share."""

    class Tensor:
        def tolist(self):
            return [2.0, 3]

    assert Lines({"a": Tensor()}).series[0].y == (2.0, 3.0)


def test_importing_figures_imports_no_library_that_is_taught():
    """A check of plain Python pays nothing for its figure."""
    code = "import sys, mlx_exercises.figures as p; p.Lines({'a': [1, 2]}); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "torch", "matplotlib", "rich", "pandas"} & set(run.stdout.split())


LONG = "x" * 500
WORST = {
    "lines": lambda: Lines(
        {f"{LONG}{k}": np.random.default_rng(k).normal(size=2000) for k in range(120)}
    ),
    "band": lambda: Lines(
        [Series(range(9000), range(9000), LONG, "line", range(9000), range(9000))]
    ),
    "scatter": lambda: Scatter(
        np.random.default_rng(0).normal(size=(50_000, 2)) * 1e-7,
        segments=[Segment((-1.234567e-7, 0.1234567), (1, k / 7), LONG, LONG) for k in range(2000)],
        grid=Grid(np.random.default_rng(1).normal(size=(300, 500)), (0, 1), (0, 1)),
    ),
    "heat map": lambda: HeatMap(
        np.random.default_rng(0).normal(size=(400, 400)) * 1e-9, [LONG] * 400
    ),
    "noise": lambda: Image(
        np.random.default_rng(0).integers(0, 256, (500, 800, 3)).astype(np.uint8)
    ),
    "table": lambda: Table([[LONG] * 60] * 3000),
    "text": lambda: Text(LONG * 1000),
    "spans": lambda: Text([Span(LONG, 1)] * 9000),
    "graph": lambda: Graph(
        [Node(f"{k}{LONG}", LONG, LONG) for k in range(200)],
        [Edge(f"{k}{LONG}", f"{k + 1}{LONG}", LONG) for k in range(199)],
    ),
    "deep tree": lambda: Tree(chain(500)),
    "frames": lambda: Frames(
        [Scatter(np.random.default_rng(k).normal(size=(700, 2))) for k in range(60)]
    ),
}


def chain(n):
    branch = Branch(LONG)
    for _ in range(n):
        branch = Branch(LONG, [branch], LONG)
    return branch


@pytest.mark.parametrize("make", WORST.values(), ids=WORST)
def test_a_figure_is_never_larger_than_256_kb(make):
    """Whatever a show hands over, what travels is bounded."""
    assert len(json.dumps(make().to_json())) <= BOUND


def test_thinning_a_curve_keeps_its_spikes_and_its_ends():
    """A single bad step of 100,000 is still seen."""
    y = np.zeros(100_000)
    y[77_777], y[12_345] = 50.0, -20.0
    thin = Lines({"loss": y}).series[0]
    assert len(thin.y) <= 1000
    assert (max(thin.y), min(thin.y)) == (50.0, -20.0)
    assert (thin.x[0], thin.x[-1]) == (0.0, 99_999.0)


def test_thinning_keeps_a_band_and_labels_beside_their_points():
    """What belongs to a point stays with it."""
    n = 5000
    series = Series(range(n), [0.0] * n, "a", "line", [-i for i in range(n)], range(n))
    thin = Lines([series]).series[0]
    assert thin.high == thin.x
    assert thin.low == tuple(-x for x in thin.x)


def test_a_large_grid_becomes_the_means_of_its_blocks_and_classes_stay_whole():
    """Averages of numbers are numbers; the average of class 0 and class 2 would be a lie."""
    heat = HeatMap(np.tile([[0.0, 2.0], [2.0, 0.0]], (100, 100)))
    assert {v for row in heat.values for v in row} == {1.0}
    kinds = HeatMap(np.tile([[0, 2], [2, 0]], (100, 100)), names=["a", "b", "c"])
    assert {v for row in kinds.values for v in row} <= {0.0, 2.0}


def test_frames_keep_the_first_and_the_last():
    """However many steps there were, the start and the end are shown."""
    frames = Frames([Text(str(k)) for k in range(500)])
    assert len(frames.pictures) == 40
    assert (frames.pictures[0], frames.pictures[-1]) == (Text("0"), Text("499"))


def test_an_image_keeps_its_greys_and_its_colours():
    """Greys run from the smallest to the largest value, colours stay what they are."""
    assert Image([[0, 8], [16, 4]]).pixel_bytes() == bytes([0, 128, 255, 64])
    assert Image([[0, 8], [16, 4]], low=0, high=32).pixel_bytes() == bytes([0, 64, 128, 32])
    assert Image([[[255, 0, 7]]]).pixel_bytes() == bytes([255, 0, 7])
    assert Image([[[1.0, 0.0, 0.5]]]).pixel_bytes() == bytes([255, 0, 128])
    assert Image(np.array([[[9, 8, 7]]], np.uint8)).pixel_bytes() == bytes([9, 8, 7])


def test_escape_codes_are_shown_and_never_kept():
    """A title cannot clear the screen."""
    title = Lines({"a": [1]}, title="\x1b[2Jhello\rthere\x9b").title
    assert title == "\\x1b[2Jhello\\x0dthere\\x9b"
    assert Text("a\x1b[1mb\nc").body[0].text == "a\\x1b[1mb\nc"
    assert Table([["\x07"]]).rows[0][0] == "\\x07"


def test_points_are_split_by_their_classes():
    """`Scatter.split` gives each class its points, under its name, in the classes' order."""
    groups = Scatter.split(np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, 0, 1]), ["cat", "dog"])
    assert groups == {"cat": [[3, 4]], "dog": [[1, 2], [5, 6]]}
    assert list(Scatter.split([(0, 0), (1, 1)], ["b", "a"])) == ["a", "b"]


def test_a_histogram_counts_as_numpy_does():
    """Every value falls into one bin, the largest into the last."""
    values = np.random.default_rng(3).normal(size=500)
    bars = Bars.histogram(values, 13)
    counts, edges = np.histogram(np.array([float(f"{v:.7g}") for v in values]), 13)
    assert bars.heights[0][1] == tuple(counts)
    assert bars.edges == pytest.approx(edges)
    density = Bars.histogram(values, 13, density=True)
    widths = np.diff(density.edges)
    assert np.dot(density.heights[0][1], widths) == pytest.approx(1.0)


def branches(branch):
    yield branch
    for child in branch.children:
        yield from branches(child)


def test_a_dendrogram_keeps_its_last_merges():
    """Of many leaves the last merges stay, and an end says how many it holds."""
    merges = [(0, 1, 1.0)] + [(k + 1, 100 + k - 1, 1.0 + k) for k in range(1, 99)]
    root = Tree.linked(merges, leaves=5)
    assert sum(not branch.children for branch in branches(root)) == 5
    assert root.height == 99.0
    assert "96 together" in json.dumps(root.to_json())


WRONG = {
    "x and y of different lengths": lambda: Series([1, 2], [1]),
    "a band of another length": lambda: Series([1, 2], [1, 2], low=[0], high=[1]),
    "an unknown style": lambda: Series([1], [1], style="dotted"),
    "an unknown scale": lambda: Lines({"a": [1]}, x_scale="square"),
    "rows of different lengths": lambda: HeatMap([[1, 2], [3]]),
    "names of the wrong number": lambda: HeatMap([[1, 2]], column_names=["a"]),
    "an edge to nowhere": lambda: Graph(["a"], [("a", "b")]),
    "no frames": lambda: Frames([]),
    "panels in panels": lambda: Panels([Panels([Text("a")])]),
    "an empty image": lambda: Image([]),
    "edges that do not fit": lambda: Bars([1, 2], edges=[0, 1]),
    "a table with a short row": lambda: Table([[1, 2], [3]]),
}


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
def test_what_cannot_be_shown_is_refused_when_it_is_made(make):
    """An author learns of a mistake where it was made, not on a learner's screen."""
    with pytest.raises(ValueError, match=r"\w"):
        make()


BAD = {
    "a kind from the future": {"kind": "hologram"},
    "no kind": {"x": 1},
    "a part alone": Series([1], [1]).to_json(),
    "a record without its data": {"kind": "heatmap"},
    "a wrong type": {"kind": "scatter", "groups": 5},
    "damaged pixels": {"kind": "image", "pixels": "AAAA", "size": [2, 2, 1]},
    "pixels that unpack to a bomb": {**Image([[0] * 600] * 600).to_json(), "size": [2, 2, 1]},
    "a size of the wrong length": {"kind": "image", "pixels": "AAAA", "size": [2]},
    "wrong children": {"kind": "frames", "pictures": [1, 2]},
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_json_that_is_no_picture_is_refused_with_a_value_error(data):
    """The app can trust that only one exception comes of what a worker sent."""
    with pytest.raises(ValueError, match=r"\w"):
        from_json(data)


def test_unknown_fields_are_ignored():
    """A newer worker's figure is drawn by an older app as far as it knows it."""
    assert from_json({"kind": "text", "body": ["hello"], "sparkle": True}) == Text("hello")


def test_what_show_returned_is_gathered():
    """A show returns one figure, several, plain text, or nothing."""
    one = Lines({"a": [1, 2]})
    assert gather(None) == ()
    assert gather(one) == (one,)
    assert gather("0.89") == (Text("0.89"),)
    assert gather([one, ("also", None)]) == (one, Text("also"))
    with pytest.raises(TypeError, match="float"):
        gather(0.89)
