"""Projection: the shadow of one vector on the line of another.

Let light fall straight down on a line. The shadow of u is the point of the line that is
nearest to u, and what is left over stands at a right angle on the line:

           u                              shadow    = (u · v) / (v · v)  times v
          /|                              remainder = u - shadow
         / | remainder
        /__|________ v                    u = (3, 4), v = (2, 0):
        shadow                            6 / 4 times (2, 0) = (3, 0), remainder (0, 4)

Shadow and remainder add up to u: what v can explain, and what it cannot. Fitting a line
to data, removing a trend and finding principal components are all this picture. v is
any vector but zero: only the line that it lies on counts, not how long it is.

Python you need: u @ v is the dot product of two vectors, one number. A number times a
vector is a vector. Nothing else is new.
"""

import numpy as np


def shadow(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the projection of u (d,) on the line through zero and v (d,): shape (d,)."""
    # TODO: find how many times v the shadow is, and return that many times v.
    raise NotImplementedError


def remainder(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return what the shadow leaves of u, shape (d,): at a right angle to v."""
    # TODO: take the shadow away from u.
    raise NotImplementedError


def distance_to_line(u: np.ndarray, v: np.ndarray) -> float:
    """Return how far the point u (d,) is from the line through zero and v (d,)."""
    # TODO: choose which of the two arrows above leads from the line to u, and measure it.
    raise NotImplementedError


if __name__ == "__main__":
    u, v = np.array([3.0, 4.0]), np.array([2.0, 0.0])
    print("shadow", shadow(u, v), "remainder", remainder(u, v))
