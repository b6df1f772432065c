# These are slopes of neuron_loss. Another loss was handed in.
"""Autograd: the same slopes by hand and by backward, up to the last digits.

Autograd is the chain rule with a good memory: it keeps p from the way there for the way back, as
you did by hand. What it adds is for others to tidy up, and whose gradient grows behind whose back
is a matter of labels on one tensor, as with the lists of the Python stage.
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
    p = torch.tanh(X @ w)
    # One number a row first. X.T @ them is then the sum over rows: no (n, d) table is needed.
    slopes = 2 * (p - y) * (1 - p**2)
    return X.T @ slopes / len(y)


def one_by_one(loss: Loss, batches: list[Batch], w: Tensor) -> list[Tensor]:
    """Return the gradient (d,) of each batch's own loss, all at the same w, by autograd.

    loss(X, y, w) gives a tensor with one number in it, and need not be neuron_loss. The w that
    is handed in is not watched, and stays so.
    """
    gradients = []
    for X, y in batches:
        # A fresh copy each time has no .grad yet, so there is nothing to clear, and nothing that
        # two places of the list could share. One copy for all would need both to be thought of.
        v = w.clone().requires_grad_()
        neuron_loss(X, y, v).backward()
        gradients.append(v.grad)
    return gradients


def all_together(loss: Loss, batches: list[Batch], w: Tensor) -> Tensor:
    """Return the gradient (d,) of the loss over all rows of all batches, one batch at a time.

    The loss is a mean over rows, so each batch counts by its share of the rows.
    """
    rows = sum(len(y) for _, y in batches)
    v = w.clone().requires_grad_()
    for X, y in batches:
        # Each backward frees the notes of its own batch, so only one batch is ever in memory.
        # Adding the losses up first, and one backward at the end, would keep them all.
        (loss(X, y, v) * len(y) / rows).backward()
    return v.grad


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
