"""Learn to reverse: one layer of attention, and a map of where it looks.

    2 7 1 8 2 8 1 9   →   9 1 8 2 8 1 7 2

What stands at time 0 has to come out at time 7, and the other way round. A recurrent net would
carry everything through one memory. Attention reaches any time in one step; all it has to learn
is where to look. There are c symbols, t times, and d numbers for each of them:

    e = symbols(x) + places                               (b, t, d): what stands where
    W = softmax(queries(e) keys(e)ᵀ / √d)                 (b, t, t): each row adds up to 1
    answer = scores(W values(e))                          (b, t, c): a score for each symbol

Nobody tells it that time 0 belongs to time 7. It sees pairs of a row and its reverse, and after
300 batches of 32 the reverse comes out right, all of it: 4 of every 4,000 symbols may be wrong
here. Then ask for W. At the start it is grey; in the end it is a line from corner to corner.

Training is the loop of stage 11: new batch, loss, slopes, step. The loss is the mean cross
entropy over all symbols of a batch. At the start it is about log c, 2.3 for ten symbols.

Attention: A. Vaswani and seven others, Attention Is All You Need (2017, arXiv 1706.03762). To
reverse rows is our own task.
"""

import torch
from torch import Tensor, nn


def make_batch(b: int, t: int, c: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return x (b, t), whole numbers from 0 to c - 1 by the generator, and each row reversed."""
    # TODO: draw x, and turn its rows round.
    raise NotImplementedError


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
        # TODO: make e, queries and keys; their fits over √d; shares along each row.
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return scores (b, t, c) for the symbol that should stand at each time of x (b, t)."""
        # TODO: mix the values by the weights, and score the mixture.
        raise NotImplementedError


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
    # TODO: for each step, make a batch, forget old slopes, and let loss and optimizer do theirs.
    raise NotImplementedError


def accuracy(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """Return the share of the symbols y (b, t) to which model(x) gives the highest score."""
    # TODO: compare the best symbol of each time with y, and track no slopes.
    raise NotImplementedError


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
