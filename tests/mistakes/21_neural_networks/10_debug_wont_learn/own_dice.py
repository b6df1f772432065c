# Asked again with the same generator, it gave the same order.
"""It runs, and learns: what each of the three tests found.

At the start: weights far too large, and shares over the batch (log 32 = 3.466). One batch: the
step made new arrays, which nobody kept. Nothing to see: the pictures were shuffled without
their labels, so that zeros did as well as they.
"""

import numpy as np

from mlx_exercises import data

Net = dict[str, np.ndarray]


def start(d: int, h: int, c: int, rng: np.random.Generator) -> Net:
    """Return weights W1 (d, h), b1 (h,), W2 (h, c), b2 (c,) of a net that is sure of nothing.

    Biases are 0. Weights are normal, with a standard deviation of √(2/d) in W1: relu halves the
    mean square, and each sum then is as large as what came in. In W2 it is 0.1/√h.
    """
    return {
        # Sums of d numbers of size 1 have the size √d, unless the weights make up for it.
        "W1": rng.normal(size=(d, h)) * np.sqrt(2 / d),
        "b1": np.zeros(h),
        "W2": rng.normal(size=(h, c)) * 0.1 / np.sqrt(h),
        "b2": np.zeros(c),
    }


def loss_and_slopes(net: Net, X: np.ndarray, y: np.ndarray) -> tuple[float, Net]:
    """Return the mean of -log p of the right classes, and its slopes by all weights.

    X is (b, d), y (b,) holds classes. The slopes have the names and shapes of the weights.
    """
    A = np.maximum(X @ net["W1"] + net["b1"], 0)
    Z = A @ net["W2"] + net["b2"]
    # keepdims, and axis 1: the classes of one picture compete, not the pictures of a batch.
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = powers / powers.sum(axis=1, keepdims=True)
    rows = np.arange(len(y))
    loss = float(-np.mean(np.log(P[rows, y] + 1e-300)))
    dZ = P.copy()
    dZ[rows, y] -= 1
    dZ /= len(y)
    dA = dZ @ net["W2"].T * (A > 0)
    return loss, {"W1": X.T @ dA, "b1": dA.sum(axis=0), "W2": A.T @ dZ, "b2": dZ.sum(axis=0)}


def take_step(net: Net, slopes: Net, rate: float) -> None:
    """Move all weights of the net by rate times their slopes, downhill. The slopes stay."""
    for name, slope in slopes.items():
        # `weights = weights - ...` would give a new array to a name that ends with the loop.
        net[name] = net[name] - rate * slope


def shuffled(
    X: np.ndarray, y: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of X (n, d) and of y (n,) in one new random order. X and y stay."""
    order = np.random.default_rng(0).permutation(len(y))
    return X[order], y[order]


# From here on all is finished.


def train(X: np.ndarray, y: np.ndarray, epochs: int, rng: np.random.Generator) -> list[float]:
    """Train a net with 32 hidden units in batches of 32; return the mean loss of each epoch.

    X is (n, d), y (n,).
    """
    net, losses = start(X.shape[1], 32, 10, rng), []
    for _ in range(epochs):
        rows, labels = shuffled(X, y, rng)
        found = []
        for i in range(0, len(y) - 31, 32):
            loss, slopes = loss_and_slopes(net, rows[i : i + 32], labels[i : i + 32])
            take_step(net, slopes, 0.3)
            found.append(loss)
        losses.append(float(np.mean(found)))
    return losses


def one_batch(X: np.ndarray, y: np.ndarray, steps: int, rng: np.random.Generator) -> list[float]:
    """Return the losses of training on the first 8 rows of X (n, d) and y (n,) alone."""
    net, losses = start(X.shape[1], 32, 10, rng), []
    for _ in range(steps):
        loss, slopes = loss_and_slopes(net, X[:8], y[:8])
        take_step(net, slopes, 0.3)
        losses.append(loss)
    return losses


def digits() -> tuple[np.ndarray, np.ndarray]:
    """Return 640 pictures (640, 64), each column with mean 0 and size 1 or less; and digits."""
    X, y, *_ = data.digits()
    X, y = X[:640], y[:640]
    return (X - X.mean(axis=0)) / np.maximum(X.std(axis=0), 1), y


if __name__ == "__main__":
    X, y = digits()
    start_loss, _ = loss_and_slopes(start(64, 32, 10, np.random.default_rng(0)), X, y)
    print(f"at the start: {start_loss:.3f}, and log 10 is {np.log(10):.3f}")
    print("one batch:     ", np.round(one_batch(X, y, 200, np.random.default_rng(1))[::40], 3))
    print("nothing to see:", np.round(train(0 * X, y, 3, np.random.default_rng(2)), 3))
    print("real pictures: ", np.round(train(X, y, 3, np.random.default_rng(2)), 3))
