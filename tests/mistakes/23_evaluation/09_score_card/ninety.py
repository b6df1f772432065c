# The 0.05 and 0.95 quantiles lie here. The middle 95 % reach further.
def interval(hits: np.ndarray, rounds: int, rng: np.random.Generator) -> tuple[float, float]:
    means = [hits[rng.integers(0, len(hits), len(hits))].mean() for _ in range(rounds)]
    low, high = np.quantile(means, [0.05, 0.95])
    return float(low), float(high)
