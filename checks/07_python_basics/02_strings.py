"""Checks for cutting and laying out text, with names that give the usual shortcuts away."""

import random

from mlx_exercises import data
from mlx_exercises.checking import always, equal, instance_of
from mlx_exercises.figures import Table

STRIPPED = "`strip` takes off any of the characters . c s v, in any order, and not the word."
LETTERS = "The letters were turned round. The words should keep theirs, and change places."
FILES = ("penguins.csv", "vcs.csv", "us.population.csv", "a.csv.csv", "co2 weekly.csv", "été.csv")


def test_stem(exercise):
    """The stem of penguins.csv is penguins, with its s, and other dots in a name stay."""
    for name in FILES:
        expected = name.removesuffix(".csv")
        wrong = {
            STRIPPED: name.strip(".csv"),
            "Only the right end was stripped, but still of any of those characters.": name.rstrip(
                ".csv"
            ),
            "The name was cut at its first dot. It may have several.": name.split(".")[0],
            "`replace` takes every .csv out, also from the middle of a name.": name.replace(
                ".csv", ""
            ),
            "The dot is still there. How many characters does .csv have?": expected + ".",
        }
        equal(
            exercise.stem(name),
            expected,
            "Everything in front of the last four characters.",
            suspects=wrong,
        )


def test_backwards(exercise):
    """Backwards, "Flat is better than nested." is "nested. than better is Flat"."""
    for line in ("Flat is better than nested.", "Ça va très bien", "one", "4 of 10"):
        words = [word for word in line.split(" ") if word]
        expected = words[0]
        for word in words[1:]:
            expected = word + " " + expected
        wrong = {
            LETTERS: line[::-1],
            "That is still a list of words. What makes one string of them?": words[::-1],
            "The words are in the order in which they came.": line,
            "The words were put in order of the alphabet. Only turn them round.": " ".join(
                sorted(words, reverse=True)
            ),
            "The words run into each other.": "".join(words[::-1]),
            "There is a space too many, at the end.": expected + " ",
            "There is a space too many, at the beginning.": " " + expected,
        }
        equal(
            exercise.backwards(line),
            expected,
            "The last word comes first, and one space stands between two words.",
            suspects=wrong,
        )


def test_blanks(exercise):
    """Two spaces, a tab or a line end are one gap between words; a line of blanks is empty."""
    line = "  Sparse  is better\tthan dense.\n"
    equal(
        exercise.backwards(line),
        "dense. than better is Sparse",
        "Blanks at the ends and double ones inside are not words.",
        suspects={
            '`split(" ")` makes an empty word between two spaces. `split()` does not.': " ".join(
                line.split(" ")[::-1]
            ),
            'After strip, `split(" ")` still cuts at every single space.': " ".join(
                line.strip().split(" ")[::-1]
            ),
        },
    )
    equal(exercise.backwards("   "), "", "There is no word in it.")
    equal(exercise.backwards(""), "", "There is no word in it.")

    def law(words):
        line = " ".join(words)
        once = exercise.backwards(line)
        instance_of(once, str)
        equal(exercise.backwards(once), line, "Turned round twice, a line is as before.")
        equal(once.split(), words[::-1], "The same words, from the last to the first.")

    def draw(rng):
        words = ["Now", "is", "better", "than", "never", "ok?"]
        return ([words[i] for i in rng.integers(0, 6, size=rng.integers(1, 8))],)

    always(law, draw, runs=30)


def layout(name, number):
    """Lay a row out by hand: pad the name, then the number."""
    shown = format(number, ".1f")
    return name + " " * (12 - len(name)) + " " * (6 - len(shown)) + shown + " %"


def test_row(exercise):
    """A row has the name in 12 places and the per cent in 6, with one decimal: rows line up."""
    for name, part, whole in (
        ("Adelie", 152, 344),
        ("Gentoo", 124, 344),
        ("Île Dumoulin", 1, 3),
        ("all", 7, 7),
        ("", 0, 9),
        ("rare", 1, 3000),
    ):
        number = 100 * part / whole
        shown = layout(name, number)
        wrong = {
            "The braces stand in the text as they are: is there an f before the quotes?": (
                "{name:<12}{100 * part / whole:6.1f} %"
            ),
            "That is the share. Of a hundred it is a hundred times as many.": layout(
                name, part / whole
            ),
            "The per cent have other decimals: one is asked for.": (f"{name:<12}{number:6.2f} %"),
            "The number was rounded, but not laid out in six places.": (
                f"{name:<12}{round(number, 1)} %"
            ),
            "The name stands to the right in its 12 places.": f"{name:>12}{number:6.1f} %",
            "A name takes 12 places here, however short it is.": f"{name}{number:6.1f} %",
            "A whole number of per cent: `//` throws the rest away.": layout(
                name, 100 * part // whole
            ),
            "The space in front of the % is missing.": f"{name:<12}{number:6.1f}%",
        }
        equal(
            exercise.row(name, part, whole),
            shown,
            "Twelve places for the name, six for the number, a space and a %.",
            suspects=wrong,
        )


def test_rows_line_up(exercise):
    """Every row is as long as every other, so that a table of them stands straight."""
    dice = random.Random(7)
    for _ in range(30):
        name = "Gentoo Papua"[: dice.randint(0, 12)]
        whole = dice.randint(1, 900)
        part = dice.randint(0, whole)
        equal(
            exercise.row(name, part, whole),
            layout(name, 100 * part / whole),
            "Twelve places for the name, six for the number, a space and a %.",
        )


def show(exercise):
    """Turn the longest line of the Zen of Python round, and lay three species out."""
    longest = max(data.zen().splitlines(), key=len)
    birds = [each["species"] for each in data.rows("penguins.csv")]
    rows = [
        [exercise.row(each, birds.count(each), len(birds))]
        for each in ("Adelie", "Chinstrap", "Gentoo")
    ]
    table = Table(rows, columns=[f"{exercise.stem('penguins.csv')}: {len(birds)} birds"])
    said = f"The longest line of the Zen of Python has {len(longest)} characters:"
    return "\n  ".join([said, longest, exercise.backwards(longest)]), table
