"""Four bugs in a training loop, and not one error message.

Somebody trains two small networks on three measurements of penguins (bill length, bill depth,
flipper): one should name the species, one should guess the body mass in kg. Everything runs, and
the losses even fall. But whoever runs this file sees that

- the loss of the species stops somewhere above 0.55, though a right answer costs nothing;
- one and the same model, measured three times on the same birds, has several accuracies;
- every bird gets nearly the same mass, near the mean of all.

Four bugs do that: two while training, one while measuring, one in the loss of the masses. The
models, the data and the text of each function are right.

Losses on a screen hide such things. Make it small: a batch of two rows of which you know the
answer, and .shape after every step. And what would the weights be after two batches?
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
        # TODO: mend the two bugs that live in this loop.
        scores = model(inputs).softmax(dim=1)
        loss = nn.functional.cross_entropy(scores, labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        rows += len(labels)
    return total / rows


def accuracy(model: nn.Module, batches: Batches) -> float:
    """Return the share of all rows, 0 to 1, that the whole model gets right."""
    # TODO: mend the one bug that lives here.
    right = rows = 0
    with torch.no_grad():
        for inputs, labels in batches:
            right += (model(inputs).argmax(dim=1) == labels).sum().item()
            rows += len(labels)
    return right / rows


def mass_loss(guesses: Tensor, masses: Tensor) -> Tensor:
    """Return the mean squared error of guesses (b, 1), as a model gives them, for masses (b,)."""
    # TODO: mend the one bug that lives here.
    return ((guesses - masses) ** 2).mean()


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
