"""Functions: defaults, keywords, two answers, and functions as arguments.

    def greet(name, greeting="Hello"):       a parameter with a default may be left out
        return f"{greeting} {name}"

    greet("Ada")                             "Hello Ada"
    greet("Ada", "Bonjour")                  by place
    greet("Ada", greeting="Bonjour")         by name: the call says what it means

`return a, b` hands back a tuple of two, and `low, high = …` takes it apart at the other end.

And a function is a value like any other. Without brackets `len` is the function itself, to be
kept in a list or handed on; with brackets, len("abc"), it is called:

    longest = max(["Bob", "Barbara"], key=len)     max calls len for each name

Every library for machine learning is made of these three: model.fit(X, y, epochs=10) trusts in
defaults for all it is not told, and "loss" and "activation" are functions that you hand in.
"""

from collections.abc import Callable, Sequence


def rescaled(values: Sequence[float], low: float = 0.0, high: float = 1.0) -> list[float]:
    """Return the values moved and stretched so that they go from low to high.

    The smallest becomes low, the largest high, and all others keep their place between. Where
    they are not given, low is 0.0 and high is 1.0. Not all the values are equal.
    [10, 20, 15] becomes [0.0, 1.0, 0.5], or with low=-1.0 [-1.0, 1.0, 0.0].
    """
    # TODO: write one formula for all the ways to call it. The defaults come by themselves.
    raise NotImplementedError


def extremes(items: Sequence, measure: Callable = len) -> tuple:
    """Return two items: that of the smallest measure, and that of the largest.

    Of several equal ones it is the first. extremes(["bb", "a", "cc"]) is ("a", "bb").
    """
    # TODO: hand the measure on, rather than calling it on all the items at once.
    raise NotImplementedError


def apply_all(functions: Sequence[Callable], value: object) -> list:
    """Return what each of the functions answers to one and the same value, in their order."""
    # TODO: call each of the functions, once.
    raise NotImplementedError


if __name__ == "__main__":
    print(rescaled([10, 20, 15]))
    print(extremes(["Adelie", "Chinstrap", "Gentoo"]))
    print(extremes([-7, 2, 5], measure=abs))
    print(apply_all([min, max, len, sum], [3750, 3800, 3250]))
