# After one sweep the values are not at rest yet.
def best_values(rules: Rules, discount: float, close_enough: float = 1e-10) -> np.ndarray:
    V = np.zeros(len(rules))
    while True:
        # A sweep that writes into V at once ends at the same values, and sooner.
        before = V.copy()
        for s, actions in rules.items():
            V[s] = max(worth(outcomes, before, discount) for outcomes in actions.values())
        return V
