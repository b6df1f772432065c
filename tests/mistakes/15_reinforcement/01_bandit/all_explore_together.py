# All gamblers explored at once, or none did. Who drew for whom?
def choose(Q: np.ndarray, epsilon: float, rng: np.random.Generator) -> np.ndarray:
    # argmax alone always names the first of equals. Lots settle it: those that are not
    # among the best hold -1, which never wins.
    lots = np.where(Q.max(axis=1, keepdims=True) == Q, rng.random(Q.shape), -1.0)
    explores = rng.random() < epsilon
    return np.where(explores, rng.integers(Q.shape[1], size=len(Q)), lots.argmax(axis=1))
