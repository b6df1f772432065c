"""Velocity and acceleration: the slope of a path, number by number.

No number of a vector takes part in the slope of another, so all the rules for single
numbers still hold, and arrays let one line say them for all numbers at once.
"""

import numpy as np

GRAVITY = np.array([0.0, -9.81])  # metres per second, per second: down
RADIUS = 40.0  # metres, of the glider's circles
CLIMB = 2.0  # metres per second


def ball(t: float, throw: np.ndarray) -> np.ndarray:
    """Return where a ball is, (2,) in metres, t seconds after a throw (2,). Finished."""
    return throw * t + GRAVITY * t * t / 2


def ball_velocity(t: float, throw: np.ndarray) -> np.ndarray:
    """Return the ball's velocity (2,) in m/s, t seconds after a throw (2,) in m/s."""
    # The 2 of the slope 2t meets the ½ of the fall: that is what the ½ is there for.
    return throw + GRAVITY * t


def glider(t: float, turn: float) -> np.ndarray:
    """Return a glider's place (3,) in metres; it turns by `turn` radians a second. Finished."""
    return np.array([RADIUS * np.cos(turn * t), RADIUS * np.sin(turn * t), CLIMB * t])


def glider_velocity(t: float, turn: float) -> np.ndarray:
    """Return the velocity (3,) of the glider in m/s."""
    # `turn` is the inner rate of the chain rule: twice as many radians a second, twice as fast.
    return np.array([-RADIUS * turn * np.sin(turn * t), RADIUS * turn * np.cos(turn * t), CLIMB])


def glider_acceleration(t: float, turn: float) -> np.ndarray:
    """Return the acceleration (3,) of the glider in m/s²."""
    # The inner rate a second time, so `turn` is squared: twice as fast on the same circle
    # presses four times as hard. A steady climb presses not at all.
    return np.array(
        [-RADIUS * turn * turn * np.cos(turn * t), -RADIUS * turn * turn * np.sin(turn * t), 0]
    )


if __name__ == "__main__":
    throw = np.array([4.0, 5.0])
    print("The ball is at", ball(1, throw), "and moves by", ball_velocity(1, throw))
    push = glider_acceleration(0, 0.5)
    print("The glider's pilot feels", np.sqrt(push @ push), "m/s² pressing to the side")
