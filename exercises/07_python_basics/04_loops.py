"""Again and again: for, while, break.

    for bird in birds:           once for each, in order: the number of rounds is known
        ...
    while n > 1:                 as long as it is true: nobody knows the number of rounds
        n = n - 7                (and if n never gets there, it runs for ever)

`break` leaves the loop at once, and `return` leaves the whole function, with the answer in its
hand. What is to be known after the loop gets its name before it. A list grows like this:

    heavy = []
    for mass in (3750, 5050):
        if mass > 4000:
            heavy.append(mass)

`x in heavy` asks whether it is in there. And `/` always makes a float, also of 6 / 2. A float
keeps about 16 digits and forgets the others without a word, where an int keeps all it has:

    (10**17 + 6) / 2    5e+16   the 3 at its end is gone
    (10**17 + 6) // 2   50000000000000003

The first loop below is famous. Halve an even number, take 3n + 1 of an odd one: 6, 3, 10, 5,
16, 8, 4, 2, 1. Does it reach 1 from everywhere? Nobody knows. (L. Collatz, about 1937)
"""

from collections.abc import Iterable


def collatz_steps(n: int) -> int:
    """Return how many steps it takes from n, 1 or more, to 1. From 6 it takes 8, from 1 none."""
    # TODO: count the rounds of a while loop. All digits of a long number have to stay.
    raise NotImplementedError


def first_repeat(items: Iterable) -> object:
    """Return the first item that has been there before, or None if all are different.

    In b, a, a, b that is a: the second a comes before the second b. The items come one by
    one, in a `for`. Do not wait for the last: there may be no last one.
    """
    # TODO: remember what has been there, and stop as soon as you know.
    raise NotImplementedError


def running_maximum(values: list[float]) -> list[float]:
    """Return the record at each time: the largest of the values so far, for each value.

    Of [3, 1, 4, 1, 5] it is [3, 3, 4, 4, 5]; of an empty list, an empty one.
    """
    # TODO: go through the values once. Temperatures below zero have records, too.
    raise NotImplementedError


if __name__ == "__main__":
    print("steps from 27:", collatz_steps(27))
    print("first word that comes again:", first_repeat(["as", "far", "as", "I", "know"]))
    print("records:", running_maximum([-7.5, -9.0, -2.5, -4.0]))
