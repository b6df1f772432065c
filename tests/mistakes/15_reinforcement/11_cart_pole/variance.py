# This is the variance. The spread is its root.
def refit(players: np.ndarray, scores: np.ndarray, keep: int) -> tuple[np.ndarray, np.ndarray]:
    best = players[np.argsort(scores)[-keep:]]
    return best.mean(axis=0), best.var(axis=0)
