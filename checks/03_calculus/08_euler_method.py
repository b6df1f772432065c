"""Checks for the cooling law and for Euler's method.

The references are formulas on paper: what n Euler steps of a linear equation come to, and
the true curves that they approach.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect, parts
from mlx_exercises.figures import Lines, Series

SHORT = "There is one place too few: n steps have a start as well, and so n + 1 places."


def falling(t, y):
    return -y


def climbing(t, y):
    return 2 * t


def both(t, y):
    return y + t


def walk(exercise, f, start, end, y0, n):
    """Return the learner's times and values, after looking at what they are."""
    pair = exercise.euler(f, start, end, y0, n)
    return parts(pair, 2, "Two arrays were expected: the times, and then the values.")


def test_cooling(exercise):
    """Coffee of 90 °C loses 7 °C a minute, of 30 °C only 1, and iced coffee warms up."""
    close(
        exercise.cooling(0, 90),
        -7,
        "It is 70 °C warmer than the room, and loses a tenth of that.",
        suspects={
            "The coffee gets hotter: cooling is a negative change.": 7,
            "That is a tenth of 90. How much warmer than the room is it?": -9,
            "That is a tenth of 90, and it heats. How much warmer than the room is it?": 9,
            "Brackets? The loss reached the 90 only, and not the room.": 11,
            "Brackets? Only the 90 was multiplied by the loss.": -29,
            "That is how much warmer it is. What share of it goes each minute?": -70,
            "That is the coffee a minute later. Only its change was asked for.": 83,
        },
    )
    rng = np.random.default_rng(0)
    for t, y in [(0, 30), (5, 20), (2, 5), *rng.uniform(-10, 100, (5, 2)).tolist()]:
        close(
            exercise.cooling(t, y),
            2 - y / 10,
            f"The coffee has {y:.4g} °C, the room 20.",
            suspects={"It is colder than the room, and so it gets warmer.": y / 10 - 2},
        )


def test_two_steps_by_hand(exercise):
    """From 90 °C with steps of 2 minutes: 76 °C, then 64.8 °C."""

    def cup(t, y):
        return (20 - y) / 10

    times, values = walk(exercise, cup, 1, 5, 90, 2)
    close(
        values,
        np.array([90, 76, 64.8]),
        "The changes are -7 and then -5.6 a minute, each for 2 minutes.",
        suspects={
            "dt is missing: the change of one minute was used for two.": [90, 83, 76.7],
            SHORT: [90, 76],
            "The start is missing: place 0 holds y0.": [76, 64.8],
            "Place 0 should hold y0, the value at the start.": [0, 4, 7.2],
            "The change was asked at the start only. Each step asks anew.": [90, 76, 62],
            "Place 0 holds the start, and nothing else was filled.": [90, 0, 0],
            "The change replaced the value. It should be added to it.": [90, -14, 6.8],
            "The change was taken away. It has its own minus sign.": [90, 104, 120.8],
            "One step only. Was `return` inside the loop?": [90, 76, 0],
        },
        call="euler(coffee, 1, 5, 90, 2)",
    )
    close(
        times,
        np.array([1.0, 3.0, 5.0]),
        "The walk begins at minute 1 and takes two steps of 2 minutes.",
        suspects={
            "The time was advanced twice in a step.": [1, 5, 9],
            "The times begin at 0. They should begin at `start`.": [0, 2, 4],
            "The times were never filled.": [0, 0, 0],
            "The start is in place, and the other times are missing.": [1, 0, 0],
            "These are the numbers of the steps, not the times.": [0, 1, 2],
            "Time goes on by dt in each step, not by 1.": [1, 2, 3],
            SHORT: [1, 3],
        },
        call="euler(coffee, 1, 5, 90, 2)",
    )


def test_the_clock_counts(exercise):
    """When the change depends on the time, each step asks with the time at which it begins."""
    times, values = walk(exercise, climbing, 1, 3, 5, 4)
    close(
        values,
        np.array([5, 6, 7.5, 9.5, 12]),
        "y changes at 2t: by 2, 3, 4 and then 5, each for half a unit of time.",
        suspects={
            "The time stood still: every step asked with the time of the start.": [5, 6, 7, 8, 9],
            "Each step asked with the time at which it ends.": [5, 6.5, 8.5, 11, 14],
            "The time was advanced twice in a step.": [5, 6, 8, 11, 15],
            "The clock began at 0. It should begin at `start`.": [5, 5, 5.5, 6.5, 8],
            "Time and value came to f the wrong way round: it is f(t, y).": [5, 10, 20, 40, 80],
            "f was asked with the number of the step, not the time.": [5, 5, 6, 8, 11],
        },
        call="euler(2t, 1, 3, 5, 4)",
    )
    close(times, np.array([1, 1.5, 2, 2.5, 3]), "Four steps of half a unit, from 1.")


def test_any_walk(exercise):
    """Where y changes at a·y + c each walk is known on paper: forwards, backwards, in one step."""

    def law(a, c, start, end, y0, n):
        times, values = walk(exercise, lambda t, y: a * y + c, start, end, y0, n)
        close(times, np.linspace(start, end, n + 1), "The times are equally far apart.")
        grown = (1 + a * (end - start) / n) ** np.arange(n + 1)
        close(values, (y0 + c / a) * grown - c / a, "The values of the walk.")

    def draw(rng):
        a, c, start, end, y0 = (float(each) for each in rng.uniform(-2, 2, 5))
        return a, c, start, end, y0, int(rng.integers(1, 12))

    always(law, draw, runs=40)


def test_half_the_step(exercise):
    """Half the step leaves half the error; and what stands still stays where it is."""
    for f, y0, truth in ((falling, 1, math.exp(-2)), (both, 0.5, 1.5 * math.exp(2) - 3)):
        errors = []
        for n in (200, 400):
            times, values = walk(exercise, f, 0, 2, y0, n)
            close(times, np.linspace(0, 2, n + 1), "The times are equally far apart.")
            close(values[-1], truth, "The end of the walk, roughly.", tolerance=0.05)
            errors.append(float(values[-1]) - truth)
        ratio = errors[0] / errors[1] if errors[1] else math.inf
        expect(
            abs(ratio - 2) < 0.05,
            f"400 steps instead of 200 made the error {ratio:.3g} times smaller, where 2 times "
            "was expected.",
        )
    _, values = walk(exercise, falling, 0, 9, 0, 3)
    close(values, np.zeros(4), "At 0 this change is 0, and so nothing ever moves.")


def show(exercise):
    """Draw the cooling coffee with three lengths of step, one of them much too long."""
    minutes = np.linspace(0, 60, 121)
    lines = [Series(minutes, 20 + 70 * np.exp(-0.1 * minutes), "truth")]
    for n, name in ((60, "1 minute"), (12, "5 minutes"), (4, "15 minutes")):
        times, values = exercise.euler(exercise.cooling, 0, 60, 90, n)
        lines.append(Series(times, values, f"steps of {name}", style="both"))
    times, values = exercise.euler(exercise.cooling, 0, 150, 90, 6)
    shown = ", ".join(f"{value:.0f}" for value in values)
    return (
        Lines(
            lines,
            title="Your coffee, in steps of three lengths",
            x_label="minutes",
            y_label="°C",
            levels={"room": 20},
            note="15 minutes are too long: the coffee falls below the room and swings back.",
        ),
        Lines(
            [Series(times, values, "steps of 25 minutes", style="both")],
            title="Steps longer still",
            x_label="minutes",
            y_label="°C",
            levels={"room": 20},
            note=f"{shown} °C: each step overshoots by more than the last. A learning rate that "
            "is too high does this to a loss.",
        ),
    )
