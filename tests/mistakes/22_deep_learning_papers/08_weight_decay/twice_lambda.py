# The penalty has the slope λ w, and not 2 λ w: it is λ/2 · ‖w‖².
def l2_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return w - rate * optimizer.direction(g + 2 * decay * w)
