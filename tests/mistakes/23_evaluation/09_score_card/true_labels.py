# The calls were compared with the true labels. What did the model learn from?
def control(
    make: Make,
    X: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    rounds: int,
    rng: np.random.Generator,
) -> float:
    scores = []
    for _ in range(rounds):
        shuffled = rng.permutation(y)
        # Right is what the shuffled label says. Against y, a cheat would look like a coin.
        scores.append(np.mean(calls(make, X, shuffled, fold) == y))
    return float(np.mean(scores))
