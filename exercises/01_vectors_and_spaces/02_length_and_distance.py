"""Length and distance: how big a vector is, and how far apart two are.

Pythagoras, in as many dimensions as there are numbers:

    ‖u‖ = √(u₀² + u₁² + …)                ‖(3, 4)‖ = √(9 + 16) = 5

The distance from u to v is the length of the arrow that leads from one to the other,
u - v. Dividing a vector by its own length leaves a unit vector: length 1, same way.

"Most alike" nearly always means "at the smallest distance": finding similar penguins,
songs or sentences is this formula, run very often. The zero vector alone has no
direction; its unit vector is refused, not made up.

Python you need: u * u multiplies each number by itself, u.sum() adds them up, and
np.sqrt(x) is the square root of x. `refuse_zero(u)` is finished: it stops with an error
if u is all zeros, and does nothing otherwise.
"""

import numpy as np


def refuse_zero(u: np.ndarray) -> None:
    """Raise a ValueError if all numbers of u (d,) are 0. Finished: nothing to do here."""
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u: np.ndarray) -> float:
    """Return the length of u, a vector of shape (d,)."""
    # TODO: square every number, add the squares up, take the root.
    raise NotImplementedError


def distance(u: np.ndarray, v: np.ndarray) -> float:
    """Return the distance between the points u and v, both (d,)."""
    # TODO: find the arrow that leads from one to the other, and measure it with `length`.
    raise NotImplementedError


def unit(u: np.ndarray) -> np.ndarray:
    """Return the vector (d,) of length 1 that points the same way as u (d,)."""
    refuse_zero(u)
    # TODO: divide u by the one number that makes its length 1.
    raise NotImplementedError


if __name__ == "__main__":
    gentoo, adelie = np.array([47.5, 217.2]), np.array([38.8, 190.0])  # bill, flipper in mm
    print("From a typical Gentoo to a typical Adelie:", distance(gentoo, adelie), "mm")
