"""Checks for loops: long numbers, streams that must not be read to the end, frosty records."""

import itertools

from mlx_exercises.checking import always, equal, expect, matches, unchanged
from mlx_exercises.figures import Lines, Series

BY_FLOAT = "Digits were lost: `/` makes a float, and that keeps only about sixteen of them."
EARLY = "You gave up after the first item. That it is new says nothing about the others."


def path(n, halve=lambda n: n // 2):
    """Return all numbers on the way from n to 1."""
    numbers = [n]
    while numbers[-1] != 1:
        last = numbers[-1]
        numbers.append(3 * last + 1 if last % 2 else halve(last))
    return numbers


def test_collatz(exercise):
    """It takes 8 steps from 6, none from 1, and 111 from 27."""
    matches(
        exercise.collatz_steps,
        (6, 27, 1, 2, 3, 871, 97, *range(1, 60)),
        lambda n: len(path(n)) - 1,
        lambda n: f"From {n} on: {', '.join(map(str, path(n)[:5]))} …",
        mistakes={
            "Those are the numbers on the way. The steps between them are one fewer.": (
                lambda n: len(path(n))
            ),
            "One step is missing, the first or the last.": lambda n: len(path(n)) - 2,
        },
        exact=True,
    )


def test_long_numbers(exercise):
    """Numbers of twenty digits keep all of them on the way."""
    matches(
        exercise.collatz_steps,
        (10**18 + 2, 10**17 + 6, 2**55 + 6, 3**50),
        lambda n: len(path(n)) - 1,
        "A long number takes another way than it should.",
        mistakes={BY_FLOAT: lambda n: len(path(float(n), lambda n: n / 2)) - 1},
        exact=True,
    )


def test_first_repeat(exercise):
    """In b, a, a, b the first that comes again is a; where nothing does, it is None."""
    for items, expected, earliest in (
        (["b", "a", "a", "b"], "a", "b"),
        ([5, 3, 9, 3, 5, 9], 3, 5),
        ([7, 0, 4, 0, 7], 0, 7),
        (["", "x", "y", "x", ""], "x", ""),
        (["Gentoo", "Adelie", "Chinstrap"], None, "Gentoo"),
        (["one"], None, "one"),
        ([2, 2], 2, None),
    ):
        with unchanged(items):
            equal(
                exercise.first_repeat(items),
                expected,
                "Which of the items is the first that has been there before?",
                suspects={
                    "That one comes again as well, but later. Who is the first to return?": earliest
                }
                | ({EARLY: None} if expected is not None and earliest is not None else {}),
            )
    equal(exercise.first_repeat([]), None, "In no items, none comes again.")


def stream(items, limit):
    """Hand items out one by one, and stop a reader who does not stop."""
    for place, item in enumerate(items):
        expect(
            place != limit,
            "The answer was known, and your loop went on reading. What leaves a function?",
            call="first_repeat(a stream without an end)",
            expected=f"stops at item {limit}",
            got=f"asks for item {limit + 1}",
        )
        yield item


def test_endless(exercise):
    """A stream that never ends is left at its first repeat, and not one item later."""
    for start, again in ((["x", "y", "z"], "y"), ([4, 1, 8, 6], 6), ([1], 1)):
        endless = itertools.chain(start, [again], itertools.count(100))
        equal(
            exercise.first_repeat(stream(endless, len(start) + 1)),
            again,
            "The first that comes again, in a stream.",
            call="first_repeat(a stream without an end)",
        )


def test_records(exercise):
    """The record never falls, starts at the first value, and is the largest so far."""

    def records(values):
        return [max(values[: i + 1]) for i in range(len(values))]

    matches(
        exercise.running_maximum,
        ([3, 1, 4, 1, 5, 9, 2], [-7.5, -9.0, -2.5, -4.0], [2.5], [0, -1, 0], []),
        records,
        "The largest of the values so far.",
        mistakes={
            "The records start at 0, and nothing below zero can beat that.": (
                lambda values: records([0, *values])[1:]
            ),
            "That is the largest of all. On a day, the days to come are not known.": (
                lambda values: [max(values) for _ in values]
            ),
            "Only new records are listed. There is one for each value, old or new.": (
                lambda values: sorted(set(records(values)))
            ),
            "The first value is missing: it is the first record.": (
                lambda values: records(values)[1:]
            ),
        },
        exact=True,
    )

    def law(values):
        equal(
            exercise.running_maximum(values), records(values), "The largest of the values so far."
        )

    def draw(rng):
        return ([int(each) for each in rng.integers(-20, 20, size=rng.integers(1, 9))],)

    always(law, draw, runs=30)


def show(exercise):
    """Draw the longest way to 1 of all numbers below 1,000, and its records."""
    start = max(range(1, 1000), key=exercise.collatz_steps)
    way = path(start)
    steps = exercise.collatz_steps(start)
    again = exercise.first_repeat(number % 100 for number in way)
    return Lines(
        [
            Series(range(len(way)), exercise.running_maximum(way), "record so far"),
            Series(range(len(way)), way, "the number"),
        ],
        title=f"From {start} to 1 in {steps} steps: the longest way of all below 1,000",
        x_label="step",
        y_label="number",
        y_scale="log",
        note=f"It climbs to {max(way):,}. The first ending to come twice is {again:02d}.",
    )
