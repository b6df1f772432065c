"""Add and scale: the two things that every vector can do.

A vector is a row of numbers: a penguin as (bill, flipper, weight), a picture as the ink
of its 64 spots. Drawn as an arrow, adding walks along one arrow and then along the
other, and scaling walks the same way further or, below zero, backwards:

    (1, 2) + (3, 1) = (4, 3)              2 · (1, 2) = (2, 4)

Both together make a linear combination: scale each vector by its weight, add them all.

    w₀ v₀ + w₁ v₁ + …                     2 · (1, 2) + 3 · (0, 1) = (2, 7)

A mean is one, with equal weights. So is what a neuron sees, what attention hands on,
and the picture half way between a 3 and an 8.

Python you need: with arrays, `u + v` adds partners and `2 * u` doubles every number.
vectors[i] is row i of a table, vectors.shape is (rows, columns), and np.zeros(d) is the
vector of d zeros.
"""

import numpy as np


def combine(a: float, u: np.ndarray, b: float, v: np.ndarray) -> np.ndarray:
    """Return a·u + b·v for numbers a, b and vectors u, v of shape (d,)."""
    # TODO: scale each vector by its own number, then add.
    raise NotImplementedError


def between(start: np.ndarray, end: np.ndarray, share: float) -> np.ndarray:
    """Return the point that lies `share` of the way from start to end, all (d,).

    Share 0 is start, 1 is end, 0.5 the middle.
    """
    # TODO: return a linear combination of start and end. Which weights make it so?
    raise NotImplementedError


def mix(weights: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Return the linear combination of n vectors, the rows of (n, d), by weights (n,)."""
    # TODO: begin with d zeros, and in a `for` add each row, scaled by its own weight.
    raise NotImplementedError


if __name__ == "__main__":
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    print("u + v is", combine(1, u, 1, v))
    print("half way between them is", between(u, v, 0.5))
