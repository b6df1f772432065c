# It lies around one half: these people have lost their own scores.
def interval(
    y: np.ndarray, scores: np.ndarray, rounds: int, rng: np.random.Generator
) -> tuple[float, float]:
    found = []
    while len(found) < rounds:
        # One draw for both: a person keeps label and score.
        who = rng.integers(0, len(y), len(y))
        if 0 < y[who].sum() < len(y):
            found.append(auc(y[who], scores[rng.integers(0, len(y), len(y))]))
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)
