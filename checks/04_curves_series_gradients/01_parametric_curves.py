"""Checks for the cycloid, the speed and the length of a curve.

The reference is geometry: polygons in a circle have known sides, and turning a road round
or driving it at another pace makes it no longer.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close
from mlx_exercises.figures import Scatter, Series, Table

FROM_ORIGIN = "That is how fast its distance from the origin grows. Which way does the point go?"
ONLY_X = "Only x was measured: going up and down is part of the way too."


def circle(radius, pace=1.0):
    """Return a curve that runs round the origin, `pace` radians in a unit of time."""
    return lambda t: radius * np.array([math.cos(pace * t), math.sin(pace * t)])


def arch(t):
    """Return the stone's place for a wheel of radius 1."""
    return np.array([t - math.sin(t), 1 - math.cos(t)])


def line(t):
    """Return a point that moves straight on, by (3, 4) in a unit of time."""
    return np.array([3.0, 4.0]) * t + np.array([1.0, -2.0])


def test_the_stone(exercise):
    """A quarter turn of a wheel with radius 2 takes the stone to (π - 2, 2)."""
    t, r = math.pi / 2, 2
    x, y = math.pi - 2, 2.0
    close(
        exercise.cycloid(t, r),
        np.array([x, y]),
        "The wheel has rolled π/2 · 2 = π, and the stone is at the height of its hub.",
        suspects={
            "Does the radius belong to both parts of x, or only to one?": np.array([t - 2, y]),
            "This only goes round the hub. The wheel also rolls, by r · t.": np.array([-2.0, y]),
            "The radius is missing: this wheel has radius 1.": np.array([x, y]) / 2,
            "Sine and cosine have changed places.": np.array([math.pi, 0.0]),
            "x and y have changed places.": np.array([y, x]),
        },
    )
    for t in (0, 0.4, 1.7, math.pi, 5.5, -2.0):
        for r in (1, 0.3):
            hub = complex(r * t, r)
            stone = hub - 1j * r * np.exp(-1j * t)
            close(
                exercise.cycloid(t, r),
                np.array([stone.real, stone.imag]),
                "The hub is at (r·t, r), and the stone at distance r from it.",
                tolerance=1e-9,
            )


def test_speed_of_a_line_and_a_circle(exercise):
    """The point (3t + 1, 4t - 2) moves at speed 5, and one that circles at radius 2 at speed 2."""
    close(
        exercise.speed(line, 0.8),
        5,
        "In one unit of time it moves by (3, 4).",
        suspects={
            "That is a velocity, one number for each direction. A speed is its length.": [3, 4],
            "Twice too fast: from t - STEP to t + STEP takes two STEPs.": 10,
            "Squared and added up, but the root is missing.": 25 * 2e-5,
            "That is how far the point moves. Divide by how long it takes.": 5 * 2e-5,
            "Python divided by 2 and then multiplied by STEP. Brackets?": 5e-10,
            "These are the steps in x and y added up. The way is straight, so Pythagoras.": 7,
            FROM_ORIGIN: 15 / 13**0.5,
            "That is dy/dx, the slope of the path. How far does the point itself get?": 4 / 3,
        },
        tolerance=1e-8,
        call="speed(the point (3t + 1, 4t - 2), 0.8)",
    )
    close(
        exercise.speed(circle(2), 0.7),
        2,
        "In the time 2π it goes once round, a way of 4π.",
        suspects={
            FROM_ORIGIN: 0,
        },
        tolerance=1e-8,
        call="speed(a circle of radius 2, 0.7)",
    )
    for pace, radius in ((3, 0.5), (-0.4, 7)):
        close(
            exercise.speed(circle(radius, pace), -1.1),
            abs(pace) * radius,
            f"A circle of radius {radius}, with {pace} radians in a unit of time.",
            tolerance=1e-7,
            call=f"speed(a circle of radius {radius}, -1.1)",
        )


def test_polygons_in_a_circle(exercise):
    """Six straight pieces round a circle of radius 2 are a hexagon with the way 12."""
    close(
        exercise.length(circle(2), 0, 2 * math.pi, 6),
        12,
        "A hexagon in a circle has sides as long as the radius, 2.",
        suspects={
            "The start and the end are one place here, yet there is a way between them.": 0,
            "One piece is missing: n pieces have n + 1 stakes.": 10,
            "One piece too many: n pieces have n + 1 stakes.": 14,
            ONLY_X: 8,
            "The roots are missing: these are squared lengths, added up.": 24,
            "The root comes too late: each piece has a length of its own.": 24**0.5,
            "That is the way along the arc itself. A straight piece across it is shorter.": (
                4 * math.pi
            ),
        },
        call="length(a circle of radius 2, 0, 2π, 6)",
    )
    for n, radius in ((1, 2), (2, 2), (4, 3), (7, 0.5), (300, 1)):
        side = 2 * radius * math.sin(1 / n)
        # From time 0.5 to 2.5, two radians of the circle.
        close(
            exercise.length(circle(radius), 0.5, 2.5, n),
            n * side,
            f"{n} equal sides of {side:.6g} along a part of a circle, from time 0.5 to 2.5.",
            suspects={
                "The stakes begin at time 0 or end at a wrong time. Where does piece i start?": (
                    n * 2 * radius * math.sin(2.5 / n / 2)
                ),
            },
            call=f"length(a circle of radius {radius}, 0.5, 2.5, {n})",
        )


def test_turned_and_moved(exercise):
    """Turning a curve, or drawing it elsewhere, leaves its speed and its length alone."""

    def law(turn, away, t):
        def other(s):
            return turn @ np.append(arch(s), 0.5 * s) + away

        truth = math.hypot(2 * math.sin(t / 2), 0.5)  # the arch's own speed, and the rise
        close(exercise.speed(other, t), truth, "The same curve, turned in space.", tolerance=1e-6)
        stakes = [np.append(arch(s), 0.5 * s) for s in (0.4, 0.4 + t, 0.4 + 2 * t)]
        pieces = [math.dist(*stakes[:2]), math.dist(*stakes[1:])]
        close(
            exercise.length(other, 0.4, 0.4 + 2 * t, 2),
            sum(pieces),
            "The same curve, turned in space.",
        )

    def draw(rng):
        turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
        return turn, rng.normal(size=3), float(rng.uniform(0.5, 5))

    always(law, draw, runs=30)


def test_another_pace(exercise):
    """The same road at another pace is as long: one arch of the cycloid has the length 8."""
    for pace in (lambda s: 2 * math.pi * s, lambda s: 2 * math.pi * s * s):
        close(
            exercise.length(lambda s, pace=pace: arch(pace(s)), 0, 1, 2000),
            8,
            "One arch of a wheel of radius 1, in 2,000 straight pieces.",
            tolerance=1e-5,
            call="length(an arch of the cycloid, 0, 1, 2000)",
        )


def show(exercise):
    """Draw the stone's path with eight stakes, and the lengths that more stakes give."""
    times = np.linspace(0, 4 * np.pi, 241)
    path = np.array([exercise.wheel(t) for t in times])
    stakes = np.array([exercise.wheel(t) for t in np.linspace(0, 2 * np.pi, 9)])
    ground, top = (exercise.speed(exercise.wheel, t) for t in (0, np.pi))
    rows = []
    for n in (2, 8, 32):
        found = exercise.length(exercise.wheel, 0, 2 * np.pi, n)
        rows.append([n, found, 8 - found])
    return (
        Table(
            rows,
            columns=["pieces", "length", "missing"],
            digits=6,
            title="One arch, measured with your straight pieces",
            note="Four times the pieces, a sixteenth of the error. The arch is 8 long exactly: "
            "no π in it.",
        ),
        Scatter(
            lines=[
                Series(path[:, 0], path[:, 1], "the stone"),
                Series(stakes[:, 0], stakes[:, 1], "8 straight pieces", style="both"),
            ],
            equal=True,
            title="Two turns of a wheel of radius 1",
            x_label="x",
            y_label="y",
            note=f"On the ground the stone stands still, speed {abs(round(ground, 6)):g}; at the "
            f"top it moves at {top:.3g}, twice as fast as the hub.",
        ),
    )
