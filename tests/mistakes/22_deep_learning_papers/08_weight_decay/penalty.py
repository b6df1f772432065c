# The penalty itself was added to the slopes. What is its slope by each weight?
def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return w - rate * optimizer.direction(g + decay / 2 * (w @ w))
