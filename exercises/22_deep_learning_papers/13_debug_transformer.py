"""A transformer block with four bugs, none of which raises an error.

A block lets each time look back (attention), and then thinks about each time by itself (a small
net). Both only add to x, so that x itself runs through from bottom to top:

    x ← x + attend(norm(x))        x ← x + net(norm(x))

All shapes are right here, and training would lower the loss. Run this file. It asks five
questions, and gets answers that cannot be true:

    rows of weights add up to          0.125 … 1.000     shares add up to 1, always
    spread of the fits                 0.35              1, as queries and keys have
    head 0 sees its columns            of 2 times of 16  each head should see all times
    a block of zeros moves x by        3.302             who adds 0 changes nothing
    a new last word moves the others   by up to 0.064    nobody can look ahead

There are four bugs, above the line "From here on all is finished". The docstrings are right. One
bug may spoil several numbers, so mend one at a time, and look again. The last question is the
one that no language model may fail.

The block: A. Vaswani and seven others, Attention Is All You Need (2017, arXiv 1706.03762). They
normalise after adding; most later models do it before, as here.
"""

import torch
from torch import Tensor, nn

# TODO: find four bugs from here on, and mend them one at a time.


def split_heads(x: Tensor, h: int) -> Tensor:
    """Return (b, h, t, d / h): head i has the d / h columns of x (b, t, d) from i * d / h on."""
    b, t, d = x.shape
    return x.reshape(b, h, t, d // h)


def join_heads(heads: Tensor) -> Tensor:
    """Return (b, t, d): the columns of all heads (b, h, t, d / h), side by side."""
    b, h, t, size = heads.shape
    return heads.transpose(1, 2).reshape(b, t, h * size)


def scaled_fits(queries: Tensor, keys: Tensor, h: int) -> Tensor:
    """Return the dot products (b, h, t, t) of queries and keys (b, h, t, d / h), scaled.

    If all numbers of queries and keys are independent and of variance 1, so are the fits.
    """
    d = h * queries.shape[-1]
    return queries @ keys.transpose(2, 3) / d**0.5


def causal_weights(fits: Tensor) -> Tensor:
    """Return the weights (b, h, t, t): time i shares 1 among the times 0 … i, by fits (b, h, t, t).

    Later times get 0.
    """
    t = fits.shape[-1]
    later = torch.ones(t, t).triu(1).bool()
    return fits.softmax(dim=-1).masked_fill(later, 0.0)


class Block(nn.Module):
    """One block: attention with h heads, and a net for each time."""

    def __init__(self, d: int, h: int) -> None:
        """Make all layers, for x of d columns. Finished."""
        super().__init__()
        self.h = h
        self.norm_1, self.norm_2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.net = nn.Sequential(nn.Linear(d, 4 * d), nn.ReLU(), nn.Linear(4 * d, d))

    def attend(self, x: Tensor) -> Tensor:
        """Return (b, t, d): what each time of x (b, t, d) hears from itself and the ones before."""
        queries, keys, values = (split_heads(part, self.h) for part in self.qkv(x).chunk(3, dim=-1))
        weights = causal_weights(scaled_fits(queries, keys, self.h))
        return self.out(join_heads(weights @ values))

    def forward(self, x: Tensor) -> Tensor:
        """Return (b, t, d): x (b, t, d) and what attention and the net add to it."""
        x = self.norm_1(x)
        x = x + self.attend(x)
        return x + self.net(self.norm_2(x))


# From here on all is finished.


def row_sums(t: int = 8) -> tuple[float, float]:
    """Return the smallest and the largest sum of a row of weights, if all (t, t) fits are 0."""
    sums = causal_weights(torch.zeros(1, 1, t, t)).sum(dim=-1)
    return float(sums.min()), float(sums.max())


def spread(d: int = 64, h: int = 8) -> float:
    """Return the standard deviation of the fits of random queries and keys (20, h, 30, d / h)."""
    torch.manual_seed(0)
    queries, keys = torch.randn(2, 20, h, 30, d // h)
    return float(scaled_fits(queries, keys, h).std())


def times_of_head(t: int = 16, d: int = 64, h: int = 8) -> int:
    """Return how many of t times head 0 sees, in an x (1, t, d) that says in each row its time."""
    x = torch.arange(t).reshape(1, t, 1).expand(1, t, d)
    return len(split_heads(x, h)[0, 0].unique())


def moved_by_zeros(d: int = 64, h: int = 8) -> float:
    """Return how far a block whose weights are all 0 moves an x (2, 5, d), at most."""
    torch.manual_seed(0)
    block, x = Block(d, h), torch.randn(2, 5, d) * 2
    for layer in (block.qkv, block.out, block.net[0], block.net[2]):
        nn.init.zeros_(layer.weight)
        nn.init.zeros_(layer.bias)
    with torch.no_grad():
        return float((block(x) - x).abs().max())


def moved_by(block: Block, x: Tensor) -> Tensor:
    """Return (t, t): how far time i moves, at most, if time j of x (1, t, d) gets a new row."""
    t = x.shape[1]
    found = torch.zeros(t, t)
    with torch.no_grad():
        before = block(x)
        for j in range(t):
            after = x.clone()
            after[:, j] = x[:, j].flip(-1)
            found[:, j] = (block(after) - before).abs().amax(dim=(0, 2))
    return found


if __name__ == "__main__":
    torch.manual_seed(1)
    ahead = moved_by(Block(64, 8), torch.randn(1, 16, 64))[:-1, -1]
    print("rows of weights add up to          {:.3f} … {:.3f}".format(*row_sums()))
    print(f"spread of the fits                 {spread():.2f}")
    print(f"head 0 sees its columns            of {times_of_head()} times of 16")
    print(f"a block of zeros moves x by        {moved_by_zeros():.3f}")
    print(f"a new last word moves the others   by up to {ahead.max():.3f}")
