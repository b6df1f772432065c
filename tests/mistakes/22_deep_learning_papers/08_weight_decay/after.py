# The step was made first, and shrunk with w. Only w shrinks.
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return (1 - rate * decay) * (w - rate * optimizer.direction(g))
