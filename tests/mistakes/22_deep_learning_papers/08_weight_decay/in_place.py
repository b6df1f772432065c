# The argument `w` of `literal_step` was changed. Does your function work on a copy?
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    w *= 1 - rate * decay
    w -= rate * optimizer.direction(g)
    return w
