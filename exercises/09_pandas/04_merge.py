"""344 penguins went in, and 512 came out.

Facts about the islands stand in a table of their own, one row for each island. To give every
bird the facts of its island, the two tables are joined by the column they share, the key:

    birds.merge(facts, on="island", how="left")

how="left" keeps each bird, and one whose island has no facts gets NaN; how="inner", which is
the default, leaves it out. The labels of the birds are lost: merge numbers the rows anew.

What merge really makes is all pairs with equal keys. Where a key stands 2 times on the left
and 3 times on the right, 6 rows come out. So if somebody listed Biscoe twice, its 168 birds
come out twice, 344 + 168 = 512 rows, every mean leans to Biscoe, and there is no error. A
join of the penguins with themselves by island has 46,304 rows.

Three habits help: say what you believe, and be stopped when it is not so (the parameter
`validate` of merge, which raises a MergeError, a kind of ValueError); look for keys without a
partner; and know the number of rows before you join.
"""

import pandas as pd

from mlx_exercises import data


def with_facts(birds: pd.DataFrame, facts: pd.DataFrame, on: str) -> pd.DataFrame:
    """Return the n birds (n, d) with the columns of `facts` (k, c) behind their own.

    That is (n, d + c - 1), as both have the key `on`, and no other column in common. Each bird
    is there once, in its place, with NaN where there are no facts for it; its label may be kept,
    or a number. Raises ValueError where any key stands in `facts` more than once.
    """
    # TODO: join the tables so that each bird stays, and so that no bird is ever doubled.
    raise NotImplementedError


def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    """Return the keys of `left` (n, d) that `right` (m, c) does not have, sorted, each once.

    No key is missing, and all are strings.
    """
    # TODO: compare the keys of the two tables.
    raise NotImplementedError


def size_of_join(left: pd.DataFrame, right: pd.DataFrame, on: str) -> int:
    """Return how many rows an inner join of `left` (n, d) and `right` (m, c) would have.

    No key is missing. The tables may be large, so they are not to be joined.
    """
    # TODO: count the keys on both sides, and add up the pairs, without a merge or join.
    raise NotImplementedError


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
