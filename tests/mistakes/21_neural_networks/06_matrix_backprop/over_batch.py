# The shares add up to 1 over the batch, but the classes of one row compete.
"""A whole layer at once: three ways back, and a chain of them.

Every answer has the shape of what it belongs to. Where a number was used several times, by rows
or by columns, a matrix product or a sum over an axis collects what all the uses pay.
"""

import numpy as np


def affine(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return X W + b, shape (b, h), for X (b, d), W (d, h) and b (h,). Finished."""
    return X @ W + b


def affine_back(
    G: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (dX, dW, db): how fast the loss moves with each number of X, W and b.

    G (b, h) says how fast it moves with each number of the output.
    """
    # Rows share W and b, so these two add up over the rows; X adds up over the columns of W.
    return G @ W.T, X.T @ G, G.sum(axis=0)


def relu(Z: np.ndarray) -> np.ndarray:
    """Return Z (b, h) where it is above 0, else 0. Finished."""
    return np.maximum(Z, 0)


def relu_back(G: np.ndarray, Z: np.ndarray) -> np.ndarray:
    """Return how fast the loss moves with each number of Z (b, h), which relu was given.

    G (b, h) says how fast it moves with what came out. At 0 itself the slope of relu is
    taken to be 0. G is not changed.
    """
    return G * (Z > 0)


def softmax_loss(Z: np.ndarray, y: np.ndarray) -> float:
    """Return the mean of -log p over rows, p the share of class y (b,) in Z (b, c). Finished."""
    Z = Z - Z.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(y)), y]))


def softmax_loss_back(Z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return how fast the loss moves with each score, shape (b, c). Z is not changed."""
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = np.exp(Z) / np.exp(Z).sum(axis=0)
    P[np.arange(len(y)), y] -= 1
    # Divided here once, and every slope further back is that of the mean, too.
    return P / len(y)


def network_loss(X: np.ndarray, y: np.ndarray, net: dict[str, np.ndarray]) -> float:
    """Return the loss of a net with one hidden layer: W1, b1, relu, W2, b2. Finished.

    X is (b, d), y (b,), and W1 (d, h), b1 (h,), W2 (h, c), b2 (c,).
    """
    A = relu(affine(X, net["W1"], net["b1"]))
    return softmax_loss(affine(A, net["W2"], net["b2"]), y)


def network_slopes(
    X: np.ndarray, y: np.ndarray, net: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """Return the slopes of `network_loss` under the same four names. Finished: read it.

    X is (b, d), y (b,). Each table of slopes has the shape of its weights: W1 (d, h), ...
    """
    Z1 = affine(X, net["W1"], net["b1"])
    A = relu(Z1)
    Z2 = affine(A, net["W2"], net["b2"])
    dZ2 = softmax_loss_back(Z2, y)
    dA, dW2, db2 = affine_back(dZ2, A, net["W2"])
    dZ1 = relu_back(dA, Z1)
    _, dW1, db1 = affine_back(dZ1, X, net["W1"])
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}


if __name__ == "__main__":
    X, W = np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]])
    print("Z:", affine(X, W, np.array([5.0])))
    for name, slope in zip(("dX", "dW", "db"), affine_back(np.array([[10.0]]), X, W), strict=True):
        print(name, slope.tolist())
    rng = np.random.default_rng(0)
    net = {"W1": rng.normal(size=(3, 4)), "b1": rng.normal(size=4)}
    net |= {"W2": rng.normal(size=(4, 2)), "b2": rng.normal(size=2)}
    X, y = rng.normal(size=(5, 3)), np.array([0, 1, 1, 0, 1])
    mine, before = network_slopes(X, y, net)["W1"][0, 0], net["W1"][0, 0]
    net["W1"][0, 0] = before + 1e-6
    high = network_loss(X, y, net)
    net["W1"][0, 0] = before - 1e-6
    print("slope of W1[0, 0]:", mine, " measured:", (high - network_loss(X, y, net)) / 2e-6)
