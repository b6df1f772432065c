"""One model, three ways: NumPy, scikit-learn, PyTorch. Do they agree?

Softmax regression gives each image x one score a class, x·W, and makes shares of the scores. Its
loss is the mean over n rows of -log(share of the right class), and a little more for large weights:

    loss(W)  =  mean of -log(share of the right class)  +  decay / 2 · sum of all W²

This is a bowl with one lowest point, so whoever goes down far enough ends at the same W. Its
slope, for W (d, c), with the shares P (n, c) and Y (n, c), a 1 at each right class and else 0, is

    gradient  =  Xᵀ (P - Y) / n  +  decay · W

By hand: one row x = (1, 2) of class 0, W of 0, two classes. P - Y is (-½, ½), and the gradient is
((-½, ½), (-1, 1)).

    numpy_way     finished: it walks down your gradient, with a momentum of 0.9
    sklearn_way   LogisticRegression minimises C · (sum of -log …) + ½ · sum of W². Which C has the
                  same lowest point? Divide all of it by C · n. And it adds a bias of its own,
                  which here nobody has: fit_intercept=False
    torch_way     your loop of 05, on all rows at once, with the decay in the loss

The end of the stage: you have read the data, written the loop, and now you know what it is that a
library does when it says fit.
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
    # TODO: take 1 off the share of each right class, then follow the formula.
    raise NotImplementedError


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
    # TODO: find the C that belongs to this decay, fit without a bias, and turn coef_ round.
    raise NotImplementedError


def torch_way(X: np.ndarray, y: np.ndarray, c: int, decay: float) -> np.ndarray:
    """Return the best W (d, c), as an array, by autograd and an optimizer of torch.optim.

    Values of the loss within 0.001 of the lowest are near enough. SGD with lr=1.0 and
    momentum=0.9 gets there in 200 steps; 200 steps of Adam with lr=0.1 do as well.
    """
    # TODO: make tensors, start with a W of zeros that is watched, and go through the five lines.
    raise NotImplementedError


def accuracy(W: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows, 0 to 1, whose largest score in X W is at their class y (n,)."""
    # TODO: the largest score of a row has the largest share, so no softmax is needed.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    X = X / 16
    train, test = data.split(len(y))
    for way in (numpy_way, sklearn_way, torch_way):
        W = way(X[train], y[train], 10, 0.001)
        low, right = loss(W, X[train], y[train], 0.001), accuracy(W, X[test], y[test])
        print(f"{way.__name__:12} loss {low:.5f}, right {right:.4f}")
