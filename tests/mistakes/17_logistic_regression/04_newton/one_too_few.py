# The last step was not counted: it belongs to the number.
def fit(X: np.ndarray, y: np.ndarray, close_enough: float = 1e-10) -> tuple[np.ndarray, int]:
    w = np.zeros(X.shape[1] + 1)
    for steps in range(1, 31):
        before, w = w, newton_step(X, y, w)
        if np.max(np.abs(w - before)) <= close_enough:
            return w, steps - 1
    # On data without overlap every step makes the weights larger, and the loss smaller.
    raise ValueError("The weights do not settle. Are the classes divided without an error?")
