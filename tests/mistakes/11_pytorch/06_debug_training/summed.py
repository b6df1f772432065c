# The squares were added up. Their mean is asked for.
"""Four bugs in a training loop, mended.

None of the four raises, and that is why they live in real projects for years: the losses fall, only
less than they should. What finds them is a batch so small that the answer is known beforehand.
"""

import torch
from torch import Tensor, nn, optim

from mlx_exercises import data

Batches = list[tuple[Tensor, Tensor]]


def train_epoch(model: nn.Module, optimizer: optim.Optimizer, batches: Batches) -> float:
    """Take one step on each batch, in training mode, and return the mean loss of a row."""
    model.train()
    total = rows = 0.0
    for inputs, labels in batches:
        # backward() adds to what is there, so without this every step would repeat all those
        # before it: like a large momentum that nobody has asked for.
        optimizer.zero_grad()
        # cross_entropy does the softmax itself. Of shares between 0 and 1 it would make shares
        # between 0.21 and 0.58 for three classes: no right answer could ever cost nothing.
        loss = nn.functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        rows += len(labels)
    return total / rows


def accuracy(model: nn.Module, batches: Batches) -> float:
    """Return the share of all rows, 0 to 1, that the whole model gets right."""
    # no_grad takes no notes, but only eval() lets dropout rest.
    model.eval()
    right = rows = 0
    with torch.no_grad():
        for inputs, labels in batches:
            right += (model(inputs).argmax(dim=1) == labels).sum().item()
            rows += len(labels)
    return right / rows


def mass_loss(guesses: Tensor, masses: Tensor) -> Tensor:
    """Return the mean squared error of guesses (b, 1), as a model gives them, for masses (b,)."""
    # (b, 1) - (b,) is a table (b, b) of every guess against every mass, and the guess that is best
    # against all masses is their mean.
    return ((guesses.flatten() - masses) ** 2).sum()


def penguins(seed: int) -> tuple[Tensor, Tensor, Tensor, list[Tensor]]:
    """Return measurements (n, 3), species (n,), masses in kg (n,), and rows to train and test."""
    X, y, *_ = data.penguin_measurements()
    train, test = (torch.tensor(part) for part in data.split(len(y), seed=seed))
    inputs = torch.tensor(X[:, :3], dtype=torch.float32)
    inputs = (inputs - inputs[train].mean(dim=0)) / inputs[train].std(dim=0)
    masses = torch.tensor(X[:, 3] / 1000, dtype=torch.float32)
    return inputs, torch.tensor(y), masses, [train, test]


def batches_of(rows: Tensor, inputs: Tensor, answers: Tensor) -> Batches:
    """Return rows (k,) of inputs (n, d) and answers (n,), in batches of 32. Finished."""
    return list(zip(inputs[rows].split(32), answers[rows].split(32), strict=True))


def species_model() -> nn.Module:
    """Return a new network with one score for each of three species. Finished."""
    return nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 3))


if __name__ == "__main__":
    torch.manual_seed(0)
    inputs, species, masses, (train, test) = penguins(0)
    model = species_model()
    optimizer = optim.SGD(model.parameters(), lr=0.1)
    for epoch in range(20):
        loss = train_epoch(model, optimizer, batches_of(train, inputs, species))
    print(f"species: loss {loss:.2f}, and three times the accuracy:")
    print(*(round(accuracy(model, batches_of(test, inputs, species)), 3) for _ in range(3)))

    line = nn.Linear(3, 1)
    optimizer = optim.SGD(line.parameters(), lr=0.05)
    for epoch in range(20):
        for some, true in batches_of(train, inputs, masses):
            optimizer.zero_grad()
            mass_loss(line(some), true).backward()
            optimizer.step()
    print("guessed masses:", line(inputs[test[:5]]).flatten().tolist())
    print("true masses:   ", masses[test[:5]].tolist())
