"""Text: cut it, join it, lay it out.

Half of all data arrives as text. A string is a row of characters, counted from 0, and slices
take the first place with them and leave the last one out:

    s = "Flat is better"        s[0]     "F"           s.split()             three words, a list
                                s[0:4]   "Flat"        " ".join(words)       one string again
                                s[-6:]   "better"      s.replace("t", "T")   a new string
                                s[::-1]  "retteb si talF"                    (s stays as it was)

s.split(" ") cuts at every single space, s.split() at any stretch of blanks, tabs and line ends:

    "a  b".split(" ")   ["a", "", "b"]        "a  b".split()   ["a", "b"]

An f-string has values in it, and behind a colon how they are to look:

    f"[{'Dream':<8}]"      [Dream   ]   eight places, written from the left
    f"[{3.14159:6.2f}]"    [  3.14]     six places, from the right, two of them decimals

Mind that s.strip("abc") takes a *set of characters* off both ends, and not the word "abc".
"""

from mlx_exercises import data


def stem(filename: str) -> str:
    """Return the name of a file without the ".csv" that it ends in."""
    # TODO: cut the last four characters off. "us.population.csv" is "us.population".
    raise NotImplementedError


def backwards(line: str) -> str:
    """Return the words of a line in reverse order, with one space between them."""
    # TODO: cut the line into its words, turn their order round, join them again.
    raise NotImplementedError


def row(name: str, part: int, whole: int) -> str:
    """Return a row of a table: a name, and what per cent of the whole a part is.

    The name stands to the left in 12 places. Then come the per cent, with one decimal, to the
    right in 6 places, a space and the sign %:  "Adelie        44.2 %".
    """
    # TODO: write one f-string. It does the rounding, too.
    raise NotImplementedError


if __name__ == "__main__":
    for each in ("penguins.csv", "us.population.csv"):
        print(stem(each))
    for line in data.zen().splitlines()[2:5]:
        print(backwards(line))
    for species, birds in (("Adelie", 152), ("Chinstrap", 68), ("Gentoo", 124)):
        print(row(species, birds, 344))
