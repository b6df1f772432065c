"""Checks for velocities and accelerations.

The reference is measurement: positions a short time before and after, without any rule. The
laws are those of circular motion.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect, shape
from mlx_exercises.figures import Scatter, Series, arrow

GRAVITY, RADIUS, CLIMB = np.array([0.0, -9.81]), 40.0, 2.0


def ball(t, throw):
    """Return the ball's place."""
    return throw * t + GRAVITY * t * t / 2


def glider(t, turn):
    """Return the glider's place."""
    return np.array([RADIUS * math.cos(turn * t), RADIUS * math.sin(turn * t), CLIMB * t])


def measured(path, t, *given):
    """Return the slope of a path at t, from places close by."""
    return (path(t + 1e-5, *given) - path(t - 1e-5, *given)) / 2e-5


def measured_twice(path, t, *given):
    """Return the slope of the slope of a path at t."""
    h = 1e-3
    return (path(t + h, *given) - 2 * path(t, *given) + path(t - h, *given)) / h**2


def test_the_ball(exercise):
    """Thrown with (4, 5) m/s, the ball has the velocity (4, -4.81) a second later."""
    throw = np.array([4.0, 5.0])
    close(
        exercise.ball_velocity(3, throw),
        np.array([4, -24.43]),
        "Three seconds after the throw. Each second takes 9.81 m/s from the way up.",
        suspects={
            "That is where the ball is. How fast does it move?": ball(3, throw),
            "That is the mean velocity so far, place by time. What is it at this moment?": (
                ball(3, throw) / 3
            ),
            "The square of t is still in the slope. What is the slope of t²?": (
                throw + GRAVITY * 3 * 3
            ),
            "That is the acceleration alone.": GRAVITY,
            "The velocity of the throw is missing: at t = 0 the ball has that.": GRAVITY * 3,
            "Gravity pulls down: GRAVITY has its minus already.": throw - GRAVITY * 3,
            "Time is missing: this is the velocity after one second, always.": throw + GRAVITY,
            "The slope of throw · t is throw itself, whatever t is.": throw * 3 + GRAVITY * 3,
        },
    )
    close(exercise.ball_velocity(1, throw), np.array([4, -4.81]), "One second after the throw.")


def test_any_throw(exercise):
    """For every throw and every moment, the velocity is the slope that is measured."""

    def law(t, throw):
        close(
            exercise.ball_velocity(t, throw),
            measured(ball, t, throw),
            "The slope measured with a short step is another.",
            tolerance=1e-7,
        )

    always(law, lambda rng: (float(rng.uniform(0, 3)), rng.normal(0, 9, size=2)), runs=40)


def test_the_glider(exercise):
    """At every moment, the glider's velocity is the slope that is measured."""
    for turn, t in ((0.3, 2.0), (2.0, 0.3), (-0.6, -1.0)):
        c, s = RADIUS * math.cos(turn * t), RADIUS * math.sin(turn * t)
        close(
            exercise.glider_velocity(t, turn),
            measured(glider, t, turn),
            "The slope measured with a short step is another.",
            suspects={
                "The chain rule wants a factor: how fast does turn · t grow?": [-s, c, CLIMB],
                "The slope of the cosine has a minus.": [turn * s, turn * c, CLIMB],
                "Slopes of sine and cosine: which one has the minus?": [turn * s, -turn * c, CLIMB],
                "Sine stayed sine and cosine stayed cosine. What are their slopes?": [
                    turn * c,
                    turn * s,
                    CLIMB,
                ],
                "The slope of CLIMB · t is CLIMB: the t goes.": [-turn * s, turn * c, CLIMB * t],
                "The slope of CLIMB · t is not 0: the glider rises.": [-turn * s, turn * c, 0],
                "The inner rate is how fast turn · t grows with t. That is not t.": [
                    -t * s,
                    t * c,
                    CLIMB,
                ],
            },
            tolerance=1e-7,
        )


def test_the_pressure(exercise):
    """At every moment, the glider's acceleration is the slope of its velocity."""
    for turn, t in ((0.3, 2.0), (1.5, -0.4), (-0.6, 1.0)):
        c, s = RADIUS * math.cos(turn * t), RADIUS * math.sin(turn * t)
        close(
            exercise.glider_acceleration(t, turn),
            measured_twice(glider, t, turn),
            "The slope of the velocity, measured with short steps, is another.",
            suspects={
                "The chain rule wants its factor once more: turn belongs in it twice.": [
                    -turn * c,
                    -turn * s,
                    0,
                ],
                "No factor of the chain rule is in it, and two belong there.": [-c, -s, 0],
                "This points away from the middle of the circle. Is a minus missing?": [
                    turn * turn * c,
                    turn * turn * s,
                    0,
                ],
                "One sign is wrong. What is the slope of -sin, and what that of cos?": [
                    turn * turn * c,
                    -turn * turn * s,
                    0,
                ],
                "A steady climb is no acceleration: what is the slope of a number that stays?": [
                    -turn * turn * c,
                    -turn * turn * s,
                    CLIMB,
                ],
                "That is the velocity once more. Take the slope of it.": [
                    -turn * s,
                    turn * c,
                    CLIMB,
                ],
            },
            tolerance=1e-5,
        )


def test_round_and_round(exercise):
    """The glider's speed never changes, and its acceleration is at a right angle to its way."""

    def law(t, turn):
        velocity = three_numbers(exercise.glider_velocity(t, turn))
        push = three_numbers(exercise.glider_acceleration(t, turn))
        speed = math.hypot(RADIUS * turn, CLIMB)
        close(math.hypot(*velocity), speed, "The length of the velocity.")
        close(math.hypot(*push), RADIUS * turn**2, "The length of the acceleration.")
        close(float(velocity @ push), 0, "The dot product of velocity and acceleration.")

    def draw(rng):
        return float(rng.uniform(-9, 9)), float(rng.uniform(-2, 2))

    always(law, draw, runs=40)


def three_numbers(value):
    """Hand on an array (3,) of real numbers, and refuse everything else in words."""
    shape(value, (3,), "An array of three numbers was expected.")
    numbers = np.array(value, subok=False)
    expect(numbers.dtype.kind in "fi", "An array of three numbers was expected.")
    return numbers


def show(exercise):
    """Draw the arrows on the path of a ball, and on the glider's circle from above."""
    throw = np.array([4.0, 5.0])
    path = np.array([exercise.ball(t, throw) for t in np.linspace(0, 1.02, 40)])
    arrows = []
    for t in (0.0, 0.35, 0.7):
        place = exercise.ball(t, throw)
        arrows.append(arrow(place, place + 0.2 * exercise.ball_velocity(t, throw)))
    turn = 0.25
    circle = np.array([exercise.glider(t, turn)[:2] for t in np.linspace(0, 8 * np.pi, 80)])
    pushes = []
    for t in (1, 9, 17):
        place = exercise.glider(t, turn)[:2]
        go = place + 2 * exercise.glider_velocity(t, turn)[:2]
        push = place + 6 * exercise.glider_acceleration(t, turn)[:2]
        pushes += [arrow(place, go, label="v"), arrow(place, push, label="a")]
    speed = np.sqrt((exercise.glider_velocity(3, turn) ** 2).sum())
    top = 5 / 9.81
    return (
        Scatter(
            lines=[Series(path[:, 0], path[:, 1], "the ball")],
            segments=arrows,
            equal=True,
            title="A ball, and where it would be 0.2 s later without gravity",
            x_label="metres",
            y_label="metres",
            note=f"At the top, after {top:.2f} s, its velocity is "
            f"({exercise.ball_velocity(top, throw)[0]:.2f}, "
            f"{abs(exercise.ball_velocity(top, throw)[1]):.2f}): it lies flat.",
        ),
        Scatter(
            lines=[Series(circle[:, 0], circle[:, 1], "the glider")],
            segments=pushes,
            equal=True,
            title="A glider from above: velocity v, acceleration a",
            x_label="metres",
            y_label="metres",
            note=f"Its speed is {speed:.2f} m/s all the way round, and still it accelerates: "
            "towards the middle.",
        ),
    )
