# They are measured by len, whatever measure is handed in.
"""Functions that can be left half unsaid, and functions that are handed on.

A default says what nearly everybody wants. It is worked out once, when the `def` line is run,
which does no harm to a number (a list is another story: see 09).
"""

from collections.abc import Callable, Sequence


def rescaled(values: Sequence[float], low: float = 0.0, high: float = 1.0) -> list[float]:
    """Return the values moved and stretched so that they go from low to high.

    The smallest becomes low, the largest high, and all others keep their place between. Where
    they are not given, low is 0.0 and high is 1.0. Not all the values are equal.
    [10, 20, 15] becomes [0.0, 1.0, 0.5], or with low=-1.0 [-1.0, 1.0, 0.0].
    """
    smallest, largest = min(values), max(values)  # once, and not again for each value
    stretch = (high - low) / (largest - smallest)
    return [low + stretch * (value - smallest) for value in values]


def extremes(items: Sequence, measure: Callable = len) -> tuple:
    """Return two items: that of the smallest measure, and that of the largest.

    Of several equal ones it is the first. extremes(["bb", "a", "cc"]) is ("a", "bb").
    """
    # `measure`, without brackets: min and max do the calling. Of equal ones both keep the first,
    # where sorted(items, key=measure)[-1] would be the last of them.
    return min(items, key=len), max(items, key=len)


def apply_all(functions: Sequence[Callable], value: object) -> list:
    """Return what each of the functions answers to one and the same value, in their order."""
    return [function(value) for function in functions]


if __name__ == "__main__":
    print(rescaled([10, 20, 15]))
    print(extremes(["Adelie", "Chinstrap", "Gentoo"]))
    print(extremes([-7, 2, 5], measure=abs))
    print(apply_all([min, max, len, sum], [3750, 3800, 3250]))
