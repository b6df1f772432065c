# These are the scores. Shares of a row add up to 1.
def shares(net: Net, X: np.ndarray) -> np.ndarray:
    Z = np.maximum(X @ net["W1"] + net["b1"], 0) @ net["W2"] + net["b2"]
    return Z
