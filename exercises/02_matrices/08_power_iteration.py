"""Power iteration: the direction that a matrix loves most.

Nearly every vector changes direction under A. An eigenvector does not: A @ v = λ v, only
stretched, by its eigenvalue λ. To find the one with the largest |λ|, begin anywhere and
multiply, again and again. In every step that direction grows more than all others:

    A = 2 1     (1, 0) → (2, 1) → (5, 4) → (14, 13) → …   towards (1, 1), with λ = 3
        1 2

The numbers would soon be too large for a computer, so scale to length 1 in each step.
Once v has settled, its eigenvalue is  λ = (v · Av) / (v · v).

This is how Google began: a page matters if pages that matter link to it, so what matters
is an eigenvector of the table of links. Principal components are found like this too.

Python you need: nothing new. A @ x is the product you built in 01, v @ v the dot product
of v with itself, and in a `for` a name may get a new value each time: v = step(A, v).
"""

import numpy as np


def step(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return A @ v, scaled to length 1: shape (n,), for A (n, n) and v (n,)."""
    # TODO: multiply, then divide by the length of what came out.
    raise NotImplementedError


def leading_vector(A: np.ndarray, start: np.ndarray, steps: int) -> np.ndarray:
    """Return the vector (n,) of length 1 that `steps` steps make of the start (n,)."""
    # TODO: put the vector through `step`, `steps` times.
    raise NotImplementedError


def eigenvalue(A: np.ndarray, v: np.ndarray) -> float:
    """Return the eigenvalue λ that belongs to an eigenvector v (n,) of A (n, n).

    v may have any length. λ is negative where A turns v around.
    """
    # TODO: return λ by the formula at the top of the file.
    raise NotImplementedError


if __name__ == "__main__":
    A = np.array([[2, 1], [1, 2]])
    v = leading_vector(A, np.array([1, 0]), 50)
    print("vector", v, "eigenvalue", eigenvalue(A, v))
