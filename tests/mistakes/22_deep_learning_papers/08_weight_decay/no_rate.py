# A share of decay was taken, whatever the rate. It should be rate · decay.
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    return (1 - decay) * w - rate * optimizer.direction(g)
