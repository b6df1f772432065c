"""Orthogonal projection of one vector on the line of another, and the residual.

The orthogonal projection of u on the line through the origin and v is the point of that
line nearest to u. What it leaves, u minus its projection, is the residual, and the
residual is orthogonal to v:

           u                              projection = c · v
          /|                              residual   = u - c · v
         / | residual                     c = (u · v) / (v · v)
        /__|________ v
       projection                         u = (3, 4), v = (2, 0): c = 6 / 4 = 1.5,
                                          projection (3, 0), residual (0, 4)

The projection coefficient c follows from the right angle: (u - c v) · v = 0 gives
u · v = c (v · v). Picture the projection as the shadow of u when light falls at a right
angle to the line.

So u is the sum of a component along v and a component orthogonal to v. Least squares
regression and principal component analysis are projections on lines and planes. v is
any nonzero vector; multiplying it by a scalar does not change the line.

Write project first; residual uses it, and distance_to_line uses residual.

Python you need: u @ v is the dot product of two vectors, a scalar.
"""

import numpy as np


def project(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the projection (d,) of u (d,) on the line through the origin and v (d,)."""
    # TODO: compute the projection coefficient, and return it times v.
    raise NotImplementedError


def residual(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return the residual (d,) of u (d,), which is orthogonal to v (d,)."""
    # TODO: subtract the projection from u.
    raise NotImplementedError


def distance_to_line(u: np.ndarray, v: np.ndarray) -> float:
    """Return the distance of the point u (d,) to the line through the origin and v (d,)."""
    # TODO: return the norm of the vector that leads from the nearest point of the line to u.
    raise NotImplementedError


if __name__ == "__main__":
    u, v = np.array([3.0, 4.0]), np.array([2.0, 0.0])
    print("projection", project(u, v), "residual", residual(u, v))
