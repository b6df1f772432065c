"""The dot product, and how norm, cosine similarity and angle follow from it.

The dot product of a vector with itself is its squared norm, so all three functions use
`dot` alone. Libraries and graphics cards are built to compute this one sum fast.
"""

import numpy as np


def dot(u: np.ndarray, v: np.ndarray) -> float:
    """Return the dot product of u and v, both of shape (d,)."""
    # `u @ v` is the same sum in one call, and what you will write from now on.
    return (u * v).sum()


def cosine_similarity(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine similarity of u and v, both (d,) and nonzero."""
    # The parentheses matter: without them Python would divide by one norm and then
    # multiply by the other.
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u: np.ndarray, v: np.ndarray) -> float:
    """Return the angle between u and v, both (d,) and nonzero, in degrees from 0 to 180."""
    # Clip the cosine, not the angle: np.arccos has returned nan by then, and clipping
    # nan gives nan. About one parallel pair in four needs this.
    return 180 / np.pi * np.arccos(np.clip(cosine_similarity(u, v), -1, 1))


if __name__ == "__main__":
    cat, kitten, car = np.array([[2.0, 1.0, 0.0], [4.0, 2.1, 0.1], [0.0, 0.3, 5.0]])
    print("cat and kitten:", cosine_similarity(cat, kitten))
    print("cat and car:   ", cosine_similarity(cat, car))
