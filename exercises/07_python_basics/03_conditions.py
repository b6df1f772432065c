"""Decide: if, elif, else.

    if mass < 3500:              the first condition that is true decides,
        size = "light"           and all the others are not even looked at
    elif mass < 5000:            (so this means: 3500 or more, and below 5000)
        size = "medium"
    else:                        everything that is left, also what nobody thought of
        size = "heavy"

Conditions: < <= > >= == != and `in`, joined by `and`, `or`, `not`. 344 % 2 is what 344 leaves
when divided by 2: 0. Three things surprise, and in data each of them spoils a column silently:

- `month == 1 or 2` is no question about two months. It is (month == 1) or (2), and any
  number but 0 counts as true. `month == 1 or month == 2` asks, and so does `month in (1, 2)`.
- `and` binds more tightly than `or`, as × does than +. Brackets say what you mean.
- A missing number is often nan, "not a number". Every <, >= and == with it is False, even
  nan == nan. So nan falls through all conditions and is swallowed by `else`. To find it:
  x != x is True for nan alone, and math.isnan(x) says the same in words.
"""

import math


def is_leap(year: int) -> bool:
    """Return True for a year with a 29th of February, and else False.

    Every fourth year is one (1996), but not the full centuries (1900), but of those every
    fourth is one all the same (2000).
    """
    # TODO: join three conditions on what the year leaves when divided, by `and` and `or`.
    raise NotImplementedError


def season(month: int) -> str:
    """Return the season of a month 1 to 12 at Palmer Station, in the Antarctic.

    There December, January and February are "summer", the next three months "autumn",
    then three of "winter" and three of "spring".
    """
    # TODO: four branches. Mind the first surprise above, and that a year is a circle.
    raise NotImplementedError


def grade(points: float) -> str:
    """Return the grade for 0 to 100 points, or "missing" where they are nan.

    "A" from 90 points, "B" from 80, "C" from 70, and "D" for all below.
    """
    # TODO: decide from the top down. See to it that nobody who was ill gets a D.
    raise NotImplementedError


if __name__ == "__main__":
    print("leap years:", [year for year in range(1896, 2005) if is_leap(year)])
    print("July at the station:", season(7))
    for points in (90, 89.5, 12, math.nan):
        print(points, "points:", grade(points))
