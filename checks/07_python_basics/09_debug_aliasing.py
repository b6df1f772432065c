"""Checks for the map of nests: each surprise is provoked, then the mended functions meet."""

import random

from mlx_exercises.checking import equal, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap

ONE_ROW = "One nest was drawn, and it shows in every row: there is only one row, several times."
OLD_NOTES = "The notes of another notebook are in it. When is the list of a default made?"
SKIPPED = "One of two neighbours was stepped over: the list moved up while the loop went on."


def test_rows_of_their_own(exercise):
    """A nest drawn into an empty map of any size shows at one place, and nowhere else."""
    for rows, columns, row, column in ((3, 4, 1, 2), (2, 5, 0, 4), (4, 1, 3, 0), (1, 3, 0, 1)):
        expected = [["·" for _ in range(columns)] for _ in range(rows)]
        nests = exercise.empty_map(rows, columns)
        turned = [["·"] * rows for _ in range(columns)]
        equal(
            nests,
            expected,
            f"{rows} rows of {columns} places.",
            suspects={"Rows and columns changed places.": turned},
        )
        nests[row][column] = "G"
        expected[row][column] = "G"
        everywhere = [list(expected[row]) for _ in range(rows)]
        equal(
            nests,
            expected,
            "Only one place should have changed.",
            suspects={ONE_ROW: everywhere},
            call=f"empty_map({rows}, {columns}), after [{row}][{column}] = 'G'",
        )


def test_notebooks(exercise):
    """A new notebook holds its first note alone, however many were begun before."""
    first = exercise.noted("Monday")
    instance_of(first, list)
    second = exercise.noted("Tuesday")
    equal(
        second,
        ["Tuesday"],
        "A second notebook, and its first note.",
        suspects={OLD_NOTES: ["Monday", "Tuesday"]},
    )
    equal(first, ["Monday"], "The first one, after a second was begun.", call="the first notebook")
    second.append("Wednesday")
    equal(exercise.noted("Thursday"), ["Thursday"], "A third notebook, after the second grew.")


def test_notebook_handed_in(exercise):
    """A note comes to the end of a new list, and the notebook handed in stays as it was."""
    for before in (["Monday"], [], ["b", "a"]):
        mine = list(before)
        equal(exercise.noted("rain", mine), [*before, "rain"], "The note stands at the end.")
        equal(
            mine,
            before,
            "The notebook that was handed in has grown as well: `append` changes the list itself.",
            call=f"the notebook {before}, after noted('rain', notebook)",
        )


def test_in_order(exercise):
    """The names come back by the alphabet, and the list that was handed in stays unsorted."""
    for names in (["Gentoo", "Adelie", "Chinstrap"], ["b", "a", "b"], ["one"], []):
        with unchanged(names):
            equal(exercise.in_order(names), sorted(names), "By the alphabet.")
        found = exercise.in_order(names)
        instance_of(found, list)
        found.append("new")
        expect(
            "new" not in names, "What comes back is the list that was handed in, and no new one."
        )


def test_remove_all(exercise):
    """Everything unwanted goes, neighbours as well, and the rest stays in its order."""
    dice = random.Random(5)
    lists = [["egg", "egg", "chick", "egg", "egg"], ["egg", "egg", "egg"], ["chick"], []]
    lists += [[dice.choice(("egg", "chick", "adult")) for _ in range(n)] for n in range(2, 12)]
    for items in lists:
        before = list(items)
        expected = [item for item in before if item != "egg"]
        skipping = list(before)
        for item in skipping:
            if item == "egg":
                skipping.remove(item)
        wrong = {
            SKIPPED: skipping,
            "The list is as it was. A new list was made, and the name stuck on it.": before,
            "The eggs are all that is left.": [item for item in before if item == "egg"],
        }
        answer = exercise.remove_all(items, "egg")
        equal(
            items,
            expected,
            "No egg should be left, and nothing else should be missing.",
            suspects=wrong,
            call=f"the list {before}, after remove_all(list, 'egg')",
        )
        expect(
            answer is None or answer is items,
            "It works in place, and hands nothing back: so nobody takes it for a new list.",
            expected="None",
            got="a value",
        )
    items = ["Adelie", "Gentoo", "Adelie"]
    exercise.remove_all(items, "Adelie")
    equal(
        items,
        ["Gentoo"],
        "It is the Adelies that are unwanted here.",
        call="the list ['Adelie', 'Gentoo', 'Adelie'], after remove_all(list, 'Adelie')",
    )


def show(exercise):
    """Draw the colony, with nests where the notebook says."""
    colony, book = exercise.empty_map(3, 4), exercise.noted("A 0 0")
    for note in ("G 1 2", "egg", "egg", "C 2 0", "G 1 3", "A 0 1"):
        book = exercise.noted(note, book)
    exercise.remove_all(book, "egg")
    for note in book:
        species, row, column = note.split()
        colony[int(row)][int(column)] = species
    letters = exercise.in_order(list({note[0] for note in book}))
    names = ["·", *letters]
    return HeatMap(
        [[names.index(place) for place in row] for row in colony],
        [f"row {row}" for row in range(3)],
        [str(column) for column in range(4)],
        texts=colony,
        names=["nobody", *({"A": "Adelie", "C": "Chinstrap", "G": "Gentoo"}[s] for s in letters)],
        title="The colony, every nest in one place",
        note=f"{len(book)} nests, out of a notebook from which two eggs were struck off.",
    )
