# This is a mass. The label of its bird was asked for.
"""Three ways to pick birds out of a table: by a question, by position, by label.

As long as a table is fresh from its file, labels and positions are the same numbers, and it
does not matter which of them is meant. After the first sorting it does.
"""

from collections.abc import Hashable

import pandas as pd

from mlx_exercises import data


def heavy(birds: pd.DataFrame, island: str, sex: str, grams: float) -> pd.DataFrame:
    """Return the birds of one island and one sex that weigh more than `grams`.

    From `birds`, with n rows of d columns, come k rows of the same d columns, (k, d), with
    their labels and in their order.
    """
    # Without its brackets, `birds["island"] == island & …` would begin with island & …, as &
    # binds tighter than ==. And Python's own `and` wants one answer, not one for each row.
    return birds[
        (birds["island"] == island) & (birds["sex"] == sex) & (birds["body_mass_g"] > grams)
    ]


def place(birds: pd.DataFrame, k: int) -> Hashable:
    """Return the label of the k-th heaviest bird of n, k = 1 for the heaviest.

    `birds` is (n, d), and at least k were weighed. Where two weigh the same, either may come first.
    """
    return birds["body_mass_g"].sort_values(ascending=False).iloc[k - 1]


def measured(birds: pd.DataFrame, labels: list[Hashable]) -> pd.DataFrame:
    """Return the birds with these labels, in the order of `labels`.

    For k labels a table (k, 4), with the columns bill_length_mm, bill_depth_mm,
    flipper_length_mm and body_mass_g.
    """
    # A slice of labels includes its end: nobody can say which label comes before one.
    return birds.loc[labels, "bill_length_mm":"body_mass_g"]


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(heavy(penguins, "Biscoe", "female", 5000))
    print("the heaviest bird has the label", place(penguins, 1))
