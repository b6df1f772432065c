"""Women and children first? Questions about words.

1st, 2nd, 3rd, crew: on the Titanic everybody had one of four classes. "class <= 2.5" makes no
sense for words, unless they get numbers first, and then the numbers decide which classes can be
put together: with the codes 0, 1, 2, 3, never 1st and crew against the rest. The honest
question has a set in it: *is the class one of {1st, crew}?*

There are many sets. Four classes can be parted in 7 ways, 14 groups in 8,191, and 30 in half a
billion. But if there are two labels, nearly all of them are a waste of time. Put the categories
in order of their share of survivors, and cut that row:

    category                 a        b        c        d
    survived             2 of 3   0 of 4   2 of 2   1 of 4

    by share                 b        d        a        c           share 0, 1/4, 2/3, 1
    one of the cuts          b        d   |    a        c           1 of 8 against 4 of 5

One of these three cuts is as good as the best of all sets. It was proven for any number of
categories (Breiman, Friedman, Olshen, Stone: Classification and Regression Trees, 1984).
"""

import numpy as np

from mlx_exercises import data


def people() -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Return the 2,201 people of the Titanic: three columns of words, and who survived. Finished.

    The columns are "class", "sex" and "age", (2201,) each, and so are the labels, 0 or 1.
    """
    titanic, (codes, survived, *_) = data.titanic(), data.titanic_people()
    words = (titanic.classes, titanic.sexes, titanic.ages)
    names = ("class", "sex", "age")
    return {
        name: np.array(words[place])[codes[:, place].astype(int)]
        for place, name in enumerate(names)
    }, survived


def impurity_after(yes: np.ndarray, y: np.ndarray) -> float:
    """Return the Gini impurity of labels y (n,), 0 or 1, after a question. Finished.

    yes (n,) holds the answers, True or False; each side is weighted by its size.
    """
    left, right = y[yes], y[~yes]
    mixed = [2 * part.sum() * (1 - part.mean()) for part in (left, right) if len(part)]
    return float(sum(mixed) / len(y))


def shares(column: np.ndarray, y: np.ndarray) -> dict[str, float]:
    """Return for each category in the column (n,) of words its share of ones in y (n,)."""
    # TODO: give each category that occurs the mean of its labels.
    raise NotImplementedError


def best_set(column: np.ndarray, y: np.ndarray) -> tuple[set[str], float] | None:
    """Return the best question "is it one of these?" as (set, impurity after), or None.

    column (n,) holds words, y (n,) labels 0 or 1. The set is the side with the higher share of
    ones. Of equally good sets any will do. None: there is only one category.
    """
    # TODO: put the categories in order of their share, and try every cut.
    raise NotImplementedError


def best_column(table: dict[str, np.ndarray], y: np.ndarray) -> tuple[str, set[str], float] | None:
    """Return the best question over all columns, as (name, set, impurity after).

    None: every column of the table has only one category.
    """
    # TODO: ask each column for its best set, and keep the best of the best.
    raise NotImplementedError


def tell(table: dict[str, np.ndarray], y: np.ndarray, depth: int, indent: str = "") -> None:
    """Print the tree that grows from best_column, with the share of survivors. Finished.

    Every column of the table and y are (n,).
    """
    found = best_column(table, y) if depth else None
    if found is None:
        print(f"{indent}{y.mean():.2f} of {len(y)} survived")
        return
    name, chosen, _ = found
    yes = np.isin(table[name], sorted(chosen))
    for word, side in (("", yes), ("not ", ~yes)):
        print(f"{indent}{name} {word}in {sorted(map(str, chosen))}")
        rest = {key: column[side] for key, column in table.items()}
        tell(rest, y[side], depth - 1, indent + "   ")


if __name__ == "__main__":
    table, survived = people()
    tell(table, survived, depth=3)
    who = np.array([" ".join(words) for words in zip(*table.values(), strict=True)])
    print("\n14 groups, one question:", *best_set(who, survived), sep="\n")
