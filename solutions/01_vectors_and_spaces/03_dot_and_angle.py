"""Dot product and angle: one sum, and everything that follows from it.

The dot product of a vector with itself is its length squared. So lengths, cosines and
angles all come out of `dot` alone, and whoever makes that one sum fast (libraries and
graphics cards do little else) makes all of machine learning fast.
"""

import numpy as np


def dot(u: np.ndarray, v: np.ndarray) -> float:
    """Return the dot product of u and v, both of shape (d,)."""
    # `u @ v` is the same sum in one call, and what you will write from now on.
    return (u * v).sum()


def cosine(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine of the angle between u and v, both (d,) and neither all zeros."""
    # The brackets matter: without them Python would divide by one length and then
    # multiply by the other.
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u: np.ndarray, v: np.ndarray) -> float:
    """Return the angle between u and v, both (d,), in degrees from 0 to 180."""
    # Clip the cosine, not the angle: np.arccos has answered nan by then, and nan
    # survives every later repair. About one parallel pair in four needs this.
    return 180 / np.pi * np.arccos(np.clip(cosine(u, v), -1, 1))


if __name__ == "__main__":
    cat, kitten, car = np.array([[2.0, 1.0, 0.0], [4.0, 2.1, 0.1], [0.0, 0.3, 5.0]])
    print("cat and kitten:", cosine(cat, kitten))
    print("cat and car:   ", cosine(cat, car))
