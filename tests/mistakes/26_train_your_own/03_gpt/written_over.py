# The way back is closed: numbers that it needs were written over. Which line changes a tensor in place?
"""GPT: a stack of blocks that reads pieces and scores the next one.

Everything between the first line and the last adds to x: each block reads it, and writes a little
on top. So the slopes find a straight way back through all layers, and deep stacks can learn.
"""

import torch
from torch import Tensor, nn


class Attention(nn.Module):
    """Causal attention with h heads: each place looks at itself and what stands before it."""

    def __init__(self, d: int, h: int) -> None:
        """Make the layers; h divides d. Finished."""
        super().__init__()
        self.h = h
        self.qkv = nn.Linear(d, 3 * d)  # queries, keys and values side by side
        self.out = nn.Linear(d, d)

    def forward(self, x: Tensor) -> Tensor:
        """Return (b, t, d) for x (b, t, d). Head 0 has the first d / h numbers, and so on."""
        b, t, d = x.shape
        # A view alone cannot make (b, h, t, d / h): it would deal out places instead of numbers.
        # Split the last axis first, then let t and h change places.
        query, key, value = (
            part.view(b, t, self.h, d // self.h).transpose(1, 2)
            for part in self.qkv(x).split(d, dim=2)
        )
        scores = query @ key.mT / query.shape[3] ** 0.5
        ahead = torch.ones(t, t, dtype=torch.bool).triu(1)
        # Before the softmax: shares that are set to 0 after it would no longer add up to 1.
        shares = scores.masked_fill(ahead, float("-inf")).softmax(dim=3)
        return self.out((shares @ value).transpose(1, 2).reshape(b, t, d))


class Block(nn.Module):
    """Attention between places, then a small network at each place; both add to x."""

    def __init__(self, d: int, h: int) -> None:
        """Make the layers. Finished."""
        super().__init__()
        self.norm1 = nn.LayerNorm(d)
        self.attention = Attention(d, h)
        self.norm2 = nn.LayerNorm(d)
        self.mlp = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))

    def forward(self, x: Tensor) -> Tensor:
        """Return (b, t, d) for x (b, t, d)."""
        x += self.attention(self.norm1(x))
        x += self.mlp(self.norm2(x))
        return x


class GPT(nn.Module):
    """v pieces, at most t places, d numbers a place, h heads, and some layers of blocks."""

    def __init__(self, v: int, t: int, d: int, h: int, layers: int) -> None:
        """Make the layers, with small weights. Finished."""
        super().__init__()
        self.pieces = nn.Embedding(v, d)
        self.places = nn.Embedding(t, d)
        self.blocks = nn.ModuleList(Block(d, h) for _ in range(layers))
        self.norm = nn.LayerNorm(d)
        self.head = nn.Linear(d, v, bias=False)
        for weights in self.parameters():
            if weights.dim() > 1:
                nn.init.normal_(weights, std=0.1)
        nn.init.normal_(self.head.weight, std=0.02)

    def forward(self, ids: Tensor) -> Tensor:
        """Return scores (b, t, v) for ids (b, t); t may be shorter than the longest row."""
        # (b, t, d) + (t, d): every row has the same places.
        x = self.pieces(ids) + self.places(torch.arange(ids.shape[1]))
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))


if __name__ == "__main__":
    torch.manual_seed(0)
    model = GPT(v=65, t=16, d=32, h=4, layers=1)
    print(sum(weights.numel() for weights in model.parameters()), "weights")
    ids = torch.randint(65, (8, 17))
    scores = model(ids[:, :-1])
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), ids[:, 1:].flatten())
    print(f"scores {tuple(scores.shape)}, loss {loss.item():.3f}; knowing nothing: 4.174")
