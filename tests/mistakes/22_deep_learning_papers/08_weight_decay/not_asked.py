# The optimizer was not asked here.
def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return w - rate * (g + decay * w)
