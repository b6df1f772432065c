"""It runs, and it learns nothing: four bugs, and three tests that find such bugs.

A net should read handwritten digits. It gets 1 of 10 right, as guessing would. Nothing crashes.
Whoever stares at the code stares for days; whoever asks these three questions does not:

    At the start      A net that knows nothing of 10 classes pays log 10 = 2.303. Much more: it
                      is sure of nonsense. Another number: of how many classes is it the log?
    Nothing to see    Train on pictures of zeros. Only then should it stay at chance, 2.303 or
                      a little less. If the real pictures do no better, they do not arrive,
                      or do not belong to the labels they come with.
    One batch         Train on the same 8 rows again and again. Any net with enough weights can
                      learn 8 rows by heart: the loss must come near 0. If not, then slopes or
                      steps are wrong, whatever the data.

Run this file. It pays about 73 at the start, on zeros 3.466 all the time, in batches of 32. One
batch stays where it was, and so do the real pictures. Four bugs do that, all of them above the
line "From here on all is finished". The docstrings of the functions are right. Mend one bug
at a time, and run the tests again.
"""

import numpy as np

from mlx_exercises import data

Net = dict[str, np.ndarray]


def start(d: int, h: int, c: int, rng: np.random.Generator) -> Net:
    """Return weights W1 (d, h), b1 (h,), W2 (h, c), b2 (c,) of a net that is sure of nothing.

    Biases are 0. Weights are normal, with a standard deviation of √(2/d) in W1: relu halves the
    mean square, and each sum then is as large as what came in. In W2 it is 0.1/√h.
    """
    # TODO: mend the four bugs in the functions from here to `shuffled`.
    return {
        "W1": rng.normal(size=(d, h)),
        "b1": np.zeros(h),
        "W2": rng.normal(size=(h, c)),
        "b2": np.zeros(c),
    }


def loss_and_slopes(net: Net, X: np.ndarray, y: np.ndarray) -> tuple[float, Net]:
    """Return the mean of -log p of the right classes, and its slopes by all weights.

    X is (b, d), y (b,) holds classes. The slopes have the names and shapes of the weights.
    """
    A = np.maximum(X @ net["W1"] + net["b1"], 0)
    Z = A @ net["W2"] + net["b2"]
    powers = np.exp(Z - Z.max(axis=0))
    P = powers / powers.sum(axis=0)
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
        weights = net[name]
        weights = weights - rate * slope


def shuffled(
    X: np.ndarray, y: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of X (n, d) and of y (n,) in one new random order. X and y stay."""
    return X[rng.permutation(len(y))], y[rng.permutation(len(y))]


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
