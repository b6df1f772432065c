# Those are the numbers on the way. The steps between them are one fewer.
def collatz_steps(n: int) -> int:
    steps = 1
    while n != 1:
        # `//`, as n / 2 is a float: beyond 16 digits it would walk along another path.
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
