# This cuts the alphabet. Words have no order, except the one that the labels give.
"""Women and children first? Questions about words.

Yes, and not in the third class. The best question of all about the 14 groups has a set of women
and children of the first two classes in it, the stewardesses, and no grown man.
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
    return {str(name): float(y[column == name].mean()) for name in np.unique(column)}


def best_set(column: np.ndarray, y: np.ndarray) -> tuple[set[str], float] | None:
    """Return the best question "is it one of these?" as (set, impurity after), or None.

    column (n,) holds words, y (n,) labels 0 or 1. The set is the side with the higher share of
    ones. Of equally good sets any will do. None: there is only one category.
    """
    share = shares(column, y)
    order = sorted(share)
    # Not after the last one: then everybody would be in the set.
    sets = [set(order[:cut]) for cut in range(1, len(order))]
    sets += [set(order[cut:]) for cut in range(1, len(order))]
    sets = [
        s for s in sets if y[np.isin(column, list(s))].mean() >= y[~np.isin(column, list(s))].mean()
    ]
    # np.isin does not see into a set: it wants a list.
    tried = [(chosen, impurity_after(np.isin(column, list(chosen)), y)) for chosen in sets]
    return min(tried, key=lambda question: question[1], default=None)


def best_column(table: dict[str, np.ndarray], y: np.ndarray) -> tuple[str, set[str], float] | None:
    """Return the best question over all columns, as (name, set, impurity after).

    None: every column of the table has only one category.
    """
    found = {name: best_set(column, y) for name, column in table.items()}
    questions = [(name, *question) for name, question in found.items() if question is not None]
    return min(questions, key=lambda question: question[2], default=None)


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
