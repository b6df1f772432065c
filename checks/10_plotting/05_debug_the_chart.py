"""Checks for the five bugs of the newsletter, read from the Axes of its three charts."""

import re

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import to_rgb
from matplotlib.container import BarContainer
from matplotlib.patches import Polygon, StepPatch

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, equal, expect, unchanged
from mlx_exercises.figures import Image, Table

COLOURS = {"Adelie": "tab:orange", "Chinstrap": "tab:purple", "Gentoo": "tab:green"}


def teardown_function():
    """Put the sheets away after each claim."""
    plt.close("all")


def flock(years, sizes, seed=0):
    """Return a shuffled table: so many birds of each year, and three species of their own sizes."""
    rng = np.random.default_rng(seed)
    year = np.repeat(years, sizes)
    species = rng.choice(["Gentoo", "Adelie", "Chinstrap"], size=len(year), p=[0.5, 0.3, 0.2])
    species[:6] = ["Gentoo", "Adelie", "Chinstrap"] * 2
    base = {"Adelie": (3700, 189), "Chinstrap": (4100, 196), "Gentoo": (2500, 217)}
    birds = pd.DataFrame(
        {
            "species": species,
            "year": year,
            "body_mass_g": [base[each][0] + rng.normal(0, 50) for each in species],
            "flipper_length_mm": [base[each][1] + rng.normal(0, 6) for each in species],
        }
    )
    birds.loc[3, ["body_mass_g", "flipper_length_mm"]] = np.nan
    return birds.sample(frac=1, random_state=seed)


BIRDS = flock([2007, 2008, 2009], [11, 14, 19])


def chart(function, *inputs):
    """Return the Axes after a function drew into them."""
    _, axes = plt.subplots()
    with unchanged(*inputs[:1]):
        function(axes, *inputs)
    return axes


def bars_of(axes):
    """Return (name below, height, colour) of each bar, from left to right."""
    rectangles = [
        bar for each in axes.containers if isinstance(each, BarContainer) for bar in each.patches
    ]
    expect(rectangles, "There are no bars in these Axes.")
    names = {
        round(float(tick), 3): text.get_text()
        for tick, text in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True)
    }
    found = []
    for bar in sorted(rectangles, key=lambda each: each.get_x()):
        middle = round(float(bar.get_x() + bar.get_width() / 2), 3)
        name = names.get(middle, "") if middle < 1000 else f"{middle:g}"  # years as numbers
        found.append((name, float(bar.get_height()), bar.get_facecolor()[:3]))
    return found


def test_years(exercise):
    """The years run from left to right, each with a bar for its own birds."""
    for birds in (BIRDS, flock([1998, 2004, 2001, 2003], [9, 5, 16, 7])):
        counts = {int(year): int((birds["year"] == year).sum()) for year in set(birds["year"])}
        years = sorted(counts)
        falling = sorted(years, key=lambda year: -counts[year])
        drawn = bars_of(chart(exercise.birds_per_year, birds))
        call = "birds_per_year(axes, birds), what stands below the bars"
        equal(
            [name for name, _, _ in drawn],
            [str(year) for year in years],
            "The years, from left to right.",
            suspects={
                "The longest bar stands first. A chart sorted like that always falls.": (
                    [str(year) for year in falling]
                ),
                "The shortest bar stands first. A chart sorted like that always rises.": (
                    [str(year) for year in falling[::-1]]
                ),
                "The years stand as the rows came.": [str(y) for y in birds["year"].unique()],
            },
            call=call,
        )
        close(
            [height for _, height, _ in drawn],
            [float(counts[year]) for year in years],
            "How many birds belong to each year?",
            suspects={
                "The bars are in another order than the years below them.": (
                    [float(counts[year]) for year in falling]
                )
            },
            call="birds_per_year(axes, birds), the lengths of the bars",
        )


def test_from_zero(exercise):
    """A bar that is twice as long means twice as much: all bars begin at 0."""
    heavy = BIRDS.assign(body_mass_g=3 * BIRDS["body_mass_g"])
    for function, name, birds in (
        (exercise.birds_per_year, "birds_per_year", BIRDS),
        (exercise.mean_masses, "mean_masses", BIRDS),
        (exercise.mean_masses, "mean_masses", heavy),
    ):
        axes = chart(function, birds)
        low, high = axes.get_ylim()
        longest = max(height for _, height, _ in bars_of(axes))
        expect(
            low <= 0 and axes.get_yscale() == "linear",
            "The axis is cut: it begins above 0, and the lengths of the bars compare wrongly.",
            call=f"{name}(axes, birds)",
            expected="a scale from 0",
            got=f"from {low:.6g} to {high:.6g}",
        )
        expect(
            high >= longest,
            "A bar is longer than its chart: its end is cut off.",
            call=f"{name}(axes, birds)",
            expected=f"a scale to {longest:.6g} or more",
            got=f"to {high:.6g}",
        )


def test_masses(exercise):
    """Each species has a bar for its own mean, in its own colour, the heaviest first."""
    for birds in (BIRDS, BIRDS[BIRDS["species"] != "Adelie"]):
        means = {
            species: float(rows["body_mass_g"].mean()) for species, rows in birds.groupby("species")
        }
        order = sorted(means, key=lambda species: -means[species])
        drawn = bars_of(chart(exercise.mean_masses, birds))
        equal([name for name, _, _ in drawn], order, "The names below the bars.", call="")
        close(
            [height for _, height, _ in drawn],
            [means[species] for species in order],
            "The mean masses, the heaviest first.",
            call="mean_masses(axes, birds), the lengths of the bars",
        )
        for name, _, colour in drawn:
            if not np.allclose(colour, to_rgb(COLOURS[name]), atol=0.01):
                owner = [each for each in COLOURS if np.allclose(to_rgb(COLOURS[each]), colour)]
                raise CheckFailed(
                    "A bar has another species' colour."
                    if owner
                    else "A bar has a colour that belongs to no species.",
                    call="mean_masses(axes, birds)",
                    expected=f"{name} in {COLOURS[name]}",
                    got=f"{name} in the colour of {owner[0]}" if owner else "another colour",
                )


def test_unit(exercise):
    """At the axis of the masses stands their unit."""
    axes = chart(exercise.mean_masses, BIRDS)
    label = axes.get_ylabel()
    expect(
        re.search(r"\bg\b|\bgrams?\b|\bgrammes?\b", label),
        "The axis of the masses names no unit: 5,000 what?",
        call="mean_masses(axes, birds), what stands at its axis",
        expected="words with the unit of body_mass_g",
        got=repr(label),
    )


def histograms_of(axes):
    """Return (colour with alpha, edges, heights) of each histogram, drawn as bars or steps."""
    found = []
    for each in axes.containers:
        if isinstance(each, BarContainer) and each.patches:
            left = [bar.get_x() for bar in each.patches]
            edges = np.array([*left, left[-1] + each.patches[-1].get_width()])
            heights = np.array([bar.get_height() for bar in each.patches])
            found.append((each.patches[0].get_facecolor(), edges, heights))
    for patch in axes.patches:
        outline = (*patch.get_edgecolor()[:3], 0.0)  # nothing is hidden behind it
        shown = patch.get_facecolor() if patch.get_fill() else outline
        if isinstance(patch, StepPatch):
            found.append((shown, patch.get_data().edges, np.array(patch.get_data().values)))
        elif isinstance(patch, Polygon):
            x, y = patch.get_xy().T
            steps = (x[1:] > x[:-1]) & (y[1:] == y[:-1])
            found.append((shown, np.append(x[:-1][steps], x.max()), y[1:][steps]))
    return found


def test_flippers(exercise):
    """The histograms have the same bins, and each counts all birds of its species."""
    few = BIRDS[BIRDS["species"] != "Chinstrap"]
    longer = few.assign(flipper_length_mm=few["flipper_length_mm"] + 100)
    for birds, bins in ((BIRDS, 5), (longer, 8)):
        axes = chart(exercise.flipper_lengths, birds, bins)
        call = f"flipper_lengths(axes, birds, {bins})"
        measured = birds.dropna(subset=["flipper_length_mm"])
        names = sorted(set(measured["species"]))
        drawn = histograms_of(axes)
        equal(len(drawn), len(names), "How many histograms are there?", call=call)
        first = drawn[0][1]
        for (*colour, alpha), edges, heights in drawn:
            if alpha == 1:
                said = "The bars are opaque: one species hides another."
                raise CheckFailed(said, call=call)
            expect(
                len(heights) == bins,
                "A histogram has another number of bins than was asked for.",
                call=call,
                expected=f"{bins} bins",
                got=f"{len(heights)}",
            )
            expect(
                np.allclose(edges, first),
                "The species have different bins: their bars cannot be compared.",
                call=call,
                expected="the same bins for all",
                got=f"widths of {first[1] - first[0]:.2f} and {edges[1] - edges[0]:.2f} mm",
            )
            own = [each for each in names if np.allclose(to_rgb(COLOURS[each]), colour, atol=0.01)]
            expect(own, "A histogram has no species' colour.", call=call)
            lengths = measured.loc[measured["species"] == own[0], "flipper_length_mm"].to_numpy()
            near = 1e-9 * (edges[-1] - edges[0])
            kept = lengths[(lengths >= edges[0] - near) & (lengths <= edges[-1] + near)]
            places = np.searchsorted(edges, kept + near, side="right") - 1
            inside = np.bincount(np.clip(places, 0, bins - 1), minlength=bins)
            expect(
                len(kept) >= len(lengths),
                "Some birds fall outside of all bins.",
                call=call,
                where=f"{own[0]}: bins from {edges[0]:.4g} to {edges[-1]:.4g}",
            )
            close(
                heights,
                inside.astype(float),
                "How many birds are in each bin?",
                call=f"{call}, the bins of {own[0]}",
            )
        legend = axes.get_legend()
        texts = [] if legend is None else sorted(each.get_text() for each in legend.get_texts())
        equal(texts, names, "The names in the legend.", call=call)


def as_published(left, middle, right, birds):
    """Draw the newsletter with all its bugs."""
    counts = birds["year"].value_counts()
    left.bar([str(year) for year in counts.index], counts)
    left.set_ylabel("birds")
    means = birds.groupby("species")["body_mass_g"].mean().sort_values(ascending=False)
    middle.bar(means.index, means, color=list(COLOURS.values()))
    middle.set_ylim(means.min() - 200, means.max() + 100)
    middle.set_ylabel("mean mass")
    for species, rows in birds.groupby("species"):
        right.hist(rows["flipper_length_mm"], bins=10, alpha=0.5, color=COLOURS[species])
    right.set_xlabel("flipper length (mm)")


def told(grid):
    """Return what three charts say without a number, in words."""
    years, masses, flippers = grid
    bars = {name: (height, colour) for name, height, colour in bars_of(masses)}
    low = masses.get_ylim()[0]
    longer = (bars["Gentoo"][0] - low) / (bars["Adelie"][0] - low)
    colour = bars["Gentoo"][1]
    widths = {f"{edges[1] - edges[0]:.1f}" for _, edges, _ in histograms_of(flippers)}
    return [
        ", ".join(name for name, _, _ in bars_of(years)),
        f"{longer:.2f}",
        next((name for name in COLOURS if np.allclose(to_rgb(COLOURS[name]), colour)), "no one"),
        masses.get_ylabel(),
        ", ".join(sorted(widths)),
    ]


def show(exercise):
    """Draw the newsletter before and after, and say what each tells the eye."""
    birds = pd.read_csv(data.path("penguins.csv"))
    figure, grid = plt.subplots(2, 3, figsize=(10, 6), dpi=64)
    figure.subplots_adjust(left=0.07, right=0.98, bottom=0.09, wspace=0.3, hspace=0.3)
    as_published(*grid[0], birds)
    exercise.birds_per_year(grid[1, 0], birds)
    exercise.mean_masses(grid[1, 1], birds)
    exercise.flipper_lengths(grid[1, 2], birds, 10)
    grid[0, 1].set_title("as published")
    grid[1, 1].set_title("yours")
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    asked = [
        "the years, from left to right",
        "a Gentoo's bar, in bars of an Adelie",
        "above Gentoo is the colour of",
        "at the axis of the masses",
        "widths of the bins (mm)",
    ]
    before, after = told(grid[0]), told(grid[1])
    plt.close("all")
    return (
        Table(
            [list(row) for row in zip(asked, before, after, strict=True)],
            columns=["what the eye reads", "as published", "yours"],
            title="Before and after",
            note="Read from the Axes. A Gentoo weighs 1.37 times as much as an Adelie.",
        ),
        Image(pixels, title="The newsletter, as published and yours"),
    )
