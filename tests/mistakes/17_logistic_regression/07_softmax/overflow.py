# Powers of e overflowed, or all of a row became 0. What may be taken off a row's scores?
import numpy as np

from mlx_exercises import data


def scores(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the scores (n, c) of X (n, d) with W (d + 1, c), the intercepts first. Finished."""
    return W[0] + X @ W[1:]


def softmax(Z: np.ndarray) -> np.ndarray:
    """Return the probabilities (n, c) of scores Z (n, c): each row adds up to 1."""
    # keepdims leaves the maxima as a column, so that each row loses its own.
    powers = np.exp(Z)
    return powers / powers.sum(axis=1, keepdims=True)


def loss(X: np.ndarray, y: np.ndarray, W: np.ndarray) -> float:
    """Return the mean surprise, for labels y (n,) from 0 to c - 1."""
    Z = scores(X, W)
    # A list of rows with a list of columns picks one number for each pair.
    return np.mean(np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(y)), y])


def gradient(X: np.ndarray, y: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1, c) of `loss` as each weight moves."""
    off = softmax(scores(X, W))
    # `off` is our own table, and taking 1 off in place spares the table of zeros and ones.
    off[np.arange(len(y)), y] -= 1
    return np.vstack([off.sum(axis=0), X.T @ off]) / len(y)


def fit(X: np.ndarray, y: np.ndarray, classes: int, rate: float, steps: int) -> np.ndarray:
    """Return W (d + 1, c) after so many steps downhill, starting from zeros. Finished."""
    W = np.zeros((X.shape[1] + 1, classes))
    for _ in range(steps):
        W = W - rate * gradient(X, y, W)
    return W


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    ink = X / 16  # from 0 to 1
    W = fit(ink[train], y[train], 10, 1.0, 300)
    right = scores(ink[test], W).argmax(axis=1) == y[test]
    print("loss:", loss(ink[train], y[train], W), " right on new digits:", right.mean())
