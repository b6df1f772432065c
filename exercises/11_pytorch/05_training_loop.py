"""The training loop: five lines that train everything, from this model to the largest.

A model is called like a function, model(inputs), and gives a score for each class, (b, c). Its loss
is nn.functional.cross_entropy(scores, labels): the mean of -log(softmax of the right class). It
wants raw scores, and does the softmax itself. The optimizer holds the model's weights, and knows
where their gradients are kept. Then each batch takes five lines:

    forget the old gradients      optimizer.zero_grad()
    forward                       scores from the model
    measure                       the loss
    backward                      fills in the gradients
    step                          optimizer.step() moves the weights

By hand: two classes, weights of 0, one row x = (1, 2) of class 0. Both classes get ½, the loss is
log 2 = 0.693, and the gradient of the scores is (½ - 1, ½). So a step at rate 0.1 moves the
weights of class 0 by 0.1 · ½ · (1, 2) = (0.05, 0.1), and those of class 1 as far the other way.

A model has two modes. Dropout, for one, throws numbers away while it trains, and must not when it
is measured. model.train() and model.eval() switch; with torch.no_grad(): takes no notes for a way
back. And a loss is a tensor that hangs on all its notes: loss.item() is the number alone.
"""

import torch
from torch import Tensor, nn, optim

from mlx_exercises import data

Batches = list[tuple[Tensor, Tensor]]


def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    """Train on one batch: inputs (b, ...), labels (b,). Return its loss before the step."""
    # TODO: write the five lines, and return the loss as a plain number.
    raise NotImplementedError


def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    """Take one step on each batch, in training mode, and return the mean loss of a row.

    Every row counts the same, so a batch's loss counts as often as it has rows.
    """
    # TODO: switch the mode, call `step` on every batch, and average.
    raise NotImplementedError


def accuracy(model: nn.Module, batches: Batches) -> float:
    """Return the share of all rows, 0 to 1, whose largest score is that of their label.

    The model is measured in evaluation mode, and no notes are taken.
    """
    # TODO: switch the mode, count what is right without taking notes, and divide.
    raise NotImplementedError


def digit_batches(b: int, dice: torch.Generator) -> tuple[Batches, Batches]:
    """Return shuffled batches of b digits (b, 64) to train on, and others to test. Finished."""
    X, y, *_ = data.digits()
    inputs, labels = torch.tensor(X / 16, dtype=torch.float32), torch.tensor(y)
    rows = [torch.tensor(part) for part in data.split(len(y))]
    rows[0] = rows[0][torch.randperm(len(rows[0]), generator=dice)]
    train, test = (
        list(zip(inputs[part].split(b), labels[part].split(b), strict=True)) for part in rows
    )
    return train, test


if __name__ == "__main__":
    torch.manual_seed(0)
    model = nn.Linear(64, 10)
    optimizer = optim.SGD(model.parameters(), lr=0.5)
    train, test = digit_batches(32, torch.Generator().manual_seed(0))
    for epoch in range(1, 16):
        print(epoch, train_epoch(model, optimizer, train), accuracy(model, test))
