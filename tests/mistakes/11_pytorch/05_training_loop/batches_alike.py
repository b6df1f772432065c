# This averages the batches, but they are not of one size.
"""The training loop, which has read digits and now reads anything.

Nothing in it knows about digits, or about the model: that is why these five lines have outlived
every fashion in networks. Softmax regression comes out near 0.96 on digits it has not seen.
"""

import torch
from torch import Tensor, nn, optim

from mlx_exercises import data

Batches = list[tuple[Tensor, Tensor]]


def step(model: nn.Module, optimizer: optim.Optimizer, inputs: Tensor, labels: Tensor) -> float:
    """Train on one batch: inputs (b, ...), labels (b,). Return its loss before the step."""
    # First, and not after the step: gradients that somebody else left behind are gone then too.
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.step()
    # Not the tensor: a list of those would keep the notes of every batch in memory.
    return loss.item()


def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    """Take one step on each batch, in training mode, and return the mean loss of a row.

    Every row counts the same, so a batch's loss counts as often as it has rows.
    """
    # In here, and not once before the first epoch: accuracy() switches it off after each.
    model.train()
    total = rows = 0.0
    for inputs, labels in batches:
        total += step(model, optimizer, inputs, labels)
    return total / len(batches)


def accuracy(model: nn.Module, batches: Batches) -> float:
    """Return the share of all rows, 0 to 1, whose largest score is that of their label.

    The model is measured in evaluation mode, and no notes are taken.
    """
    # Both are needed: no_grad saves time and memory, and leaves dropout at work.
    model.eval()
    right = rows = 0
    with torch.no_grad():
        for inputs, labels in batches:
            # No softmax: it would not change which score is the largest.
            right += (model(inputs).argmax(dim=1) == labels).sum().item()
            rows += len(labels)
    return right / rows


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
