# Cut, but time and head have not changed places.
def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    b, t, d = X.shape
    return X.reshape(b, t, h, d // h)
