# The decay was kept away from the optimizer. L2 is a part of the loss.
def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return (1 - rate * decay) * w - rate * optimizer.direction(g)
