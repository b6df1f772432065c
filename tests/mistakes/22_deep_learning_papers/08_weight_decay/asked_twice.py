# The optimizer was asked 2 times in one step. Its memory moves on each time.
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    optimizer.direction(g)
    return (1 - rate * decay) * w - rate * optimizer.direction(g)
