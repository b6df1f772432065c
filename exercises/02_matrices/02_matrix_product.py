"""Matrix product: rows of the first, dotted with columns of the second.

                 5 6
                 7 8       entry [i, j] of A times B is row i of A · column j of B
          1 2    19 22
          3 4    43 50     [0, 0]: 1·5 + 2·7 = 19       [0, 1]: 1·6 + 2·8 = 22

With numbers n, m, p for the sizes: an (n, m) times an (m, p) is an (n, p). The two m
must agree, since a row is dotted with a column. Every entry costs m multiplications.

AB is not BA. But (AB)C = A(BC), the same answer at a very different price, and someone
has to choose. Neural networks run their gradients from the end backwards because that
is the cheap order.

Python you need: a `for` inside a `for` runs completely for each round of the outer one;
indent once more. np.zeros((n, p)) is a table of zeros, and C[i, j] = … fills one place.
"""

import numpy as np


def product(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return A times B, shape (n, p), for A (n, m) and B (m, p)."""
    # TODO: start from zeros. For each i and each j, and in them each k, add one product of
    # two numbers. (`@` with a whole matrix is what you are writing, so do without it.)
    raise NotImplementedError


def multiplications(n: int, m: int, p: int) -> int:
    """Return how many numbers get multiplied by numbers in an (n, m) times an (m, p)."""
    # TODO: count the entries that are to be filled, and what one of them costs.
    raise NotImplementedError


def both_orders(n: int, m: int, p: int, q: int) -> tuple[int, int]:
    """Return the multiplications in (AB)C and in A(BC): two numbers, in that order.

    A is (n, m), B is (m, p) and C is (p, q).
    """
    # TODO: add up the two products of each order. What shape does the bracket have when
    # it is done?
    raise NotImplementedError


if __name__ == "__main__":
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    print(product(A, B))
    print("(AB)C and A(BC), for a column C:", both_orders(100, 100, 100, 1))
