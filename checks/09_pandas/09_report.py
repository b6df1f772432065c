"""Checks for the report: each part on data where a careless sentence is false, then the page."""

import csv
import io
import random
import tempfile
from pathlib import Path

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, unchanged
from mlx_exercises.figures import Table, Text

GONE = "(missing)"
RAW = data.path("penguins_raw.csv")
NAN = float("nan")
TWO_BIRDS = "Two birds are compared, one of each year. The means of the years were asked for."
SMALL = """Body Mass (g),Comments,Date Egg,Sex,Species
3700,NA,2007-11-11,MALE,Adelie Penguin (Pygoscelis adeliae)
NA,"not weighed, flew",2008-11-09,FEMALE,Gentoo penguin (Pygoscelis papua)
5512.5,NA,2009-12-01,NA,Gentoo penguin (Pygoscelis papua)
3325,NA,2008-11-02,FEMALE,Chinstrap penguin (Pygoscelis antarctica)
"""


def told(found):
    """Return a learner's birds with the missing cells of their text written out."""
    if not isinstance(found, pd.DataFrame):
        return found  # close() says what it is
    columns = ["species", "sex", "year", "mass_g"]
    if sorted(map(str, found.columns)) != sorted(columns):
        return found  # close() says what is wrong with it
    found = found[columns]
    words = {name: found[name].astype(object) for name in columns[:2]}
    return found.assign(**{name: each.where(each.notna(), GONE) for name, each in words.items()})


def birds_of(text):
    """Return the birds that `load` should give, by plain Python."""
    rows = [
        [
            bird["Species"].split()[0],
            None if bird["Sex"] == "NA" else bird["Sex"].lower(),
            int(bird["Date Egg"].partition("-")[0]),
            float(bird["Body Mass (g)"].replace("NA", "nan")),
        ]
        for bird in csv.DictReader(io.StringIO(text))
    ]
    return pd.DataFrame(rows, columns=["species", "sex", "year", "mass_g"])


def penguins(seed=None):
    birds = birds_of(RAW.read_text(encoding="utf-8"))
    if seed is None:
        return birds
    return birds.iloc[random.Random(seed).sample(range(len(birds)), len(birds))]


def few(rows):
    return pd.DataFrame(rows, columns=["species", "sex", "year", "mass_g"])


def test_load(exercise):
    """Four birds of a small file, and all 344 of the large one, come with four clean columns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.csv"
        path.write_text(SMALL, encoding="utf-8")
        found = exercise.load(path)
    expected = told(birds_of(SMALL))
    long = expected.assign(species=[row["Species"] for row in csv.DictReader(io.StringIO(SMALL))])
    close(
        told(found),
        expected,
        "The first bird is an Adelie, male, of 2007, with 3,700 g.",
        suspects={
            "The species are whole names. The first word was asked for.": long,
            "The sex is in capital letters.": expected.assign(
                sex=expected["sex"].str.upper().replace(GONE.upper(), GONE)
            ),
            "The year is text. A whole number was asked for.": expected.assign(
                year=expected["year"].astype("str")
            ),
            "Birds with a gap are gone.": expected.iloc[[0, 3]].reset_index(drop=True),
            "Nothing is missing: NA is a word here, and so are the masses.": expected.assign(
                sex=expected["sex"].replace(GONE, "na"),
                mass_g=[row["Body Mass (g)"] for row in csv.DictReader(io.StringIO(SMALL))],
            ),
            "What is missing in the file is a word here.": expected.assign(
                sex=expected["sex"].replace(GONE, "na")
            ),
        },
        call="load(small file)",
    )
    close(told(exercise.load(RAW)), told(penguins()), "", call='load("penguins_raw.csv")')
    close(told(exercise.load(str(RAW))), told(penguins()), "", call='load("penguins_raw.csv")')


def table_of(birds):
    """Return the table that `by_species` should give, by plain loops."""
    rows = {}
    for name in sorted(set(birds["species"])):
        own = birds[birds["species"] == name]
        row = [len(own), int(own["sex"].isna().sum())]
        for sex in ("female", "male"):
            known = [
                mass
                for each, mass in zip(own["sex"], own["mass_g"], strict=True)
                if each == sex and not pd.isna(mass)
            ]
            row.append(sum(known) / len(known) if known else NAN)
        rows[name] = row
    columns = ["birds", "unsexed", "female_g", "male_g"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def ordered(found):
    """Return a learner's table with species and columns in one order: it is free."""
    if not isinstance(found, pd.DataFrame):
        return found  # close() says what it is
    columns = ["birds", "unsexed", "female_g", "male_g"]
    if "species" in list(found.columns):
        found = found.set_index("species")
    found = found.sort_index()
    if sorted(map(str, found.columns)) != sorted(columns):
        return found
    # Whole numbers are whole numbers, also where gaps were filled with a 0.0.
    whole = [name for name in columns[:2] if found[name].dtype == "float64"]
    whole = {name: found[name].astype(int) for name in whole if (found[name] % 1 == 0).all()}
    return found[columns].assign(**whole)


def test_by_species(exercise):
    """Seven birds give a table by species, with the unsexed counted and no mean of nobody."""
    birds = few(
        [
            ["Gentoo", "male", 2007, 5400.0],
            ["Adelie", "female", 2007, 3300.0],
            ["Gentoo", None, 2008, 4700.0],
            ["Gentoo", "male", 2009, None],
            ["Adelie", "female", 2008, 3500.0],
            ["Chinstrap", None, 2008, 3900.0],
            ["Gentoo", "female", 2008, 4800.0],
        ]
    )
    expected = table_of(birds)
    with unchanged(birds):
        found = exercise.by_species(birds)
    everybody = birds.groupby("species")["mass_g"].mean()
    close(
        ordered(found),
        expected,
        "Of four Gentoos one is of unknown sex, and one of the two males was not weighed.",
        suspects={
            "`birds` has only those of known sex.": expected.assign(
                birds=expected["birds"] - expected["unsexed"]
            ),
            "`birds` has only the weighed ones.": expected.assign(birds=[2, 1, 3]),
            "`unsexed` counts those of known sex.": expected.assign(
                unsexed=expected["birds"] - expected["unsexed"]
            ),
            "A species without any unsexed bird has a number as well: 0.": expected.assign(
                unsexed=expected["unsexed"].where(expected["unsexed"] > 0)
            ),
            "These are means of both sexes together.": expected.assign(
                female_g=everybody, male_g=everybody
            ),
            "Females and males changed places.": expected.assign(
                female_g=expected["male_g"], male_g=expected["female_g"]
            ),
            "A species is lost: the one of which no sex is known.": expected.drop(
                index="Chinstrap"
            ),
            "Where nobody was weighed there is no mean, and not 0 either.": expected.fillna(0),
        },
        call="by_species(birds)",
    )
    found = exercise.by_species(penguins(1))
    close(ordered(found), table_of(penguins()), "", call="by_species(penguins)")


def said_of(counts, most, grams):
    return f"Males outweigh females in {counts} species, most among the {most}: by {grams} g."


def test_outweigh(exercise):
    """Species are counted, not assumed: where females are heavier, the sentence says so."""
    columns = ["birds", "unsexed", "female_g", "male_g"]
    two = {"Adelie": [9, 0, 3400.0, 3300.0], "Chinstrap": [5, 1, 3500.0, 3900.4]}
    rows = {**two, "Gentoo": [7, 0, 4700.0, 5000.0], "King": [2, 0, NAN, 12000.0]}
    rows["Emperor"] = [2, 0, 25000.0, 24000.0]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    with unchanged(table):
        found = exercise.outweigh(table)
    equal(
        found,
        said_of("2 of 5", "Chinstrap", "400"),
        "Chinstrap males are 400 g heavier, Gentoo males 300 g, and Emperor females 1,000 g.",
        suspects={
            "Not counted: in two species females are heavier, and in one it is not known.": (
                said_of("5 of 5", "Chinstrap", "400")
            ),
            "All species of the table count, the one without a mean of both sexes, too.": (
                said_of("2 of 4", "Chinstrap", "400")
            ),
            "Where a mean is missing, males are not heavier.": said_of(
                "3 of 5", "Chinstrap", "400"
            ),
            "The largest difference here is one of heavier females.": said_of(
                "2 of 5", "Emperor", "1000"
            ),
            "These are the heaviest males. Where is the difference largest?": said_of(
                "2 of 5", "Emperor", "24000"
            ),
            "The grams have places behind the point.": said_of("2 of 5", "Chinstrap", "400.4"),
            "It is counted where females are heavier.": said_of("2 of 5", "Emperor", "-1000"),
        },
        call="outweigh(table of five species)",
    )
    found = exercise.outweigh(table_of(penguins()).iloc[::-1])
    equal(found, said_of("3 of 3", "Gentoo", "805"), "", call="outweigh(table of the penguins)")
    close_ones = [[1, 0, 4000.0, 4000.0], [1, 0, 4000.0, 4000.75], [1, 0, 4000.0, 3999.25]]
    names = ["Adelie", "Gentoo", "King"]
    found = exercise.outweigh(pd.DataFrame(close_ones, index=names, columns=columns))
    message = "Adelies of both sexes are equal, Gentoo males heavier, and King females."
    equal(found, said_of("1 of 3", "Gentoo", "1"), message, call="outweigh(table of three)")
    found = exercise.outweigh(table.iloc[[2]])
    equal(found, said_of("1 of 1", "Gentoo", "300"), "", call="outweigh(table of the Gentoos)")


def test_gaps(exercise):
    """Birds without a mass and birds without a sex are counted apart, and nobody is left out."""
    rows = [["Gentoo", None, 2007, NAN], ["Adelie", "male", 2008, NAN], ["Adelie", None, 2007, 1.0]]
    rows += [["Adelie", None, 2009, 3300.0], ["Gentoo", "female", 2009, 4400.0]]
    rows.append(["Adelie", "male", 2009, 4000.0])
    for birds, numbers in ((few(rows), (6, 2, 3)), (penguins(2), (344, 2, 11))):
        sentence = "Of {} penguins {} were not weighed, and of {} the sex is unknown."
        n, unweighed, unsexed = numbers
        suspects = {
            "The two numbers changed places.": sentence.format(n, unsexed, unweighed),
            "The first number has only birds without a gap.": sentence.format(
                len(birds.dropna()), unweighed, unsexed
            ),
            "These are the ones that are known.": sentence.format(n, n - unweighed, n - unsexed),
        }
        with unchanged(birds):
            found = exercise.gaps(birds)
        many = len(birds) > 6
        equal(
            found,
            sentence.format(*numbers),
            "Count them apart: all, those without a mass, those without a sex.",
            suspects=suspects,
            call=f"gaps({'penguins' if many else 'six birds'})",
        )


def test_change(exercise):
    """All birds together became 86 g heavier, and still the Adelies became 32 g lighter."""
    birds = penguins(3)
    for species, verb, grams in (("Adelie", "fell", 32), ("Gentoo", "rose", 70)):
        start = f"From 2007 to 2009 the mean mass of the {species}"
        other = "rose" if verb == "fell" else "fell"
        own = birds[birds["species"] == species].dropna(subset=["mass_g"])
        masses = own.sort_values("year", kind="stable")["mass_g"]
        between = masses.iloc[-1] - masses.iloc[0]
        of_two = f"{start} {'rose' if between > 0 else 'fell'} by {abs(between):.0f} g."
        with unchanged(birds):
            found = exercise.change(birds, species)
        equal(
            found,
            f"{start} {verb} by {grams} g.",
            "The mean of each year, of this species alone.",
            suspects={
                "This is the change of all species together. More Gentoos were caught.": (
                    f"{start} rose by 86 g."
                ),
                **({TWO_BIRDS: of_two} if abs(between) != grams else {}),
                "It went the other way.": f"{start} {other} by {grams} g.",
                "The verb says which way it went. The number then has no sign.": (
                    f"{start} {verb} by -{grams} g."
                ),
            },
            call=f'change(penguins, "{species}")',
        )
    rows = [
        ["Adelie", None, 2012, 3500.0],
        ["Adelie", None, 2010, 3000.0],
        ["Adelie", None, 2013, NAN],
        ["Adelie", None, 2010, 3200.0],
        ["Adelie", None, 2012, 3300.0],
        ["Adelie", None, 2011, 2900.0],
        ["Adelie", None, 2012, 3700.0],
        ["King", None, 2009, 12000.0],
    ]
    adelie = "of the Adelie rose by"
    equal(
        exercise.change(few(rows), "Adelie"),
        f"From 2010 to 2012 the mean mass {adelie} 400 g.",
        "3,100 g in 2010, 2,900 g in 2011, 3,500 g in 2012, and nobody weighed in 2013.",
        suspects={
            "In 2013 no Adelie was weighed.": f"From 2010 to 2013 the mean mass {adelie} 400 g.",
            "In 2013 no Adelie was weighed, so its mean is NaN.": (
                "From 2010 to 2013 the mean mass of the Adelie fell by nan g."
            ),
            TWO_BIRDS: (f"From 2010 to 2012 the mean mass {adelie} 700 g."),
            "In 2009 a King was weighed, and no Adelie.": (
                f"From 2009 to 2012 the mean mass {adelie} 400 g."
            ),
            "This is the change from the lightest year. From the first one was asked for.": (
                f"From 2011 to 2012 the mean mass {adelie} 600 g."
            ),
        },
        call='change(birds, "Adelie")',
    )
    for mass, verb in ((4000.75, "rose"), (3999.25, "fell")):
        rows = [["King", None, 2008, 4000.0], ["King", "male", 2010, mass]]
        sentence = f"From 2008 to 2010 the mean mass of the King {verb} by 1 g."
        message = f"4,000 g in 2008, and {mass} g in 2010."
        equal(exercise.change(few(rows), "King"), sentence, message, call='change(birds, "King")')


def test_report(exercise):
    """The page of the raw file has all of it: the table, and five true sentences."""
    page = exercise.report(RAW)
    instance_of(page, str)
    for line in (
        said_of("3 of 3", "Gentoo", "805"),
        "Of 344 penguins 2 were not weighed, and of 11 the sex is unknown.",
        "From 2007 to 2009 the mean mass of the Adelie fell by 32 g.",
        "From 2007 to 2009 the mean mass of the Chinstrap rose by 31 g.",
        "From 2007 to 2009 the mean mass of the Gentoo rose by 70 g.",
    ):
        expect(line in page.splitlines(), f"This is not on the page: {line}")


def show(exercise):
    """Show the page."""
    birds = exercise.load(RAW)
    table = ordered(exercise.by_species(birds))
    rows = [
        [name, int(row["birds"]), int(row["unsexed"]), round(row["female_g"]), round(row["male_g"])]
        for name, row in table.iterrows()
    ]
    sentences = [exercise.outweigh(table), exercise.gaps(birds)]
    sentences += [exercise.change(birds, species) for species in table.index]
    columns = ["species", "birds", "of unknown sex", "females (mean g)", "males (mean g)"]
    return [
        Table(rows, columns=columns, title="Penguins of the Palmer archipelago, 2007 to 2009"),
        Text("\n".join(sentences), title="Facts", note="Every number here was made by your code."),
    ]
