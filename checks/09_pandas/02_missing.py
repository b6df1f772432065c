"""Checks for missing values: a small table with gaps of every sort, then the real birds."""

import math
import random
from statistics import median

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import Table

NO_LABELS = "The rows were numbered anew. Each bird should keep its label."
ACROSS = "The gaps got the median of all birds together, whatever their species."
CHANGED = "The table that was handed in has lost its gaps as well. Whose table was filled?"


def colony():
    """Return eight birds with rings for labels: gaps in every column but one."""
    rows = {
        "N8": ["Gentoo", 211.0, 5000.0, "female"],
        "N1": ["Adelie", 186.0, None, "female"],
        "N9": ["Gentoo", None, 5700.0, None],
        "N2": ["Adelie", 190.0, 3500.0, None],
        "N5": ["Gentoo", 215.0, None, "male"],
        "N3": ["Adelie", 174.0, 3800.0, None],
        "N7": ["Gentoo", 212.0, 5100.0, None],
        "N6": ["Adelie", 192.0, 3525.0, "male"],
    }
    columns = ["species", "flipper_length_mm", "body_mass_g", "sex"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def is_gap(value):
    """Tell whether a value of a cell is missing."""
    return isinstance(value, float) and math.isnan(value)


def penguins():
    return pd.read_csv(data.path("penguins.csv"))


def test_gaps(exercise):
    """In eight birds one flipper, two masses and four sexes are missing, and no species."""
    birds = colony()
    with unchanged(birds):
        found = exercise.gaps(birds)
    counts = pd.Series([0, 1, 2, 4], index=list(birds.columns))
    close(
        found,
        counts,
        "Go through the four columns, and count what is missing in each.",
        suspects={
            "None was found. NaN equals nothing, so == cannot find it.": counts * 0,
            "These are the values that are there.": 8 - counts,
            "This is the sum of all columns. Each has its own number.": 7,
            "These are the gaps of the birds, row by row.": birds.isna().sum(axis=1),
            "Columns without a gap have a number as well: 0.": counts[counts > 0],
            "These are shares. How many are missing?": counts / 8,
            "These are answers. How many of them are yes, in each column?": birds.isna(),
        },
        call="gaps(birds)",
    )


def test_gaps_in_the_file(exercise):
    """In the file two masses and eleven sexes are missing, and in an empty table nothing is."""
    birds = penguins()
    counts = [sum(map(is_gap, birds[name])) for name in birds.columns]
    expected = pd.Series(counts, index=list(birds.columns))
    close(exercise.gaps(birds), expected, "344 penguins.", call="gaps(penguins)")
    one = colony().loc[["N9"], ["sex", "body_mass_g"]]
    expected = pd.Series([1, 0], index=["sex", "body_mass_g"])
    close(
        exercise.gaps(one), expected, "One bird, weighed, and its sex unknown.", call="gaps(bird)"
    )
    empty = colony().iloc[:0]
    close(
        exercise.gaps(empty), expected=pd.Series(0, index=list(empty.columns)), call="gaps(nobody)"
    )


def test_weighed(exercise):
    """Birds of unknown mass go, and birds of unknown sex or flipper stay."""
    for birds in (colony(), colony().iloc[::-1], colony().assign(year=2007), penguins()):
        labels = [each for each, mass in birds["body_mass_g"].items() if not is_gap(mass)]
        expected = birds.loc[labels]
        with unchanged(birds):
            found = exercise.weighed(birds)
        close(
            found,
            expected,
            f"{len(labels)} of these {len(birds)} birds have a mass.",
            suspects={
                "Every bird with a gap anywhere is gone. Which column counts?": birds.dropna(),
                "Nobody was dropped.": birds,
                "Nobody was dropped, and what was unknown is 0 now.": birds.fillna(0),
                "These are the birds without a mass.": birds[birds["body_mass_g"].isna()],
                "The right birds, but a column with gaps is gone.": expected.dropna(axis=1),
                NO_LABELS: expected.reset_index(drop=True),
                "These are the masses. The whole rows were asked for.": expected["body_mass_g"],
            },
            call="weighed(penguins)" if len(birds) > 8 else "weighed(birds)",
        )
    birds = colony().loc[["N9", "N2"]]
    close(exercise.weighed(birds), birds, "Both have a mass.", call="weighed(two birds)")
    birds = colony().loc[["N1", "N5"]]
    close(exercise.weighed(birds), birds.iloc[:0], "Neither has one.", call="weighed(two birds)")


def guesses(birds, column):
    """Return the values of a column, its gaps filled within the species, by plain loops."""
    pairs = list(zip(birds["species"], birds[column], strict=True))
    known = {}
    for species, value in pairs:
        known.setdefault(species, []).extend([] if is_gap(value) else [value])
    return [
        median(known[species]) if is_gap(value) and known[species] else value
        for species, value in pairs
    ]


def test_filled(exercise):
    """A Gentoo's gap gets the median of the Gentoos, and an Adelie's that of the Adelies."""
    for column in ("body_mass_g", "flipper_length_mm"):
        birds = colony()[["species", column, "sex"]]
        found = exercise.filled(birds.copy(), column)  # the next claim is about the input
        expected = birds.assign(**{column: guesses(birds, column)})
        means = birds.groupby("species")[column].transform("mean")
        medians = birds.groupby("species")[column].transform("median")
        values = birds[column]
        close(
            found,
            expected,
            "The Adelies' median is 3,525 g, and the Gentoos' 5,100 g."
            if column == "body_mass_g"
            else "The Gentoos' flippers have a median of 212 mm.",
            suspects={
                ACROSS: birds.fillna({column: values.median()}),
                "The gaps got the mean of their species. One giant moves a mean.": (
                    birds.fillna({column: means})
                ),
                "Every bird got the median of its species, also those with a value.": (
                    birds.assign(**{column: medians})
                ),
                "The gaps are still there.": birds,
                "The birds with gaps are gone. They should be filled.": birds.dropna(
                    subset=[column]
                ),
                "A gap got the value of the bird above it.": birds.assign(
                    **{column: values.ffill()}
                ),
                "This is the column alone. The whole table was asked for.": expected[column],
                NO_LABELS: expected.reset_index(drop=True),
            },
            call=f'filled(birds, "{column}")',
        )
    birds = penguins()
    birds = birds.iloc[random.Random(3).sample(range(len(birds)), len(birds))]
    for column in ("body_mass_g", "bill_depth_mm"):
        expected = birds.assign(**{column: guesses(birds, column)})
        found = exercise.filled(birds.copy(), column)
        across = birds.fillna({column: birds[column].median()})
        call = f'filled(penguins, "{column}"), the penguins shuffled'
        close(found, expected, "Two gaps to fill.", suspects={ACROSS: across}, call=call)


def test_filled_leaves_the_input(exercise):
    """The table handed in keeps its gaps, and other columns keep theirs in the new table."""
    birds = colony()
    found = exercise.filled(birds, "body_mass_g")
    expected = colony().assign(body_mass_g=guesses(birds, "body_mass_g"))
    close(
        birds,
        colony(),
        "The table that was handed in is not the same any more.",
        suspects={CHANGED: expected},
        call='birds, after filled(birds, "body_mass_g")',
    )
    flippers = guesses(birds, "flipper_length_mm")
    close(
        found,
        expected,
        "Only the masses should be filled here.",
        suspects={"The flippers were filled, too.": expected.assign(flipper_length_mm=flippers)},
        call='filled(birds, "body_mass_g")',
    )


def test_filled_without_a_guess(exercise):
    """Where a species has no value, or a bird no species, the gap stays a gap."""
    rows = [["Gentoo", 5000.0], ["Chinstrap", None], [None, None], ["Gentoo", None], [None, 3000.0]]
    birds = pd.DataFrame(rows, columns=["species", "mass"], index=[4, 9, 2, 7, 5])
    found = exercise.filled(birds.copy(), "mass")
    expected = birds.assign(mass=[5000.0, None, None, 5000.0, 3000.0])
    close(
        found,
        expected,
        "Only the second Gentoo has anybody to be compared with.",
        suspects={
            "A gap was filled although nothing is known about its species.": birds.assign(
                mass=[5000.0, 4000.0, 4000.0, 5000.0, 3000.0]
            ),
            "Birds of no species were taken for a species.": birds.assign(
                mass=[5000.0, None, 3000.0, 5000.0, 3000.0]
            ),
            "The gap of the bird without a species got all birds' median.": birds.assign(
                mass=[5000.0, None, 4000.0, 5000.0, 3000.0]
            ),
            "The bird without a species is gone, or its values are.": birds.assign(
                mass=[5000.0, None, None, 5000.0, None]
            ),
        },
        call='filled(birds, "mass")',
    )


def show(exercise):
    """Say what was done with the gaps, column by column."""
    birds = penguins()
    before = exercise.gaps(birds)
    after_drop = exercise.gaps(exercise.weighed(birds))
    rows = []
    for name in birds.columns[2:7]:
        # No median of words: the sex of a bird cannot be guessed this way.
        numeric = name != "sex"
        after = exercise.gaps(exercise.filled(birds, name))[name] if numeric else "not filled"
        rows.append([name, before[name], after_drop[name], after])
    mended = exercise.filled(birds, "body_mass_g")
    guess = {each: mended["body_mass_g"].loc[each] for each in (3, 271)}
    return Table(
        rows,
        columns=["column", "gaps", "without the unweighed", "after filling"],
        title="What was done about the gaps of 344 penguins",
        note=f"Bird 3, an Adelie, is guessed at {guess[3]:,.0f} g, and bird 271, a Gentoo, at "
        f"{guess[271]:,.0f} g. Dropping every bird with any gap would have cost 11 birds.",
    )
