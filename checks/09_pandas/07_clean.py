"""Checks for cleaning: words, masses and rows that can be read, then the whole messy file.

Missing cells may be NaN, None or <NA>: text is brought into one form before it is compared.
"""

import csv
import random

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import close, instance_of, unchanged
from mlx_exercises.figures import Table

COLUMNS = ["number", "species", "island", "sex", "mass_g"]
GONE = "(missing)"
WORDS = {
    "N1": "  ADELIE penguin (Pygoscelis adeliae)",
    "N2": "adelie",
    "N8": "Gentoo penguin (Pygoscelis papua)",
    "N3": None,
    "N6": "chinSTRAP ",
    "N9": "  ",
}
MASSES = {
    "3750": 3750.0,
    "3800 g": 3800.0,
    "3.25 kg": 3250.0,
    "  4.7KG ": 4700.0,
    " 3475": 3475.0,
    "12g": 12.0,
    "0.5 kg": 500.0,
    "2.0074 kg": 2007.0,
    "5650 G": 5650.0,
    "9 g": 9.0,
    "12.5 kg": 12500.0,
    "4.06 kg": 4060.0,
    "?": float("nan"),
    "": float("nan"),
}


def marked(found):
    """Return a Series of text with every missing cell written out."""
    instance_of(found, pd.Series)
    return found.astype(object).where(found.notna(), GONE)


def as_floats(found):
    """Return a Series of whole numbers as floats, as it would be with a gap in it."""
    instance_of(found, pd.Series)
    return found.astype(float) if pd.api.types.is_integer_dtype(found.dtype) else found


def unread(found, expected, typed):
    """Return a suspect for masses that came out as NaN: the learner's own answer, or nothing."""
    if not isinstance(found, pd.Series) or not found.index.equals(expected.index):
        return {}
    lost = found.isna() & expected.notna()
    if not lost.any():
        return {}
    return {f"This one is NaN, and a mass was typed in: {typed[lost].iloc[0]!r}.": as_floats(found)}


def told(found):
    """Return a learner's table with the missing cells of its text written out."""
    instance_of(found, pd.DataFrame)
    if list(found.columns) != COLUMNS:
        return found  # close() says what is wrong with it
    words = {name: marked(found[name]) for name in COLUMNS[:4]}
    return found.assign(**words, mass_g=as_floats(found["mass_g"]))


def test_spelled(exercise):
    """Every cell becomes its first word with one capital letter; without a word it is missing."""
    words = pd.Series(WORDS, dtype="str")
    with unchanged(words):
        found = exercise.spelled(words)
    right = ["Adelie", "Adelie", "Gentoo", GONE, "Chinstrap", GONE]
    expected = pd.Series(right, index=list(WORDS), dtype=object)
    first = words.str.split().str[0]
    close(
        marked(found),
        expected,
        "Look at the cells one by one, their spaces too.",
        suspects={
            "More than the first word is left.": marked(words.str.strip().str.capitalize()),
            "More than the first word is there, and spaces in front.": marked(
                words.str.capitalize()
            ),
            "A space in front made an empty first word.": marked(
                words.str.split(" ").str[0].str.capitalize()
            ),
            "The same word is still written in several ways.": marked(first),
            "Each should have one capital letter.": marked(first.str.lower()),
            "Each should have one capital letter, and no more.": marked(first.str.upper()),
            "Each cell is a list of words. Which of them is asked for?": marked(words.str.split()),
            "A missing cell has become a word.": pd.Series(
                ["Adelie", "Adelie", "Gentoo", "Nan", "Chinstrap", ""], index=list(WORDS)
            ),
            "Cells without a word are left out. They should be missing.": expected[
                expected != GONE
            ],
        },
        call="spelled(words)",
    )
    for text, word in (("biscoe ", "Biscoe"), ("MALE", "Male"), ("\tdream island", "Dream")):
        found = marked(exercise.spelled(pd.Series([text], index=[7])))
        close(found, pd.Series([word], index=[7], dtype=object), "", call=f"spelled([{text!r}])")


def test_grams(exercise):
    """3750, 3800 g and 3.25 kg are all in grams, whole ones, and "?" is not a mass."""
    masses = pd.Series(list(MASSES), index=list("abcdefghijklmn"), dtype="str")
    masses.loc["o"] = None
    expected = pd.Series([*MASSES.values(), float("nan")], index=masses.index)
    in_kilos = masses.str.lower().str.contains("kg")
    typed = expected.where(~in_kilos, expected / 1000)
    typed.loc["h"] = 2.0074
    shouted = masses.str.contains("[KG]")
    unit = masses.str.contains("[kKgG]")
    with unchanged(masses):
        found = exercise.grams(masses)
    close(
        as_floats(found),
        expected,
        "Compare cell by cell what was typed with the mass it should be.",
        suspects={
            "What was typed in kg is still in kg.": typed.round(),
            "What was typed in kg is still in kg, to the last digit.": typed,
            "What was typed in grams was multiplied as well.": (typed * 1000).round(),
            "It is the wrong ones that were multiplied: those in grams.": (
                typed.where(in_kilos, typed * 1000).round()
            ),
            "Cells with a unit are NaN. A number stands in front of it.": expected.mask(unit),
            "Units in capital letters were not understood.": expected.mask(shouted),
            "Not all of them are whole grams.": expected.mask(masses == "2.0074 kg", 2007.4),
            "0.5 kg or 12 g: the number alone does not tell which unit it is.": (
                typed.where(typed >= 100, typed * 1000).round()
            ),
            "12.5 kg or 9 g: the number alone does not tell which unit it is.": (
                typed.where(typed > 10, typed * 1000).round()
            ),
            "A gram is lost: 4.06 times 1000 is a hair below 4060. Which gram is nearest?": (
                expected.mask(masses == "4.06 kg", 4059.0)
            ),
            "What is no mass has become 0.": expected.fillna(0),
            "What is no mass is left out. It should be NaN.": expected.dropna(),
            **unread(found, expected, masses),
        },
        call=f"grams({list(MASSES)[:6]} …)",
    )
    dice = random.Random(2)
    for n in (1, 5, 30):
        whole = [dice.randrange(2000, 7000) for _ in range(n)]
        typed = [dice.choice((f"{m}", f"{m / 1000} kg", f" {m} g", f"{m / 1000}Kg")) for m in whole]
        found = exercise.grams(pd.Series(typed))
        close(
            as_floats(found),
            pd.Series(whole, dtype=float),
            "These are whole grams, typed in four ways.",
            suspects=unread(found, pd.Series(whole, dtype=float), pd.Series(typed)),
            call=f"grams({typed[:4]} …)",
        )


def messy():
    """Return seven rows: five birds, of which one is there twice, and one three times."""
    names = ["Comments", "Sex", "Species", "Sample Number", "Body Mass (g)", "Island"]
    rows = [
        ["", "MALE", "Adelie Penguin (Pygoscelis adeliae)", "1", "4.025 kg", "Dream"],
        ["", "FEMALE", "gentoo penguin (Pygoscelis papua)", "2", "5000 g", "Biscoe "],
        ["again", "male", " ADELIE PENGUIN (Pygoscelis adeliae)", "1", "4025", "dream"],
        ["", "MALE", "Adelie Penguin (Pygoscelis adeliae)", "3", "4025", "Dream"],
        ["", None, "Adelie Penguin (Pygoscelis adeliae)", "4", None, "Torgersen"],
        ["again", "Female", "Gentoo", "2", "5 kg", "BISCOE"],
        ["again", None, "adelie penguin", "4", "?", " torgersen"],
    ]
    labels = [10, 11, 12, 13, 14, 15, 16]
    return pd.DataFrame(rows, columns=names, index=labels, dtype="str")


def test_cleaned(exercise):
    """Of seven rows four are left, each bird where it came first, numbered from 0."""
    raw = messy()
    with unchanged(raw):
        found = exercise.cleaned(raw)
    nan = float("nan")
    every = pd.DataFrame(
        [
            ["1", "Adelie", "Dream", "Male", 4025.0],
            ["2", "Gentoo", "Biscoe", "Female", 5000.0],
            ["1", "Adelie", "Dream", "Male", 4025.0],
            ["3", "Adelie", "Dream", "Male", 4025.0],
            ["4", "Adelie", "Torgersen", GONE, nan],
            ["2", "Gentoo", "Biscoe", "Female", 5000.0],
            ["4", "Adelie", "Torgersen", GONE, nan],
        ],
        columns=COLUMNS,
    )
    places = [0, 1, 3, 4]
    expected = every.iloc[places].reset_index(drop=True)
    late = every.iloc[[2, 3, 5, 6]].reset_index(drop=True)
    noisy = every.iloc[[0, 1, 2, 3, 4]].reset_index(drop=True)
    twice = "Birds are still there twice. Were they looked for before all was spelled in one way?"
    close(
        told(found),
        expected,
        "Rows 0 and 2 are one bird, 1 and 5 another, 4 and 6 a third.",
        suspects={
            twice: every,
            "4.025 kg and 4025 are one mass, and these rows one bird. Are they whole grams?": noisy,
            "The rows are not numbered from 0.": every.iloc[places].set_axis(
                [10, 11, 13, 14], axis=0
            ),
            "The first of two rows of a bird should stay, and its last did.": late,
            "A bird is lost. Two rows are the same bird only if all five cells agree.": (
                expected.drop(index=2).reset_index(drop=True)
            ),
            "Birds with something missing are gone.": expected.iloc[:3],
            "A bird that was there twice is gone altogether.": expected.iloc[[2]].reset_index(
                drop=True
            ),
        },
        call="cleaned(raw)",
    )


def test_cleaned_file(exercise):
    """The file with 378 rows and 9 spellings of the species has 344 birds of 3 species."""
    raw = pd.read_csv(data.path("penguins_raw.csv"), dtype=str)
    found = exercise.cleaned(exercise.typed_in(raw))
    with data.path("penguins_raw.csv").open(encoding="utf-8", newline="") as stream:
        birds = list(csv.DictReader(stream))
    rows = [
        [
            bird["Sample Number"],
            bird["Species"].split()[0],
            bird["Island"],
            GONE if bird["Sex"] == "NA" else bird["Sex"].capitalize(),
            float(bird["Body Mass (g)"].replace("NA", "nan")),
        ]
        for bird in birds
    ]
    expected = pd.DataFrame(rows, columns=COLUMNS)
    by_number = expected.drop_duplicates("number").reset_index(drop=True)
    close(
        told(found),
        expected,
        "All rows of the file, once each.",
        suspects={
            "The numbers begin anew in each species: one number, and up to three birds.": by_number
        },
        call="cleaned(typed_in(raw))",
    )


def show(exercise):
    """Count rows and spellings before and after."""
    raw = exercise.typed_in(pd.read_csv(data.path("penguins_raw.csv"), dtype=str))
    after = exercise.cleaned(raw)
    rows = [["rows", len(raw), len(after)]]
    rows += [
        [f"different words for {new}", raw[old].nunique(), after[new].nunique()]
        for old, new in (("Species", "species"), ("Island", "island"), ("Sex", "sex"))
    ]
    numbers = pd.to_numeric(raw["Body Mass (g)"], errors="coerce")
    rows.append(["masses to calculate with", numbers.count(), after["mass_g"].count()])
    heavy = after.loc[after["mass_g"].idxmax()]
    return Table(
        rows,
        columns=["", "as typed in", "cleaned"],
        title="What three tired people left, and what you made of it",
        note=f"Only now can it be asked who is the heaviest: a {heavy['species']} of "
        f"{heavy['island']}, {heavy['mass_g']:,.0f} g.",
    )
