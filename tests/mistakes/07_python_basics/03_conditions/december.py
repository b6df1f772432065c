# Three months in a row from January on: but December begins the summer.
"""Decisions that leave nothing out, and let nothing fall through.

The order of the branches carries half of the meaning: each of them knows that all those above
it were false. And `else` is for what you have thought of, never for what is left.
"""

import math


def is_leap(year: int) -> bool:
    """Return True for a year with a 29th of February, and else False.

    Every fourth year is one (1996), but not the full centuries (1900), but of those every
    fourth is one all the same (2000).
    """
    # Without the brackets `and` would come first, which is right only for another order of the
    # three. With them nobody has to remember that.
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def season(month: int) -> str:
    """Return the season of a month 1 to 12 at Palmer Station, in the Antarctic.

    There December, January and February are "summer", the next three months "autumn",
    then three of "winter" and three of "spring".
    """
    # `month == 12 or 1 or 2` would read (month == 12) or (1) or (2), and 1 counts as true.
    if month <= 2:
        name = "summer"
    elif month <= 5:  # nothing below 3 comes this far
        name = "autumn"
    elif month <= 8:
        name = "winter"
    else:
        name = "spring"
    return name


def grade(points: float) -> str:
    """Return the grade for 0 to 100 points, or "missing" where they are nan.

    "A" from 90 points, "B" from 80, "C" from 70, and "D" for all below.
    """
    # First of all, as nan would say False to each `>=` below and end as a D.
    if math.isnan(points):
        return "missing"
    letter = "D"
    # Not `90 > points >= 80`: whoever comes to this line has less than 90 already.
    if points >= 90:
        letter = "A"
    elif points >= 80:
        letter = "B"
    elif points >= 70:
        letter = "C"
    return letter


if __name__ == "__main__":
    print("leap years:", [year for year in range(1896, 2005) if is_leap(year)])
    print("July at the station:", season(7))
    for points in (90, 89.5, 12, math.nan):
        print(points, "points:", grade(points))
