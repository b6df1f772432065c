"""Vector addition, scalar multiplication and linear combinations.

A vector is an ordered list of numbers, its components. Machine learning stores each
example as one: a penguin is (bill, flipper, mass), an image of 64 pixels is a vector of
64 intensities. Two vectors are added component by component. A scalar is a single
number; multiplying a vector by it multiplies every component:

    (1, 2) + (3, 1) = (4, 3)              2 · (1, 2) = (2, 4)

A linear combination multiplies each vector vᵢ by a scalar wᵢ, its coefficient or
weight, and adds the results:

    w₀ v₀ + w₁ v₁ + …                     2 · (1, 2) + 3 · (0, 1) = (2, 7)

Linear interpolation is the linear combination (1 - t) · start + t · end. It is start
at t = 0, end at t = 1, and the midpoint at t = 0.5. The mean of n vectors is a linear
combination as well, with all weights 1/n.

Write combine first, then interpolate with it, then linear_combination for n vectors.

Python you need: with arrays, `u + v` adds corresponding components and `2 * u` doubles
every component. vectors[i] is row i of an array, vectors.shape is (rows, columns), and
np.zeros(d) is the zero vector with d components.
"""

import numpy as np


def combine(a: float, u: np.ndarray, b: float, v: np.ndarray) -> np.ndarray:
    """Return a·u + b·v for scalars a, b and vectors u, v of shape (d,)."""
    # TODO: multiply each vector by its scalar, then add.
    raise NotImplementedError


def interpolate(start: np.ndarray, end: np.ndarray, t: float) -> np.ndarray:
    """Return the point a fraction t of the way from start to end, all (d,).

    t = 0 gives start, t = 1 gives end, t = 0.5 the midpoint; t may lie outside 0 … 1.
    """
    # TODO: return the linear combination of start and end with weights 1 - t and t.
    raise NotImplementedError


def linear_combination(weights: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Return the linear combination of n vectors, the rows of (n, d), by weights (n,)."""
    # TODO: start from d zeros; in a `for` loop, add each row times its weight. Leave the
    # inputs unchanged.
    raise NotImplementedError


if __name__ == "__main__":
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    print("u + v is", combine(1, u, 1, v))
    print("their midpoint is", interpolate(u, v, 0.5))
