# The best action was taken, whatever the policy. This state's own policy decides.
def backup(
    V: np.ndarray, policy: np.ndarray, moves: np.ndarray, rewards: np.ndarray, discount: float
) -> np.ndarray:
    # V[moves] looks up all next states at once, in the shape of moves. The old values are
    # read throughout: a state that was done early does not see new ones.
    return (rewards + discount * V[moves]).max(axis=1)
