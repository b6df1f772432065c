# The numbers are right, but larger tables ran more lines of your file: that is a loop.
def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    b, t, d = X.shape
    k = d // h
    heads = np.zeros((b, h, t, k))
    for i in range(h):
        heads[:, i] = X[:, :, i * k : (i + 1) * k]
    return heads
