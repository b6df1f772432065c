# A warning was given. RuntimeWarning: overflow encountered in exp
def shares(net: Net, X: np.ndarray) -> np.ndarray:
    Z = np.maximum(X @ net["W1"] + net["b1"], 0) @ net["W2"] + net["b2"]
    powers = np.exp(Z)
    return powers / powers.sum(axis=1, keepdims=True)
