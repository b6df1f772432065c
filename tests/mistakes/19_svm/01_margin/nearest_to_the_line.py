# This is the row nearest to the line. On the wrong side there is less room than none.
import numpy as np


def distances(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return how far each row of X (n, d) lies from the plane w · x + b = 0, shape (n,).

    Positive on the side that w (d,) points to, negative on the other. w is not all zeros.
    """
    return (X @ w + b) / np.sqrt(np.sum(w**2))


def margin(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """Return the room of the row that has the least. y (n,) holds +1 and -1."""
    # The sign of y turns the minus side round: both classes count away from the line.
    return np.min(y * distances(X, w, b))


def touching(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return the numbers of the rows at the kerb, shape (k,), in rising order.

    They have no more room than the margin. X is (n, d), y (n,), w (d,).
    Two rooms that differ by less than 1e-9 are the same: that is rounding.
    """
    room = abs(distances(X, w, b))
    return np.flatnonzero(room < room.min() + 1e-9)


def street(X: np.ndarray, y: np.ndarray, angle: float) -> tuple[np.ndarray, float]:
    """Return (w, b) of the best line whose w has this angle, in degrees. Finished.

    It runs halfway between the foremost rows of both classes. X is (n, 2).
    """
    w = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    along = X @ w
    return w, -(along[y == -1].max() + along[y == 1].min()) / 2
