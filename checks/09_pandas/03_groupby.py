"""Checks for groups: six and eight birds that can be counted by hand, then all of them.

Whether groups are labels or columns, and in which order they come, is free; so what comes
back is brought into one form before it is compared.
"""

import random

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import Table

VALUES = ["birds", "weighed", "mean_mass_g"]
LOST = "Birds of unknown group are lost. How many birds do the groups have together?"


def colony():
    """Return eight birds: two of unknown sex, two that were not weighed."""
    rows = {
        "N8": ["Gentoo", "female", 4600.0, 2007],
        "N1": ["Adelie", "female", 3400.0, 2008],
        "N9": ["Gentoo", "male", 5800.0, 2009],
        "N2": ["Adelie", "male", 4100.0, 2007],
        "N5": ["Gentoo", "male", None, 2008],
        "N3": ["Adelie", None, 3900.0, 2008],
        "N7": ["Gentoo", "male", 5400.0, 2009],
        "N6": ["Adelie", None, None, 2009],
    }
    columns = ["species", "sex", "body_mass_g", "year"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)


def penguins():
    birds = pd.read_csv(data.path("penguins.csv"))
    return birds.iloc[random.Random(4).sample(range(len(birds)), len(birds))]


def groups(birds, by):
    """Return {group: its masses, some perhaps None}, by a plain loop; unknown is "unknown"."""
    found = {}
    for _, bird in birds.iterrows():
        key = tuple("unknown" if pd.isna(bird[name]) else bird[name] for name in by)
        mass = None if pd.isna(bird["body_mass_g"]) else float(bird["body_mass_g"])
        found.setdefault(key, []).append(mass)
    return dict(sorted(found.items()))


def table_of(rows):
    """Return a table of {group: [birds, weighed, mean]}, labelled by the groups."""
    labels = [", ".join(map(str, group)) for group in rows]
    return pd.DataFrame(list(rows.values()), index=labels, columns=VALUES)


def expected_summary(birds, by):
    rows = {}
    for group, masses in groups(birds, by).items():
        known = [mass for mass in masses if mass is not None]
        mean = sum(known) / len(known) if known else float("nan")
        rows[group] = [len(masses), len(known), mean]
    return table_of(rows)


def one_form(found, by):
    """Return a learner's summary as `table_of` makes it, whatever its order and its labels."""
    instance_of(found, pd.DataFrame)
    if any(name in by for name in found.index.names):
        found = found.reset_index()
    missing = [name for name in (*by, *VALUES) if name not in list(found.columns)]
    expect(
        not missing,
        lambda: f"There is no column {missing[0]!r}.",
        expected=", ".join((*by, *VALUES)),
        got=", ".join(map(str, found.columns)),
    )
    more = [name for name in found.columns if name not in (*by, *VALUES)]
    expect(not more, lambda: f"There is a column {more[0]!r}, which was not asked for.")
    names = [found[name].astype(object).where(found[name].notna(), "unknown") for name in by]
    labels = [", ".join(map(str, group)) for group in zip(*names, strict=True)]
    plain = found[VALUES].reset_index(drop=True)
    plain.index = pd.Index(labels, dtype=object)
    return plain.sort_index()


def test_summary(exercise):
    """Eight birds make groups of eight birds together, and only who was weighed has a mass."""
    birds = colony()
    for by, message in (
        (["sex"], "Two females, four males, two unknown: one of them was weighed, with 3,900 g."),
        (["species"], "Four birds of each, three of them weighed."),
    ):
        expected = expected_summary(birds, by)
        counted = expected.assign(weighed=expected["birds"])
        only = expected.assign(birds=expected["weighed"])
        suspects = {
            "`birds` has only the weighed ones. Which of size and count counts rows?": only,
            "`weighed` has all birds. Which of size and count leaves out what is missing?": counted,
            "Size and count changed places.": expected.assign(
                birds=expected["weighed"], weighed=expected["birds"]
            ),
            "The masses were divided by all birds, the ones not weighed, too.": expected.assign(
                mean_mass_g=expected["mean_mass_g"] * expected["weighed"] / expected["birds"]
            ),
            "These are sums of masses, no means.": expected.assign(
                mean_mass_g=expected["mean_mass_g"] * expected["weighed"]
            ),
        }
        if "sex" in by:
            suspects[LOST] = expected.drop(index="unknown")
        with unchanged(birds):
            found = exercise.summary(birds, by)
        close(
            one_form(found, by), expected, message, suspects=suspects, call=f"summary(birds, {by})"
        )


def test_summary_by_two(exercise):
    """Grouped by species and sex, none of the 344 birds is lost, and 342 have been weighed."""
    for birds, by in (
        (penguins(), ["species", "sex"]),
        (penguins(), ["island"]),
        (colony(), ["sex", "year"]),
    ):
        expected = expected_summary(birds, by)
        kept = expected[~expected.index.str.contains("unknown")]
        found = exercise.summary(birds, by)
        many = len(birds) > 8
        close(
            one_form(found, by),
            expected,
            f"{len(birds)} birds, {len(expected)} groups.",
            suspects={LOST: kept},
            call=f"summary({'penguins' if many else 'birds'}, {by})",
        )


def test_compared(exercise):
    """The Gentoos' mean is 5,267 g, so the one of 5,800 g is 10% above, wherever it stands."""
    birds = colony()
    ratio = {"N8": 4600 / (15800 / 3), "N9": 5800 / (15800 / 3), "N7": 5400 / (15800 / 3)}
    ratio |= {"N1": 3400 / 3800, "N2": 4100 / 3800, "N3": 3900 / 3800}
    expected = pd.Series([ratio.get(each, float("nan")) for each in birds.index], index=birds.index)
    mass = birds["body_mass_g"]
    by_species = birds.groupby("species")["body_mass_g"]
    with unchanged(birds):
        found = exercise.compared(birds, ["species"])
    close(
        found,
        expected,
        "Three Gentoos have a mean of 5,267 g, and three Adelies one of 3,800 g.",
        suspects={
            "These are the means of the groups. How does each bird compare?": (
                by_species.transform("mean")
            ),
            "There is one number for each group. There should be one for each bird.": (
                by_species.mean()
            ),
            "Each bird is compared with the mean of all, whatever its group.": mass / mass.mean(),
            "This is by how many grams. How many times the mean is it?": (
                mass - by_species.transform("mean")
            ),
            "These are shares of the group's whole mass, as of a sum.": (
                mass / by_species.transform("sum")
            ),
            "The mean was divided by the mass.": by_species.transform("mean") / mass,
            "This is how far above the mean it is: 0.1 for 10%. 1.1 was asked for.": expected - 1,
            "Means by group are labelled by group, masses by bird: no two labels met.": (
                mass / by_species.mean()
            ),
            "Everything is missing. Means by group have other labels than the birds.": (
                expected * float("nan")
            ),
            "The right numbers in another order. Each bird should keep its row.": (
                expected.sort_index()
            ),
        },
        call='compared(birds, ["species"])',
    )


def test_compared_unknown(exercise):
    """By species and sex, a bird of unknown sex is compared with nobody."""
    for birds in (colony(), penguins()):
        masses = groups(birds, ["species", "sex"])
        expected, among = [], []
        for _, bird in birds.iterrows():
            unknown = pd.isna(bird["sex"])
            key = (bird["species"], "unknown" if unknown else bird["sex"])
            known = [mass for mass in masses[key] if mass is not None]
            mean = sum(known) / len(known) if known else float("nan")
            among.append(bird["body_mass_g"] / mean)
            expected.append(float("nan") if unknown else among[-1])
        said = "Unknown birds were compared among themselves. Are they one group?"
        many = len(birds) > 8
        close(
            exercise.compared(birds, ["species", "sex"]),
            pd.Series(expected, index=birds.index),
            "Each is compared with its own species and sex.",
            suspects={said: pd.Series(among, index=birds.index)},
            call=f'compared({"penguins" if many else "birds"}, ["species", "sex"])',
        )


def test_share_above(exercise):
    """Of three weighed Gentoos two are above 5,000 g: the fourth, not weighed, is not asked."""
    birds = colony()
    heavy = birds["body_mass_g"] > 5000
    share = pd.Series([0.0, 2 / 3], index=["Adelie", "Gentoo"])
    with unchanged(birds):
        found = exercise.share_above(birds, "species", 5000)
    instance_of(found, pd.Series)
    close(
        found.sort_index(),
        share,
        "Above 5,000 g are 5,800 g and 5,400 g.",
        suspects={
            "A bird that was not weighed counts as a light one.": pd.Series(
                [0.0, 0.5], index=share.index
            ),
            "These are numbers of birds. Which share of the weighed ones is it?": share * 3,
            "This is in percent. A share goes from 0 to 1.": share * 100,
            "These are the shares that are not above.": 1 - share,
            "Of the heavy birds, this is the share that belongs to the group.": pd.Series(
                [0.0, 1.0], index=share.index
            ),
            "A group in which nobody is above has a share as well: 0.": share[share > 0],
            "There is one answer for each bird. There should be one for each group.": (
                heavy.groupby(birds["species"]).transform("mean").sort_index()
            ),
        },
        call='share_above(birds, "species", 5000)',
    )


def test_share_above_real(exercise):
    """For every species, island and sex the share is that of a count by hand."""
    birds = penguins()
    for by, grams in (("species", 4000), ("island", 4200.5), ("sex", 3700), ("year", 6300)):
        expected = {}
        for (group,), masses in groups(birds, [by]).items():
            known = [mass for mass in masses if mass is not None]
            if group != "unknown":
                expected[group] = sum(mass > grams for mass in known) / len(known)
        known = birds.dropna(subset=["body_mass_g"])
        complete = birds.dropna()
        wrong = {
            f"Birds of exactly {grams:,} g were counted. Above that was asked for.": (
                (known["body_mass_g"] >= grams).groupby(known[by]).mean()
            ),
            "Birds of unknown group were made a group of their own.": (
                (known["body_mass_g"] > grams).groupby(known[by], dropna=False).mean()
            ),
            "Birds with any gap were left out. Whoever was weighed counts.": (
                (complete["body_mass_g"] > grams).groupby(complete[by]).mean()
            ),
        }
        right = pd.Series(expected)
        found = exercise.share_above(birds, by, grams)
        instance_of(found, pd.Series)
        close(
            found.sort_index(),
            right,
            f"The share of its weighed birds that is above {grams:,} g, group by group.",
            suspects={said: each.sort_index() for said, each in wrong.items()},
            call=f'share_above(penguins, "{by}", {grams})',
        )


def show(exercise):
    """Show the groups of all penguins, with the heaviest bird for its kind."""
    birds = pd.read_csv(data.path("penguins.csv"))
    by = ["species", "sex"]
    table = one_form(exercise.summary(birds, by), by)
    ratio = exercise.compared(birds, by)
    shares = exercise.share_above(birds, "species", 4000)
    giant = birds.loc[ratio.idxmax()]
    rows = [
        [*label.split(", "), row["birds"], row["weighed"], round(row["mean_mass_g"])]
        for label, row in table.iterrows()
    ]
    return Table(
        rows,
        columns=["species", "sex", "birds", "weighed", "mean mass (g)"],
        title="All 344, none lost",
        note=f"Above 4 kg are {shares['Adelie']:.0%} of the Adelies, {shares['Chinstrap']:.0%} of "
        f"the Chinstraps, {shares['Gentoo']:.0%} of the Gentoos. The greatest giant among its own "
        f"kind is a {giant['species']} of {giant['body_mass_g']:,.0f} g: {ratio.max():.2f} times "
        "the mean.",
    )
