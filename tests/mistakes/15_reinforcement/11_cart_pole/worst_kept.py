# The worst players were kept.
def refit(players: np.ndarray, scores: np.ndarray, keep: int) -> tuple[np.ndarray, np.ndarray]:
    best = players[np.argsort(scores)[:keep]]
    return best.mean(axis=0), best.std(axis=0)
