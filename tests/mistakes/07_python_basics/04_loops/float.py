# Digits were lost: `/` makes a float, and that keeps only about sixteen of them.
def collatz_steps(n: int) -> int:
    steps = 0
    while n != 1:
        # `//`, as n / 2 is a float: beyond 16 digits it would walk along another path.
        n = n / 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
