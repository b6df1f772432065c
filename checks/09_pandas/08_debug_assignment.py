"""Checks for five bugs: each surprise is provoked on birds that can be read, then on others."""

import random

import pandas as pd

from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import Table

NOTHING = "Nothing has changed. Was the mass written into a table that nobody kept?"
TEXT = "These are compared like words, letter by letter. What is their dtype?"
LABELS = "Each place went to the bird whose label it had, not to the row it was meant for."


def birds_of(n, seed):
    """Return n birds with rings, of three species and different masses, in any order."""
    dice = random.Random(seed)
    masses = [float(mass) for mass in dice.sample(range(2700, 6300, 25), n)]
    species = [("Adelie", "Gentoo", "Chinstrap")[at % 3] for at in range(n)]
    rows = list(zip([f"N{at}A1" for at in range(n)], species, masses, strict=True))
    labels = dice.sample(range(n), n)
    return pd.DataFrame(rows, columns=["ring", "species", "body_mass_g"], index=labels)


def test_corrected(exercise):
    """One bird gets its new mass, all others keep theirs, and the table handed in is as before."""
    for birds, ring, grams in (
        (exercise.notebook(), "N1A1", 3800.0),
        (exercise.notebook(), "N3A1", 3612.5),
        (birds_of(7, 1), "N4A1", 2500.0),
        (birds_of(4, 2), "nobody", 4000.0),
    ):
        masses = [
            grams if each == ring else mass
            for each, mass in zip(birds["ring"], birds["body_mass_g"], strict=True)
        ]
        expected = birds.assign(body_mass_g=masses)
        with unchanged(birds):
            found = exercise.corrected(birds, ring, grams)
        wrong = {
            NOTHING: birds,
            "Every bird has the new mass now. One was to be corrected.": birds.assign(
                body_mass_g=grams
            ),
            "Only the corrected bird came back. The table was asked for.": expected[
                expected["ring"] == ring
            ],
        }
        close(
            found,
            expected,
            f"The bird of ring {ring}, and nobody else.",
            suspects=wrong,
            call=f'corrected(birds, "{ring}", {grams})',
        )


def test_heavy_gentoos(exercise):
    """Gentoos above the mass come back, with their labels, and nobody else."""
    for birds, grams in (
        (exercise.notebook(), 4600),
        (exercise.notebook(), 4500),
        (exercise.notebook(), 6000),
        (birds_of(12, 3), 4000),
        (birds_of(9, 4), 3000.5),
    ):
        is_gentoo = [species == "Gentoo" for species in birds["species"]]
        is_heavy = [mass > grams for mass in birds["body_mass_g"]]
        both = [a and b for a, b in zip(is_gentoo, is_heavy, strict=True)]
        either = [a or b for a, b in zip(is_gentoo, is_heavy, strict=True)]
        wrong = {
            "All the heavy birds are there, of whatever species.": birds[is_heavy],
            "All Gentoos are there, of whatever mass.": birds[is_gentoo],
            "It is enough here to be a Gentoo or heavy. Both were meant.": birds[either],
            "A bird of exactly that mass is in it. More was meant.": birds[
                [
                    a and mass >= grams
                    for a, mass in zip(is_gentoo, birds["body_mass_g"], strict=True)
                ]
            ],
        }
        expected = birds[both]
        with unchanged(birds):
            found = exercise.heavy_gentoos(birds, grams)
        close(
            found,
            expected,
            f"Gentoos above {grams} g.",
            suspects=wrong,
            call=f"heavy_gentoos(birds, {grams})",
        )


def test_weighed(exercise):
    """The birds with a mass come back, and the table that was handed in still has all of them."""
    whole = birds_of(6, 5)
    gaps = whole.assign(body_mass_g=whole["body_mass_g"].where(whole["species"] != "Gentoo"))
    rings = exercise.notebook().assign(ring=["N1A1", None, "N3A1", None, "N2A2"])
    for birds in (exercise.notebook(), gaps, rings, whole):
        before = birds.copy()
        expected = before[[not missing for missing in before["body_mass_g"].isna()]]
        found = exercise.weighed(birds)
        expect(
            len(birds) >= len(before),
            "The table that was handed in has lost birds. What does `inplace` mean?",
            call="birds, after weighed(birds)",
            expected=f"{len(before)} rows",
            got=f"{len(birds)} rows",
        )
        close(
            found,
            expected,
            "Everybody with a mass, whatever else is missing.",
            suspects={"Every bird with a gap anywhere is gone.": before.dropna()},
            call="weighed(birds)",
        )
        close(birds, before, "The table that was handed in has changed.", call="birds, afterwards")


def test_lightest_and_heaviest(exercise):
    """A chick of 950 g is lighter than one of 1150 g, also where the masses came as text."""
    dice = random.Random(6)
    some = [dice.randrange(80, 7000) for _ in range(20)]
    for texts, low, high in (
        (["3750", "950", "1150", "5700"], 950, 5700),
        (["10000", "9", "88.5"], 9, 10000),
        (["500"], 500, 500),
        (["4100", None, "75"], 75, 4100),
        ([str(each) for each in some], min(some), max(some)),
    ):
        masses = pd.Series(texts, dtype="str")
        with unchanged(masses):
            found = exercise.lightest_and_heaviest(masses)
        words = [text for text in texts if text is not None]
        close(
            found,
            (low, high),
            f"{low} and {high} are the smallest and the largest number.",
            suspects={
                TEXT: (min(words), max(words)),
                "The two changed places.": (high, low),
                "They were compared like words, and made numbers afterwards.": (
                    float(min(words)),
                    float(max(words)),
                ),
            },
            call=f"lightest_and_heaviest({texts[:4]}{' …' if len(texts) > 4 else ''})",
        )


def whole(found):
    """Return a learner's table with places such as 2.0 as whole numbers: rank() gives those."""
    instance_of(found, pd.DataFrame)
    if "place" in list(found.columns) and found["place"].dtype == "float64":
        places = found["place"]
        return found.assign(place=places.astype(int)) if (places % 1 == 0).all() else found
    return found


def test_with_places(exercise):
    """From the heaviest down the places are 1, 2, 3 …, whatever the labels of the birds."""
    named = birds_of(5, 8).set_axis(["e", "a", "d", "b", "c"], axis=0)
    for birds in (exercise.notebook().drop(index=2), birds_of(6, 7), named, birds_of(1, 9)):
        pairs = sorted(zip(birds["body_mass_g"], birds.index, strict=True), reverse=True)
        order = [label for _, label in pairs]
        places = range(1, len(birds) + 1)
        expected = birds.loc[order].assign(place=list(places))
        by_label = birds.loc[order].assign(place=pd.Series(places))
        wrong = {
            LABELS: by_label,
            "The rows are numbered anew. Each bird should keep its label.": expected.reset_index(
                drop=True
            ),
            "Places count from 1.": expected.assign(place=range(len(birds))),
            "The heaviest has the last place here.": expected.assign(place=list(places)[::-1]),
            "The places are right, but the birds are not sorted.": expected.loc[birds.index],
        }
        with unchanged(birds):
            found = exercise.with_places(birds)
        close(
            whole(found),
            expected,
            f"From the heaviest down, the labels are {order}.",
            suspects=wrong,
            call=f"with_places(birds), with the labels {list(birds.index)}",
        )


def show(exercise):
    """Show every cell of the notebook that differs after the corrections."""
    before = exercise.notebook()
    after = exercise.corrected(exercise.corrected(before, "N1A1", 3800.0), "N3A1", 3612.5)
    ranked = exercise.with_places(exercise.weighed(after))
    rows = []
    for label, ring in zip(before.index, before["ring"], strict=True):
        old, new = before.loc[label, "body_mass_g"], after.loc[label, "body_mass_g"]
        text = "not weighed" if pd.isna(old) else f"{old:,.1f}"
        mark = "" if old == new else "  ◀ corrected"
        rows.append([ring, text, f"{new:,.1f}{mark}", ranked.loc[label, "place"]])
    heavy = exercise.heavy_gentoos(after, 5000)
    low, high = exercise.lightest_and_heaviest(after["body_mass_g"].astype("str"))
    return Table(
        rows,
        columns=["ring", "mass before (g)", "mass after (g)", "place"],
        title="The notebook, before and after",
        note="Two cells differ, and in the notebook itself "
        f"{before['body_mass_g'].isna().sum()} bird is still not weighed. "
        f"From {low:,.1f} g to {high:,.1f} g; a Gentoo above 5 kg is "
        f"{', '.join(heavy['ring'])}.",
    )
