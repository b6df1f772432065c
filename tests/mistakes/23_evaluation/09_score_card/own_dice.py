# Three generators gave the same order of labels. Is `rng` used?
def control(
    make: Make,
    X: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    rounds: int,
    rng: np.random.Generator,
) -> float:
    rng = np.random.default_rng(0)
    scores = []
    for _ in range(rounds):
        shuffled = rng.permutation(y)
        # Right is what the shuffled label says. Against y, a cheat would look like a coin.
        scores.append(np.mean(calls(make, X, shuffled, fold) == shuffled))
    return float(np.mean(scores))
