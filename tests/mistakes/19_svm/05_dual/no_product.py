# K[i, j] is missing in the bend.
import numpy as np

from mlx_exercises import data


def scores(K: np.ndarray, y: np.ndarray, a: np.ndarray, b: float) -> np.ndarray:
    """Return the scores (m,) of m points, for their likeness K (m, n) to the n known rows.

    y (n,) holds +1 and -1, a (n,) the amounts.
    """
    return K @ (a * y) + b


def bounds(yi: int, yj: int, ai: float, aj: float, C: float) -> tuple[float, float]:
    """Return the lowest and the highest value that the amount aj may take.

    The classes yi and yj are +1 or -1. Both amounts must stay within 0 … C.
    """
    if yi == yj:
        # The sum stays: what aj takes, ai gives.
        return max(0, ai + aj - C), min(C, ai + aj)
    # The difference stays: both rise together, or fall together.
    return max(0, aj - ai), min(C, C + aj - ai)


def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    """Return the amounts (n,) after the best move of a[i] and a[j], all others at rest.

    K is (n, n). If K[i, i] + K[j, j] - 2 K[i, j] is 1e-12 or less, nothing moves. `a` stays.
    """
    bend = K[i, i] + K[j, j]
    # This is the squared distance of both rows: two equal rows cannot help each other.
    if bend <= 1e-12:
        return a.copy()
    gap = y - scores(K, y, a, 0.0)
    low, high = bounds(y[i], y[j], a[i], a[j], C)
    moved = a.copy()
    moved[j] = np.clip(a[j] + y[j] * (gap[j] - gap[i]) / bend, low, high)
    # Worked out after the cut, or else the sum of a · y would not stay.
    moved[i] = a[i] + y[i] * y[j] * (a[j] - moved[j])
    return moved


def fit(K: np.ndarray, y: np.ndarray, C: float) -> tuple[np.ndarray, float]:
    """Return the amounts (n,) and b, by steps for the two rows that disagree most. Finished.

    Row i could still use a larger y · a and has the highest gap, row j could still use a
    smaller one and has the lowest. When the two gaps meet, they are b.
    """
    a = np.zeros(len(y))
    for _ in range(2000):
        gap = y - scores(K, y, a, 0.0)
        may_rise = np.where(y == 1, a < C - 1e-9, a > 1e-9)
        may_fall = np.where(y == 1, a > 1e-9, a < C - 1e-9)
        i = int(np.argmax(np.where(may_rise, gap, -np.inf)))
        j = int(np.argmin(np.where(may_fall, gap, np.inf)))
        if gap[i] - gap[j] < 1e-3:
            break
        a = step(K, y, a, i, j, C)
    return a, (gap[i] + gap[j]) / 2


def likeness(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return the RBF kernel of the rows of A (n, d) and B (m, d), shape (n, m). Finished."""
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    return np.exp(-gamma * np.maximum(squares, 0))


if __name__ == "__main__":
    X, labels, *_ = data.moons(100, 0.2, seed=0)
    X_new, labels_new, *_ = data.moons(500, 0.2, seed=1)
    y, y_new = np.where(labels == 1, 1, -1), np.where(labels_new == 1, 1, -1)
    for name, K, K_new in (
        ("plain products", X @ X.T, X_new @ X.T),
        ("RBF", likeness(X, X, 2.0), likeness(X_new, X, 2.0)),
    ):
        a, b = fit(K, y, 1.0)
        right = np.mean(np.where(scores(K_new, y, a, b) > 0, 1, -1) == y_new)
        print(f"{name}: {right:.3f} of new points, {np.sum(a > 1e-6)} support vectors")
