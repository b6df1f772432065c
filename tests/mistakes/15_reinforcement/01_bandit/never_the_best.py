# 0.6 pull the best, as if explorers stayed away from it. They may draw any of the k.
def choose(Q: np.ndarray, epsilon: float, rng: np.random.Generator) -> np.ndarray:
    # argmax alone always names the first of equals. Lots settle it: those that are not
    # among the best hold -1, which never wins.
    lots = np.where(Q.max(axis=1, keepdims=True) == Q, rng.random(Q.shape), -1.0)
    explores = rng.random(len(Q)) < epsilon
    return np.where(
        explores,
        (lots.argmax(axis=1) + rng.integers(1, Q.shape[1], size=len(Q))) % Q.shape[1],
        lots.argmax(axis=1),
    )
