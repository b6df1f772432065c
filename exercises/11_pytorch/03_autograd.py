"""Autograd: slopes by hand, slopes by backward, and why they pile up.

One neuron looks at d measurements of a penguin and answers with a number between -1 and 1. Its
loss is the mean over n rows of (p - y)², with p = tanh(x·w). The chain rule gives its gradient:

    ∂loss/∂w  =  mean over the rows of   2 · (p - y) · (1 - p²) · x

By hand, for the one row x = (1, 2) with y = 1 and w = (0.5, -0.25): x·w is 0, so p is 0, and the
gradient is 2 · (-1) · 1 · (1, 2) = (-2, -4).

PyTorch notes every step of such a calculation, and walks back along its notes:

    v = w.clone().requires_grad_()    a copy of w that is watched
    loss(X, y, v).backward()          fills in v.grad, and returns nothing

Run the second line again with other rows: v.grad is not replaced, the new slopes are ADDED to it,
in place. `v.grad = None` clears it; so does `v.grad.zero_()`, but in the very tensor that you may
have kept. Adding up has its use: a batch too large for the memory is sent back in pieces.
"""

from collections.abc import Callable

import torch
from torch import Tensor

from mlx_exercises import data

Batch = tuple[Tensor, Tensor]
Loss = Callable[[Tensor, Tensor, Tensor], Tensor]


def neuron_loss(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """Return the mean of (tanh(X w) - y)² for X (n, d), y (n,) and w (d,). Finished."""
    return ((torch.tanh(X @ w) - y) ** 2).mean()


def by_hand(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """Return the gradient (d,) of neuron_loss at w, by the formula, without autograd."""
    # TODO: write the formula down. X.T @ (n numbers) adds up rows with weights.
    raise NotImplementedError


def one_by_one(loss: Loss, batches: list[Batch], w: Tensor) -> list[Tensor]:
    """Return the gradient (d,) of each batch's own loss, all at the same w, by autograd.

    loss(X, y, w) gives a tensor with one number in it, and need not be neuron_loss. The w that
    is handed in is not watched, and stays so.
    """
    # TODO: send each batch back on its own, and keep its gradient from changing later.
    raise NotImplementedError


def all_together(loss: Loss, batches: list[Batch], w: Tensor) -> Tensor:
    """Return the gradient (d,) of the loss over all rows of all batches, one batch at a time.

    The loss is a mean over rows, so each batch counts by its share of the rows.
    """
    # TODO: let .grad add the parts up. What must be multiplied before going back?
    raise NotImplementedError


def gentoos() -> tuple[Tensor, Tensor, list[str]]:
    """Return four measurements in standard units (342, 4), +1 for a Gentoo or -1, names."""
    X, y, names, _ = data.penguin_measurements()
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    return torch.tensor(X), torch.tensor(2.0 * (y == 2) - 1, dtype=torch.float64), list(names)


if __name__ == "__main__":
    X, y, names = gentoos()
    w = torch.tensor([0.2, -0.1, 0.3, 0.0], dtype=torch.float64)
    print("by hand:    ", by_hand(X, y, w))
    print("by backward:", one_by_one(neuron_loss, [(X, y)], w)[0])
    thirds = list(zip(X.split(150), y.split(150), strict=True))
    print("in 3 pieces:", all_together(neuron_loss, thirds, w))
