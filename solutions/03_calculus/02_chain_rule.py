"""The chain rule: each rate at its own place, then multiply.

Work from the inside out, naming every place on the way, and then multiply the slopes at
those places. Going out is the forward pass of a network, multiplying is the backward pass.
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def chain(f_slope: Function, g: Function, g_slope: Function, x: float) -> float:
    """Return the slope of f(g(x)) at x."""
    # f_slope(x) would also be a number, of the right size, and wrong: the temperature
    # gradient at "three o'clock km".
    return f_slope(g(x)) * g_slope(x)


def chain_of_three(
    f_slope: Function, g: Function, g_slope: Function, h: Function, h_slope: Function, x: float
) -> float:
    """Return the slope of f(g(h(x))) at x."""
    # Names for the places keep each slope with the value that arrives there. A network
    # keeps them too: that is why training needs more memory than predicting.
    inner = h(x)
    middle = g(inner)
    return f_slope(middle) * g_slope(inner) * h_slope(x)


def sigmoid(t: float) -> float:
    """Squeeze any number into 0 to 1. Its slope is sigmoid(t) · (1 - sigmoid(t)). Finished."""
    return 1 / (1 + np.exp(-t))


def error(w: float, x: float, y: float) -> float:
    """Return how wrong the smallest neuron is: input x, weight w, and y was right. Finished."""
    return (sigmoid(w * x) - y) ** 2


def weight_slope(w: float, x: float, y: float) -> float:
    """Return the slope of `error` as the weight w grows, with x and y held still."""
    guess = sigmoid(w * x)
    # w is what moves here, so the slope of w · x is x. The sigmoid's slope needs only
    # its value, which is there already.
    return 2 * (guess - y) * guess * (1 - guess) * x


if __name__ == "__main__":
    print("A neuron with weight 0 sees x = 2 and should have said 1.")
    print("Its error is", error(0, 2, 1), "with slope", weight_slope(0, 2, 1))
