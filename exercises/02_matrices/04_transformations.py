"""Linear transformations of the plane: rotation, shear and reflection.

A matrix A defines a linear transformation, the map x ↦ A @ x. Its columns are the images
of the standard basis vectors e₁ = (1, 0) and e₂ = (0, 1), and they determine everything
else, because (x, y) = x · e₁ + y · e₂ is mapped to the same linear combination of images:

    scaling(2, 3) maps (1, 0) to (2, 0) and (0, 1) to (0, 3):       2 0
                                                                     0 3
    so it maps (5, 1) to 5 · (2, 0) + 1 · (0, 3) = (10, 3).

Composition, one map after the other, is the matrix product, and the map that acts first
is the rightmost factor: B @ A @ v applies A to v, then B. In general the other order is
another map. (A linear layer is such a map. A neural network applies a nonlinear
activation function between two layers; without it, all layers together would be a single
matrix.)

A counterclockwise rotation by an angle t maps (1, 0) to (cos t, sin t). For (0, 1), draw
the same rotation.

Python you need: np.array([[a, b], [c, d]]) is the matrix with rows (a, b) and (c, d).
np.cos and np.sin take radians; np.pi radians are 180 degrees.
"""

import numpy as np


def scaling(sx: float, sy: float) -> np.ndarray:
    """Return the (2, 2) matrix that scales the two axes. Finished, as an example."""
    return np.array([[sx, 0.0], [0.0, sy]])


def rotation(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that rotates the plane about the origin, counterclockwise."""
    # TODO: convert degrees to radians. Then write the images of (1, 0) and (0, 1) as columns.
    raise NotImplementedError


def shear(k: float) -> np.ndarray:
    """Return the (2, 2) matrix that moves each point (x, y) to (x + k · y, y).

    (1, 0) stays where it is, and (0, 1) is mapped to (k, 1), like a sheared pack of cards.
    """
    # TODO: write the two images as columns, as `scaling` does.
    raise NotImplementedError


def reflection(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that reflects the plane across a line through the origin.

    The line has an angle of `degrees` to the x-axis: 0 is horizontal, 90 vertical.
    """
    # TODO: multiply three matrices: rotate the line onto the x-axis, reflect there with
    # scaling(1, -1), rotate back. Which of them is the rightmost factor?
    raise NotImplementedError


if __name__ == "__main__":
    print("(1, 0) rotated by 90 degrees is", rotation(90) @ np.array([1, 0]))
    print("(3, 1) reflected at 45 degrees is", reflection(45) @ np.array([3, 1]))
