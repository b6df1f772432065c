# This is one side only. B might have been the better one just as well.
def mcnemar(only_a: int, only_b: int) -> float:
    n, fewer = only_a + only_b, min(only_a, only_b)
    ways = sum(math.comb(n, k) for k in range(fewer + 1))
    # Twice one tail counts the middle twice if the two are equal: hence the 1.
    return min(1.0, ways / 2**n)
