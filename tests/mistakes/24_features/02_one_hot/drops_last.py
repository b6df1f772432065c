# The last category is missing. The first one is dropped.
"""One column for each word, and what a row of zeros means.

Without `drop_first` zeros mean "none of these", and an unknown word is told from all others. With
it they mean "the first", and an unknown word would be told from nothing.
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
        # str(...) makes plain words of NumPy's. A set alone would have no order to rely on.
        self.categories = sorted({str(word) for word in words})
        return self

    def names(self) -> list[str]:
        """Return the words that the columns stand for, from left to right."""
        # A slice is a new list in both cases: nobody outside can change the categories by it.
        return self.categories[:-1] if self.drop_first else self.categories[:]

    def transform(self, words: Sequence[str]) -> np.ndarray:
        """Return floats, a row for each of m words and a column for each name: (m, names).

        A word that fit has not seen has a row of zeros, or raises ValueError with drop_first.
        """
        unknown = set(words) - set(self.categories)
        if self.drop_first and unknown:
            raise ValueError(f"not seen in fit: {unknown}")
        # A comparison of each word with each name. Columns come from fit, never from these words.
        rows = [[float(word == name) for name in self.names()] for word in words]
        return np.array(rows).reshape(len(words), len(self.names()))


if __name__ == "__main__":
    birds = data.penguins()
    for encoder in (OneHot(), OneHot(drop_first=True)):
        table = encoder.fit(birds.island).transform(birds.island)
        X = np.column_stack([np.ones(len(table)), table])
        print(encoder.names(), "shape", table.shape, "means", table.mean(axis=0).round(3))
        print("with a column of ones:", X.shape[1], "columns, rank", np.linalg.matrix_rank(X))
