"""A map of nests, with four bugs, one in each function.

Two friends keep the map of a small colony, three rows of four places. Whoever runs this file
sees four things that nobody would believe:

- one Gentoo is drawn into an empty map, and a Gentoo stands in every row;
- a second notebook is begun, and the notes of the first are in it already;
- the species, put in order, are None;
- all the eggs are taken off the list, and one is still there.

None of it gives an error message. Python did what it was told each time, and each of the four
has spoiled real data. The text of each function says what is meant, and that is right.

To find a bug, make it small: what is the shortest list on which it shows? And `a is b` tells
whether two names belong to one and the same thing.
"""


def empty_map(rows: int, columns: int) -> list[list[str]]:
    """Return a map as a list of rows, each a list of columns, with a "·" at every place."""
    # TODO: mend the one bug that lives here.
    return [["·"] * columns] * rows


def noted(note: str, notebook: list[str] = []) -> list[str]:
    """Return a new list: the notes of a notebook, an empty one if none is given, and one more."""
    # TODO: mend the one bug that lives here.
    notebook.append(note)
    return notebook


def in_order(names: list[str]) -> list[str]:
    """Return the names by the alphabet, in a new list."""
    # TODO: mend the one bug that lives here.
    return names.sort()


def remove_all(items: list[str], unwanted: str) -> None:
    """Take everything unwanted out of a list, in place: the list itself gets shorter."""
    # TODO: mend the one bug that lives here.
    for item in items:
        if item == unwanted:
            items.remove(item)


def drawing(nests: list[list[str]]) -> str:
    """Return a map as text, a line for each row. Finished."""
    return "\n".join(" ".join(row) for row in nests)


if __name__ == "__main__":
    colony = empty_map(3, 4)
    colony[1][2] = "G"
    print(drawing(colony))
    noted("Monday: two eggs")
    print("the second notebook:", noted("Tuesday: rain"))
    print("in order:", in_order(["Gentoo", "Adelie", "Chinstrap"]))
    found = ["egg", "egg", "chick", "egg", "egg"]
    remove_all(found, "egg")
    print("without eggs:", found)
