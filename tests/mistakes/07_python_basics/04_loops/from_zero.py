# The records start at 0, and nothing below zero can beat that.
"""Loops that stop in time, and that start from the right place.

Of a loop one has to know three things: what is true before the first round, what each round
adds to it, and when it is over.
"""

from collections.abc import Iterable


def collatz_steps(n: int) -> int:
    """Return how many steps it takes from n, 1 or more, to 1. From 6 it takes 8, from 1 none."""
    steps = 0
    while n != 1:
        # `//`, as n / 2 is a float: beyond 16 digits it would walk along another path.
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def first_repeat(items: Iterable) -> object:
    """Return the first item that has been there before, or None if all are different.

    In b, a, a, b that is a: the second a comes before the second b. The items come one by
    one, in a `for`. Do not wait for the last: there may be no last one.
    """
    seen = []
    for item in items:
        if item in seen:
            return item
        seen.append(item)
    # Behind the loop, not in an `else` inside: only now is it known that nothing came twice.
    return None


def running_maximum(values: list[float]) -> list[float]:
    """Return the record at each time: the largest of the values so far, for each value.

    Of [3, 1, 4, 1, 5] it is [3, 3, 4, 4, 5]; of an empty list, an empty one.
    """
    records, largest = [], 0
    for value in values:
        # The first value is a record, whatever it is. A start from 0 would keep every
        # temperature below zero out.
        largest = max(largest, value)
        records.append(largest)
    return records


if __name__ == "__main__":
    print("steps from 27:", collatz_steps(27))
    print("first word that comes again:", first_repeat(["as", "far", "as", "I", "know"]))
    print("records:", running_maximum([-7.5, -9.0, -2.5, -4.0]))
