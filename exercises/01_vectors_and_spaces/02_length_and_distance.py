"""The Euclidean norm of a vector, and the Euclidean distance between two vectors.

The Euclidean norm (L2 norm, length) of u is the square root of the sum of its squared
components, which is the Pythagorean theorem in d dimensions:

    ‖u‖ = √(u₀² + u₁² + …)                ‖(3, 4)‖ = √(9 + 16) = 5

The Euclidean distance of u and v is the norm of their difference, ‖u - v‖. The triangle
inequality holds: ‖u - w‖ ≤ ‖u - v‖ + ‖v - w‖, a detour over v is never shorter.
(The Manhattan distance is another one: the sum of the absolute component differences.)

A unit vector has norm 1. To normalize a nonzero vector, divide it by its norm: it keeps
its direction. (3, 4) becomes (3, 4) / 5 = (0.6, 0.8). The zero vector has no direction,
so normalize raises a ValueError for it.

Machine learning compares examples by distance: the nearest neighbor of a penguin, song
or sentence is the data point at the smallest distance from it.

Write norm first; distance and normalize call it.

Python you need: u * u squares each component, u.sum() adds up the components, and
np.sqrt(x) is the square root of x. `require_nonzero(u)` is finished: it raises a
ValueError if every component of u is 0, and does nothing otherwise.
"""

import numpy as np


def require_nonzero(u: np.ndarray) -> None:
    """Raise a ValueError if all components of u (d,) are 0. Finished: nothing to do here."""
    if not u.any():
        raise ValueError("The zero vector has no direction and cannot be normalized.")


def norm(u: np.ndarray) -> float:
    """Return the Euclidean norm of u, a vector of shape (d,)."""
    # TODO: square every component, sum the squares, take the square root.
    raise NotImplementedError


def distance(u: np.ndarray, v: np.ndarray) -> float:
    """Return the Euclidean distance of the vectors u and v, both (d,)."""
    # TODO: return the norm of the difference vector, with `norm`.
    raise NotImplementedError


def normalize(u: np.ndarray) -> np.ndarray:
    """Return the unit vector (d,) in the direction of u (d,); ValueError if u is zero."""
    require_nonzero(u)
    # TODO: divide u by its norm. Keep the line above: it raises the ValueError.
    raise NotImplementedError


if __name__ == "__main__":
    gentoo, adelie = np.array([47.5, 217.2]), np.array([38.8, 190.0])  # bill, flipper in mm
    print("Distance from a typical Gentoo to a typical Adelie:", distance(gentoo, adelie), "mm")
