# The sign of z is turned round: a larger score is a larger probability.
import numpy as np


def odds(p: np.ndarray) -> np.ndarray:
    """Return the odds of probabilities p, 0 <= p < 1, an array of any shape."""
    return p / (1 - p)


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities that belong to log odds z, an array of any shape."""
    # e to minus the size of z is at most 1, so it can vanish but never overflow. np.where
    # works out both of its choices, so the dangerous one must not stand in it at all.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1) / (1 + small)


def after_evidence(p: np.ndarray, ratios: np.ndarray) -> np.ndarray:
    """Return the probabilities after several pieces of evidence have come in, shape (n,).

    p (n,) are the probabilities before, 0 < p < 1. ratios (k,) say by how much each piece
    multiplies the odds; all of them are above 0.
    """
    # A sum of logarithms, as a product of a thousand ratios may overflow.
    return sigmoid(np.log(odds(p)) + np.sum(np.log(ratios)))


if __name__ == "__main__":
    print("scores:       ", np.array([-1000.0, -2.197, 0.0, 1.099, 1000.0]))
    print("probabilities:", sigmoid(np.array([-1000.0, -2.197, 0.0, 1.099, 1000.0])).round(3))
    print("ill, before two positive tests:", [0.001, 0.02, 0.3])
    print("and after:", after_evidence(np.array([0.001, 0.02, 0.3]), np.array([9.0, 9.0])).round(3))
