# This is A less B. Positive means that B is better.
def z_score(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> float:
    # And here they are not: a test looks at the world of the null hypothesis.
    p = (buyers_a + buyers_b) / (n_a + n_b)
    error = np.sqrt(p * (1 - p) * (1 / n_a + 1 / n_b))
    return (buyers_a / n_a - buyers_b / n_b) / error
