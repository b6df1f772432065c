"""Why long memories fade: a product of fifty matrices.

In a recurrent net with hₜ = tanh(xₜ Wx + hₜ₋₁ Wh + bias), the slope of a late state by an early
one is a product with a factor for each step in between, the Jacobian matrix of that step:

    ∂hₜ/∂h₀  =  Jₜ Jₜ₋₁ ... J₂ J₁         J[i, j] = (1 - hᵢ²) · Wh[j, i], with the new state h

R. Pascanu, T. Mikolov and Y. Bengio (On the difficulty of training Recurrent Neural Networks,
2013, arXiv 1211.5063) study the two ways in which it goes wrong: such slopes vanish or explode.
You reproduce both. Here Wh turns the state and makes it r times as long, and the states are 0,
where tanh has its greatest slope, 1. Then 50 steps multiply by r⁵⁰, exactly:

    r = 0.9      0.0052        an early word has next to no say
    r = 1.0      1.0
    r = 1.1      117.4         a step of training leads anywhere

The numbers are this course's, not the paper's. Away from 0 tanh has a smaller slope, and all
three shrink. By hand, one unit, Wh = 0.5, states 0.762, 0.363: J is 0.5 · (1 - 0.762²) = 0.21,
then 0.5 · (1 - 0.363²) = 0.434. Two steps make 0.21 · 0.434 = 0.091.

Against explosions, the three of them clip: slopes 3 and 4 have the length 5. If 1 is the most,
they become 0.6 and 0.8.
"""

import numpy as np

Slopes = dict[str, np.ndarray]


def jacobian(after: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    """Return how fast the new state moves with the one before, J (k, k), for one step.

    J[i, j] is for number i of the new state `after` (k,) and number j of the state before.
    """
    # TODO: mind which way round Wh stands, and which number of `after` belongs to which row.
    raise NotImplementedError


def stretch(states: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    """Return the size of ∂hₛ/∂h₀ for s = 1, 2, ..., t, shape (t,).

    The states h₁ ... hₜ are the rows of (t, k). The size of a matrix J here is the most by which
    it can lengthen a vector: np.linalg.norm(J, 2).
    """
    # TODO: bring the product up to date at each step, in the order of the header.
    raise NotImplementedError


def clip(slopes: Slopes, most: float) -> Slopes:
    """Return the slopes, all made smaller by one factor if their common length is above `most`.

    The length is the root of the sum of all squares, over all tables. Slopes that are no longer
    than `most` stay as they are. The result is a new dict with new arrays.
    """
    # TODO: one length for all tables together, then one factor.
    raise NotImplementedError


def turning(k: int, radius: float, rng: np.random.Generator) -> np.ndarray:
    """Return a Wh (k, k) that turns every state, and makes it `radius` times as long. Finished."""
    return radius * np.linalg.qr(rng.normal(size=(k, k)))[0]


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    for radius in (0.9, 1.0, 1.1):
        sizes = stretch(np.zeros((50, 8)), turning(8, radius, rng))
        print(f"radius {radius}: after 10 steps {sizes[9]:.3f}, after 50 {sizes[49]:.4f}")
    print("3 and 4, clipped to 1:", clip({"W": np.array([3.0]), "b": np.array([4.0])}, 1.0))
