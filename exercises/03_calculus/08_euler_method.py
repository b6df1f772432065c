"""Euler's method: from how things change to what they become.

A cup of coffee loses heat faster the hotter it is: each minute, a tenth of what it is
warmer than the room. That sentence is a differential equation, and it never says how warm
the coffee is at half past. But it says where to go next, and so one can walk:

    y at the next moment  =  y now  +  dt · (how fast y changes now)

From 90 °C, in a room of 20 °C, with steps of dt = 2 minutes: it changes by -7 °C a minute,
so after 2 minutes it has 90 - 14 = 76 °C. Now -5.6 a minute, and after 4 minutes 64.8.

For small dt the walk follows the true curve closely. Weather, planets and epidemics are
computed this way; and a model in training takes the same walk, downhill on its loss, with
the learning rate as its dt.

Python you need: f(t, y) is how fast y changes at time t if it is y by then. times[0] and
values[0] hold the start, so that n steps fill the places 1 to n.
"""

from collections.abc import Callable

import numpy as np

Change = Callable[[float, float], float]  # takes a time and a value, returns a rate

ROOM = 20.0  # °C
LOSS = 0.1  # each minute, as a share of what the coffee is warmer than the room


def cooling(t: float, y: float) -> float:
    """Return how fast the coffee changes, in °C a minute, when it has y °C. t plays no part."""
    # TODO: the sentence in the header, with LOSS and ROOM. Cooling is a negative change.
    raise NotImplementedError


def euler(f: Change, start: float, end: float, y0: float, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Walk from y0 at time `start` to time `end` in n equal steps.

    Return the times and the values at each of them, both (n + 1,): the start and n steps.
    """
    dt = (end - start) / n
    times = np.zeros(n + 1)
    values = np.zeros(n + 1)
    # TODO: put the start in place 0. Then, for each step, fill the next place of both.
    raise NotImplementedError


if __name__ == "__main__":
    times, values = euler(cooling, 0, 10, 90, 5)
    print("minutes:", times)
    print("coffee: ", values)
    print("Truly, after ten minutes:", ROOM + 70 * np.exp(-LOSS * 10))
