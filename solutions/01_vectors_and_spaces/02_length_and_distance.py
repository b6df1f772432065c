"""Length and distance: how big a vector is, and how far apart two are.

One function measures, the other two only say what is to be measured. That is worth
keeping: who wants another kind of length (there are many) changes one line.
"""

import numpy as np


def refuse_zero(u: np.ndarray) -> None:
    """Raise a ValueError if all numbers of u (d,) are 0. Finished: nothing to do here."""
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u: np.ndarray) -> float:
    """Return the length of u, a vector of shape (d,)."""
    # Squares, not absolute values: only so does turning a vector leave its length alone.
    return np.sqrt((u * u).sum())


def distance(u: np.ndarray, v: np.ndarray) -> float:
    """Return the distance between the points u and v, both (d,)."""
    # Subtract first, then measure. The difference of two lengths would call any two
    # points at the same distance from zero the same point.
    return length(u - v)


def unit(u: np.ndarray) -> np.ndarray:
    """Return the vector (d,) of length 1 that points the same way as u (d,)."""
    # 0 / 0 would not stop the program: it gives nan, which spoils whatever it meets
    # and shows up much later. An error here and now is kinder.
    refuse_zero(u)
    return u / length(u)


if __name__ == "__main__":
    gentoo, adelie = np.array([47.5, 217.2]), np.array([38.8, 190.0])  # bill, flipper in mm
    print("From a typical Gentoo to a typical Adelie:", distance(gentoo, adelie), "mm")
