# The right keys, each once, but not sorted.
"""Joins that neither lose a bird nor double one.

A join is every pair of rows with equal keys. All surprises come out of that one sentence.
"""

import pandas as pd

from mlx_exercises import data


def with_facts(birds: pd.DataFrame, facts: pd.DataFrame, on: str) -> pd.DataFrame:
    """Return the n birds (n, d) with the columns of `facts` (k, c) behind their own.

    That is (n, d + c - 1), as both have the key `on`, and no other column in common. Each bird
    is there once, in its place, with NaN where there are no facts for it; its label may be kept,
    or a number. Raises ValueError where any key stands in `facts` more than once.
    """
    # "left" decides who stays. validate says what we believe of the facts, one row for each
    # key, and it is looked at on every run: today's facts may have Biscoe twice.
    return birds.merge(facts, on=on, how="left", validate="many_to_one")


def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    """Return the keys of `left` (n, d) that `right` (m, c) does not have, sorted, each once.

    No key is missing, and all are strings.
    """
    return [key for key in left[on].drop_duplicates() if key not in set(right[on])]


def size_of_join(left: pd.DataFrame, right: pd.DataFrame, on: str) -> int:
    """Return how many rows an inner join of `left` (n, d) and `right` (m, c) would have.

    No key is missing. The tables may be large, so they are not to be joined.
    """
    # For each row of the left, the number of its partners; a stranger is not in the counts,
    # gets NaN, and the sum leaves it out.
    partners = left[on].map(right[on].value_counts())
    return int(partners.sum())


def island_facts() -> pd.DataFrame:
    """Return (3, 3): for each island its first egg, and how often a nest had two. Finished."""
    raw = pd.read_csv(data.path("penguins_raw.csv"))
    raw = raw.assign(island=raw["Island"], two_eggs=raw["Clutch Completion"] == "Yes")
    facts = raw.groupby("island").agg(first_egg=("Date Egg", "min"), two_eggs=("two_eggs", "mean"))
    return facts.reset_index()


if __name__ == "__main__":
    penguins, islands = pd.read_csv(data.path("penguins.csv")), island_facts()
    print(islands)
    print("rows after a join:", size_of_join(penguins, islands, "island"))
    misspelt = islands.replace("Torgersen", "Torgerson")
    print("without facts:", strangers(penguins, misspelt, "island"))
    print(with_facts(penguins, misspelt, "island").groupby("island").size())
