"""A map of nests, with its four bugs mended.

All four are one mistake: to take a name for the thing itself. There was one row where three
were thought to be, one notebook where two were, one list both sorted and answered, and one
list both read and cut.
"""


def empty_map(rows: int, columns: int) -> list[list[str]]:
    """Return a map as a list of rows, each a list of columns, with a "·" at every place."""
    # `* rows` would put one row there three times. The inner `*` does no harm: a "·" cannot
    # be changed, only be replaced.
    return [["·"] * columns for _ in range(rows)]


def noted(note: str, notebook: list[str] = []) -> list[str]:
    """Return a new list: the notes of a notebook, an empty one if none is given, and one more."""
    # A default is made once, when `def` is run, and all calls share it: so it must never change.
    # Whoever does want to append takes None for the default, and makes the list in here.
    return [*notebook, note]


def in_order(names: list[str]) -> list[str]:
    """Return the names by the alphabet, in a new list."""
    # names.sort() would sort the list of whoever called, and return None to remind of that.
    return sorted(names)


def remove_all(items: list[str], unwanted: str) -> None:
    """Take everything unwanted out of a list, in place: the list itself gets shorter."""
    # When an item goes, the next ones move up, and a loop would step over the one that comes
    # into its place. `items = […]` would only stick the name on another list: [:] fills this.
    items[:] = [item for item in items if item != unwanted]


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
