# Weights came back where there is no best fit: one line divides these rows.
import numpy as np

from mlx_exercises import data


def probabilities(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return p (n,) for X (n, d) and w (d + 1,), the intercept first. Finished."""
    z = w[0] + X @ w[1:]
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1,) of the mean surprise. Finished."""
    off = probabilities(X, w) - y
    return np.append(off.sum(), off @ X) / len(y)


def curvature(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return H (d + 1, d + 1): how fast each slope changes as each weight moves."""
    p = probabilities(X, w)
    A = np.column_stack([np.ones(len(X)), X])
    # As a column, p (1 - p) weighs the rows of A. A diagonal (n, n) table would do the same
    # and hold n² numbers.
    return A.T @ (A * (p * (1 - p))[:, None]) / len(X)


def newton_step(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the weights (d + 1,) one Newton step after w."""
    return w - np.linalg.solve(curvature(X, w), gradient(X, y, w))


def fit(X: np.ndarray, y: np.ndarray, close_enough: float = 1e-10) -> tuple[np.ndarray, int]:
    """Return (weights, number of steps), starting from zeros.

    Stops after the first step that moves no weight by more than close_enough; that step
    counts. Raises ValueError where that has not happened after some 30 steps: there is no
    best fit, for example, where a line divides the ones from the zeros without an error.
    """
    w = np.zeros(X.shape[1] + 1)
    for steps in range(1, 31):
        before, w = w, newton_step(X, y, w)
        if np.max(np.abs(w - before)) <= close_enough:
            return w, steps
    # On data without overlap every step makes the weights larger, and the loss smaller.
    return w, steps


if __name__ == "__main__":
    launches = data.challenger()
    X = launches.temperature_f.reshape(-1, 1)
    w, steps = fit(X, launches.damaged)
    print("intercept and slope:", w.round(4), "after", steps, "steps")
    print("chance of damage at 31 °F:", probabilities(np.array([[31.0]]), w))
