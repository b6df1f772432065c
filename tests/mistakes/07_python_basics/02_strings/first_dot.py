# The name was cut at its first dot. It may have several.
"""Text is cut, joined and laid out by small tools, and none of them changes it.

A string never changes: `replace`, `strip` and slices all hand back a new one, and whoever does
not keep it has done nothing.
"""

from mlx_exercises import data


def stem(filename: str) -> str:
    """Return the name of a file without the ".csv" that it ends in."""
    # Not strip(".csv"): it takes any of the characters . c s v, and "penguins" would lose its s.
    return filename.split(".")[0]


def backwards(line: str) -> str:
    """Return the words of a line in reverse order, with one space between them."""
    # split() without an argument makes no empty words of double spaces. And [::-1] hands a list
    # back, where words.reverse() turns the list round in its place and returns None.
    return " ".join(line.split()[::-1])


def row(name: str, part: int, whole: int) -> str:
    """Return a row of a table: a name, and what per cent of the whole a part is.

    The name stands to the left in 12 places. Then come the per cent, with one decimal, to the
    right in 6 places, a space and the sign %:  "Adelie        44.2 %".
    """
    # The value is not rounded, only what is shown: less is lost when you go on with it.
    return f"{name:<12}{100 * part / whole:6.1f} %"


if __name__ == "__main__":
    for each in ("penguins.csv", "us.population.csv"):
        print(stem(each))
    for line in data.zen().splitlines()[2:5]:
        print(backwards(line))
    for species, birds in (("Adelie", 152), ("Chinstrap", 68), ("Gentoo", 124)):
        print(row(species, birds, 344))
