"""Checks for histograms on shared bins and for boxes, read from the Axes that hold them."""

from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Polygon, StepPatch

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import Bars, Image, Panels

SMALL = {"Gentoo": np.array([np.nan, 5.0, 9.0, 8.5]), "Adelie": np.array([3.0, 1.0, 2.5])}
# Sizes, ranges and orders differ; one group holds a nan, and one a long way off.
GROUPS = {
    "Gentoo": np.array([217.0, np.nan, 221.5, 230.0, 210.0, 215.0, 219.0, 222.0, 209.0]),
    "Adelie": np.array([181.0, 186.5, 195.0, 172.0, 190.0, 180.0]),
    "Emperor": np.array([182.0, 196.0, 198.0, 203.0, 201.0, 199.0, 193.0, 240.0]),
    "Chinstrap": np.array([178, 192, 188, 212, 195]),
}


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


def edges_of(groups, bins):
    """Return shared edges (bins + 1,), the plain way."""
    everything = [float(v) for each in groups.values() for v in each if not np.isnan(v)]
    low, high = min(everything), max(everything)
    return np.array([low + (high - low) * k / bins for k in range(bins + 1)])


def frame(got):
    """Return the Axes that were handed back, once they are known to be Axes."""
    if type(got) is Figure:
        said = "This is the Figure, the whole sheet. The Axes were asked for: the frame on it."
        raise CheckFailed(said, expected="Axes", got="Figure")
    instance_of(got, Axes)
    return got


def drawn(exercise, groups, bins):
    """Return the Axes with histograms, made with edges of ours: the earlier part may be open."""
    own = exercise.shared_edges
    exercise.shared_edges = edges_of
    try:
        return frame(exercise.histograms(groups, bins))
    finally:
        exercise.shared_edges = own


def colours_of(patch):
    """Return the colour (3,) of a patch and whether one can look through it."""
    fill = np.asarray(patch.get_facecolor())
    outline = not patch.get_fill() or fill[3] == 0
    shown = np.asarray(patch.get_edgecolor()) if outline else fill
    return shown[:3], outline or fill[3] < 1


def histograms_of(axes):
    """Return each histogram as (colour, see-through, bars (m, 4): left, right, bottom, height)."""
    found = []
    for each in axes.containers:
        if isinstance(each, BarContainer) and len(each.patches):
            bars = [
                (r.get_x(), r.get_x() + r.get_width(), r.get_y(), r.get_height())
                for r in each.patches
            ]
            found.append((*colours_of(each.patches[0]), np.array(bars, dtype=float)))
    for patch in axes.patches:
        if isinstance(patch, StepPatch):
            values, edges, _ = patch.get_data()
            bars = np.column_stack([edges[:-1], edges[1:], np.zeros(len(values)), values])
            found.append((*colours_of(patch), bars))
        elif isinstance(patch, Polygon):
            corners = patch.get_xy()
            steps = pairwise(corners)
            bars = [(a[0], b[0], 0.0, a[1]) for a, b in steps if a[1] == b[1] and b[0] > a[0]]
            found.append((*colours_of(patch), np.array(bars)))
    return found


def named_histograms(axes, names):
    """Return {name: (see-through, bars)}, matched by the colours of the legend."""
    legends = [each for each in (axes.get_legend(), *axes.figure.legends) if each is not None]
    entries = [
        (text.get_text(), colours_of(handle)[0])
        for legend in legends
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)
        if hasattr(handle, "get_fill")
    ]
    expect(
        legends and entries, "There is no legend, or nothing in it: which colour is which group?"
    )
    equal(sorted(name for name, _ in entries), sorted(names), "The names in the legend.")
    drawings = histograms_of(axes)
    expect(
        len(drawings) == len(names),
        "There should be one histogram for each group.",
        expected=f"{len(names)} histograms",
        got=f"{len(drawings)}",
    )
    expect(
        len({tuple(colour.round(3)) for colour, _, _ in drawings}) >= len(names),
        "Two groups share a colour: nobody can tell them apart.",
    )
    found = {}
    for name, colour in entries:
        for own, through, bars in drawings:
            if np.allclose(own, colour, atol=0.01):
                found[name] = (through, bars)
    equal(sorted(found), sorted(names), "The legend shows a colour that no histogram has.", call="")
    return found


def heights_of(bars, edges, name):
    """Return the heights (bins,) of bars that stand on these edges, each in a bin of its own."""
    width = edges[1] - edges[0]
    heights, taken = np.zeros(len(edges) - 1), set()
    # Bars beside each other within a bin are narrow, with room between one bin and the next.
    touching = len(bars) > 1 and np.isclose(bars[1:, 0], bars[:-1, 1]).any()
    for left, right, bottom, height in bars:
        at = int(np.clip((left + right - 2 * edges[0]) / (2 * width), 0, len(heights) - 1))
        inside = left >= edges[at] - 1e-6 * width and right <= edges[at + 1] + 1e-6 * width
        other = touching and not np.isclose(right - left, width)
        expect(
            not height or (not other and inside and at not in taken),
            "One group has bins of its own. Its bars cannot be compared with the others'.",
            where=f"{name}: a bar from {left:.6g} to {right:.6g}",
            expected=f"bins of width {width:.6g}, from {edges[0]:.6g} to {edges[-1]:.6g}",
            got=f"a bin of width {right - left:.6g}",
        )
        expect(
            not bottom,
            "A bar stands on another one. Each histogram should stand on the axis.",
            where=name,
        )
        taken |= {at} if height else set()
        heights[at] += height
    return heights


def test_edges(exercise):
    """One set of edges covers all groups: from the least number of all to the largest."""
    with unchanged(SMALL):
        close(
            exercise.shared_edges(SMALL, 4),
            np.array([1.0, 3.0, 5.0, 7.0, 9.0]),
            "The least number of all is 1, the largest 9. Four bins have five edges.",
            suspects={
                "With a nan among the numbers, the least of them is nan: it should not count.": (
                    np.full(5, np.nan)
                ),
                "These edges fit the first group, and not the others.": np.linspace(5, 9, 5),
                "These edges fit the last group, and not the others.": np.linspace(1, 3, 5),
                "Four bins have five edges: the post and the fence.": np.linspace(1, 9, 4),
            },
        )

    def law(groups, bins):
        close(exercise.shared_edges(groups, bins), edges_of(groups, bins), f"{bins} bins.")

    def draw(rng):
        sizes = rng.integers(2, 7, size=rng.integers(1, 4))
        groups = {f"group {k}": rng.normal(k, 9, size=size) for k, size in enumerate(sizes)}
        groups["group 0"][rng.integers(sizes[0] - 1)] = np.nan
        return groups, int(rng.integers(1, 9))

    always(law, draw, runs=20)


def test_same_bins(exercise):
    """A histogram for each group, all of them on the same bins."""
    for groups, bins in ((SMALL, 4), (GROUPS, 7)):
        with unchanged(groups):
            axes = drawn(exercise, groups, bins)
        drawings, edges = histograms_of(axes), edges_of(groups, bins)
        expect(
            len(drawings) == len(groups),
            "There should be one histogram for each group.",
            expected=f"{len(groups)} histograms",
            got=f"{len(drawings)}",
        )
        for name, (_, _, bars) in zip(groups, drawings, strict=True):
            heights_of(bars, edges, name)


def test_densities(exercise):
    """Each histogram is a density: its areas make 1, however many birds there were."""
    for groups, bins in ((SMALL, 4), (GROUPS, 7)):
        edges = edges_of(groups, bins)
        width = (edges[-1] - edges[0]) / bins
        named = named_histograms(drawn(exercise, groups, bins), groups)
        total = sum(int((~np.isnan(each)).sum()) for each in groups.values())
        for name, numbers in groups.items():
            measured = numbers[~np.isnan(numbers)]
            places = np.minimum(((measured - edges[0]) / width + 1e-9).astype(int), bins - 1)
            counts = np.bincount(places, minlength=bins)
            close(
                heights_of(named[name][1], edges, name),
                counts / (len(measured) * width),
                "These are the heights of one group's bins.",
                suspects={
                    "These are counts. A small group looks small in each bin.": counts,
                    "These are shares. A density divides by the width of a bin as well.": (
                        counts / len(measured)
                    ),
                    "Was it divided by the number of all birds? Each group has its own many.": (
                        counts / (total * width)
                    ),
                    "The nan was counted among the birds that were measured.": (
                        counts / (len(numbers) * width)
                        if len(numbers) > len(measured)
                        else counts * 0.0
                    ),
                },
                call=f"histograms(groups, {bins}), the heights of {name}",
            )


def test_told_apart(exercise):
    """Names stand in the legend beside their colours, and no group hides another."""
    for groups, bins in ((GROUPS, 7), (SMALL, 3)):
        named = named_histograms(drawn(exercise, groups, bins), groups)
        edges = edges_of(groups, bins)
        narrow = all(
            (bars[:, 1] - bars[:, 0]).max() < 0.9 * (edges[1] - edges[0])
            for _, bars in named.values()
        )
        hidden = [name for name, (through, _) in named.items() if not through]
        expect(
            len(hidden) <= 1 or narrow,
            "The bars are opaque: one group hides what lies behind it.",
            where=", ".join(hidden[-1:]),
        )


def box_levels(axes, names):
    """Return for each name the levels at which its box, whiskers and caps are drawn."""
    across = [text.get_text() for text in axes.get_xticklabels()]
    upright = [text.get_text() for text in axes.get_yticklabels()]
    side = 1 if upright == list(names) else 0
    labels = upright if side else across
    boxes = [
        line.get_xydata()
        for line in axes.lines
        if line.get_linestyle() not in ("None", "none", " ", "")
    ]
    boxes += [p.get_path().vertices for p in axes.patches if isinstance(p, PathPatch)]
    expect(boxes, "There are no boxes in these Axes.")
    wrong = {"The boxes are numbered, not named.": [str(k + 1) for k in range(len(labels))]}
    equal(
        labels,
        list(names),
        "Below the boxes should stand the names of the groups, in their order.",
        suspects=wrong,
        call="boxes(groups), the names at the axis",
    )
    ticks = axes.get_yticks() if side else axes.get_xticks()
    found = {}
    for name, tick in zip(names, ticks, strict=True):
        near = [each for each in boxes if np.all(np.abs(each[:, side] - tick) < 0.5)]
        levels = np.concatenate([np.empty(0), *(each[:, 1 - side] for each in near)])
        found[name] = np.unique(levels[np.isfinite(levels)])
    return found


def five_levels(numbers, reach=1.5):
    """Return the ends of the whiskers, the quarters and the median, in rising order."""
    measured = np.sort(numbers[~np.isnan(numbers)])
    low, middle, high = np.percentile(measured, [25, 50, 75])
    far = reach * (high - low)
    inside = measured[(measured >= low - far) & (measured <= high + far)]
    return np.array([inside[0], low, middle, high, inside[-1]])


def boxed(exercise, groups):
    """Return the levels of every box."""
    with unchanged(groups):
        axes = frame(exercise.boxes(groups))
    return box_levels(axes, groups)


def test_boxes(exercise):
    """Above each name stands the box of its own numbers: quarters, median and whiskers."""
    whole = {name: each[~np.isnan(each)] for name, each in GROUPS.items() if name != "Gentoo"}
    for groups in (whole, {"b": np.array([1, 8, 3, 5]), "a": np.array([12.5, 9.0, 30.0, 17.0])}):
        for name, levels in boxed(exercise, groups).items():
            expected = five_levels(groups[name])
            if len(levels) >= 5 and all(np.isclose(levels, each).any() for each in expected):
                continue
            close(
                levels,
                np.unique(expected),
                "The levels of one box: whisker, quarter, median, quarter, whisker.",
                call=f"boxes(groups), the box of {name}",
            )


def test_missing(exercise):
    """A nan is left out, and its group keeps its box."""
    gaps = {"Chinstrap": GROUPS["Chinstrap"].astype(float), "Gentoo": GROUPS["Gentoo"]}
    for name, levels in boxed(exercise, gaps).items():
        expect(
            len(levels),
            "There is a name without a box. What does `boxplot` make of a nan?",
            call="boxes(groups), one of them with a nan",
            where=name,
        )
        expected = five_levels(gaps[name])
        if len(levels) >= 5 and all(np.isclose(levels, each).any() for each in expected):
            continue
        close(
            levels,
            np.unique(expected),
            "The levels of a box whose group has a gap.",
            suspects={
                "The nan became a 0, and was counted.": five_levels(np.nan_to_num(gaps[name]))
            },
            call=f"boxes(groups), the box of {name}",
        )


def show(exercise):
    """Draw the flippers of the three species, as the learner's Axes hold them."""
    birds = pd.read_csv(data.path("penguins.csv"))
    flippers = {
        species: rows["flipper_length_mm"].to_numpy() for species, rows in birds.groupby("species")
    }
    edges = exercise.shared_edges(flippers, 12)
    axes = exercise.histograms(flippers, 12)
    axes.set(xlabel="flipper length (mm)", ylabel="density (per mm)")
    named = named_histograms(axes, flippers)
    box = exercise.boxes(flippers)
    box.set_ylabel("flipper length (mm)")
    images = []
    for each, title in ((axes, "Your histograms"), (box, "Your boxes")):
        each.figure.set_size_inches(5, 3.75)
        each.figure.canvas.draw()
        images.append(Image(np.asarray(each.figure.canvas.buffer_rgba())[..., :3], title=title))
    plt.close("all")
    top = 1.1 * max(bars[:, 3].max() for _, bars in named.values())
    charts = Panels(
        [
            Bars(
                heights_of(bars, edges, name),
                edges=edges,
                title=name,
                x_label="flipper length (mm)",
                y_label="density (per mm)",
                x_range=(edges[0], edges[-1]),
                y_range=(0, top),
            )
            for name, (_, bars) in sorted(named.items())
        ],
        title="Flippers of three species",
        note=f"Bins of {edges[1] - edges[0]:.1f} mm for all, read from your Axes.",
    )
    return (charts, *images)
