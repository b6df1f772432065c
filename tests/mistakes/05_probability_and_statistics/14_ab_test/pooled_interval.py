# One rate was used for both pages. That belongs to the test, not here.
def interval(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> tuple[float, float]:
    a, b = buyers_a / n_a, buyers_b / n_b
    # Each page with its own rate: here the pages are allowed to differ.
    p = (buyers_a + buyers_b) / (n_a + n_b)
    error = np.sqrt(p * (1 - p) / n_a + p * (1 - p) / n_b)
    return b - a - LIMIT * error, b - a + LIMIT * error
