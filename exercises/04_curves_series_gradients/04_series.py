"""Series: sums that never end, and where they lead.

Half a cake, then half of what is left, and so on: ½ + ¼ + ⅛ + … Each sum of the first n
terms is short of 1, and yet no number below 1 is safe from them: 1 is the limit. Terms that
shrink by the same ratio r each time, |r| < 1, always have one:

    a + a·r + a·r² + a·r³ + …  =  a / (1 - r)         ½ / (1 - ½) = 1

An agent that gets one point a step for ever, and cares 0.9 times as much about each step
further away, expects 1 / (1 - 0.9) = 10 points. All of reinforcement learning counts so.

But 1 + ½ + ⅓ + ¼ + …, whose terms shrink to nothing as well, grows beyond every bound! A test
is needed. The growth is |term k+1| / |term k|. If it stays below some number under 1, the
series has a limit, like the cake. Above 1 it has none. If it goes to 1: the test is silent.

Python you need: term(k) asks for the term number k, counted from 0. range(n) counts so, too.
abs(x) is x without its sign.
"""

from collections.abc import Callable

Term = Callable[[int], float]  # takes k = 0, 1, 2, …, returns the term number k


def partial_sum(term: Term, n: int) -> float:
    """Return the sum of the first n terms: term(0) is the first. No terms sum up to 0."""
    # TODO: add up the terms in a `for`.
    raise NotImplementedError


def growth(term: Term, k: int) -> float:
    """Return how many times as large as term k the next one is, both without their signs."""
    # TODO: divide one term by the other. Which of them is above the line?
    raise NotImplementedError


def geometric_limit(first: float, ratio: float) -> float:
    """Return first + first·ratio + first·ratio² + … without end, if it has a limit.

    Raises a ValueError if it has none.
    """
    refuse_no_limit(ratio)
    # TODO: use the formula above, with the names of this function.
    raise NotImplementedError


def refuse_no_limit(ratio: float) -> None:
    """Raise a ValueError unless ratio lies between -1 and 1. Finished: nothing to do here."""
    if abs(ratio) >= 1:
        raise ValueError("The terms do not shrink, so the sums have no limit.")


def leibniz(k: int) -> float:
    """Return term k of 4 - 4/3 + 4/5 - 4/7 + …, whose limit is π. Finished."""
    return 4 * (-1) ** k / (2 * k + 1)


def harmonic(k: int) -> float:
    """Return term k of 1 + 1/2 + 1/3 + 1/4 + …, which has no limit. Finished."""
    return 1 / (k + 1)


if __name__ == "__main__":
    print("One point a step for ever:", geometric_limit(1, 0.9))
    for n in [10, 1000, 100000]:
        print(n, "terms: Leibniz", partial_sum(leibniz, n), "harmonic", partial_sum(harmonic, n))
