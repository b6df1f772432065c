# Both decays are in this step: one in the slopes, and one that shrinks w itself.
def literal_step(
    optimizer: "SGD | Adam", w: np.ndarray, g: np.ndarray, rate: float, decay: float
) -> np.ndarray:
    # The optimizer never hears of the decay, so it cannot divide it away. This is AdamW
    # (I. Loshchilov and F. Hutter, 2017, arXiv 1711.05101).
    return (1 - rate * decay) * w - rate * optimizer.direction(g + decay * w)
