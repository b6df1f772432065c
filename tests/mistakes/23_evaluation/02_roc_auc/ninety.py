# The 0.05 and 0.95 quantiles lie here. The middle 95 % reach further.
def interval(
    y: np.ndarray, scores: np.ndarray, rounds: int, rng: np.random.Generator
) -> tuple[float, float]:
    found = []
    while len(found) < rounds:
        # One draw for both: a person keeps label and score.
        who = rng.integers(0, len(y), len(y))
        if 0 < y[who].sum() < len(y):
            found.append(auc(y[who], scores[who]))
    low, high = np.quantile(found, [0.05, 0.95])
    return float(low), float(high)
