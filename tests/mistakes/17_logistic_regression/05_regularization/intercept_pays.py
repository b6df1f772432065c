# The intercept pays as well. It only says how frequent the ones are.
import numpy as np

from mlx_exercises import data


def scores(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return w[0] + w[1]·x₁ + … for each row of X (n, d), shape (n,). Finished."""
    return w[0] + X @ w[1:]


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of scores z, an array of any shape. Finished."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def priced_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    """Return the mean surprise plus the price of the weights w (d + 1,), the intercept first."""
    z = scores(X, w)
    surprise = np.mean(np.logaddexp(0, z) - y * z)
    # From w[1] on: a price on the intercept would pull the share of ones towards a half.
    return surprise + strength / 2 * np.sum(w**2)


def priced_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    """Return the slopes (d + 1,) of `priced_loss` as each weight moves."""
    off = sigmoid(scores(X, w)) - y
    slopes = np.append(off.sum(), off @ X) / len(y)
    # `slopes` is new and our own, so it may be added to in place; w is not.
    slopes[1:] += strength * w[1:]
    return slopes


def fit(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the best weights (d + 1,) by 40 Newton steps, for a strength above 0. Finished."""
    A = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(A.shape[1])
    price = np.diag(np.append(0, np.full(X.shape[1], strength)))
    for _ in range(40):
        p = sigmoid(A @ w)
        curvature = A.T @ (A * (p * (1 - p))[:, None]) / len(y) + price
        w = w - np.linalg.solve(curvature, priced_gradient(X, y, w, strength))
    return w


if __name__ == "__main__":
    table = data.iris()
    two = table.y < 2  # setosa is 0, versicolor is 1
    petals = table.X[two][:, 2:]
    Z = (petals - petals.mean(axis=0)) / petals.std(axis=0)
    for strength in (0.0001, 0.01, 1, 100):
        print(f"strength {strength:7}: weights", fit(Z, table.y[two], strength).round(3))
