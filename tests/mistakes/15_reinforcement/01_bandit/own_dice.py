# The same rng, set up anew, led to other levers. Where do the random numbers come from?
def choose(Q: np.ndarray, epsilon: float, rng: np.random.Generator) -> np.ndarray:
    rng = np.random.default_rng()
    # argmax alone always names the first of equals. Lots settle it: those that are not
    # among the best hold -1, which never wins.
    lots = np.where(Q.max(axis=1, keepdims=True) == Q, rng.random(Q.shape), -1.0)
    explores = rng.random(len(Q)) < epsilon
    return np.where(explores, rng.integers(Q.shape[1], size=len(Q)), lots.argmax(axis=1))
