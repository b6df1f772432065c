# The weights are those that came in. Are fewer than 32 rows a batch, too?
"""Digits, from scratch: 0.97 of new ones.

Nothing here is about digits. Another table of numbers with another set of labels would train the
same four arrays, and it would take no other line.
"""

import numpy as np

from mlx_exercises import data

Net = dict[str, np.ndarray]


def start(d: int, h: int, c: int, rng: np.random.Generator) -> Net:
    """Return weights W1 (d, h), b1 (h,), W2 (h, c), b2 (c,) of a new net.

    Biases are 0. Weights are normal, with standard deviations √(2/d) in W1 and 0.1/√h in W2.
    """
    return {
        "W1": rng.normal(0, np.sqrt(2 / d), size=(d, h)),
        "b1": np.zeros(h),
        "W2": rng.normal(0, 0.1 / np.sqrt(h), size=(h, c)),
        "b2": np.zeros(c),
    }


def shares(net: Net, X: np.ndarray) -> np.ndarray:
    """Return the share of each class, (n, c), for the rows of X (n, d)."""
    Z = np.maximum(X @ net["W1"] + net["b1"], 0) @ net["W2"] + net["b2"]
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def slopes(net: Net, X: np.ndarray, y: np.ndarray) -> Net:
    """Return the slopes of the mean of -log p of the right classes, by all weights.

    X is (b, d), y (b,) holds classes. The slopes have the names and shapes of the weights.
    """
    A = np.maximum(X @ net["W1"] + net["b1"], 0)
    dZ = shares(net, X)
    dZ[np.arange(len(y)), y] -= 1
    dZ /= len(y)
    # A is above 0 just where relu let its input through, so the input need not be kept.
    dA = dZ @ net["W2"].T * (A > 0)
    return {"W1": X.T @ dA, "b1": dA.sum(axis=0), "W2": A.T @ dZ, "b2": dZ.sum(axis=0)}


def fit(
    net: Net, X: np.ndarray, y: np.ndarray, epochs: int, rate: float, rng: np.random.Generator
) -> Net:
    """Return the net after training on X (n, d) and y (n,). The net given stays as it is.

    Each epoch takes all rows once, in a new random order, in batches of 32; the last batch may
    be smaller. Each batch is one step with momentum: v ← 0.9 v + slope, weights - rate · v.
    """
    net = dict(net)
    memory = {name: np.zeros_like(table) for name, table in net.items()}
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for i in range(0, len(y) - 31, 32):
            batch = order[i : i + 32]
            for name, slope in slopes(net, X[batch], y[batch]).items():
                memory[name] = 0.9 * memory[name] + slope
                # A new array each time: the net that was given keeps its own.
                net[name] = net[name] - rate * memory[name]
    return net


def surest_errors(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the rows whose largest share is not at the right class, the surest of them first.

    P (n, c) are shares, y (n,) the right classes. Sure is who gives the largest share to the
    class that is called. The answer is an array of ints, (k,), empty if all are right.
    """
    wrong = np.flatnonzero(P.argmax(axis=1) != y)
    return wrong[np.argsort(-P[wrong].max(axis=1))]


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    ink = X / 16  # from 0 to 1
    rng = np.random.default_rng(0)
    net = fit(start(64, 64, 10, rng), ink[train], y[train], 20, 0.1, rng)
    P = shares(net, ink[test])
    print("right:", np.mean(P.argmax(axis=1) == y[test]), "of", len(test), "new digits")
    for i in surest_errors(P, y[test])[:5]:
        print("a", y[test][i], "called", P[i].argmax(), "with", P[i].max().round(3))
