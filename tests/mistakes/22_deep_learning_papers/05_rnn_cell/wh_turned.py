# Wh was turned the other way: G should go back through it.
def step_back(
    G: np.ndarray,
    x: np.ndarray,
    before: np.ndarray,
    after: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
) -> Slopes:
    # tanh has the slope 1 - tanh², and tanh is what came out: nothing is computed twice.
    Z = G * (1 - after**2)
    return {
        "x": Z @ Wx.T,
        "before": Z @ Wh,
        "Wx": x.T @ Z,
        "Wh": before.T @ Z,
        "bias": Z.sum(axis=0),
    }
