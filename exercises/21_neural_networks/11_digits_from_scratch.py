"""Digits, from scratch: a network that reads handwriting, and nothing but arrays.

1,797 digits of 8 by 8 spots. Ten columns of weights, softmax regression, read 0.93 of new ones
after 60 steps at a rate of 1. A hidden layer should do better: it can look for strokes first,
and decide after.

    64 spots  →  affine, relu  →  64 hidden units  →  affine, softmax  →  10 shares
                W1 (64, 64), b1                     W2 (64, 10), b2

All parts were in this stage: weights of the right size (10), the way back in matrices (06), a
step with momentum (08), batches in a new order each epoch (10). Put together, some 40 lines
read 0.97 of digits that they have never seen, in a second.

Then look at the errors. Those that the network was surest of tell most: some of them are badly
written, and some are right, and it is the label that you would doubt.

Two rules that save days: the loss of the first batch is about log 10 = 2.303, and whatever may
be learned from new digits is learned from the known ones alone.
"""

import numpy as np

from mlx_exercises import data

Net = dict[str, np.ndarray]


def start(d: int, h: int, c: int, rng: np.random.Generator) -> Net:
    """Return weights W1 (d, h), b1 (h,), W2 (h, c), b2 (c,) of a new net.

    Biases are 0. Weights are normal, with standard deviations √(2/d) in W1 and 0.1/√h in W2.
    """
    # TODO: draw both tables of weights in their sizes, and make the biases.
    raise NotImplementedError


def shares(net: Net, X: np.ndarray) -> np.ndarray:
    """Return the share of each class, (n, c), for the rows of X (n, d)."""
    # TODO: go forwards through affine, relu, affine and softmax, in a way that never overflows.
    raise NotImplementedError


def slopes(net: Net, X: np.ndarray, y: np.ndarray) -> Net:
    """Return the slopes of the mean of -log p of the right classes, by all weights.

    X is (b, d), y (b,) holds classes. The slopes have the names and shapes of the weights.
    """
    # TODO: go forwards once more, keep the hidden layer, and come back through all of it.
    raise NotImplementedError


def fit(
    net: Net, X: np.ndarray, y: np.ndarray, epochs: int, rate: float, rng: np.random.Generator
) -> Net:
    """Return the net after training on X (n, d) and y (n,). The net given stays as it is.

    Each epoch takes all rows once, in a new random order, in batches of 32; the last batch may
    be smaller. Each batch is one step with momentum: v ← 0.9 v + slope, weights - rate · v.
    """
    # TODO: for each batch, work out the slopes, bring each memory up to date, and move.
    raise NotImplementedError


def surest_errors(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the rows whose largest share is not at the right class, the surest of them first.

    P (n, c) are shares, y (n,) the right classes. Sure is who gives the largest share to the
    class that is called. The answer is an array of ints, (k,), empty if all are right.
    """
    # TODO: find the wrong ones, and sort them by how large their largest share is.
    raise NotImplementedError


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
