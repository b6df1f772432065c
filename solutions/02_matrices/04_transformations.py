"""Linear transformations: the columns are the images of the standard basis vectors.

The reflection is R @ S @ R⁻¹: rotate to where the problem is easy, solve it there, rotate
back. This change of basis returns with eigenvectors, with principal components and in the
singular value decomposition, where every matrix is a rotation (or reflection), a scaling,
and another rotation.
"""

import numpy as np


def scaling(sx: float, sy: float) -> np.ndarray:
    """Return the (2, 2) matrix that scales the two axes. Finished, as an example."""
    return np.array([[sx, 0.0], [0.0, sy]])


def rotation(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that rotates the plane about the origin, counterclockwise."""
    t = degrees * np.pi / 180
    # (0, 1) is 90 degrees ahead of (1, 0), so its image is (-sin t, cos t). The minus belongs
    # in the first row: in the second, the rotation would be clockwise.
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


def shear(k: float) -> np.ndarray:
    """Return the (2, 2) matrix that moves each point (x, y) to (x + k · y, y).

    (1, 0) stays where it is, and (0, 1) is mapped to (k, 1), like a sheared pack of cards.
    """
    return np.array([[1.0, k], [0.0, 1.0]])


def reflection(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that reflects the plane across a line through the origin.

    The line has an angle of `degrees` to the x-axis: 0 is horizontal, 90 vertical.
    """
    # The rightmost factor acts first: rotating the line onto the x-axis, by -degrees.
    return rotation(degrees) @ scaling(1, -1) @ rotation(-degrees)


if __name__ == "__main__":
    print("(1, 0) rotated by 90 degrees is", rotation(90) @ np.array([1, 0]))
    print("(3, 1) reflected at 45 degrees is", reflection(45) @ np.array([3, 1]))
