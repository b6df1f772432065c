"""The Euclidean norm, and how distance and normalization follow from it.

Only `norm` contains a formula; the other two functions call it. To use another norm,
such as the L1 norm, you would change that one line.
"""

import numpy as np


def require_nonzero(u: np.ndarray) -> None:
    """Raise a ValueError if all components of u (d,) are 0. Finished: nothing to do here."""
    if not u.any():
        raise ValueError("The zero vector has no direction and cannot be normalized.")


def norm(u: np.ndarray) -> float:
    """Return the Euclidean norm of u, a vector of shape (d,)."""
    # Squares, not absolute values: the L2 norm does not change when the axes are rotated.
    return np.sqrt((u * u).sum())


def distance(u: np.ndarray, v: np.ndarray) -> float:
    """Return the Euclidean distance of the vectors u and v, both (d,)."""
    # Subtract first, then take the norm. The difference of two norms is 0 for any two
    # points at the same distance from the origin.
    return norm(u - v)


def normalize(u: np.ndarray) -> np.ndarray:
    """Return the unit vector (d,) in the direction of u (d,); ValueError if u is zero."""
    # 0 / 0 would not stop the program: NumPy gives nan, which spreads through later
    # results. An error at the cause is easier to find.
    require_nonzero(u)
    return u / norm(u)


if __name__ == "__main__":
    gentoo, adelie = np.array([47.5, 217.2]), np.array([38.8, 190.0])  # bill, flipper in mm
    print("Distance from a typical Gentoo to a typical Adelie:", distance(gentoo, adelie), "mm")
