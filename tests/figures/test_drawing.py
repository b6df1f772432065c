"""Figures drawn with characters: they fit, they are labelled, and mean nothing by colour alone."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from random import Random

import pytest
from rich.cells import cell_len
from rich.console import Console

from mlx_exercises.figures import (
    Bars,
    Branch,
    Frames,
    Graph,
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
    arrow,
    from_json,
)
from mlx_exercises.figures.terminal import Capabilities, Drawing, draw, lines
from mlx_exercises.figures.terminal.ascii import ascii_fallback

TERMINALS = {
    "80x24": Capabilities(80, 24),
    "60x16": Capabilities(60, 16),
    "narrow and endless": Capabilities(28, 0),
    "no colour": Capabilities(80, 24, colour=False),
    "sixteen colours": Capabilities(60, 20, shades=False),
    "ASCII": Capabilities(60, 20, colour=False, unicode=False),
    "ASCII in colour": Capabilities(80, 24, unicode=False),
    "tiny": Capabilities(20, 3),
}


@pytest.mark.parametrize("terminal", TERMINALS.values(), ids=TERMINALS)
def test_every_kind_fits_every_terminal(figure, terminal):
    """No line is wider than the terminal, and there are no more of them than it is high."""
    drawn = draw(figure, terminal)
    assert drawn
    assert max(line.cell_len for line in drawn) <= terminal.width
    assert not terminal.height or len(drawn) <= terminal.height


def test_an_ascii_terminal_gets_ascii(figure):
    """An output that can encode no symbols is sent none, whatever stands in labels."""
    assert all(line.isascii() for line in lines(figure, 60, 20, unicode=False))
    assert all(
        line.isascii() for line in lines(replace(figure, title="θ ≤ ½ naïve 世"), unicode=False)
    )


def test_without_colours_there_are_no_colours(figure):
    """NO_COLOR is obeyed: nothing but bold, italic, dim and underlined is left."""
    for line in draw(figure, Capabilities(80, 24, colour=False)):
        for span in line.spans:
            assert not str(span.style).count("#"), span


def test_titles_axes_and_names_are_there(figure):
    """A figure says what it is, whatever it is drawn on."""
    for terminal in (Capabilities(80, 30), Capabilities(60, 30, colour=False, unicode=False)):
        text = "\n".join(line.plain for line in draw(figure, terminal))
        for name in ("title", "x_label", "y_label", "note"):
            if wanted := getattr(figure, name, ""):
                assert (wanted if terminal.unicode else ascii_fallback(wanted)) in text, name


def test_series_have_markers_of_their_own():
    """Two curves are told apart in black and white, and the legend says which is which."""
    chart = Lines({"train": [3, 2, 1], "test": [3, 3, 3]})
    for unicode, (one, other) in ((True, "●▲"), (False, "*o")):
        drawn = lines(chart, 60, 14, unicode=unicode)
        assert drawn[0].count(one) >= 1
        assert one in drawn[0].split("train")[0]
        assert other in drawn[0].split("train")[1]
        body = "\n".join(drawn[1:])
        assert one in body
        assert other in body


def test_points_lie_where_they_belong():
    """The point at the top right is drawn at the top right."""
    drawn = lines(Scatter([(0, 0), (10, 5)]), 60, 14)
    (top, right), (bottom, left) = [
        (i, line.index("●")) for i, line in enumerate(drawn) if "●" in line
    ]
    assert top < bottom
    assert left < 10
    assert right > 50


def test_an_equal_plane_has_units_of_one_length():
    """A square is as high as it is wide: twice as many columns as rows."""
    corners = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
    square = Scatter(lines=[Series([c[0] for c in corners], [c[1] for c in corners])], equal=True)
    for unicode, sign in ((True, map(chr, range(0x2801, 0x2900))), (False, "*")):
        signs = set(sign)
        drawn = lines(square, 78, 24, unicode=unicode)
        body = [re.split("[│┤|+]", line, maxsplit=1)[1] for line in drawn[:-2]]
        places = [i for line in body for i, char in enumerate(line) if char in signs]
        rows = [i for i, line in enumerate(body) if any(char in signs for char in line)]
        width, height = max(places) - min(places), max(rows) - min(rows)
        assert width == pytest.approx(2 * height, abs=4)


def test_arrows_point_where_they_lead():
    """The head of an arrow shows its direction, and its label stands beside it."""
    heads = {(3, 0): "→", (0, 3): "↑", (-3, 0): "←", (0, -3): "↓", (3, 3): "↗", (-3, -3): "↙"}
    for (x, y), head in heads.items():
        drawn = lines(Scatter(segments=[arrow((0, 0), (x, y), label="u")], equal=True), 60, 20)
        (row,) = [i for i, line in enumerate(drawn) if head in line]
        assert "u" in "".join(drawn[max(0, row - 1) : row + 2])


def test_a_gap_in_the_numbers_is_a_gap_in_the_curve():
    """What is nan is left out and never drawn as zero; infinities do not stretch the axis."""
    y = [1.0] * 30 + [float("nan")] * 30 + [2.0] * 30 + [float("inf")]
    drawn = lines(Lines({"": y}), 60, 14)
    assert not any("0.0" in line.partition("┤")[0] for line in drawn)
    dots = [i for line in drawn for i, c in enumerate(line) if "\u2800" < c <= "\u28ff"]
    assert not any(25 < i < 36 for i in dots)


def test_a_logarithmic_axis_has_powers_of_ten():
    """An error of 1e-9 is read off its axis."""
    drawn = "\n".join(
        lines(Lines([Series([1e-12, 1e-6, 1], [1, 1e-8, 1])], x_scale="log", y_scale="log"), 80, 20)
    )
    assert "1e-6" in drawn
    assert "1e-9" in drawn
    assert "nan" not in drawn


@pytest.mark.parametrize(
    "values", [[], [0.0], [5.0] * 9, [float("nan")] * 3, [-1e300, 1e300], [1e-300]]
)
def test_strange_numbers_are_drawn_without_a_fault(values):
    """Nothing, one thing, the same thing, nothing finite, the largest and the smallest."""
    for scale in ("linear", "log"):
        chart = Lines([Series(range(len(values)), values)], y_scale=scale)
        assert len(lines(chart, 60, 14)) <= 14
    points = [(v, v) for v in values]
    assert lines(Scatter(points, equal=True), 60, 14)
    if values:
        assert lines(Bars(values), 60, 14)
        assert lines(HeatMap([values]), 60, 14)
        assert lines(Image([values]), 60, 14)


def test_bars_show_their_values_and_their_lengths():
    """A bar twice as large is twice as long, and its number stands beside it."""
    drawn = lines(Bars({"a": 10, "b": 20}), 60, 10)
    counts = [line.count("█") for line in drawn]
    assert counts[1] == pytest.approx(2 * counts[0], abs=1)
    assert drawn[0].endswith(" 10")
    assert drawn[1].endswith(" 20")


def test_bars_below_zero_lead_to_the_other_side():
    """A loss is to the left of zero, a gain to the right."""
    gain, loss = lines(Bars({"gain": 3, "loss": -3}), 60, 10)
    assert gain.index("█") >= loss.rindex("█")


def test_sets_of_bars_have_fills_of_their_own():
    """The legend's fill is the bar's fill."""
    drawn = lines(Bars({"naive": [1, 2], "stable": [2, 1]}, labels=["p", "q"]), 60, 12)
    assert "█" in drawn[0].split("naive")[0]
    assert "▓" in drawn[0].split("naive")[1]
    assert sum("▓" in line for line in drawn) == 3


def test_a_confusion_matrix_has_its_numbers_under_its_names():
    """Counts are written into the cells, with and without colours."""
    matrix = HeatMap([[50, 0], [3, 47]], ["cat", "dog"], ["cat", "dog"], x_label="predicted")
    for colour in (True, False):
        text = "\n".join(line.plain for line in draw(matrix, Capabilities(60, 12, colour=colour)))
        for wanted in ("50", "47", "cat", "dog", "predicted"):
            assert wanted in text


def test_shades_without_colours_are_characters_from_light_to_dark():
    """The largest value is the darkest character, the smallest a blank; a scale says so."""
    drawn = lines(HeatMap([[0, 1], [2, 3]], numbers=False), 60, 12)
    assert drawn[0].startswith("    ░░░░") or drawn[0].startswith("    ")
    assert "████" in drawn[2]
    assert drawn[-1].startswith("0 ")
    assert drawn[-1].endswith(" 3")


def test_kinds_are_told_apart_by_characters_in_colour_too():
    """Train and test folds differ where colours are not seen."""
    folds = HeatMap([[0, 1]], names=["train", "test"])
    for terminal in (
        Capabilities(60, 10),
        Capabilities(60, 10, colour=False),
        Capabilities(60, 10, unicode=False),
    ):
        plain = [line.plain for line in draw(folds, terminal)]
        cells = plain[0].ljust(60)
        assert cells[0] != cells[4], terminal
        assert "train" in plain[-1]
        assert "test" in plain[-1]


def test_a_digit_is_seen_in_characters_and_in_half_blocks():
    """Bright pixels are full, dark ones empty; with colours two pixels share a cell."""
    digit = Image([[0, 16], [16, 0]])
    assert lines(digit, 60, 12) == ["  ██", "██"]
    (first, *_) = draw(digit, Capabilities(60, 12))
    assert set(first.plain) == {"▀"}
    assert "#000000" in str(first.spans[0].style)


def test_a_table_aligns_numbers_and_never_breaks_the_line():
    """Numbers end in one column; a table that is too wide says what it leaves out."""
    table = Table([["a", 1.5], ["bb", 100]], ["name", "size"])
    one, two = lines(table, 60)[2:]
    assert one.endswith("1.5")
    assert two.endswith("100")
    assert len(one) == len(two)
    wide = lines(Table([[f"value {k}" for k in range(20)]], [f"column {k}" for k in range(20)]), 50)
    assert "more columns" in wide[-1]


def test_a_marked_row_has_a_sign():
    """The best row is seen without bold type."""
    drawn = lines(Table([["a", 1], ["b", 2]], ["model", "score"], marked=[1]), 60)
    assert drawn[-1].startswith("▸ b")
    assert drawn[-2].startswith("  a")


def test_tones_without_colours_are_brackets_and_the_key_explains_them():
    """Coloured text keeps its meaning on paper."""
    text = Text([Span("un", 0), Span("known", 1)], key={0: "prefix", 1: "stem"})
    assert lines(text, 60) == ["[un]<known>", "[0] prefix   <1> stem"]
    first, second = draw(text, Capabilities(60))[0].spans
    assert str(first.style) != str(second.style)


def test_a_graph_is_a_list_of_nodes_with_what_leads_to_them():
    """Each node is one line, with those before it and the labels of the edges between."""
    graph = Graph({"a": "a = 2", "b": "b", "m": "a×b"}, [("a", "m", "∂ = 3"), ("b", "m")])
    assert lines(graph, 60) == ["a = 2", "b", "a×b ← a = 2 (∂ = 3), b"]
    assert lines(graph, 20)[2] == "a×b ← a = 2 (∂ = 3)…"
    joined = Graph(["1", "2", "3"], [("1", "2"), ("3", "1")], directed=False)
    assert lines(joined, 60) == ["1 ─ 3, 2", "2 ─ 1", "3 ─ 1"]


def test_groups_of_a_graph_have_markers_of_their_own():
    """Two groups of nodes are distinct in black and white, and the legend names them."""
    nodes = [Node("1", group="left"), Node("2", group="right")]
    assert lines(Graph(nodes, [("1", "2")]), 40) == ["● left   ▲ right", "●1", "▲2 ← ●1"]


def test_a_tree_grows_down_the_page():
    """Children stand below their parent, with the word on the way to them."""
    tree = Tree(Branch("root", [Branch("left", ["leaf"], way="yes"), "right"]))
    assert lines(tree, 60) == ["root", "├── yes: left", "│   └── leaf", "└── right"]
    assert lines(tree, 60, unicode=False)[1] == "+-- yes: left"
    assert lines(Tree(Branch("root", ["leaf" * 9])), 20)[1] == "└── leafleafleaflea…"


def test_a_dendrogram_joins_at_its_heights():
    """What is merged earlier is joined further to the left, and a scale says at which height."""
    drawn = lines(Tree(Tree.linked([(0, 1, 2.0), (2, 3, 4.0)], ["wolf", "dog", "cat"])), 60)
    cat, wolf, dog = drawn[:3]
    assert [line.partition("┤")[0].strip() for line in (cat, wolf, dog)] == ["cat", "wolf", "dog"]
    ticks = drawn[-1]
    assert ticks.split()[0] == "0"
    assert wolf.index("⢤") == pytest.approx(ticks.index("2"), abs=2), "joined with the dog at 2"
    assert cat.index("⢤") == pytest.approx(ticks.index("4"), abs=2), "joined with both at 4"


def test_panels_stand_side_by_side_as_many_as_fit():
    """Two charts fit into 80 columns, one into 40."""
    panels = Panels([Lines({"": [1, 2]}, title=f"panel {k}") for k in range(2)])
    assert any("panel 0" in line and "panel 1" in line for line in lines(panels, 80))
    assert not any("panel 0" in line and "panel 1" in line for line in lines(panels, 40))


def test_frames_keep_their_axes_and_say_their_number():
    """The first and the last frame have the same axes, so that a move can be seen."""
    frames = Frames([Scatter([(k, k)], title="step") for k in range(5)])
    drawn = lines(frames, 80)
    assert "1/5 step" in drawn[0]
    assert "5/5 step" in drawn[0]
    axis = drawn[-1]
    assert axis[: len(axis) // 2].split() == axis[len(axis) // 2 :].split()


def test_a_console_is_asked_what_it_can_show():
    """The renderable draws for the console it is printed on."""
    chart = Lines({"a": [1, 2, 3]}, title="Up")

    def printed(**console):
        file = io.TextIOWrapper(io.BytesIO(), encoding=console.pop("encoding", "utf-8"))
        Console(file=file, width=50, force_terminal=True, **console).print(Drawing(chart, 12))
        file.flush()
        return file.buffer.getvalue().decode(file.encoding)

    assert "\x1b[" not in printed(color_system=None)
    assert "38;2" in printed(color_system="truecolor")
    assert printed(color_system=None, encoding="ascii").isascii()
    assert max(cell_len(line) for line in printed(color_system=None).splitlines()) <= 50


def test_text_of_a_learner_is_shown_as_it_is():
    """Square brackets are no markup, and a title is never an escape code."""
    table = Table([["[bold]x[/bold]", "[1, 2]"]], title="[red]t\x1b[2J")
    console = Console(file=io.StringIO(), width=60, force_terminal=True, color_system="truecolor")
    console.print(Drawing(table))
    shown = console.file.getvalue()
    assert "[bold]x[/bold]" in shown
    assert "[red]t" in shown
    assert "\x1b[2J" not in shown


def test_drawing_imports_no_library_that_is_taught():
    """The app stays light: no numpy, matplotlib or Pillow to draw with."""
    code = (
        "import sys, mlx_exercises.figures.terminal.image_protocols;"
        "from mlx_exercises.figures.terminal import lines;"
        "from mlx_exercises.figures import *; lines(Image([[1, 2]])); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "matplotlib", "PIL", "plotext", "textual_image"} & set(run.stdout.split())


def test_segments_outside_a_range_are_clipped():
    """A line to far away costs nothing and leaves by the edge."""
    chart = Scatter(segments=[Segment((0, 0), (1e12, 1e12))], x_range=(0, 1), y_range=(0, 1))
    drawn = lines(chart, 60, 14)
    assert "⡠" in "\n".join(drawn) or "⠔" in "\n".join(drawn)


JUNK = [
    None,
    True,
    -1,
    3,
    10**400,
    1e308,
    -0.0,
    "",
    "a\nb",
    "[b]",
    [],
    [1],
    [[1, 2], [3]],
    {},
    {"number": "inf"},
]


def leaves(data, path=()):
    """Every place in a JSON document."""
    yield path
    items = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in items:
        yield from leaves(value, (*path, key))


def with_junk(data, path, junk):
    if not path:
        return junk
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = with_junk(copy[path[0]], path[1:], junk)
    return copy


def test_junk_in_a_figure_is_refused_or_drawn(samples):
    """Whatever comes over the pipe, reading gives a ValueError or a figure that can be drawn."""
    random = Random(0)
    terminal = Capabilities(60, 16)
    drawn = 0
    for figure in samples.values():
        data = figure.to_json()
        places = [path for path in leaves(data) if path and path[-1] != "kind"]
        for path in random.sample(places, min(30, len(places))):
            try:
                odd = from_json(with_junk(data, path, random.choice(JUNK)))
            except ValueError:
                continue
            drawn += bool(draw(odd, terminal))
    assert drawn > 50
