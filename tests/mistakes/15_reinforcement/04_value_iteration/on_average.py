# These are the values of acting at random: the mean over the actions.
def best_values(rules: Rules, discount: float, close_enough: float = 1e-10) -> np.ndarray:
    V = np.zeros(len(rules))
    while True:
        # A sweep that writes into V at once ends at the same values, and sooner.
        before = V.copy()
        for s, actions in rules.items():
            V[s] = sum(worth(outcomes, V, discount) for outcomes in actions.values()) / len(actions)
        if np.max(np.abs(V - before)) <= close_enough:
            return V
