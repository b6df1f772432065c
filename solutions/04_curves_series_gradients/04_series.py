"""Series: a limit is a claim about all sums, and a few sums cannot prove it.

After 100,000 terms the harmonic sum is only 12.09, and adds 0.00001 a term. What
tells it from a series with a limit is how it goes on: each doubling still adds over ½.
"""

from collections.abc import Callable

Term = Callable[[int], float]  # takes k = 0, 1, 2, …, returns the term number k


def partial_sum(term: Term, n: int) -> float:
    """Return the sum of the first n terms: term(0) is the first. No terms sum up to 0."""
    total = 0
    for k in range(n):
        total = total + term(k)
    return total


def growth(term: Term, k: int) -> float:
    """Return how many times as large as term k the next one is, both without their signs."""
    # Without the sign, since Leibniz's terms change theirs: the ratio itself would be
    # below 1, and below -1 for terms that explode in turns.
    return abs(term(k + 1) / term(k))


def geometric_limit(first: float, ratio: float) -> float:
    """Return first + first·ratio + first·ratio² + … without end, if it has a limit.

    Raises a ValueError if it has none.
    """
    refuse_no_limit(ratio)
    # Why: times r the series is the same without its first term. So S - r·S = a.
    return first / (1 - ratio)


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
