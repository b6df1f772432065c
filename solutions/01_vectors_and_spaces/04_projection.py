"""Projection: the shadow of one vector on the line of another.

Why v · v below the line? Write the shadow as k·v. What is left, u - k·v, has to stand at
a right angle on v, so (u - k·v) · v = 0, and that gives k = (u · v) / (v · v).
"""

import numpy as np


def shadow(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the projection of u (d,) on the line through zero and v (d,): shape (d,)."""
    # Dividing by ‖v‖ once would do for the length of the shadow; v itself brings the
    # other ‖v‖ along. Together they are v · v, and no root is needed.
    return (u @ v) / (v @ v) * v


def remainder(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return what the shadow leaves of u, shape (d,): at a right angle to v."""
    return u - shadow(u, v)


def distance_to_line(u: np.ndarray, v: np.ndarray) -> float:
    """Return how far the point u (d,) is from the line through zero and v (d,)."""
    # The shortest way to a line meets it at a right angle: that is the remainder.
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)


if __name__ == "__main__":
    u, v = np.array([3.0, 4.0]), np.array([2.0, 0.0])
    print("shadow", shadow(u, v), "remainder", remainder(u, v))
