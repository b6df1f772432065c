"""Checks for questions about words: every set there is, against the one that was chosen."""

from itertools import combinations

import numpy as np

from mlx_exercises.checking import close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, Table

# The table of the header, in another order.
LETTERS = np.array(list("abcdbdabcdbda"))
LABELS = np.array([0, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1])
ALPHABET = "This cuts the alphabet. Words have no order, except the one that the labels give."
TOWNS = ("Oslo", "Bari", "Riga", "Graz", "Bonn", "Cork", "Nice")


def test_shares(exercise):
    """Each category that occurs gets the share of ones among its own rows."""
    rng = np.random.default_rng(0)
    cases = [(LETTERS, LABELS), (np.array(["Oslo"] * 3), np.array([0, 1, 1]))]
    cases += [(rng.choice(TOWNS[:c], n), rng.integers(0, 2, n)) for n, c in ((20, 3), (35, 6))]
    for column, y in cases:
        names = sorted(set(column.tolist()))
        truth = {name: float(y[column == name].mean()) for name in names}
        wrong = {
            "These are numbers of ones. Which share of the category's rows is that?": {
                name: float(y[column == name].sum()) for name in names
            },
            "These are shares of all rows. How many of its own rows does a category have?": {
                name: float(y[column == name].sum() / len(y)) for name in names
            },
            "These are shares of all ones. Who has the most is only the largest.": {
                name: float(y[column == name].sum() / max(1, y.sum())) for name in names
            },
            "This is the share of zeros.": {name: 1 - share for name, share in truth.items()},
        }
        with unchanged(column, y):
            found = exercise.shares(column, y)
        instance_of(found, dict, "A dictionary, from a category to its share.")
        close(
            {str(key): value for key, value in found.items()},
            truth,
            f"{len(y)} rows of {len(names)} categories.",
            suspects=wrong,
        )


def test_by_hand(exercise):
    """Of the table above, the cut between d and a is the best: the set is {a, c}."""
    with unchanged(LETTERS, LABELS):
        found = exercise.best_set(LETTERS, LABELS)
    found = parts(found, 2, "A set and an impurity.")
    equal(
        names_of(found[0]),
        {"a", "c"},
        "The shares of a, b, c, d are 2/3, 0, 1 and 1/4.",
        suspects={
            "This is the side with the lower share of ones.": {"b", "d"},
            "This is the best single letter. A set may have more of them: and {a, c}?": {"c"},
            ALPHABET: {"a"},
        },
        call="the set of best_set(the table above)",
    )
    judge(exercise, LETTERS, LABELS)


def test_against_every_set(exercise):
    """No set of categories leaves less impurity than the one chosen: all of them were tried."""
    rng = np.random.default_rng(1)
    for n, c in ((30, 4), (50, 7), (24, 5), (9, 2), (40, 6)):
        column = rng.choice(TOWNS[:c], n)
        column[:2] = TOWNS[0], TOWNS[1]
        chance = rng.uniform(0.1, 0.9, c)
        y = (rng.random(n) < chance[[TOWNS.index(town) for town in column]]).astype(int)
        y[:2] = 1, 0
        judge(exercise, column, y)
    # As many ones as zeros at every place but one, and more rows at the last ones.
    judge(exercise, np.array(list("aabbccccccdd")), np.array([1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1]))


def test_names_do_not_matter(exercise):
    """Other words for the categories, in another alphabet's order, give the same question."""
    column = np.array(list("aaabbbcccdddd"))
    y = np.array([1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0])
    for names in ("abcd", "badc", "cdab", "dbca"):
        words = dict(zip("abcd", names, strict=True))
        renamed = np.array([words[letter] for letter in column])
        found = judge(exercise, renamed, y)
        equal(
            found,
            {words["a"], words["c"]},
            "The categories have got other names, and nothing else has changed.",
            call=f"the set, when a b c d are called {' '.join(names)}",
        )


def test_nothing_to_ask(exercise):
    """With a single category there is no question: None, for a column and for a table."""
    same, other = np.array(["crew"] * 5), np.array(["male"] * 5)
    y = np.array([0, 1, 0, 0, 1])
    found = exercise.best_set(same, y)
    expect(found is None, "Everybody is of one category, so there is no question: None is due.")
    found = exercise.best_column({"class": same, "sex": other}, y)
    expect(found is None, "Every column has one category, so there is no question: None is due.")


def test_best_column(exercise):
    """Over all columns of a table, the question that leaves the least impurity is chosen."""
    rng = np.random.default_rng(2)
    n = 12
    y = np.array([1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1])
    clear = np.where(y == 1, "left", "right")
    clear[0] = "right"
    blurred = np.where(rng.permutation(n) < 6, "up", "down")
    same = np.array(["all"] * n)
    towns = np.array([TOWNS[place % 3] for place in range(n)])
    for table in (
        {"same": same, "towns": towns, "clear": clear, "blurred": blurred},
        {"clear": clear, "same": same, "towns": towns},
        {"towns": towns, "same": same},
        {"blurred": blurred},
        {"few": np.array(["few"] * 4 + ["many"] * 8)},
    ):
        with unchanged(table, y):
            found = exercise.best_column(table, y)
        name, chosen, impurity = parts(found, 3, "A name, a set and an impurity.")
        instance_of(name, str, "The name of a column is text.")
        expect(name in table, f"There is no column {name!r} in this table.")
        least = {
            key: min(all_sets(column, y).values(), default=1.0) for key, column in table.items()
        }
        best = min(least, key=least.get)
        expect(
            least[name] <= least[best] + 1e-9,
            f"The column {name!r} was chosen, and leaves {least[name]:.3f} at its best. "
            f"{best!r} leaves {least[best]:.3f}.",
        )
        judge_question(table[name], y, chosen, impurity, f"best_column(...), column {name!r}")


def judge(exercise, column, y):
    """Judge the learner's question about a column, and return its set."""
    with unchanged(column, y):
        found = exercise.best_set(column, y)
    found = parts(found, 2, "A set and an impurity.")
    return judge_question(column, y, *found, "")


def judge_question(column, y, chosen, impurity, call):
    """Judge a set and its impurity: of the right side, computed well, and the best."""
    names = names_of(chosen)
    there = set(column.tolist())
    expect(names <= there, lambda: f"{min(names - there)!r} is in the set, and not in the column.")
    expect(
        0 < len(names) < len(there),
        f"The set has {len(names)} of {len(there)} categories, so everybody gives the same answer.",
    )
    yes = np.isin(column, sorted(names))
    tried = all_sets(column, y)
    mine = tried[frozenset(names)]
    best = min(tried, key=tried.get)
    order = sorted(there)
    by_name = min((frozenset(order[:k]) for k in range(1, len(order))), key=tried.get)
    single = min((frozenset({name}) for name in order), key=tried.get)
    said = "There is a better set."
    if tried[by_name] <= mine + 1e-9:
        said = ALPHABET
    elif tried[single] <= mine + 1e-9:
        said = "This is the best single category. A set may have more of them."
    expect(
        mine <= tried[best] + 1e-9,
        f"{said} {shown(names)} leaves {mine:.3f}, and {shown(best)} leaves {tried[best]:.3f}.",
    )
    expect(
        y[yes].mean() >= y[~yes].mean() - 1e-9,
        f"The share of ones is {y[yes].mean():.2f} in the set {shown(names)} and "
        f"{y[~yes].mean():.2f} outside. The higher side was asked for.",
    )
    sides = [gini(y[yes]), gini(y[~yes])]
    close(
        impurity,
        mine,
        f"This is about the impurity after the question {shown(names)}.",
        suspects={
            "Both sides count alike in it. A side counts by its size.": sum(sides) / 2,
            "This is the gain. The impurity after the question is asked for.": gini(y) - mine,
        },
        call=call,
    )
    return names


def names_of(chosen):
    """Return the set as one of plain text, judged to be a set of words."""
    instance_of(chosen, (set, frozenset), "The categories come in a set.")
    for name in chosen:
        instance_of(name, str, "In the set are categories: words.")
    return {str(name) for name in chosen}


def shown(names):
    return "{" + ", ".join(sorted(names)) + "}"


def all_sets(column, y):
    """Return {set: impurity after it} of every set of categories that is not all or nothing."""
    ones = {name: int(y[column == name].sum()) for name in set(column.tolist())}
    rows = {name: int((column == name).sum()) for name in ones}
    found = {}
    for size in range(1, len(rows)):
        for names in combinations(sorted(rows), size):
            inside, all_inside = sum(ones[k] for k in names), sum(rows[k] for k in names)
            outside, all_outside = int(y.sum()) - inside, len(y) - all_inside
            mixed = 2 * inside * (1 - inside / all_inside)
            mixed += 2 * outside * (1 - outside / all_outside)
            found[frozenset(names)] = mixed / len(y)
    return found


def gini(y):
    """Return the Gini impurity of labels 0 and 1."""
    return float(2 * y.mean() * (1 - y.mean()))


def show(exercise):
    """Ask who survived: by words, by codes, and by all 14 groups at once."""
    table, y = exercise.people()
    who = np.array([" ".join(words) for words in zip(*table.values(), strict=True)])
    share = exercise.shares(who, y)
    chosen, left = exercise.best_set(who, y)
    order = sorted(share, key=share.get, reverse=True)
    codes = np.unique(who, return_inverse=True)[1]
    coded = min(exercise.impurity_after(codes <= code, y) for code in range(codes.max()))
    men = (table["sex"] == "male") & (table["age"] == "adult")
    rows = [
        [f"{name} in {shown(names_of(chosen_set))}", after]
        for name, chosen_set, after in (
            exercise.best_column({key: table[key]}, y) for key in ("sex", "class", "age")
        )
    ]
    rows += [["14 groups, one code <= t", coded], ["14 groups, the best set", left]]
    best_men = exercise.best_set(table["class"][men], y[men])
    return (
        Bars(
            {("● " if name in chosen else "") + name: share[name] for name in order},
            title="Who survived the Titanic, by share (● in the best set)",
            y_label="share that survived",
            note="Women and children first, in two of three classes. No grown man is in the set.",
        ),
        Table(
            rows,
            columns=["question to 2,201 people", "impurity after"],
            title="What is left after one question (0.437 before)",
            digits=3,
            marked=[len(rows) - 1],
            note=f"For grown men alone, the best class question is {shown(names_of(best_men[0]))}: "
            "with the codes 0 to 3 it cannot be asked.",
        ),
    )
