# The heads are woven: first number of each, second of each. A head's numbers should stay together.
def join_heads(heads: np.ndarray) -> np.ndarray:
    b, h, t, k = heads.shape
    return heads.transpose(0, 2, 3, 1).reshape(b, t, h * k)
