"""Linear combinations: vector addition and scalar multiplication in one expression.

Nothing here depends on how many components a vector has or what they mean. All that is
used is addition and scalar multiplication, so the code works for arrows, penguins and
images alike.
"""

import numpy as np


def combine(a: float, u: np.ndarray, b: float, v: np.ndarray) -> np.ndarray:
    """Return a·u + b·v for scalars a, b and vectors u, v of shape (d,)."""
    return a * u + b * v


def interpolate(start: np.ndarray, end: np.ndarray, t: float) -> np.ndarray:
    """Return the point a fraction t of the way from start to end, all (d,).

    t = 0 gives start, t = 1 gives end, t = 0.5 the midpoint; t may lie outside 0 … 1.
    """
    # Because the weights add up to 1, the result is on the line through both points.
    return combine(1 - t, start, t, end)


def linear_combination(weights: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Return the linear combination of n vectors, the rows of (n, d), by weights (n,)."""
    # Beginning with vectors[0] instead of zeros would save a step and change the data:
    # vectors[0] is a view of the array, not a copy of its row.
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
    # weights @ vectors is this loop in one call; stage 02 is about it.
    return total


if __name__ == "__main__":
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    print("u + v is", combine(1, u, 1, v))
    print("their midpoint is", interpolate(u, v, 0.5))
