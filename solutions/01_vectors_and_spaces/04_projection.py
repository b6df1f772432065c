"""Orthogonal projection and residual, from one condition: the residual is orthogonal to v.

Write the projection as c·v. The residual u - c·v has to be orthogonal to v, so
(u - c·v) · v = 0, and solving for c gives c = (u · v) / (v · v).
"""

import numpy as np


def project(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the projection (d,) of u (d,) on the line through the origin and v (d,)."""
    # (u · v) / ‖v‖ is the length of the projection, and v / ‖v‖ is its direction. Together
    # they divide by ‖v‖² = v · v, so no square root is needed.
    return (u @ v) / (v @ v) * v


def residual(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the residual (d,) of u (d,), which is orthogonal to v (d,)."""
    return u - project(u, v)


def distance_to_line(u: np.ndarray, v: np.ndarray) -> float:
    """Return the distance of the point u (d,) to the line through the origin and v (d,)."""
    # The shortest segment from u to the line is orthogonal to it: that is the residual.
    rest = residual(u, v)
    return np.sqrt(rest @ rest)


if __name__ == "__main__":
    u, v = np.array([3.0, 4.0]), np.array([2.0, 0.0])
    print("projection", project(u, v), "residual", residual(u, v))
