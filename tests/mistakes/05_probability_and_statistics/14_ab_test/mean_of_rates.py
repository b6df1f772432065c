# The mean of the two rates is not the rate of all: B had more visitors.
def z_score(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> float:
    # And here they are not: a test looks at the world of the null hypothesis.
    p = (buyers_a / n_a + buyers_b / n_b) / 2
    error = np.sqrt(p * (1 - p) * (1 / n_a + 1 / n_b))
    return (buyers_b / n_b - buyers_a / n_a) / error
