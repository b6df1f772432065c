"""The dot product and cosine similarity of two vectors.

The dot product (inner product) is the sum of the products of corresponding components.
It is a scalar:

    u · v = u₀v₀ + u₁v₁ + …               (1, 2) · (3, 4) = 1·3 + 2·4 = 11

With the norms ‖u‖ = √(u · u) it equals ‖u‖ ‖v‖ cos θ, where θ is the angle between u
and v (the lesson derives this). Dividing by both norms leaves the cosine of the angle,
in machine learning called the cosine similarity:

    cosine similarity = (u · v) / (‖u‖ ‖v‖)

It is 1 for the same direction, -1 for opposite directions and 0 for orthogonal vectors,
which meet at 90°: their dot product is 0. It lies between -1 and 1 because |u · v| is
at most ‖u‖ ‖v‖, the Cauchy-Schwarz inequality. For (3, 4) and (4, 3) it is 24 / 25 = 0.96.

Search engines rank documents by cosine similarity, and every neuron computes a dot
product of its inputs and weights. Write dot first; the other two functions use it.

Python you need: u.sum() adds up the components, and np.sqrt(x) is the square root of x.
np.arccos(c) is the angle whose cosine is c, in radians: np.pi radians are 180 degrees.
np.clip(c, -1, 1) is c itself, or the nearest bound of the interval if c lies outside.
"""

import numpy as np


def dot(u: np.ndarray, v: np.ndarray) -> float:
    """Return the dot product of u and v, both of shape (d,)."""
    # TODO: multiply u and v element-wise and sum the products.
    raise NotImplementedError


def cosine_similarity(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine similarity of u and v, both (d,) and nonzero."""
    # TODO: divide the dot product by both norms. `dot` of a vector with itself is its
    # squared norm.
    raise NotImplementedError


def angle(u: np.ndarray, v: np.ndarray) -> float:
    """Return the angle between u and v, both (d,) and nonzero, in degrees from 0 to 180."""
    # TODO: convert the cosine similarity to an angle in degrees. Rounding can make it
    # 1.0000000000000002, where np.arccos gives nan, so clip it to -1 … 1 first.
    raise NotImplementedError


if __name__ == "__main__":
    cat, kitten, car = np.array([[2.0, 1.0, 0.0], [4.0, 2.1, 0.1], [0.0, 0.3, 5.0]])
    print("cat and kitten:", cosine_similarity(cat, kitten))
    print("cat and car:   ", cosine_similarity(cat, car))
