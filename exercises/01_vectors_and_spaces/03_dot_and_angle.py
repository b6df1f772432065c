"""Dot product and angle: how far do two vectors agree?

Multiply matching numbers and add up the products. One number comes out:

    u · v = u₀v₀ + u₁v₁ + …               (1, 2) · (3, 4) = 1·3 + 2·4 = 11

It grows when u and v agree, and also when they are merely long. Divide both lengths
out, and only the angle between u and v is left:

    cosine = (u · v) / (‖u‖ ‖v‖)          1 same way, 0 right angle, -1 opposite

A search engine puts the pages with the largest cosines on top. And the dot product is
the one sum that every neuron, every layer and every attention head is made of.

Python you need: u.sum() adds up an array, and np.sqrt(x) is the square root of x.
np.arccos(c) is the angle whose cosine is c, in radians: np.pi radians are 180 degrees.
np.clip(c, -1, 1) is c itself, or the nearer end if c lies outside.
"""

import numpy as np


def dot(u: np.ndarray, v: np.ndarray) -> float:
    """Return the dot product of u and v, both of shape (d,)."""
    # TODO: multiply u and v number by number and add up the products.
    raise NotImplementedError


def cosine(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine of the angle between u and v, both (d,) and neither all zeros."""
    # TODO: divide the dot product by both lengths. No new sums: `dot` can measure a
    # length too, if you give it the right two vectors.
    raise NotImplementedError


def angle(u: np.ndarray, v: np.ndarray) -> float:
    """Return the angle between u and v, both (d,), in degrees from 0 to 180."""
    # TODO: turn the cosine into degrees. Rounding can make a cosine 1.0000000000000002,
    # which no angle has, so clip it first.
    raise NotImplementedError


if __name__ == "__main__":
    cat, kitten, car = np.array([[2.0, 1.0, 0.0], [4.0, 2.1, 0.1], [0.0, 0.3, 5.0]])
    print("cat and kitten:", cosine(cat, kitten))
    print("cat and car:   ", cosine(cat, car))
