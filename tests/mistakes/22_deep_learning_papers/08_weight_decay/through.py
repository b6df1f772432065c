# The decay went through the optimizer. Literal decay shrinks w itself.
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return w - rate * optimizer.direction(g + decay * w)
