"""Checks for the running area, its slopes, and the area between two posts.

The references are plain sums of the heights, and the pair sine and cosine.
"""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Lines, Series


def test_the_area_so_far(exercise):
    """Heights 3, 1, 2 of width 0.5 pile up to 0, 1.5, 2, 3; a lone one makes two posts."""
    heights = np.array([3, 1, 2])
    with unchanged(heights):
        close(
            exercise.running_area(heights, 0.5),
            np.array([0, 1.5, 2, 3]),
            "The rectangles are 1.5, 0.5 and 1. Each comes on top of all before it.",
            suspects={
                "These are single rectangles. The area so far holds all before it, too.": (
                    [0, 1.5, 0.5, 1]
                ),
                "The heights pile up, but a rectangle has a width as well.": [0, 3, 4, 6],
                "A rectangle is height times width. Here it was divided.": [0, 6, 8, 12],
                "The width was added to the height. A rectangle is a product.": [0, 3.5, 5, 7.5],
                "Brackets? The area before it was multiplied by the width as well.": (
                    [0, 1.5, 1.25, 1.625]
                ),
                "The area shrinks. Each rectangle comes on top.": [0, -1.5, -2, -3],
                "Every area is still 0. Which place does the line fill?": [0, 0, 0, 0],
            },
        )
    close(exercise.running_area(np.array([-4.0]), 2.0), np.array([0.0, -8.0]), "One rectangle.")


def test_the_slope_of_the_area(exercise):
    """Areas 0, 1.5, 2, 3 at posts 0.5 apart rise with slopes 3, 1, 2."""
    areas = np.array([0, 1.5, 2, 3])
    with unchanged(areas):
        close(
            exercise.slopes(areas, 0.5),
            np.array([3.0, 1.0, 2.0]),
            "The rises are 1.5, 0.5 and 1, and every run is 0.5.",
            suspects={
                "These are the rises alone. A slope is a rise over a run.": [1.5, 0.5, 1],
                "The rises were multiplied by the width. A slope divides.": [0.75, 0.25, 0.5],
                "The signs are turned round: the later area comes first.": [-3, -1, -2],
                "Division came before subtraction. Brackets?": [1.5, -1, -1],
                "This divides each area by the width, with nothing taken away.": [0, 3, 4],
                "This divides the next area by the width, with nothing taken away.": [3, 4, 6],
                "Every slope is still 0. Which place does the line fill?": [0, 0, 0],
            },
        )


def test_there_and_back(exercise):
    """The slopes of a running area are its heights, and slopes pile up to the rise since then."""

    def law(heights, width, start):
        areas = exercise.running_area(heights, width)
        sums = [math.fsum(heights[:i]) * width for i in range(len(heights) + 1)]
        close(areas, np.array(sums), "Each area is the sum of all heights before it, times width.")
        close(exercise.slopes(areas, width), heights, "The slopes of the areas are the heights.")
        levels = start + np.array(sums)
        rises = exercise.running_area(exercise.slopes(levels, width), width)
        close(
            rises,
            levels - start,
            "Slopes pile up to the rise since the first post.",
            tolerance=1e-8,
        )

    def draw(rng):
        heights = rng.normal(size=rng.integers(1, 8))
        return heights, float(rng.uniform(0.1, 3)), float(rng.normal())

    always(law, draw)


def test_cosine_and_sine(exercise):
    """The area below cosine grows as sine does, and the slope of x³ is 3x²."""
    width = 0.001
    middles = (np.arange(3000) + 0.5) * width
    posts = np.arange(3001) * width
    close(
        exercise.running_area(np.cos(middles), width),
        np.sin(posts),
        "Thin rectangles below cosine, from 0 to 3.",
        tolerance=1e-6,
    )
    close(
        exercise.slopes(posts**3, width),
        3 * middles**2,
        "The slope of x³ between posts 0.001 apart.",
        tolerance=1e-6,
    )


def test_any_two_posts(exercise):
    """The area between two posts is the difference of two areas, whichever post comes first."""
    areas = np.array([2.0, 3.5, 4.0, 7.0, 6.0])
    close(
        exercise.area_between(areas, 1, 3),
        3.5,
        "The area had reached 3.5 at post 1 and 7 at post 3.",
        suspects={
            "That is all the area up to post j. Some of it lies before post i.": 7,
            "The sign is turned round: area that is added between i and j counts up.": -3.5,
            "Those are areas so far: add two and much is counted twice.": 10.5,
            "Areas so far were added up again. They are sums already.": 14.5,
            "That is the slope between the posts. The area is only the rise.": 1.75,
        },
    )
    close(
        exercise.area_between(areas, 4, 1),
        -2.5,
        "From post 4 back to post 1 the area goes from 6 to 3.5.",
        suspects={"The sign got lost: this way round, the area is negative.": 2.5},
    )
    rng = np.random.default_rng(3)
    heights = rng.normal(size=9)
    areas = np.concatenate([[0.7], 0.7 + np.cumsum(heights) * 0.25])
    for i in range(10):
        for j in range(i, 10):
            close(
                exercise.area_between(areas, i, j),
                math.fsum(heights[i:j]) * 0.25,
                f"The rectangles between post {i} and post {j}.",
            )


def show(exercise):
    """Take the carbon dioxide on Mauna Loa apart into yearly growth, and put it together."""
    year, ppm = data.co2()
    rates = exercise.slopes(ppm, 1.0)
    levels = ppm[0] + exercise.running_area(rates, 1.0)
    again = exercise.slopes(levels, 1.0)
    rise = exercise.area_between(levels, 0, len(levels) - 1)
    return (
        Lines(
            [
                Series(year, levels, "316 + area so far"),
                Series(year, ppm, "measured", style="points"),
            ],
            title="Your running area of the yearly growth",
            x_label="year",
            y_label="ppm",
            note=f"It has only to be told where it began. Since then: {rise:.1f} ppm more.",
        ),
        Lines(
            [
                Series(year[:-1], rates, "slope of the measured level"),
                Series(year[:-1], again, "and of the area below it", style="points"),
            ],
            title="Carbon dioxide on Mauna Loa: growth from year to year",
            x_label="year",
            y_label="ppm a year",
            note=f"{rates[:10].mean():.2f} ppm a year in the first ten years, "
            f"{rates[-10:].mean():.2f} in the last ten.",
        ),
    )
