# The sum was not bent: tanh is missing.
def step(
    x: np.ndarray, before: np.ndarray, Wx: np.ndarray, Wh: np.ndarray, bias: np.ndarray
) -> np.ndarray:
    return x @ Wx + before @ Wh + bias
