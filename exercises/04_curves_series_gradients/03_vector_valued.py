"""Velocity and acceleration: the slope of a path, number by number.

A position that changes with time is a vector of functions. Its derivative is simple: take
the derivative of each number alone. The result is an arrow again, the velocity, and the
derivative of that is the acceleration:

    position       ( 4t,     5t - 4.905t² )        at t = 1:   (4, 0.095)
    velocity       ( 4,      5 - 9.81t    )                    (4, -4.81)
    acceleration   ( 0,     -9.81         )                    (0, -9.81)

The velocity says where the ball goes next, so it lies along the path. The acceleration says
where the path bends. Optimizers with momentum let the weights of a network roll like a ball:
the gradient is the acceleration, and the velocity is remembered from step to step.

Rules for a single number: the slope of a·t is a, that of a·t² is 2a·t, and with the chain
rule sin(k·t) has the slope k·cos(k·t), while cos(k·t) has -k·sin(k·t).

Python you need: throw and GRAVITY are arrays (2,), so 2 * throw + GRAVITY is one, too.
np.sin and np.cos take radians.
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
    # TODO: take the slope of the line in `ball`, as t grows. Both its parts are vectors.
    raise NotImplementedError


def glider(t: float, turn: float) -> np.ndarray:
    """Return a glider's place (3,) in metres; it turns by `turn` radians a second. Finished."""
    return np.array([RADIUS * np.cos(turn * t), RADIUS * np.sin(turn * t), CLIMB * t])


def glider_velocity(t: float, turn: float) -> np.ndarray:
    """Return the velocity (3,) of the glider in m/s."""
    # TODO: take the slope of each of the three numbers in `glider`, as t grows.
    raise NotImplementedError


def glider_acceleration(t: float, turn: float) -> np.ndarray:
    """Return the acceleration (3,) of the glider in m/s²."""
    # TODO: take the slope of each of the three numbers of your velocity.
    raise NotImplementedError


if __name__ == "__main__":
    throw = np.array([4.0, 5.0])
    print("The ball is at", ball(1, throw), "and moves by", ball_velocity(1, throw))
    push = glider_acceleration(0, 0.5)
    print("The glider's pilot feels", np.sqrt(push @ push), "m/s² pressing to the side")
