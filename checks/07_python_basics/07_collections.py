"""Checks for containers: order, missing keys, and lists that two names share."""

import copy
import re

from mlx_exercises import data
from mlx_exercises.checking import always, equal, expect, instance_of, unchanged
from mlx_exercises.figures import Table

FIRST = {"now": [1, 3], "never": [1, 2], "better": [2]}
SECOND = {"never": [9], "ugly": [4, 5], "now": [7]}
LINES = ["So, so!", "Is it so?", "", "It is - and how -- it is."]


def test_unique(exercise):
    """Each item is kept once, where it first came: islands, numbers, tuples alike."""
    for items in (
        [9, 2, 9, 5, 2, 7, -1],
        ["Dream", "Biscoe", "Dream", "Torgersen", "Biscoe", "Dream"],
        [("Adelie", 1), ("Gentoo", 2), ("Adelie", 1)],
        ["b", "a"],
        [],
    ):
        expected = [item for place, item in enumerate(items) if item not in items[:place]]
        last = [item for place, item in enumerate(items) if item not in items[place + 1 :]]
        single = [item for item in items if items.count(item) == 1]
        wrong = {
            "They are sorted. They should stay in the order in which they came.": sorted(
                set(items)
            ),
            "Each stands where it came last. It first came earlier.": last,
            "Those that came twice are gone. One of each should stay.": single,
            "There are still items that come twice.": items,
        }
        with unchanged(items):
            found = exercise.unique(items)
        equal(
            found,
            expected,
            "Each item once, in the order of its first time. A set does not keep that.",
            suspects=wrong,
        )


def test_a_new_list(exercise):
    """The answer of `unique` is a new list: what is appended to it does not show in the old."""
    for items in (["b", "a"], [3, 1, 3]):
        before = list(items)
        found = exercise.unique(items)
        instance_of(found, list)
        found.append("new")
        equal(
            items,
            before,
            "Both are names of the same list: your answer is the list that was handed in.",
            call="items, after unique(items).append('new')",
        )


def lines_of(lines):
    """Make the index the slow way: for each word, look through all lines."""
    cut = [
        [each for each in (re.sub(r"^\W+|\W+$", "", w) for w in line.lower().split()) if each]
        for line in lines
    ]
    every = [word for line in cut for word in line]
    return {word: [n for n, line in enumerate(cut, start=1) if word in line] for word in every}


def marked(lines):
    """Make the index of one who cuts the lines at blanks alone."""
    every = [word for line in lines for word in line.split()]
    return {word: [n for n, line in enumerate(lines, 1) if word in line.split()] for word in every}


def test_index(exercise):
    """A word leads to its lines, counted from 1, each once, however often it is in a line."""
    for lines in (LINES, ["one"], [], ["", "Sparse is better than dense."]):
        expected = lines_of(lines)
        with unchanged(lines):
            found = exercise.index(lines)
        if hasattr(found, "default_factory") and isinstance(found, dict):
            found = dict(found)  # a defaultdict answers as well
        wrong = {
            "Lines are counted from 1 here, and not from 0.": {
                word: [n - 1 for n in numbers] for word, numbers in expected.items()
            },
            "A word that is twice in a line is found there once.": {
                word: [
                    n
                    for n, line in enumerate(lines, start=1)
                    for each in re.findall(r"\w+", line.lower())
                    if each == word
                ]
                for word in expected
            },
            "Only the last line of each word is there. Is its list made anew each time?": {
                word: numbers[-1:] for word, numbers in expected.items()
            },
            "Words have capitals and marks here. `words` takes them off.": marked(lines),
            "Only the first line of each word is there.": {
                word: numbers[:1] for word, numbers in expected.items()
            },
            "A list belongs to each word, and not a single number.": {
                word: numbers[-1] for word, numbers in expected.items()
            },
        }
        equal(
            found,
            expected,
            "Which lines is each of the words in?",
            suspects=wrong,
        )


def test_merged(exercise):
    """A merged index has all words of both, with the lines of the first before the second's."""

    def law(first, second):
        expected = {}
        for part in (first, second):
            for word in part:
                expected[word] = expected.get(word, []) + part[word]
        wrong = {
            "Words that are in both lost the lines of the first: the second covered them.": {
                **first,
                **second,
            },
            "Words that are in both lost the lines of the second.": {**second, **first},
            "Words that are only in the second are missing.": {
                word: expected[word] for word in first
            },
            "Only words that are in both are left.": {
                word: expected[word] for word in first if word in second
            },
            "The lines were sorted, or some are gone. All of them stay, first's before second's.": {
                word: sorted(set(expected[word])) for word in expected
            },
            "The lines of the second came first.": {
                word: second.get(word, []) + first.get(word, []) for word in expected
            },
        }
        kept = copy.deepcopy((first, second))
        found = exercise.merged(first, second)
        expect(
            (first, second) == kept,
            "Merging changed what it was given: `dict(…)` copies the dictionary, and its "
            "lists are shared.",
            call="the two, after merged(first, second)",
            expected=str(kept),
            got=str((first, second)),
        )
        if hasattr(found, "default_factory") and isinstance(found, dict):
            found = dict(found)
        equal(
            found,
            expected,
            "All the words of both.",
            suspects=wrong,
        )

    def draw(rng):
        return tuple(
            {
                word: [int(n) for n in rng.integers(1, 9, size=rng.integers(1, 3))]
                for word in ("now", "never", "ugly", "flat")
                if rng.random() < 0.6
            }
            for _ in range(2)
        )

    law(copy.deepcopy(FIRST), copy.deepcopy(SECOND))
    always(law, draw, runs=20)


def test_nothing_shared(exercise):
    """Whatever is done to the merged index later, the two it was made of stay as they are."""
    first, second = copy.deepcopy(FIRST), copy.deepcopy(SECOND)
    found = exercise.merged(first, second)
    if hasattr(found, "default_factory") and isinstance(found, dict):
        found = dict(found)
    equal(found, {**{word: FIRST[word] + SECOND.get(word, []) for word in FIRST}, "ugly": [4, 5]})
    for numbers in found.values():
        numbers.append(99)
    found["new"] = [1]
    for now, before, which in ((first, FIRST, "first"), (second, SECOND, "second")):
        equal(
            now,
            before,
            f"A list is shared: line 99 was added to the merged index, and shows in the {which}.",
            call=f"the {which}, after a change of the merged index",
        )


def show(exercise):
    """Print the index of the Zen of Python: words on three lines or more."""
    zen = data.zen().splitlines()[2:]
    upper = exercise.index(zen[:9])
    lower = {word: [9 + n for n in numbers] for word, numbers in exercise.index(zen[9:]).items()}
    whole = exercise.merged(upper, lower)
    often = sorted((word for word in whole if len(whole[word]) >= 3), key=lambda w: -len(whole[w]))
    every = exercise.unique([word for line in zen for word in exercise.words(line)])
    return Table(
        [[word, ", ".join(map(str, whole[word]))] for word in often],
        columns=["word", "lines"],
        title="An index of the Zen of Python",
        note=f"Words on three lines or more, of {len(every)} different ones on {len(zen)} lines.",
    )
