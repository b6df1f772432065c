"""Checks for functions: called by place, by name, with less, twice, and with counted callbacks."""

import inspect
import statistics

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, equal, unchanged
from mlx_exercises.figures import Table

VALUES = [10, 20, 15, 12.5]


def callable_with(function, call, *arguments, **named):
    """Refuse a function that cannot be called in a way that the task asks for."""
    try:
        inspect.signature(function).bind(*arguments, **named)
    except TypeError as error:
        raise CheckFailed(
            f"It cannot be called like this: {error}. What stands in its `def` line?",
            call=call,
            expected="a list",
            got="a call that does not fit",
        ) from None


def moved(values, low, high):
    """Rescale by the share of the way that each value has gone."""
    way = max(values) - min(values)
    return [low * (1 - share) + high * share for share in ((v - min(values)) / way for v in values)]


def test_three_ways_to_call(exercise):
    """`rescaled` takes low and high by place, by name in any order, or not at all."""
    asked = (
        ("rescaled([10, 20, 15, 12.5])", (), {}, (0, 1)),
        ("rescaled([10, 20, 15, 12.5], -1, 3)", (-1, 3), {}, (-1, 3)),
        ("rescaled([10, 20, 15, 12.5], high=5, low=-2)", (), {"high": 5, "low": -2}, (-2, 5)),
        ("rescaled([10, 20, 15, 12.5], low=-1)", (), {"low": -1}, (-1, 1)),
        ("rescaled([10, 20, 15, 12.5], high=255)", (), {"high": 255}, (0, 255)),
        ("rescaled([10, 20, 15, 12.5]), called again", (), {}, (0, 1)),
    )
    for call, given, named, (low, high) in asked:
        callable_with(exercise.rescaled, call, VALUES, *given, **named)
        wrong = {
            "low and high are taken, and not used.": moved(VALUES, 0, 1),
            "Stretched by high alone. From low to high it is less, or more.": [
                low + high * share for share in moved(VALUES, 0, 1)
            ],
            "low was not added: the smallest should become low.": [
                (high - low) * share for share in moved(VALUES, 0, 1)
            ],
            "Divided by the largest. The way from smallest to largest is shorter.": [
                low + (high - low) * (value - 10) / 20 for value in VALUES
            ],
            "The smallest was not taken off first.": [
                low + (high - low) * value / 10 for value in VALUES
            ],
            "It is turned round: the smallest becomes low, the largest high.": moved(
                VALUES, high, low
            ),
        }
        expected = moved(VALUES, low, high)
        with unchanged(VALUES):
            close(
                exercise.rescaled(VALUES, *given, **named),
                expected,
                f"10 becomes {low}, and 20 becomes {high}.",
                suspects=wrong,
                call=call,
            )


def test_rescaled(exercise):
    """The smallest becomes low, the largest high, also below zero and when high is below low."""

    def law(values, low, high):
        close(
            exercise.rescaled(values, low, high),
            moved(values, low, high),
            f"From {low} to {high}.",
        )

    def draw(rng):
        values = [float(each) for each in rng.normal(scale=9, size=rng.integers(2, 6)).round(1)]
        return [*values, max(values) + 1], int(rng.integers(-9, 9)), int(rng.integers(-9, 9))

    always(law, draw, runs=30)


def test_extremes(exercise):
    """`extremes` measures by len if not told otherwise, and of equal ones it takes the first."""
    words = ["bb", "ccc", "z", "d", "aaa"]
    cases = (
        (words, {}, ("z", "ccc"), ("d", "aaa")),
        (["b1", "c3", "a1", "d3"], {"measure": lambda word: int(word[1])}, ("b1", "c3"), None),
        ([4, -7, 2, 7, -2], {"measure": abs}, (2, -7), (-2, 7)),
        ([[9, 9], [1], [4, 4]], {"measure": sum}, ([1], [9, 9]), None),
        (["only"], {}, ("only", "only"), None),
    )
    for items, named, expected, last in cases:
        key = named.get("measure", len)
        wrong = {
            "Those are the measures. Which items do they belong to?": (
                min(map(key, items)),
                max(map(key, items)),
            ),
            "The items were compared themselves, and not by their measure.": (
                min(items),
                max(items),
            ),
            "They are measured by len, whatever measure is handed in.": (
                (min(items, key=len), max(items, key=len)) if isinstance(items[0], str) else None
            ),
            "Of equal ones it is the first: where does a sorted list end?": (
                min(items, key=key),
                max(reversed(items), key=key),
            ),
            "Of equal ones it is the first, and not the last.": last,
            "The largest came first, and then the smallest.": expected[::-1],
        }
        with unchanged(items):
            equal(
                exercise.extremes(items, **named),
                expected,
                "Two items: of the smallest measure, and of the largest.",
                suspects=wrong,
            )


def test_called_once(exercise):
    """Each function is called exactly once, with the value as it came."""
    calls = []

    def first(value):
        calls.append(("first", value))
        return value + 1

    def second(value):
        calls.append(("second", value))
        return value * 10

    answers = exercise.apply_all([first, second, first], 7)
    equal(
        answers,
        [8, 70, 8],
        "All three were to be given 7.",
        suspects={
            "Each was given the answer of the one before it, and not the value.": [8, 80, 81]
        },
        call="apply_all([add 1, times 10, add 1], 7)",
    )
    equal(
        calls,
        [("first", 7), ("second", 7), ("first", 7)],
        "Each of the functions is called once, in order: a call may take hours.",
        call="the calls made by apply_all([first, second, first], 7)",
    )


def test_apply_all(exercise):
    """`apply_all` hands back what the functions answer, in their order, for any value."""
    values = [3, 1, 2]
    for functions, value in (
        ([min, max, len, sum], values),
        ([str, abs, lambda x: x / 2], -9),
        ([str.upper, len], "Gentoo"),
        ([], 5),
    ):
        expected = []
        for function in functions:
            expected.append(function(value))  # noqa: PERF401 - unlike the solution
        equal(
            exercise.apply_all(functions, value),
            expected,
            "One answer for each function.",
        )


def show(exercise):
    """Describe the masses of three species by five functions in a list."""
    rows = []
    for species in ("Adelie", "Chinstrap", "Gentoo"):
        masses = [
            float(each["body_mass_g"])
            for each in data.rows("penguins.csv")
            if each["species"] == species and each["body_mass_g"] != "NA"
        ]
        functions = [len, min, statistics.mean, max, statistics.stdev]
        rows.append([species, *exercise.apply_all(functions, masses)])
    shortest, longest = exercise.extremes(data.zen().splitlines()[2:])
    greys = exercise.rescaled([row[3] for row in rows], high=255)
    return (
        Table(
            rows,
            columns=["species", "len", "min", "mean", "max", "stdev"],
            title="Five functions in a list, applied to grams",
            note="The means as greys from 0 to 255: "
            + ", ".join(f"{grey:.0f}" for grey in greys)
            + ".",
        ),
        f"The shortest line of the Zen: {shortest}\nThe longest line of the Zen: {longest}",
    )
