"""Add and scale: the two things that every vector can do.

Nothing here asks how many numbers a vector has or what they mean. Whatever can be added
and scaled is a vector, and everything in this stage holds for it: arrows, penguins,
pictures, words.
"""

import numpy as np


def combine(a: float, u: np.ndarray, b: float, v: np.ndarray) -> np.ndarray:
    """Return a·u + b·v for numbers a, b and vectors u, v of shape (d,)."""
    return a * u + b * v


def between(start: np.ndarray, end: np.ndarray, share: float) -> np.ndarray:
    """Return the point that lies `share` of the way from start to end, all (d,).

    Share 0 is start, 1 is end, 0.5 the middle.
    """
    # Weights that add up to 1 stay on the line through both points.
    return combine(1 - share, start, share, end)


def mix(weights: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Return the linear combination of n vectors, the rows of (n, d), by weights (n,)."""
    # Beginning with vectors[0] instead of zeros would save a step and change the data:
    # vectors[0] is a view of the table, not a copy of its row.
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
    # weights @ vectors is this loop in one call; stage 02 is about it.
    return total


if __name__ == "__main__":
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    print("u + v is", combine(1, u, 1, v))
    print("half way between them is", between(u, v, 0.5))
