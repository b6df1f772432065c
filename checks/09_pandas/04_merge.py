"""Checks for joins: five birds and three islands, then the real ones, doubled and misspelt."""

import random
from contextlib import ExitStack
from functools import cache

import pandas as pd

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    expect,
    forbidden,
    instance_of,
    unchanged,
)
from mlx_exercises.figures import Table

DOUBLED = "Biscoe stands in the facts twice, and nothing stopped the join."
ONE_TAKEN = "Of two rows about Biscoe one was taken, without a word. Which one is right?"
JOINED = "This one joins the tables. The number of rows should be known before they are."
UNSORTED = "The right keys, each once, but not sorted."
TWICE = "A key stands in it more than once."


def colony():
    """Return five birds with rings for labels, on three islands."""
    rows = [["Torgersen", 3750], ["Biscoe", 5700], ["Anvers", 3400], ["Biscoe", 4500]]
    rows += [["Torgersen", 3800]]
    labels = ["N1", "N8", "N4", "N9", "N2"]
    return pd.DataFrame(rows, columns=["island", "body_mass_g"], index=labels)


def islands():
    """Return facts about three islands: none of Anvers, and Dream has no birds here."""
    rows = [["Biscoe", 0.94, "11-10"], ["Dream", 0.85, "11-09"], ["Torgersen", 0.75, "11-09"]]
    return pd.DataFrame(rows, columns=["island", "two_eggs", "first_egg"])


@cache
def in_the_file():
    return pd.read_csv(data.path("penguins.csv"))


def penguins(seed):
    birds = in_the_file().copy()
    return birds.iloc[random.Random(seed).sample(range(len(birds)), len(birds))]


def joined(birds, facts, on):
    """Return what is expected, by a dictionary and loops, with rows numbered from 0."""
    table = birds.reset_index(drop=True)
    for name in facts.columns:
        if name != on:
            known = dict(zip(facts[on], facts[name], strict=True))
            table[name] = [known.get(key) for key in table[on]]
    return table


def numbered(found):
    """Return a learner's table with its rows numbered: which labels it has is free."""
    instance_of(found, pd.DataFrame)
    return found.reset_index(drop=True)


def test_with_facts(exercise):
    """Five birds stay five: the one of Anvers gets NaN, and Dream brings no row with it."""
    birds, facts = colony(), islands()
    with unchanged(birds, facts):
        found = exercise.with_facts(birds, facts, "island")
    inner = birds.merge(facts, on="island")
    close(
        numbered(found),
        joined(birds, facts, "island"),
        "The birds are of Torgersen, Biscoe, Anvers, Biscoe and Torgersen.",
        suspects={
            "The bird of Anvers is gone. Which `how` keeps every bird?": inner,
            "A row for Dream has come in, and no bird lives there.": birds.merge(
                facts, on="island", how="outer"
            ),
            "These are the facts with their birds. Every bird should be kept.": birds.merge(
                facts, on="island", how="right"
            ),
            "The birds were put in another order.": joined(birds, facts, "island")
            .sort_values("island", kind="stable")
            .reset_index(drop=True),
            "All the facts are missing. Were the tables lined up by their labels?": joined(
                birds, facts.iloc[:0], "island"
            ),
            "The facts stand beside the wrong birds: row by row, whatever the key.": pd.concat(
                [birds.reset_index(drop=True), facts.drop(columns="island")], axis=1
            ),
        },
        call='with_facts(birds, islands, "island")',
    )


def test_with_facts_real(exercise):
    """Each of 344 penguins stays in its place, with the facts of its island or its species."""
    species = pd.DataFrame({"species": ["Gentoo", "Adelie"], "rings": [124, 152], "x": ["g", "a"]})
    for seed, facts, on in ((1, islands().iloc[:2], "island"), (2, species, "species")):
        birds = penguins(seed)
        found = exercise.with_facts(birds, facts.iloc[::-1], on)
        expected = joined(birds, facts, on)
        by_key = expected.sort_values(on, kind="stable").reset_index(drop=True)
        close(
            numbered(found),
            expected,
            "Each bird in its place, and its facts behind it.",
            suspects={
                "Birds without facts are gone.": birds.merge(facts, on=on),
                "The birds were put in another order.": by_key,
            },
            call=f'with_facts(penguins, facts, "{on}"), the penguins shuffled',
        )


def test_with_facts_refuses(exercise):
    """Facts that name a key twice are refused, even where the two rows agree."""
    facts = islands()
    twice = pd.concat([facts, facts.iloc[[0]]])
    unused = pd.concat([facts, facts.iloc[[1]].assign(two_eggs=0.1)], ignore_index=True)
    for table, name, message in (
        (twice, "Biscoe", DOUBLED),
        (unused, "Dream", "Dream stands in the facts twice. It has no birds today. And tomorrow?"),
    ):
        try:
            found = exercise.with_facts(colony(), table, "island")
        except ValueError:
            continue
        kept_one = name == "Biscoe" and isinstance(found, pd.DataFrame) and len(found) == 5
        raise CheckFailed(
            ONE_TAKEN if kept_one else message,
            call=f'with_facts(birds, islands, "island"), with {name} twice in islands',
            expected="a ValueError",
            got=f"{len(found)} rows" if isinstance(found, pd.DataFrame) else "no error",
        )


def test_strangers(exercise):
    """Anvers has birds and no facts, Dream has facts and no birds: the order of tables matters."""
    birds, facts = colony(), islands()
    with unchanged(birds, facts):
        found = exercise.strangers(birds, facts, "island")
    equal(
        found,
        ["Anvers"],
        "Birds live on Torgersen, Biscoe and Anvers; facts are of Biscoe, Dream and Torgersen.",
        suspects={
            "These keys are on the right alone. The ones on the left were asked for.": ["Dream"],
            "Keys of both sides are in it. Only those of `left` were asked for.": [
                "Anvers",
                "Dream",
            ],
            "These have a partner.": ["Biscoe", "Torgersen"],
            "It is a set. A list was asked for.": {"Anvers"},
        },
        call='strangers(birds, islands, "island")',
    )
    rings = [f"N{at:02}" for at in random.Random(9).sample(range(20), 20)]
    many, few = pd.DataFrame({"ring": rings * 2}), pd.DataFrame({"ring": rings[:5]})
    found = exercise.strangers(many, few, "ring")
    call = 'strangers(left, right, "ring"), of 20 rings, each twice on the left, 5 on the right'
    right = sorted(rings[5:])
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        expect(found == right or sorted(found) != right, UNSORTED, call=call, got=f"{found[:5]} …")
        expect(
            sorted(set(found)) != right or len(found) <= len(right),
            TWICE,
            call=call,
            got=f"{found[:5]} …",
        )
    equal(found, right, "Fifteen of the rings are on the left alone.", call=call)
    for left, right, expected in (
        (facts, birds, ["Dream"]),
        (birds, facts.iloc[:0], ["Anvers", "Biscoe", "Torgersen"]),
        (birds, birds, []),
        (birds.iloc[:0], facts, []),
    ):
        equal(
            exercise.strangers(left, right, "island"),
            expected,
            f"On the left {sorted(set(left['island']))}, on the right "
            f"{sorted(set(right['island']))}.",
            call='strangers(left, right, "island")',
        )
    misspelt = islands().replace("Torgersen", "torgersen ")
    found = exercise.strangers(penguins(3), misspelt, "island")
    equal(found, ["Torgersen"], "The facts spell it 'torgersen '.", call="strangers(penguins, …)")
    found = exercise.strangers(penguins(4), pd.DataFrame({"species": ["Adelie"]}), "species")
    equal(found, ["Chinstrap", "Gentoo"], "Only Adelies have facts.", call="strangers(penguins, …)")


def pairs(left, right, on):
    """Return how many pairs of rows have equal keys, one by one."""
    keys = list(right[on])
    return sum(keys.count(key) for key in left[on])


def size(exercise, left, right, on):
    """Return the learner's answer, with every way of joining refused."""
    with ExitStack() as watches:
        watches.enter_context(
            forbidden(pd.DataFrame, "merge", "join", message=JOINED, subject=exercise)
        )
        watches.enter_context(forbidden(pd, "merge", message=JOINED, subject=exercise))
        return exercise.size_of_join(left, right, on)


def test_size_of_join(exercise):
    """A key that stands twice on the left and three times on the right makes six rows."""
    left = pd.DataFrame({"island": ["Biscoe", "Dream", "Biscoe", "Anvers"], "mass": 4000})
    right = pd.DataFrame({"island": ["Biscoe", "Biscoe", "Dream", "Biscoe", "Torgersen"]})
    with unchanged(left, right):
        found = size(exercise, left, right, "island")
    close(
        found,
        7,
        "Biscoe makes 2 times 3 rows, Dream one more, and the others none.",
        suspects={
            "These are the rows of the left that have a partner. With how many is each paired?": 3,
            "This many keys are on both sides. How many rows does each of them make?": 2,
            "These are the rows of a left join: one without a partner is counted.": 8,
            "This is every row with every other, whatever the keys.": 20,
            "These are the rows of the left alone.": 4,
        },
        call='size_of_join(left, right, "island")',
    )
    cases = [
        (penguins(5), penguins(6), "island", "168 · 168 + 124 · 124 + 52 · 52."),
        (penguins(5), islands(), "island", "Each of 344 birds has one island."),
        (colony(), islands().iloc[:0], "island", "There is nobody on the right."),
        (right, left, "island", "3 times 2, and one more."),
        (penguins(7), penguins(8).iloc[:9], "species", "The nine first of them, by species."),
    ]
    for left, right, on, message in cases:
        found = size(exercise, left, right, on)
        close(found, pairs(left, right, on), message, call=f'size_of_join(left, right, "{on}")')


def show(exercise):
    """Show what the islands' facts are good for, after a join that lost and doubled nobody."""
    birds, facts = pd.read_csv(data.path("penguins.csv")), exercise.island_facts()
    table = exercise.with_facts(birds, facts, "island")
    rows = []
    for island, here in table.groupby("island"):
        first = here.iloc[0]
        kinds = ", ".join(sorted(set(here["species"])))
        rows.append([island, len(here), kinds, first["first_egg"], f"{first['two_eggs']:.0%}"])
    itself = exercise.size_of_join(birds, birds, "island")
    lost = exercise.strangers(birds, facts.iloc[:2], "island")
    return Table(
        rows,
        columns=["island", "birds", "species", "first egg", "nests with two eggs"],
        title=f"{len(table)} penguins went in, and {len(table)} came out",
        note=f"Joined with themselves they would be {itself:,}. And without the last row of the "
        f"facts, the strangers would be those of {', '.join(lost)}.",
    )
