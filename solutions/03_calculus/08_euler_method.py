"""Euler's method: ask where to go, take a step, ask again.

Each step follows the tangent, as if nothing changed until the next one. The small errors
add up to one of about the size of dt: half the step, half the error, twice the work. Steps
that are far too long do not only lose accuracy. They overshoot, and the walk blows up,
just as training does with too high a learning rate.
"""

from collections.abc import Callable

import numpy as np

Change = Callable[[float, float], float]  # takes a time and a value, returns a rate

ROOM = 20.0  # °C
LOSS = 0.1  # each minute, as a share of what the coffee is warmer than the room


def cooling(t: float, y: float) -> float:
    """Return how fast the coffee changes, in °C a minute, when it has y °C. t plays no part."""
    # The minus comes first: below 20 °C the bracket is negative, and the coffee warms up.
    return -LOSS * (y - ROOM)


def euler(f: Change, start: float, end: float, y0: float, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Walk from y0 at time `start` to time `end` in n equal steps.

    Return the times and the values at each of them, both (n + 1,): the start and n steps.
    """
    dt = (end - start) / n
    times = np.zeros(n + 1)
    values = np.zeros(n + 1)
    times[0] = start
    values[0] = y0
    for i in range(n):
        # The rate is asked here, at place i, where everything is known.
        values[i + 1] = values[i] + dt * f(times[i], values[i])
        # Counted from the start: adding dt over and over would collect rounding.
        times[i + 1] = start + (i + 1) * dt
    return times, values


if __name__ == "__main__":
    times, values = euler(cooling, 0, 10, 90, 5)
    print("minutes:", times)
    print("coffee: ", values)
    print("Truly, after ten minutes:", ROOM + 70 * np.exp(-LOSS * 10))
