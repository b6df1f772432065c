# This is the probability of exactly 7 to 1. What is more uneven belongs to it.
def mcnemar(only_a: int, only_b: int) -> float:
    n, fewer = only_a + only_b, min(only_a, only_b)
    ways = math.comb(n, fewer)
    # Twice one tail counts the middle twice if the two are equal: hence the 1.
    return min(1.0, 2 * ways / 2**n)
