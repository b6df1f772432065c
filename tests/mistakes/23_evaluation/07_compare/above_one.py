# A probability above 1: the middle was counted twice.
def mcnemar(only_a: int, only_b: int) -> float:
    n, fewer = only_a + only_b, min(only_a, only_b)
    ways = sum(math.comb(n, k) for k in range(fewer + 1))
    # Twice one tail counts the middle twice if the two are equal: hence the 1.
    return 2 * ways / 2**n if n else 1.0
