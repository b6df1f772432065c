# All rounds had the same mean. Were the rows drawn with replacement?
def interval(hits: np.ndarray, rounds: int, rng: np.random.Generator) -> tuple[float, float]:
    means = [hits[rng.permutation(len(hits))].mean() for _ in range(rounds)]
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)
