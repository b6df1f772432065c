"""Checks for one-hot columns: words by hand and at random, against a slow table."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, equal, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Table

SEEN = ["Dream", "Biscoe", "Torgersen", "Biscoe", "Dream", "Dream"]
NEW = ["Dream", "Torgersen", "Ross", "Biscoe"]
WORDS = ["", "Adelie", "Biscoe", "Dream", "adelie", "gentoo", "kelp", "krill", "squid", "10", "9"]


def slow(categories, words):
    """Return the table (m, c), cell by cell."""
    table = np.zeros((len(words), len(categories)))
    for i, word in enumerate(words):
        for j, category in enumerate(categories):
            if word == category:
                table[i, j] = 1.0
    return table


def mistakes(seen, new, drop):
    """Return what the usual mistakes answer."""
    categories = sorted(set(seen))
    right = slow(categories[drop:], new)
    own = sorted(set(new))
    order = list(dict.fromkeys(seen))
    last = slow(categories, new)
    last[[word not in categories for word in new], -1] = 1.0
    first = slow(categories, new)
    first[[word not in categories for word in new], 0] = 1.0
    codes = np.array([categories.index(w) if w in categories else -1 for w in new], dtype=float)
    found = {}
    if drop:
        found["All categories have a column. With drop_first the first has none."] = slow(
            categories, new
        )
        found["The last category was dropped. The first one is the base."] = slow(
            categories[:-1], new
        )
    else:
        found["A category has no column. Only drop_first takes one away."] = slow(
            categories[1:], new
        )
    if own != categories:
        found |= {
            "The columns are those of the new words. Fit decides which there are.": slow(
                own[drop:], new
            ),
            "An unknown word was taken for the last category.": last[:, drop:],
            "An unknown word was taken for the first category.": first[:, drop:],
        }
    found |= {
        "The columns stand in the order in which the words came. Sorted order was asked for.": (
            slow(order[drop:], new)
        ),
        "These are codes, a number for each word. Each category has a column of its own.": codes,
        "The table lies on its side: a row for each word, a column for each category.": right.T,
    }
    return found


def encoder(exercise, seen, drop=0):
    """Return an encoder after fit, whatever fit has returned."""
    made = exercise.OneHot(drop_first=bool(drop))
    made.fit(seen)
    return made


def test_by_hand(exercise):
    """Biscoe, Dream and Torgersen have a column each, and Ross, never seen, a row of zeros."""
    with unchanged(SEEN, NEW):
        made = encoder(exercise, SEEN)
        found = made.transform(NEW)
    close(
        found,
        slow(["Biscoe", "Dream", "Torgersen"], NEW),
        "Columns are Biscoe, Dream, Torgersen; rows are Dream, Torgersen, Ross, Biscoe.",
        suspects=mistakes(SEEN, NEW, 0),
        dtype=float,
        call=f"fit({SEEN}).transform({NEW})",
    )


def test_names(exercise):
    """The names tell which word each column stands for, and drop_first takes away the first."""
    for drop in (False, True):
        made = encoder(exercise, SEEN, drop)
        all_of_them = ["Biscoe", "Dream", "Torgersen"]
        names = made.names()
        instance_of(names, list, "names() returns a list.")
        equal(
            [str(name) for name in names],
            all_of_them[drop:],
            "These six words name three islands.",
            suspects={
                "The names stand in the order in which the words came.": (
                    ["Dream", "Biscoe", "Torgersen"][drop:]
                ),
                "A word is named as often as it came.": sorted(SEEN)[drop:],
                "The first category is named, though it has no column.": (
                    all_of_them if drop else ["?"]
                ),
                "The last category is missing. The first one is dropped.": (
                    all_of_them[:-1] if drop else ["?"]
                ),
            },
            call=f"OneHot(drop_first={drop}).fit(words).names()",
        )
        names.clear()
        close(
            made.transform(["Torgersen"]),
            slow(all_of_them[drop:], ["Torgersen"]),
            "The list of names was emptied by whoever had asked for it, and the encoder with it.",
            call="names().clear(), then transform(['Torgersen'])",
        )


def test_any_words(exercise):
    """Any words become the columns that fit has seen, known and unknown ones, list or array."""

    def law(seen, new, drop):
        words = np.array(new, dtype=str) if len(new) % 2 else new
        with unchanged(seen, new):
            found = encoder(exercise, seen, drop).transform(words)
        close(
            found,
            slow(sorted(set(seen))[drop:], new),
            f"Fit has seen {sorted(set(seen))}.",
            suspects=mistakes(seen, new, int(drop)),
            dtype=float,
            call=f"OneHot(drop_first={drop}).fit({seen}).transform({new})",
        )

    def draw(rng):
        c, n, m = int(rng.integers(2, 6)), int(rng.integers(6, 10)), int(rng.integers(1, 6))
        pool = rng.choice(WORDS, size=c, replace=False)
        seen = [str(word) for word in rng.permutation(np.concatenate([pool, rng.choice(pool, n)]))]
        drop = bool(rng.integers(2))
        new = [str(word) for word in rng.choice(pool if drop else WORDS, size=m)]
        return seen, new, drop

    always(law, draw, runs=30)


def test_refused(exercise):
    """With drop_first, zeros stand for the first word, and an unknown one raises ValueError."""
    made = encoder(exercise, SEEN, True)
    close(
        made.transform(["Biscoe", "Torgersen", "Dream"]),
        np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0]]),
        "Biscoe is the base, so columns are Dream and Torgersen.",
        suspects=mistakes(SEEN, ["Biscoe", "Torgersen", "Dream"], 1),
        call="OneHot(drop_first=True).fit(words).transform(['Biscoe', 'Torgersen', 'Dream'])",
    )
    for words in (["Dream", "Ross"], ["Ross"], ["biscoe", "Dream"]):
        try:
            got = made.transform(words)
        except ValueError:
            continue
        instance_of(got, np.ndarray, "transform returns a table, or raises.")
        raise CheckFailed(
            "A word that fit has not seen was accepted. Which island would a row of zeros mean?",
            call=f"OneHot(drop_first=True).fit(three islands).transform({words})",
            expected="a ValueError",
            got="a table",
        )


def test_edges(exercise):
    """No words make no rows, one category makes one column, and a second fit starts anew."""
    made = exercise.OneHot()
    instance_of(made.fit(SEEN), exercise.OneHot, "fit(words) returns the object itself.")
    close(
        made.transform([]),
        np.zeros((0, 3)),
        "No words, three categories: 0 rows and 3 columns.",
        call="fit(three islands).transform([])",
    )
    made.fit(["krill", "krill"])
    close(
        made.transform(["krill", "Dream"]),
        np.array([[1.0], [0.0]]),
        "After a second fit, on krill alone, there is one column.",
        suspects={
            "The categories of the first fit are still there.": slow(
                ["Biscoe", "Dream", "Torgersen", "krill"], ["krill", "Dream"]
            ),
        },
        call="fit(islands), fit(['krill', 'krill']), transform(['krill', 'Dream'])",
    )
    alone = encoder(exercise, ["krill"], True)
    close(
        alone.transform(["krill", "krill"]),
        np.zeros((2, 0)),
        "One category, and it is the base: 2 rows and no column.",
        call="OneHot(drop_first=True).fit(['krill']).transform(['krill', 'krill'])",
    )


def show(exercise):
    """Explain the columns of two birds' words, and the weights of a regression on species."""
    birds = data.penguins()
    measured = ~np.isnan(birds.body_mass_g)
    species, mass = birds.species[measured], birds.body_mass_g[measured]
    made = encoder(exercise, species, True)
    X = np.column_stack([np.ones(len(mass)), made.transform(species)])
    w = np.linalg.lstsq(X, mass, rcond=None)[0]
    base = str(np.unique(species)[0])
    rows = [["1", f"{w[0]:.0f} g", f"mean mass of {base}, the base"]]
    rows += [
        [str(name), f"{weight:+.0f} g", f"{name} compared with {base}"]
        for name, weight in zip(made.names(), w[1:], strict=True)
    ]
    sexes = encoder(exercise, birds.sex)
    sample = birds.sex[:6]
    return (
        Table(
            rows,
            columns=["column", "weight", "what it says"],
            title="Body mass from species, with the first one dropped",
            note=f"342 birds, {X.shape[1]} columns, rank {np.linalg.matrix_rank(X)}: "
            "unique weights, and each can be read.",
        ),
        HeatMap(
            sexes.transform(sample),
            [str(i) for i in range(6)],
            [name or "(not known)" for name in sexes.names()],
            x_label="column",
            y_label="bird",
            title="The sex of the first six birds",
            note="What is not known is a category, too.",
        ),
    )
