# The model was asked with slopes being tracked. Here nothing is learned.
"""Learn to reverse: one layer of attention, and a map of where it looks.

Places do it all: the query of time 0 came to fit the key of time 7. What stands there hardly
matters for where to look, and the values carry it. A. Vaswani and others (2017, arXiv
1706.03762) use no recurrence at all, and this is the smallest task that shows why.
"""

import torch
from torch import Tensor, nn


def make_batch(b: int, t: int, c: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return x (b, t), whole numbers from 0 to c - 1 by the generator, and each row reversed."""
    x = torch.randint(c, (b, t), generator=generator)
    # Along axis 1: along axis 0 the batch would change its order, and no row would be reversed.
    return x, x.flip(1)


class Reverser(nn.Module):
    """One layer of attention with one head, which looks everywhere."""

    def __init__(self, c: int, t: int, d: int) -> None:
        """Make all layers, for c symbols and t times, with d numbers for each. Finished."""
        super().__init__()
        self.symbols = nn.Embedding(c, d)
        self.places = nn.Parameter(torch.randn(t, d))
        self.queries, self.keys, self.values = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)
        self.scores = nn.Linear(d, c)

    def weights(self, x: Tensor) -> Tensor:
        """Return W (b, t, t): how much each time of x (b, t) looks at each other."""
        e = self.symbols(x) + self.places
        # Only the last two axes change places; the batch stays where it is.
        fits = self.queries(e) @ self.keys(e).transpose(1, 2)
        return (fits / e.shape[-1] ** 0.5).softmax(dim=-1)

    def forward(self, x: Tensor) -> Tensor:
        """Return scores (b, t, c) for the symbol that should stand at each time of x (b, t)."""
        e = self.symbols(x) + self.places
        return self.scores(self.weights(x) @ self.values(e))


def train(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    steps: int,
    size: tuple[int, int, int],
    generator: torch.Generator,
) -> list[float]:
    """Train on a new batch of size (b, t, c) in each of the steps; return the loss of each.

    The loss (a float) is that of the batch before its step.
    """
    losses = []
    for _ in range(steps):
        # A new batch each time: there are 10**8 rows, so nothing can be learned by heart.
        x, y = make_batch(*size, generator)
        # cross_entropy wants a table of scores and a line of labels: (b * t, c) and (b * t,).
        loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def accuracy(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """Return the share of the symbols y (b, t) to which model(x) gives the highest score."""
    return (model(x).argmax(dim=-1) == y).float().mean().item()


if __name__ == "__main__":
    torch.manual_seed(0)
    generator = torch.Generator().manual_seed(0)
    model = Reverser(10, 8, 32)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = train(model, optimizer, 300, (32, 8, 10), generator)
    x, y = make_batch(500, 8, 10, generator)
    print(f"loss {losses[0]:.2f} at first, {losses[-1]:.5f} at last")
    print(f"{accuracy(model, x, y):.4f} of 4,000 new symbols are right")
    with torch.no_grad():
        print(model.weights(x).mean(dim=0).numpy().round(2))
