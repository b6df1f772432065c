"""The widest street between two kinds of flowers.

Many lines divide setosa from versicolor without an error. Logistic regression takes all
points into account to choose one. Here is another idea: lay a straight street between them,
as wide as it can be, and drive in the middle. Only the points at its kerbs decide.

A line (a plane, with more columns) is all x with  w · x + b = 0. That score has a sign, which
is the side, and a size, which depends on how long w is. Divided by that length it is metres:

    distance = (w · x + b) / ‖w‖        ‖w‖ = √(w[0]² + w[1]² + …)

For w = (3, 4), b = -5 and x = (3, 4): a score of 20, ‖w‖ = 5, so it lies 4 away, on the plus
side. From (0, 0) the distance is -1: 1 away, on the minus side.

Classes are +1 and -1 in this whole stage. Then y · distance is the room a row has on its own
side: positive if the line has put it on the right side, negative if not. The margin of a line
is the room of the row that has the least, and a street with the line in its middle is twice
as wide.
"""

import numpy as np

from mlx_exercises import data


def distances(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return how far each row of X (n, d) lies from the plane w · x + b = 0, shape (n,).

    Positive on the side that w (d,) points to, negative on the other. w is not all zeros.
    """
    # TODO: divide the scores by the length of w.
    raise NotImplementedError


def margin(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """Return the room of the row that has the least. y (n,) holds +1 and -1."""
    # TODO: give each row the room on its own side, and return the smallest.
    raise NotImplementedError


def touching(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return the numbers of the rows at the kerb, shape (k,), in rising order.

    They have no more room than the margin. X is (n, d), y (n,), w (d,).
    Two rooms that differ by less than 1e-9 are the same: that is rounding.
    """
    # TODO: find the rows that stand at the kerb.
    raise NotImplementedError


def street(X: np.ndarray, y: np.ndarray, angle: float) -> tuple[np.ndarray, float]:
    """Return (w, b) of the best line whose w has this angle, in degrees. Finished.

    It runs halfway between the foremost rows of both classes. X is (n, 2).
    """
    w = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    along = X @ w
    return w, -(along[y == -1].max() + along[y == 1].min()) / 2


if __name__ == "__main__":
    table = data.iris()
    two = table.y < 2
    X, y = table.X[two][:, 2:], np.where(table.y[two] == 1, 1, -1)
    for angle in (0, 30, 60, 90):
        w, b = street(X, y, angle)
        print(f"{angle:3}°  margin {margin(X, y, w, b):.3f} cm, rows", touching(X, y, w, b))
