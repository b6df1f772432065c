# This is too narrow by far. How wide is the middle 95 % of the numbers themselves?
def interval(
    y: np.ndarray, scores: np.ndarray, rounds: int, rng: np.random.Generator
) -> tuple[float, float]:
    found = []
    while len(found) < rounds:
        # One draw for both: a person keeps label and score.
        who = rng.integers(0, len(y), len(y))
        if 0 < y[who].sum() < len(y):
            found.append(auc(y[who], scores[who]))
    low, high = np.mean(found) + np.array([-1.96, 1.96]) * np.std(found) / np.sqrt(rounds)
    return float(low), float(high)
