# The line of numbers was cut anew, so that a time has the numbers of others. Which axes should change places first?
def join_heads(heads: np.ndarray) -> np.ndarray:
    b, h, t, k = heads.shape
    return heads.reshape(b, t, h * k)
