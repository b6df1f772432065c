# A missing number of v has spread: 0 times nan is nan. Could you pick, not multiply?
def diag(v: np.ndarray) -> np.ndarray:
    # eye(n) * v would do as well, until there is a nan or an inf in v: 0 · nan is nan.
    return eye(len(v)) * v
