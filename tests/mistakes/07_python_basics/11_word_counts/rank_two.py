# The ranks start at 2 there. The first word has rank 1.
def slope(pairs: list[tuple[str, int]], top: int) -> float:
    # enumerate from 1, as log(0) does not exist.
    x = [math.log(rank) for rank, _ in enumerate(pairs[:top], start=2)]
    y = [math.log(number) for _, number in pairs[:top]]
    # len(x) and not top: a short text has fewer words than that.
    mean_x = sum(x) / len(x)
    # The mean of y may stay in: it would be multiplied by Σ (x - mean of x), and that is 0.
    together = sum((a - mean_x) * b for a, b in zip(x, y, strict=True))
    return together / sum((a - mean_x) ** 2 for a in x)
