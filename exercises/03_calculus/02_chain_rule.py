"""The chain rule: rates multiply.

A balloon climbs 2 km an hour, and the air gets 6 °C colder with each km. So the balloon
gets 12 °C colder each hour: degrees per km, times km per hour.

Written down, with f the temperature at a height and g the height at a time:

    the slope of f(g(x)) at x   is   f′(g(x)) · g′(x)

f′ is the slope of f. It is asked at g(x), where the balloon is, and not at x, what the
clock says: f has never heard of x. For three functions the chain grows by one link:

    the slope of f(g(h(x))) at x   is   f′(g(h(x))) · g′(h(x)) · h′(x)

A neural network is such a chain, a hundred functions long. Backpropagation, which trains
all of them, is this one formula put to work.

Python you need: functions come in as arguments again. f_slope stands for f′, and
f_slope(g(x)) asks g first and then hands its answer to f_slope.
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def chain(f_slope: Function, g: Function, g_slope: Function, x: float) -> float:
    """Return the slope of f(g(x)) at x."""
    # TODO: two rates, multiplied. Which place is each of them asked at?
    raise NotImplementedError


def chain_of_three(
    f_slope: Function, g: Function, g_slope: Function, h: Function, h_slope: Function, x: float
) -> float:
    """Return the slope of f(g(h(x))) at x."""
    # TODO: three rates. Name the places first: where is h(x), and where does g lead from there?
    raise NotImplementedError


def sigmoid(t: float) -> float:
    """Squeeze any number into 0 to 1. Its slope is sigmoid(t) · (1 - sigmoid(t)). Finished."""
    return 1 / (1 + np.exp(-t))


def error(w: float, x: float, y: float) -> float:
    """Return how wrong the smallest neuron is: input x, weight w, and y was right. Finished."""
    return (sigmoid(w * x) - y) ** 2


def weight_slope(w: float, x: float, y: float) -> float:
    """Return the slope of `error` as the weight w grows, with x and y held still."""
    # TODO: three functions in a chain: times x, then sigmoid, then the squared distance
    # to y, whose slope is 2 · (guess - y). Multiply their slopes.
    raise NotImplementedError


if __name__ == "__main__":
    print("A neuron with weight 0 sees x = 2 and should have said 1.")
    print("Its error is", error(0, 2, 1), "with slope", weight_slope(0, 2, 1))
