# Only one of two equally good actions has a share.
def greedy(V: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float) -> np.ndarray:
    worth = rewards + discount * V[moves]
    best = np.eye(worth.shape[1])[worth.argmax(axis=1)]
    return best / best.sum(axis=1, keepdims=True)
