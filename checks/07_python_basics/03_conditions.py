"""Checks for decisions: every year against the calendar, every month, every boundary."""

import calendar
import math

from mlx_exercises.checking import equal, matches
from mlx_exercises.figures import Bars, Text

SEASONS = dict.fromkeys((12, 1, 2), "summer") | dict.fromkeys((3, 4, 5), "autumn")
SEASONS |= dict.fromkeys((6, 7, 8), "winter") | dict.fromkeys((9, 10, 11), "spring")
ILL = "nan is not below 70 either. It fell through every condition, into the last branch."


def test_leap_years(exercise):
    """From 1584 to 2800 your leap years are those of the calendar."""
    matches(
        exercise.is_leap,
        (1996, 1997, 1900, 2000, 2100, 1600, *range(1584, 2801)),
        calendar.isleap,
        "That is not what the calendar says.",
        mistakes={
            "A full century is no leap year, unless 400 divides it.": lambda year: year % 4 == 0,
            "Every fourth century is one after all: 2000 had a 29th of February.": (
                lambda year: year % 4 == 0 and year % 100 != 0
            ),
            "Which condition holds which together? `and` binds before `or`.": (
                lambda year: (year % 4 == 0 or year % 100 != 0) and year % 400 == 0
            ),
            "It is the other way round: these are the years that are none.": (
                lambda year: not calendar.isleap(year)
            ),
        },
        exact=True,
    )


def test_seasons(exercise):
    """Every month has its season, and December lies in the same one as January."""
    # In October each usual mistake has an answer of its own.
    equal(
        exercise.season(10),
        "spring",
        "Month 10 of 12, October.",
        suspects={
            "`month == 12 or 1` asks nothing about 1. And 1 counts as true.": "summer",
            "That is the season in the north. In the Antarctic it is turned round.": "autumn",
        },
    )
    matches(
        exercise.season,
        SEASONS,
        SEASONS.get,
        lambda month: f"Month {month} of 12, {calendar.month_name[month]}.",
        mistakes={
            "Three months in a row from January on: but December begins the summer.": (
                lambda month: SEASONS[max(1, month - 1)]
            ),
        },
        exact=True,
    )


def test_grades(exercise):
    """Ninety points are an A and a breath less is a B; each boundary belongs to the better."""
    bands = {"A": (90, 100), "B": (80, 90), "C": (70, 80), "D": (0, 70)}
    for expected, (low, high) in bands.items():
        for points in (low, low + 0.5, (low + high) // 2, math.nextafter(high, 0), high - 1):
            worse = {"A": "B", "B": "C", "C": "D"}.get(expected, "C")
            equal(
                exercise.grade(points),
                expected,
                f"From {low} to below {high} points the grade is {expected}, and for 100 it is A.",
                suspects={
                    f"{low} points are enough, just so: from 90, from 80, from 70.": (
                        worse if points == low else expected
                    ),
                    "A later condition overruled the first true one: is it `elif`?": "C",
                },
            )
    equal(exercise.grade(100), "A", "All the points there are.")


def test_missing(exercise):
    """Whoever has no points, nan, has no grade: neither a D nor an A, but "missing"."""
    for points in (math.nan, float("nan"), -math.nan):
        equal(
            exercise.grade(points),
            "missing",
            "nan is no number of points.",
            suspects={
                ILL: "D",
                "nan is no `< 90` either. Decided from below, it ends as an A.": "A",
            },
        )
    equal(exercise.grade(0), "D", "No points at all is a number, and not missing.")


def show(exercise):
    """List the leap years from 1896 to 2004, and grade a class in which three were ill."""
    leap = [year for year in range(1896, 2005) if exercise.is_leap(year)]
    lines = "\n".join(" ".join(map(str, leap[i : i + 9])) for i in range(0, len(leap), 9))
    months = {}
    for month in range(1, 13):
        months.setdefault(exercise.season(month), []).append(calendar.month_abbr[month])
    seasons = ", ".join(f"{name} {' '.join(which)}" for name, which in months.items())
    points = [97, 90, 89.5, 84, 81, 80, 79, 76, 74, 71, 70, 69.9, 55, 31] + 3 * [math.nan]
    given = [exercise.grade(each) for each in points]
    return (
        Text(lines, title="Leap years, and a gap of eight years", note=f"The station: {seasons}."),
        Bars(
            {each: given.count(each) for each in ("A", "B", "C", "D", "missing")},
            title="A class of 17",
            y_label="pupils",
            note="Three were ill. With a plain `else` they would have been given a D.",
        ),
    )
