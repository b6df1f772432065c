"""Checks for selecting birds: small tables with rings for labels, then shuffled real ones."""

import random

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import close, equal, unchanged
from mlx_exercises.figures import Table

MEASUREMENTS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
COLUMNS = ["species", "island", *MEASUREMENTS, "sex", "year"]
NO_LABELS = "The right birds, but their labels are gone: the rows were numbered anew."


def colony():
    """Return seven birds with their rings for labels; one was not weighed, one not sexed."""
    rows = {
        "N8A1": ["Gentoo", "Biscoe", 46.1, 13.2, 211.0, 4500.0, "female", 2007],
        "N1A2": ["Adelie", "Dream", 39.5, 17.4, 186.0, 4800.0, "female", 2007],
        "N9A1": ["Gentoo", "Biscoe", 50.0, 16.3, 230.0, 5700.0, "male", 2008],
        "N8A2": ["Gentoo", "Biscoe", 45.2, 14.8, 212.0, 5200.0, "female", 2008],
        "N3A1": ["Adelie", "Biscoe", 37.8, 18.3, 174.0, None, "female", 2007],
        "N7A1": ["Gentoo", "Biscoe", 44.5, 14.3, 216.0, 4100.0, None, 2009],
        "N6A2": ["Adelie", "Biscoe", 35.0, 17.9, 192.0, 3725.0, "female", 2009],
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=COLUMNS)


def shuffled(seed):
    """Return the real penguins in another order, with the labels of the file."""
    birds = pd.read_csv(data.path("penguins.csv"))
    return birds.iloc[random.Random(seed).sample(range(len(birds)), len(birds))]


def test_heavy(exercise):
    """Of seven birds, one is a female of Biscoe above 4,500 g: exactly 4,500 g is not above."""
    birds = colony()[["species", "island", "sex", "body_mass_g"]]  # all of it fits on the screen
    with unchanged(birds):
        found = exercise.heavy(birds, "Biscoe", "female", 4500)
    here, female = birds["island"] == "Biscoe", birds["sex"] == "female"
    above = birds["body_mass_g"] > 4500
    close(
        found,
        birds.loc[["N8A2"]],
        "Only N8A2 is a female, from Biscoe, and above 4,500 g.",
        suspects={
            "A bird of exactly 4,500 g is in it. More than that was asked.": (
                birds.loc[["N8A1", "N8A2"]]
            ),
            "It is enough here that one of the answers is yes. All three must be.": (
                birds[here | female | above]
            ),
            "There is a bird of another island in it.": birds[female & above],
            "There is a male in it.": birds[here & above],
            "These are all females of the island, the light ones too.": birds[here & female],
            "These are the light ones.": birds[here & female & (birds["body_mass_g"] < 4500)],
            NO_LABELS: birds.loc[["N8A2"]].reset_index(drop=True),
            "These are answers, one for each bird. Which rows do they pick?": here & female & above,
        },
        call='heavy(birds, "Biscoe", "female", 4500)',
    )


def test_heavy_in_any_order(exercise):
    """In a shuffled table of 344 birds each one found keeps its columns, label and place."""
    for seed, island, sex, grams in (
        (1, "Biscoe", "female", 5000),
        (2, "Dream", "male", 4000.5),
        (3, "Torgersen", "female", 3000),
        (4, "Dream", "female", 9000),
    ):
        birds = shuffled(seed)
        if seed == 2:
            birds = birds.assign(note="ringed")  # a column more
        rows = zip(birds.index, birds["island"], birds["sex"], birds["body_mass_g"], strict=True)
        labels = [label for label, i, s, m in rows if i == island and s == sex and m > grams]
        expected = birds.loc[labels]
        found = exercise.heavy(birds, island, sex, grams)
        said = f"{len(labels)} birds: {sex}, from {island}, above {grams} g."
        suspects = {NO_LABELS: expected.reset_index(drop=True), **_sorted(expected)}
        call = f'heavy(birds, "{island}", "{sex}", {grams}), the birds shuffled'
        close(found, expected, said, suspects=suspects, call=call)


def _sorted(expected):
    by = {f"by {name}": expected.sort_values(name) for name in ("body_mass_g", "year")}
    by["by label"] = expected.sort_index()
    return {
        f"The right birds, but sorted {how}. They should keep their order.": answer
        for how, answer in by.items()
    }


def test_place(exercise):
    """The heaviest bird has place 1, whatever its label and wherever it stands."""
    birds = colony()
    order = ["N9A1", "N8A2", "N1A2", "N8A1", "N7A1", "N6A2"]
    masses = [5700.0, 5200.0, 4800.0, 4500.0, 4100.0, 3725.0]
    for k in (1, 2, 5, 6):
        wrong = {
            "This is the bird after it. Positions count from 0, places from 1.": (
                order[k] if k < 6 else "N3A1"
            ),
            "The lightest was counted as the first.": order[-k],
            "This is the bird on that row of the unsorted table.": birds.index[k - 1],
        }
        wrong["This is a mass. The label of its bird was asked for."] = masses[k - 1]
        if k == 1:
            wrong["The bird that was not weighed came first."] = "N3A1"
        with unchanged(birds):
            found = exercise.place(birds, k)
        equal(
            found,
            order[k - 1],
            f"The masses from the heaviest down: {', '.join(f'{each:.0f}' for each in masses)}.",
            suspects=wrong,
            call=f"place(birds, {k})",
        )


def test_place_with_numbers(exercise):
    """Labels that are numbers are still labels: the bird 7 may well be the heaviest."""
    dice = random.Random(5)
    for n, k in ((1, 1), (4, 2), (9, 9), (9, 3)):
        labels = dice.sample(range(1, n + 1), n)
        masses = [3000 + 125.5 * step for step in dice.sample(range(n), n)]
        birds = pd.DataFrame({"body_mass_g": masses, "year": 2007}, index=labels)
        order = [label for _, label in sorted(zip(masses, labels, strict=True), reverse=True)]
        close(
            exercise.place(birds, k),
            order[k - 1],
            f"From the heaviest down, the labels are {order}.",
            suspects={"This is a position. The label there was asked.": labels.index(order[k - 1])},
            call=f"place(birds, {k}), with the labels {labels}",
        )


def test_measured(exercise):
    """Asked for by label, birds come in the order asked for, with their four measurements."""
    birds = colony()
    wanted = ["N6A2", "N8A1", "N1A2"]
    with unchanged(birds, wanted):
        found = exercise.measured(birds, wanted)
    expected = pd.DataFrame(
        [[35.0, 17.9, 192.0, 3725.0], [46.1, 13.2, 211.0, 4500.0], [39.5, 17.4, 186.0, 4800.0]],
        index=wanted,
        columns=MEASUREMENTS,
    )
    close(
        found,
        expected,
        "N6A2 was asked for first, and has a bill of 35.0 mm.",
        suspects={
            "The last column is missing. A slice of labels includes its end.": expected.iloc[:, :3],
            "All columns are there. Four were asked for.": birds.loc[wanted],
            "These columns are picked, but not the birds.": birds[MEASUREMENTS],
            "The right birds, in the table's order. The order of the labels was asked for.": (
                expected.loc[["N8A1", "N1A2", "N6A2"]]
            ),
            NO_LABELS: expected.reset_index(drop=True),
        },
        call=f"measured(birds, {wanted})",
    )


def test_measured_with_numbers(exercise):
    """In a shuffled table the labels 5, 0 and 300 are the birds of that name, not those rows."""
    for seed, labels in ((6, [5, 0, 300]), (7, [343]), (8, [2, 1, 100, 99, 3])):
        birds = shuffled(seed)
        file = pd.read_csv(data.path("penguins.csv"))
        expected = pd.DataFrame(
            {name: [float(file[name].iloc[label]) for label in labels] for name in MEASUREMENTS},
            index=labels,
        )
        found = exercise.measured(birds, labels)
        by_position = birds.iloc[labels][MEASUREMENTS]
        close(
            found,
            expected,
            f"The birds with the labels {labels}, wherever they stand.",
            suspects={"These birds stand at those positions. Labels were given.": by_position},
            call=f"measured(birds, {labels}), the birds shuffled",
        )


def show(exercise):
    """List the heavy females of Biscoe, and their places among all."""
    birds = pd.read_csv(data.path("penguins.csv"))
    found = exercise.heavy(birds, "Biscoe", "female", 5000)
    places = {exercise.place(birds, k): k for k in range(1, 121)}
    numbers = exercise.measured(birds, list(found.index))
    rows = [
        [label, birds.loc[label, "species"], *numbers.loc[label], places.get(label, "behind 120")]
        for label in found.sort_values("body_mass_g", ascending=False).index
    ]
    heaviest = exercise.place(birds, 1)
    mass = birds.loc[heaviest, "body_mass_g"]
    return Table(
        rows,
        columns=["label", "species", "bill (mm)", "depth", "flipper (mm)", "mass (g)", "place"],
        title="The females of Biscoe above 5 kg",
        note=f"{len(found)} of the 80 females there, and all of one species. "
        f"Place 1 is the bird {heaviest}, a male of {mass:,.0f} g.",
    )
