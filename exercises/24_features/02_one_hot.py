"""One column for each word: how a category becomes numbers.

An island is no number. To call Biscoe 0, Dream 1 and Torgersen 2 would say that Dream lies half
way between the others, and a linear model would believe it. So each category gets a column of
its own, and exactly one of them is 1:

                      Biscoe   Dream   Torgersen
    "Dream"              0       1         0
    "Biscoe"             1       0         0
    "Ross"               0       0         0        a place that fit has never seen

The columns stand in sorted order, and `fit` decides which there are. They are the same for
every later table: a table with two islands has three columns all the same, and a place that
was never seen has a row of zeros, which says "none of these".

Now add a column of ones for the intercept of a regression. Biscoe + Dream + Torgersen = ones, so
one of four columns says nothing new, and no unique weights exist any more (the dummy trap). With
`drop_first`, the first category goes without a column. It becomes the base: its row is zeros,
and the weight of "Dream" then means "Dream compared with Biscoe". But zeros have a meaning now.
"Ross" must not be taken for Biscoe in silence, so here it is refused with a ValueError.
"""

from collections.abc import Sequence

import numpy as np

from mlx_exercises import data


class OneHot:
    """Turns words into columns of 0 and 1, by the categories that `fit` has seen."""

    def __init__(self, *, drop_first: bool = False) -> None:
        """Keep the setting; nothing has been seen so far. Finished."""
        self.drop_first = drop_first
        self.categories: list[str] = []

    def fit(self, words: Sequence[str]) -> "OneHot":
        """Keep the c different words, sorted, in self.categories, and return the object itself.

        Words are a list or an array (n,). An empty word is a category like any other.
        """
        # TODO: forget what was seen before, and keep each word once.
        raise NotImplementedError

    def names(self) -> list[str]:
        """Return the words that the columns stand for, from left to right."""
        # TODO: return a list, one shorter than the categories if the first is dropped.
        raise NotImplementedError

    def transform(self, words: Sequence[str]) -> np.ndarray:
        """Return floats, a row for each of m words and a column for each name: (m, names).

        A word that fit has not seen has a row of zeros, or raises ValueError with drop_first.
        """
        # TODO: put the ones where they belong, and refuse what could be misread.
        raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguins()
    for encoder in (OneHot(), OneHot(drop_first=True)):
        table = encoder.fit(birds.island).transform(birds.island)
        X = np.column_stack([np.ones(len(table)), table])
        print(encoder.names(), "shape", table.shape, "means", table.mean(axis=0).round(3))
        print("with a column of ones:", X.shape[1], "columns, rank", np.linalg.matrix_rank(X))
