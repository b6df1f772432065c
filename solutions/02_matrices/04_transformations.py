"""Transformations: columns say where the arrows land, products say in which order.

Turn to where it is easy, do the easy thing, turn back: R @ S @ R⁻¹. The mirror is the
smallest example of a pattern that returns with eigenvectors, with principal components
and in the singular value decomposition, where every matrix is turn, stretch, turn.
"""

import numpy as np


def scaling(across: float, up: float) -> np.ndarray:
    """Return the (2, 2) matrix that stretches by two factors. Finished, as an example."""
    return np.array([[across, 0.0], [0.0, up]])


def rotation(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that turns the plane about zero, counterclockwise."""
    t = degrees * np.pi / 180
    # (0, 1) is a quarter turn ahead of (1, 0), so it lands on (-sin t, cos t). The minus
    # belongs in the first row: in the second it would turn clockwise.
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


def shear(k: float) -> np.ndarray:
    """Return the (2, 2) matrix that slides each point sideways by k times its height.

    (1, 0) stays where it is, (0, 1) lands on (k, 1): a pack of cards pushed askew.
    """
    return np.array([[1.0, k], [0.0, 1.0]])


def mirror(degrees: float) -> np.ndarray:
    """Return the (2, 2) matrix that reflects in a line through zero.

    The line rises at an angle of `degrees` from the east: 0 is flat, 90 upright.
    """
    # What acts first stands on the right: lay the line flat, which is a turn backwards.
    return rotation(degrees) @ scaling(1, -1) @ rotation(-degrees)


if __name__ == "__main__":
    print("(1, 0) turned by 90 degrees lands on", rotation(90) @ np.array([1, 0]))
    print("(3, 1) mirrored at 45 degrees lands on", mirror(45) @ np.array([3, 1]))
