"""Transformations: what a matrix does to the plane.

Follow two arrows, east (1, 0) and north (0, 1). Where they land are the columns of the
matrix, and every other point follows, because it is a mix of the two:

    scaling(2, 3) sends (1, 0) to (2, 0) and (0, 1) to (0, 3):       2 0
                                                                      0 3

Doing one after the other is a product, and the one that acts first stands on the right,
next to the vector: B @ A @ v takes v, applies A, then B. Swap them and you get another
picture. (A neural network bends the plane between two such steps; without the bending
all its layers would be one matrix.)

A turn by an angle t sends (1, 0) to (cos t, sin t); for (0, 1) draw the same turn.

Python you need: np.array([[a, b], [c, d]]) is the matrix with rows (a, b) and (c, d).
np.cos and np.sin take radians; np.pi radians are 180 degrees.
"""

import numpy as np


def scaling(across: float, up: float) -> np.ndarray:
    """Return the (2, 2) matrix that stretches by two factors. Finished, as an example."""
    return np.array([[across, 0.0], [0.0, up]])


def rotation(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that turns the plane about zero, counterclockwise."""
    # TODO: turn degrees into radians. Then put where (1, 0) and (0, 1) land into columns.
    raise NotImplementedError


def shear(k: float) -> np.ndarray:
    """Return the (2, 2) matrix that slides each point sideways by k times its height.

    (1, 0) stays where it is, (0, 1) lands on (k, 1): a pack of cards pushed askew.
    """
    # TODO: write the two landing points as columns, as `scaling` does.
    raise NotImplementedError


def mirror(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that reflects in a line through zero.

    The line rises at an angle of `degrees` from the east: 0 is flat, 90 upright.
    """
    # TODO: do without a new formula. Turn the line until it lies flat, swap up and down with
    # scaling(1, -1), turn back: a product of three matrices. Which stands on the right?
    raise NotImplementedError


if __name__ == "__main__":
    print("(1, 0) turned by 90 degrees lands on", rotation(90) @ np.array([1, 0]))
    print("(3, 1) mirrored at 45 degrees lands on", mirror(45) @ np.array([3, 1]))
