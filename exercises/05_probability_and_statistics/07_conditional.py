"""What are the chances, given that? The Titanic's 2,201 people.

                died    survived    all
    women        126       344      470
    men         1364       367     1731
    all         1490       711     2201

A condition chooses a row (or a column), and that row is the whole world then:

    P(survived | woman) = 344 / 470 = 0.732        of the women, that many survived
    P(woman | survived) = 344 / 711 = 0.484        of the survivors, that many were women

Two quite different questions. From the parts to the whole, each part counts by its size:

    P(survived) = P(woman) · P(survived | woman) + P(man) · P(survived | man)

Were sex and survival unrelated (independent), P(woman and survived) would be P(woman) times
P(survived), 470/2201 · 711/2201. Of 2,201 people that is 152. There were 344.

Python you need: counts[i] is row i and counts[:, j] column j of a table, given[i] = … fills
a whole row, and an array divided by a number is divided everywhere.
"""

import numpy as np

from mlx_exercises import data


def conditional(counts: np.ndarray) -> np.ndarray:
    """Return P(column j | row i), (r, c), from a table of counts (r, c). No row is empty."""
    # TODO: divide each row by what makes it a world of its own. It must then sum to 1.
    raise NotImplementedError


def total(weights: np.ndarray, given: np.ndarray) -> np.ndarray:
    """Return P(column j), (c,), from P(row i) in weights (r,) and P(column j | row i) (r, c)."""
    # TODO: add up the rows, each by its weight.
    raise NotImplementedError


def unrelated(counts: np.ndarray) -> np.ndarray:
    """Return the counts (r, c) to expect if rows and columns of counts (r, c) were independent.

    The totals of rows and columns stay what they are. The answer need not be whole numbers.
    """
    # TODO: for each place, what the total of its row and of its column let you expect.
    raise NotImplementedError


if __name__ == "__main__":
    people = data.titanic().people  # (4, 2, 2, 2): class, sex, age, survived
    by_sex = people.sum(axis=(0, 2))  # (2, 2): women and men, died and survived
    print("P(died | sex), P(survived | sex):", conditional(by_sex))
    print("If unrelated:", unrelated(by_sex))
