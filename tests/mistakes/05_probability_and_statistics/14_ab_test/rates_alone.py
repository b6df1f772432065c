# A variance of 0 or 1 is rate · (1 - rate). Here the rates went in alone.
def interval(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> tuple[float, float]:
    a, b = buyers_a / n_a, buyers_b / n_b
    # Each page with its own rate: here the pages are allowed to differ.
    error = np.sqrt(a / n_a + b / n_b)
    return b - a - LIMIT * error, b - a + LIMIT * error
